import GRDB

extension Archive {
  /// The yardstick for measuring: the same question put to FTS5 as it comes, `bm25` ranking and its own
  /// snippets. `any` joins the words by OR instead of AND. Returns scan names and page numbers.
  package func plainSearch(_ words: [String], any: Bool = false, limit: Int = 20)
    throws(ArchiveError) -> [(scan: String, page: Int)]
  {
    let terms = words.map(FullTextExpression.quoted).joined(separator: any ? " OR " : " ")
    return try read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT p.number, (SELECT name FROM receipt WHERE original = p.original) AS scan, f.snippet
            FROM (SELECT rowid AS id, snippet(page_search, 0, '[', ']', '…', 20) AS snippet
              FROM page_search WHERE page_search MATCH ? ORDER BY rank LIMIT ?) f
              JOIN searched_page s ON s.id = f.id JOIN page p ON p.id = s.page
            """), arguments: [terms, limit])
      return rows.map { (scan: $0["scan"], page: $0["number"]) }
    }
  }
}
