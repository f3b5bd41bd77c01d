import GRDB

/// The ids of the pages that a MATCH expression finds.
struct PageRows {
  let expression: String
  let plan: SearchPlan
  let db: Database
  /// Where there are blocks that answer it.
  var blocks: BlockSearch?

  /// Counted exactly to here.
  static let countLimit = 10_000
  /// Where only FTS5 can answer and words are so common that it might read very much, it looks through this many of
  /// the newest pages; fewer for a long question, whose words it all reads on each.
  var pagesLookedThrough: Int { 160_000 / max(8, plan.leaves.reduce(0) { $0 + max(1, $1.words.count) }) }

  /// How many pages match: exact to ten thousand; less far where very common words seldom meet.
  func count() throws -> Total {
    if let known = plan.knownTotal {
      return known > Self.countLimit ? Total(Self.countLimit, isExact: false) : Total(known)
    }
    let limit = Self.countLimit + 1
    if let blocks {
      let count = try blocks.count(limit: Self.countLimit)
      return Total(min(count, Self.countLimit), isExact: count < limit)
    }
    let (ids, isWhole) = try pagesAsked(.newest)
    let count = try counted(ids, limit: limit)
    return Total(min(count, Self.countLimit), isExact: isWhole && count < limit)
  }

  /// Whether FTS5 alone can answer, and would read very much for it.
  private var isLong: Bool { blocks == nil && plan.rowsRead > 4 * Self.countLimit }

  /// The ids to look through, and whether these are all that were asked for.
  func pagesAsked(_ order: SearchFilters.Order) throws -> (ids: ClosedRange<Int64>, isWhole: Bool) {
    isLong ? try pages(pagesLookedThrough, isOldest: order == .oldest) : (plan.ids, true)
  }

  /// What to say where not all pages were looked through.
  func note(_ order: SearchFilters.Order) throws -> String? {
    let (ids, isWhole) = try pagesAsked(order)
    guard !isWhole, let day = SearchID.day(order == .oldest ? ids.upperBound : ids.lowerBound) else { return nil }
    return "words near each other that are so common were looked for on the \(order == .oldest ? "pages up to" : "pages from") \(day.iso)\(order == .oldest ? "" : " on"): give other days with --from and --to"
  }

  /// The newest that match among so many of the newest pages: the same question always has the same answer.
  func newest(_ limit: Int) throws -> [Int64] {
    let (ids, _) = try pages(pagesLookedThrough)
    return try fetch(
      """
      SELECT rowid FROM page_search WHERE page_search MATCH ? AND rowid BETWEEN ? AND ?\(visible)
      ORDER BY rowid DESC LIMIT \(limit)
      """, ids)
  }

  /// The ids of so many of the newest or oldest pages among those asked for, and whether these are all.
  private func pages(_ pages: Int, isOldest: Bool = false) throws -> (ids: ClosedRange<Int64>, isWhole: Bool) {
    let next = try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT id FROM searched_page WHERE id BETWEEN ? AND ? ORDER BY id \(isOldest ? "ASC" : "DESC") LIMIT 1 OFFSET ?"),
      arguments: [plan.ids.lowerBound, plan.ids.upperBound, pages])
    guard let next else { return (plan.ids, true) }
    return (isOldest ? plan.ids.lowerBound...next - 1 : next + 1...plan.ids.upperBound, false)
  }

  func top(_ limit: Int, offset: Int, order: SearchFilters.Order) throws -> [Int64] {
    if let blocks {
      let top = try blocks.top(max(0, offset) + max(0, limit), isOldest: order == .oldest)
      return Array(top.dropFirst(max(0, offset)))
    }
    if isLong {
      // Few pages, in the order in which FTS5 walks its lists in half of the time.
      let found = try fetch(
        "SELECT rowid FROM page_search WHERE page_search MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid",
        pagesAsked(order).ids)
      return Array((order == .oldest ? found : found.reversed()).dropFirst(max(0, offset)).prefix(max(0, limit)))
    }
    let direction = order == .oldest ? "ASC" : "DESC"
    return try fetch(
      """
      SELECT rowid FROM page_search WHERE page_search MATCH ? AND rowid BETWEEN ? AND ?\(visible)
      ORDER BY rowid \(direction) LIMIT \(max(0, limit)) OFFSET \(max(0, offset))
      """, plan.ids)
  }

  /// The best by FTS5's own ranking. It reads every row of every word.
  func best(_ limit: Int) throws -> [Int64] {
    try fetch(
      """
      SELECT rowid FROM page_search WHERE page_search MATCH ? AND rowid BETWEEN ? AND ?\(visible)
      ORDER BY rank LIMIT \(limit)
      """, plan.ids)
  }

  /// A raw expression might get round the tag that hides pages, so each page's level is asked.
  var visible: String {
    plan.isRaw
      ? " AND (SELECT level FROM searched_page s WHERE s.id = page_search.rowid) <= \(plan.viewer.rawValue)"
      : ""
  }

  private func counted(_ ids: ClosedRange<Int64>, limit: Int) throws -> Int {
    let found = try fetch(
      """
      SELECT count(*) FROM (SELECT rowid FROM page_search
        WHERE page_search MATCH ? AND rowid BETWEEN ? AND ?\(visible) LIMIT \(limit))
      """, ids)
    return Int(found.first ?? 0)
  }

  private func fetch(_ sql: String, _ ids: ClosedRange<Int64>) throws -> [Int64] {
    try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [expression, ids.lowerBound, ids.upperBound])
  }
}
