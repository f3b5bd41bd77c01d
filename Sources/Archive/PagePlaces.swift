import GRDB
import Records

extension Archive {
  /// Where what a query asks for stands on a page: one box a line and match, in reading order. Words that are not
  /// there as asked for are taken in another form, or as recognition may have spoilt them.
  package func places(
    of query: String, on id: String, _ number: PageNumber, viewer: AccessLevel = .everyone
  ) throws(ArchiveError) -> [PixelBox] {
    let page = try page(id, number, viewer: viewer)
    return try read { db in
      var filters = SearchFilters()
      filters.viewer = viewer
      let plan = try SearchPlan(query, filters, db)
      let text = PageText(page: page.page, text: page.text, boxes: page.words.map(\.box))
      let exact = MatchFinder(plan.leaves)
      let words = PageWords([text], exact.sought)
      let matches = exact.find(in: words)
      guard Set(matches.map(\.leaf)).count < plan.leaves.count else {
        return SnippetMaker(page: words, matches: matches).boxes
      }
      let near = MatchFinder(plan.leaves, others: try NearSearch(plan, nil, kept, db).others)
      let nearWords = PageWords([text], near.sought)
      return SnippetMaker(page: nearWords, matches: near.find(in: nearWords)).boxes
    }
  }
}
