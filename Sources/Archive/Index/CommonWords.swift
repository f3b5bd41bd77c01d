import GRDB

/// The words of the archive that very many pages have, numbered by how many: what blocks are made of.
struct CommonWords {
  private var numbers = WordNumbers()
  /// The number in `common_word` by the number here.
  private var known: [UInt16] = []

  /// Numbers from here on are tags'. They stand beside the text, so they are no part of pairs.
  static let firstTag: UInt16 = 60_000
  /// So many words at most.
  private static let most = 20_000

  init(_ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT number, text FROM common_word")
    while let row = try rows.next() {
      if numbers.number(of: row[1] as String) == known.count { known.append(row[0]) }
    }
  }

  /// Chooses them anew: words on so many pages or more, of whatever level, and the tags of bodies, kinds and levels.
  static func choose(pages: Int, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM common_word")
    let words = try String.fetchAll(
      db,
      sql: """
        SELECT text FROM word WHERE level0 + level1 + level2 + level3 >= ?
        ORDER BY level0 + level1 + level2 + level3 DESC, text LIMIT \(most)
        """, arguments: [pages])
    let insert = try db.makeStatement(sql: "INSERT OR IGNORE INTO common_word(number, text) VALUES (?, ?)")
    for (number, word) in words.filter({ $0 != PageTags.all }).enumerated() {
      try insert.execute(arguments: [number, word])
    }
    let bodies = try Int64.fetchAll(db, sql: "SELECT id FROM body ORDER BY id LIMIT 500")
    let kinds = try String.fetchAll(db, sql: "SELECT DISTINCT kind FROM document ORDER BY kind LIMIT 500")
    let tags =
      [PageTags.all] + AccessLevel.allCases.map(PageTags.above) + (kinds + [""]).map(PageTags.kind)
      + bodies.map(PageTags.body)
    for (number, tag) in tags.enumerated() {
      try insert.execute(arguments: [Int(firstTag) + number, tag])
    }
  }

  /// The word's number; `nil` for one that is not common.
  @inline(__always)
  func number(of word: Tokens.Spelling) -> UInt16? { numbers.known(word).map { known[$0] } }
}
