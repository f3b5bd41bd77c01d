import GRDB

/// Pages whose words the vocabulary does not hold yet. A document has some 1,500 different words, each in another place
/// of the `word` table: written with each document they would be most of what storing costs. While a batch goes on, its
/// pages wait here and are counted many at a time, in one transaction; what a killed batch left is counted by the next.
///
/// Until then these pages are found by the words on them, and near words on them are not looked for.
struct UncountedPages {
  let db: Database

  /// So many at most.
  static let most = 1_000

  init(_ db: Database) { self.db = db }

  var areThere: Bool {
    get throws { try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS(SELECT 1 FROM uncounted_page)")) ?? false }
  }

  func insert(_ id: Int64) throws {
    try db.cachedStatement(sql: "INSERT INTO uncounted_page(id) VALUES (?)").execute(arguments: [id])
  }

  /// Takes a page away; returns whether it was among them.
  func remove(_ id: Int64) throws -> Bool {
    try db.cachedStatement(sql: "DELETE FROM uncounted_page WHERE id = ?").execute(arguments: [id])
    return db.changesCount == 1
  }

  func countIfMany() throws {
    let isMany = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS(SELECT 1 FROM uncounted_page LIMIT 1 OFFSET \(Self.most))"))
    if isMany == true { try count() }
  }

  /// Counts the words of all of them.
  func count() throws {
    guard try areThere else { return }
    var words = WordCounts()
    try forEach(upTo: .closed) { words.count($0, $1, level: $2, sign: 1) }
    try words.write(to: db)
    try db.execute(sql: "DELETE FROM uncounted_page")
  }

  /// The words on them that begin so, as far as the viewer may see them.
  func words(beginningWith prefix: String, viewer: AccessLevel) throws -> Set<String> {
    guard try areThere else { return [] }
    let beginning = Array(prefix.utf8)
    var found: Set<String> = []
    try forEach(upTo: viewer) { text, joined, _ in
      for column in [text, joined] {
        Tokens.forEachSpelling(in: column) { word in
          if word.letters.starts(with: beginning) { found.insert(String(decoding: word.letters, as: UTF8.self)) }
        }
      }
    }
    return found
  }

  private func forEach(upTo level: AccessLevel, _ body: (_ text: String, _ joined: String, _ level: Int) -> Void) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT r.text, s.joined, s.level FROM uncounted_page u JOIN searched_page s ON s.id = u.id
            JOIN reading r ON r.id = s.reading WHERE s.level <= ? ORDER BY u.id
          """), arguments: [level.rawValue])
    while let row = try rows.next() { body(row[0], row[1], row[2]) }
  }
}
