/// Words in a row that are looked for in a text, as FTS5 looks for a phrase.
struct WordRow {
  private var sought = SoughtWords()
  private var numbers: [Int32] = []

  init(_ words: [String]) { numbers = words.map { sought.add($0) } }

  func stands(in text: String) -> Bool {
    let tokens = sought.words(text, "").tokens
    guard tokens.count >= numbers.count else { return false }
    return (0...tokens.count - numbers.count).contains { start in
      numbers.indices.allSatisfy { tokens[start + $0].number == numbers[$0] }
    }
  }
}
