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
    forEachSpelling(in: folded(text), body)
  }

  @inline(__always)
  static func forEachSpelling(in folded: Folded, _ body: (Spelling) -> Void) {
    let letters = folded.letters
    var shifts = folded.shifts[...]
    var shift = 0
    var start = 0
    var hash = Spelling.emptyHash
    for at in letters.indices {
      let letter = letters[at]
      if letter != 0 {
        hash = Spelling.hash(hash, letter)
        continue
      }
      if at > start {
        while let next = shifts.first, next.from <= start {
          shift = next.by
          shifts.removeFirst()
        }
        body(Spelling(letters: letters[start..<at], hash: hash, start: start + shift))
      }
      start = at + 1
      hash = Spelling.emptyHash
    }
  }

  /// A text's words in lower case and without accents, a zero after each.
  struct Folded {
    fileprivate(set) var letters: [UInt8]
    /// From which letter on the text's own UTF-8 is how many bytes ahead: letters without their accents are shorter.
    fileprivate var shifts: [(from: Int, by: Int)] = []
  }

  static func folded(_ text: some StringProtocol) -> Folded {
    let bytes = Array(text.utf8)
    var all: UInt8 = 0
    let letters = [UInt8](unsafeUninitializedCapacity: bytes.count + 1) { letters, count in
      // Without a branch, so that many are folded at once.
      bytes.withUnsafeBufferPointer { bytes in
        for at in 0..<bytes.count {
          all |= bytes[at]
          letters[at] = plain(bytes[at])
        }
      }
      letters[bytes.count] = 0
      count = bytes.count + 1
    }
    return all < 0x80 ? Folded(letters: letters) : foldedLetters(bytes, plain: letters)
  }

  /// `plain` are the bytes folded, each by itself: right but for letters of several bytes.
  private static func foldedLetters(_ bytes: [UInt8], plain: [UInt8]) -> Folded {
    let table = table
    var folded = Folded(letters: [])
    folded.letters.reserveCapacity(bytes.count + 16)
    var at = 0
    while at < bytes.count {
      let start = at
      while at < bytes.count, bytes[at] < 0x80 { at += 1 }
      folded.letters.append(contentsOf: plain[start..<at])
      guard at < bytes.count else { break }
      let (scalar, length) = decode(bytes, at)
      let letter =
        scalar < table.count ? table[Int(scalar)] : Unicode.Scalar(scalar).map(classified) ?? 0
      at += length
      if letter < 0x80 {
        // An accent alone goes on with its word; elsewhere it parts words like any mark.
        if letter != accent { folded.letters.append(UInt8(letter)) } else if folded.letters.isEmpty { folded.letters.append(0) }
      } else {
        folded.letters.append(contentsOf: Character(Unicode.Scalar(letter) ?? "?").utf8)
      }
      let by = at - folded.letters.count
      if by != folded.shifts.last?.by ?? 0 { folded.shifts.append((folded.letters.count, by)) }
    }
    folded.letters.append(0)
    return folded
  }

  /// The scalar that well-formed UTF-8 has at a place, and its length in bytes.
  @inline(__always)
  private static func decode(_ bytes: [UInt8], _ at: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[at])
    func next(_ offset: Int) -> UInt32 { at + offset < bytes.count ? UInt32(bytes[at + offset]) & 0x3F : 0 }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }

  /// What stands for an accent alone, which goes on with a word and is dropped; 0 parts words.
  private static let accent: UInt32 = 1

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

  /// The folded form of an ASCII letter or digit; 0 for what parts words.
  @inline(__always)
  private static func plain(_ byte: UInt8) -> UInt8 {
    let small = byte | 0x20
    return small &- 0x61 < 26 ? small : byte &- 0x30 < 10 ? byte : 0
  }

  private enum Kind { case letter, accent, other }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if scalar.value < 0x80 { return plain(UInt8(scalar.value)) != 0 ? .letter : .other }
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
    case 0..<0x80: return Unicode.Scalar(plain(UInt8(scalar.value)))
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
