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

/// Puts words together that name one thing: "March 12, 1974", "Ordinance No. 1123", "R2024-200".
enum SpokenNumbers {
  static func joined(_ nodes: [SearchQuery.Node]) -> [SearchQuery.Node] {
    var out: [SearchQuery.Node] = []
    var rest = nodes[...]
    while let node = rest.first {
      if let (date, used) = date(rest) {
        out.append(date)
        rest = rest.dropFirst(used)
      } else if let (number, used) = number(rest) {
        out.append(number)
        rest = rest.dropFirst(used)
      } else {
        out.append(alone(node) ?? node)
        rest = rest.dropFirst()
      }
    }
    return out
  }

  private static func date(_ nodes: ArraySlice<SearchQuery.Node>) -> (SearchQuery.Node, Int)? {
    // A phrase is one node of several words, so dates are put together of plain words only.
    var words: [String] = []
    for node in nodes.prefix(6) {
      guard case .word(let word) = node else { break }
      words.append(word)
    }
    return WrittenDate.day(inWords: words).map { (WrittenDate.node($0), $1) }
  }

  /// The words that go before a number, and the other ways of writing each.
  private static let kinds: [String: [String]] = [
    "ordinance": ["ordinance", "ord"], "ord": ["ordinance", "ord"],
    "resolution": ["resolution", "res"], "res": ["resolution", "res"],
    "bylaw": ["bylaw", "law"], "by law": ["bylaw", "law"], "bill": ["bill"],
  ]
  private static let fillers: Set<String> = ["no", "nos", "number", "num"]

  /// "ordinance no 1123": the two within a few words of each other, whatever stands between.
  private static func number(_ nodes: ArraySlice<SearchQuery.Node>) -> (SearchQuery.Node, Int)? {
    let (words, used) = wordsToNumber(nodes)
    let length = kinds[words.prefix(2).joined(separator: " ")] == nil ? 1 : 2
    guard let kinds = kinds[words.prefix(length).joined(separator: " ")] else { return nil }
    let number = Array(words.dropFirst(length).drop { fillers.contains($0) })
    guard number.first?.hasDigit == true, number.count <= 3 else { return nil }
    if kinds.contains("resolution"), let resolution = resolution(number) { return (resolution, used) }
    return (.oneOf(near(kinds, number)), used)
  }

  /// The words of the nodes up to the first that ends with a number, and how many nodes that are; "no.1123" and "79-14"
  /// are one node each.
  private static func wordsToNumber(_ nodes: ArraySlice<SearchQuery.Node>) -> ([String], Int) {
    var words: [String] = []
    for (index, node) in nodes.prefix(4).enumerated() {
      switch node {
      case .word(let word): words.append(word)
      case .phrase(let row): words += row
      default: return ([], 0)
      }
      if words.last?.hasDigit == true { return (words, index + 1) }
    }
    return ([], 0)
  }

  private static func near(_ kinds: [String], _ number: [String]) -> [SearchQuery.Node] {
    kinds.map { .near([.word($0), .row(number)], distance: 3) }
  }

  /// A number by which resolutions go, with nothing before it: "2024-200", "R2024-200".
  private static func alone(_ node: SearchQuery.Node) -> SearchQuery.Node? {
    guard case .phrase(let words) = node, words.count == 2 else { return nil }
    if words[0].hasPrefix("r") { return resolution(words) }
    return numbered(words).map { .any([node, .phrase($0)]) }
  }

  /// "Resolution No. 2024-200" and "R2024-200" are one; `nil` where the number is of another kind.
  private static func resolution(_ number: [String]) -> SearchQuery.Node? {
    let plain = [number[0].hasPrefix("r") ? String(number[0].dropFirst()) : number[0]] + number.dropFirst()
    return numbered(plain).map { .any(near(["resolution", "res"], plain) + [.phrase($0)]) }
  }

  /// "r2024 200" for a year and a number of that year.
  private static func numbered(_ words: [String]) -> [String]? {
    guard words.count == 2, words.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(words[0]), (1800...2199).contains(year), words[1].utf8.count < 4
    else { return nil }
    return ["r\(year)", words[1]]
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
