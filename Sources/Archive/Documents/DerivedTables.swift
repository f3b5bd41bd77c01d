import Foundation
import GRDB
import Records

/// Writes a document's derived rows, and removes them.
struct DerivedTables {
  let document: Int64
  let level: Int
  let fullText: FullTextRows
  let db: Database

  func insert(_ record: DocumentRecord) throws {
    for row in DerivedRow.rows(of: record) {
      let day = row.table == "meeting" ? Self.day(of: row) : nil
      try insert(row, under: nil, day: day)
    }
  }

  /// Removes them all; what hangs on them goes with them.
  func remove() throws {
    try db.cachedStatement(sql: """
        INSERT INTO motion_search(motion_search, rowid, text, identifier, result)
        SELECT 'delete', c.id, c.text, c.identifier, c.result
        FROM motion m JOIN motion_content c ON c.id = m.id WHERE m.document = ?
        """).execute(arguments: [document])
    try db.cachedStatement(
      sql: """
        INSERT INTO agenda_search(agenda_search, rowid, item, description)
        SELECT 'delete', c.id, c.item, c.description FROM meeting t JOIN agenda_item a ON a.meeting = t.id
          JOIN agenda_content c ON c.id = a.id WHERE t.document = ?
        """
    ).execute(arguments: [document])
    for table in ["meeting", "field", "flag", "evidence", "issue"] {
      try db.cachedStatement(sql: "DELETE FROM \(table) WHERE document = ?").execute(arguments: [document])
    }
  }

  private func insert(_ row: DerivedRow, under parent: (column: String, id: Int64)?, day: Day?)
    throws
  {
    var names: [String] = []
    var values: [(any DatabaseValueConvertible)?] = []
    if Self.namesDocument.contains(row.table) {
      names.append("document")
      values.append(document)
    }
    if let parent {
      names.append(parent.column)
      values.append(parent.id)
    }
    if row.table == "motion" {
      names += ["id", "level"]
      values += [try SearchID.next(in: "motion", on: day, db), level]
    }
    for column in row.columns {
      names.append(column.name)
      values.append(try resolve(column.value))
    }
    let marks = Array(repeating: "?", count: names.count).joined(separator: ", ")
    let statement = try db.cachedStatement(
      sql: "INSERT INTO \(row.table)(\(names.joined(separator: ", "))) VALUES (\(marks))")
    try statement.execute(arguments: StatementArguments(values))
    let id = db.lastInsertedRowID
    try insertNotes(of: row, id)
    for child in row.children { try insert(child, under: (row.table, id), day: day) }
    switch row.table {
    case "motion":
      fullText.addMotion(
        id, row.text("text"), identifier: row.text("identifier"), result: row.text("result_as_written"))
    case "agenda_item": fullText.addItem(id, row.text("item"), description: row.text("description"))
    default: break
    }
  }

  private func insertNotes(of row: DerivedRow, _ id: Int64) throws {
    for flag in row.flags {
      try db.cachedStatement(
        sql: "INSERT INTO flag(document, subject, subject_id, code, detail) VALUES (?, ?, ?, ?, ?)"
      ).execute(arguments: [document, row.table, id, flag.code, flag.detail])
    }
    for proof in row.evidence {
      try db.cachedStatement(
        sql: """
          INSERT INTO evidence(document, subject, subject_id, field, page, boxes, text)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        document, row.table, id, proof.field, proof.page.value, Self.json(proof.boxes), proof.text,
      ])
    }
  }

  private func resolve(_ value: DerivedRow.Value) throws -> (any DatabaseValueConvertible)? {
    switch value {
    case .plain(let value): value
    case .person(let name):
      try name.map { try Self.id(of: $0, in: "person", by: "name", $0, db, add: true) } ?? nil
    case .body(let name):
      try name.map { try Self.id(of: $0, in: "body", by: "key", Tokens.key($0), db, add: true) }
        ?? nil
    }
  }

  /// The id of a name in `person` or `body`; `add` puts it there where it is not.
  static func id(
    of name: String, in table: String, by column: String, _ key: String, _ db: Database, add: Bool
  ) throws -> Int64? {
    let find = try db.cachedStatement(sql: "SELECT id FROM \(table) WHERE \(column) = ?")
    if let id = try Int64.fetchOne(find, arguments: [key]) { return id }
    guard add else { return nil }
    try db.cachedStatement(sql: "INSERT INTO \(table)(name, key) VALUES (?, ?)")
      .execute(arguments: [name, Tokens.key(name)])
    return db.lastInsertedRowID
  }

  static let namesDocument: Set<String> = ["meeting", "motion", "field", "issue"]

  static func day(of meeting: DerivedRow) -> Day? {
    guard let column = meeting.columns.first(where: { $0.name == "date" }),
      case .plain(let date as String) = column.value
    else { return nil }
    return Day(iso: date)
  }

  static func json(_ boxes: [PixelBox]) -> String {
    "[" + boxes.map { "[\($0.left),\($0.top),\($0.right),\($0.bottom)]" }.joined(separator: ",")
      + "]"
  }

  static func boxes(_ json: String) -> [PixelBox] {
    // Boxes that do not parse are shown as none; `check` compares them with the document's JSON.
    (try? JSONDecoder().decode([PixelBox].self, from: Data(json.utf8))) ?? []
  }
}
