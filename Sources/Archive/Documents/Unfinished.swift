import GRDB

/// Remembers in the archive that a bulk import goes on, or was broken off: words are not counted yet then, and twins
/// not linked.
enum Unfinished {
  static func begin(_ db: Database) throws {
    try db.execute(sql: "INSERT OR IGNORE INTO unfinished(work) VALUES ('bulk import')")
  }

  static func end(_ db: Database) throws { try db.execute(sql: "DELETE FROM unfinished") }

  static func isThere(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS(SELECT 1 FROM unfinished)") ?? false
  }

  /// Makes good what a bulk import left undone.
  static func makeGood(_ db: Database) throws {
    guard try isThere(db) else { return }
    try Schema.setFullTextDefaults(db)
    try rebuild(db)
    try PageBlocks(db).tend()
    try end(db)
  }

  /// Counts all words and links all twins anew, from the pages' text.
  static func rebuild(_ db: Database) throws {
    for table in ["word", "near_block", "page_mark", "page_twin", "uncounted_page"] {
      try db.execute(sql: "DELETE FROM \(table)")
    }
    var gathered = PageIndex.Gathered()
    gathered.marks = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT s.page, r.text, s.joined, s.level
        FROM searched_page s JOIN reading r ON r.id = s.reading ORDER BY s.page
        """)
    while let row = try rows.next() {
      gathered.words.count(row[1], row[2], level: row[3], sign: 1)
      for mark in PageMarks.of(row[1]) { gathered.marks?.append((row[0], mark)) }
    }
    try gathered.write(to: db)
  }
}
