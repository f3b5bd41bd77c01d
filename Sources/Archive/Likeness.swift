/// Holds the words of an opened page against one that was asked for, as recognition may have spoilt it.
struct Likeness {
  /// A word of the page, or two in a row, and what the errors in it cost.
  struct Guess {
    var part: Int
    var place: Int
    var read: String
    var cost: Int
  }

  let part: Int
  private let asked: [UInt8]
  private let letters: UInt64
  private let limit: Int

  /// `nil` for parts of several words, and words too short to be told when they are spoilt.
  init?(_ index: Int, _ part: PageScore.Part) {
    let asked = Array(part.asked.utf8)
    guard asked.count >= 4 else { return nil }
    self.part = index
    self.asked = asked
    letters = OCRDistance.letters(asked)
    limit = OCRDistance.limit(asked.count)
  }

  /// The word at a place, or with the next one, where a speck or a space cut it in two: "coun cil".
  func guess(_ words: SoughtWords.Words, _ place: Int) -> Guess? {
    let letters = words.letters(place)
    if abs(letters.count - asked.count) * 100 <= limit + 70,
      OCRDistance.mayBeNear(OCRDistance.letters(letters), self.letters, limit: limit)
    {
      if let cost = OCRDistance.learned.cost(asked[...], letters, limit: limit) {
        return Guess(part: part, place: place, read: String(decoding: letters, as: UTF8.self), cost: cost)
      }
    }
    guard asked.count > 4, letters.count < asked.count, letters.first == asked[0], place + 1 < words.end,
      case let tail = words.letters(place + 1), letters.count + tail.count == asked.count,
      asked.starts(with: letters), asked[letters.count...].elementsEqual(tail)
    else { return nil }
    let read = String(decoding: letters, as: UTF8.self) + " " + String(decoding: tail, as: UTF8.self)
    return Guess(part: part, place: place, read: read, cost: NearWord.splitCost)
  }
}
