import GRDB

/// What tells whether a table of two columns holds certain rows, in whichever order they come: how many there are,
/// and the sum of their hashes.
struct RowSum: Equatable {
  private var count = 0
  private var sum: UInt64 = 0

  mutating func add(_ first: String, _ second: String) {
    var hash = first.utf8.reduce(Tokens.Spelling.emptyHash, Tokens.Spelling.hash)
    hash = Tokens.Spelling.hash(hash, 0)
    count += 1
    sum &+= second.utf8.reduce(hash, Tokens.Spelling.hash)
  }

  /// All rows of a table with two columns.
  static func of(_ table: String, _ db: Database) throws -> RowSum {
    var sum = RowSum()
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(table)")
    while let row = try rows.next() { sum.add(row[0], row[1]) }
    return sum
  }
}
