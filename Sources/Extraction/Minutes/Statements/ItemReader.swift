/// Finds the numbers of agenda items at the beginning of lines.
struct ItemReader {
  let transcript: Transcript

  func read(at index: Int) -> Statement? {
    let token = transcript.tokens[index]
    guard token.marks.contains(.startsLine) else { return nil }
    let certain = Enumerator.value(of: single(token)) ?? bareNumber(token)
    guard let order = certain ?? damagedNumber(index) else { return nil }
    var first = index + 1
    // A speck between the number and its title.
    if let speck = transcript.tokens[safe: first], speck.key.isEmpty, speck.text.utf8.count <= 2, speck.line == token.line { first += 1 }
    if [.moved, .motion, .mover].contains(transcript.keyword(first)), transcript.lines[token.line].tokens.count > 3 { return nil }
    if continuesSentence(index) { return nil }
    guard let next = transcript.tokens[safe: first], next.line == token.line, next.isCapitalised || next.marks.contains(.opensBracket) || next.text.first == "\u{201C}" || next.text.first == "\"" else { return nil }
    // "J. Smith", "J. W. Smith": initials.
    if token.isInitial, next.isInitial { return nil }
    if order.utf8.count == 1, order.first?.isUppercase == true, token.isInitial, next.key.utf8.count > 1, next.endsClause { return nil }
    let end = isHeading(token.line) ? headingEnd(token.line) : titleEnd(first)
    return Statement(kind: .item(order: order, description: first..<end, isDoubtful: certain == nil), range: index..<first)
  }

  /// "C." for "Cc."
  private func single(_ token: Token) -> String {
    token.key.utf8.count == 1 && token.text.utf8.count == 3 && token.isCapitalised ? token.key.uppercased() + "." : token.text
  }

  /// A number whose mark or letters were misread: "41,", "Ill.", "vil.", "1". Only where what follows is a title alone on
  /// its line; its place in the series decides.
  private func damagedNumber(_ index: Int) -> String? {
    let token = transcript.tokens[index]
    let line = transcript.lines[token.line]
    let letters = token.text.utf8.filter { WordShape.isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "!") }
    // "7/0 CARRIED" is a vote.
    if CountReader.joined(token.key) != nil { return nil }
    guard token.keyword == nil || token.key.utf8.count == 1, (1...4).contains(letters.count), token.text.utf8.count <= 5,
      (2...10).contains(line.tokens.count), token.marks.contains(.startsParagraph) || line.gapAbove > 0.6, isTitle(line)
    else { return nil }
    let value = String(decoding: letters, as: UTF8.self)
    let isDigits = letters.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    let isMarked = !token.marks.isDisjoint(with: [.stop, .comma, .closesBracket])
    return isDigits || isMarked || ItemSeries.isRomanLike(value) ? value : nil
  }

  /// Title words alone on a line that is not full.
  private func isTitle(_ line: TextLine) -> Bool {
    let words = line.tokens.dropFirst().filter { !transcript.tokens[$0].key.isEmpty }
    let content = words.filter { !["of", "the", "and", "to", "for", "on", "by", "a", "in"].contains(transcript.key($0)) }
    guard let last = words.last, !content.isEmpty, !line.isFull, transcript.tokens[last].marks.isDisjoint(with: [.comma, .semicolon]) else { return false }
    return transcript.tokens[content[0]].isCapitalised && content.filter { transcript.tokens[$0].isCapitalised }.count * 2 >= content.count
  }

  /// A title alone on a line that is not full ends with it, where a capital begins the next; any other with its sentence.
  private func titleEnd(_ first: Int) -> Int {
    let end = min(transcript.sentenceEnd(first, reach: 80), first + 80)
    let line = transcript.line(at: first)
    // "Call to Order: Chair Holt called …"
    if let colon = (first..<min(first + 6, end)).first(where: { transcript.tokens[$0].marks.contains(.colon) }), !transcript.tokens[colon].hasDigit { return colon + 1 }
    guard line.tokens.upperBound < end, !line.isFull, line.tokens.count <= 10, let next = transcript.tokens[safe: line.tokens.upperBound], next.isCapitalised,
      !transcript.tokens[line.tokens.upperBound - 1].marks.contains(.comma)
    else { return end }
    return line.tokens.upperBound
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
