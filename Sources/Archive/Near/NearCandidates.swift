import Foundation
import GRDB

/// Chooses the pages worth weighing, by which parts of the query they have and how surely, from rows of the full-text
/// index alone. It reads a bounded number of rows, so that the same question has the same answer on any machine.
struct NearCandidates {
  let plan: SearchPlan
  let parts: [NearSearch.PartOfQuery]
  let db: Database
  /// Where there are blocks: they know the pages with very common words, which are never listed.
  var blocks: BlockSearch?

  /// Pages of one part that are read, with the part's own word, or with near ones of about the same sureness.
  private static let listed = 4_000
  /// Near words that are less sure than this, of a word that is there as asked for, are looked for on the pages alone
  /// that other parts bring in.
  private static let surenessListed = 0.05
  /// Rows that are read in all.
  private static let rows = 16_000
  /// Near words looked for in one expression.
  private static let together = 40
  /// Pages with the words near each other that each expression brings in.
  private static let close = 400
  /// What a word is worth that stands near another, beside one that stands anywhere: a page has some 27 stretches of
  /// words.
  private static let closeness = 20.0
  /// What it is worth where it is known that they do not.
  private static let farness = 0.05
  /// How much more closeness can make of one page than of another.
  private static let reach = 200.0
  /// How far from each other words stand at most to be close.
  private static let span = PageScore.stretch - 2

  /// Pages with some of the parts through words of about the same sureness.
  private struct List {
    var part: Int
    var expression: String
    var pages: Int
    var odds: Double
    var isExact = false
    /// For a phrase, the words that may stand for each of its own: the expression asks for the same.
    var groups: [[SearchQuery.Node]] = []
  }

  /// For each page, how much likelier each part makes it.
  private struct Evidence {
    let parts: Int
    private var places: [Int64: Int] = [:]
    private(set) var ids: [Int64] = []
    private var odds: [Double] = []
    private var closeness: [Double] = []
    /// One bit for each part that is there as it was asked for, and through a near word.
    private var exact: [UInt64] = []
    private var near: [UInt64] = []
    /// Whether a part that was not found on a page is not there, for all parts.
    var isComplete = true
    /// Whether a page that was not found to have the words near each other has them apart.
    var isClosenessKnown = true

    init(parts: Int) { self.parts = parts }

    mutating func place(_ id: Int64) -> Int {
      if let place = places[id] { return place }
      places[id] = ids.count
      ids.append(id)
      odds.append(contentsOf: repeatElement(PageScore.missing, count: parts))
      closeness.append(1)
      exact.append(0)
      near.append(0)
      return ids.count - 1
    }

    mutating func add(_ part: Int, _ value: Double, isExact: Bool, to id: Int64) {
      add(part, value, isExact: isExact, at: place(id))
    }

    mutating func add(_ part: Int, _ value: Double, isExact: Bool, at place: Int) {
      odds[place * parts + part] = max(odds[place * parts + part], value)
      if isExact { exact[place] |= 1 << UInt64(part) } else { near[place] |= 1 << UInt64(part) }
    }

    mutating func addCloseness(_ value: Double, to id: Int64) {
      let place = place(id)
      closeness[place] = max(closeness[place], value)
    }

    /// Whether all of a page's parts, but for one at most, are there as asked for, and not near each other.
    private func isApart(_ place: Int) -> Bool {
      isClosenessKnown && closeness[place] == 1 && exact[place].nonzeroBitCount >= max(2, parts - 1)
        && near[place] & ~exact[place] == 0
    }

    /// The best, the newest of equals first; without those that no closeness could bring among the first `wanted`.
    func best(_ limit: Int, wanted: Int) -> [Int64] {
      let sorted = ids.indices.map { place -> (worth: Double, id: Int64) in
        let together = isApart(place) ? NearCandidates.farness : closeness[place]
        return (worth: odds[place * parts..<(place + 1) * parts].reduce(together, *), id: ids[place])
      }.sorted { ($0.worth, $0.id) > ($1.worth, $1.id) }
      guard isComplete, sorted.count > wanted else { return sorted.prefix(limit).map(\.id) }
      let least = sorted[wanted - 1].worth / NearCandidates.reach
      return sorted.prefix(limit).prefix { $0.worth >= least }.map(\.id)
    }
  }

  /// At most `limit` pages, the best first, among them the `wanted` best; `exact` are some that have all parts.
  func best(_ limit: Int, wanted: Int, besides exact: [Int64]) throws -> [Int64] {
    var evidence = Evidence(parts: parts.count)
    evidence.isComplete = !plan.isAlternative
    for id in exact where !plan.isAlternative {
      for part in parts.indices { evidence.add(part, parts[part].odds, isExact: true, to: id) }
    }
    var left = Self.rows
    let lists = parts.indices.flatMap(lists).sorted { $0.pages < $1.pages }
    for list in lists where list.pages <= min(left, Self.listed) {
      let ids = try ids(list)
      for id in ids { evidence.add(list.part, list.odds, isExact: list.isExact, to: id) }
      left -= ids.count
    }
    let groups = closeGroups()
    for group in groups {
      let ids = try rows(group.expression, among: group.pages).suffix(Self.close)
      for id in ids {
        for part in group.parts { evidence.add(part, parts[part].odds, isExact: true, to: id) }
        evidence.addCloseness(pow(Self.closeness, Double(group.parts.count - 1)), to: id)
      }
      if ids.count == Self.close || group.pages > Self.listed { evidence.isClosenessKnown = false }
    }
    if groups.isEmpty { evidence.isClosenessKnown = false }
    try addCommon(to: &evidence)
    return evidence.best(limit, wanted: wanted)
  }

  /// Looks up which of the pages have the parts that were too common to be listed.
  private func addCommon(to evidence: inout Evidence) throws {
    let common = parts.indices.filter { parts[$0].score.prefix != nil || parts[$0].exactPages > Self.listed }
    guard !common.isEmpty else { return }
    guard let blocks, common.allSatisfy({ parts[$0].score.prefix == nil }) else {
      evidence.isComplete = false
      return
    }
    let places = evidence.ids.indices.sorted { evidence.ids[$0] < evidence.ids[$1] }
    let ids = places.map { evidence.ids[$0] }
    try blocks.forEach(of: ids, saying: common.map { parts[$0].leaf }) { page, leaf in
      let part = common[leaf]
      evidence.add(part, parts[part].odds, isExact: true, at: places[page])
    }
  }

  /// A part's own word, where it is not all that is asked; then near words, the surest first.
  private func lists(_ index: Int) -> [List] {
    let part = parts[index]
    var lists: [List] = []
    if parts.count > 1 || part.score.prefix != nil {
      lists.append(
        List(
          part: index, expression: expression(spelt(part.leaf)), pages: part.exactPages, odds: part.odds, isExact: true))
    }
    if part.variants.count > 1 {
      // A phrase with an error in it somewhere.
      let pages = part.variants.map { word, others in others.reduce(0) { $0 + $1.pages } }.min() ?? 0
      lists.append(
        List(
          part: index, expression: expression(all: part.variants), pages: pages + part.exactPages,
          odds: 0.5 * part.odds,
          groups: part.variants.map { word, others in [.word(word)] + others.map { Self.node($0.text) } }))
    } else if let sureness = part.score.words.first {
      let least = parts.count > 1 && part.exactPages > 0 ? Self.surenessListed : 0
      let others = part.variants[0].others.filter { $0.pages <= Self.listed }
        .map { ($0, sureness[$0.text] ?? 0) }.filter { $0.1 >= least }
        .sorted { ($0.1, $0.0.text) > ($1.1, $1.0.text) }
      for start in stride(from: 0, to: others.count, by: Self.together) {
        let some = others[start..<min(others.count, start + Self.together)]
        let sure = some.reduce(0) { $0 + $1.1 } / Double(some.count)
        lists.append(
          List(
            part: index,
            expression: expression(some.map { Self.node($0.0.text) }),
            pages: some.reduce(0) { $0 + $1.0.pages }, odds: sure * part.odds))
      }
    }
    return lists
  }

  /// A beginning of words by the words that begin so: FTS5 would read them all.
  private func spelt(_ leaf: SearchQuery.Node) -> [SearchQuery.Node] {
    guard case .prefix(let prefix) = leaf, let words = plan.beginnings[prefix]?.words, !words.isEmpty else { return [leaf] }
    return words.map { .word($0) }
  }

  /// The words as they were asked for, near each other; all, and without one of them.
  private func closeGroups() -> [(parts: [Int], expression: String, pages: Int)] {
    let worded = parts.indices.filter { !parts[$0].leaf.words.isEmpty && parts[$0].exactPages > 0 }
    guard worded.count > 1, !plan.isAlternative else { return [] }
    let groups = [worded] + (worded.count < 3 ? [] : worded.map { left in worded.filter { $0 != left } })
    return groups.map { group in
      let near = SearchQuery.Node.near(group.map { parts[$0].leaf }, distance: Self.span)
      return (group, expression([near]), group.map { parts[$0].exactPages }.max() ?? 0)
    }
  }

  /// A word, or two where recognition cut one.
  private static func node(_ text: String) -> SearchQuery.Node {
    let words = text.split(separator: " ").map(String.init)
    return words.count == 1 ? .word(text) : .phrase(words)
  }

  /// A list's pages. Where common words stand in it, the blocks know them at a glance; FTS5 goes through all of their rows,
  /// beside each word that might stand there instead.
  private func ids(_ list: List) throws -> [Int64] {
    guard let blocks, !list.groups.isEmpty else { return try rows(list.expression, among: list.pages) }
    return try blocks.newest(withOneOfEach: list.groups, Self.listed, fresh: list.expression)
  }

  /// Pages that match, in order; where more rows than may be listed would have to be looked through, those among the
  /// newest as many.
  private func rows(_ expression: String, among pages: Int) throws -> [Int64] {
    var ids = plan.ids
    if pages > Self.listed {
      let bounds = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT (SELECT min(id) FROM searched_page), (SELECT max(id) FROM searched_page)"))
      guard let bounds, let least: Int64 = bounds[0], let most: Int64 = bounds[1] else { return [] }
      let low = max(least, ids.lowerBound)
      let high = min(most, ids.upperBound)
      guard low <= high else { return [] }
      ids = high - Int64(Double(high - low) * Double(Self.listed) / Double(pages))...high
    }
    // FTS5 walks its lists forwards in less than half of the time that it takes backwards.
    return try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT rowid FROM page_search WHERE page_search MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid"),
      arguments: [expression, ids.lowerBound, ids.upperBound])
  }

  /// Pages with any of these, that fulfil the filters.
  private func expression(_ any: [SearchQuery.Node]) -> String { FullTextExpression.pages(.all([.any(any)] + plan.filters)) }

  /// Pages with all of these words, each through any that may stand for it.
  private func expression(all words: [(word: String, others: [NearWord])]) -> String {
    let parts = words.map { word, others in SearchQuery.Node.any([.word(word)] + others.map { Self.node($0.text) }) }
    return FullTextExpression.pages(.all(parts + plan.filters))
  }
}
