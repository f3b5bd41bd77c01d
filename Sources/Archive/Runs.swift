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
      for table in Schema.fullTextTables {
        // 500 pages of 4 kB at most: a fraction of a second, whatever the archive's size.
        try db.execute(sql: "INSERT INTO \(table)(\(table), rank) VALUES ('merge', 500)")
      }
      try UncountedPages(db).count()
      try PageBlocks(db).tend()
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
