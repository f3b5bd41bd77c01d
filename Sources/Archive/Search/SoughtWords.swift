/// The words that a question looks for, numbered: a page's words are then compared as numbers.
struct SoughtWords {
  private var numbers = WordNumbers()
  /// Beginnings of words that are looked for, too; at most 64.
  private var prefixes: [[UInt8]] = []
  /// The words' numbers by their codes; of two with one code, the first.
  private var byCode: [UInt32: Int32] = [:]
  /// One bit for the lowest 14 bits of each code, so that most words of a page need no more.
  private var filter = [UInt64](repeating: 0, count: 256)

  /// What a word on a page is to the question.
  struct Token {
    /// The word's number; -1 where nobody looks for it.
    var number: Int32
    /// One bit for each beginning that it has.
    var prefixes: UInt64

    var isSought: Bool { number >= 0 || prefixes != 0 }
  }

  mutating func add(_ word: String) -> Int32 {
    let number = Int32(numbers.number(of: word))
    let code = WordCodes.code(word)
    if byCode[code] == nil { byCode[code] = number }
    filter[Int(code >> 6 & 255)] |= 1 << UInt64(code & 63)
    return number
  }

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
    /// The number of each; -1 where nobody looks for it.
    private(set) var numbers: [Int32] = []
    /// The beginnings that each has; empty where none are looked for.
    private(set) var prefixes: [UInt64] = []
    /// The places of those that are looked for.
    private(set) var sought: [Int] = []
    /// Where the joined ones begin.
    private(set) var end = 0
    /// The page's codes, where the words came as these.
    private var codes: WordCodes?
    private var letters: [UInt8] = []
    private var bounds: [(start: Int32, end: Int32)] = []

    fileprivate init(_ words: SoughtWords, _ text: String, _ joined: String) {
      let folded = Tokens.folded(text)
      numbers.reserveCapacity(512)
      bounds.reserveCapacity(512)
      Tokens.forEachSpelling(in: folded) {
        add(words.token($0), words)
        bounds.append((Int32($0.letters.startIndex), Int32($0.letters.endIndex)))
      }
      letters = folded.letters
      end = numbers.count
      if !joined.isEmpty { Tokens.forEachSpelling(in: joined) { add(words.token($0), words) } }
    }

    fileprivate init(_ words: SoughtWords, _ codes: WordCodes) {
      self.codes = codes
      numbers = [Int32](repeating: -1, count: codes.count)
      end = codes.ofText
      codes.forEach { place, code in
        guard words.filter[Int(code >> 6 & 255)] >> UInt64(code & 63) & 1 != 0, let number = words.byCode[code] else { return }
        numbers[place] = number
        sought.append(place)
      }
    }

    @inline(__always)
    private mutating func add(_ token: Token, _ words: SoughtWords) {
      if token.isSought { sought.append(numbers.count) }
      numbers.append(token.number)
      if !words.prefixes.isEmpty { prefixes.append(token.prefixes) }
    }

    /// Where the words end that a place is among: the text's, or the joined ones, which no text runs on into.
    func end(of place: Int) -> Int { place < end ? end : numbers.count }

    /// How many of the words of the text from a place on are long, of so many words; of those at the text's end where there
    /// are fewer. `nil` beyond the text.
    func long(from place: Int, of words: Int) -> Int? {
      guard place < end else { return nil }
      let start = min(max(0, place), max(0, end - words))
      let places = start..<min(end, start + words)
      guard let codes else { return places.count { letters($0).count > WordCodes.short } }
      return places.count { !WordCodes.isShort(codes[$0]) }
    }

    func isSought(_ place: Int) -> Bool { numbers[place] >= 0 || !prefixes.isEmpty && prefixes[place] != 0 }

    /// Whether the two words of the text at a place make this one together; codes cannot tell that they do not.
    func hasPieces(of word: [UInt8], at place: Int) -> Bool {
      place + 1 < end && (codes != nil || (letters(place) + letters(place + 1)).elementsEqual(word))
    }

    /// The letters of the word at a place before `end`, as UTF-8; not where the words came as codes.
    func letters(_ place: Int) -> ArraySlice<UInt8> { letters[Int(bounds[place].start)..<Int(bounds[place].end)] }
  }

  func words(_ text: String, _ joined: String) -> Words { Words(self, text, joined) }

  func words(_ codes: WordCodes) -> Words { Words(self, codes) }
}
