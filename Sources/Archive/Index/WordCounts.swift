import GRDB

/// Changes to the `word` table, gathered over a transaction: how many more or fewer pages of each access level
/// hold a word.
struct WordCounts {
  private var numbers = WordNumbers()
  private var changes: [SIMD4<Int32>] = []
  /// The last page that held a word, so that each page counts once.
  private var lastPage: [Int32] = []
  private var pages: Int32 = 0

  /// How many different words there are.
  var count: Int { numbers.count }

  /// Counts a page's words once each, those joined over a line's end included; `sign` is 1 for a page that comes and
  /// -1 for one that goes.
  mutating func count(_ text: String, _ joined: String, level: Int, sign: Int) {
    pages += 1
    let step = Int32(sign)
    Tokens.forEachSpelling(in: text) { count(numbers.number(of: $0), level, step) }
    if !joined.isEmpty {
      let separator = numbers.number(of: JoinedWords.separator)
      count(separator, level, 0)
      Tokens.forEachSpelling(in: joined) { count(numbers.number(of: $0), level, step) }
    }
    // So that the vocabulary knows how many pages there are.
    count(numbers.number(of: PageTags.all), level, step)
  }

  private mutating func count(_ number: Int, _ level: Int, _ step: Int32) {
    if number == changes.count {
      changes.append(.zero)
      lastPage.append(0)
    }
    guard lastPage[number] != pages else { return }
    lastPage[number] = pages
    changes[number][level] += step
  }

  /// Writes the changes in the order of the table. Words that are on no page any more go.
  func write(to db: Database) throws {
    let update = try db.cachedStatement(
      sql: """
        UPDATE word SET level0 = level0 + ?, level1 = level1 + ?, level2 = level2 + ?,
          level3 = level3 + ? WHERE text = ?
        """)
    var words = ManyRows("INSERT INTO word(text, level0, level1, level2, level3)", columns: 5, db)
    var fresh: [String] = []
    var gone: [String] = []
    for number in numbers.sorted() where changes[number] != .zero {
      let word = numbers.word(number)
      let change = changes[number]
      try update.execute(arguments: [change[0], change[1], change[2], change[3], word])
      if db.changesCount == 0 {
        try words.add(word, change[0], change[1], change[2], change[3])
        fresh.append(word)
      } else if change.min() < 0, try clear(word, db) {
        gone.append(word)
      }
    }
    try words.finish()
    if !gone.isEmpty { try NearBlocks(db).remove(gone) }
    try NearBlocks(db).add(fresh)
  }

  /// Takes the word away where no page has it; returns whether.
  private func clear(_ word: String, _ db: Database) throws -> Bool {
    try db.cachedStatement(
      sql: "DELETE FROM word WHERE text = ? AND level0 + level1 + level2 + level3 = 0"
    ).execute(arguments: [word])
    return db.changesCount == 1
  }
}

extension WordCounts {
  /// What the near_block table should hold for these words.
  var nearWords: RowSum {
    var sum = RowSum()
    for number in 0..<numbers.count where changes[number] != .zero {
      let word = numbers.word(number)
      if NearBlocks.isKept(word) { sum.add("", word) }
    }
    return sum
  }

  /// How many words the table counts otherwise than this, words that only one of the two has included.
  func differences(from db: Database) throws -> Int {
    var wrong = 0
    var seen = 0
    let rows = try Row.fetchCursor(db, sql: "SELECT text, level0, level1, level2, level3 FROM word")
    while let row = try rows.next() {
      let stored = SIMD4<Int64>(row[1], row[2], row[3], row[4])
      let counted = numbers.known(row[0] as String).map { SIMD4<Int64>(truncatingIfNeeded: changes[$0]) } ?? .zero
      if counted != .zero { seen += 1 }
      if counted != stored || stored == .zero { wrong += 1 }
    }
    return wrong + changes.count { $0 != .zero } - seen
  }
}
