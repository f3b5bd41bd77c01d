import Foundation

/// Dates in all the forms of minutes, as ISO 8601.
struct DateReader {
  struct Reading: Equatable {
    /// "1974-03-12"
    var iso: String
    /// 1 for Monday to 7 for Sunday, where the minutes name the day; `nil` where they do not.
    var weekday: Int?
    var range: Range<Int>
    /// Below 1 where letters stood for digits, or day and month could be exchanged.
    var confidence: Double
  }

  let transcript: Transcript

  /// The date that begins at this token, with its weekday before it. `nil` where none does.
  func read(at index: Int) -> Reading? {
    guard transcript.tokens.indices.contains(index) else { return nil }
    var start = index
    var weekday: Int?
    if let day = Self.weekday(transcript.key(index)) {
      weekday = day
      start += 1
      for filler in ["evening", "morning", "afternoon", "night", "the", "on"] where transcript.key(start) == filler {
        start += 1
      }
    }
    guard var reading = monthFirst(start) ?? dayFirst(start) ?? numeric(start) else { return nil }
    reading.weekday = weekday
    reading.range = index..<reading.range.upperBound
    // "March 12, 1974, Tuesday" and "(Tuesday)".
    if weekday == nil { reading.weekday = Self.weekday(transcript.key(reading.range.upperBound)) }
    return reading
  }

  /// The first date in the range.
  func first(in range: Range<Int>) -> Reading? {
    var i = range.lowerBound
    while i < range.upperBound {
      if let reading = read(at: i) { return reading }
      i += 1
    }
    return nil
  }

  /// "March 12, 1974", "Mar. 12th 1974", "August the Seventh, Nineteen Hundred and Ninety-Six"
  private func monthFirst(_ index: Int) -> Reading? {
    guard let month = Self.month(transcript.key(index)) else { return nil }
    var i = index + 1
    if transcript.key(i) == "the" { i += 1 }
    guard i < transcript.tokens.count else { return nil }
    if let (day, year) = dayAndYear(transcript.tokens[i].key) {
      return reading(year, month, day, index..<i + 1, 0.97)
    }
    guard let (day, dayTrust) = day(i), let (year, next, trust) = year(i + 1) else { return nil }
    return reading(year, month, day, index..<next, min(dayTrust, trust))
  }

  /// "12 March 1974", "the 12th day of March, A.D. 1974"
  private func dayFirst(_ index: Int) -> Reading? {
    var i = index
    if transcript.key(i) == "the" { i += 1 }
    guard let (day, dayTrust) = day(i) else { return nil }
    i += 1
    if transcript.key(i) == "day" { i += 1 }
    if transcript.keyword(i) == .of { i += 1 }
    guard let month = Self.month(transcript.key(i)), let (year, next, trust) = year(i + 1) else { return nil }
    return reading(year, month, day, index..<next, min(dayTrust, trust))
  }

  /// "3/12/1974", "1974-03-12", "12.3.74"; where both could be a month the American order is taken, and doubted.
  private func numeric(_ index: Int) -> Reading? {
    let key = transcript.key(index)
    guard (6...10).contains(key.utf8.count), let mark = ["/", "-", "."].first(where: { key.contains($0) }) else { return nil }
    let texts = key.split(separator: Character(mark), omittingEmptySubsequences: false)
    guard texts.count == 3 else { return nil }
    let numbers = texts.compactMap { NumberReader.digits(String($0)) }
    guard numbers.count == 3 else { return nil }
    let range = index..<index + 1
    if texts[0].utf8.count == 4 { return reading(numbers[0], numbers[1], numbers[2], range, 0.97) }
    guard let year = texts[2].utf8.count == 4 ? numbers[2] : Self.century(numbers[2], digits: texts[2].utf8.count) else { return nil }
    if numbers[0] > 12 { return reading(year, numbers[1], numbers[0], range, 0.95) }
    return reading(year, numbers[0], numbers[1], range, numbers[1] > 12 ? 0.95 : 0.6)
  }

  private func day(_ index: Int) -> (Int, Double)? {
    guard index < transcript.tokens.count else { return nil }
    let key = transcript.tokens[index].key
    if let value = NumberReader.value(ofWord: key), (1...31).contains(value) { return (value, 0.97) }
    var bytes = Array(damaged(index).utf8)
    // "6"" and "6°": what is left of a raised "th".
    while let last = bytes.last, !Self.isDigitLike(last), bytes.count > 1 { bytes.removeLast() }
    let suffix = max(0, key.utf8.count - bytes.count)
    guard suffix == 0 || ["st", "nd", "rd", "th"].contains(where: { key.hasSuffix($0) }) || suffix <= 2 else { return nil }
    // "lst"
    if suffix == 2, bytes == [UInt8(ascii: "l")] || bytes == [UInt8(ascii: "i")] { return (1, 0.7) }
    guard bytes.count <= 2, let (value, trust) = Self.number(bytes), (1...31).contains(value) else { return nil }
    return (value, trust)
  }

  /// "2l" for "2]": a bracket after a digit is a one.
  private func damaged(_ index: Int) -> String {
    let token = transcript.tokens[index]
    guard token.text.first?.isNumber == true, token.text.contains("]") || token.text.contains("|"), token.key.utf8.count == 1 else { return token.key }
    return token.key + "l"
  }

  /// "12,1974" where the space is missing.
  private func dayAndYear(_ key: String) -> (Int, Int)? {
    let parts = key.split(whereSeparator: { $0 == "," || $0 == "." })
    guard parts.count == 2, let day = NumberReader.digits(String(parts[0])), (1...31).contains(day),
      parts[1].utf8.count == 4, let year = NumberReader.digits(String(parts[1])), (1700...2199).contains(year)
    else { return nil }
    return (day, year)
  }

  /// The year, the token after it, and how sure it is.
  private func year(_ index: Int) -> (Int, Int, Double)? {
    var i = index
    while i < index + 3, ["a.d", "ad", "in", "the", "year"].contains(transcript.key(i)) { i += 1 }
    // "A. D. 1963" in two words.
    if transcript.key(i) == "a", transcript.key(i + 1) == "d" { i += 1 }
    if transcript.key(i) == "d" { i += 1 }
    guard i < transcript.tokens.count else { return nil }
    let key = transcript.tokens[i].key
    if key == "two", transcript.key(i + 1) == "thousand" { return yearInThousands(i + 2) }
    if let hundreds = NumberReader.value(ofWord: key), hundreds == 19 || hundreds == 18 || hundreds == 20 {
      return yearInWords(hundreds, i + 1)
    }
    guard key.utf8.count == 4, let (value, trust) = Self.number(Array(key.utf8)), (1700...2199).contains(value) else {
      return nil
    }
    return (value, i + 1, trust)
  }

  /// "two thousand and twenty-one", after the "thousand".
  private func yearInThousands(_ index: Int) -> (Int, Int, Double)? {
    let start = transcript.keyword(index) == .and ? index + 1 : index
    guard let rest = NumberReader.value(ofWord: transcript.key(start)), rest < 100 else { return (2000, index, 0.95) }
    if rest >= 20, rest % 10 == 0, let ones = NumberReader.value(ofWord: transcript.key(start + 1)), ones < 10 { return (2000 + rest + ones, start + 2, 0.95) }
    return (2000 + rest, start + 1, 0.95)
  }

  /// "nineteen hundred and ninety-six", after the "nineteen".
  private func yearInWords(_ hundreds: Int, _ index: Int) -> (Int, Int, Double)? {
    var i = index
    if transcript.key(i) == "hundred" { i += 1 }
    if transcript.keyword(i) == .and { i += 1 }
    guard let rest = NumberReader.value(ofWord: transcript.key(i)), rest < 100 else { return nil }
    if rest % 10 == 0, let ones = NumberReader.value(ofWord: transcript.key(i + 1)), ones < 10 {
      return (hundreds * 100 + rest + ones, i + 2, 0.95)
    }
    return (hundreds * 100 + rest, i + 1, 0.95)
  }

  private func reading(_ year: Int, _ month: Int, _ day: Int, _ range: Range<Int>, _ trust: Double) -> Reading? {
    guard Calendar.isDay(year, month, day) else { return nil }
    return Reading(
      iso: Calendar.iso(year, month, day), weekday: nil, range: range,
      confidence: trust * transcript.confidence(range))
  }
}

extension DateReader {
  private static func isDigitLike(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "l") || byte == UInt8(ascii: "o") || byte == UInt8(ascii: "i")
  }

  /// Digits, with the letters that OCR puts for 1 and 0 allowed, and trusted less.
  private static func number(_ bytes: [UInt8]) -> (Int, Double)? {
    var value = 0
    var trust = 0.98
    var hasDigit = false
    for byte in bytes {
      switch byte {
      case 0x30...0x39:
        value = value * 10 + Int(byte - 0x30)
        hasDigit = true
      case UInt8(ascii: "l"), UInt8(ascii: "i"):
        value = value * 10 + 1
        trust *= 0.8
      case UInt8(ascii: "o"):
        value *= 10
        trust *= 0.8
      default: return nil
      }
    }
    return hasDigit ? (value, trust) : nil
  }

  /// Two-digit years: 00–29 are of this century, as they stand in papers of today, if that year has come.
  static func century(_ year: Int, digits: Int, now: Int = thisYear) -> Int? {
    digits == 2 ? (year < 30 && 2000 + year <= now ? 2000 + year : 1900 + year) : nil
  }

  /// The year of the run: minutes tell of no meeting that has not been.
  private static let thisYear = Int(Foundation.Calendar(identifier: .gregorian).component(.year, from: Date()))

  static func month(_ key: String) -> Int? { lookUp(key, in: months, shortest: 3).map { $0 + 1 } }

  /// 1 for Monday to 7 for Sunday.
  static func weekday(_ key: String) -> Int? { lookUp(key, in: weekdays, shortest: 3).map { $0 + 1 } }

  /// The name that the word is, is the start of ("Sept"), or is a damaged spelling of.
  private static func lookUp(_ key: String, in names: [[UInt8]], shortest: Int) -> Int? {
    let bytes = Array(key.utf8)
    guard (shortest...11).contains(bytes.count), bytes.first.map({ $0 >= 0x61 && $0 <= 0x7A }) == true else { return nil }
    if let index = names.firstIndex(of: bytes) { return index }
    if bytes.count <= 4, let index = names.firstIndex(where: { $0.starts(with: bytes) }), isAbbreviation(key) { return index }
    if bytes.count < 5 || notDates.contains(key) { return nil }
    return names.firstIndex { name in
      name.count >= 5 && abs(name.count - bytes.count) <= 1
        && EditDistance.cost(of: bytes, for: name, limit: name.count > 6 ? 1 : 0.5) <= (name.count > 6 ? 1 : 0.5)
    }
  }

  private static func isAbbreviation(_ key: String) -> Bool {
    [
      "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed",
      "thu", "thur", "fri", "sat", "sun",
    ].contains(key)
  }

  private static let notDates: Set<String> = ["marsh", "monda", "sundae"]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ].map { Array($0.utf8) }
  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map {
    Array($0.utf8)
  }
}
