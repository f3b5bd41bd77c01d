import Foundation

/// How likely recognition is to make one word of another: a noisy channel (Kernighan, Church and Gale 1990), in which
/// each letter is read right, taken for another, dropped or put in, each with its own probability, and some pairs run
/// together.
///
/// An archive that knows nothing of its own errors has those of `Confusions`. One that has grown counts its own:
/// LearnedErrors.
struct ErrorModel {
  /// How often letters were read so, over pages. Of a pair that stands on both sides: how often it was there.
  struct Count: Equatable {
    /// Empty for a letter put in.
    var printed: String
    /// Empty for a letter dropped; the same as `printed` where it was read right.
    var read: String
    var times: Double
  }

  /// The probability of one letter for another, by both; of none for one; of one for none, at each place.
  private var single: [Float]
  private var dropped: [Float]
  private var added: [Float]
  /// Pairs that run together with one letter, numbered from 1; 0 for all others.
  private var pairs = [UInt8](repeating: 0, count: 128 * 128)
  private var names: [(UInt8, UInt8)] = [(0, 0)]
  /// The probability of a pair for one letter, and of one letter for a pair.
  private var joined: [Float] = []
  private var parted: [Float] = []
  /// The probability of two letters to change places.
  private var swapped: Float = 0

  /// So many times it takes until an archive's own counts of a letter weigh as much as what is known from elsewhere.
  private static let strength = 300.0

  static let general = ErrorModel([])

  /// What becomes of a word that a person types, who also lets two letters change places (Damerau 1964), as recognition does not.
  static let typed = {
    var model = ErrorModel.general
    model.swapped = Float(general(1))
    return model
  }()

  init(_ counts: [Count]) {
    let whole = Float(Self.general(1))
    single = [Float](repeating: whole, count: 128 * 128)
    dropped = [Float](repeating: whole, count: 128)
    added = [Float](repeating: whole, count: 128)
    let known = Confusions.learned.map { (Array($0.printed.utf8), Array($0.read.utf8), Float(Self.general($0.cost))) }
    for (a, b, _) in known {
      for two in [a, b] where two.count == 2 && a.count != b.count && pairs[Self.place(two[0], two[1])] == 0 {
        pairs[Self.place(two[0], two[1])] = UInt8(names.count)
        names.append((two[0], two[1]))
      }
    }
    joined = [Float](repeating: 0, count: names.count << 7)
    parted = joined
    for (a, b, probability) in known {
      for (from, to) in [(a, b), (b, a)] {
        raise(from, to, to: probability)
      }
    }
    for letter in 0..<128 { single[letter << 7 | letter] = 1 }
    if !counts.isEmpty { learn(counts) }
  }

  /// What is taken for the probability of a confusion that costs so much of a letter: 0.1 for a half, 0.02 for a whole one,
  /// fitted on the known items of bench/search.
  private static func general(_ cost: Double) -> Double { 0.448 * exp(-3 * cost) }

  private mutating func raise(_ from: [UInt8], _ to: [UInt8], to probability: Float) {
    switch (from.count, to.count) {
    case (1, 1):
      let place = Self.place(from[0], to[0])
      single[place] = max(single[place], probability)
    case (2, 1):
      let place = pair(from[0], from[1]) << 7 | Int(to[0] & 0x7F)
      joined[place] = max(joined[place], probability)
    case (1, 2):
      let place = pair(to[0], to[1]) << 7 | Int(from[0] & 0x7F)
      parted[place] = max(parted[place], probability)
    default: break
    }
  }

  private mutating func learn(_ counts: [Count]) {
    var all = [Double](repeating: 0, count: 128)
    var pairsSeen = [Double](repeating: 0, count: names.count)
    var letters = 0.0
    for count in counts {
      let printed = Array(count.printed.utf8)
      if printed.count == 1 {
        all[Int(printed[0] & 0x7F)] += count.times
        letters += count.times
      }
      if printed.count == 2, count.printed == count.read { pairsSeen[pair(printed[0], printed[1])] += count.times }
    }
    func share(_ known: Float, _ of: Double) -> Float { Float(Double(known) * Self.strength / (of + Self.strength)) }
    for a in 0..<128 {
      for b in 0..<128 { single[a << 7 | b] = share(single[a << 7 | b], all[a]) }
      dropped[a] = share(dropped[a], all[a])
      added[a] = share(added[a], letters)
      for pair in 1..<names.count { parted[pair << 7 | a] = share(parted[pair << 7 | a], all[a]) }
    }
    for pair in 1..<names.count {
      for b in 0..<128 { joined[pair << 7 | b] = share(joined[pair << 7 | b], pairsSeen[pair]) }
    }
    for count in counts {
      let (printed, read) = (Array(count.printed.utf8), Array(count.read.utf8))
      switch (printed.count, read.count) {
      case (1, 1): single[Self.place(printed[0], read[0])] += Float(count.times / (all[Int(printed[0] & 0x7F)] + Self.strength))
      case (1, 0): dropped[Int(printed[0] & 0x7F)] += Float(count.times / (all[Int(printed[0] & 0x7F)] + Self.strength))
      case (0, 1): added[Int(read[0] & 0x7F)] += Float(count.times / (letters + Self.strength))
      case (1, 2):
        parted[pair(read[0], read[1]) << 7 | Int(printed[0] & 0x7F)] +=
          Float(count.times / (all[Int(printed[0] & 0x7F)] + Self.strength))
      case (2, 1):
        let pair = pair(printed[0], printed[1])
        joined[pair << 7 | Int(read[0] & 0x7F)] += Float(count.times / (pairsSeen[pair] + Self.strength))
      default: break
      }
    }
  }

  /// Pairs in a word that may run together with one letter.
  func pairs(in word: [UInt8]) -> [ArraySlice<UInt8>] {
    word.indices.dropFirst().filter { pair(word[$0 - 1], word[$0]) > 0 }.map { word[$0 - 1...$0] }
  }

  private func pair(_ a: UInt8, _ b: UInt8) -> Int { Int(pairs[Self.place(a, b)]) }

  private static func place(_ a: UInt8, _ b: UInt8) -> Int { Int(a & 0x7F) << 7 | Int(b & 0x7F) }

  /// How likely it is that a word which stands there was read so, summed over all ways; 0 to about 1.
  func likelihood(_ printed: ArraySlice<UInt8>, readAs read: ArraySlice<UInt8>) -> Double {
    // How likely the first letters of one are to be read as the first of the other; three rows take turns.
    var rows = [Float](repeating: 0, count: 3 * (read.count + 1))
    let width = read.count + 1
    printed.withUnsafeBufferPointer { a in
      read.withUnsafeBufferPointer { b in
        for i in 0...a.count {
          let (row, above, higher) = (i % 3 * width, (i + 2) % 3 * width, (i + 1) % 3 * width)
          let last = i > 0 ? a[i - 1] : 0
          let two = i > 1 ? pair(a[i - 2], last) : 0
          for j in 0...b.count {
            var sum: Float = i == 0 && j == 0 ? 1 : 0
            if i > 0 { sum += rows[above + j] * dropped[Int(last & 0x7F)] }
            if j > 0 {
              let letter = b[j - 1]
              sum += rows[row + j - 1] * added[Int(letter & 0x7F)]
              if i > 0 {
                sum += rows[above + j - 1] * single[Self.place(last, letter)]
                if two > 0 { sum += rows[higher + j - 1] * joined[two << 7 | Int(letter & 0x7F)] }
                if j > 1 {
                  let other = pair(b[j - 2], letter)
                  if other > 0 { sum += rows[above + j - 2] * parted[other << 7 | Int(last & 0x7F)] }
                  if swapped > 0, i > 1, last == b[j - 2], letter == a[i - 2] { sum += rows[higher + j - 2] * swapped }
                }
              }
            }
            rows[row + j] = sum
          }
        }
      }
    }
    return Double(rows[printed.count % 3 * width + read.count])
  }
}

extension ErrorModel {
  /// The likeliest way in which a word was read as another, letter by letter: what stands there and what was read.
  func steps(_ printed: [UInt8], readAs read: [UInt8]) -> [(printed: ArraySlice<UInt8>, read: ArraySlice<UInt8>)] {
    let width = read.count + 1
    var best = [Float](repeating: 0, count: (printed.count + 1) * width)
    var from = [(Int, Int)](repeating: (0, 0), count: best.count)
    for i in 0...printed.count {
      for j in 0...read.count {
        var choice: (Float, Int, Int) = i == 0 && j == 0 ? (1, 0, 0) : (0, 0, 0)
        func take(_ di: Int, _ dj: Int, _ probability: Float) {
          let value = best[(i - di) * width + j - dj] * probability
          if value > choice.0 { choice = (value, di, dj) }
        }
        if i > 0, j > 0 { take(1, 1, single[Self.place(printed[i - 1], read[j - 1])]) }
        if i > 0 { take(1, 0, dropped[Int(printed[i - 1] & 0x7F)]) }
        if j > 0 { take(0, 1, added[Int(read[j - 1] & 0x7F)]) }
        if i > 1, j > 0 { take(2, 1, joined[pair(printed[i - 2], printed[i - 1]) << 7 | Int(read[j - 1] & 0x7F)]) }
        if i > 0, j > 1 { take(1, 2, parted[pair(read[j - 2], read[j - 1]) << 7 | Int(printed[i - 1] & 0x7F)]) }
        best[i * width + j] = choice.0
        from[i * width + j] = (choice.1, choice.2)
      }
    }
    var steps: [(ArraySlice<UInt8>, ArraySlice<UInt8>)] = []
    var (i, j) = (printed.count, read.count)
    while i > 0 || j > 0 {
      let (di, dj) = from[i * width + j]
      guard di + dj > 0 else { return [] }
      steps.append((printed[i - di..<i], read[j - dj..<j]))
      (i, j) = (i - di, j - dj)
    }
    return steps.reversed()
  }
}
