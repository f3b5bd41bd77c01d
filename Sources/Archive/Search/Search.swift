import GRDB
import Records

extension Archive {
  /// Finds pages. Any text is a question; see `SearchQuery` for its language. Few exact matches come first, then pages
  /// that match through another form of a word or an error of recognition, then those that lack a part, all marked as such;
  /// among many exact matches of several words the near ones are weighed with them: see NearHits.
  ///
  /// Throws `badFilter` for a date that is none, and `badMatch` for a raw expression that FTS5 refuses.
  package func search(_ query: String, _ filters: SearchFilters = SearchFilters())
    throws(ArchiveError) -> SearchAnswer
  {
    try read { db in try PageSearch(query, filters, kept, db).answer() }
  }
}

/// What questions leave in memory for the next ones.
struct KeptBetweenQuestions: Sendable {
  let blockIDs = BlockIDs()
  let errors = KeptErrors()
  let words = KeptWords()
}

/// One question put to the pages.
struct PageSearch {
  let plan: SearchPlan
  let filters: SearchFilters
  let kept: KeptBetweenQuestions
  let db: Database

  init(_ query: String, _ filters: SearchFilters, _ kept: KeptBetweenQuestions, _ db: Database) throws {
    plan = try SearchPlan(query, filters, db)
    self.filters = filters
    self.kept = kept
    self.db = db
  }

  func answer() throws -> SearchAnswer {
    var answer = SearchAnswer(
      understood: filters.understood(plan.understood), notes: plan.notes, total: Total(0), hits: [])
    guard let expression = plan.expression else { return answer }
    let blocks = try BlockSearch(expression, plan, kept.blockIDs, db)
    let rows = PageRows(expression: expression, plan: plan, db: db, blocks: blocks)
    answer.notes += try [rows.note(filters.order)].compactMap(\.self)
    let over = try BreakSearch(plan: plan, rows: rows, db: db).ids()
    answer.total = try rows.count()
    if answer.total.isExact { answer.total.value += over.count }
    if filters.facets { answer.facets = try rows.facets(total: answer.total, over: over) }

    let ranking = ExactRanking(plan: plan, rows: rows, over: over, total: answer.total, db: db)
    if filters.near, !filters.isRaw, answer.total.isExact, plan.isOpenToNear {
      try NearHits(plan: plan, filters: filters, ranking: ranking, kept: kept, db: db).fill(&answer)
    } else {
      let reader = HitReader(db: db, viewer: filters.viewer, finder: MatchFinder(plan))
      answer.hits = try ranking.ids(limit: max(0, filters.limit), offset: max(0, filters.offset), order: filters.order)
        .compactMap { try reader.hit($0, .exact) }
    }
    return answer
  }
}
