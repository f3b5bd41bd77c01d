/// Reads who came and went: "Councilor Miller arrived at 4:13 P.M.", "Reyes left the meeting at 9:05".
struct MovementReader {
  let transcript: Transcript
  private let persons: PersonReader
  private let times: TimeReader

  init(_ transcript: Transcript) {
    self.transcript = transcript
    persons = PersonReader(transcript: transcript)
    times = TimeReader(transcript: transcript)
  }

  func read(at index: Int, after floor: Int) -> Statement? {
    let way: Movement.Way
    switch transcript.keyword(index) {
    case .arrived, .entered, .joined: way = .arrived
    case .left, .departed, .exited: way = .left
    case .returned: way = .returned
    default: return nil
    }
    let end = transcript.sentenceEnd(index, reach: 40)
    guard speaksOfMeeting(index, end) else { return nil }
    let who = subjects(before: index, floor)
    guard let first = who.last else { return nil }
    let clauseEnd = (index + 1..<end).first { [.returned, .arrived, .left].contains(transcript.keyword($0)) } ?? end
    let time = times.first(in: index + 1..<min(clauseEnd, index + 16))
    return Statement(
      kind: .movement(Movement(way: way, persons: who.reversed(), time: time)), range: first.range.lowerBound..<(time?.range.upperBound ?? index + 1))
  }

  /// "left the meeting and returned at …": the second half, about the same persons.
  func again(at index: Int, after movement: Movement) -> Statement? {
    guard transcript.keyword(index) == .returned, transcript.keyword(index - 1) == .and else { return nil }
    let time = times.first(in: index + 1..<min(index + 12, transcript.sentenceEnd(index, reach: 14)))
    return Statement(
      kind: .movement(Movement(way: .returned, persons: movement.persons, time: time)), range: index..<(time?.range.upperBound ?? index + 1))
  }

  private func speaksOfMeeting(_ index: Int, _ end: Int) -> Bool {
    (index + 1..<max(index + 1, min(end, index + 9))).contains { i in
      [.meeting, .session, .late].contains(transcript.keyword(i)) || ["room", "chamber", "chambers", "table", "dais", "call"].contains(transcript.key(i))
        || times.read(at: i) != nil
    } || index + 1 == end
  }

  private func subjects(before index: Int, _ floor: Int) -> [Person] {
    var out: [Person] = []
    var end = index
    while end > floor, ["had", "then", "has", "also", "having", "subsequently", "later"].contains(transcript.key(end - 1)) { end -= 1 }
    while out.count < 10, let person = persons.read(endingAt: end, after: floor), !person.range.isEmpty, !person.name.isEmpty || out.isEmpty {
      out.append(person)
      end = person.range.lowerBound
      // "Burt, Fenn (arrived at 7.05)": the bracket is about the last.
      if transcript.tokens[index].marks.contains(.opensBracket) { break }
      guard end > floor, transcript.keyword(end - 1) == .and || transcript.tokens[end - 1].marks.contains(.comma) else { break }
      if transcript.keyword(end - 1) == .and { end -= 1 }
    }
    return out
  }
}
