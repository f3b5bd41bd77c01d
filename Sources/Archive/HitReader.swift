import GRDB
import Records

/// Opens the pages that were found: where they come from, the snippet, the boxes.
struct HitReader {
  let db: Database
  let viewer: AccessLevel
  let finder: MatchFinder

  /// The hit of a page; `nil` where the page went in the meantime.
  func hit(_ id: Int64, _ match: PageHit.Match) throws -> PageHit? {
    guard let row = try pageRow(id) else { return nil }
    let page = try pageText(row)
    var words = PageWords([page], finder.sought)
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

  /// The words that a hit's boxes stand on, as search sees them, each once.
  func words(of hit: PageHit) -> [String] {
    var seen: Set<String> = []
    return hit.boxes.flatMap { Tokens.of($0.text) }.filter { seen.insert($0).inserted }
  }

  private func pageRow(_ id: Int64) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT p.number, r.text, r.layout, d.public_id, o.sha256, o.id AS original, b.name AS body, s.kind, s.document,
            coalesce((SELECT name FROM receipt WHERE original = o.id ORDER BY id LIMIT 1), '') AS scan
          FROM searched_page s JOIN page p ON p.id = s.page JOIN reading r ON r.id = s.reading
            JOIN original o ON o.id = p.original
            LEFT JOIN document d ON d.id = s.document LEFT JOIN body b ON b.id = s.body
          WHERE s.id = ? AND s.level <= ?
          """), arguments: [id, viewer.rawValue])
  }

  private func pageText(_ row: Row) throws -> PageText {
    let number: Int = row["number"]
    guard let page = PageNumber(number), let boxes = PageLayout.boxes(row["layout"]) else {
      throw ArchiveError.damaged(path: "minutebook.sqlite", reason: "page \(number)'s layout cannot be read")
    }
    return PageText(page: page, text: row["text"], boxes: boxes)
  }

  /// The page and the next one, where a phrase or a word may run over the break between them.
  private func overBreak(_ id: Int64, _ page: PageText) throws -> PageWords? {
    let next = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT next FROM page_break WHERE id = ?"), arguments: [id])
    guard let next, let row = try pageRow(next) else { return nil }
    let following = try pageText(row)
    // Running heads are told by the pages around, as they were when the break was indexed.
    let around = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT p.number, r.text FROM page p JOIN reading r ON r.id = p.reading
          WHERE p.original = ? AND p.state = 'done' AND p.number BETWEEN ? AND ? ORDER BY p.number
          """),
      arguments: [row["original"] as Int64, page.page.value - 4, following.page.value + 4])
    guard let index = around.firstIndex(where: { $0["number"] == page.page.value }) else { return nil }
    let furniture = PageFurniture(around.map { $0["text"] })
    return PageWords(
      [page, following], finder.sought, skipFoot: furniture.footLines(index),
      skipHead: furniture.headLines(index + 1))
  }
}
