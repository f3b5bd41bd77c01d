/// Dates as people type them: "1974-03-12", "3/12/1974", "12/4/24", "Oct 22nd, 2024", "the 22nd of October 2024",
/// "October 2024", "Oct 22", "1974", "1970s".
enum WrittenDate {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// A day typed as one piece, "1974-03-12", "3/12/1974", "26.10.2022", "22-Oct-2024", which is looked for as it stands as
  /// well; or a month, "Oct-2024".
  static func node(_ text: String) -> SearchQuery.Node? {
    let words = Tokens.of(text)
    if let day = day(inNumbers: text) { return node(day, typed: words) }
    if let (day, used) = day(inWords: words), used == words.count { return node(day, typed: words) }
    return month(inWords: words).flatMap { $1 == words.count ? $0 : nil }
  }

  /// The day itself, and the ways in which a page may write it; the last is what was typed, where the others do not say it.
  static func node(_ day: Day, typed: [String]? = nil) -> SearchQuery.Node {
    let readings = readings(of: day)
    return .date(.day(day), phrases: readings + [typed].compactMap(\.self).filter { !readings.contains($0) })
  }

  /// As it may be typed in one piece: "1974-03-12", "march-1974", "1974", "1970s".
  static func text(_ period: DatePeriod) -> String {
    switch period {
    case .day(let day): day.iso
    case .month(let day): "\(months[day.civil.month - 1])-\(day.civil.year)"
    case .year: period.iso
    case .decade: period.iso + "0s"
    }
  }

  /// Years in which a council may have met, or will; other numbers of four digits are numbers.
  static let years = 1700...2199

  /// "1974": the year of the meeting, or its number on the page.
  static func year(_ text: String) -> SearchQuery.Node? {
    let word = String(text.withoutMarksAtEnd)
    return year(inDigits: word).map { .any([.date(.year(of: $0), phrases: []), .word(word)]) }
  }

  /// "1970s" or "1970's": the ten years of the meeting, or their name on the page.
  static func decade(_ text: String) -> SearchQuery.Node? {
    let words = Tokens.of(text)
    let digits = words.count == 1 && words[0].hasSuffix("s") ? String(words[0].dropLast()) : words.count == 2 && words[1] == "s" ? words[0] : ""
    guard digits.hasSuffix("0"), let first = year(inDigits: digits) else { return nil }
    return .date(.decade(of: first), phrases: [[digits + "s"], [digits, "s"]])
  }

  /// The first day of a year in which a council may have met.
  private static func year(inDigits word: String) -> Day? {
    guard word.utf8.count == 4, let year = digits(word), years.contains(year) else { return nil }
    return Day(year: year, month: 1, day: 1)
  }

  /// The month that the words begin with, "march 1974", "dec of 2022", and how many of them say it: that of the meeting, or its
  /// name and the year on the page, between which a day may stand.
  static func month(inWords words: [String]) -> (SearchQuery.Node, used: Int)? {
    guard let name = words.first, let month = month(name) else { return nil }
    let used = words.dropFirst().first == "of" ? 3 : 2
    guard words.count >= used, words[used - 1].utf8.count == 4, let year = digits(words[used - 1]),
      let first = Day(year: year, month: month, day: 1)
    else { return nil }
    let names = SearchQuery.Node.oneOf(spellings(of: month).map { .word($0) })
    return (.any([.date(.month(of: first), phrases: []), .all([names, .word("\(year)")])]), used)
  }

  /// How pages write a day: in words, also short, and in numbers as North American forms have it, also with two digits of
  /// the year. Each is looked up, so there are thirteen and no more.
  private static func readings(of day: Day) -> [[String]] {
    let (year, month, number) = day.civil
    let name = months[month - 1]
    let inWords = spellings(of: month).flatMap { [[$0, "\(number)", "\(year)"], ["\(number)", $0, "\(year)"]] }
    let short = twoDigits(year % 100)
    let inNumbers = [["\(month)", "\(number)"], [twoDigits(month), twoDigits(number)]].flatMap { [$0 + ["\(year)"], $0 + [short]] }
    let all = inWords + [[name, ordinal(number), "\(year)"], [ordinal(number), "day", "of", name, "\(year)"]]
      + inNumbers + [Tokens.of(day.iso)]
    var seen: Set<[String]> = []
    return all.filter { seen.insert($0).inserted }
  }

  /// "december" and "dec".
  private static func spellings(of month: Int) -> [String] {
    let name = months[month - 1]
    let short = String(name.prefix(3))
    return name == short ? [name] : month == 9 ? [name, "sept", short] : [name, short]
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

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

  /// The first and last day of ten years, a year, a month or a day, however it is written.
  static func span(_ text: String) -> ClosedRange<Day>? {
    if let span = Day.span(String(text.withoutMarksAtEnd)) { return span }
    if case .date(let decade, _)? = decade(text) { return decade.days }
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
    return Day(year: parts[2] < 100 ? year(ofTwoDigits: parts[2]) : parts[2], month: month, day: day)
  }

  /// 00 to 49 are of this century, 50 to 99 of the last.
  private static func year(ofTwoDigits number: Int) -> Int { number < 50 ? 2000 + number : 1900 + number }

  /// Numbers with one kind of mark between them: one of them a year of four digits, or the last of three one of two, as in
  /// "12/4/24". A mark after them is the sentence's.
  private static func numbers(_ text: String) -> [Int]? {
    let text = text.withoutMarksAtEnd
    guard let mark = text.first(where: { "-/.".contains($0) }) else { return nil }
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    let lengths = parts.map(\.utf8.count)
    let isLong = (lengths.first == 4 || lengths.last == 4) && lengths.count { $0 > 2 } == 1
    // Between full stops they may number a section.
    let isShort = mark != "." && lengths.count == 3 && lengths[2] == 2 && lengths.allSatisfy { 1...2 ~= $0 }
    guard isLong || isShort else { return nil }
    let numbers = parts.compactMap(digits)
    return numbers.count == parts.count ? numbers : nil
  }

  /// The day that the words begin with, and how many of them say it: "march 12 1974", "4 dec 24", "the 22nd day of october
  /// 2024".
  static func day(inWords words: [String]) -> (Day, used: Int)? {
    guard let (month, number, used) = monthAndDay(words), used < words.count, let value = digits(words[used]) else { return nil }
    let year = words[used].utf8.count == 2 ? year(ofTwoDigits: value) : value
    return Day(year: year, month: month, day: number).map { ($0, used + 1) }
  }

  /// The day without a year that the words begin with, "december 4th", "dec 4" or "the 4th of december", and how many of them
  /// say it: the ways in which a page may write it. May is a word like any other, and no month beside a mere number.
  static func dayOfYear(inWords words: [String]) -> (SearchQuery.Node, used: Int)? {
    guard let (month, number, used) = monthAndDay(words), month != 5 || words.prefix(used).contains(where: isOrdinal) else { return nil }
    let (name, ordinal) = (months[month - 1], ordinal(number))
    let inNumbers = spellings(of: month).flatMap { [[$0, "\(number)"], ["\(number)", $0]] }
    return (.any((inNumbers + [[name, ordinal], [ordinal, "day", "of", name]]).map { .phrase($0) }), used)
  }

  private static func monthAndDay(_ words: [String]) -> (month: Int, day: Int, used: Int)? {
    var number: Int?
    var month: Int?
    for (index, word) in words.enumerated() {
      if number == nil, let day = dayOfMonth(word) {
        number = day
      } else if month == nil, let name = Self.month(word) {
        month = name
      } else {
        guard word == "the" && number == nil || ["day", "of"].contains(word) && number != nil else { return nil }
      }
      if let number, let month { return (month, number, index + 1) }
    }
    return nil
  }

  /// The number in "22" or "22nd".
  private static func dayOfMonth(_ word: String) -> Int? {
    digits(isOrdinal(word) ? String(word.dropLast(2)) : word).flatMap { (1...31).contains($0) ? $0 : nil }
  }

  private static func isOrdinal(_ word: String) -> Bool { word.hasDigit && ["st", "nd", "rd", "th"].contains(word.suffix(2)) }

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
