import GRDB
import Records

/// A scan that was recognised elsewhere, with what was found in it.
package struct ScanImport: Sendable {
  package var sha256: String
  package var name: String
  package var pages: [RecognizedPage]
  package var records: [DocumentRecord]

  package init(
    sha256: String, name: String, pages: [RecognizedPage], records: [DocumentRecord]
  ) {
    self.sha256 = sha256
    self.name = name
    self.pages = pages
    self.records = records
  }
}

extension Archive {
  /// Takes in many scans in one transaction: for moving an archive, and for measuring. The originals' bytes are not
  /// copied, so `check` misses them until they lie in place. Scans that are here already are left alone.
  package func importScans(_ scans: [ScanImport], pipeline: String, settings: String)
    throws(ArchiveError)
  {
    try write { db in
      var words = WordCounts()
      for scan in scans {
        try db.cachedStatement(
          sql: """
            INSERT OR IGNORE INTO original(sha256, bytes, received_at, page_count) VALUES (?, 0, ?, ?)
            """
        ).execute(arguments: [scan.sha256, timestamp(), scan.pages.count])
        guard db.changesCount == 1 else { continue }
        let original = db.lastInsertedRowID
        try db.cachedStatement(
          sql: "INSERT INTO receipt(original, name, path, received_at) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [original, scan.name, scan.name, timestamp()])
        for page in scan.pages {
          try db.cachedStatement(
            sql: "INSERT INTO page(original, number, state) VALUES (?, ?, 'waiting')"
          ).execute(arguments: [original, page.page.value])
          _ = try insertReading(page, of: scan.sha256, seconds: 0, run: nil, db)
        }
        let source = ExtractionSource(
          original: original, sha256: scan.sha256, pipeline: pipeline, settings: settings, run: nil)
        _ = try DocumentWriter(source: source, db: db).store(scan.records)
        try PageIndex(db).reindex(original, &words)
      }
      try words.write(to: db)
    }
  }
}
