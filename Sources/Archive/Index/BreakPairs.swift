import GRDB

/// The two words between which each page's text ends and the next one's begins, with their neighbours: by them a phrase
/// that runs over the break is looked up, however common its words are.
///
/// Where the break cuts a word, the whole word stands on both of its sides in turn.
struct BreakPairs {
  struct Pair: Hashable {
    var last: String
    var first: String
    /// The words before and after; empty where there is none.
    var before: String
    var after: String
  }

  /// The pairs of a break, from the text that `PageFurniture.overBreak` made.
  static func of(_ text: String) -> [Pair] {
    let lines = text.textLines.map { Tokens.of($0) }
    guard lines.count >= 2 else { return [] }
    var pairs = [pair(at: lines[0].count, lines[0] + lines[1])]
    if lines.count > 2 {
      // The separator stands first, so the cut word has the place that its piece had, and one more.
      let words = Array(lines[2].dropFirst())
      pairs += [pair(at: lines[0].count - 1, words), pair(at: lines[0].count, words)]
    }
    return pairs.compactMap(\.self)
  }

  /// The words on both sides of a place; `nil` where either is not there.
  private static func pair(at place: Int, _ words: [String]) -> Pair? {
    guard place >= 1, place < words.count else { return nil }
    return Pair(
      last: words[place - 1], first: words[place], before: place >= 2 ? words[place - 2] : "",
      after: place + 1 < words.count ? words[place + 1] : "")
  }

  static func insert(_ id: Int64, _ text: String, _ db: Database) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO break_pair(last, first, before, after, id) VALUES (?, ?, ?, ?, ?)")
    for pair in of(text) { try insert.execute(arguments: [pair.last, pair.first, pair.before, pair.after, id]) }
  }

  static func remove(_ id: Int64, _ text: String, _ db: Database) throws {
    let delete = try db.cachedStatement(
      sql: "DELETE FROM break_pair WHERE last = ? AND first = ? AND before = ? AND after = ? AND id = ?")
    for pair in of(text) { try delete.execute(arguments: [pair.last, pair.first, pair.before, pair.after, id]) }
  }

  /// Whether the table holds the pairs of all breaks, and no others.
  static func fit(_ db: Database) throws -> Bool {
    var wanted = RowSum()
    let breaks = try Row.fetchCursor(db, sql: "SELECT id, text FROM page_break")
    while let row = try breaks.next() {
      let id: Int64 = row[0]
      for pair in Set(of(row[1])) { wanted.add([pair.last, pair.first, pair.before, pair.after].joined(separator: " "), "\(id)") }
    }
    var stored = RowSum()
    let rows = try Row.fetchCursor(
      db, sql: "SELECT last || ' ' || first || ' ' || before || ' ' || after, CAST(id AS TEXT) FROM break_pair")
    while let row = try rows.next() { stored.add(row[0], row[1]) }
    return stored == wanted
  }

  /// The breaks over which these words run on in a row, among these ids.
  static func crossing(_ words: [String], _ ids: ClosedRange<Int64>, _ db: Database) throws -> [Int64] {
    var found: Set<Int64> = []
    for place in 1..<max(1, words.count) {
      var conditions = ["last = ?", "first = ?"]
      var arguments: [any DatabaseValueConvertible] = [words[place - 1], words[place]]
      if place >= 2 {
        conditions.append("before = ?")
        arguments.append(words[place - 2])
      }
      if place + 1 < words.count {
        conditions.append("after = ?")
        arguments.append(words[place + 1])
      }
      arguments += [ids.lowerBound, ids.upperBound]
      let rows = try Int64.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT id FROM break_pair WHERE \(conditions.joined(separator: " AND ")) AND id BETWEEN ? AND ?
            """), arguments: StatementArguments(arguments))
      while let id = try rows.next() { found.insert(id) }
    }
    guard words.count > 3 else { return found.sorted(by: >) }
    let text = try db.cachedStatement(sql: "SELECT text FROM page_break WHERE id = ?")
    return try found.sorted(by: >).filter { id in
      try String.fetchOne(text, arguments: [id]).map { PageFurniture.crosses($0, words) } ?? false
    }
  }
}
