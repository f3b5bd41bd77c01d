/// Finds where a motion is made, and who makes and seconds it.
struct MotionReader {
  let transcript: Transcript
  let persons: PersonReader
  let seconds: SecondReader

  init(_ transcript: Transcript) {
    self.transcript = transcript
    persons = PersonReader(transcript: transcript)
    seconds = SecondReader(transcript)
  }

  /// The motion whose telling word stands at `index`; `nil` where the word tells of none. `floor` is the end of
  /// the statement before, which is not read again.
  func read(at index: Int, after floor: Int) -> Statement? {
    // So near to "proposed" that it would be taken for it.
    if transcript.key(index) == "proposal" { return presented(index) }
    return switch transcript.keyword(index) {
    case .moved: moved(index, floor)
    case .proposed: proposed(index, floor)
    case .made, .offered: made(index, floor)
    case .motion: motion(index, floor)
    case .mover, .proposer: label(index, floor)
    case .resolved: resolved(index)
    case .seconded: secondedFirst(index, floor)
    case .councillor, .mayor: pair(index)
    case .introduced: presented(index)
    default: ["presented", "sponsored"].contains(transcript.key(index)) ? presented(index)
      : transcript.key(index) == "proposition" ? motion(index, floor) : shorthand(index) ?? numberedAlone(index) ?? numbered(index)
    }
  }

  /// "X moved", "moved by X", "moved and seconded", "MOVED: X".
  private func moved(_ index: Int, _ floor: Int) -> Statement? {
    let next = transcript.keyword(index + 1)
    // "MOVED/SECOND: Reyes/Burt"
    if transcript.tokens[index].marks.contains(.slash), let pair = motionAndSecond(index) { return pair }
    if next == .by { return areChoices(after: index + 1) ? nil : passive(index, names: index + 2) }
    if next == .and || next == .seconded || next == .second, let both = movedAndSeconded(index) { return both }
    if let subject = subject(before: index, floor) { return active(subject, verb: index) }
    if isLabelled(index), let person = persons.read(at: index + 1), !person.name.isEmpty { return passive(index, names: index + 1) }
    // "Moved Smith, seconded Jones", "05/112 MOVED Cr Holt SECONDED Cr Reyes"
    let isFirst = transcript.sentenceStart(index) == index || index > 0 && transcript.tokens[index - 1].marks.contains([.startsLine, .digit])
    if isFirst, let person = persons.read(at: index + 1), !person.name.isEmpty,
      seconds.read(at: person.range.upperBound, within: 4) != nil
    {
      return passive(index, names: index + 1)
    }
    let before = transcript.keyword(index - 1)
    if before == .was || before == .is || ["duly", "regularly", "been"].contains(transcript.key(index - 1)) {
      if isMovedElsewhere(index) { return nil }
      return nameless(index, end: index + 1)
    }
    return nil
  }

  /// "The hearing was moved to May 24", "was moved to the office": to a day or a place, and no motion.
  private func isMovedElsewhere(_ index: Int) -> Bool {
    guard transcript.keyword(index + 1) == .to, transcript.keyword(index - 2) != .it, let next = transcript.tokens[safe: index + 2] else { return false }
    return next.isCapitalised || next.hasDigit || ["the", "a", "an", "his", "her", "its", "their", "our", "another"].contains(next.key)
  }

  /// "Mrs. Holt, seconded by Mr. Reyes, moved that …": the seconder stands between the mover and the verb.
  private func secondedFirst(_ index: Int, _ floor: Int) -> Statement? {
    guard transcript.keyword(index + 1) == .by, index > 0, transcript.tokens[index - 1].marks.contains(.comma),
      let second = persons.read(at: index + 2), !second.name.isEmpty, transcript.tokens[second.range.upperBound - 1].marks.contains(.comma),
      [.moved, .proposed].contains(transcript.keyword(second.range.upperBound)), transcript.keyword(second.range.upperBound + 1) != .by,
      let mover = persons.read(endingAt: index, after: floor), !mover.name.isEmpty
    else { return nil }
    let text = MotionText(transcript)
    let end = second.range.upperBound + 1
    return Statement(kind: .motion(MotionStatement(mover: mover, seconder: second, text: text.after(end), runsOn: text.runsOn(end))), range: mover.range.lowerBound..<end)
  }

  /// "Moved by Councillor: Carr Dell McMartin" above "Seconded by Councillor: Carr Dell McMartin": the names that a form
  /// offers, of which a pen chose one.
  private func areChoices(after by: Int) -> Bool {
    func names(after index: Int) -> Set<String> {
      let line = transcript.line(at: index).tokens
      return Set((index + 1..<max(index + 1, line.upperBound)).filter { transcript.tokens[$0].isCapitalised }.map(transcript.key).filter { $0.count > 2 })
    }
    let end = min(by + 40, transcript.tokens.count)
    guard let second = (by..<end).first(where: { transcript.keyword($0) == .seconded }),
      transcript.tokens[second].line > transcript.tokens[by].line, transcript.tokens[second].line <= transcript.tokens[by].line + 2
    else { return false }
    // A title is in both lines, and so may be a member's first name.
    return names(after: by).intersection(names(after: second + 1)).count >= 3
  }

  /// "It was moved and seconded [by X and Y] that"
  private func movedAndSeconded(_ index: Int) -> Statement? {
    var i = index + 1
    while i < index + 4, transcript.keyword(i) == .and || transcript.key(i) == "duly" { i += 1 }
    guard transcript.keyword(i) == .seconded || transcript.keyword(i) == .second else { return nil }
    if let mover = subject(before: index, 0), transcript.keyword(i + 1) == .by { return active(mover, verb: index) }
    guard transcript.keyword(i + 1) == .by else { return nameless(index, end: i + 1) }
    let list = PersonList(transcript).read(from: i + 2, to: i + 16)
    guard list.persons.count >= 2 else { return nil }
    let statement = MotionStatement(
      mover: list.persons[0], seconder: list.persons[1], text: MotionText(transcript).after(list.persons[1].range.upperBound))
    return Statement(kind: .motion(statement), range: start(index)..<list.persons[1].range.upperBound)
  }

  /// "Proposed by X, seconded by Y": only with a seconder is a proposal a motion.
  private func proposed(_ index: Int, _ floor: Int) -> Statement? {
    if transcript.keyword(index + 1) == .by || isLabelled(index) {
      let names = transcript.keyword(index + 1) == .by ? index + 2 : index + 1
      guard let person = persons.read(at: names), seconds.read(at: person.range.upperBound, within: 6) != nil else { return nil }
      return passive(index, names: names)
    }
    // "RESOLVED that … Proposed Cllr Holt, seconded Cllr Reyes."
    if transcript.sentenceStart(index, reach: 2) == index, let person = persons.read(at: index + 1), !person.name.isEmpty {
      let second = seconds.read(at: person.range.upperBound, within: 4)
      // "Proposed Street Closures": a heading.
      guard person.hasMemberTitle || second != nil else { return nil }
      let statement = MotionStatement(mover: person, seconder: second?.person, isLabelled: true)
      return Statement(kind: .motion(statement), range: index..<(second?.range.upperBound ?? person.range.upperBound))
    }
    guard let subject = subject(before: index, floor),
      (index..<min(transcript.sentenceEnd(index) + 3, transcript.tokens.count)).contains(where: { transcript.keyword($0) == .seconded })
    else { return nil }
    return active(subject, verb: index)
  }

  /// "On the proposal of X, seconded by Y", "Presented by X, seconded by Y": a motion only with its seconder.
  private func presented(_ index: Int) -> Statement? {
    guard transcript.keyword(index + 1) == .by || transcript.key(index + 1) == "of" && isUpon(index),
      let person = persons.read(at: index + 2), !person.name.isEmpty, seconds.read(at: person.range.upperBound, within: 4) != nil
    else { return nil }
    return passive(index, names: index + 2)
  }

  /// "X made a motion", "X offered the motion", "X offered the following resolution".
  private func made(_ index: Int, _ floor: Int) -> Statement? {
    let reach = transcript.keyword(index) == .made ? [Keyword.motion] : [.motion, .resolution, .ordinance, .amendment]
    guard let object = (index + 1..<index + 5).first(where: { transcript.keyword($0).map(reach.contains) ?? false }),
      !(index + 1..<object).contains(where: { transcript.keyword($0) == .by }),
      let subject = subject(before: index, floor)
    else { return nil }
    return active(subject, verb: object)
  }

  /// "Motion by X", "motion was made by X", "on motion of X", "motion to adjourn was made by X", "Motion: X".
  private func motion(_ index: Int, _ floor: Int) -> Statement? {
    if let pair = motionAndSecond(index) { return pair }
    if let lost = unseconded(index, floor) { return lost }
    // "MOTION: Councilmember Holt moved": the verb tells it.
    if let verb = (index + 1..<index + 7).first(where: { transcript.keyword($0) == .moved || transcript.keyword($0) == .made }),
      !transcript.endsSentence(verb), transcript.keyword(verb) == .moved ? transcript.keyword(verb + 1) != .by : isLabelled(index)
    {
      return nil
    }
    // "On motion, the meeting adjourned."
    if [.on, .upon].contains(transcript.keyword(index - 1)), !transcript.endsSentence(index),
      transcript.tokens[index].marks.contains(.comma) || [.the, .it].contains(transcript.keyword(index + 1)),
      transcript.keyword(index + 1) != .of
    {
      return nameless(index, end: index + 1)
    }
    var i = index + 1
    var isMade = false
    while i < index + 7, let word = transcript.tokens[safe: i], isFiller(word) {
      if word.keyword == .made || word.keyword == .offered { isMade = true }
      if word.keyword == .seconded {
        // "Motion seconded by Mr. Holt": the seconder of the motion before.
        return transcript.keyword(i + 1) == .by && !isMade ? nil : nameless(index, end: i + 1)
      }
      i += 1
    }
    let introduces = transcript.keyword(i) == .by || ["from", "of"].contains(transcript.key(i))
    if introduces, transcript.keyword(i) == .by || isMade || isUpon(index), let person = persons.read(at: i + 1) {
      if transcript.key(i) == "of", person.role == nil, !isUpon(index) { return nil }
      return passive(index, names: i + 1)
    }
    if i == index + 1, isLabelled(index) || isTitled(i) && seconds.read(at: persons.read(at: i)?.range.upperBound ?? i, within: 4) != nil,
      let person = persons.read(at: i), !person.name.isEmpty, !isVotedOn(index), !answers(person), isMoverAlone(person)
    {
      return passive(index, names: i)
    }
    return motionTo(index)
  }

  /// "Motion: Reyes, second Burt", "MOTION: Reyes" on its line: a name after the label; in "MOTION: Pave Kiln Street" it is the text.
  private func isMoverAlone(_ person: Person) -> Bool {
    let end = person.range.upperBound
    guard let next = transcript.tokens[safe: end], !transcript.tokens[end - 1].endsClause, !next.marks.contains(.startsLine), person.role == nil else { return true }
    return next.key.isEmpty || next.marks.contains(.opensBracket) || next.gap > 1.5 || next.keyword.map { [.to, .that, .second, .seconded, .supported, .support, .and, .made, .moved, .for].contains($0) } == true || next.hasDigit
  }

  /// "A motion to adjourn was made by X"
  private func motionTo(_ index: Int) -> Statement? {
    guard [.to, .that, .for].contains(transcript.keyword(index + 1)) else { return nil }
    let end = transcript.sentenceEnd(index, reach: 90)
    var by: Int?
    for i in index + 2..<max(index + 2, end) where transcript.keyword(i) == .by {
      let verb = transcript.keyword(i - 1)
      let person = persons.read(at: i + 1)
      if verb == .made || verb == .moved || verb == .offered || verb == .introduced
        || person?.role != nil && person.map({ seconds.read(at: $0.range.upperBound, within: 5) != nil }) == true
      {
        by = i
        break
      }
    }
    guard let by, let mover = persons.read(at: by + 1) else { return nil }
    var last = by - 1
    while last > index, [.made, .was, .moved, .offered, .introduced].contains(transcript.keyword(last)) { last -= 1 }
    let second = seconds.read(at: mover.range.upperBound, within: 6)
    let statement = MotionStatement(mover: mover, seconder: second?.person, text: [index + 1..<last + 1])
    return Statement(kind: .motion(statement), range: start(index)..<(second?.range.upperBound ?? mover.range.upperBound))
  }

  /// "Mr. Holt's motion to lay the matter over failed of a second": told with its end.
  private func unseconded(_ index: Int, _ floor: Int) -> Statement? {
    let word = transcript.tokens[safe: index - 1].map { $0.text.replacing("’", with: "'") } ?? ""
    guard word.hasSuffix("'s") || word.hasSuffix("s'"), [.to, .that].contains(transcript.keyword(index + 1)), var mover = persons.read(endingAt: index, after: floor), !mover.name.isEmpty else { return nil }
    let end = transcript.sentenceEnd(index, reach: 60)
    guard let verb = (index + 1..<end).last(where: { [.failed, .lost, .died].contains(transcript.keyword($0)) }), (verb..<end).contains(where: { [.second, .seconder].contains(transcript.keyword($0)) }) else { return nil }
    if let apostrophe = mover.name.lastIndex(where: { "'’".contains($0) }) { mover.name = String(mover.name[..<apostrophe]) }
    return Statement(kind: .motion(MotionStatement(mover: mover, text: [index + 1..<verb])), range: mover.range.lowerBound..<index + 1)
  }

  /// "Motion/second by Commissioners Fuller/McCord"
  private func motionAndSecond(_ index: Int) -> Statement? {
    guard transcript.tokens[index].marks.contains(.slash) || transcript.key(index + 1) == "and" || transcript.key(index + 1) == "&",
      let word = (index + 1...index + 2).first(where: { [.second, .seconded].contains(transcript.keyword($0)) })
    else { return nil }
    let names = transcript.keyword(word + 1) == .by || transcript.tokens[safe: word + 1]?.key.isEmpty == true ? word + 2 : word + 1
    let list = PersonList(transcript).read(from: names, to: names + 14)
    guard list.persons.count >= 2 else { return transcript.keyword(index + 1) == .and ? nameless(index, end: word + 1) : nil }
    let end = list.persons[1].range.upperBound
    // "MOTION: Approve the report." under it.
    let isLabelledText = transcript.keyword(end) == .motion && transcript.tokens[safe: end]?.marks.contains(.colon) == true && transcript.tokens[safe: end + 1] != nil
    let text = isLabelledText ? [end + 1..<transcript.sentenceEnd(end + 1, reach: 300)] : MotionText(transcript).after(end)
    let statement = MotionStatement(mover: list.persons[0], seconder: list.persons[1], text: text)
    return Statement(kind: .motion(statement), range: start(index)..<(isLabelledText ? end + 1 : end))
  }

  /// "MOVER: X"
  private func label(_ index: Int, _ floor: Int) -> Statement? {
    guard isLabelled(index) || transcript.tokens[index].marks.contains(.startsLine), let person = persons.read(at: index + 1) else { return nil }
    var end = person.range.upperBound
    // "MOVER: Jane Holt, Councilwoman"
    if transcript.tokens[end - 1].marks.contains(.comma), let role = transcript.tokens[safe: end], RoleWords.isPost(role) { end += 1 }
    let second = seconds.read(at: end, within: 8)
    let statement = MotionStatement(mover: person, seconder: second?.person, isLabelled: true)
    return Statement(kind: .motion(statement), range: index..<(second?.range.upperBound ?? end))
  }
}

extension MotionReader {
  /// A motion told by its maker: what follows the verb is its text, but for the seconder.
  private func active(_ subject: Person, verb: Int) -> Statement {
    let second = seconds.read(at: verb + 1, within: 3)
    let end = second?.range.upperBound ?? verb + 1
    let text = MotionText(transcript)
    var statement = MotionStatement(
      mover: subject, seconder: second?.person, text: text.after(end), runsOn: text.runsOn(end))
    var start = subject.range.lowerBound
    // "Fuller/Petrov moved"
    if second == nil, start > 0, transcript.tokens[start - 1].marks.contains(.slash), let first = persons.read(endingAt: start), !first.name.isEmpty {
      statement.seconder = subject
      statement.mover = first
      start = first.range.lowerBound
    }
    statement.identifier = identifier(before: start)
    return Statement(kind: .motion(statement), range: start..<end)
  }

  /// A motion told of its maker: "moved by X, seconded by Y, that …"
  private func passive(_ index: Int, names: Int) -> Statement? {
    // "Moved by ______" is a form that nobody filled in.
    guard let mover = persons.read(at: names) else { return nil }
    var end = mover.range.upperBound
    var second = seconds.read(at: end, within: 6)
    if second == nil, transcript.tokens[end - 1].marks.contains(.slash), let other = persons.read(at: end), !other.name.isEmpty {
      second = SecondReader.Reading(person: other, range: end..<other.range.upperBound)
    }
    if second == nil { second = other(after: mover) }
    if let second { end = second.range.upperBound }
    let text = MotionText(transcript)
    let identifier = identifier(before: start(index))
    let statement = MotionStatement(
      mover: mover, seconder: second?.person, identifier: identifier,
      text: identifier == nil ? text.around(start(index), end) : text.after(end), runsOn: text.runsOn(end))
    return Statement(kind: .motion(statement), range: start(index)..<end)
  }

  /// "On motion of Abbott and Crane, the bills were allowed": who is named with the mover, "Mr. Abbott and Mr. Crane".
  private func other(after mover: Person) -> SecondReader.Reading? {
    let and = mover.range.upperBound
    guard transcript.keyword(and) == .and || transcript.tokens[safe: and]?.text == "&", !mover.name.isEmpty, !transcript.endsSentence(and - 1),
      let person = persons.read(at: and + 1), !person.name.isEmpty
    else { return nil }
    // What follows a name in passing is no verb of its own: "Abbott and Crane moved", "Abbott and Elm Street be paved".
    let (end, next) = (person.range.upperBound, transcript.keyword(person.range.upperBound))
    guard transcript.tokens[end - 1].endsClause || transcript.endsSentence(end - 1) || next.map({ [.that, .to, .it, .the, .and, .carried, .was].contains($0) }) == true else { return nil }
    return SecondReader.Reading(person: person, range: and..<end)
  }

  /// "Vote on the motion:", "Roll call upon said motion:": the vote follows, and no mover.
  private func isVotedOn(_ index: Int) -> Bool {
    let words = (max(0, index - 5)..<index).reversed().prefix { !transcript.endsSentence($0) }
    return words.contains { [.vote, .voting, .roll].contains(transcript.keyword($0)) } && words.contains { [.on, .upon].contains(transcript.keyword($0)) }
  }

  /// "Abbott aye, Crane nay": a vote after the name.
  private func answers(_ person: Person) -> Bool {
    let next = person.range.upperBound
    let vote = transcript.tokens[safe: next]?.key.isEmpty == true ? next + 1 : next
    return transcript.keyword(vote).map { [.aye, .yea, .yes, .nay, .no, .abstain].contains($0) } == true && transcript.tokens[safe: vote + 1]?.hasDigit != true
  }

  private func nameless(_ index: Int, end: Int) -> Statement {
    let text = MotionText(transcript)
    return Statement(
      kind: .motion(MotionStatement(text: text.after(end), runsOn: text.runsOn(end))), range: start(index)..<end)
  }

  /// Who did it: the person just before the verb, or at the beginning of its sentence.
  private func subject(before index: Int, _ floor: Int) -> Person? {
    // "LATE DELEGATION" over "MOVED Director Holt": a heading moves nothing.
    if transcript.tokens[index].marks.contains(.startsParagraph) { return nil }
    var i = index
    while i > floor, index - i < 4, ["then", "also", "so", "again", "duly", "first", "hereby", "has", "had", "subsequently", "next"].contains(transcript.key(i - 1)) { i -= 1 }
    if let person = persons.read(endingAt: i, after: floor), !person.range.isEmpty { return person }
    let before = transcript.keyword(i - 1)
    guard before == .and || before == .who || i > 0 && transcript.tokens[i - 1].marks.contains(.comma) else { return nil }
    let start = max(transcript.sentenceStart(i), floor)
    if before == .who {
      return (start..<i).reversed().lazy.filter { transcript.keyword($0) == .by }.compactMap { persons.read(at: $0 + 1) }.first
    }
    guard let person = persons.read(at: start), person.role != nil else { return nil }
    return person
  }

  /// The motion's own number, where it stands first on the line: "R2024-71", "05/112".
  private func identifier(before index: Int) -> Range<Int>? {
    guard index > 0 else { return nil }
    let line = transcript.line(at: index).tokens
    if index == line.lowerBound { return numberAbove(index) }
    let first = transcript.tokens[line.lowerBound]
    guard index > line.lowerBound, index - line.lowerBound <= 2, first.hasDigit, first.key.utf8.count >= 3, first.key.contains("-") || first.key.contains("/") || first.key.utf8.count >= 5,
      DateReader(transcript: transcript).read(at: line.lowerBound) == nil
    else { return nil }
    return line.lowerBound..<line.lowerBound + 1
  }

  /// "MOTION NUMBER 2024-18", "Motion #12": a line of its own over the mover's.
  private func numberAbove(_ index: Int) -> Range<Int>? {
    let above = transcript.line(at: index - 1).tokens
    let last = above.upperBound - 1
    guard above.count >= 2, above.count <= 4, transcript.keyword(above.lowerBound) == .motion, transcript.tokens[last].hasDigit,
      (above.lowerBound + 1..<last).allSatisfy({ transcript.keyword($0) == .number || transcript.key($0) == "no" || transcript.key($0).isEmpty })
    else { return nil }
    return last..<last + 1
  }

  /// Where the phrase begins: "It was", "On the", "Upon".
  private func start(_ index: Int) -> Int {
    var i = index
    while i > 0, index - i < 4, !transcript.endsSentence(i - 1),
      ["it", "was", "on", "upon", "a", "the", "there", "an", "and"].contains(transcript.key(i - 1))
    {
      i -= 1
    }
    return i
  }

  private func isLabelled(_ index: Int) -> Bool {
    let token = transcript.tokens[index]
    if !token.marks.isDisjoint(with: [.colon, .dash]) { return true }
    return transcript.tokens[safe: index + 1].map { $0.key.isEmpty && $0.text.utf8.count <= 3 } ?? false
  }

  private func isUpon(_ index: Int) -> Bool {
    (max(0, index - 3)..<index).contains { [.on, .upon].contains(transcript.keyword($0)) }
  }

  private func isTitled(_ index: Int) -> Bool { persons.read(at: index).map { !$0.name.isEmpty } ?? false }

  private func isFiller(_ token: Token) -> Bool {
    if [.made, .was, .is, .offered, .and, .so, .then, .second, .seconded, .introduced].contains(token.keyword) { return true }
    return ["being", "duly", "regularly", "presented", "put", "forward", "then", "being", "properly", "has", "been"].contains(token.key) || token.key.isEmpty
  }
}
