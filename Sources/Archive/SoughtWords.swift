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

  /// A page's words, those joined over a line's end after the others.
  struct Words {
    private(set) var tokens: [Token] = []
    /// The places of those that are looked for.
    private(set) var sought: [Int] = []
    /// Where the joined ones begin.
    private(set) var end = 0
    private var letters: [UInt8] = []
    private var ends: [Int] = []

    fileprivate init(_ words: SoughtWords, _ text: String, _ joined: String) {
      tokens.reserveCapacity(512)
      ends.reserveCapacity(512)
      letters.reserveCapacity(text.utf8.count)
      Tokens.forEachSpelling(in: text) { add(words.token($0), $0.letters) }
      end = tokens.count
      if !joined.isEmpty { Tokens.forEachSpelling(in: joined) { add(words.token($0), $0.letters) } }
    }

    private mutating func add(_ token: Token, _ spelling: ArraySlice<UInt8>) {
      if token.isSought { sought.append(tokens.count) }
      tokens.append(token)
      letters.append(contentsOf: spelling)
      ends.append(letters.count)
    }

    /// The letters of the word at a place, as UTF-8.
    func letters(_ place: Int) -> ArraySlice<UInt8> { letters[(place == 0 ? 0 : ends[place - 1])..<ends[place]] }
  }

  func words(_ text: String, _ joined: String) -> Words { Words(self, text, joined) }
}
