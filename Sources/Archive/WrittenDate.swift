/// Dates as people type them, and the numbers of ordinances and resolutions.
enum WrittenDate {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// A bare "1974-03-12" or "3/12/1974" (the month first, as North American minutes have it).
  static func node(_ text: String) -> SearchQuery.Node? {
    if let day = Day(iso: text) { return node(day) }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, let month = Int(parts[0]), let number = Int(parts[1]),
      parts[2].utf8.count == 4, let year = Int(parts[2]),
      let day = Day(year: year, month: month, day: number)
    else { return nil }
    return node(day)
  }

  /// The day itself, and the ways in which a page may write it.
  static func node(_ day: Day) -> SearchQuery.Node {
    let (year, month, number) = day.civil
    let name = months[month - 1]
    return .date(
      day,
      phrases: [
        [name, "\(number)", "\(year)"], ["\(number)", name, "\(year)"],
        ["\(month)", "\(number)", "\(year)"],
      ])
  }

  /// The month that a word names, 1 to 12; three letters are enough.
  static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }
}

/// Puts words together that name one thing: "March 12, 1974", "Ordinance No. 1123".
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
        out.append(node)
        rest = rest.dropFirst()
      }
    }
    return out
  }

  /// "march 12 1974", "12 march 1974".
  private static func date(_ nodes: ArraySlice<SearchQuery.Node>) -> (SearchQuery.Node, Int)? {
    let words = words(nodes.prefix(3))
    guard words.count == 3, let year = Int(words[2]) else { return nil }
    for (month, day) in [(words[0], words[1]), (words[1], words[0])] {
      if let month = WrittenDate.month(month), let day = Int(day),
        let day = Day(year: year, month: month, day: day)
      {
        return (WrittenDate.node(day), 3)
      }
    }
    return nil
  }

  /// The words that go before a number, and the other ways of writing each.
  private static let kinds: [String: [String]] = [
    "ordinance": ["ordinance", "ord"], "ord": ["ordinance", "ord"],
    "resolution": ["resolution", "res"], "res": ["resolution", "res"],
    "bylaw": ["bylaw", "law"], "bill": ["bill"],
  ]
  private static let fillers: Set<String> = ["no", "nos", "number", "num"]

  /// "ordinance no 1123": the two within a few words of each other, whatever stands between.
  private static func number(_ nodes: ArraySlice<SearchQuery.Node>) -> (SearchQuery.Node, Int)? {
    let words = words(nodes.prefix(3))
    guard let first = words.first, let kinds = kinds[first] else { return nil }
    let skip = words.count > 2 && fillers.contains(words[1]) ? 2 : 1
    guard words.count > skip, words[skip].utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    let readings = kinds.map {
      SearchQuery.Node.near([.word($0), .word(words[skip])], distance: 3)
    }
    return (readings.count > 1 ? .any(readings) : readings[0], skip + 1)
  }

  /// The plain words that the nodes begin with.
  private static func words(_ nodes: ArraySlice<SearchQuery.Node>) -> [String] {
    var words: [String] = []
    for node in nodes {
      guard case .word(let word) = node else { break }
      words.append(word)
    }
    return words
  }
}
