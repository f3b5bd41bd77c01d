/// The words of a text after Unicode's default word boundaries (UAX #29).
///
/// Kept are the rules that matter for languages written with letters and spaces: letters and digits run together
/// (WB5, WB8–10), one of `.` `'` `’` `:` `·` holds between letters (WB6–7: "o'clock", "U.S"), one of
/// `,` `.` `;` `'` between digits (WB11–12: "1,250.00"), `_` joins (WB13a–b), and combining marks and
/// invisible format characters belong to what they follow (WB4). Left out are Hebrew quotes (WB7a–c), Katakana
/// (WB13) and flags (WB15–16); ideographs stand alone, as in the standard. Segments without a letter or a
/// digit (punctuation, symbols, spaces) are no words and are dropped.
package struct WordBreaks: Sendable {
  /// The text's words, in order.
  package static func words(of text: some StringProtocol) -> [String] {
    let scalars = Array(text.unicodeScalars)
    let kinds = scalars.map(kind)
    var words: [String] = []
    var start = 0
    while start < scalars.count {
      guard kinds[start].isWordPart else {
        start += 1
        continue
      }
      let end = endOfSegment(from: start, kinds)
      if kinds[start..<end].contains(where: \.isWordCore) {
        var word = String.UnicodeScalarView()
        word.append(contentsOf: scalars[start..<end])
        words.append(String(word))
      }
      start = end
    }
    return words
  }

  private enum Kind {
    case letter, digit, ideograph
    /// `_` and its like.
    case connector
    /// Holds between letters: `:`, between digits: `,`, or between either: `.`.
    case betweenLetters, betweenDigits, betweenEither
    /// Combining marks and invisible characters.
    case extend
    case other

    var isWordCore: Bool { self == .letter || self == .digit || self == .ideograph }
    var isWordPart: Bool { isWordCore || self == .connector }
  }

  /// The place after the segment that begins at `start`, which is a part of a word.
  private static func endOfSegment(from start: Int, _ kinds: [Kind]) -> Int {
    var last = kinds[start]
    var place = start + 1
    while place < kinds.count {
      let next = kinds[place]
      if next == .extend {
        place += 1
      } else if joins(last, next) {
        last = next
        place += 1
      } else if let held = heldOver(place, last, kinds) {
        place = held
      } else {
        break
      }
    }
    return place
  }

  /// WB5, WB8–10, WB13a–b: no break between letters, digits and connectors.
  private static func joins(_ a: Kind, _ b: Kind) -> Bool {
    a.isWordPart && b.isWordPart && a != .ideograph && b != .ideograph
  }

  /// WB6–7, WB11–12: where the mark at `place` stands between two letters or two digits, the place of the second.
  private static func heldOver(_ place: Int, _ last: Kind, _ kinds: [Kind]) -> Int? {
    var after = place + 1
    while after < kinds.count && kinds[after] == .extend { after += 1 }
    guard after < kinds.count else { return nil }
    switch (last, kinds[place], kinds[after]) {
    case (.letter, .betweenLetters, .letter), (.letter, .betweenEither, .letter),
      (.digit, .betweenDigits, .digit), (.digit, .betweenEither, .digit):
      return after
    default: return nil
    }
  }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x27, 0x2E, 0x2018, 0x2019, 0x2024, 0xFE52, 0xFF07, 0xFF0E: .betweenEither
    case 0x3A, 0xB7, 0x387, 0x55F, 0x5F4, 0x2027, 0xFE13, 0xFE55, 0xFF1A: .betweenLetters
    case 0x2C, 0x3B, 0x37E, 0x589, 0x60C, 0x60D, 0x66C, 0x7F8, 0x2044, 0xFE10, 0xFE14, 0xFE50,
      0xFE54, 0xFF0C, 0xFF1B:
      .betweenDigits
    case 0x5F, 0x202F: .connector
    case ..<0x80: .other
    default: kindBeyondASCII(scalar)
    }
  }

  private static func kindBeyondASCII(_ scalar: Unicode.Scalar) -> Kind {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .extend
    case .decimalNumber: return .digit
    case .connectorPunctuation: return .connector
    default:
      guard properties.isAlphabetic else { return .other }
      return properties.isIdeographic || isKana(scalar) ? .ideograph : .letter
    }
  }

  private static func isKana(_ scalar: Unicode.Scalar) -> Bool {
    (0x3040...0x30FF).contains(scalar.value)
  }
}
