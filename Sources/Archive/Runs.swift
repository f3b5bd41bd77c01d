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
    var changes = 2
    var steps = 0
    // FTS5 counts less than two changes where nothing was left to merge.
    while changes >= 2, steps < 40 {
      changes = try write { db in
        if steps == 0 { try db.execute(sql: "INSERT INTO \(table)(\(table), rank) VALUES ('usermerge', 2)") }
        let before = db.totalChangesCount
        // So many pages of 4 kB are written.
        try db.execute(sql: "INSERT INTO \(table)(\(table), rank) VALUES ('merge', 500)")
        return db.totalChangesCount - before
      }
      steps += 1
    }
  }

  /// Rewrites the full-text indexes into their fastest form. Takes about a minute for a million pages.
  package func optimize() throws(ArchiveError) {
    try write { db in
      for table in Schema.fullTextTables {
        try db.execute(sql: "INSERT INTO \(table)(\(table)) VALUES ('optimize')")
      }
    }
    do {
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA optimize") }
    } catch { throw ArchiveError(error, at: folder.path) }
  }
}
