import Records

/// A page's words as search sees them: the tokens of each, in reading order, each knowing where it stands.
/// Where a line's end cuts a word, the whole is a second way from one word to the next.
struct PageWords {
  struct Token {
    var text: String
    /// Its first and last place in `words`.
    var first: Int
    var last: Int
    /// The token that follows it.
    var next: Int
  }

  struct Placed {
    var word: Word
    var page: PageNumber
    /// Lines are numbered through, so that words of one line can be told.
    var line: Int
  }

  private(set) var words: [Placed] = []
  private(set) var tokens: [Token] = []
  /// Whole words that a line's end cuts; `next` is a place in `tokens`. They follow the tokens in numbering.
  private(set) var joined: [Token] = []
  /// By token, the place in `joined` of the whole word that begins there.
  private var joinedAt: [Int: Int] = [:]

  /// A page, or a page and the next where a phrase runs over the break. `skipFoot` and `skipHead` lines
  /// between them are furniture.
  init(_ pages: [RecognizedPage], skipFoot: Int = 0, skipHead: Int = 0) {
    var lines: [(page: PageNumber, words: [Word])] = []
    for (index, page) in pages.enumerated() {
      var own = page.lines.filter { !$0.words.isEmpty }[...]
      if index + 1 < pages.count { own = own.dropLast(skipFoot) }
      if index > 0 { own = own.dropFirst(skipHead) }
      lines += own.map { (page.page, $0.words) }
    }
    for (number, line) in lines.enumerated() {
      for word in line.words {
        let place = words.count
        words.append(Placed(word: word, page: line.page, line: number))
        Tokens.forEach(in: word.text) { token in
          tokens.append(Token(text: token, first: place, last: place, next: tokens.count + 1))
        }
      }
    }
    joinCutWords(lines.map(\.words))
  }

  private mutating func joinCutWords(_ lines: [[Word]]) {
    var place = 0
    for (index, line) in lines.enumerated().dropLast() {
      place += line.count
      guard let tail = line.last?.text, JoinedWords.isCut(tail),
        let head = lines[index + 1].first?.text, JoinedWords.continues(head)
      else { continue }
      let parts = Tokens.of(JoinedWords.stem(tail) + head)
      // Where the parts hold marks of their own, as "by-pro-" does, only the last piece is joined.
      guard let whole = parts.first, parts.count == 1,
        let start = tokens.lastIndex(where: { $0.last == place - 1 }),
        let end = tokens.firstIndex(where: { $0.first == place })
      else { continue }
      joinedAt[start] = joined.count
      joined.append(Token(text: whole, first: place - 1, last: place, next: end + 1))
    }
  }

  /// The tokens that may stand at a place, each with its place after it.
  func options(at place: Int) -> [Token] {
    guard place < tokens.count else { return [] }
    if let whole = joinedAt[place] { return [joined[whole], tokens[place]] }
    return [tokens[place]]
  }
}
