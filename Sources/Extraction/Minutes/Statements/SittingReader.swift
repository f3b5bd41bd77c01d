/// Reads the frame of a meeting: who called it to order and when, who presided, when it ended.
struct SittingReader {
  let transcript: Transcript
  private let persons: PersonReader
  private let times: TimeReader

  init(_ transcript: Transcript) {
    self.transcript = transcript
    persons = PersonReader(transcript: transcript)
    times = TimeReader(transcript: transcript)
  }

  func read(at index: Int, after floor: Int) -> Statement? {
    switch transcript.keyword(index) {
    case .called, .call: callToOrder(index, floor)
    case .convened: convened(index, floor)
    case .presiding, .presided: presiding(index, floor)
    case .adjourned, .adjourn, .closed: adjournment(index, floor)
    case .clerk, .secretary: clerk(index, floor)
    case .chair: inTheChair(index, floor)
    default: transcript.key(index) == "rose" ? rose(index) : transcript.key(index) == "time" ? closingTime(index) : ["opened", "ended", "concluded", "commenced", "began"].contains(transcript.key(index)) ? opened(index, floor) : nil
    }
  }

  private func callToOrder(_ index: Int, _ floor: Int) -> Statement? {
    let end = transcript.sentenceEnd(index, reach: 40)
    guard let order = (index + 1..<min(end, index + 14)).first(where: { transcript.keyword($0) == .order && transcript.keyword($0 - 1) == .to }) else { return nil }
    // "ROLL CALL" / "Mayor Holt called the meeting to order"
    if transcript.keyword(index) == .call, transcript.tokens[order].line != transcript.tokens[index].line { return nil }
    // "I. Call to Order: Chair Holt called the meeting to order": the sentence tells more than its heading.
    if transcript.keyword(index) == .call, let called = (order + 1..<order + 12).first(where: { transcript.keyword($0) == .called }), transcript.tokens[order].endsClause || transcript.line(at: called).tokens.lowerBound > order { return nil }
    var officer: Person?
    if let by = (order + 1..<end).first(where: { transcript.keyword($0) == .by }) { officer = persons.read(at: by + 1) }
    officer = officer ?? (transcript.keyword(index) == .called ? persons.read(endingAt: index, after: floor) : nil)
    // The heading alone, with the officer's name on the next line.
    let line = transcript.line(at: order)
    if officer == nil, order + 1 == line.tokens.upperBound, let next = transcript.lines[safe: transcript.tokens[order].line + 1],
      next.tokens.count <= 7, let person = persons.read(at: next.tokens.lowerBound), person.role != nil, person.range.upperBound == next.tokens.upperBound
    {
      officer = person
    }
    // Not the next paragraph: a heading has no time of its own.
    let time = times.first(in: transcript.sentenceStart(index)..<end)
    let finish = max(order + 1, officer.map { $0.range.lowerBound > order ? $0.range.upperBound : 0 } ?? 0, time?.range.upperBound ?? 0)
    return Statement(kind: .callToOrder(time: time, officer: officer), range: min(index, officer.map { $0.range.lowerBound } ?? index)..<finish)
  }

  /// "The Council convened at 7:30 p.m."
  private func convened(_ index: Int, _ floor: Int) -> Statement? {
    let end = transcript.sentenceEnd(index, reach: 30)
    guard transcript.keyword(index - 1) != .be else { return nil }
    guard let time = times.first(in: index..<end) else {
      // "Chairperson Holt convened the committee."
      guard let officer = persons.read(endingAt: index, after: floor), officer.hasMemberTitle else { return nil }
      return Statement(kind: .callToOrder(time: nil, officer: officer), range: officer.range.lowerBound..<index + 1)
    }
    return Statement(kind: .callToOrder(time: time, officer: nil), range: index..<time.range.upperBound)
  }

  private func opened(_ index: Int, _ floor: Int) -> Statement? {
    let start = transcript.sentenceStart(index)
    let end = transcript.sentenceEnd(index, reach: 30)
    // "The hearing was opened by Mayor Holt"
    if transcript.keyword(index + 1) == .by, let person = persons.read(at: index + 2), person.hasMemberTitle, !person.name.isEmpty {
      return Statement(kind: .presiding(person), range: person.range)
    }
    guard (start..<end).contains(where: { transcript.keyword($0) == .meeting }), !(start..<end).contains(where: { [.hearing, .public].contains(transcript.keyword($0)) }),
      let time = times.first(in: index..<end)
    else { return nil }
    if transcript.key(index) == "ended" || transcript.key(index) == "concluded" {
      return Statement(kind: .adjournment(time: time), range: index..<time.range.upperBound)
    }
    return Statement(kind: .callToOrder(time: time, officer: persons.read(endingAt: index, after: floor)), range: index..<time.range.upperBound)
  }

  private func presiding(_ index: Int, _ floor: Int) -> Statement? {
    if let person = persons.read(endingAt: index, after: max(0, index - 9)) { return Statement(kind: .presiding(person), range: person.range.lowerBound..<index + 1) }
    let isColumn = transcript.tokens[index].marks.contains(.startsLine) && transcript.tokens[safe: index + 1].map { $0.gap > 1.5 } == true
    let isLabel = transcript.tokens[index].marks.contains(.colon) || isColumn
    if isLabel || transcript.keyword(index + 1) == .was, let person = persons.read(at: index + (isLabel ? 1 : 2)) {
      return Statement(kind: .presiding(person), range: index..<person.range.upperBound)
    }
    return nil
  }

  private func adjournment(_ index: Int, _ floor: Int) -> Statement? {
    let start = max(transcript.sentenceStart(index), 0)
    let end = transcript.sentenceEnd(index, reach: 60)
    if isOfAnother(index, start, end) { return nil }
    if transcript.keyword(index) == .closed {
      // "a Closed Meeting of Council be held at 6:00 p.m."
      if [.meeting, .session].contains(transcript.keyword(index + 1)) { return nil }
      let words = start..<end
      guard words.contains(where: { transcript.keyword($0) == .meeting }), !words.contains(where: { [.public, .hearing, .executive].contains(transcript.keyword($0)) || transcript.key($0) == "reopened" }),
        let time = times.first(in: index..<end) else { return nil }
      return Statement(kind: .adjournment(time: time), range: index..<time.range.upperBound)
    }
    // "adjourned into executive session", "adjourned until Tuesday at 7:00".
    for i in index + 1..<max(index + 1, min(end, index + 5)) where [.executive, .closed].contains(transcript.keyword(i)) { return nil }
    var time = times.first(in: start..<end)
    let until = (index + 1..<max(index + 1, end)).first { ["until", "till"].contains(transcript.key($0)) || transcript.keyword($0) == .to && transcript.keyword($0 + 1) != .the }
    if let until, let found = time, found.range.lowerBound > until { time = nil }
    if time == nil, end < transcript.tokens.count { time = timeAfter(end) }
    let wish = (max(0, index - 2)..<index).contains { [.be, .to].contains(transcript.keyword($0)) }
    guard time != nil || transcript.keyword(index) == .adjourned && !wish else { return nil }
    let range = time.map { min($0.range.lowerBound, index)..<max($0.range.upperBound, index + 1) } ?? index..<index + 1
    return Statement(kind: .adjournment(time: time), range: range)
  }

  /// "ADJOURNED MEETING OF THE COUNCIL" is a kind of meeting; "the closed session adjourned at 6:50" and "CLOSED SESSION" over the
  /// next sentence end none.
  private func isOfAnother(_ index: Int, _ start: Int, _ end: Int) -> Bool {
    let next = transcript.keyword(index + 1)
    if transcript.keyword(index) == .adjourned, [.meeting, .session, .regular].contains(next), index == start || [.the, .a, .regular].contains(transcript.keyword(index - 1)) { return true }
    if transcript.keyword(index) == .closed { return next == .session }
    func isClosed(_ range: Range<Int>) -> Bool { range.contains { [.closed, .executive].contains(transcript.keyword($0)) && transcript.keyword($0 + 1) == .session } }
    return isClosed(max(start, index - 5)..<index) || transcript.keyword(index) == .adjourn && transcript.endsLine(index) && isClosed(index..<end)
  }

  /// "The Council then rose at 9.40 p.m."
  private func rose(_ index: Int) -> Statement? {
    guard let time = times.first(in: index + 1..<min(index + 4, transcript.tokens.count)), time.isCertain else { return nil }
    return Statement(kind: .adjournment(time: time), range: index..<time.range.upperBound)
  }

  /// "Moved that we adjourn. Carried. Time 5:10 p.m.", "The time was 9:25 p.m."
  private func closingTime(_ index: Int) -> Statement? {
    guard (max(0, index - 45)..<index).contains(where: { [.adjourn, .adjourned].contains(transcript.keyword($0)) }) else { return nil }
    var i = index + 1
    while i < index + 3, [.was, .is, .of].contains(transcript.keyword(i)) || transcript.keyword(i) == .adjourned { i += 1 }
    guard let time = times.read(at: i) else { return nil }
    return Statement(kind: .adjournment(time: time), range: index..<time.range.upperBound)
  }

  /// "President Edgar Whitcombe in the chair", "Reeve Kettlewood occupied the chair".
  private func inTheChair(_ index: Int, _ floor: Int) -> Statement? {
    guard transcript.key(index) == "chair", transcript.key(index - 1) == "the" else { return nil }
    // "In the chair: Mr. Holt."
    if let person = chairLabelled(index) { return Statement(kind: .presiding(person), range: index..<person.range.upperBound) }
    var end = index - 1
    while end > floor, index - end < 4, ["in", "occupied", "took", "occupying", "taking", "assumed", "assuming", "was", "being"].contains(transcript.key(end - 1)) { end -= 1 }
    guard end < index - 1, let person = persons.read(endingAt: end, after: max(0, end - 12)), !person.name.isEmpty else { return nil }
    return Statement(kind: .presiding(person), range: index - 1..<index + 1)
  }

  /// "In the chair: Mr. Holt", "In the Chair   Mr. Holt", "In the Chair: the Mayor (Councillor Holt)"
  private func chairLabelled(_ index: Int) -> Person? {
    let isLabel = transcript.tokens[index].marks.contains(.colon) || transcript.tokens[safe: index + 1]?.marks == .colon
    var i = transcript.tokens[safe: index + 1]?.key.isEmpty == true ? index + 2 : index + 1
    guard let next = transcript.tokens[safe: i] else { return nil }
    guard isLabel || transcript.line(at: index).tokens.lowerBound == index - 2 && (next.gap > 1.5 || i > index + 1), next.line == transcript.tokens[index].line else { return nil }
    if transcript.keyword(i) == .the { i += 1 }
    // The bracket names who holds the office.
    if transcript.keyword(i)?.isTitle == true, transcript.tokens[safe: i + 1]?.marks.contains(.opensBracket) == true, let person = persons.read(at: i + 1), !person.name.isEmpty { return person }
    return persons.read(at: i).flatMap { $0.name.isEmpty ? nil : $0 }
  }

  /// "That the meeting be adjourned. Time: 8:05 p.m."
  private func timeAfter(_ index: Int) -> TimeReader.Reading? {
    var i = index
    if transcript.key(i) == "time" || transcript.key(i) == "at" { i += 1 }
    if transcript.keyword(i) == .adjourned { i += 1 }
    while i < index + 4, transcript.key(i).isEmpty, i < transcript.tokens.count { i += 1 }
    return i > index || transcript.key(index - 1) == "adjournment" ? times.read(at: i) : nil
  }

  /// "Lori Doring, City Clerk", "Clerk: Jane Holt", and a name over the line "Town Clerk".
  private func clerk(_ index: Int, _ floor: Int) -> Statement? {
    let line = transcript.line(at: index)
    var role = index
    while role > line.tokens.lowerBound, RoleWords.isPost(transcript.tokens[role - 1]), !transcript.tokens[role - 1].endsClause { role -= 1 }
    let rest = transcript.tokens[index].marks.isDisjoint(with: [.colon]) && line.tokens.upperBound - index <= 4 && role >= floor
      && (index + 1..<line.tokens.upperBound).allSatisfy {
        let token = transcript.tokens[$0]
        return RoleWords.isPost(token) || ["to", "of", "the"].contains(token.key) || token.key.isEmpty || token.marks.contains(.capitals)
      }
    if rest, role > line.tokens.lowerBound, role - line.tokens.lowerBound <= 6, transcript.tokens[role - 1].marks.contains(.comma),
      let person = persons.read(endingAt: role, after: max(line.tokens.lowerBound, floor)), !person.name.isEmpty
    {
      return Statement(kind: .clerk(person), range: person.range.lowerBound..<index + 1)
    }
    if rest, role == line.tokens.lowerBound, let above = transcript.lines[safe: transcript.tokens[index].line - 1], above.tokens.count <= 6,
      let person = persons.read(at: above.tokens.lowerBound), !person.name.isEmpty, person.role == nil,
      person.range.upperBound >= above.tokens.upperBound - 1 || transcript.tokens[person.range.upperBound - 1].marks.contains(.comma),
      line.tokens.count <= 4
    {
      return Statement(kind: .clerk(person), range: role..<index + 1)
    }
    // "Clerk: Invoice to be paid …": a heading, and no name.
    if transcript.tokens[index].marks.contains(.colon), let person = persons.read(at: index + 1), !person.name.isEmpty,
      person.parts.count > 1 || person.role != nil || transcript.tokens[person.range.upperBound - 1].endsClause || person.range.upperBound == line.tokens.upperBound
    {
      return Statement(kind: .clerk(person), range: index..<person.range.upperBound)
    }
    return nil
  }
}
