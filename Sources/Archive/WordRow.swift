/// Words in a row that are looked for in a text, as FTS5 looks for a phrase.
struct WordRow {
  private var sought = SoughtWords()
  private var numbers: [Int32] = []

  init(_ words: [String]) { numbers = words.map { sought.add($0) } }

  func stands(in text: String) -> Bool { stands(in: sought.words(text, "")) }

  /// Whether it may stand on the page that has these words; where it does not, it surely does not.
  func mayStand(in codes: WordCodes) -> Bool { stands(in: sought.words(codes)) }

  private func stands(in words: SoughtWords.Words) -> Bool {
    words.sought.contains { start in
      start + numbers.count <= words.numbers.count
        && numbers.indices.allSatisfy { words.numbers[start + $0] == numbers[$0] }
    }
  }
}
