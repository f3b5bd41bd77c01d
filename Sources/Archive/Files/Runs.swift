import GRDB
import Records

/// One batch: everything that it writes carries its number.
package struct RunID: Hashable, Codable, Sendable {
  package let value: Int64
}

extension Archive {
  /// Starts a batch: takes the archive's lock (`busy` where another batch has it) and clears what a killed
  /// one had only begun to copy in.
  package func beginRun(pipeline: String, command: String) throws(ArchiveError) -> RunID {
    try lock.take(for: folder.path)
    folder.removeHalfWritten()
    return try write { db in
      try Unfinished.makeGood(db)
      try UncountedPages(db).count()
      try db.execute(
        sql: "INSERT INTO run(pipeline, command, started_at) VALUES (?, ?, ?)",
        arguments: [pipeline, command, timestamp()])
      return RunID(value: db.lastInsertedRowID)
    }
  }

  /// Ends a batch: pages that no document took up are made searchable, the full-text index is tidied by a
  /// bounded amount, and the lock is given back.
  package func endRun(_ run: RunID) throws(ArchiveError) {
    defer { lock.release() }
    try indexStrayPages()
    try write { db in
      try db.execute(
        sql: "UPDATE run SET ended_at = ? WHERE id = ?", arguments: [timestamp(), run.value])
      try UncountedPages(db).count()
      try PageBlocks(db).tend()
      try LearnedErrors(db: db).refresh()
    }
    for table in Schema.fullTextTables { try mergeSome(table) }
  }

  /// Merges the pieces that a full-text index grows by, since every piece makes each word of a question dearer. Step by
  /// step, each a fraction of a second and a transaction of its own, so that nobody who writes waits long; at most some
  /// twenty seconds. What is left over is merged after the next batch.
  private func mergeSome(_ table: String) throws(ArchiveError) {
    try write { db in try db.execute(sql: "INSERT INTO \(table)(\(table), rank) VALUES ('usermerge', 2)") }
    var steps = 0
    while steps < 40, try merge(table, pages: 500) { steps += 1 }
  }

  /// Rewrites the full-text indexes into their fastest form. Takes about a minute for a million pages; piece by piece, so
  /// that others may write in between, and what is written does not pile up beside the database.
  package func optimize() throws(ArchiveError) {
    for table in Schema.fullTextTables {
      // The first, below nothing, tells FTS5 to bring all pieces into one.
      var pages = -Self.pagesMerged
      while try merge(table, pages: pages) { pages = Self.pagesMerged }
    }
    do {
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA optimize") }
    } catch { throw ArchiveError(error, at: folder.path) }
  }

  /// Pages of a full-text index, 4 kB each, that are written in one transaction.
  private static let pagesMerged = 4_000

  /// Writes so many pages of the index merged, in a transaction; returns whether there was anything to do.
  private func merge(_ table: String, pages: Int) throws(ArchiveError) -> Bool {
    try write { db in
      let before = db.totalChangesCount
      try db.execute(sql: "INSERT INTO \(table)(\(table), rank) VALUES ('merge', ?)", arguments: [pages])
      // FTS5 counts less than two changes where nothing was left to merge.
      return db.totalChangesCount - before >= 2
    }
  }
}
