/// Gives names back the capital that OCR took from them: "Councilman varnell", "o'Dell", "Mayor ingrid Holm". A word
/// counts as a name where it stands after a title, or follows one elsewhere in the document with its capital.
struct SmallNames {
  private var surnames: Set<String> = []

  static func mend(_ transcript: inout Transcript) {
    var names = SmallNames()
    for index in transcript.tokens.indices { names.learn(index, transcript) }
    for index in transcript.tokens.indices where names.isName(index, transcript) { transcript.tokens[index].marks.insert(.capital) }
  }

  /// Takes in the capitalised words after a title, or after "moved by".
  private mutating func learn(_ index: Int, _ transcript: Transcript) {
    let token = transcript.tokens[index]
    let opens = token.keyword?.isTitle == true && token.isCapitalised || token.keyword == .by && [.moved, .seconded, .supported].contains(transcript.keyword(index - 1))
    guard opens, !token.endsClause || transcript.isAbbreviation(index) else { return }
    var i = index + 1
    while i < index + 4, let next = transcript.tokens[safe: i], next.isCapitalised, next.keyword == nil || next.damage > 0, !next.hasDigit {
      if next.key.utf8.count >= 4, !PersonReader.notNames.contains(next.key) { surnames.insert(next.key) }
      if next.endsClause { break }
      i += 1
    }
  }

  private func isName(_ index: Int, _ transcript: Transcript) -> Bool {
    let token = transcript.tokens[index]
    guard !token.isCapitalised, token.key.utf8.count >= 4 else { return false }
    if token.text.hasPrefix("o'") || token.text.hasPrefix("0'") || token.text.hasPrefix("o\u{2019}") { return true }
    guard token.keyword == nil, !token.hasDigit else { return false }
    if SmallNames.isMisreadI(token.text) { return true }
    if surnames.contains(token.key) { return true }
    guard index > 0, !PersonReader.notNames.contains(token.key), !token.key.hasSuffix("ed"), !token.key.hasSuffix("ing"), !Self.words.contains(token.key) else { return false }
    let before = transcript.tokens[index - 1]
    guard let title = before.keyword, RoleWords.isMemberTitle(title), before.isCapitalised, !before.endsClause || transcript.isAbbreviation(index - 1) else { return false }
    // "Mayor ingrid Holm", "Councilman varnell."
    if let next = transcript.tokens[safe: index + 1], next.isCapitalised, next.keyword == nil, !token.endsClause, !next.marks.contains(.startsLine) { return true }
    return ![.mayor, .chair, .president, .members, .member].contains(title) && !token.marks.isDisjoint(with: [.comma, .colon, .stop, .semicolon])
  }

  /// "lvan", "lngrid": no English word begins so.
  static func isMisreadI(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(2))
    return bytes.count == 2 && bytes[0] == UInt8(ascii: "l") && "bcdfgmnrsvz".utf8.contains(bytes[1])
  }

  /// Words that stand after a title in prose.
  private static let words: Set<String> = [
    "then", "said", "also", "again", "spoke", "reported", "next", "only", "elect", "time", "gave", "read", "took", "left", "made", "thanked", "from", "emeritus",
    "felt", "told", "with", "will", "would", "noted", "back", "further", "introduced", "explained", "suggested", "wished", "duly", "instead", "voted", "agreed",
  ]
}
