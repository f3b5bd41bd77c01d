/// Words that a line's end cuts in two: "improve-" and "ment".
///
/// The page's text keeps them as written, so their parts are found there. Beside it goes a column with each whole word
/// between its neighbours, so that the whole, and a phrase with it, are found too.
enum JoinedWords {
  /// Stands between one word's neighbourhood and the next, so that no phrase runs from one into the other.
  static let separator = "xxnext"
  static let neighbours = 3

  /// The text of the `joined` column: empty for most pages of typewritten minutes. `joint` is the page's last line
  /// and the next one's first, where the text may run on there.
  static func of(_ lines: [Substring], joint: (tail: Substring, head: Substring)?) -> String {
    var found = zip(lines, lines.dropFirst()).compactMap {
      neighbourhood($0, $1, after: neighbours)
    }
    // What follows the word stands on the next page, and must not be found on this one.
    if let joint, let last = neighbourhood(joint.tail, joint.head, after: 0) { found.append(last) }
    return found.joined(separator: "\n\(separator) ")
  }

  /// The whole word that the end of the first line cuts, between its neighbours; `nil` where none is cut.
  private static func neighbourhood(_ line: Substring, _ next: Substring, after: Int)
    -> String?
  {
    guard isCut(line), let tail = line.textWords.last else { return nil }
    let head = next.textWords
    guard let first = head.first, continues(first) else { return nil }
    var words = line.textWords.dropLast().suffix(neighbours).map(String.init)
    words.append(stem(tail) + first)
    words += head.dropFirst().prefix(after).map(String.init)
    return words.joined(separator: " ")
  }

  /// Whether the line ends inside a word: a hyphen after a letter.
  static func isCut(_ line: some StringProtocol) -> Bool {
    // Most lines end in a letter or a stop: told by one byte.
    guard let byte = Substring(line).utf8.last, byte == 0x2D || byte >= 0x80 else { return false }
    guard let last = line.unicodeScalars.last, hyphens.contains(last) else { return false }
    guard let before = line.unicodeScalars.dropLast().last else { return false }
    return before.properties.isAlphabetic
  }

  /// Whether a word may be the rest of one that was cut: it begins with a small letter.
  static func continues(_ word: some StringProtocol) -> Bool {
    word.unicodeScalars.first?.properties.isLowercase ?? false
  }

  /// The word without its closing hyphen.
  static func stem(_ word: some StringProtocol) -> String { String(word.dropLast()) }

  /// Hyphen-minus, hyphen, soft hyphen, not sign (as typewriters' hyphens are read).
  private static let hyphens: Set<Unicode.Scalar> = ["-", "\u{2010}", "\u{AD}", "\u{AC}"]
}
