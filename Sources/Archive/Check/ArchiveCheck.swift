import Foundation
import GRDB
import Records

/// The parts of a check that the database answers.
enum ArchiveCheck {
  static func foreignKeys(_ db: Database, _ report: inout CheckReport) throws {
    for violation in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
      report.damages.append(
        Damage(
          .foreignKey, "\(violation["table"] as String)",
          "a row speaks of one in \(violation["parent"] as String) that is not there", Damage.restore))
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
          Damage(.fullText, table, "it does not fit the text that it indexes", Damage.rebuild))
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
          Damage.restore))
    }
  }

  /// The keys by which people and bodies are found, against their names. That the names are those of the documents, the
  /// documents' own check tells, which looks for them.
  static func names(_ db: Database, _ report: inout CheckReport) throws {
    for table in ["person", "body"] {
      let rows = try Row.fetchCursor(db, sql: "SELECT name, key FROM \(table)")
      var wrong = 0
      while let row = try rows.next() { wrong += Tokens.key(row[0]) == row[1] ? 0 : 1 }
      if wrong > 0 {
        report.damages.append(Damage(.derived, table, "\(wrong) names are found by another than their own", Damage.restore))
      }
    }
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
      let check = DerivedCheck(document: row["id"], db: db)
      guard let json else {
        let left = try check.leftovers()
        if left > 0 {
          report.damages.append(
            Damage(.derived, row["public_id"], "\(left) rows are left of a document that is no longer found", Damage.restore))
        }
        continue
      }
      report.documents += 1
      let record: DocumentRecord
      do { record = try DocumentRecord.decode(Data(json.utf8)) } catch {
        report.damages.append(
          Damage(.derived, row["public_id"], "its JSON cannot be read", Damage.restore))
        continue
      }
      for difference in try check.differences(from: record) {
        report.damages.append(
          Damage(.derived, row["public_id"], difference, "Extract the document again"))
      }
    }
  }
}
