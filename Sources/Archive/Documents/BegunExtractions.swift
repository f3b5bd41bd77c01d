import GRDB

/// Scans of which documents are being read, written down before: what ends the whole program there, a trap or a lack of memory,
/// leaves its mark, and the next batch knows which scan it was. So does a kill or a power cut; only a scan that was begun twice
/// is to blame.
extension Archive {
  /// Writes down that documents of this scan are about to be read. `store` takes the mark away, as does `endExtraction`.
  package func beginExtraction(of sha256: String) throws(ArchiveError) {
    try write { db in
      try db.cachedStatement(
        sql: """
          INSERT INTO begun_extraction(original, times) VALUES (?, 1) ON CONFLICT(original) DO UPDATE SET times = times + 1
          """
      ).execute(arguments: [try originalID(sha256, db)])
    }
  }

  /// Takes the mark away where nothing was stored, but the program goes on.
  package func endExtraction(of sha256: String) throws(ArchiveError) {
    try write { db in try Self.endExtraction(of: try originalID(sha256, db), db) }
  }

  static func endExtraction(of original: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM begun_extraction WHERE original = ?").execute(arguments: [original])
  }

  /// How often each scan was begun without coming to an end, by its SHA-256; those that never were are left out.
  package func begunExtractions() throws(ArchiveError) -> [String: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT o.sha256, b.times FROM begun_extraction b JOIN original o ON o.id = b.original")
      return Dictionary(rows.map { ($0[0], $0[1]) }) { first, _ in first }
    }
  }
}
