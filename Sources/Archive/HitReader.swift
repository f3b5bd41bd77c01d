import GRDB
import Records

/// Opens the pages that were found: where they come from, the snippet, the boxes.
struct HitReader {
  let db: Database
  let finder: MatchFinder

  /// The hit of a page; `nil` where the page went in the meantime.
  func hit(_ id: Int64, _ match: PageHit.Match) throws -> PageHit? {
    guard let row = try pageRow(id) else { return nil }
    let page = try Archive.page(row)
    var words = PageWords([page])
    var matches = finder.find(in: words)
    if matches.isEmpty, let over = try overBreak(id, page) {
      let found = finder.find(in: over)
      if !found.isEmpty { (words, matches) = (over, found) }
    }
    let maker = SnippetMaker(page: words, matches: matches)
    return PageHit(
      document: row["public_id"], scan: row["scan"], sha256: row["sha256"], page: page.page,
      date: SearchID.day(id)?.iso, body: row["body"], kind: row["kind"], match: match,
      nearWords: [], snippet: maker.snippet(), boxes: maker.groups())
  }

  private func pageRow(_ id: Int64) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT p.number, r.width, r.height, r.dpi, r.dpi_is_assumed, r.rotation, r.skew, r.source,
            r.is_blank, r.confidence, r.notes, r.text, r.layout, e.name, e.model, e.settings,
            d.public_id, o.sha256, b.name AS body, s.kind, s.document,
            coalesce((SELECT name FROM receipt WHERE original = o.id ORDER BY id LIMIT 1), '') AS scan
          FROM searched_page s JOIN page p ON p.id = s.page JOIN reading r ON r.id = s.reading
            JOIN engine e ON e.id = r.engine JOIN original o ON o.id = p.original
            LEFT JOIN document d ON d.id = s.document LEFT JOIN body b ON b.id = s.body
          WHERE s.id = ?
          """), arguments: [id])
  }

  /// The page and the next one, where a phrase or a word may run over the break between them.
  private func overBreak(_ id: Int64, _ page: RecognizedPage) throws -> PageWords? {
    let next = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT next FROM page_break WHERE id = ?"), arguments: [id])
    guard let next, let row = try pageRow(next) else { return nil }
    let following = try Archive.page(row)
    let furniture = PageFurniture([page.text, following.text])
    return PageWords(
      [page, following], skipFoot: furniture.footLines(0), skipHead: furniture.headLines(1))
  }
}
