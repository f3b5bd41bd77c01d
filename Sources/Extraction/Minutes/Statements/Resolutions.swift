/// Decisions told as resolutions, with or without who moved them.
extension MotionReader {
  /// "RESOLVED – That the report be received", "It was RESOLVED to": a decision that may have no mover. "Be it
  /// resolved" is a motion's own wording and tells none.
  func resolved(_ index: Int) -> Statement? {
    let token = transcript.tokens[index]
    // "2—Election of Councillor—Resolved, That …"
    let isDashed = index > 0 && (transcript.tokens[index - 1].marks.contains(.dash) || transcript.tokens[index - 1].key.isEmpty) && transcript.keyword(index + 1) == .that
    let first = transcript.sentenceStart(index) == index || isDashed
    let isPassive = transcript.keyword(index - 1) == .was || transcript.keyword(index - 1) == .and && token.marks.contains(.capitals)
    guard first && token.isCapitalised || isPassive, !(max(0, index - 3)..<index).contains(where: { transcript.keyword($0) == .be }) else { return nil }
    var text = index + 1
    while text < index + 4, transcript.tokens[safe: text].map({ $0.key.isEmpty || $0.keyword == .unanimous }) == true { text += 1 }
    guard text < transcript.tokens.count else { return nil }
    if let carried = resolvedOnMotion(text) { return carried }
    let end = transcript.sentenceEnd(text, reach: 300)
    return Statement(kind: .motion(MotionStatement(text: [text..<end], isResolved: true)), range: index..<text)
  }

  /// "RESOLVED on the motion of Cr Reyes, seconded by Cr Burt, that …", "RESOLVED (Cr Reyes/Cr Burt)": the resolution
  /// names who moved it.
  func resolvedOnMotion(_ index: Int) -> Statement? {
    let mover: Person
    let second: SecondReader.Reading
    let begin = transcript.keyword(index - 1) == .resolved ? index - 1 : index
    if transcript.keyword(index) == .on, let of = (index + 1..<index + 5).first(where: { transcript.keyword($0) == .of || transcript.keyword($0) == .by }),
      (index + 1..<of).contains(where: { transcript.keyword($0) == .motion || ["proposal", "proposition", "motion"].contains(transcript.key($0)) }),
      let person = persons.read(at: of + 1), !person.name.isEmpty, let seconder = seconds.read(at: person.range.upperBound, within: 6)
    {
      (mover, second) = (person, seconder)
    } else if transcript.tokens[index].marks.contains(.opensBracket), let person = persons.read(at: index), !person.name.isEmpty,
      transcript.tokens[person.range.upperBound - 1].marks.contains(.slash), let other = persons.read(at: person.range.upperBound), !other.name.isEmpty
    {
      (mover, second) = (person, SecondReader.Reading(person: other, range: index..<other.range.upperBound))
    } else {
      return nil
    }
    let end = second.range.upperBound
    let text = MotionText(transcript)
    return Statement(
      kind: .motion(MotionStatement(mover: mover, seconder: second.person, text: text.after(end), runsOn: text.runsOn(end), isResolved: true)), range: begin..<end)
  }
}
