/// Dates as people type them: "1974-03-12", "3/12/1974", "Oct 22nd, 2024", "the 22nd of October 2024".
enum WrittenDate {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// A day typed as one piece: "1974-03-12", "3/12/1974", "26.10.2022", "22-Oct-2024". The piece itself is looked for as
  /// well.
  static func node(_ text: String) -> SearchQuery.Node? {
    let words = Tokens.of(text)
    if let day = day(inNumbers: text) { return node(day, typed: words) }
    guard let (day, used) = day(inWords: words), used == words.count else { return nil }
    return node(day, typed: words)
  }

  /// The day itself, and the ways in which a page may write it. Each is looked up, so there are six and no more; the
  /// last is what was typed, where the others do not say it.
  static func node(_ day: Day, typed: [String]? = nil) -> SearchQuery.Node {
    let (year, month, number) = day.civil
    let name = months[month - 1]
    let phrases = [
      [name, "\(number)", "\(year)"], ["\(number)", name, "\(year)"],
      ["\(month)", "\(number)", "\(year)"], [name, ordinal(number), "\(year)"],
      [ordinal(number), "day", "of", name, "\(year)"],
    ]
    let typed = typed.flatMap { phrases.contains($0) ? nil : $0 }
    return .date(day, phrases: phrases + [typed ?? Tokens.of(day.iso)])
  }

  /// "22nd".
  private static func ordinal(_ number: Int) -> String {
    switch (number % 10, number / 10) {
    case (_, 1): "\(number)th"
    case (1, _): "\(number)st"
    case (2, _): "\(number)nd"
    case (3, _): "\(number)rd"
    default: "\(number)th"
    }
  }

  /// The first and last day of a year, a month or a day, however it is written.
  static func span(_ text: String) -> ClosedRange<Day>? {
    if let span = Day.span(String(text.withoutMarksAtEnd)) { return span }
    if let day = day(inNumbers: text) { return day...day }
    if let parts = numbers(text), parts.count == 2 { return month(parts[1], parts[0]) ?? month(parts[0], parts[1]) }
    let words = Tokens.of(text)
    if let (day, used) = day(inWords: words), used == words.count { return day...day }
    guard words.count == 2 || words.count == 3 && words[1] == "of", let number = month(words[0]) else { return nil }
    return month(number, digits(words[words.count - 1]))
  }

  private static func month(_ month: Int?, _ year: Int?) -> ClosedRange<Day>? {
    guard let month, let year, (1...12).contains(month) else { return nil }
    return Day.span("\(year)-\(month)")
  }

  /// The year first, or last; then the month comes first, as North American minutes have it, unless it cannot be one.
  private static func day(inNumbers text: String) -> Day? {
    guard let parts = numbers(text), parts.count == 3 else { return nil }
    if parts[0] > 31 { return Day(year: parts[0], month: parts[1], day: parts[2]) }
    let (month, day) = parts[0] > 12 ? (parts[1], parts[0]) : (parts[0], parts[1])
    return Day(year: parts[2], month: month, day: day)
  }

  /// Numbers with one kind of mark between them, one of them a year of four digits. A mark after them is the sentence's.
  private static func numbers(_ text: String) -> [Int]? {
    let text = text.withoutMarksAtEnd
    guard let mark = text.first(where: { "-/.".contains($0) }) else { return nil }
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    let lengths = parts.map(\.utf8.count)
    guard lengths.first == 4 || lengths.last == 4, lengths.filter({ $0 > 2 }).count == 1 else { return nil }
    let numbers = parts.compactMap(digits)
    return numbers.count == parts.count ? numbers : nil
  }

  /// The day that the words begin with, and how many of them say it: "march 12 1974", "12 march 1974", "the 22nd day of
  /// october 2024".
  static func day(inWords words: [String]) -> (Day, used: Int)? {
    var number: Int?
    var month: Int?
    for (index, word) in words.enumerated() {
      if let given = number, let named = month {
        return digits(word).flatMap { Day(year: $0, month: named, day: given) }.map { ($0, index + 1) }
      } else if number == nil, let day = dayOfMonth(word) {
        number = day
      } else if month == nil, let name = Self.month(word) {
        month = name
      } else {
        guard word == "the" && number == nil || ["day", "of"].contains(word) && number != nil else { return nil }
      }
    }
    return nil
  }

  /// The number in "22" or "22nd".
  private static func dayOfMonth(_ word: String) -> Int? {
    digits(["st", "nd", "rd", "th"].contains(word.suffix(2)) ? String(word.dropLast(2)) : word)
      .flatMap { (1...31).contains($0) ? $0 : nil }
  }

  private static func digits(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// The month that a word names, 1 to 12; three letters are enough.
  static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }
}

extension SearchQuery.Node {
  /// A word, or several in a row.
  static func row(_ words: [String]) -> SearchQuery.Node { words.count == 1 ? .word(words[0]) : .phrase(words) }

  /// One of these, of which there is at least one.
  static func oneOf(_ nodes: [SearchQuery.Node]) -> SearchQuery.Node { nodes.count == 1 ? nodes[0] : .any(nodes) }
}

extension String {
  var hasDigit: Bool { utf8.contains { (0x30...0x39).contains($0) } }

  /// Without the commas and the like with which a sentence goes on after a word.
  var withoutMarksAtEnd: Substring {
    var text = self[...]
    while let last = text.last, ",.;:!?'’".contains(last) { text.removeLast() }
    return text
  }
}
