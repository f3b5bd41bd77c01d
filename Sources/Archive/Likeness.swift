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
  private let asked: [UInt8]
  private let letters: UInt64
  private let limit: Int
  private let model: ErrorModel

  /// `nil` for parts of several words, and words too short to be told when they are spoilt.
  init?(_ index: Int, _ part: PageScore.Part, _ model: ErrorModel) {
    let asked = Array(part.asked.utf8)
    guard asked.count >= 4 else { return nil }
    self.part = index
    self.model = model
    self.asked = asked
    letters = OCRDistance.letters(asked)
    limit = OCRDistance.limit(asked.count)
  }

  /// Which letters each word of a page has, as far as somebody asked: by one look, most words are told to be far.
  struct Letters {
    private var known: [UInt64]

    init(_ words: SoughtWords.Words) { known = [UInt64](repeating: 0, count: words.end) }

    mutating func at(_ place: Int, _ letters: ArraySlice<UInt8>) -> UInt64 {
      if known[place] == 0 { known[place] = OCRDistance.letters(letters) }
      return known[place]
    }
  }

  /// The word at a place, or with the next one, where a speck or a space cut it in two: "coun cil", "coum.cil".
  func guess(_ words: SoughtWords.Words, _ place: Int, _ known: inout Letters) -> Guess? {
    let word = words.letters(place)
    let mask = known.at(place, word)
    if abs(word.count - asked.count) * 100 <= limit + 70, OCRDistance.mayBeNear(mask, letters, limit: limit),
      OCRDistance.learned.cost(asked[...], word, limit: limit) != nil
    {
      return Guess(
        part: part, place: place, read: String(decoding: word, as: UTF8.self), 
        likelihood: model.likelihood(asked[...], readAs: word))
    }
    guard asked.count > 4, place + 1 < words.end else { return nil }
    let tail = words.letters(place + 1)
    guard abs(word.count + tail.count - asked.count) * 100 <= limit + 70, min(word.count, tail.count) < asked.count,
      OCRDistance.mayBeNear(mask | known.at(place + 1, tail), letters, limit: limit),
      OCRDistance.learned.cost(asked[...], word + tail, limit: limit) != nil
    else { return nil }
    let read = String(decoding: word, as: UTF8.self) + " " + String(decoding: tail, as: UTF8.self)
    return Guess(
      part: part, place: place, read: read, likelihood: NearWord.split * min(1, model.likelihood(asked[...], readAs: word + tail)))
  }
}
