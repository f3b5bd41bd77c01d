import GRDB

/// Keeps the blocks in step with the pages: every searchable page is in one block, in a slot that is not gone, or in
/// `fresh_search`; or there are no blocks at all, as in small archives, and FTS5 answers alone.
///
/// Blocks are never changed. Fresh pages become a block once there are enough of them, and all blocks are made anew,
/// with the words that are common by then, when the archive has doubled.
struct PageBlocks {
  let db: Database
  var sizes = Sizes()

  struct Sizes {
    /// A word on so many pages is common.
    var common = 2_000
    /// Pages of a block; fresh ones that become one at once, while a batch goes on.
    var block = BlockBuilder.mostPages
    var fresh = 4_096
    /// Smaller archives have no blocks.
    var least = 4_096
  }

  init(_ db: Database) { self.db = db }

  var areThere: Bool {
    get throws {
      try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS(SELECT 1 FROM page_block)")) ?? false
    }
  }

  /// Takes in a page that became searchable.
  func insert(_ id: Int64, _ text: String, joined: String, tags: String) throws {
    try db.cachedStatement(sql: "INSERT INTO fresh_search(rowid, text, joined, tags) VALUES (?, ?, ?, ?)")
      .execute(arguments: [id, text, joined, tags])
  }

  /// Lets a page go that is no longer searchable; the text is what it was taken in with.
  func remove(_ id: Int64, _ text: String, joined: String, tags: String) throws {
    guard try areThere else { return }
    let isFresh = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS(SELECT 1 FROM fresh_search_docsize WHERE id = ?)"), arguments: [id])
    if isFresh == true {
      try db.cachedStatement(
        sql: "INSERT INTO fresh_search(fresh_search, rowid, text, joined, tags) VALUES ('delete', ?, ?, ?, ?)"
      ).execute(arguments: [id, text, joined, tags])
      return
    }
    let blocks = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT id, ids FROM page_block WHERE ? BETWEEN first AND last"), arguments: [id])
    for block in blocks {
      guard let slot = PageBlockCodec.ids(block["ids"]).firstIndex(of: id) else { continue }
      // An id that went may have come again, and gone with another block.
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO block_gone(block, slot) VALUES (?, ?)")
        .execute(arguments: [block["id"] as Int64, slot])
    }
  }

  /// Makes a block of the fresh pages where there are enough; asked after each document.
  func foldIfMany() throws {
    let isMany = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS(SELECT 1 FROM fresh_search_docsize LIMIT 1 OFFSET \(sizes.fresh))"))
    if isMany == true { try fold() }
  }

  /// Brings the blocks into order at the end of a batch: some 150 µs a page when the archive has doubled,
  /// else a second at most.
  func tend() throws {
    let pages = try Int.fetchOne(db, sql: "SELECT count(*) FROM searched_page") ?? 0
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT coalesce(sum(pages), 0), (SELECT count(*) FROM block_gone),
          (SELECT count(*) FROM fresh_search_docsize) FROM page_block WHERE whole
        """)
    guard let row else { return }
    let (whole, gone, fresh): (Int, Int, Int) = (row[0], row[1], row[2])
    if pages >= sizes.least, pages >= 2 * whole || gone > pages / 5 {
      try makeAnew()
    } else if whole > 0, fresh > sizes.fresh / 2 {
      try fold()
    }
  }

  /// Throws all blocks away.
  func clear() throws {
    for table in ["block_gone", "page_block", "block_word", "block_pair", "common_word"] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
    try db.execute(sql: "INSERT INTO fresh_search(fresh_search) VALUES ('delete-all')")
  }

  /// Makes all blocks anew from the pages' text.
  func makeAnew() throws {
    try clear()
    try CommonWords.choose(pages: sizes.common, db)
    try build(of: try Int64.fetchAll(db, sql: "SELECT id FROM searched_page ORDER BY id"), whole: true)
  }

  private func fold() throws {
    let ids = try Int64.fetchAll(db, sql: "SELECT id FROM fresh_search_docsize ORDER BY id")
    try db.execute(sql: "INSERT INTO fresh_search(fresh_search) VALUES ('delete-all')")
    try build(of: ids, whole: false)
  }

  private func build(of ids: [Int64], whole: Bool) throws {
    let words = try CommonWords(db)
    var builder = BlockBuilder(words, size: sizes.block)
    let find = try db.makeStatement(sql: "SELECT text, joined, tags FROM page_content WHERE id = ?")
    for id in ids {
      guard let row = try Row.fetchOne(find, arguments: [id]) else { continue }
      let (text, joined, tags): (String, String, String) = (row[0], row[1], row[2])
      if !builder.add(id, text: text, joined: joined, tags: tags) {
        try insert(id, text, joined: joined, tags: tags)
      }
      if builder.isFull {
        try builder.write(to: db, whole: whole)
        builder = BlockBuilder(words, size: sizes.block)
      }
    }
    try builder.write(to: db, whole: whole)
  }
}
