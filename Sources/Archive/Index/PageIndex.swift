import GRDB
import Records

/// Keeps the search tables in step with the pages and documents of an original.
struct PageIndex {
  let db: Database
  /// For the caller to write, like what is gathered.
  let fullText: FullTextRows
  var gathered = Gathered()
  /// Whether the words of new pages wait to be counted with others'.
  var countsLater = false

  init(_ fullText: FullTextRows, _ db: Database) {
    self.fullText = fullText
    self.db = db
  }

  /// What is written once for many pages.
  struct Gathered {
    var words = WordCounts()
    /// The pages' marks where many come at once; `nil` links each page with its twins as it comes.
    var marks: [(page: Int64, mark: Int64)]?

    func write(to db: Database) throws {
      try words.write(to: db)
      if let marks { try TwinIndex(db: db).insert(marks) }
    }
  }

  /// Brings the original's searchable pages up to date, with the words that they hold.
  static func update(
    _ original: Int64, with fullText: FullTextRows = FullTextRows(), countsLater: Bool = false, _ db: Database
  ) throws {
    var index = PageIndex(fullText, db)
    index.countsLater = countsLater
    try index.reindex(original)
    try index.gathered.write(to: db)
    try fullText.write(to: db)
    try UncountedPages(db).countIfMany()
  }

  /// Brings every searchable page of the original up to date; what has not changed is left alone.
  mutating func reindex(_ original: Int64) throws {
    let (wanted, furniture) = try wantedPages(original)
    let present = try presentPages(original)
    let fitting = Set(wanted.filter { page in present[page.page].map(page.fits) == true }.map(\.page))
    guard try fitting.count < wanted.count || present.count > fitting.count || !breaksFit(wanted, furniture, present) else {
      return
    }
    // Twins are told by the text alone.
    let sameText = Set(wanted.filter { present[$0.page]?.reading == $0.reading }.map(\.page))
    for row in present.values {
      try removeBreak(row.id)
      if !fitting.contains(row.page) { try remove(row, keepsTwins: sameText.contains(row.page)) }
    }
    var ids: [Int64: Int64] = [:]
    for page in wanted {
      let row = fitting.contains(page.page) ? present[page.page] : nil
      ids[page.page] = try row?.id ?? insert(page, keepsTwins: sameText.contains(page.page))
    }
    try writeBreaks(wanted, furniture, ids)
  }

  /// How many pages of an original are findable otherwise than they should be, or run on to another page.
  func misplaced(in original: Int64) throws -> Int {
    let (wanted, furniture) = try wantedPages(original)
    let present = try presentPages(original)
    var wrong = present.count
    for (index, page) in wanted.enumerated() {
      guard let row = present[page.page], page.fits(row) else {
        wrong += present[page.page] == nil ? 1 : 0
        continue
      }
      if try breakFits(after: index, row.id, wanted, furniture, present) { wrong -= 1 }
    }
    return wrong
  }

  /// Whether what runs over the pages' ends is written as it should be: it changes with the page between, too, which may have
  /// turned out blank.
  private func breaksFit(
    _ wanted: [SearchedPage], _ furniture: PageFurniture, _ present: [Int64: IndexedPage]
  ) throws -> Bool {
    try wanted.indices.allSatisfy { index in
      guard let row = present[wanted[index].page] else { return false }
      return try breakFits(after: index, row.id, wanted, furniture, present)
    }
  }

  private func breakFits(
    after index: Int, _ id: Int64, _ wanted: [SearchedPage], _ furniture: PageFurniture, _ present: [Int64: IndexedPage]
  ) throws -> Bool {
    let over = wanted[index].runsOn ? furniture.overBreak(after: index) : nil
    let next = over == nil ? nil : present[wanted[index + 1].page]?.id
    let stored = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT text, next FROM page_break WHERE id = ?"), arguments: [id])
    return stored?[0] as String? == over && stored?[1] as Int64? == next
  }

  /// The pages as they should be findable, in order.
  private func wantedPages(_ original: Int64) throws -> ([SearchedPage], PageFurniture) {
    let placements = try PagePlacement.All(of: original, db)
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
        placement: placements.of(number))
    }
    let blank = try Int.fetchSet(
      db.cachedStatement(sql: "SELECT number FROM page WHERE original = ? AND state = 'blank'"),
      arguments: [original])
    let lines = pages.map(\.text.textLines)
    let furniture = PageFurniture(lines: lines)
    for index in pages.indices {
      pages[index].runsOn =
        index + 1 < pages.count && pages[index].isFollowed(by: pages[index + 1], blank: blank)
      // A word is not completed from a page that is more hidden.
      let isJoint = pages[index].runsOn && pages[index + 1].placement.level <= pages[index].placement.level
      pages[index].joined = JoinedWords.of(lines[index], joint: isJoint ? furniture.joint(after: index) : nil)
    }
    return (pages, furniture)
  }

  private func presentPages(_ original: Int64) throws -> [Int64: IndexedPage] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT s.id, s.page, s.reading, s.document, s.body, s.kind, s.level, s.joined, s.tags
          FROM page p JOIN searched_page s ON s.page = p.id WHERE p.original = ?
          """), arguments: [original])
    return Dictionary(
      rows.map { ($0["page"], IndexedPage($0)) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func insert(_ page: SearchedPage, keepsTwins: Bool) throws -> Int64 {
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
    try WordCodes(text: page.text, joined: page.joined).insert(id, db)
    fullText.addPage(id, page.text, joined: page.joined, tags: place.tags)
    if countsLater {
      try UncountedPages(db).insert(id)
    } else {
      gathered.words.count(page.text, page.joined, level: place.level, sign: 1)
    }
    if keepsTwins { return id }
    if gathered.marks == nil {
      try TwinIndex(db: db).insert(page.page, page.text)
    } else {
      for mark in PageMarks.of(page.text) { gathered.marks?.append((page.page, mark)) }
    }
    return id
  }

  private mutating func remove(_ row: IndexedPage, keepsTwins: Bool) throws {
    let text = try String.fetchOne(
      db, sql: "SELECT text FROM reading WHERE id = ?", arguments: [row.reading])
    try db.cachedStatement(
      sql: """
        INSERT INTO page_search(page_search, rowid, text, joined, tags) VALUES ('delete', ?, ?, ?, ?)
        """
    ).execute(arguments: [row.id, text, row.joined, row.tags])
    try PageBlocks(db).remove(row.id, text ?? "", joined: row.joined, tags: row.tags)
    if !keepsTwins { try TwinIndex(db: db).remove(row.page, text ?? "") }
    let isCounted = try !UncountedPages(db).remove(row.id)
    try db.cachedStatement(sql: "DELETE FROM searched_page WHERE id = ?")
      .execute(arguments: [row.id])
    if isCounted { gathered.words.count(text ?? "", row.joined, level: row.level, sign: -1) }
  }
}

extension PageIndex {
  /// Writes what runs over each page's end, where nothing is written; `pages` in order, `ids` their searched_page
  /// ids by page.
  private func writeBreaks(_ pages: [SearchedPage], _ furniture: PageFurniture, _ ids: [Int64: Int64]) throws {
    for (index, page) in pages.enumerated() {
      guard page.runsOn, let id = ids[page.page], let next = ids[pages[index + 1].page], let text = furniture.overBreak(after: index)
      else { continue }
      let level = max(page.placement.level, pages[index + 1].placement.level)
      let tags = PageTags.text(page.placement, level: level)
      try db.cachedStatement(
        sql: "INSERT INTO page_break(id, next, text, tags) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [id, next, text, tags])
      try BreakPairs.insert(id, text, db)
      fullText.addBreak(id, text, tags: tags)
    }
  }

  private func removeBreak(_ id: Int64) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO break_search(break_search, rowid, text, tags)
        SELECT 'delete', id, text, tags FROM page_break WHERE id = ?
        """
    ).execute(arguments: [id])
    let text = try String.fetchOne(
      db.cachedStatement(sql: "SELECT text FROM page_break WHERE id = ?"), arguments: [id])
    if let text { try BreakPairs.remove(id, text, db) }
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
    row.reading == reading && row.document == placement.document && row.body == placement.body
      && row.kind == placement.kind && row.level == placement.level && row.tags == placement.tags && row.joined == joined
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
  let body: Int64?
  let kind: String
  let level: Int
  let joined: String
  let tags: String

  init(_ row: Row) {
    id = row["id"]
    page = row["page"]
    reading = row["reading"]
    document = row["document"]
    body = row["body"]
    kind = row["kind"]
    level = row["level"]
    joined = row["joined"]
    tags = row["tags"]
  }
}
