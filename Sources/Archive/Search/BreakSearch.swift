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
    let (positive, negative) = FullTextExpression.split(wanted)
    var found: Set<Int64> = []
    for (index, node) in positive.enumerated() {
      guard case .phrase(let words) = node else { continue }
      let crossing = try visible(BreakPairs.crossing(words, plan.ids, db), withNext: true)
      let cut = try visible(cut(words), withNext: false)
      guard !crossing.isEmpty || !cut.isEmpty else { continue }
      var rest = positive
      rest.remove(at: index)
      rest += plan.required + negative.map { .not($0) }
      func saying(_ pages: [Int64]) throws -> [Int64] { rest.isEmpty ? pages : try among(pages, .all(rest)) }
      // With all else that is asked, a page that has the phrase on itself matches without its end.
      let matching = try saying(crossing)
      found.formUnion(try Set(matching).subtracting(self.saying(words, among: matching)))
      let whole = try saying(cut)
      found.formUnion(try Set(whole).subtracting(among(whole, .phrase(words))))
    }
    return found.sorted(by: >)
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
