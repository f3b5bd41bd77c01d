import GRDB
import Records

extension Archive {
  /// Where what a query asks for stands on a page: one box a line and match, in reading order, then what runs over the page's
  /// ends. Words that are not there as asked for are taken in another form, or as recognition may have spoilt them.
  package func places(
    of query: String, on id: String, _ number: PageNumber, viewer: AccessLevel = .everyone
  ) throws(ArchiveError) -> [PixelBox] {
    try read { db in
      let document = try document(id, number, viewer: viewer, db)
      var filters = SearchFilters()
      filters.viewer = viewer
      let plan = try SearchPlan(query, filters, db)
      let page = try Int64.fetchOne(
        db, sql: "SELECT s.id FROM searched_page s JOIN page p ON p.id = s.page WHERE p.original = ? AND p.number = ?",
        arguments: [document.original, number.value])
      guard let page else { return [] }
      let exact = try HitReader(db: db, viewer: viewer, finder: MatchFinder(plan)).places(on: page)
      guard exact.leaves.count < plan.leaves.count else { return exact.boxes }
      let others = try NearSearch(plan, nil, kept, db).others
      return try HitReader(db: db, viewer: viewer, finder: MatchFinder(plan.leaves, near: plan.near, others: others)).places(on: page).boxes
    }
  }
}
