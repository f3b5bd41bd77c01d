import Records

/// A page as search opens it: its text, and the boxes of the words in it.
struct PageText {
  let page: PageNumber
  let text: String
  /// One for each word between white space, in order.
  let boxes: [PixelBox]
}

/// A page's words as search sees them: the tokens of each, in reading order, each knowing where it stands.
/// Where a line's end cuts a word, the whole is a second way from one word to the next.
struct PageWords {
  struct Token {
    var word: SoughtWords.Token
    /// Its first and last place in `words`.
    var first: Int
    var last: Int
    /// The token that follows it.
    var next: Int
  }

  /// A word between white space.
  struct Placed {
    /// Which of the pages it stands on, where in its UTF-8, and which of its words it is.
    var page: Int
    var bytes: Range<Int>
    var ordinal: Int
    /// Lines are numbered through, so that words of one line can be told.
    var line: Int
  }

  private(set) var words: [Placed] = []
  private(set) var tokens: [Token] = []
  private let pages: [PageText]
  private let letters: [[UInt8]]
  /// Whole words that a line's end cuts, by the token at which they begin.
  private var joined: [Int: Token] = [:]

  /// A page, or a page and the next where a phrase runs over the break. `skipFoot` and `skipHead` lines
  /// between them are furniture.
  init(_ pages: [PageText], _ sought: SoughtWords, skipFoot: Int = 0, skipHead: Int = 0) {
    self.pages = pages
    letters = pages.map { Array($0.text.utf8) }
    words.reserveCapacity(512)
    tokens.reserveCapacity(512)
    for index in pages.indices {
      let isFirst = index == 0 && pages.count > 1
      add(index, sought, skipHead: index > 0 ? skipHead : 0, skipFoot: isFirst ? skipFoot : 0)
    }
    joinCutWords(sought)
  }

  private mutating func add(_ page: Int, _ sought: SoughtWords, skipHead: Int, skipFoot: Int) {
    let firstLine = (words.last?.line ?? -1) + 1
    let start = words.count
    split(page, firstLine)
    if skipHead > 0 || skipFoot > 0, let last = words[start...].last?.line {
      words.removeAll {
        $0.page == page && ($0.line < firstLine + skipHead || $0.line > last - skipFoot)
      }
    }
    var place = start
    Tokens.forEachSpelling(in: pages[page].text) { spelling in
      while place < words.count, words[place].bytes.upperBound <= spelling.start { place += 1 }
      guard place < words.count, words[place].bytes.contains(spelling.start) else { return }
      tokens.append(
        Token(word: sought.token(spelling), first: place, last: place, next: tokens.count + 1))
    }
  }

  /// Adds the words of a page's text, with their lines.
  private mutating func split(_ page: Int, _ firstLine: Int) {
    let letters = letters[page]
    var line = firstLine
    var hasWords = false
    var ordinal = 0
    var start = 0
    for at in 0...letters.count {
      guard at == letters.count || letters[at] <= 0x20 else { continue }
      if at > start {
        words.append(Placed(page: page, bytes: start..<at, ordinal: ordinal, line: line))
        ordinal += 1
        hasWords = true
      }
      start = at + 1
      if at < letters.count, letters[at] == 0x0A, hasWords {
        line += 1
        hasWords = false
      }
    }
  }

  private mutating func joinCutWords(_ sought: SoughtWords) {
    var next = 0
    for place in words.indices.dropLast() where words[place].line != words[place + 1].line {
      guard let end = letters[words[place].page][words[place].bytes].last, end == 0x2D || end >= 0x80 else { continue }
      let tail = text(place)
      let head = text(place + 1)
      guard JoinedWords.isCut(tail), JoinedWords.continues(head) else { continue }
      var parts: [SoughtWords.Token] = []
      Tokens.forEachSpelling(in: JoinedWords.stem(tail) + head) { parts.append(sought.token($0)) }
      while next < tokens.count, tokens[next].first <= place { next += 1 }
      // Where the first half holds marks of its own, as "by-pro-" does, only its last piece is joined.
      let pieces = tokens[..<next].reversed().prefix { $0.first == place }.count
      guard pieces > 0, parts.count >= pieces, next < tokens.count, tokens[next].first == place + 1 else { continue }
      joined[next - 1] = Token(word: parts[pieces - 1], first: place, last: place + 1, next: next + 1)
    }
  }

  /// The tokens that may stand at a place, each with its place after it.
  func options(at place: Int) -> [Token] {
    guard place < tokens.count else { return [] }
    if let whole = joined[place] { return [whole, tokens[place]] }
    return [tokens[place]]
  }

  /// The places whose token, or the whole word that begins there, is looked for.
  var soughtPlaces: [Int] {
    tokens.indices.filter { tokens[$0].word.isSought || joined[$0]?.word.isSought == true }
  }

  /// A word as the page has it.
  func text(_ place: Int) -> String {
    String(decoding: letters[words[place].page][words[place].bytes], as: UTF8.self)
  }

  /// Where a word stands; `nil` where the page's layout has no box for it.
  func box(_ place: Int) -> BoxGroup.Place? {
    let page = pages[words[place].page]
    guard page.boxes.indices.contains(words[place].ordinal) else { return nil }
    return BoxGroup.Place(page: page.page, box: page.boxes[words[place].ordinal])
  }
}
