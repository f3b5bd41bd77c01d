import GRDB
import Records

/// Keeps the search tables in step with the pages and documents of an original.
struct PageIndex {
  let db: Database

  init(_ db: Database) { self.db = db }

  /// Brings every searchable page of the original up to date; what has not changed is left alone.
  func reindex(_ original: Int64, _ words: inout WordCounts) throws {
    let wanted = try wantedPages(original)
    let present = try presentPages(original)
    var ids: [Int64: Int64] = [:]
    var changed = wanted.count != present.count
    for (page, row) in present where wanted[page]?.fits(row) != true {
      try remove(row, &words)
      changed = true
    }
    for page in wanted.values.sorted(by: { $0.number < $1.number }) {
      if let row = present[page.page], page.fits(row) {
        ids[page.page] = row.id
      } else {
        ids[page.page] = try insert(page, &words)
        changed = true
      }
    }
    if changed { try writeBreaks(wanted.values.sorted { $0.number < $1.number }, ids) }
  }

  /// The pages as they should be findable, by page id.
  private func wantedPages(_ original: Int64) throws -> [Int64: SearchedPage] {
    let placements = try PagePlacement.all(of: original, db)
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT p.id, p.number, r.id AS reading, r.text FROM page p JOIN reading r ON r.id = p.reading
          WHERE p.original = ? AND p.state = 'done' ORDER BY p.number
          """), arguments: [original])
    var pages: [SearchedPage] = rows.map { row in
      let number: Int = row["number"]
      return SearchedPage(
        page: row["id"], number: number, reading: row["reading"], text: row["text"],
        placement: placements.first { $0.pages.contains(number) } ?? PagePlacement.none)
    }
    let blank = try Int.fetchSet(
      db.cachedStatement(sql: "SELECT number FROM page WHERE original = ? AND state = 'blank'"),
      arguments: [original])
    let furniture = PageFurniture(pages.map(\.text))
    for index in pages.indices {
      pages[index].runsOn =
        index + 1 < pages.count && pages[index].isFollowed(by: pages[index + 1], blank: blank)
      pages[index].joined = JoinedWords.of(
        pages[index].text, joint: pages[index].runsOn ? furniture.joint(after: index) : nil)
    }
    return Dictionary(pages.map { ($0.page, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func presentPages(_ original: Int64) throws -> [Int64: IndexedPage] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT s.id, s.page, s.reading, s.document, s.level, s.joined, s.tags
          FROM page p JOIN searched_page s ON s.page = p.id WHERE p.original = ?
          """), arguments: [original])
    return Dictionary(
      rows.map { ($0["page"], IndexedPage($0)) }, uniquingKeysWith: { first, _ in first })
  }

  private func insert(_ page: SearchedPage, _ words: inout WordCounts) throws -> Int64 {
    let place = page.placement
    let id = try SearchID.next(in: "searched_page", on: place.day, db)
    try db.cachedStatement(
      sql: """
        INSERT INTO searched_page(id, page, reading, document, body, kind, level, joined, tags)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, page.page, page.reading, place.document, place.body, place.kind, place.level,
      page.joined, place.tags,
    ])
    try db.cachedStatement(
      sql: "INSERT INTO page_search(rowid, text, joined, tags) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [id, page.text, page.joined, place.tags])
    words.count(Self.words(page.text, page.joined), level: place.level, sign: 1)
    try TwinIndex(db: db).insert(page.page, page.text)
    return id
  }

  private func remove(_ row: IndexedPage, _ words: inout WordCounts) throws {
    let text = try String.fetchOne(
      db, sql: "SELECT text FROM reading WHERE id = ?", arguments: [row.reading])
    try db.cachedStatement(
      sql: """
        INSERT INTO page_search(page_search, rowid, text, joined, tags) VALUES ('delete', ?, ?, ?, ?)
        """
    ).execute(arguments: [row.id, text, row.joined, row.tags])
    try removeBreak(row.id)
    try TwinIndex(db: db).remove(row.page, text ?? "")
    try db.cachedStatement(sql: "DELETE FROM searched_page WHERE id = ?")
      .execute(arguments: [row.id])
    words.count(Self.words(text ?? "", row.joined), level: row.level, sign: -1)
  }

  /// A page's different words, those joined over a line's end included.
  static func words(_ text: String, _ joined: String) -> Set<String> {
    var words = Set<String>(minimumCapacity: 256)
    Tokens.forEach(in: text) { words.insert($0) }
    Tokens.forEach(in: joined) { words.insert($0) }
    words.remove(JoinedWords.separator)
    // So that the vocabulary knows how many pages there are.
    words.insert(PageTags.all)
    return words
  }
}

extension PageIndex {
  /// Writes what runs over each page's end; `pages` in order, `ids` their searched_page ids by page.
  private func writeBreaks(_ pages: [SearchedPage], _ ids: [Int64: Int64]) throws {
    let furniture = PageFurniture(pages.map(\.text))
    for (index, page) in pages.enumerated() {
      guard let id = ids[page.page] else { continue }
      try removeBreak(id)
      guard page.runsOn, let next = ids[pages[index + 1].page], let text = furniture.overBreak(after: index)
      else { continue }
      let level = max(page.placement.level, pages[index + 1].placement.level)
      let tags = PageTags.text(page.placement, level: level)
      try db.cachedStatement(
        sql: "INSERT INTO page_break(id, next, text, tags) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [id, next, text, tags])
      try db.cachedStatement(sql: "INSERT INTO break_search(rowid, text, tags) VALUES (?, ?, ?)")
        .execute(arguments: [id, text, tags])
    }
  }

  private func removeBreak(_ id: Int64) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO break_search(break_search, rowid, text, tags)
        SELECT 'delete', id, text, tags FROM page_break WHERE id = ?
        """
    ).execute(arguments: [id])
    try db.cachedStatement(sql: "DELETE FROM page_break WHERE id = ?").execute(arguments: [id])
  }
}

/// A page as it should be findable.
struct SearchedPage {
  let page: Int64
  let number: Int
  let reading: Int64
  let text: String
  let placement: PagePlacement
  var joined = ""
  /// Whether its text may go on on the next page.
  var runsOn = false

  func fits(_ row: IndexedPage) -> Bool {
    row.reading == reading && row.document == placement.document && row.level == placement.level
      && row.tags == placement.tags && row.joined == joined
      && SearchID.day(row.id) == placement.day
  }

  /// Whether the text may run on: the next page of the same document, with only blank ones between.
  func isFollowed(by next: SearchedPage, blank: Set<Int>) -> Bool {
    next.placement.document == placement.document
      && (number + 1..<next.number).allSatisfy(blank.contains)
  }
}

/// A page as it is findable now.
struct IndexedPage {
  let id: Int64
  let page: Int64
  let reading: Int64
  let document: Int64?
  let level: Int
  let joined: String
  let tags: String

  init(_ row: Row) {
    id = row["id"]
    page = row["page"]
    reading = row["reading"]
    document = row["document"]
    level = row["level"]
    joined = row["joined"]
    tags = row["tags"]
  }
}
