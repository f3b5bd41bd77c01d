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
        out.append(alone(node) ?? ByLaw.anySpelling(node) ?? node)
        rest = rest.dropFirst()
      }
    }
    return out
  }

  private static func date(_ nodes: ArraySlice<SearchQuery.Node>) -> (SearchQuery.Node, Int)? {
    // A phrase is one node of several words, so dates are put together of plain words, and of "20,2022".
    var words: [String] = []
    var ends: [Int] = []
    for node in nodes.prefix(6) {
      if let word = node.typed { words.append(word) } else if case .phrase(let row) = node, row.count == 2,
        row.allSatisfy(\.hasDigit) { words += row } else { break }
      ends.append(words.count)
    }
    let date = WrittenDate.day(inWords: words).map { (WrittenDate.node($0), $1) }
      ?? WrittenDate.month(inWords: words) ?? WrittenDate.dayOfYear(inWords: words)
    return date.flatMap { node, used in ends.firstIndex(of: used).map { (node, $0 + 1) } }
  }

  /// The words that go before a number, and the other ways of writing each.
  private static let kinds: [String: [String]] = [
    "ordinance": ["ordinance", "ord"], "ord": ["ordinance", "ord"],
    "resolution": ["resolution", "res"], "res": ["resolution", "res"],
    "bylaw": ["bylaw", "law"], "by law": ["bylaw", "law"], "bill": ["bill"],
    "r": motions, "motion": motions, "number": motions, "no": motions,
  ]
  /// What bears a resolution's number, where that is not said.
  private static let motions = ["motion", "resolution", "res"]
  private static let fillers: Set<String> = ["no", "nos", "number", "num"]

  /// "ordinance no 1123": the two within a few words of each other, whatever stands between.
  private static func number(_ nodes: ArraySlice<SearchQuery.Node>) -> (SearchQuery.Node, Int)? {
    let (words, used) = wordsToNumber(nodes)
    let length = kinds[words.prefix(2).joined(separator: " ")] == nil ? 1 : 2
    guard let kinds = kinds[words.prefix(length).joined(separator: " ")] else { return nil }
    let number = Array(words.dropFirst(length).drop { fillers.contains($0) })
    guard number.first?.hasDigit == true, number.count <= 3 else { return nil }
    if kinds.contains("resolution"), let resolution = resolution(number, kinds) { return (resolution, used) }
    // "Motion 5" may be a motion and five of something, "R-6" a zone.
    if kinds.contains("motion") { return nil }
    return (.oneOf(spellings(number).flatMap { near(kinds, $0) }), used)
  }

  /// The words of the nodes up to the first that ends with a number, and how many nodes that are; "no.1123" and "79-14"
  /// are one node each.
  private static func wordsToNumber(_ nodes: ArraySlice<SearchQuery.Node>) -> ([String], Int) {
    var words: [String] = []
    for (index, node) in nodes.prefix(4).enumerated() {
      if let word = node.typed { words.append(word) } else if case .phrase(let row) = node { words += row } else { return ([], 0) }
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
    if words[0].hasPrefix("r") { return resolution(words, ["resolution", "res"]) }
    guard isOfYear(words) else { return nil }
    return .any(spellings(words).flatMap { [.phrase($0), .phrase(lettered($0))] })
  }

  /// "Resolution No. 2024-200" and "R2024-200" are one; `nil` where the number is of another kind.
  private static func resolution(_ number: [String], _ kinds: [String]) -> SearchQuery.Node? {
    let plain = [number[0].hasPrefix("r") ? String(number[0].dropFirst()) : number[0]] + number.dropFirst()
    guard isOfYear(plain) else { return nil }
    return .any(spellings(plain).flatMap { near(kinds, $0) + [.phrase(lettered($0))] })
  }

  /// Whether it is a year and a number of that year: "2024 200", "2024 053".
  private static func isOfYear(_ words: [String]) -> Bool {
    guard words.count == 2, words.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let year = Int(words[0])
    else { return false }
    return (1800...2199).contains(year) && (1...3).contains(words[1].drop { $0 == "0" }.utf8.count)
  }

  private static func lettered(_ number: [String]) -> [String] { ["r" + number[0]] + number.dropFirst() }

  /// A year's number as it was typed and without zeros before it, where it has any.
  private static func spellings(_ number: [String]) -> [[String]] {
    guard isOfYear(number), number[1].hasPrefix("0") else { return [number] }
    return [number, [number[0], String(number[1].drop { $0 == "0" })]]
  }
}
