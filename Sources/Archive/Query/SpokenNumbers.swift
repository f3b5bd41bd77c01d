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
    if let (day, used) = WrittenDate.day(inWords: words) { return (WrittenDate.node(day), used) }
    return WrittenDate.phrases(ofDayOfYear: words).map { (.any($0.map { .phrase($0) }), $1) }
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
