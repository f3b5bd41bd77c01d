import Foundation
import GRDB
import Records

extension Archive {
  /// Writes down how many pages an original holds, each of them waiting. Counting again is harmless; a file that
  /// had failed is given another chance.
  package func setPageCount(of sha256: String, _ count: Int) throws(ArchiveError) {
    try write { db in
      let original = try originalID(sha256, db)
      try db.execute(
        sql: """
          UPDATE original SET page_count = ?, problem_kind = NULL, problem_reason = NULL,
            problem_advice = NULL WHERE id = ?
          """, arguments: [count, original])
      let insert = try db.cachedStatement(
        sql: "INSERT OR IGNORE INTO page(original, number, state) VALUES (?, ?, 'waiting')")
      for number in 1...max(1, count) { try insert.execute(arguments: [original, number]) }
    }
  }

  /// Writes down that a file as a whole could not be read.
  package func failFile(_ sha256: String, _ problem: ScanProblem) throws(ArchiveError) {
    try write { db in
      try db.execute(
        sql: """
          UPDATE original SET problem_kind = ?, problem_reason = ?, problem_advice = ? WHERE id = ?
          """,
        arguments: [
          problem.kind.rawValue, problem.reason, problem.advice, try originalID(sha256, db),
        ])
    }
  }

  /// Stores what was read on one page, on the disk before it returns, and gives it back as it was stored:
  /// probabilities rounded to thousandths, scores to hundredths. A former reading is kept as history.
  @discardableResult
  package func store(
    page: RecognizedPage, of sha256: String, seconds: Double, run: RunID? = nil
  ) throws(ArchiveError) -> RecognizedPage {
    try write { db in
      let page = page.asStored()
      let place = ReadingPlace(
        page: try pageID(page.page, of: sha256, db), engine: try engineID(page.engine, db), run: run)
      try insertReading(page, at: place, seconds: seconds, db)
      return page
    }
  }

  /// Where a reading belongs, by the database's own numbers.
  struct ReadingPlace {
    let page: Int64
    let engine: Int64
    let run: RunID?
  }

  /// Writes a reading down and puts it in force.
  func insertReading(
    _ page: RecognizedPage, at place: ReadingPlace, seconds: Double, _ db: Database
  ) throws {
    let notes = page.notes.isEmpty ? "[]" : String(decoding: try JSONEncoder().encode(page.notes), as: UTF8.self)
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO reading(page, engine, run, read_at, seconds, width, height, dpi, dpi_is_assumed,
          rotation, skew, source, is_blank, confidence, notes, text, layout)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try insert.execute(arguments: [
      place.page, place.engine, place.run?.value, timestamp(), seconds, page.width, page.height,
      page.resolution.dpi, page.resolution.isAssumed, page.rotation, page.skew,
      page.source.rawValue, page.isBlank, page.confidence?.thousandths, notes,
      PageLayout.text(of: page.blocks), PageLayout.encode(page.blocks),
    ])
    let update = try db.cachedStatement(
      sql: """
        UPDATE page SET state = ?, reading = ?, problem_kind = NULL, problem_reason = NULL,
          problem_advice = NULL WHERE id = ?
        """)
    let reading = db.lastInsertedRowID
    try update.execute(arguments: [page.isBlank ? "blank" : "done", reading, place.page])
  }

  /// Writes down that a page could not be read. Where an earlier reading stands, it is kept in force.
  package func fail(page: PageNumber, of sha256: String, _ problem: ScanProblem)
    throws(ArchiveError)
  {
    try write { db in
      try db.execute(
        sql: """
          UPDATE page SET state = 'failed', problem_kind = ?, problem_reason = ?, problem_advice = ?
          WHERE id = ? AND reading IS NULL
          """,
        arguments: [
          problem.kind.rawValue, problem.reason, problem.advice, try pageID(page, of: sha256, db),
        ])
    }
  }

  /// The pages still to be read, in order: those that wait, and, where an engine is given, those that another
  /// one read. Those that failed are among them only where they are to be tried again; they keep their reasons until
  /// that has been done.
  package func waitingPages(
    of sha256: String, engine: RecognizedPage.Engine? = nil, retryingFailed: Bool = false
  ) throws(ArchiveError) -> [PageNumber] {
    try read { db in
      let numbers = try Int.fetchAll(
        db,
        sql: """
          SELECT p.number FROM page p LEFT JOIN reading r ON r.id = p.reading
            LEFT JOIN engine e ON e.id = r.engine
          WHERE p.original = ? AND (p.state = 'waiting' OR ? AND p.state = 'failed'
            OR ? IS NOT NULL AND p.reading IS NOT NULL AND (e.name, e.model, e.settings) IS NOT (?, ?, ?))
          ORDER BY p.number
          """,
        arguments: [
          try originalID(sha256, db), retryingFailed, engine?.name, engine?.name, engine?.model, engine?.settings,
        ])
      return numbers.compactMap { PageNumber($0) }
    }
  }
}

extension Archive {
  func originalID(_ sha256: String, _ db: Database) throws -> Int64 {
    let find = try db.cachedStatement(sql: "SELECT id FROM original WHERE sha256 = ?")
    guard let id = try Int64.fetchOne(find, arguments: [sha256]) else {
      throw ArchiveError.unknown(sha256)
    }
    return id
  }

  private func pageID(_ page: PageNumber, of sha256: String, _ db: Database) throws -> Int64 {
    let find = try db.cachedStatement(sql: "SELECT id FROM page WHERE original = ? AND number = ?")
    let original = try originalID(sha256, db)
    guard let id = try Int64.fetchOne(find, arguments: [original, page.value]) else {
      throw ArchiveError.unknown("page \(page) of \(sha256.prefix(12))")
    }
    return id
  }

  func engineID(_ engine: RecognizedPage.Engine, _ db: Database) throws -> Int64 {
    let key: StatementArguments = [engine.name, engine.model, engine.settings]
    let find = try db.cachedStatement(
      sql: "SELECT id FROM engine WHERE name = ? AND model = ? AND settings = ?")
    if let id = try Int64.fetchOne(find, arguments: key) { return id }
    try db.execute(
      sql: "INSERT INTO engine(name, model, settings) VALUES (?, ?, ?)", arguments: key)
    return db.lastInsertedRowID
  }
}

extension Confidence {
  var thousandths: Int { Int((probability * 1000).rounded()) }
}

extension RecognizedPage {
  /// The page as it comes back from the archive: numbers rounded, no white space within words, no empty words.
  func asStored() -> RecognizedPage {
    var page = self
    page.confidence = page.confidence.map { Confidence(Double($0.thousandths) / 1000) }
    for block in page.blocks.indices {
      for paragraph in page.blocks[block].paragraphs.indices {
        for line in page.blocks[block].paragraphs[paragraph].lines.indices {
          let words = page.blocks[block].paragraphs[paragraph].lines[line].words
          page.blocks[block].paragraphs[paragraph].lines[line].words = words.compactMap {
            $0.asStored()
          }
        }
      }
    }
    return page
  }
}

extension Word {
  fileprivate func asStored() -> Word? {
    var word = self
    word.confidence = Confidence(Double(confidence.thousandths) / 1000)
    word.score = (min(max(score, -1e6), 1e6) * 100).rounded() / 100
    if text.utf8.contains(where: { $0 <= 0x20 }) {
      word.text = String(text.unicodeScalars.filter { $0.value > 0x20 })
    }
    return word.text.isEmpty ? nil : word
  }
}
