/// Finds the words of a motion around the words that make it.
struct MotionText {
  let transcript: Transcript

  init(_ transcript: Transcript) { self.transcript = transcript }

  /// No motion is longer, in words.
  static let longest = 900

  /// The text that follows: the rest of the sentence. Empty where the sentence ends.
  func after(_ index: Int) -> [Range<Int>] {
    guard index > 0, index < transcript.tokens.count else { return [] }
    if transcript.endsSentence(index - 1), !opensText(index) { return [index..<index] }
    return [index..<transcript.sentenceEnd(index, reach: 300)]
  }

  /// The text on both sides: "the minutes be approved on motion of X, seconded by Y".
  func around(_ start: Int, _ end: Int) -> [Range<Int>] {
    let rest = after(end)
    var begin = transcript.sentenceStart(start, reach: 120)
    // "Motion: A motion was made by …", "PETITION: On motion by …": a label before it is no part of its words.
    if let label = (begin..<max(begin, start)).last(where: { transcript.tokens[$0].marks.contains(.colon) && transcript.line(at: $0).tokens.lowerBound + 3 > $0 }) { begin = label + 1 }
    // "3. MINUTES" / "The minutes were approved upon motion by …": a heading in capitals over it.
    while begin < start, transcript.line(at: begin).tokens.upperBound <= start, isHeading(transcript.line(at: begin)), !transcript.tokens[start].marks.contains(.capitals) { begin = transcript.line(at: begin).tokens.upperBound }
    // A heading with a colon is none of it.
    if begin < start, transcript.tokens[start - 1].marks.contains(.colon), transcript.tokens[start].marks.contains(.startsLine) { return rest }
    // "Councillor Fenn was proposed by Councillor Holt" on a line of its own.
    if begin < start, let next = transcript.tokens[safe: end], next.marks.contains(.startsLine), !transcript.line(at: end - 1).isFull, !opensText(end) {
      let line = transcript.line(at: start).tokens.lowerBound
      if line > begin, line < start, !transcript.line(at: line - 1).isFull { return [line..<start] }
    }
    guard begin < start, rest.first?.isEmpty != false || transcript.tokens[safe: end].map({ [.and, .carried].contains($0.keyword) }) == true
    else { return rest }
    return [begin..<start] + rest.filter { !$0.isEmpty }
  }

  private func isHeading(_ line: TextLine) -> Bool {
    let words = line.tokens.filter { transcript.tokens[$0].key.utf8.count > 3 && !transcript.tokens[$0].hasDigit }
    return !words.isEmpty && words.allSatisfy { transcript.tokens[$0].marks.contains(.capitals) }
  }

  /// Whether the motion's text goes on in further paragraphs until an outcome: it stands under the names, not
  /// in their sentence, or begins with THAT or WHEREAS.
  func runsOn(_ index: Int) -> Bool {
    guard index > 0, let token = transcript.tokens[safe: index] else { return false }
    return token.marks.contains(.startsParagraph) && opensText(index)
      || token.keyword == .that && token.marks.contains(.capitals) || token.keyword == .whereas
      || token.marks.contains(.startsLine) && opensText(index)
  }

  /// Words that begin a motion's own text.
  private func opensText(_ index: Int) -> Bool {
    guard let token = transcript.tokens[safe: index] else { return false }
    switch token.keyword {
    case .that, .whereas, .resolved: return true
    case .be: return transcript.key(index + 1) == "it" || transcript.keyword(index + 2) == .resolved
    case .to: return true
    default: return token.key == "now" && transcript.key(index + 1) == "therefore"
    }
  }
}
