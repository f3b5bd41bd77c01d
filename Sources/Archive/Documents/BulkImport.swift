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

/// Takes in very many scans: for moving an archive, and for measuring. The originals' bytes are not copied, so `check`
/// misses them until they lie in place.
///
/// What costs much for each page and little for all at once waits for `finish`: the vocabulary, the links between
/// twins, the merging of the full-text index. Until then the archive knows that it is unfinished; `check` says so, and
/// the next run or import makes good what is missing. It holds the archive's lock from beginning to end, since a run that
/// made good meanwhile would have the same words counted twice.
package struct BulkImport {
  private let archive: Archive
  private let pipeline: String
  private let settings: String
  private var gathered = PageIndex.Gathered()
  private var engines: [RecognizedPage.Engine: Int64] = [:]

  /// Different words held in memory, about 60 bytes each, before they are written.
  private static let mostWords = 3_000_000

  /// Throws `busy` where a batch is writing to the archive.
  package init(into archive: Archive, pipeline: String, settings: String) throws(ArchiveError) {
    try archive.lock.take(for: archive.folder.path)
    self.archive = archive
    self.pipeline = pipeline
    self.settings = settings
    gathered.marks = []
    do throws(ArchiveError) { try Self.prepare(archive) } catch {
      archive.lock.release()
      throw error
    }
  }

  private static func prepare(_ archive: Archive) throws(ArchiveError) {
    try archive.write { db in
      // So that a transaction stays in memory until it is written.
      try db.execute(sql: "PRAGMA cache_size = -\(8 * Archive.pageCache)")
      // Of an earlier import that was broken off, whose words `finish` knows nothing of.
      try Unfinished.makeGood(db)
      try Unfinished.begin(db)
      try PageBlocks(db).clear()
      for table in Schema.fullTextTables {
        for (setting, value) in [("automerge", 0), ("crisismerge", 1500), ("hashsize", 64 << 20)] {
          try db.execute(sql: "INSERT INTO \(table)(\(table), rank) VALUES ('\(setting)', \(value))")
        }
      }
    }
  }

  /// Takes scans in, in one transaction. Those that are here already are left alone.
  package mutating func add(_ scans: [ScanImport]) throws(ArchiveError) {
    do {
      try archive.pool.write { db in
        let fullText = FullTextRows()
        var index = PageIndex(fullText, db)
        // Given and taken back, so that it is never copied.
        swap(&index.gathered, &gathered)
        defer { swap(&index.gathered, &gathered) }
        for scan in scans { try add(scan, to: &index, fullText, db) }
        try fullText.write(to: db)
      }
      if gathered.words.count > Self.mostWords { try writeGathered() }
    } catch { throw ArchiveError(error, at: archive.folder.path) }
  }

  /// Writes what waited, merges the full-text index into its fastest form, and gives the lock back. Call it once, at the
  /// end.
  package mutating func finish() throws(ArchiveError) {
    defer { archive.lock.release() }
    do {
      try writeGathered()
      try archive.pool.write { db in
        try Schema.setFullTextDefaults(db)
        try db.execute(sql: "PRAGMA cache_size = -\(Archive.pageCache)")
        try PageBlocks(db).tend()
        try LearnedErrors(db: db).refresh()
        try Unfinished.end(db)
      }
    } catch { throw ArchiveError(error, at: archive.folder.path) }
    try archive.optimize()
  }

  private mutating func writeGathered() throws {
    try archive.pool.write { db in try gathered.write(to: db) }
    gathered = PageIndex.Gathered()
    gathered.marks = []
  }

  private mutating func add(_ scan: ScanImport, to index: inout PageIndex, _ fullText: FullTextRows, _ db: Database)
    throws
  {
    try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO original(sha256, bytes, received_at, page_count) VALUES (?, 0, ?, ?)
        """
    ).execute(arguments: [scan.sha256, timestamp(), scan.pages.count])
    guard db.changesCount == 1 else { return }
    let original = db.lastInsertedRowID
    try db.cachedStatement(
      sql: "INSERT INTO receipt(original, name, path, received_at) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [original, scan.name, scan.name, timestamp()])
    for page in scan.pages {
      try db.cachedStatement(
        sql: "INSERT INTO page(original, number, state) VALUES (?, ?, 'waiting')"
      ).execute(arguments: [original, page.page.value])
      let id = db.lastInsertedRowID
      let engine = try engines[page.engine] ?? archive.engineID(page.engine, db)
      engines[page.engine] = engine
      try archive.insertReading(
        page, at: .init(page: id, engine: engine, run: nil), seconds: 0, db)
    }
    let source = ExtractionSource(
      original: original, sha256: scan.sha256, pipeline: pipeline, settings: settings, run: nil)
    _ = try DocumentWriter(source: source, fullText: fullText, db: db).store(scan.records)
    try index.reindex(original)
  }
}
