/// What the bytes of one word tell: its key and the marks around it.
struct WordShape {
  var key: String
  var marks: Token.Marks

  init(_ text: String) {
    let bytes = Array(text.utf8.prefix(WordSplitter.longestWord))
    let folded = Self.fold(bytes)
    var first = 0
    var last = folded.count
    while first < last, !Self.isWordByte(folded[first]) { first += 1 }
    while last > first, !Self.isWordByte(folded[last - 1]) { last -= 1 }
    var marks: Token.Marks = []
    for byte in folded[..<first] where byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { marks.insert(.opensBracket) }
    for byte in folded[last...] { marks.formUnion(Self.endMark(byte)) }
    var core = folded[first..<last]
    if Self.isDoubled(core) { core = core.dropLast() }
    let letters = core.filter { Self.isLetter($0) }
    if let initial = core.first, Self.isUpper(initial) { marks.insert(.capital) }
    if letters.count > 1, letters.allSatisfy({ Self.isUpper($0) }) { marks.insert(.capitals) }
    if core.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) { marks.insert(.digit) }
    // Apostrophes are dropped; other marks within stay, for they may be a damaged letter.
    var key: [UInt8] = []
    key.reserveCapacity(core.count)
    for byte in core where byte != UInt8(ascii: "'") { key.append(Self.isUpper(byte) ? byte | 0x20 : byte) }
    self.key = String(decoding: key, as: UTF8.self)
    self.marks = marks
  }

  private static func endMark(_ byte: UInt8) -> Token.Marks {
    switch byte {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): .stop
    case UInt8(ascii: "-"), UInt8(ascii: "_"): .dash
    case UInt8(ascii: ")"), UInt8(ascii: "]"): .closesBracket
    case UInt8(ascii: "/"): .slash
    default: []
    }
  }

  /// ASCII for accented Latin letters, curly quotes and dashes; `~` for every other character.
  private static func fold(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
      switch scalar.value {
      case ..<0x80: UInt8(scalar.value)
      case 0xC0...0xC5: UInt8(ascii: "A")
      case 0xC7: UInt8(ascii: "C")
      case 0xC8...0xCB: UInt8(ascii: "E")
      case 0xCC...0xCF: UInt8(ascii: "I")
      case 0xD1: UInt8(ascii: "N")
      case 0xD2...0xD6, 0xD8: UInt8(ascii: "O")
      case 0xD9...0xDC: UInt8(ascii: "U")
      case 0xE0...0xE5: UInt8(ascii: "a")
      case 0xE7: UInt8(ascii: "c")
      case 0xE8...0xEB: UInt8(ascii: "e")
      case 0xEC...0xEF: UInt8(ascii: "i")
      case 0xF1: UInt8(ascii: "n")
      case 0xF2...0xF6, 0xF8: UInt8(ascii: "o")
      case 0xF9...0xFC: UInt8(ascii: "u")
      case 0x2010...0x2015, 0xAD: UInt8(ascii: "-")
      case 0x2018, 0x2019, 0x201B: UInt8(ascii: "'")
      case 0x201C...0x201E: UInt8(ascii: "\"")
      case 0x2026: UInt8(ascii: ".")
      default: UInt8(ascii: "~")
      }
    }
  }

  /// "Cc." for "C.": a capital that stands alone is often read twice, large and small.
  private static func isDoubled(_ core: ArraySlice<UInt8>) -> Bool {
    core.count == 2 && isUpper(core[core.startIndex]) && core[core.startIndex + 1] == core[core.startIndex] | 0x20
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  private static func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte >= 0x30 && byte <= 0x39
  }
}
