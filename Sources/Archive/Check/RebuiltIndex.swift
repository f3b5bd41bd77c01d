import GRDB

extension Archive {
  /// Makes anew, from the stored text and documents, everything by which pages, motions and agenda items are found: all in
  /// one transaction, and nothing else is touched. Takes as long as counting and indexing all pages did. Throws `busy` where
  /// a batch is writing.
  package func rebuildIndex() throws(ArchiveError) {
    let isOurs = try lock.take(for: folder.path)
    defer { if isOurs { lock.release() } }
    try write { db in
      try PageBlocks(db).clear()
      for table in ["page_twin", "page_mark", "word", "near_block", "break_pair", "page_break", "page_codes", "uncounted_page", "searched_page"] {
        try db.execute(sql: "DELETE FROM \(table)")
      }
      var gathered = PageIndex.Gathered()
      gathered.marks = []
      for original in try Int64.fetchAll(db, sql: "SELECT id FROM original ORDER BY id") {
        // The full-text rows are let go: the tables are rebuilt from their content below.
        var index = PageIndex(FullTextRows(), db)
        // Given and taken back, so that it is never copied.
        swap(&index.gathered, &gathered)
        defer { swap(&index.gathered, &gathered) }
        try index.reindex(original)
      }
      try gathered.write(to: db)
      try Schema.setFullTextDefaults(db)
      // All but the one that has no content of its own, which the blocks keep.
      for table in Schema.fullTextTables where table != "fresh_search" {
        try db.execute(sql: "INSERT INTO \(table)(\(table)) VALUES ('rebuild')")
      }
      try PageBlocks(db).tend()
      try LearnedErrors(db: db).refresh()
      try Unfinished.end(db)
    }
  }
}
