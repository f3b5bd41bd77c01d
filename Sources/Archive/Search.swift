import GRDB
import Records

extension Archive {
  /// Finds pages. Any text is a question; see `SearchQuery` for its language. Exact matches come first, then pages
  /// that match through another form of a word or an error of recognition, marked as such.
  ///
  /// Throws `badFilter` for a date that is none, and `badMatch` for a raw expression that FTS5 refuses.
  package func search(_ query: String, _ filters: SearchFilters = SearchFilters())
    throws(ArchiveError) -> SearchAnswer
  {
    try read { db in
      var search = try PageSearch(query, filters, db)
      return try search.answer()
    }
  }
}

/// One question put to the pages.
struct PageSearch {
  var plan: SearchPlan
  let filters: SearchFilters
  let db: Database

  init(_ query: String, _ filters: SearchFilters, _ db: Database) throws {
    plan = try SearchPlan(query, filters, db)
    self.filters = filters
    self.db = db
  }

  mutating func answer() throws -> SearchAnswer {
    var answer = SearchAnswer(
      understood: plan.understood, notes: plan.notes, total: Total(0), hits: [])
    guard let expression = plan.expression else { return answer }
    let rows = PageRows(expression: expression, plan: plan, db: db)
    answer.total = try rows.count()
    let ids = try rows.top(filters.limit, offset: filters.offset, order: filters.order)
    let reader = HitReader(db: db, finder: MatchFinder(plan.leaves))
    answer.hits = try ids.compactMap { try reader.hit($0, .exact) }
    return answer
  }
}
