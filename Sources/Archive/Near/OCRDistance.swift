/// How far a word on a page is from the word that was meant: an edit distance in which confusions that recognition
/// makes often cost less than a whole letter, and two letters that changed places, as in "secodned", no more than one. Costs
/// are counted in hundredths of a letter.
struct OCRDistance {
  /// One letter put in, left out or taken for another that it is never taken for.
  private static let whole: UInt8 = 100
  private static let never: Int32 = 1 << 20

  /// The cost of one letter for another, by both.
  private var single = [UInt8](repeating: whole, count: 128 * 128)
  /// Two letters that come in a confusion together, numbered from 1, by both; 0 for all others.
  private var pairs = [UInt8](repeating: 0, count: 128 * 128)
  /// The cost of a pair for one letter, by both, and of a pair for another; 255 where neither is taken for the other.
  private var forOne: [UInt8] = []
  private var forPair: [UInt8] = []
  private var pairCount = 1

  static let learned = OCRDistance(Confusions.learned)

  init(_ confusions: [(printed: String, read: String, cost: Double)]) {
    let confusions = confusions.map { (Array($0.printed.utf8), Array($0.read.utf8), UInt8(($0.cost * 100).rounded())) }
      .filter { (1...2).contains($0.0.count) && (1...2).contains($0.1.count) }
    for (printed, read, _) in confusions {
      for two in [printed, read] where two.count == 2 && pairs[Self.place(two[0], two[1])] == 0 {
        pairs[Self.place(two[0], two[1])] = UInt8(pairCount)
        pairCount += 1
      }
    }
    forOne = [UInt8](repeating: .max, count: pairCount << 7)
    forPair = [UInt8](repeating: .max, count: pairCount * pairCount)
    for (printed, read, cost) in confusions {
      // What turns into what is known; people search for either.
      for (from, to) in [(printed, read), (read, printed)] {
        switch (from.count, to.count) {
        case (1, 1): single[Self.place(from[0], to[0])] = min(single[Self.place(from[0], to[0])], cost)
        case (2, 1):
          let place = Int(pairs[Self.place(from[0], from[1])]) << 7 | Int(to[0] & 0x7F)
          forOne[place] = min(forOne[place], cost)
        case (2, 2):
          let place = Int(pairs[Self.place(from[0], from[1])]) * pairCount + Int(pairs[Self.place(to[0], to[1])])
          forPair[place] = min(forPair[place], cost)
        default: break
        }
      }
    }
    for letter in 0..<128 { single[letter << 7 | letter] = 0 }
  }

  /// The cost of reading `a` as `b`, or `nil` where it exceeds `limit`.
  func cost(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>, limit: Int) -> Int? {
    guard abs(a.count - b.count) * Int(Self.whole) <= limit + 70 else { return nil }
    // The row being filled, and the two before it: a pair reaches back two.
    let width = b.count + 1
    var rows = [Int32](repeating: Self.never, count: 3 * width)
    let whole = Int32(Self.whole)
    var leastAbove = Self.never
    for i in 0...a.count {
      let (row, above, higher) = (i % 3 * width, (i + 2) % 3 * width, (i + 1) % 3 * width)
      let last = i > 0 ? a[a.startIndex + i - 1] : 0
      let pair = i > 1 ? Int(pairs[Self.place(a[a.startIndex + i - 2], last)]) : 0
      var least = Self.never
      for j in 0...b.count {
        var best = i == 0 && j == 0 ? 0 : Self.never
        if j > 0 { best = rows[row + j - 1] + whole }
        if i > 0 { best = min(best, rows[above + j] + whole) }
        if i > 0, j > 0 {
          let letter = b[b.startIndex + j - 1]
          best = min(best, rows[above + j - 1] + Int32(single[Self.place(last, letter)]))
          let other = j > 1 ? Int(pairs[Self.place(b[b.startIndex + j - 2], letter)]) : 0
          if pair > 0 {
            best = min(best, rows[higher + j - 1] + Self.cost(forOne[pair << 7 | Int(letter & 0x7F)]))
            if other > 0 { best = min(best, rows[higher + j - 2] + Self.cost(forPair[pair * pairCount + other])) }
          }
          if other > 0 { best = min(best, rows[above + j - 2] + Self.cost(forOne[other << 7 | Int(last & 0x7F)])) }
          if i > 1, j > 1, last == b[b.startIndex + j - 2], letter == a[a.startIndex + i - 2] {
            best = min(best, rows[higher + j - 2] + whole)
          }
        }
        rows[row + j] = best
        least = min(least, best)
      }
      // A pair may still jump over one row, so the one above counts too.
      if least > limit, leastAbove > limit, i > 0 { return nil }
      leastAbove = least
    }
    let cost = Int(rows[a.count % 3 * width + b.count])
    return cost <= limit ? cost : nil
  }

  private static func cost(_ stored: UInt8) -> Int32 { stored == .max ? never : Int32(stored) }

  private static func place(_ a: UInt8, _ b: UInt8) -> Int { Int(a & 0x7F) << 7 | Int(b & 0x7F) }

  /// How much a near word of this many letters may cost where it is all that was asked for: one error in a short word, more
  /// in a long one.
  static func limitAlone(_ letters: Int) -> Int {
    switch letters {
    case ..<5: 100
    case 5, 6: 120
    case 7, 8: 160
    default: 230
    }
  }

  /// Whether a word, or the two that it was cut into, is near one that is all that was asked for.
  static func isNearAlone(_ asked: String, _ read: String) -> Bool {
    let letters = read.utf8.filter { $0 != 0x20 }
    return learned.cost(Array(asked.utf8)[...], letters[...], limit: limitAlone(asked.utf8.count)) != nil
  }

  /// How much it may cost where other words of the query can bear it out.
  static func limit(_ letters: Int) -> Int {
    switch letters {
    case ..<4: 0
    case 4: 110
    case 5, 6: 170
    case 7, 8: 230
    default: 300
    }
  }
}
