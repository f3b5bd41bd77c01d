/// Reads who spoke to the body from the floor: "Jane Holt of Kiln Street spoke against the rezoning", and names with
/// addresses under a heading "Public Comment".
struct SpeakerReader {
  let transcript: Transcript
  private let persons: PersonReader

  init(_ transcript: Transcript) {
    self.transcript = transcript
    persons = PersonReader(transcript: transcript)
  }

  /// The speaker whose verb stands at `index`.
  func read(at index: Int, after floor: Int) -> Statement? {
    let isSpeech = transcript.key(index) == "spoke" || transcript.key(index) == "addressed" && [.council, .board, .commission, .committee, .the].contains(transcript.keyword(index + 1))
    guard isSpeech else { return nil }
    let start = max(transcript.sentenceStart(index), floor)
    // Straight before the verb, or at the sentence's head with an address between.
    let person = persons.read(endingAt: index, after: start) ?? persons.read(at: start)
    guard let person, isGuest(person), index - person.range.upperBound < 12 else { return nil }
    return Statement(kind: .speaker(person), range: person.range.lowerBound..<index + 1)
  }

  /// "Jane Holt, 12 Kiln Street": a line under a heading of public comment.
  func listed(at index: Int) -> Statement? {
    guard let person = persons.read(at: index), isGuest(person), transcript.tokens[person.range.upperBound - 1].marks.contains(.comma),
      let next = transcript.tokens[safe: person.range.upperBound], next.hasDigit || ["representing", "of"].contains(next.key), next.line == transcript.tokens[index].line
    else { return nil }
    return Statement(kind: .speaker(person), range: person.range)
  }

  /// A name in full, without an office.
  private func isGuest(_ person: Person) -> Bool { person.role == nil && person.parts.count >= 2 && !person.hasMemberTitle }

  /// "PUBLIC COMMENT", "Public Participation", "Citizens to be heard", "The following persons spoke:".
  func isCommentHeading(_ words: Range<Int>) -> Bool {
    if let last = words.last, transcript.key(last) == "spoke", transcript.tokens[last].marks.contains(.colon) { return true }
    return words.count <= 8 && words.prefix(5).contains { index in
      transcript.keyword(index) == .public && ["comment", "comments", "participation", "input", "forum"].contains(transcript.key(index + 1))
        || ["citizens", "delegations", "audience"].contains(transcript.key(index))
    }
  }
}
