import Foundation
import GRDB
import Records

extension Archive {
  /// Stores what a pipeline found in a scan, all of it in one transaction: the documents, the tables derived from
  /// them, the pages' full-text rows and the audit entry. Returns the documents' ids.
  ///
  /// An earlier extraction is kept as history, whichever pipeline made it: a scan has one set of documents. `settings` is whatever would change the
  /// result: the pipeline's text, the parser's version (see `isExtracted`). Storing the same again changes nothing.
  @discardableResult
  package func store(
    _ records: [DocumentRecord], of sha256: String, pipeline: String, settings: String,
    run: RunID? = nil
  ) throws(ArchiveError) -> [String] {
    try write { db in
      let source = ExtractionSource(
        original: try originalID(sha256, db), sha256: sha256, pipeline: pipeline,
        settings: settings, run: run)
      let fullText = FullTextRows()
      let ids = try DocumentWriter(source: source, fullText: fullText, db: db).store(records)
      // A form's second look that had failed is settled with this.
      try db.execute(
        sql: """
          UPDATE original SET problem_kind = NULL, problem_reason = NULL, problem_advice = NULL
          WHERE id = ? AND page_count IS NOT NULL
          """, arguments: [source.original])
      try Self.endExtraction(of: source.original, db)
      try PageIndex.update(source.original, with: fullText, countsLater: run != nil, db)
      return ids
    }
  }

  /// Whether this pipeline, with these settings, has been over the original's pages as they are read now.
  package func isExtracted(_ sha256: String, pipeline: String, settings: String)
    throws(ArchiveError) -> Bool
  {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT min(x.settings = ?) AS same, min(x.newest_reading) AS reading,
            (SELECT coalesce(max(reading), 0) FROM page WHERE original = o.id) AS newest
          FROM original o JOIN document d ON d.original = o.id AND d.pipeline = ?
            JOIN extraction x ON x.id = d.extraction
          WHERE o.sha256 = ?
          """, arguments: [settings, pipeline, sha256])
      guard let row, let same: Bool = row["same"] else { return false }
      let reading: Int64 = row["reading"]
      let newest: Int64 = row["newest"]
      return same && reading == newest
    }
  }

  /// Sets who may see a document. Its pages' full-text rows and counts follow in the same transaction. Returns the
  /// document's id, of which the beginning may have been given.
  @discardableResult
  package func setAccess(_ level: AccessLevel, of id: String, run: RunID? = nil)
    throws(ArchiveError) -> String
  {
    try write { db in
      let document = try document(id, viewer: .closed, db)
      try db.execute(
        sql: "UPDATE document SET level = ? WHERE id = ?",
        arguments: [level.rawValue, document.id])
      try db.execute(
        sql: "UPDATE motion SET level = ? WHERE document = ?",
        arguments: [level.rawValue, document.id])
      try PageIndex.update(document.original, db)
      try AuditTrail.add("access", document.publicID, level.name, run: run, db)
      return document.publicID
    }
  }

  /// Of `page p LEFT JOIN searched_page s`: pages that are not findable as they were read last, or still are though they
  /// turned out blank.
  static let isStray = """
    (p.state = 'done' AND (s.id IS NULL OR s.reading <> p.reading) OR p.state <> 'done' AND s.id IS NOT NULL)
    """

  /// Makes pages searchable that were read but that no document took up, and lets go those that turned out blank.
  func indexStrayPages() throws(ArchiveError) {
    let strays = try read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT p.original FROM page p LEFT JOIN searched_page s ON s.page = p.id WHERE \(Self.isStray)
          """)
    }
    for original in strays {
      try write { db in try PageIndex.update(original, db) }
    }
  }
}

/// Who made an extraction, and of what.
struct ExtractionSource {
  let original: Int64
  let sha256: String
  let pipeline: String
  let settings: String
  let run: RunID?
}

/// Writes the documents of one scan.
struct DocumentWriter {
  let source: ExtractionSource
  let fullText: FullTextRows
  let db: Database

  func store(_ records: [DocumentRecord]) throws -> [String] {
    let known = try Row.fetchAll(
        db.cachedStatement(sql: """
        SELECT d.id, d.public_id, d.kind, d.level, d.first_page, d.last_page, d.pipeline, x.record, x.settings
        FROM document d LEFT JOIN extraction x ON x.id = d.extraction
        WHERE d.original = ? ORDER BY d.ordinal
        """), arguments: [source.original]).map(KnownDocument.init)
    let reading = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT coalesce(max(reading), 0) FROM page WHERE original = ?"), arguments: [source.original])
    let count = try Int.fetchOne(
        db.cachedStatement(sql: "SELECT coalesce(page_count, 1) FROM original WHERE id = ?"), arguments: [source.original])
    let pages = records.map { ($0.pages?.first.value ?? 1)...max(1, $0.pages?.last.value ?? count ?? 1) }
    let former = KnownDocument.paired(zip(records, pages).map { ($0.kind, $1) }, with: known)
    // As the pages were hidden before, whatever the documents are now.
    let placements = known.contains { $0.level > 0 } ? try PagePlacement.All(of: source.original, db) : nil
    let levels = Self.levels(of: former, on: pages, placements)
    var ids: [String] = []
    for (index, record) in records.enumerated() {
      let json = String(decoding: try record.encode(), as: UTF8.self)
      let row = former[index]
      let (id, publicID) = try row.map { ($0.id, $0.publicID) } ?? insertDocument(record)
      ids.append(publicID)
      let isSame = row?.record == json && row?.settings == source.settings && row?.pipeline == source.pipeline
      try keep(json, document: id, reading: reading ?? 0, isSame: isSame)
      guard !isSame || row?.level != levels[index] else { continue }
      try describe(record, document: id, pages: pages[index], level: levels[index])
      let tables = DerivedTables(document: id, level: levels[index], fullText: fullText, db: db)
      if row != nil { try tables.remove() }
      try tables.insert(record)
      try AuditTrail.add(
        row == nil ? "document stored" : "document extracted again", publicID,
        source.pipeline, run: source.run, db)
    }
    let spoken = Set(ids)
    for document in known where !spoken.contains(document.publicID) { try withdraw(document) }
    return ids
  }

  /// Who may see each document on these pages: those who could before, and who could see the pages that it gains. A page is
  /// gained that the document did not hold, or that a narrower one, bound into it, had until now.
  /// `placements` are the former ones; `nil` where nothing of the scan was hidden.
  private static func levels(
    of documents: [KnownDocument?], on pages: [ClosedRange<Int>], _ placements: PagePlacement.All?
  ) -> [Int] {
    guard let placements else { return pages.map { _ in 0 } }
    return zip(documents, pages).enumerated().map { index, found in
      let (document, held) = found
      let gained = held.filter { page in
        guard let document, document.pages.contains(page) else { return true }
        return placements.of(page).document != document.id && owner(of: page, documents, pages) == index
      }
      return gained.reduce(document?.level ?? 0) { max($0, placements.level(of: $1)) }
    }
  }

  /// The document among these that a page will belong to, as `PagePlacement` has it: the narrowest, the first of equals.
  private static func owner(of page: Int, _ documents: [KnownDocument?], _ pages: [ClosedRange<Int>]) -> Int? {
    func rank(_ index: Int) -> (Int, Int64, Int) { (pages[index].count, documents[index]?.id ?? .max, index) }
    return pages.indices.filter { pages[$0].contains(page) }.min { rank($0) < rank($1) }
  }

  /// Keeps the extraction as the one in force; the same one again only moves on with the pages' readings.
  private func keep(_ json: String, document: Int64, reading: Int64, isSame: Bool) throws {
    if isSame {
      try db.cachedStatement(sql: """
          UPDATE extraction SET newest_reading = ?
          WHERE id = (SELECT extraction FROM document WHERE id = ?)
          """).execute(arguments: [reading, document])
      return
    }
    try db.cachedStatement(sql: """
        INSERT INTO extraction(document, run, made_at, settings, newest_reading, record)
        VALUES (?, ?, ?, ?, ?, ?)
        """).execute(arguments: [document, source.run?.value, timestamp(), source.settings, reading, json])
    try db.cachedStatement(sql: "UPDATE document SET extraction = ? WHERE id = ?").execute(arguments: [db.lastInsertedRowID, document])
  }

  private func insertDocument(_ record: DocumentRecord) throws -> (id: Int64, publicID: String) {
    let ordinal =
      (try Int.fetchOne(
        db.cachedStatement(sql: "SELECT max(ordinal) FROM document WHERE original = ?"), arguments: [source.original]) ?? 0) + 1
    let publicID = try freeID(ordinal)
    try db.cachedStatement(sql: """
        INSERT INTO document(public_id, original, ordinal, pipeline, kind, first_page, last_page)
        VALUES (?, ?, ?, ?, ?, 1, 1)
        """).execute(arguments: [publicID, source.original, ordinal, source.pipeline, record.kind])
    return (db.lastInsertedRowID, publicID)
  }

  /// The first 12 digits of the scan's SHA-256, or as many more as tell it from another scan; then "-2" for
  /// its second document.
  private func freeID(_ ordinal: Int) throws -> String {
    let suffix = ordinal == 1 ? "" : "-\(ordinal)"
    for length in Archive.idLength...64 {
      let id = String(source.sha256.prefix(length)) + suffix
      let taken = try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS(SELECT 1 FROM document WHERE public_id = ?)"), arguments: [id])
      if taken != true { return id }
    }
    throw ArchiveError.damaged(path: source.sha256, reason: "its id is taken")
  }

  /// Brings the document's own row up to the record.
  private func describe(_ record: DocumentRecord, document: Int64, pages: ClosedRange<Int>, level: Int) throws {
    let body = try record.meetings.lazy.compactMap(\.organization).first.map {
      try DerivedTables.id(of: $0, in: "body", by: "key", Tokens.key($0), db, add: true)
    }
    try db.cachedStatement(sql: """
        UPDATE document SET pipeline = ?, kind = ?, first_page = ?, last_page = ?, body = ?, date = ?, level = ?
        WHERE id = ?
        """).execute(arguments: [
        source.pipeline, record.kind, pages.lowerBound, pages.upperBound, body ?? nil, record.date, level, document,
      ])
  }

  /// A document that is no longer found is kept, with its history, but speaks no more. Its pages stay as hidden as it was.
  private func withdraw(_ document: KnownDocument) throws {
    guard document.record != nil else { return }
    try DerivedTables(document: document.id, level: document.level, fullText: fullText, db: db).remove()
    try db.cachedStatement(sql: "UPDATE document SET extraction = NULL WHERE id = ?").execute(arguments: [document.id])
    try AuditTrail.add(
      "document no longer found", document.publicID, source.pipeline, run: source.run, db)
  }
}

/// A document that an earlier extraction of the scan found.
private struct KnownDocument {
  let id: Int64
  let publicID: String
  let kind: String
  let level: Int
  let pages: ClosedRange<Int>
  let pipeline: String
  /// What it says; `nil` where it was no longer found.
  let record: String?
  let settings: String?

  init(_ row: Row) {
    id = row["id"]
    publicID = row["public_id"]
    kind = row["kind"]
    level = row["level"]
    pages = row["first_page"]...max(row["first_page"], row["last_page"])
    pipeline = row["pipeline"]
    record = row["record"]
    settings = row["settings"]
  }

  /// Which of the known documents each new one is: of the same kind on the most of its pages, the first of equals; else
  /// of any kind. Those that were no longer found come last. `nil` for one on pages that none left over has.
  static func paired(_ found: [(kind: String, pages: ClosedRange<Int>)], with known: [KnownDocument]) -> [KnownDocument?] {
    var paired = [KnownDocument?](repeating: nil, count: found.count)
    var left = known
    for isSameKind in [true, false] {
      for (index, document) in found.enumerated() where paired[index] == nil {
        let fitting = left.indices.filter {
          left[$0].pages.overlaps(document.pages) && (!isSameKind || left[$0].kind == document.kind)
        }
        func weight(_ index: Int) -> (Int, Int) {
          (left[index].record == nil ? 0 : 1, left[index].pages.clamped(to: document.pages).count)
        }
        // `max` gives the last of equals.
        guard let best = fitting.reversed().max(by: { weight($0) < weight($1) }) else { continue }
        paired[index] = left.remove(at: best)
      }
    }
    return paired
  }
}

extension DocumentRecord {
  /// The day that the document is about: its first meeting's, or a form's own date field.
  var date: String? {
    if let date = meetings.lazy.compactMap(\.date).first { return date }
    let dates = fields.filter { $0.name == "date" || $0.name.hasSuffix("_date") }
    return dates.lazy.compactMap(\.value).first { Day(iso: $0) != nil }
  }
}
