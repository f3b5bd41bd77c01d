/// Finds the numbers of agenda items at the beginning of lines.
struct ItemReader {
  let transcript: Transcript

  func read(at index: Int) -> Statement? {
    let token = transcript.tokens[index]
    guard token.marks.contains(.startsLine), let order = Enumerator.value(of: token.text) ?? bareNumber(token) else { return nil }
    let first = index + 1
    if [.moved, .motion, .mover].contains(transcript.keyword(first)) { return nil }
    guard let next = transcript.tokens[safe: first], next.line == token.line, next.isCapitalised || next.marks.contains(.opensBracket) || next.text.first == "\u{201C}" || next.text.first == "\"" else { return nil }
    // "J. Smith": an initial.
    if order.utf8.count == 1, order.first?.isUppercase == true, token.isInitial, next.key.utf8.count > 1, next.endsClause { return nil }
    let end = min(transcript.sentenceEnd(first, reach: 80), first + 80)
    return Statement(kind: .item(order: order, description: first..<end), range: index..<first)
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
