import Records

/// Tells which resolutions, ordinances and by-laws the meeting dealt with, and what it did with them. One that is
/// merely spoken of is left out.
struct BillAssembler {
  let transcript: Transcript
  let statements: [Statement]
  let motions: [MotionDraft]
  let consent: ConsentAgenda?

  /// In the order of their first mention; `nil` where there is none.
  func bills() -> [Bill]? {
    var bills: [Bill] = []
    var places: [Int] = []
    var subjects: [Int?] = []
    for statement in statements {
      guard case .bill(let bill) = statement.kind, !bill.isCitation else { continue }
      let index = statement.range.lowerBound
      // What was pulled is not in the motion that passes the rest.
      let motion = consent?.leavesOut(index) == true ? nil : motion(about: index)
      let reading = reading(near: index)
      let isConsented = motion == nil && consent?.passes(at: index) == true
      guard motion != nil || reading != nil || isConsented else { continue }
      let identifier = PersonReader(transcript: transcript).clean(bill.identifier)
      let key = Self.key(identifier)
      let action = isConsented ? "passed" : action(motion, reading, index)
      // Named again in its own motion; the same number for another motion is another paper.
      let subject = motion?.range.lowerBound
      if let at = bills.lastIndex(where: { Self.key($0.identifier) == key }), index - places[at] < 150, subjects[at] == nil || subject == nil || subjects[at] == subject || isAnnounced(places[at]..<index) && isOwnText(statement.range.upperBound) {
        subjects[at] = subjects[at] ?? subject
        bills[at].action = stronger(action, bills[at].action)
        if bills[at].title == nil { bills[at].title = title(after: statement.range.upperBound) }
        places[at] = index
        continue
      }
      bills.append(
        Bill(
          identifier: identifier, classification: bill.classification, title: title(after: statement.range.upperBound), action: action,
          confidence: Confidence(transcript.trust(bill.identifier) * (action == nil ? 0.8 : 1)), evidence: transcript.evidence("identifier", bill.identifier)))
      places.append(index)
      subjects.append(subject)
    }
    return bills.isEmpty ? nil : bills
  }

  private func isAnnounced(_ range: Range<Int>) -> Bool { range.count < 40 && range.contains { ["follows", "following"].contains(transcript.key($0)) } }

  /// "to approve Resolution No. 12 as follows" over "RESOLUTION NO. 12" / "WHEREAS …": the paper's own heading and words.
  private func isOwnText(_ index: Int) -> Bool {
    (index..<min(index + 16, transcript.tokens.count)).contains { [.whereas, .resolved].contains(transcript.keyword($0)) && (transcript.tokens[$0].marks.contains(.capitals) || transcript.keyword($0) == .whereas) }
  }

  private static func key(_ identifier: String) -> String { String(identifier.lowercased().filter { $0.isNumber || $0 == "-" }) }

  /// The motion that the paper's number stands in, or that follows it in its paragraph or the next.
  private func motion(about index: Int) -> MotionDraft? {
    for motion in motions {
      if motion.range.lowerBound <= index, index < max(motion.end, motion.statement.text.last?.upperBound ?? 0) { return motion }
      guard motion.range.lowerBound > index else { continue }
      guard motion.range.lowerBound - index < 120, transcript.endsSentence(index - 1) || transcript.tokens[index].marks.contains(.startsLine) || index == 0,
        !statements.contains(where: { $0.range.lowerBound > index && $0.range.upperBound <= motion.range.lowerBound && isBoundary($0) })
      else { return nil }
      return motion
    }
    return nil
  }

  private func isBoundary(_ statement: Statement) -> Bool {
    switch statement.kind {
    case .item, .outcome: true
    case .bill(let bill): !bill.isCitation
    default: false
    }
  }

  /// 1, 2 or 3 where the sentence, or the next, tells of a reading; 0 for "introduced".
  private func reading(near index: Int) -> Int? {
    guard transcript.sentenceStart(index) == index || transcript.tokens[index].marks.contains(.startsLine) else { return nil }
    return reading(in: index..<transcript.sentenceEnd(index, reach: 80))
  }

  private func reading(in range: Range<Int>) -> Int? {
    guard range.contains(where: { ["read", "reading", "readings", "introduced"].contains(transcript.key($0)) || transcript.keyword($0) == .reading }) else { return nil }
    var highest = 0
    for index in range where !isAhead(index) {
      switch transcript.key(index) {
      case "first", "1st": highest = max(highest, 1)
      case "second", "2nd": if transcript.keyword(index + 1) != .by { highest = max(highest, 2) }
      case "third", "3rd", "final", "finally": highest = max(highest, 3)
      default: break
      }
    }
    return highest
  }

  /// "placed on file for second reading", "advanced to its third reading": a reading to come.
  private func isAhead(_ index: Int) -> Bool {
    (max(0, index - 2)..<index).contains { ["for", "to"].contains(transcript.key($0)) }
      && (index + 1..<index + 4).contains { transcript.keyword($0) == .reading }
  }

  private func action(_ motion: MotionDraft?, _ near: Int?, _ index: Int) -> String? {
    guard let motion, let outcome = motion.outcome else { return name(of: near) }
    if let extended = outcome.extended { return extended == "tabled" ? "tabled" : name(of: near) }
    if outcome.result == .fail { return "failed" }
    let words = motion.range.lowerBound..<min(motion.range.lowerBound + 120, max(motion.end, motion.range.upperBound))
    let isFinal = words.contains { [.passed, .adopted].contains(transcript.keyword($0)) || ["pass", "adopt", "adoption", "enact", "approve", "final", "finally", "third", "published"].contains(transcript.key($0)) }
    let within = reading(in: words)
    if words.contains(where: { ["advanced", "suspended", "laid"].contains(transcript.key($0)) }) { return name(of: near) }
    if let stage = within, stage == 1 || stage == 2, !words.contains(where: { ["third", "final", "finally"].contains(transcript.key($0)) }) { return name(of: stage) }
    if let near, near > 0, near < 3, words.contains(where: { ["advanced", "suspended", "laid"].contains(transcript.key($0)) }) { return name(of: near) }
    if let near, near == 1 || near == 2, !isFinal || within == near { return name(of: near) }
    if let near, near == 2, words.contains(where: { transcript.key($0) == "third" }) { return name(of: near) }
    return outcome.result == .pass ? "passed" : name(of: near)
  }

  private func name(of reading: Int?) -> String? {
    switch reading {
    case 0: "introduced"
    case let stage? where stage < 3: "reading-\(stage)"
    case .some: "reading-3"
    case nil: nil
    }
  }

  private func stronger(_ a: String?, _ b: String?) -> String? { a == "passed" ? a : b ?? a }

  /// "…, an ordinance regulating dogs, was read", "being a By-Law to appoint a Treasurer", "– authorizing the sale".
  private func title(after index: Int) -> String? {
    guard index < transcript.tokens.count, transcript.tokens[index - 1].marks.isDisjoint(with: [.stop, .semicolon]) || transcript.isAbbreviation(index - 1) || !transcript.tokens[index].isCapitalised,
      !transcript.tokens[index].marks.contains(.startsParagraph)
    else { return nil }
    var start = index
    if transcript.tokens[start].key.isEmpty { start += 1 }
    if ["entitled", "titled"].contains(transcript.key(start)) { start += 1 }
    if transcript.key(start) == "being" { start += 1 }
    let opensTitle = start > index || transcript.tokens[index - 1].marks.contains(.comma) || transcript.keyword(start) == .to || transcript.key(start).hasSuffix("ing")
    guard opensTitle, start < transcript.tokens.count else { return nil }
    if transcript.keyword(start) == .a, transcript.keyword(start + 1) == .bylaw, transcript.keyword(start + 2) == .to { start += 3 }
    var end = start
    let limit = min(transcript.sentenceEnd(start, reach: 90), transcript.tokens.count)
    while end < limit {
      let token = transcript.tokens[end]
      if end > start, isTitleEnd(end) || token.marks.contains(.startsLine) && [.result, .mover, .moved, .motion, .whereas, .seconder, .vote].contains(token.keyword) { break }
      end += 1
    }
    guard end - start >= 2 else { return nil }
    return PersonReader(transcript: transcript).clean(start..<end, keepQuotes: true)
  }

  /// A comma before a verb that is about the paper: ", was read", ", be passed".
  private func isTitleEnd(_ index: Int) -> Bool {
    guard !transcript.tokens[index - 1].marks.isDisjoint(with: [.comma, .semicolon]) else { return false }
    return [.was, .be, .is, .were, .passed, .and].contains(transcript.keyword(index)) || ["had", "has", "having", "and"].contains(transcript.key(index))
  }
}
