import Foundation

/// How two values of one field are compared, beyond letter for letter.
package enum FieldRule: String, Codable, Sendable {
  /// Codes, options, dates: only the same is the same.
  case exact
  /// A clock time: "7:30" is "07:30".
  case time
  /// A person: case, accents, punctuation and titles do not matter.
  case name
  /// A number of a motion or a bill: "Ordinance No. 1123" is "ORDINANCE #1123".
  case number
  /// A short text: case, accents, punctuation and spacing do not matter.
  case text
  /// A long text: as `text`, an opening "that" or "to" does not matter, and one character in ten may differ, for what
  /// recognition does to it. Truth that ends in "…" gives only how the text begins.
  case prose

  /// The share of characters that may differ in prose.
  private static let proseTolerance = 0.1

  /// Whether the values are the same after NFC, letter for letter.
  func matchesStrictly(_ output: JSONValue, _ truth: JSONValue) -> Bool {
    if isOpening(truth) { return output.text.hasPrefix(truth.text.dropLast()) }
    return output == truth
  }

  func matches(_ output: JSONValue, _ truth: JSONValue) -> Bool {
    if output == truth { return true }
    let (a, b) = folded(output, truth)
    if a == b { return self != .exact && !a.isEmpty }
    guard self == .prose else { return false }
    let edits = Alignment(reference: b, output: a).counts.edits
    return Double(edits) <= Self.proseTolerance * Double(max(a.count, b.count))
  }

  /// How alike the values are, 0 to 1, for the pairing of groups.
  func likeness(_ output: JSONValue, _ truth: JSONValue) -> Double {
    if output == truth { return 1 }
    let (a, b) = folded(output, truth)
    if a.isEmpty || b.isEmpty { return 0 }
    if a == b { return 1 }
    switch self {
    case .exact, .time: return 0
    case .prose: return Self.sharedWords(a, b)
    case .name, .number, .text:
      let edits = Alignment(reference: b, output: a).counts.edits
      return 1 - Double(edits) / Double(max(a.count, b.count))
    }
  }

  /// Whether truth gives only how a long text begins: "That the statement of accounts dated…".
  private func isOpening(_ truth: JSONValue) -> Bool { self == .prose && truth.text.hasSuffix("…") }

  /// Both texts without what does not matter, and the output cut to the length of truth that gives only an opening.
  private func folded(_ output: JSONValue, _ truth: JSONValue) -> (output: String, truth: String) {
    let (a, b) = (fold(output.text), fold(truth.text))
    return (isOpening(truth) ? String(a.prefix(b.count)) : a, b)
  }

  private func fold(_ text: String) -> String {
    switch self {
    case .exact: text
    case .time: text.count == 4 && text.dropFirst().first == ":" ? "0" + text : text
    case .name: FoldedText.name(text)
    case .number: FoldedText.words(of: text).filter { !FoldedText.isNumberSign($0) }.joined()
    case .text: FoldedText.words(of: text).joined(separator: " ")
    case .prose:
      FoldedText.words(of: text).drop { $0 == "that" || $0 == "to" }.joined(separator: " ")
    }
  }

  /// The share of words in common: of both texts (Dice), or nearly all of the shorter one where one holds the other.
  private static func sharedWords(_ a: String, _ b: String) -> Double {
    let (a, b) = (
      a.split(separator: " ").map(String.init), b.split(separator: " ").map(String.init)
    )
    let shared = TextScore.compareBags(reference: b, output: a).correct
    let dice = 2 * Double(shared) / Double(a.count + b.count)
    let shorter = min(a.count, b.count)
    return shorter < 4 ? dice : max(dice, 0.9 * Double(shared) / Double(shorter))
  }
}

/// Text with what does not change its meaning taken away.
enum FoldedText {
  /// The text's words in lower case without accents; punctuation parts words, an apostrophe does not.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().decomposedScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(scalar)
      } else if isApostrophe(scalar) || scalar.properties.generalCategory == .nonspacingMark {
        continue
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2018}"
  }

  /// Titles that English-speaking councils put before a name; folded.
  private static let titles: Set<String> = [
    "alderman", "alderwoman", "alderperson", "ald", "councillor", "councilor", "cllr", "clr",
    "councilman", "councilwoman", "councilmember", "councilmembers", "councilmen", "council",
    "member", "commissioner", "comm", "mayor", "deputy", "vice", "reeve", "chair", "chairman",
    "chairwoman", "chairperson", "president", "trustee", "selectman", "supervisor", "mr", "mrs",
    "ms", "miss", "dr", "hon", "honorable", "honourable", "rev", "pro", "tem", "tempore", "the",
  ]

  /// A name without the titles before it; a title alone ("the Mayor") stays.
  static func name(_ text: String) -> String {
    let words = words(of: text)
    let bare = words.drop { titles.contains($0) }
    return (bare.isEmpty ? words[...] : bare).joined(separator: " ")
  }

  /// "No." and its like before a number.
  static func isNumberSign(_ word: String) -> Bool {
    word == "no" || word == "nos" || word == "number" || word == "nr"
  }
}

extension String {
  /// The scalars of the canonical decomposition, so that accents stand apart from their letters.
  fileprivate var decomposedScalars: String.UnicodeScalarView {
    decomposedStringWithCanonicalMapping.unicodeScalars
  }
}
