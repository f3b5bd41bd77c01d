import Foundation
import GRDB
import Records

/// Holds a document's derived rows against its JSON.
struct DerivedCheck {
  let document: Int64
  let db: Database

  /// What differs, as "motion 2 of meeting 1: mover"; empty where all is as it was written.
  func differences(from record: DocumentRecord) throws -> [String] {
    try compare(DerivedRow.rows(of: record), ["meeting", "field", "issue"], "document", document, "")
      + description(of: record) + motionsOfOtherLevel() + motionsOfOtherDay()
  }

  /// How many rows there are of a document that should have none, since it is no longer found.
  func leftovers() throws -> Int {
    try ["meeting", "motion", "field", "flag", "evidence", "issue"].reduce(0) { count, table in
      let rows = try db.cachedStatement(sql: "SELECT count(*) FROM \(table) WHERE document = ?")
      return try count + (Int.fetchOne(rows, arguments: [document]) ?? 0)
    }
  }

  /// What the document's own row says otherwise.
  private func description(of record: DocumentRecord) throws -> [String] {
    let stored = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT kind, date, body, first_page, last_page FROM document WHERE id = ?"), arguments: [document])
    let body = record.meetings.lazy.compactMap(\.organization).first
    var wanted: [(column: String, value: DatabaseValue)] = [
      ("kind", record.kind.databaseValue), ("date", record.date?.databaseValue ?? .null),
      ("body", try databaseValue(.body(body))),
    ]
    if let pages = record.pages {
      wanted += [("first_page", pages.first.value.databaseValue), ("last_page", pages.last.value.databaseValue)]
    }
    return wanted.filter { stored?[$0.column] != $0.value }.map { "document: \($0.column) is not what its JSON says" }
  }

  private func compare(
    _ rows: [DerivedRow], _ tables: [String], _ column: String, _ id: Int64, _ place: String
  ) throws -> [String] {
    var found: [String] = []
    for table in tables {
      let wanted = rows.filter { $0.table == table }
      let order = table == "issue" ? "id" : "ordinal"
      let stored = try Row.fetchAll(
        db.cachedStatement(sql: "SELECT * FROM \(table) WHERE \(column) = ? ORDER BY \(order)"),
        arguments: [id])
      if wanted.count != stored.count {
        found.append("\(place)\(stored.count) rows in \(table) instead of \(wanted.count)")
        continue
      }
      for (index, (row, stored)) in zip(wanted, stored).enumerated() {
        found += try compare(row, stored, "\(place)\(table) \(index + 1): ")
      }
    }
    return found
  }

  private func compare(_ row: DerivedRow, _ stored: Row, _ place: String) throws -> [String] {
    var found: [String] = []
    for column in row.columns where try databaseValue(column.value) != stored[column.name] {
      found.append("\(place)\(column.name) is not what the document's JSON says")
    }
    guard row.table != "vote_count" else { return found }
    let id: Int64 = stored["id"]
    let below: [String: [String]] = [
      "meeting": ["attendee", "agenda_item", "motion", "bill"], "motion": ["vote_count", "vote"],
    ]
    found += try compare(row.children, below[row.table] ?? [], row.table, id, place)
    if try evidence(of: row.table, id) != row.evidence {
      found.append("\(place)its evidence is not what the document's JSON says")
    }
    if try flags(of: row.table, id) != row.flags.map({ Flag(code: $0.code, detail: $0.detail) }) {
      found.append("\(place)its flags are not what the document's JSON says")
    }
    return found
  }

  private func evidence(of table: String, _ id: Int64) throws -> [Provenance] {
    try Archive.evidence(of: table, id, db)
  }

  private func flags(of table: String, _ id: Int64) throws -> [Flag] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT code, detail FROM flag WHERE subject = ? AND subject_id = ? ORDER BY id"),
      arguments: [table, id]
    ).map { Flag(code: $0["code"], detail: $0["detail"]) }
  }

  private func databaseValue(_ value: DerivedRow.Value) throws -> DatabaseValue {
    switch value {
    case .plain(let value): value?.databaseValue ?? .null
    case .person(let name):
      try name.flatMap {
        try DerivedTables.id(of: $0, in: "person", by: "name", $0, db, add: false)
      }?.databaseValue ?? .null
    case .body(let name):
      try name.flatMap {
        try DerivedTables.id(of: $0, in: "body", by: "key", Tokens.key($0), db, add: false)
      }?.databaseValue ?? .null
    }
  }

  /// Motions whose level is not their document's.
  private func motionsOfOtherLevel() throws -> [String] {
    let astray = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(*) FROM motion m JOIN document d ON d.id = m.document
          WHERE d.id = ? AND m.level <> d.level
          """), arguments: [document])
    return astray == 0 ? [] : ["\(astray ?? 0) motions have another access level than the document"]
  }

  /// Motions whose ids, by which they are found between two days, are not of their meeting's day.
  private func motionsOfOtherDay() throws -> [String] {
    let motions = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT m.id, t.date FROM motion m JOIN meeting t ON t.id = m.meeting WHERE m.document = ?"),
      arguments: [document])
    let astray = motions.count { SearchID.day($0[0]) != ($0[1] as String?).flatMap { Day(iso: $0) } }
    return astray == 0 ? [] : ["\(astray) motions are found under another day than their meeting's"]
  }
}
