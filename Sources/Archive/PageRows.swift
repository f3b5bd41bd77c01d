import GRDB

/// The ids of the pages that a MATCH expression finds.
struct PageRows {
  let expression: String
  let plan: SearchPlan
  let db: Database

  /// Counted exactly to here.
  static let countLimit = 10_000

  func count() throws -> Total {
    let rows = try fetch(
      """
      SELECT count(*) FROM (SELECT rowid FROM page_search
        WHERE page_search MATCH ? AND rowid BETWEEN ? AND ?\(visible) LIMIT \(Self.countLimit + 1))
      """)
    let count = rows.first ?? 0
    return count > Self.countLimit
      ? Total(Self.countLimit, isExact: false) : Total(Int(count))
  }

  func top(_ limit: Int, offset: Int, order: SearchFilters.Order) throws -> [Int64] {
    let direction = order == .oldest ? "ASC" : "DESC"
    return try fetch(
      """
      SELECT rowid FROM page_search WHERE page_search MATCH ? AND rowid BETWEEN ? AND ?\(visible)
      ORDER BY rowid \(direction) LIMIT \(max(0, limit)) OFFSET \(max(0, offset))
      """)
  }

  /// A raw expression might get round the tag that hides pages, so each page's level is asked.
  private var visible: String {
    plan.isRaw
      ? " AND (SELECT level FROM searched_page s WHERE s.id = page_search.rowid) <= \(plan.viewer.rawValue)"
      : ""
  }

  private func fetch(_ sql: String) throws -> [Int64] {
    do {
      return try Int64.fetchAll(
        db.cachedStatement(sql: sql),
        arguments: [expression, plan.ids.lowerBound, plan.ids.upperBound])
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      throw ArchiveError.badMatch(expression, reason: error.message ?? "")
    }
  }
}
