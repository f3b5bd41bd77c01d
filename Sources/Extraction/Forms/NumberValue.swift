/// Amounts and numbers as people write them.
enum NumberValue {
  /// "$1,234.5" → "1234.50"; `nil` where it is no amount.
  static func money(_ text: String) -> String? {
    var rest = text.filter { $0 != " " && $0 != "$" && $0 != "£" && $0 != "€" }
    for ending in ["-", "CAD", "USD"] where rest.hasSuffix(ending) { rest.removeLast(ending.count) }
    guard let plain = plain(rest) ?? plain(pointsForCommas(rest)) else { return nil }
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return nil }
    let cents = parts.count == 2 ? String(parts[1]) : ""
    guard cents.count <= 2 else { return nil }
    return parts[0] + "." + cents + String(repeating: "0", count: 2 - cents.count)
  }

  /// "1.650.00" → "1,650.00": of several points, all but the last can only be commas that were misread.
  private static func pointsForCommas(_ text: String) -> String {
    guard let last = text.lastIndex(of: ".") else { return text }
    return String(text[..<last].map { $0 == "." ? "," : $0 } + text[last...])
  }

  /// "1,234" → "1234", "12 lb" → "12"; `nil` where it does not begin with a number, or more follows than a unit.
  static func number(_ text: String) -> String? {
    let words = text.split(separator: " ")
    guard let first = words.first, words.count <= 3 else { return nil }
    let unit = words.dropFirst()
    guard unit.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "." } }) else { return nil }
    return plain(String(first))
  }

  /// Digits with commas by threes and one point: without the commas and without needless zeros before.
  private static func plain(_ text: String) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty, groups.allSatisfy({ $0.allSatisfy(isDigit) }),
      groups.count == 1 || first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    let joined = groups.joined()
    let digits = String(joined.drop { $0 == "0" })
    let number = digits.isEmpty ? "0" : digits
    guard parts.count == 2 else { return number }
    guard !parts[1].isEmpty, parts[1].allSatisfy(isDigit) else { return nil }
    return number + "." + parts[1]
  }

  static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// The text with the letters that typewriters without these figures are given for 0 and 1: O and l, and I.
  static func typewriterDigits(_ text: String) -> String {
    String(
      text.map { character in
        switch character {
        case "O", "o": "0"
        case "l", "I", "|": "1"
        default: character
        }
      })
  }

  /// The text with every letter that engines take for a figure turned back: also S, B, Z, Q, D and L.
  static func lookAlikes(_ text: String) -> String {
    String(
      typewriterDigits(text).map { character in
        switch character {
        case "Q", "D": "0"
        case "!", "i", "L": "1"
        case "S", "s": "5"
        case "B": "8"
        case "Z", "z": "2"
        default: character
        }
      })
  }
}
