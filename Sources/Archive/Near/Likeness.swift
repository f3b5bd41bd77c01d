/// Holds the words of an opened page against one that was asked for, as recognition may have spoilt it.
struct Likeness {
  /// A word of the page, or two in a row, and how likely recognition is to read so.
  struct Guess {
    var part: Int
    var place: Int
    var read: String
    var likelihood: Double
  }

  let part: Int
  private let sieve: NearSieve
  private let letters: UInt64

  /// `nil` for parts of several words, words too short or too long to be told when they are spoilt, and plain numbers, which
  /// mean what they say.
  init?(_ index: Int, _ part: PageScore.Part, _ model: ErrorModel, _ effort: NearEffort) {
    guard (4...60).contains(part.asked.utf8.count), !NearBlocks.isNumber(part.asked.utf8) else { return nil }
    self.part = index
    sieve = NearSieve(part.asked, isKnown: part.isKnown, model, effort)
    letters = Letters.of(part.asked.utf8)
  }

  /// Which letters each word of a page has, as far as somebody asked: by one look, most words are told to be far.
  struct Letters {
    private var known: [UInt64]

    init(_ words: SoughtWords.Words) { known = [UInt64](repeating: 0, count: words.end) }

    mutating func at(_ place: Int, _ letters: ArraySlice<UInt8>) -> UInt64 {
      if known[place] == 0 { known[place] = Self.of(letters) }
      return known[place]
    }

    /// One bit for each letter.
    static func of(_ word: some Sequence<UInt8>) -> UInt64 { word.reduce(0) { $0 | 1 << UInt64($1 & 0x3F) } }
  }

  /// The word at a place, or with the next one, where a speck or a space cut it in two: "coun cil", "coum.cil".
  func guess(_ words: SoughtWords.Words, _ place: Int, _ known: inout Letters) -> Guess? {
    let word = words.letters(place)
    let mask = known.at(place, word)
    if sieve.lengths.contains(word.count), isNear(mask), !NearBlocks.isNumber(word), let likelihood = likelihood(word) {
      return Guess(part: part, place: place, read: String(decoding: word, as: UTF8.self), likelihood: likelihood)
    }
    guard sieve.letters.count > 4, place + 1 < words.end else { return nil }
    let tail = words.letters(place + 1)
    // A piece that is near by itself needs no other; nor is a number, as of an item, part of the word behind it.
    guard sieve.lengths.contains(word.count + tail.count), min(word.count, tail.count) < sieve.letters.count,
      isNear(mask | known.at(place + 1, tail)), !NearBlocks.isNumber(word), !NearBlocks.isNumber(tail), likelihood(tail) == nil
    else { return nil }
    let whole = word + tail
    // Cut in two and otherwise right, too.
    guard let likelihood = whole.elementsEqual(sieve.letters) ? 1 : likelihood(whole) else { return nil }
    let read = String(decoding: word, as: UTF8.self) + " " + String(decoding: tail, as: UTF8.self)
    return Guess(part: part, place: place, read: read, likelihood: NearWord.split * min(1, likelihood))
  }

  /// Whether a word with these letters is worth comparing: an error changes two at most.
  private func isNear(_ mask: UInt64) -> Bool { (mask ^ letters).nonzeroBitCount <= 2 * sieve.edits }

  private func likelihood(_ word: ArraySlice<UInt8>) -> Double? {
    word.withUnsafeBytes { sieve.takes($0) } ? sieve.likelihood(of: Array(word)) : nil
  }
}
