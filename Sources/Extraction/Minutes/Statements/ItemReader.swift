/// Finds the numbers of agenda items at the beginning of lines.
struct ItemReader {
  let transcript: Transcript

  func read(at index: Int) -> Statement? {
    let token = transcript.tokens[index]
    guard token.marks.contains(.startsLine), let order = Enumerator.value(of: token.text) ?? bareNumber(token) else { return nil }
    let first = index + 1
    if [.moved, .motion, .mover].contains(transcript.keyword(first)), transcript.lines[token.line].tokens.count > 3 { return nil }
    if continuesSentence(index) { return nil }
    guard let next = transcript.tokens[safe: first], next.line == token.line, next.isCapitalised || next.marks.contains(.opensBracket) || next.text.first == "\u{201C}" || next.text.first == "\"" else { return nil }
    // "J. Smith": an initial.
    if order.utf8.count == 1, order.first?.isUppercase == true, token.isInitial, next.key.utf8.count > 1, next.endsClause { return nil }
    let end = isHeading(token.line) ? headingEnd(token.line) : min(transcript.sentenceEnd(first, reach: 80), first + 80)
    return Statement(kind: .item(order: order, description: first..<end), range: index..<first)
  }

  /// "… with the emergency clause on" / "4.d. Councilor Lakin seconded": the number belongs to the line above.
  private func continuesSentence(_ index: Int) -> Bool {
    guard index > 0, transcript.line(at: index - 1).page == transcript.line(at: index).page else { return false }
    let before = transcript.tokens[index - 1]
    if transcript.line(at: index).gapAbove > 0.9 { return false }
    if before.key.isEmpty, before.text.utf8.count <= 3, !before.marks.contains(.startsLine) { return true }
    return transcript.line(at: index - 1).isFull && !before.endsClause && !before.marks.contains(.capitals)
  }

  /// A heading in capitals ends with its line, or with the next where that is in capitals too.
  private func isHeading(_ line: Int) -> Bool {
    let words = transcript.lines[line].tokens.dropFirst().filter { transcript.tokens[$0].key.utf8.count > 2 && !transcript.tokens[$0].hasDigit }
    return !words.isEmpty && words.allSatisfy { transcript.tokens[$0].marks.contains(.capitals) }
  }

  private func headingEnd(_ line: Int) -> Int {
    var last = line
    while last + 1 < transcript.lines.count, last - line < 3, isHeading(last + 1), transcript.lines[last].isFull { last += 1 }
    return transcript.lines[last].tokens.upperBound
  }

  /// "4 CONSENT AGENDA": a number before a heading in capitals that is alone on its line.
  private func bareNumber(_ token: Token) -> String? {
    let line = transcript.lines[token.line].tokens
    guard NumberReader.digits(token.key).map({ $0 < 100 }) == true, token.text == token.key, line.count <= 10, line.count >= 2,
      line.dropFirst().allSatisfy({ transcript.tokens[$0].marks.contains(.capitals) || transcript.tokens[$0].key.utf8.count < 3 || transcript.tokens[$0].marks.contains(.opensBracket) })
    else { return nil }
    return token.key
  }
}
