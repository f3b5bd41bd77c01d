import GRDB

/// Changes to the `word` table, gathered over a transaction: how many more or fewer pages of each access level
/// hold a word.
struct WordCounts {
  fileprivate var changes: [String: SIMD4<Int>] = [:]

  /// Counts a page's words once each; `sign` is 1 for a page that comes and -1 for one that goes.
  mutating func count(_ words: Set<String>, level: Int, sign: Int) {
    for word in words { changes[word, default: .zero][level] += sign }
  }

  /// Writes the changes in the order of the table. Words that are on no page any more go.
  func write(to db: Database) throws {
    guard !changes.isEmpty else { return }
    let update = try db.cachedStatement(
      sql: """
        UPDATE word SET level0 = level0 + ?, level1 = level1 + ?, level2 = level2 + ?,
          level3 = level3 + ? WHERE text = ?
        """)
    var fresh: [(key: String, word: String)] = []
    for (word, change) in changes.sorted(by: { $0.key < $1.key }) {
      try update.execute(arguments: [change[0], change[1], change[2], change[3], word])
      if db.changesCount == 0 {
        try insert(word, change, db)
        fresh += WordShape.keys(word).map { ($0, word) }
      } else if (0..<4).contains(where: { change[$0] < 0 }) {
        try clear(word, db)
      }
    }
    let add = try db.cachedStatement(sql: "INSERT INTO near_word(key, text) VALUES (?, ?)")
    for (key, word) in fresh.sorted(by: { $0.key < $1.key }) {
      try add.execute(arguments: [key, word])
    }
  }

  private func insert(_ word: String, _ counts: SIMD4<Int>, _ db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT INTO word(text, level0, level1, level2, level3) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [word, counts[0], counts[1], counts[2], counts[3]])
  }

  private func clear(_ word: String, _ db: Database) throws {
    try db.cachedStatement(
      sql: "DELETE FROM word WHERE text = ? AND level0 + level1 + level2 + level3 = 0"
    ).execute(arguments: [word])
    guard db.changesCount == 1 else { return }
    for key in WordShape.keys(word) {
      try db.cachedStatement(sql: "DELETE FROM near_word WHERE key = ? AND text = ?")
        .execute(arguments: [key, word])
    }
  }
}

extension WordCounts {
  /// How many words the table counts otherwise than this, words that only one of the two has included.
  func differences(from db: Database) throws -> Int {
    var wrong = 0
    var seen = 0
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM word")
    while let row = try rows.next() {
      seen += 1
      let stored = SIMD4<Int>(row["level0"], row["level1"], row["level2"], row["level3"])
      if changes[row["text"]] != stored { wrong += 1 }
    }
    return wrong + max(0, changes.count - seen)
  }
}
