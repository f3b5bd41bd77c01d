import Foundation
import GRDB
import Records

/// Something stored that is not as it was written.
package struct Damage: Hashable, Codable, Sendable, CustomStringConvertible {
  package var kind: Kind
  /// The file, table or document: "originals/ab/abcdef…", "page_search", "3fa85c…".
  package var place: String
  package var reason: String
  package var advice: String

  package enum Kind: String, Codable, Sendable, CaseIterable {
    case database
    case foreignKey = "foreign-key"
    case fullText = "full-text"
    case words
    case original
    case layout
    case derived
    case ledger
    case audit
  }

  package var description: String { "\(place): \(reason). \(advice)" }
}

/// What a check looked at, and what it found.
package struct CheckReport: Codable, Sendable {
  /// `contentDigest` as the check found it: equal for two archives that hold the same.
  package var content = ""
  package var originals = 0
  package var pages = 0
  package var documents = 0
  package var damages: [Damage] = []
  /// What could not be looked at, and why.
  package var notes: [String] = []

  package var isSound: Bool { damages.isEmpty }
}

extension Archive {
  /// Verifies everything stored: the database's own structure and foreign keys, the full-text indexes against the
  /// text, the word counts, every original's SHA-256, every page's layout, the derived tables against
  /// the documents' JSON, the ledger's arithmetic and the audit trail's seals. Changes nothing.
  package func check() throws(ArchiveError) -> CheckReport {
    var report = CheckReport()
    do {
      try pool.read { db in
        let structure = try String.fetchAll(db, sql: "PRAGMA quick_check")
        report.damages += structure.filter { $0 != "ok" }.map {
          Damage(.database, "minutebook.sqlite", $0, restore)
        }
        try ArchiveCheck.foreignKeys(db, &report)
      }
      try checkFullText(&report)
      let originals = try pool.read { db in
        try ArchiveCheck.ledger(db, &report)
        try ArchiveCheck.pages(db, &report)
        try ArchiveCheck.documents(db, &report)
        try ArchiveCheck.placements(db, &report)
        if let entry = try AuditTrail.firstBroken(db) {
          report.damages.append(
            Damage(.audit, "audit entry \(entry)", "its seal does not fit", restore))
        }
        return try String.fetchAll(db, sql: "SELECT sha256 FROM original ORDER BY sha256")
      }
      for sha256 in originals { checkOriginal(sha256, &report) }
      report.content = try contentDigest()
    } catch let error as DatabaseError where error.resultCode.isCorruption {
      report.damages.append(
        Damage(.database, "minutebook.sqlite", error.message ?? "it is malformed", restore))
    } catch {
      throw ArchiveError(error, at: folder.path)
    }
    return report
  }

  /// Asked as an insertion, though it changes nothing: nobody can write meanwhile, which a batch would not survive.
  private func checkFullText(_ report: inout CheckReport) throws {
    do { try lock.take(for: folder.path) } catch ArchiveError.busy {
      report.notes.append("the full-text indexes were not compared with their text, since a batch is writing: check again when it is done")
      return
    } catch {
      // Without permission to write, SQLite says so itself.
    }
    defer { lock.release() }
    try pool.writeWithoutTransaction { try ArchiveCheck.fullText($0, &report) }
  }

  private func checkOriginal(_ sha256: String, _ report: inout CheckReport) {
    report.originals += 1
    let place = "originals/\(sha256.prefix(2))/\(sha256)"
    guard let found = try? FileDigest.sha256(ofFileAt: folder.original(sha256)) else {
      // Whatever the cause, a person must look at the file.
      report.damages.append(Damage(.original, place, "it is gone or cannot be read to its end", restore))
      return
    }
    if found != sha256 {
      report.damages.append(
        Damage(.original, place, "its bytes are not those that were received", restore))
    }
  }
}

private let restore = "Restore it from the last backup"

extension Damage {
  fileprivate init(_ kind: Kind, _ place: String, _ reason: String, _ advice: String) {
    self.init(kind: kind, place: place, reason: reason, advice: advice)
  }
}

extension ResultCode {
  fileprivate var isCorruption: Bool { self == .SQLITE_CORRUPT || self == .SQLITE_NOTADB }
}

/// The parts of a check that the database answers.
private enum ArchiveCheck {
  static func foreignKeys(_ db: Database, _ report: inout CheckReport) throws {
    for violation in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
      report.damages.append(
        Damage(
          .foreignKey, "\(violation["table"] as String)",
          "a row speaks of one in \(violation["parent"] as String) that is not there", restore))
    }
  }

  static func fullText(_ db: Database, _ report: inout CheckReport) throws {
    for table in Schema.fullTextTables {
      do {
        try db.execute(sql: "INSERT INTO \(table)(\(table), rank) VALUES ('integrity-check', 1)")
      } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
        report.notes.append("\(table) was not compared with its text: that takes permission to write")
      } catch let error as DatabaseError where error.resultCode.isCorruption {
        report.damages.append(
          Damage(
            .fullText, table, "it does not fit the text that it indexes",
            "Rebuild it: INSERT INTO \(table)(\(table)) VALUES ('rebuild')"))
      }
    }
  }

  static func ledger(_ db: Database, _ report: inout CheckReport) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT o.sha256, o.page_count, count(p.id) AS pages, max(p.number) AS last
        FROM original o LEFT JOIN page p ON p.original = o.id GROUP BY o.id
        HAVING pages <> coalesce(page_count, 0) OR last <> pages
        """)
    for row in rows {
      let sha256: String = row["sha256"]
      report.damages.append(
        Damage(
          .ledger, String(sha256.prefix(12)),
          "\(row["pages"] as Int) pages are accounted for instead of \(row["page_count"] as Int? ?? 0)",
          restore))
    }
  }

  /// Every reading's layout, the word counts, and the pages' marks.
  static func pages(_ db: Database, _ report: inout CheckReport) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT r.id, r.text, r.layout, s.joined, s.level, s.page, u.id AS uncounted, c.codes FROM reading r
          LEFT JOIN searched_page s ON s.reading = r.id LEFT JOIN uncounted_page u ON u.id = s.id
          LEFT JOIN page_codes c ON c.id = s.id ORDER BY r.id
        """)
    var words = WordCounts()
    var marks = RowSum()
    var strangeCodes = 0
    while let row = try rows.next() {
      report.pages += 1
      let text: String = row["text"]
      if PageLayout.decode(row["layout"], text: text) == nil {
        report.damages.append(
          Damage(
            .layout, "reading \(row["id"] as Int64)", "its boxes do not fit its words", restore))
      }
      if let level: Int = row["level"] {
        if row["uncounted"] == nil { words.count(text, row["joined"], level: level, sign: 1) }
        if WordCodes(text: text, joined: row["joined"]) != (row["codes"] as Data?).map(WordCodes.init) { strangeCodes += 1 }
        for mark in PageMarks.of(text) { marks.add("\(mark)", "\(row["page"] as Int64)") }
      }
    }
    if strangeCodes > 0 {
      report.damages.append(Damage(.words, "page_codes", "the codes of \(strangeCodes) pages do not fit their text", restore))
    }
    if try Unfinished.isThere(db) {
      report.damages.append(
        Damage(.words, "word", "a bulk import was broken off before words were counted", "The next run counts them"))
    } else {
      try self.words(words, marks, db, &report)
    }
  }

  /// The vocabulary, the blocks and the pages' marks against the text.
  private static func words(_ words: WordCounts, _ marks: RowSum, _ db: Database, _ report: inout CheckReport)
    throws
  {
    let wrong = try words.differences(from: db)
    if wrong > 0 {
      report.damages.append(Damage(.words, "word", "\(wrong) words are counted wrongly", restore))
    }
    for difference in try BlockCheck(db: db).differences() {
      report.damages.append(Damage(.words, "page_block", difference, restore))
    }
    if try !BreakPairs.fit(db) {
      report.damages.append(Damage(.words, "break_pair", "it does not fit the pages' ends", restore))
    }
    if try NearBlocks(db).sum() != words.nearWords {
      report.damages.append(Damage(.words, "near_block", "it does not fit the words", restore))
    }
    if try RowSum.of("page_mark", db) != marks {
      report.damages.append(Damage(.words, "page_mark", "it does not fit the pages", restore))
    }
  }

  /// Whether each page is findable as its documents say: in the right one, on its day, by those who may see it.
  static func placements(_ db: Database, _ report: inout CheckReport) throws {
    let index = PageIndex(FullTextRows(), db)
    var (wrong, waiting) = (0, 0)
    let originals = try Row.fetchCursor(
      db,
      sql: """
        SELECT o.id, EXISTS(
          SELECT 1 FROM page p LEFT JOIN searched_page s ON s.page = p.id WHERE p.original = o.id
            AND (p.state = 'done' AND (s.id IS NULL OR s.reading <> p.reading) OR p.state <> 'done' AND s.id IS NOT NULL))
        FROM original o ORDER BY o.id
        """)
    while let row = try originals.next() {
      // What a batch that was broken off left, the next one finishes.
      if row[1] { waiting += 1 } else { wrong += try index.misplaced(in: row[0]) }
    }
    if wrong > 0 {
      report.damages.append(
        Damage(.derived, "searched_page", "\(wrong) pages are not findable as their documents say", restore))
    }
    if waiting > 0 { report.notes.append("\(waiting) scans have pages that the next run makes findable") }
  }

  static func documents(_ db: Database, _ report: inout CheckReport) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT d.id, d.public_id, x.record FROM document d
          LEFT JOIN extraction x ON x.id = d.extraction ORDER BY d.id
        """)
    while let row = try rows.next() {
      let json: String? = row["record"]
      guard let json else { continue }
      report.documents += 1
      let record: DocumentRecord
      do { record = try DocumentRecord.decode(Data(json.utf8)) } catch {
        report.damages.append(
          Damage(.derived, row["public_id"], "its JSON cannot be read", restore))
        continue
      }
      let check = DerivedCheck(document: row["id"], db: db)
      for difference in try check.differences(from: record) {
        report.damages.append(
          Damage(.derived, row["public_id"], difference, "Extract the document again"))
      }
    }
  }
}
