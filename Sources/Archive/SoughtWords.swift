/// The words that a question looks for, numbered: a page's words are then compared as numbers.
struct SoughtWords {
  private var numbers = WordNumbers()
  /// Beginnings of words that are looked for, too; at most 64.
  private var prefixes: [[UInt8]] = []

  /// What a word on a page is to the question.
  struct Token {
    /// The word's number; -1 where nobody looks for it.
    var number: Int32
    /// One bit for each beginning that it has.
    var prefixes: UInt64

    var isSought: Bool { number >= 0 || prefixes != 0 }
  }

  mutating func add(_ word: String) -> Int32 { Int32(numbers.number(of: word)) }

  /// Looks for a beginning, too; returns its bit.
  mutating func add(prefix: String) -> UInt64 {
    guard prefixes.count < 64 else { return 0 }
    prefixes.append(Array(prefix.utf8))
    return 1 << UInt64(prefixes.count - 1)
  }

  @inline(__always)
  func token(_ word: Tokens.Spelling) -> Token {
    Token(
      number: Int32(numbers.known(word) ?? -1), prefixes: prefixes.isEmpty ? 0 : beginnings(word.letters))
  }

  private func beginnings(_ word: ArraySlice<UInt8>) -> UInt64 {
    var bits: UInt64 = 0
    for (index, prefix) in prefixes.enumerated() where word.starts(with: prefix) { bits |= 1 << UInt64(index) }
    return bits
  }

  /// All words of a page, those joined over a line's end after the others.
  func tokens(_ text: String, _ joined: String) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(512)
    Tokens.forEachSpelling(in: text) { tokens.append(token($0)) }
    Tokens.forEachSpelling(in: joined) { tokens.append(token($0)) }
    return tokens
  }
}
