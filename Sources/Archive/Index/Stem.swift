/// Other forms of a word: "approved", "approves", "approval" for "approve". English endings, taken off by rule; it
/// serves to find more, after the exact word, so a stem need not be a word.
enum Stem {
  static func of(_ word: String) -> String {
    guard word.utf8.count > 3, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return word
    }
    var stem = Substring(word)
    for (ending, left) in endings where stem.hasSuffix(ending) {
      guard stem.utf8.count - ending.utf8.count >= left else { continue }
      if ending == "s", stem.hasSuffix("ss") || stem.hasSuffix("us") { continue }
      stem = stem.dropLast(ending.utf8.count)
      if ending == "ies" || ending == "ied" { return String(stem) + "i" }
      break
    }
    if stem.utf8.count > 3, stem.hasSuffix("e") { stem = stem.dropLast() }
    if stem.utf8.count > 3, stem.hasSuffix("y") { return String(stem.dropLast()) + "i" }
    return undoubled(stem)
  }

  /// "stopp" is "stop"; "bill" stays.
  private static func undoubled(_ stem: Substring) -> String {
    let last = stem.utf8.suffix(2)
    guard stem.utf8.count > 4, last.count == 2, last.first == last.last,
      !"lsz".utf8.contains(last.last ?? 0)
    else { return String(stem) }
    return String(stem.dropLast())
  }

  /// An ending, and how many letters must be left before it; the longest first.
  private static let endings: [(String, Int)] = [
    ("ments", 4), ("ment", 4), ("ings", 3), ("ing", 3), ("als", 4), ("al", 4), ("ies", 2),
    ("ied", 2), ("ers", 4), ("er", 4), ("ed", 3), ("es", 3), ("s", 3), ("ly", 4),
  ]
}
