import GRDB

/// Finds pages where a phrase runs on over the page's end, or over lines' ends that cut its words, and which say all else
/// that is asked.
struct BreakSearch {
  let plan: SearchPlan
  let rows: PageRows
  let db: Database

  /// The pages where such a phrase begins, the newest first; those that match without that are left out.
  func ids() throws -> [Int64] {
    guard !plan.isRaw, let wanted = plan.query.wanted else { return [] }
    let asked = SearchQuery.Node.all(
      FullTextExpression.split(wanted).positive + plan.required + plan.excluded.map { .not($0) })
    var over = Over()
    for words in Self.phrases(wanted).prefix(Self.mostPhrases) {
      over.crossing[words] = Set(try visible(BreakPairs.crossing(words, plan.ids, db), withNext: true))
      over.cut[words] = Set(try visible(cut(words), withNext: false))
    }
    let pages = over.pages
    guard !pages.isEmpty else { return [] }
    let matching = try saying(asked, among: pages, over)
    return try Set(matching).subtracting(saying(asked, among: matching, Over(cut: over.cut, isAsked: false))).sorted(by: >)
  }

  /// The pages on which phrases are found that the index does not have there.
  private struct Over {
    /// Where they run on over the page's end.
    var crossing: [[String]: Set<Int64>] = [:]
    /// Where a line's end cuts one of their words.
    var cut: [[String]: Set<Int64>] = [:]
    /// Whether such a page says the phrase, or only what the index has does.
    var isAsked = true

    var pages: [Int64] { Set((Array(crossing.values) + cut.values).joined()).sorted() }
  }

  /// So many phrases are looked for: a day in its thirteen ways, and some more.
  private static let mostPhrases = 60

  /// All phrases of which a page may be found by one, each once.
  private static func phrases(_ node: SearchQuery.Node) -> [[String]] {
    var seen: Set<[String]> = []
    return node.leaves.flatMap { leaf in
      if case .date(_, let phrases) = leaf { phrases } else { [leaf.words] }
    }.filter { $0.count > 1 && seen.insert($0).inserted }
  }

  /// Those of the pages, in order, that say this.
  private func saying(_ node: SearchQuery.Node, among pages: [Int64], _ over: Over) throws -> [Int64] {
    guard !pages.isEmpty else { return [] }
    switch node {
    case .phrase(let words):
      let known = over.isAsked ? (over.crossing[words] ?? []).union(over.cut[words] ?? []) : []
      let cut = over.isAsked ? [] : over.cut[words] ?? []
      let left = pages.filter { !known.contains($0) && !cut.contains($0) }
      let found = try known.union(saying(words, among: left)).union(among(pages.filter(cut.contains), node))
      return pages.filter(found.contains)
    case .date(let period, let phrases):
      return try saying(.any([PageTags.node(period)] + phrases.map(SearchQuery.Node.row)), among: pages, over)
    case .all(let nodes): return try nodes.reduce(pages) { try saying($1, among: $0, over) }
    case .any(let nodes):
      let found = try nodes.reduce(into: Set<Int64>()) { $0.formUnion(try saying($1, among: pages, over)) }
      return pages.filter(found.contains)
    case .not(let inner):
      let found = try Set(saying(inner, among: pages, over))
      return pages.filter { !found.contains($0) }
    case .word, .prefix, .near: return try among(pages, node)
    }
  }

  /// The pages with a long phrase, those among them on which a line's end cuts one of its words: the index has these with a
  /// few words around alone. None where too many pages come into question.
  private func cut(_ words: [String]) throws -> [Int64] {
    guard words.count > JoinedWords.neighbours + 1 else { return [] }
    guard let likely = try rows.blocks.map({ try $0.likely(words) }) ?? likely(words) else { return [] }
    return try WordRow(words).pages(among: likely, db)
  }

  /// The pages that have all rows of a few words of a phrase.
  private func likely(_ words: [String]) throws -> [Int64]? {
    let length = JoinedWords.neighbours + 1
    let rows = stride(from: 0, to: words.count - 2, by: length - 2).map { start in
      SearchQuery.Node.phrase(Array(words[min(start, words.count - length)...].prefix(length)))
    }
    let most = BlockSearch.mostOpened(words.count)
    let ids = try self.rows.pagesAsked(.newest).ids
    let found = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT rowid FROM page_search WHERE page_search MATCH ? AND rowid BETWEEN ? AND ? LIMIT \(most + 1)"),
      arguments: [FullTextExpression.text(.all(rows)), ids.lowerBound, ids.upperBound])
    return found.count > most ? nil : found
  }

  /// So many pages are looked at to see whether they have a phrase; beyond, the sets of all pages with it are quicker.
  private static let mostOpened = 2_000

  /// Those of the pages that have a phrase on themselves. The blocks know the pages of two common words at a glance, but must
  /// go through all places of longer phrases.
  private func saying(_ words: [String], among pages: [Int64]) throws -> [Int64] {
    guard words.count > 2, pages.count <= Self.mostOpened else { return try among(pages, .phrase(words)) }
    return try WordRow(words).pages(among: pages, db)
  }

  /// Those of the pages that the viewer may see; of breaks, with the pages that they lead to.
  private func visible(_ ids: [Int64], withNext: Bool) throws -> [Int64] {
    guard !ids.isEmpty, plan.hidden != nil, try hasHiddenPages() || UncountedPages(db).areThere else { return ids }
    let next = withNext ? "LEFT JOIN page_break b ON b.id = s.id LEFT JOIN searched_page n ON n.id = b.next" : ""
    let level = try db.cachedStatement(
      sql: "SELECT max(s.level, \(withNext ? "coalesce(n.level, 0)" : "0")) FROM searched_page s \(next) WHERE s.id = ?")
    return try ids.filter { try Int.fetchOne(level, arguments: [$0]).map { $0 <= plan.viewer.rawValue } ?? false }
  }

  /// Whether any page is above the viewer's level: the vocabulary knows.
  private func hasHiddenPages() throws -> Bool {
    let above = (plan.viewer.rawValue + 1...AccessLevel.closed.rawValue).map { "level\($0)" }.joined(separator: " + ")
    return try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT \(above) > 0 FROM word WHERE text = ?"), arguments: [PageTags.all]) ?? false
  }

  /// Those of the pages that say this, in order.
  private func among(_ ids: [Int64], _ node: SearchQuery.Node) throws -> [Int64] {
    if let blocks = rows.blocks { return try blocks.among(ids, node) }
    let expression = FullTextExpression.pages(node)
    let find = try db.cachedStatement(sql: "SELECT rowid FROM page_search WHERE page_search MATCH ? AND rowid = ?")
    return try ids.filter { try Int64.fetchOne(find, arguments: [expression, $0]) != nil }
  }
}

extension PageFurniture {
  /// Whether the words in a row run over the break, in the text that `overBreak` made.
  static func crosses(_ text: String, _ words: [String]) -> Bool {
    let lines = text.textLines.map { Tokens.of($0) }
    guard lines.count >= 2 else { return false }
    let border = lines[0].count
    if occurs(words, in: lines[0] + lines[1], from: border - words.count + 1, to: border - 1) {
      return true
    }
    // The third line holds the cut word whole, after the separator and the words before it.
    return lines.count > 2
      && occurs(words, in: lines[2], from: border - words.count + 1, to: border)
  }

  private static func occurs(_ words: [String], in line: [String], from: Int, to: Int) -> Bool {
    let last = min(to, line.count - words.count)
    guard max(0, from) <= last else { return false }
    return (max(0, from)...last).contains { Array(line[$0..<$0 + words.count]) == words }
  }
}
