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
    var isPlain = true
    var text = Substring(text)
    text.withUTF8 { bytes in
      for byte in bytes {
        if byte >= 0x80 {
          isPlain = false
          break
        }
      }
      guard isPlain else { return }
      for byte in bytes {
        let folded = Self.ascii[Int(byte)]
        if folded != 0 {
          token.append(folded)
        } else if !token.isEmpty {
          body(String(decoding: token, as: UTF8.self))
          token.removeAll(keepingCapacity: true)
        }
      }
    }
    if isPlain {
      if !token.isEmpty { body(String(decoding: token, as: UTF8.self)) }
    } else {
      forEachUnicode(in: text, body)
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

  private static func forEachUnicode(in text: Substring, _ body: (String) -> Void) {
    var token = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch kind(of: scalar) {
      case .letter: token.append(fold(scalar))
      // An accent that stands alone goes on with the word, and is dropped.
      case .accent where !token.isEmpty: continue
      default:
        if !token.isEmpty { body(String(token)) }
        token.removeAll(keepingCapacity: true)
      }
    }
    if !token.isEmpty { body(String(token)) }
  }

  private enum Kind { case letter, accent, other }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if scalar.value < 0x80 { return ascii[Int(scalar.value)] != 0 ? .letter : .other }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      return .letter
    case .nonspacingMark where (0x300...0x331).contains(scalar.value): return .accent
    default: return .other
    }
  }

  /// Lower case, without its accents.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value < 0x80 { return Unicode.Scalar(ascii[Int(scalar.value)]) }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    guard let first = lower.first, first.value >= 0xC0 else { return lower.first ?? scalar }
    let plain = String(first).decomposedStringWithCanonicalMapping.unicodeScalars
    guard let base = plain.first,
      plain.dropFirst().allSatisfy({ $0.properties.generalCategory == .nonspacingMark })
    else { return first }
    return base
  }
}
