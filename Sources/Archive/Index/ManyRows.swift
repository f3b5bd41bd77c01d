import GRDB

/// Reads rows by many ids together: a statement for each costs more than most of what is read.
enum RowsByID {
  private static let together = 64

  /// Goes through the rows that `select` has of these, by its `id`, in no certain order.
  static func forEach(_ select: String, _ ids: [Int64], _ db: Database, _ body: (Row) throws -> Void) throws {
    for start in stride(from: 0, to: ids.count, by: together) {
      let some = ids[start..<min(ids.count, start + together)]
      let marks = repeatElement("?", count: some.count).joined(separator: ", ")
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: "\(select) WHERE id IN (\(marks))"), arguments: StatementArguments(some))
      while let row = try rows.next() { try body(row) }
    }
  }
}

/// Inserts rows many at a time: one statement costs about as much for one row as for forty.
struct ManyRows {
  private let db: Database
  private let start: String
  private let columns: Int
  private var waiting: [DatabaseValue] = []
  private static let rows = 40

  /// `start` is "INSERT INTO table(columns)"; the values follow.
  init(_ start: String, columns: Int, _ db: Database) {
    self.db = db
    self.start = start
    self.columns = columns
    waiting.reserveCapacity(Self.rows * columns)
  }

  mutating func add(_ values: (any DatabaseValueConvertible)?...) throws {
    for value in values { waiting.append(value?.databaseValue ?? .null) }
    if waiting.count == Self.rows * columns { try finish() }
  }

  /// Inserts what still waits.
  mutating func finish() throws {
    guard !waiting.isEmpty else { return }
    let row = "(" + repeatElement("?", count: columns).joined(separator: ", ") + ")"
    let rows = repeatElement(row, count: waiting.count / columns).joined(separator: ", ")
    let statement = try db.cachedStatement(sql: "\(start) VALUES \(rows)")
    statement.setUncheckedArguments(StatementArguments(waiting))
    try statement.execute()
    waiting.removeAll(keepingCapacity: true)
  }
}
