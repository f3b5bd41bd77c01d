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
    let page = pageText(row)
    var words = PageWords([page], finder.sought)
    var matches = finder.find(in: words)
    if finder.mayRunOn(besides: matches), let over = try overBreak(id) {
      let found = finder.find(in: over).filter { over.words[$0.first].page == 0 }
      if Set(found.map(\.leaf)).count > Set(matches.map(\.leaf)).count { (words, matches) = (over, found) }
    }
    let maker = SnippetMaker(page: words, matches: finder.shown(matches))
    return PageHit(
      document: row["public_id"], scan: row["scan"], sha256: row["sha256"], page: page.page,
      date: SearchID.day(id)?.iso, body: row["body"], kind: row["kind"], match: match,
      nearWords: [], snippet: maker.snippet(lesser: finder.times), boxes: maker.groups())
  }

  /// Where what is asked for stands on a page, with what runs over its ends: which parts of the query there are, and one
  /// box a line.
  func places(on id: Int64) throws -> (leaves: Set<Int>, boxes: [PixelBox]) {
    guard let row = try pageRow(id) else { return ([], []) }
    let page = pageText(row)
    let words = PageWords([page], finder.sought)
    let matches = finder.find(in: words)
    var leaves = Set(matches.map(\.leaf))
    var boxes = SnippetMaker(page: words, matches: finder.shown(matches)).boxes
    for start in [try before(id), id].compactMap(\.self) {
      guard let over = try overBreak(start) else { continue }
      let crossing = finder.find(in: over).filter { over.words[$0.first].page != over.words[$0.last].page }
      leaves.formUnion(crossing.map(\.leaf))
      boxes += SnippetMaker(page: over, matches: finder.shown(crossing)).groups().flatMap(\.places).filter { $0.page == page.page }.map(\.box)
    }
    return (leaves, boxes)
  }

  /// The words that a hit's boxes stand on, as search sees them, each once; of one that a line's end cuts the whole, too.
  func words(of hit: PageHit) -> [String] {
    var seen: Set<String> = []
    return hit.boxes.flatMap { Tokens.of($0.text) + Tokens.of($0.text.replacing("- ", with: "")) }.filter { seen.insert($0).inserted }
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

  /// A page whose layout is damaged shows without boxes; `check` tells of it.
  private func pageText(_ row: Row) -> PageText {
    PageText(page: PageNumber(row["number"]) ?? .first, text: row["text"], boxes: PageLayout.boxes(row["layout"]) ?? [])
  }

  /// The page before, where its text may run on here.
  private func before(_ id: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT b.id FROM searched_page s JOIN page p ON p.id = s.page
            JOIN page q ON q.original = p.original AND q.number < p.number
            JOIN searched_page t ON t.page = q.id JOIN page_break b ON b.id = t.id
          WHERE s.id = ? AND b.next = s.id ORDER BY q.number DESC LIMIT 1
          """), arguments: [id])
  }

  /// The page and the next one, where a phrase or a word may run over the break between them.
  private func overBreak(_ id: Int64) throws -> PageWords? {
    let next = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT next FROM page_break WHERE id = ?"), arguments: [id])
    guard let next, let row = try pageRow(id), let nextRow = try pageRow(next) else { return nil }
    let (page, following) = (pageText(row), pageText(nextRow))
    // Running heads are told by the pages around, as they were when the break was indexed.
    let around = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT p.number, r.text FROM page p JOIN reading r ON r.id = p.reading
          WHERE p.original = ? AND p.state = 'done' AND p.number BETWEEN ? AND ? ORDER BY p.number
          """),
      arguments: [row["original"] as Int64, page.page.value - 4, following.page.value + 4])
    // One that was read again meanwhile may be blank now.
    guard let index = around.firstIndex(where: { $0["number"] == page.page.value }), index + 1 < around.count,
      around[index + 1]["number"] == following.page.value
    else { return nil }
    let furniture = PageFurniture(around.map { $0["text"] })
    return PageWords(
      [page, following], finder.sought, skipFoot: furniture.footLines(index),
      skipHead: furniture.headLines(index + 1))
  }
}
