import Foundation

/// Cuts text into words as FTS5's `unicode61 remove_diacritics 2` does: runs of letters and digits, lower
/// case, without accents. A test holds the two against each other.
enum Tokens {
  /// The words of a text, in order.
  static func of(_ text: some StringProtocol) -> [String] {
    var found: [String] = []
    forEach(in: text) { found.append($0) }
    return found
  }

  /// The words with one space between them: a key under which spellings of one name meet.
  static func key(_ text: String) -> String { of(text).joined(separator: " ") }

  static func forEach(in text: some StringProtocol, _ body: (String) -> Void) {
    var token: [UInt8] = []
    token.reserveCapacity(32)
    var text = Substring(text)
    text.withUTF8 { bytes in
      var at = 0
      while at < bytes.count {
        let byte = bytes[at]
        let folded: UInt32
        if byte < 0x80 {
          folded = UInt32(ascii[Int(byte)])
          at += 1
        } else {
          let (scalar, length) = decode(bytes[at...].prefix(4))
          folded = fold(scalar)
          at += length
        }
        if folded >= 0x80 {
          token.append(contentsOf: Character(Unicode.Scalar(folded) ?? "?").utf8)
        } else if folded > accent {
          token.append(UInt8(folded))
        } else if folded == 0, !token.isEmpty {
          body(String(decoding: token, as: UTF8.self))
          token.removeAll(keepingCapacity: true)
        }
      }
    }
    if !token.isEmpty { body(String(decoding: token, as: UTF8.self)) }
  }

  /// The scalar that well-formed UTF-8 begins with, and its length in bytes.
  private static func decode(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> (UInt32, Int) {
    var rest = bytes.makeIterator()
    let first = UInt32(rest.next() ?? 0)
    func next() -> UInt32 { UInt32(rest.next() ?? 0x80) & 0x3F }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next() << 6 | next(), 3) }
    return ((first & 0x07) << 18 | next() << 12 | next() << 6 | next(), 4)
  }

  /// What stands for an accent alone, which goes on with a word and is dropped; 0 parts words.
  private static let accent: UInt32 = 1

  /// The folded scalar, `accent`, or 0.
  private static func fold(_ value: UInt32) -> UInt32 {
    if value < table.count { return table[Int(value)] }
    return Unicode.Scalar(value).map(classified) ?? 0
  }

  /// All that turns up on pages in Latin letters, worked out once.
  private static let table: [UInt32] = (0..<0x2400).map { value in
    Unicode.Scalar(UInt32(value)).map(classified) ?? 0
  }

  private static func classified(_ scalar: Unicode.Scalar) -> UInt32 {
    switch kind(of: scalar) {
    case .letter: fold(scalar).value
    case .accent: accent
    case .other: 0
    }
  }

  /// The folded form of each ASCII letter and digit; 0 for what parts words.
  private static let ascii: [UInt8] = (0..<128).map { byte in
    switch byte {
    case 0x30...0x39, 0x61...0x7A: UInt8(byte)
    case 0x41...0x5A: UInt8(byte + 32)
    default: 0
    }
  }

  private enum Kind { case letter, accent, other }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if scalar.value < 0x80 { return ascii[Int(scalar.value)] != 0 ? .letter : .other }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      return .letter
    case .nonspacingMark where accents.contains(scalar.value): return .accent
    // FTS5's tables are Unicode 6.1's, and take what is not in them for letters.
    case .unassigned: return .letter
    default: return .other
    }
  }

  /// The combining marks that FTS5 takes for a letter's accent; others part words.
  private static let accents: Set<UInt32> = Set(0x300...0x331).subtracting(
    [0x305, 0x30D, 0x30E, 0x310, 0x329, 0x32A, 0x32B, 0x32C, 0x32F])
    .subtracting(0x312...0x31A).subtracting(0x31C...0x322)

  /// Lower case; a Latin letter without its accents.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x80: return Unicode.Scalar(ascii[Int(scalar.value)])
    case 0xB5: return "μ"
    case 0x17F: return "s"
    case 0x3C2: return "σ"
    case 0x1E0, 0x1E1: return "\u{1E1}"
    default: break
    }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    guard lower.value >= 0xC0, lower.value < 0x370 || (0x1E00...0x1EFF).contains(lower.value) else {
      return lower
    }
    let base = String(lower).decomposedStringWithCanonicalMapping.unicodeScalars.first
    // Letters such as æ and ø keep their accents: their bases are no plain letters.
    guard let base, base.value < 0x80 else { return lower }
    return base
  }
}
