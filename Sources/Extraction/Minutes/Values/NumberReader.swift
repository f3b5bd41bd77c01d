/// Whole numbers in digits and in words. A damaged number is never mended.
enum NumberReader {
  struct Number: Equatable {
    var value: Int
    /// The tokens it takes up.
    var range: Range<Int>
  }

  /// The number at `index`: "5", "(5)", "five", "Two (2)", "twenty-one". `nil` where there is none.
  static func read(_ transcript: Transcript, at index: Int) -> Number? {
    guard transcript.tokens.indices.contains(index) else { return nil }
    let token = transcript.tokens[index]
    if let digits = digits(token.key) { return Number(value: digits, range: index..<index + 1) }
    guard let value = value(ofWord: token.key) else { return nil }
    let next = index + 1
    if next < transcript.tokens.count, transcript.tokens[next].marks.contains([.opensBracket, .closesBracket]),
      digits(transcript.tokens[next].key) == value
    {
      return Number(value: value, range: index..<next + 1)
    }
    return Number(value: value, range: index..<index + 1)
  }

  /// 0 to 999,999 in digits alone; `nil` for anything else.
  static func digits(_ key: String) -> Int? {
    let bytes = key.utf8
    guard (1...6).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// "zero" to "ninety-nine", and ordinals: "twelfth" is 12.
  static func value(ofWord key: String) -> Int? {
    if let value = words[key] { return value }
    guard key.utf8.contains(UInt8(ascii: "-")) else { return nil }
    let parts = key.split(separator: "-")
    guard parts.count == 2, let tens = words[String(parts[0])], tens >= 20, let ones = words[String(parts[1])],
      (1...9).contains(ones)
    else { return nil }
    return tens + ones
  }

  private static let words: [String: Int] = {
    var table: [String: Int] = [
      "zero": 0, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
      "ninety": 90, "twentieth": 20, "thirtieth": 30,
    ]
    let cardinals = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    let ordinals = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
      "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ]
    for (offset, word) in cardinals.enumerated() { table[word] = offset + 1 }
    for (offset, word) in ordinals.enumerated() { table[word] = offset + 1 }
    return table
  }()
}
