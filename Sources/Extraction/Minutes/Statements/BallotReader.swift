import Records

/// Reads who voted how: "AYES: Burt, Levine", "with Holt opposed", "Councillor Reyes abstained".
struct BallotReader {
  let transcript: Transcript
  private let persons: PersonReader

  init(_ transcript: Transcript) {
    self.transcript = transcript
    persons = PersonReader(transcript: transcript)
  }

  /// A label with its names or number. `isOpen` says whether a vote is being told: only then is "Absent:" a vote.
  func label(at index: Int, isOpen: Bool) -> Statement? {
    guard let (option, begin) = labelled(at: index) else { return nil }
    var end = begin
    if option == .absent || option == .excused, !isOpen { return nil }
    // "Ayes: All.", "Ayes: All members present."
    if transcript.keyword(begin) == .all {
      end = begin + 1
      while end < begin + 4, !transcript.endsSentence(end - 1), [.members, .present, .voting, .councilmember, .councilman, .councillor, .alderman, .commissioner].contains(transcript.keyword(end)) { end += 1 }
      if transcript.tokens[end - 1].endsClause || transcript.endsSentence(end - 1) || transcript.tokens[end].keyword?.voteOption != nil {
        return Statement(kind: .ballots(Ballots(option: option, persons: [], isLabel: true, isEverybody: true)), range: index..<end)
      }
    }
    // "AYES: - 5 - Burt, Levine …"
    let tally = talliedFirst(end)
    if let tally { end = tally.range.upperBound }
    var list = PersonList(transcript).read(from: end, to: end + 160)
    if tally != nil, list.isNone { list.end = max(list.end, end) }
    // "Ayes: Burt, Levine; Fenn absent": who is not there, or will not vote, does not, and what is said of the last is read again.
    if option != .absent, option != .excused {
      if let away = list.persons.last, away.note.map(isAway) == true { list.end = away.range.lowerBound }
      list.persons.removeAll { $0.note.map(isAway) ?? false }
    }
    if !list.persons.isEmpty || list.isNone {
      end = max(end, list.end)
      return Statement(
        kind: .ballots(Ballots(option: option, persons: list.persons, count: tally?.value ?? list.count, isLabel: true)), range: index..<end)
    }
    if let number = NumberReader.read(transcript, at: end), number.value < 100 {
      let after = number.range.upperBound
      let names = PersonList(transcript).read(from: after, to: after + 160)
      let isList = !names.persons.isEmpty && (transcript.tokens[after - 1].marks.contains(.colon) || transcript.tokens[after - 1].marks.contains(.dash) || transcript.key(after).isEmpty || transcript.tokens[after - 1].marks.contains(.closesBracket)
        // "Ayes: 3 (Burt, Levine, Fenn)"
        || transcript.tokens[safe: after]?.marks.contains(.opensBracket) == true)
      return Statement(
        kind: .ballots(Ballots(option: option, persons: isList ? names.persons : [], count: number.value, isLabel: true)),
        range: index..<(isList ? names.end : after))
    }
    return nil
  }

  /// A number between dashes before the names; `nil` where a label's number stands alone.
  private func talliedFirst(_ start: Int) -> NumberReader.Number? {
    var i = start
    while i < start + 2, let token = transcript.tokens[safe: i], token.key.isEmpty { i += 1 }
    guard let number = NumberReader.read(transcript, at: i), number.value < 100, number.range.upperBound - i == 1, let after = transcript.tokens[safe: number.range.upperBound] else { return nil }
    let isDashed = after.key.isEmpty && after.text.utf8.count <= 3 || transcript.tokens[i].marks.contains(.dash)
    guard i > start, isDashed else { return nil }
    return NumberReader.Number(value: number.value, range: start..<number.range.upperBound)
  }

  /// "AYES:", "Voting Aye:", "Those in favor:", "Nays –", "DEEMED NAY:", and where the list begins.
  private func labelled(at index: Int) -> (VoteOption, Int)? {
    if transcript.keyword(index) == .no, transcript.tokens[index].marks.contains(.stop), !transcript.tokens[index].marks.contains(.colon) { return nil }
    if isColumnHead(index) { return nil }
    if let end = forMotion(index) { return (transcript.keyword(index) == .for ? .yes : .no, end) }
    guard let option = transcript.keyword(index)?.voteOption ?? (transcript.keyword(index) == .for && transcript.tokens[index].isCapitalised ? .yes : nil) else { return nil }
    var i = index
    for _ in 0..<4 {
      let token = transcript.tokens[i]
      if !token.marks.isDisjoint(with: [.colon, .dash]) { return (option, i + 1) }
      if i == index, answers(index) { return nil }
      guard let next = transcript.tokens[safe: i + 1] else { return nil }
      if next.key.isEmpty, next.text.utf8.count <= 3 { return (option, i + 2) }
      if token.marks.contains(.comma), isHead(index), i == index { return (option, i + 1) }
      guard [.vote, .voting, .were, .was, .members].contains(next.keyword) || next.key == "votes" else { break }
      i += 1
    }
    // "Ayes 5", "AYES Burt, Levine" in the margin.
    guard isHead(index), !transcript.endsSentence(index), i == index, transcript.keyword(index) != .for, transcript.keyword(index) != .no,
      let next = transcript.tokens[safe: index + 1], next.isCapitalised || NumberReader.digits(next.key) != nil || next.keyword == Keyword.none,
      next.keyword == nil || next.keyword?.isTitle == true || next.keyword == Keyword.none
    else {
      return i > index && (transcript.keyword(i) == .were || transcript.keyword(i) == .was) ? (option, i + 1) : nil
    }
    return (option, index + 1)
  }

  /// "In favour      Against" alone on a line: names stand in columns under each, which a list would mix up.
  private func isColumnHead(_ index: Int) -> Bool {
    let line = transcript.line(at: index).tokens
    let options = line.filter { transcript.keyword($0)?.voteOption != nil || transcript.keyword($0) == .for }
    return options.count > 1 && line.count <= 8 && options.dropFirst().allSatisfy { $0 > line.lowerBound && (transcript.tokens[$0].gap > 1.5 || transcript.tokens[$0 - 1].gap > 1.5) }
      && line.allSatisfy { options.contains($0) || ["in", "the", "votes", "voting", "motion", "of", "", "voted"].contains(transcript.key($0)) } && transcript.tokens[line.upperBound - 1].marks.isDisjoint(with: .colon)
  }

  /// "For the motion:", "Against the recommendation:", alone on their line, and the token after them.
  private func forMotion(_ index: Int) -> Int? {
    guard [.for, .against].contains(transcript.keyword(index)), transcript.tokens[index].marks.contains(.startsLine), transcript.keyword(index + 1) == .the,
      [.motion, .amendment, .resolution].contains(transcript.keyword(index + 2)) || ["recommendation", "proposal", "application", "proposition"].contains(transcript.key(index + 2)),
      transcript.tokens[index + 2].marks.contains(.colon)
    else { return nil }
    return index + 3
  }

  /// "Abbott, aye; Crane-Nay, Mazur: Aye.": one member's answer, which labels nobody after it. "Ayes" is no answer.
  private func answers(_ index: Int) -> Bool {
    guard transcript.tokens[index].endsClause, transcript.keyword(index) == .yes || !transcript.key(index).hasSuffix("s") else { return false }
    var name = index - 1
    if name > 0, transcript.key(name).isEmpty { name -= 1 } else if name < 0 || !transcript.tokens[name].endsClause { return false }
    return persons.read(endingAt: name + 1).map { !$0.name.isEmpty } ?? false
  }

  private func isAway(_ note: Range<Int>) -> Bool {
    note.contains { [.absent, .excused, .abstain, .recused].contains(transcript.keyword($0)) || transcript.key($0) == "not" }
  }

  private func isHead(_ index: Int) -> Bool {
    let token = transcript.tokens[index]
    return token.marks.contains(.startsLine) || index > 0 && (transcript.tokens[index - 1].endsClause || token.gap > 1.5)
      || index > 0 && transcript.keyword(index - 1) == .voting
  }

  /// "Holt voted no", "with Councillor Holt opposed", "Reyes abstaining", "opposed by Holt".
  func told(at index: Int, after floor: Int) -> Statement? {
    guard let (option, verbEnd) = verb(at: index) else { return nil }
    let named = subjects(before: subjectEnd(index), floor)
    if let first = named.last {
      return Statement(kind: .ballots(Ballots(option: option, persons: named.reversed(), isOpinion: isOpinion(index), isCasting: transcript.keyword(index) == .vote)), range: first.range.lowerBound..<verbEnd)
    }
    if transcript.keyword(verbEnd) == .by || transcript.tokens[verbEnd - 1].marks.contains(.colon) {
      let list = PersonList(transcript).read(from: verbEnd + (transcript.keyword(verbEnd) == .by ? 1 : 0), to: verbEnd + 40)
      if !list.persons.isEmpty {
        return Statement(kind: .ballots(Ballots(option: option, persons: list.persons)), range: index..<list.end)
      }
    }
    return nil
  }

  /// Whether "opposed" or "against" stands in a sentence that tells of no vote.
  private func isOpinion(_ index: Int) -> Bool {
    guard [.opposed, .against, .dissenting].contains(transcript.keyword(index)) else { return false }
    return !(transcript.sentenceStart(index)..<transcript.sentenceEnd(index, reach: 40)).contains {
      [.carried, .passed, .adopted, .approved, .failed, .lost, .defeated, .rejected, .vote, .voting, .aye, .yea, .nay, .favour, .unanimous, .abstain, .roll, .except, .all].contains(transcript.keyword($0))
    }
  }

  /// The option that the words tell, and the token after them.
  private func verb(at index: Int) -> (VoteOption, Int)? {
    // "Case No. 23"
    if transcript.keyword(index) == .no, transcript.tokens[safe: index + 1]?.hasDigit == true { return nil }
    switch transcript.keyword(index) {
    case .voting:
      var i = index + 1
      while i < index + 4, ["in", "the", "a", "against"].contains(transcript.key(i)) || transcript.tokens[safe: i]?.key.isEmpty == true { if transcript.keyword(i) == .against { break }; i += 1 }
      guard let option = transcript.keyword(i)?.voteOption, option == .yes || option == .no else { return nil }
      return (option, i + 1)
    case .vote where (max(0, index - 4)..<index).contains { ["cast", "casting", "deciding"].contains(transcript.key($0)) }:
      guard let word = (index + 1..<index + 5).first(where: { [.yes, .no].contains(transcript.keyword($0)?.voteOption) || transcript.keyword($0) == .for }) else { return nil }
      return (transcript.keyword(word)?.voteOption ?? .yes, word + 1)
    case .opposed, .dissenting, .against: return (.no, index + 1)
    case .abstain: return (.abstain, index + 1)
    case .recused: return (.recused, index + 1)
    case .nay, .aye, .yea, .yes, .no:
      // "with Holt nay", "Holt – No" in a sentence; tables are read elsewhere.
      guard index > 0, transcript.tokens[index].endsClause || transcript.endsSentence(index), !transcript.tokens[index].marks.contains(.colon) else { return nil }
      return transcript.keyword(index)?.voteOption.map { ($0, index + 1) }
    default: return nil
    }
  }

  /// Skips "was", "were", "who".
  private func subjectEnd(_ index: Int) -> Int {
    var i = index
    if transcript.keyword(index) == .vote {
      while i > 0, index - i < 5, transcript.key(i) != "cast" { i -= 1 }
      return i
    }
    while i > 0, index - i < 3, [.was, .were, .who].contains(transcript.keyword(i - 1)) || ["then", "also"].contains(transcript.key(i - 1)) || transcript.key(i - 1).isEmpty { i -= 1 }
    return i
  }

  /// The persons before a verb, last first: "Burt and Levine voted no".
  private func subjects(before index: Int, _ floor: Int) -> [Person] {
    var out: [Person] = []
    var end = index
    while out.count < 12, let person = persons.read(endingAt: end, after: floor), !person.range.isEmpty {
      if let last = out.last, person.range.upperBound > last.range.lowerBound { break }
      out.append(person)
      end = person.range.lowerBound
      guard end > floor else { break }
      if transcript.keyword(end - 1) == .and { end -= 1 } else if !transcript.tokens[end - 1].marks.contains(.comma) { break }
      guard end > floor, transcript.tokens[end - 1].isCapitalised || transcript.tokens[end - 1].marks.contains(.comma) else { break }
    }
    return out
  }
}
