import Foundation
import GRDB
import Records

/// Something stored that is not as it was written, or of which that cannot be told.
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
    /// An original that may be whole, but that may not be read.
    case unread
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
  /// Pages that were read; their former readings are verified, too, and not counted.
  package var pages = 0
  package var documents = 0
  package var damages: [Damage] = []
  /// What could not be looked at, and why.
  package var notes: [String] = []

  package var isSound: Bool { damages.isEmpty }

  /// Whether anything is certainly damaged.
  package var isDamaged: Bool { damages.contains { $0.kind != .unread } }
}

extension Archive {
  /// Verifies everything stored: the database's own structure and foreign keys, the full-text indexes against the
  /// text, the word counts, every original's SHA-256, every page's layout, names against their keys, the
  /// derived tables against the documents' JSON, the ledger's arithmetic and the audit trail's seals. Changes nothing.
  package func check() throws(ArchiveError) -> CheckReport {
    var report = CheckReport()
    do {
      try pool.read { db in
        let structure = try String.fetchAll(db, sql: "PRAGMA quick_check")
        report.damages += structure.filter { $0 != "ok" }.map {
          Damage(.database, "minutebook.sqlite", $0, Damage.restore)
        }
        try ArchiveCheck.foreignKeys(db, &report)
      }
      try checkFullText(&report)
      let originals = try pool.read { db in
        try ArchiveCheck.ledger(db, &report)
        try ArchiveCheck.pages(db, &report)
        try ArchiveCheck.names(db, &report)
        try ArchiveCheck.documents(db, &report)
        try ArchiveCheck.placements(db, &report)
        try ArchiveCheck.breaks(db, &report)
        try ArchiveCheck.twins(db, &report)
        if let entry = try AuditTrail.firstBroken(db) {
          report.damages.append(
            Damage(.audit, "audit entry \(entry)", "its seal does not fit", Damage.restore))
        }
        return try String.fetchAll(db, sql: "SELECT sha256 FROM original ORDER BY sha256")
      }
      for sha256 in originals { checkOriginal(sha256, &report) }
      report.content = try contentDigest()
    } catch let error as DatabaseError where error.resultCode.isCorruption {
      report.damages.append(
        Damage(.database, "minutebook.sqlite", error.message ?? "it is malformed", Damage.restore))
    } catch {
      throw ArchiveError(error, at: folder.path)
    }
    return report
  }

  /// Asked as an insertion, though it changes nothing: nobody can write meanwhile, which a batch would not survive.
  private func checkFullText(_ report: inout CheckReport) throws {
    var isOurs = false
    do { isOurs = try lock.take(for: folder.path) } catch ArchiveError.busy {
      report.notes.append("the full-text indexes were not compared with their text, since a batch is writing: check again when it is done")
      return
    } catch {
      // Without permission to write, SQLite says so itself.
    }
    // A batch of our own goes on holding it.
    defer { if isOurs { lock.release() } }
    try pool.writeWithoutTransaction { try ArchiveCheck.fullText($0, &report) }
    try checkStrangers(&report)
  }

  /// Finds originals that the database does not know. While a batch runs, it may have one on its way.
  private func checkStrangers(_ report: inout CheckReport) throws {
    let known = try pool.read { db in try String.fetchSet(db, sql: "SELECT sha256 FROM original") }
    for sha256 in folder.storedOriginals() where !known.contains(sha256) {
      let place = "originals/\(sha256.prefix(2))/\(sha256)"
      report.damages.append(
        Damage(
          .original, place, "the database does not know it",
          "If the database is older than it should be, restore it from the last backup; else take the file in again: minutebook add"))
    }
  }

  private func checkOriginal(_ sha256: String, _ report: inout CheckReport) {
    report.originals += 1
    let place = "originals/\(sha256.prefix(2))/\(sha256)"
    do {
      if try FileDigest.sha256(ofFileAt: folder.original(sha256)) != sha256 {
        report.damages.append(
          Damage(.original, place, "its bytes are not those that were received", Damage.restore))
      }
    } catch {
      report.damages.append(Damage(unread: place, error as? UnreadFile ?? UnreadFile(number: EIO)))
    }
  }
}

extension Damage {
  /// What to do where nothing less helps.
  static let restore = "Restore it from the last backup"

  /// What to do where the text is whole, and what it is found by is not.
  static let rebuild =
    "Make it anew from the text with minutebook check --rebuild-index; if it is the text that was changed, restore the last backup"

  /// An original that could not be read.
  init(unread place: String, _ error: UnreadFile) {
    self.init(
      error.isForbidden ? .unread : .original, place, error.reason,
      error.isForbidden ? "Check its owner and permissions, and check again" : Self.restore)
  }

  init(_ kind: Kind, _ place: String, _ reason: String, _ advice: String) {
    self.init(kind: kind, place: place, reason: reason, advice: advice)
  }
}

extension ResultCode {
  var isCorruption: Bool { self == .SQLITE_CORRUPT || self == .SQLITE_NOTADB }
}
