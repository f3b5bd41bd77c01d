import Foundation
import GRDB

/// Chooses the pages worth weighing, by which parts of the query they have and how surely, from rows of the full-text
/// index alone. It reads a bounded number of rows, so that the same question has the same answer on any machine.
struct NearCandidates {
  let plan: SearchPlan
  let parts: [NearSearch.PartOfQuery]
  let db: Database

  /// Pages of one part that are read, with the part's own word, or with near ones of about the same sureness.
  private static let listed = 4_000
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
  /// How far from each other words stand at most to be close.
  private static let span = PageScore.stretch - 2

  /// Pages with some of the parts through words of about the same sureness.
  private struct List {
    var part: Int
    var expression: String
    var pages: Int
    var odds: Double
    var isExact = false
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
      let place = place(id)
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

    /// The best, the newest of equals first.
    func best(_ limit: Int) -> [Int64] {
      ids.indices.map { place in
        let together = isApart(place) ? NearCandidates.farness : closeness[place]
        return (odds[place * parts..<(place + 1) * parts].reduce(together, *), ids[place])
      }.sorted { $0 > $1 }.prefix(limit).map(\.1)
    }
  }

  func best(_ limit: Int) throws -> [Int64] {
    var evidence = Evidence(parts: parts.count)
    var left = Self.rows
    let lists = parts.indices.flatMap(lists).sorted { $0.pages < $1.pages }
    for list in lists where list.pages <= min(left, Self.listed) {
      let ids = try rows(list.expression, limit: min(left, Self.listed), among: list.pages)
      for id in ids { evidence.add(list.part, list.odds, isExact: list.isExact, to: id) }
      left -= ids.count
    }
    let groups = closeGroups()
    for group in groups {
      let ids = try rows(group.expression, limit: Self.close, among: group.pages)
      for id in ids {
        for part in group.parts { evidence.add(part, parts[part].odds, isExact: true, to: id) }
        evidence.addCloseness(pow(Self.closeness, Double(group.parts.count - 1)), to: id)
      }
      if ids.count == Self.close || group.pages > Self.listed { evidence.isClosenessKnown = false }
    }
    if groups.isEmpty { evidence.isClosenessKnown = false }
    return evidence.best(limit)
  }

  /// A part's own word, where it is not all that is asked; then near words, the surest first.
  private func lists(_ index: Int) -> [List] {
    let part = parts[index]
    var lists: [List] = []
    if parts.count > 1 || part.score.prefix != nil {
      lists.append(
        List(
          part: index, expression: expression([part.leaf]), pages: part.exactPages, odds: part.odds, isExact: true))
    }
    if part.variants.count > 1 {
      // A phrase with an error in it somewhere.
      let pages = part.variants.map { word, others in others.reduce(0) { $0 + $1.pages } }.min() ?? 0
      lists.append(
        List(
          part: index, expression: expression(all: part.variants), pages: pages + part.exactPages,
          odds: 0.5 * part.odds))
    } else if let sureness = part.score.words.first {
      let others = part.variants[0].others.filter { $0.pages <= Self.listed }
        .map { ($0, sureness[$0.text] ?? 0) }.sorted { ($0.1, $0.0.text) > ($1.1, $1.0.text) }
      for start in stride(from: 0, to: others.count, by: Self.together) {
        let some = others[start..<min(others.count, start + Self.together)]
        let sure = some.reduce(0) { $0 + $1.1 } / Double(some.count)
        lists.append(
          List(
            part: index,
            expression: expression(some.map { .phrase($0.0.text.split(separator: " ").map(String.init)) }),
            pages: some.reduce(0) { $0 + $1.0.pages }, odds: sure * part.odds))
      }
    }
    return lists
  }

  /// The words as they were asked for, near each other; all, and without one of them.
  private func closeGroups() -> [(parts: [Int], expression: String, pages: Int)] {
    let worded = parts.indices.filter { !parts[$0].leaf.words.isEmpty && parts[$0].exactPages > 0 }
    guard worded.count > 1, !plan.isAlternative else { return [] }
    let groups = [worded] + (worded.count < 3 ? [] : worded.map { left in worded.filter { $0 != left } })
    return groups.map { group in
      let near = SearchQuery.Node.near(group.map { parts[$0].leaf }, distance: Self.span)
      return (group, expression([near]), group.map { parts[$0].exactPages }.min() ?? 0)
    }
  }

  /// The newest pages that match; where more rows than may be listed would have to be looked through, those among the
  /// newest as many.
  private func rows(_ expression: String, limit: Int, among pages: Int) throws -> [Int64] {
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
    return try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT rowid FROM page_search WHERE page_search MATCH ? AND rowid BETWEEN ? AND ?
          ORDER BY rowid DESC LIMIT ?
          """), arguments: [expression, ids.lowerBound, ids.upperBound, limit])
  }

  /// Pages with any of these, that fulfil the filters.
  private func expression(_ any: [SearchQuery.Node]) -> String {
    filtered("(" + any.map(FullTextExpression.text).joined(separator: " OR ") + ")")
  }

  /// Pages with all of these words, each through any that may stand for it.
  private func expression(all words: [(word: String, others: [NearWord])]) -> String {
    filtered(
      words.map { word, others in
        "(" + ([word] + others.map(\.text)).map(FullTextExpression.quoted).joined(separator: " OR ") + ")"
      }.joined(separator: " AND "))
  }

  private func filtered(_ wanted: String) -> String {
    let all = ([wanted] + plan.required.map(FullTextExpression.quoted)).joined(separator: " AND ")
    var excluded = plan.excluded.map(FullTextExpression.text)
    if let hidden = plan.hidden { excluded.append(FullTextExpression.quoted(hidden)) }
    return excluded.isEmpty ? all : "(" + all + ") NOT (\(excluded.joined(separator: " OR ")))"
  }
}
