import GRDB

/// Words in a row that are looked for on a page, as FTS5 looks for a phrase; and where lines' ends cut some of them, too.
struct WordRow {
  private var sought = SoughtWords()
  private var numbers: [Int32] = []
  private let letters: [[UInt8]]

  init(_ words: [String]) {
    letters = words.map { Array($0.utf8) }
    numbers = words.map { sought.add($0) }
  }

  /// Those of the pages on which it stands, in order: by their codes, and then by their text.
  func pages(among ids: [Int64], _ db: Database) throws -> [Int64] {
    var likely: [Int64] = []
    try WordCodes.forEach(of: ids, db) { if stands(in: sought.words($1)) { likely.append($0) } }
    var found: [Int64] = []
    try RowsByID.forEach("SELECT id, text, joined FROM page_content", likely, db) { row in
      if stands(in: sought.words(row[1], row[2])) { found.append(row[0]) }
    }
    return found.sorted()
  }

  private func stands(in words: SoughtWords.Words) -> Bool {
    let starts = words.sought
    if starts.contains(where: { stands(numbers.indices, at: $0, words) }) { return true }
    // Whole words that lines' ends cut stand among their neighbours after the text, which has their two pieces.
    let cut = numbers.indices.map { index in
      let around = max(0, index - 1)..<min(numbers.count, index + 2)
      return starts.contains { $0 >= words.end && stands(around, at: $0, words) }
    }
    guard cut.contains(true) else { return false }
    let first = cut[0] ? Array(0..<words.end) : starts.filter { $0 < words.end }
    return first.contains { standsCut(at: $0, cut, words) }
  }

  private func stands(_ some: Range<Int>, at place: Int, _ words: SoughtWords.Words) -> Bool {
    place + some.count <= words.end(of: place)
      && some.indices.allSatisfy { words.numbers[place + $0 - some.lowerBound] == numbers[$0] }
  }

  /// Whether they stand in the text from a place on, those that are cut somewhere as two words.
  private func standsCut(at place: Int, _ cut: [Bool], _ words: SoughtWords.Words) -> Bool {
    var place = place
    for (index, number) in numbers.enumerated() {
      guard place < words.end else { return false }
      if words.numbers[place] == number {
        place += 1
      } else if cut[index], words.hasPieces(of: letters[index], at: place) {
        place += 2
      } else {
        return false
      }
    }
    return place <= words.end
  }
}
