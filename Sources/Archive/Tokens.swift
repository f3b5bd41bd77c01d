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
    forEachSpelling(in: text) { body(String(decoding: $0.letters, as: UTF8.self)) }
  }

  /// A word as UTF-8: where every word of every page passes, making strings of them costs too much.
  struct Spelling {
    let letters: ArraySlice<UInt8>
    /// FNV-1a of the letters, 64 bits.
    let hash: UInt64
    /// Where its first byte stands in the text's own UTF-8.
    let start: Int

    static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    static func hash(_ hash: UInt64, _ letter: UInt8) -> UInt64 { (hash ^ UInt64(letter)) &* 0x100_0000_01B3 }
  }

  @inline(__always)
  static func forEachSpelling(in text: some StringProtocol, _ body: (Spelling) -> Void) {
    let folded = folded(text)
    var start = 0
    var hash = Spelling.emptyHash
    for at in folded.letters.indices {
      let letter = folded.letters[at]
      if letter != 0 {
        hash = Spelling.hash(hash, letter)
        continue
      }
      if at > start {
        body(Spelling(letters: folded.letters[start..<at], hash: hash, start: folded.place(start)))
      }
      start = at + 1
      hash = Spelling.emptyHash
    }
  }

  /// A text's words in lower case and without accents, a zero after each.
  private struct Folded {
    var letters: [UInt8]
    /// Where each letter came from; empty where all are at their own places.
    var places: [Int]

    func place(_ at: Int) -> Int { places.isEmpty ? at : places[at] }
  }

  private static func folded(_ text: some StringProtocol) -> Folded {
    let ascii = ascii
    var isPlain = true
    var letters: [UInt8] = []
    letters.reserveCapacity(text.utf8.count + 1)
    for byte in text.utf8 {
      isPlain = isPlain && byte < 0x80
      letters.append(ascii[Int(byte & 0x7F)])
    }
    letters.append(0)
    return isPlain ? Folded(letters: letters, places: []) : foldedLetters(Array(text.utf8))
  }

  private static func foldedLetters(_ bytes: [UInt8]) -> Folded {
    var folded = Folded(letters: [], places: [])
    func add(_ letters: some Sequence<UInt8>, _ place: Int) {
      for letter in letters {
        folded.letters.append(letter)
        folded.places.append(place)
      }
    }
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        add(CollectionOfOne(ascii[Int(bytes[at])]), at)
        at += 1
        continue
      }
      let (scalar, length) = decode(bytes[at...].prefix(4))
      let letter = fold(scalar)
      if letter != accent || folded.letters.isEmpty {
        add(letter > accent ? Array(Character(Unicode.Scalar(letter) ?? "?").utf8) : [0], at)
      }
      at += length
    }
    add(CollectionOfOne(0), bytes.count)
    return folded
  }

  /// The scalar that well-formed UTF-8 begins with, and its length in bytes.
  private static func decode(_ bytes: ArraySlice<UInt8>) -> (UInt32, Int) {
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
