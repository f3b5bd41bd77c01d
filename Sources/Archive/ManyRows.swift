import GRDB

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
