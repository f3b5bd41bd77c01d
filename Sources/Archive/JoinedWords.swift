/// Words that a line's end cuts in two: "improve-" and "ment".
///
/// The page's text keeps them as written, so their parts are found there. Beside it goes a column with each whole word
/// between its neighbours, so that the whole, and a phrase with it, are found too.
enum JoinedWords {
  /// Stands between one word's neighbourhood and the next, so that no phrase runs from one into the other.
  static let separator = "xxnext"
  private static let neighbours = 3

  /// The text of the `joined` column: empty for most pages of typewritten minutes. `next` is the page
  /// that follows, if the text may run on there.
  static func of(_ text: String, next: String?) -> String {
    var lines = text.split(separator: "\n")
    let own = lines.count
    // Only its first line matters, after a running head or two.
    if let next { lines += next.split(separator: "\n").prefix(3) }
    var found: [String] = []
    for index in lines.indices.dropLast() where index < own {
      guard isCut(lines[index]), let tail = lines[index].split(separator: " ").last else { continue }
      guard let follower = follower(of: index, in: lines, own: own) else { continue }
      let head = lines[follower].split(separator: " ")
      let whole = stem(tail) + head[0]
      let before = lines[index].split(separator: " ").dropLast().suffix(neighbours)
      let after = head.dropFirst().prefix(neighbours)
      found.append(
        (before.map(String.init) + [whole] + after.map(String.init)).joined(separator: " "))
    }
    return found.joined(separator: "\n\(separator) ")
  }

  /// Whether the line ends inside a word: a hyphen after a letter.
  static func isCut(_ line: some StringProtocol) -> Bool {
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

  private static func follower(of index: Int, in lines: [Substring], own: Int) -> Int? {
    // Over a page's end a running head may stand between; within a page nothing may.
    let last = index == own - 1 ? min(lines.count - 1, own + 2) : index + 1
    guard index + 1 <= last else { return nil }
    return (index + 1...last).first { continues(lines[$0]) }
  }

  /// Hyphen-minus, hyphen, soft hyphen, not sign (as typewriters' hyphens are read).
  private static let hyphens: Set<Unicode.Scalar> = ["-", "\u{2010}", "\u{AD}", "\u{AC}"]
}
