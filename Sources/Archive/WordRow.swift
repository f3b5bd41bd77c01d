import GRDB

/// Words in a row that are looked for in a text, as FTS5 looks for a phrase.
struct WordRow {
  private var sought = SoughtWords()
  private var numbers: [Int32] = []

  init(_ words: [String]) { numbers = words.map { sought.add($0) } }

  func stands(in text: String) -> Bool { stands(in: sought.words(text, "")) }

  /// Whether it may stand on the page that has these words; where it does not, it surely does not.
  func mayStand(in codes: WordCodes) -> Bool { stands(in: sought.words(codes)) }

  /// Those of the pages on which it stands, in order: by their codes, and then by their text.
  func pages(among ids: [Int64], _ db: Database) throws -> [Int64] {
    var likely: [Int64] = []
    try WordCodes.forEach(of: ids, db) { if mayStand(in: $1) { likely.append($0) } }
    var found: [Int64] = []
    try RowsByID.forEach("SELECT id, text, joined FROM page_content", likely, db) { row in
      if stands(in: row[1]) || stands(in: row[2]) { found.append(row[0]) }
    }
    return found.sorted()
  }

  private func stands(in words: SoughtWords.Words) -> Bool {
    words.sought.contains { start in
      start + numbers.count <= words.numbers.count
        && numbers.indices.allSatisfy { words.numbers[start + $0] == numbers[$0] }
    }
  }
}
