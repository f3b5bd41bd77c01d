/// How far a word on a page is from the word that was meant: an edit distance in which confusions that recognition
/// makes often cost less than a whole letter. Costs are counted in hundredths of a letter.
struct OCRDistance {
  /// One letter put in, left out or taken for another that it is never taken for.
  private static let whole = 100
  private static let never = 1 << 20

  /// The cost of one letter for another, by both.
  private let single: [Int]
  /// The cost of two for one, one for two, or two for two, and which two letters come in them at all.
  private let pairs: [UInt32: Int]
  private let isPair: [Bool]

  static let learned = OCRDistance(Confusions.learned)

  init(_ confusions: [(printed: String, read: String, cost: Double)]) {
    var single = [Int](repeating: Self.whole, count: 128 * 128)
    var pairs: [UInt32: Int] = [:]
    var isPair = [Bool](repeating: false, count: 128 * 128)
    for (printed, read, cost) in confusions {
      let cost = Int(cost * 100)
      // What turns into what is known; people search for either.
      for (from, to) in [(Array(printed.utf8), Array(read.utf8)), (Array(read.utf8), Array(printed.utf8))] {
        guard (1...2).contains(from.count), (1...2).contains(to.count) else { continue }
        if from.count == 1, to.count == 1 {
          let place = Self.place(from[0], to[0])
          single[place] = min(single[place], cost)
        } else {
          let key = Self.key(from[0], from.count > 1 ? from[1] : 0, to[0], to.count > 1 ? to[1] : 0)
          pairs[key] = min(pairs[key] ?? Self.never, cost)
          for two in [from, to] where two.count == 2 { isPair[Self.place(two[0], two[1])] = true }
        }
      }
    }
    for letter in 0..<128 { single[letter << 7 | letter] = 0 }
    self.single = single
    self.pairs = pairs
    self.isPair = isPair
  }

  /// The cost of reading `a` as `b`, or `nil` where it exceeds `limit`.
  func cost(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
    guard abs(a.count - b.count) * Self.whole <= limit + 70 else { return nil }
    // The row being filled, and the two before it: a pair reaches back two.
    var row = [Int](repeating: Self.never, count: b.count + 1)
    var above = row
    var higher = row
    for i in 0...a.count {
      (higher, above, row) = (above, row, higher)
      var least = Self.never
      for j in 0...b.count {
        var best = i == 0 && j == 0 ? 0 : Self.never
        if j > 0 { best = row[j - 1] + Self.whole }
        if i > 0 { best = min(best, above[j] + Self.whole) }
        if i > 0, j > 0 {
          best = min(best, above[j - 1] + single[Self.place(a[i - 1], b[j - 1])])
          if i > 1, isPair[Self.place(a[i - 2], a[i - 1])] {
            best = min(best, higher[j - 1] + pair(a[i - 2], a[i - 1], b[j - 1], 0))
            if j > 1 { best = min(best, higher[j - 2] + pair(a[i - 2], a[i - 1], b[j - 2], b[j - 1])) }
          }
          if j > 1, isPair[Self.place(b[j - 2], b[j - 1])] {
            best = min(best, above[j - 2] + pair(a[i - 1], 0, b[j - 2], b[j - 1]))
          }
        }
        row[j] = best
        least = min(least, best)
      }
      // A pair may still jump over one row, so the one above counts too.
      if least > limit, i > 0, above.allSatisfy({ $0 > limit }) { return nil }
    }
    return row[b.count] <= limit ? row[b.count] : nil
  }

  private func pair(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> Int {
    pairs[Self.key(a, b, c, d)] ?? Self.never
  }

  private static func place(_ a: UInt8, _ b: UInt8) -> Int { Int(a & 0x7F) << 7 | Int(b & 0x7F) }

  private static func key(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> UInt32 {
    UInt32(a) << 24 | UInt32(b) << 16 | UInt32(c) << 8 | UInt32(d)
  }

  /// How much a near word of this many letters may cost where it is all that was asked for: one error in a short word, more
  /// in a long one.
  static func limitAlone(_ letters: Int) -> Int {
    switch letters {
    case ..<4: 0
    case 4: 100
    case 5, 6: 120
    case 7, 8: 160
    default: 230
    }
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

  /// Which letters a word has, one bit each, so that most words that are far can be told at a glance.
  static func letters(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0) { $0 | 1 << UInt64($1 & 0x3F) }
  }

  /// Whether words with these letters are worth comparing: errors of 40 hundredths that change a letter's whole set are
  /// too rare to look for.
  static func mayBeNear(_ a: UInt64, _ b: UInt64, limit: Int) -> Bool {
    (a ^ b).nonzeroBitCount <= limit / 40 + 1
  }
}
