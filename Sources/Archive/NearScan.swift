import GRDB

/// Finds what recognition may have made of some words, among all words of the vocabulary. Three sieves, each finer and
/// dearer than the one before: which letters a word has; how many letters must be changed (Myers 1999, Hyyrö 2003, in
/// one machine word); how likely recognition is to do that.
struct NearScan {
  private let model: ErrorModel
  private var asked: [Asked]

  /// What recognition does to a word less often is not looked for.
  private static let least = 1e-5

  private struct Asked {
    let word: String
    let letters: [UInt8]
    let signature: UInt32
    let edits: Int
    let lengths: ClosedRange<Int>
    let bits: UInt32
    /// Where each letter stands, one bit a place.
    var places = [UInt64](repeating: 0, count: 128)
    var found: [(text: String, likelihood: Double)] = []

    init(_ word: String, _ effort: NearEffort) {
      self.word = word
      letters = Array(word.utf8)
      signature = NearBlocks.signature(letters)
      let usual = switch letters.count {
      case ...4: 1
      case 5, 6: 2
      case 7, 8: 3
      default: 4
      }
      edits = usual + effort.moreErrors
      let difference = min(usual, 3, effort.bits / 2)
      lengths = letters.count - difference...letters.count + difference
      self.bits = UInt32(min(2 * edits, effort.bits))
      for (place, letter) in letters.enumerated() { places[Int(letter & 0x7F)] |= 1 << UInt64(place) }
    }

    /// The places of those words of a block that are near, by the first two sieves.
    func sift(_ block: NearBlocks.Block) -> [Int] {
      let (asked, most) = (SIMD8<UInt32>(repeating: signature), SIMD8<UInt32>(repeating: bits))
      let words = block.indices
      var near: [Int] = []
      places.withUnsafeBufferPointer { places in
        func look(_ place: Int) {
          let edits = edits(block.word(place), places)
          if edits > 0, edits <= self.edits { near.append(place) }
        }
        var start = 0
        while start + 8 <= words.count {
          let eight = block.signatures.loadUnaligned(fromByteOffset: 4 * start, as: SIMD8<UInt32>.self)
          let isFar = Self.bitCounts(eight ^ asked) .> most
          let halves = unsafeBitCast(isFar, to: SIMD4<UInt64>.self)
          if halves[0] & halves[1] & halves[2] & halves[3] != .max {
            for offset in 0..<8 where !isFar[offset] { look(start + offset) }
          }
          start += 8
        }
        for place in start..<words.count where (block.signature(place) ^ signature).nonzeroBitCount <= Int(bits) { look(place) }
      }
      return near
    }

    /// How many bits are set in each of eight: in vectors what `nonzeroBitCount` does one by one.
    @inline(__always)
    private static func bitCounts(_ eight: SIMD8<UInt32>) -> SIMD8<UInt32> {
      func all(_ bits: UInt32) -> SIMD8<UInt32> { SIMD8(repeating: bits) }
      var counts = eight &- (eight &>> 1 & all(0x5555_5555))
      counts = (counts & all(0x3333_3333)) &+ (counts &>> 2 & all(0x3333_3333))
      counts = (counts &+ counts &>> 4) & all(0x0F0F_0F0F)
      counts = counts &+ counts &>> 8
      return (counts &+ counts &>> 16) & all(0x3F)
    }

    /// In how many letters a word differs.
    @inline(__always)
    private func edits(_ word: UnsafeRawBufferPointer, _ places: UnsafeBufferPointer<UInt64>) -> Int {
      var (up, down) = (~UInt64(0), UInt64(0))
      var edits = letters.count
      let last = UInt64(letters.count - 1)
      for letter in word {
        let equal = places[Int(letter & 0x7F)]
        let vertical = equal | down
        let horizontal = ((equal & up) &+ up) ^ up | equal
        var more = down | ~(horizontal | up)
        var less = up & horizontal
        edits += Int(more &>> last & 1) - Int(less &>> last & 1)
        more = more << 1 | 1
        less <<= 1
        up = less | ~(vertical | more)
        down = more & vertical
      }
      return edits
    }
  }

  init(_ words: some Sequence<String>, _ model: ErrorModel, _ effort: NearEffort) {
    self.model = model
    asked = Set(words).filter(NearBlocks.isLookedFor).sorted().map { Asked($0, effort) }
  }

  /// By word, those that recognition may have made of it, the likeliest first.
  mutating func find(_ db: Database, limit: Int) throws -> [String: [(text: String, likelihood: Double)]] {
    guard let least = asked.map(\.lengths.lowerBound).min(), let most = asked.map(\.lengths.upperBound).max() else { return [:] }
    try NearBlocks(db).forEach(least...most) { _, block in
      for index in asked.indices where asked[index].lengths.contains(block.length) { look(at: block, index) }
    }
    var found: [String: [(text: String, likelihood: Double)]] = [:]
    for asked in asked {
      let sorted = asked.found.sorted { ($1.likelihood, $0.text) < ($0.likelihood, $1.text) }
      found[asked.word] = Array(sorted.prefix(limit))
    }
    return found
  }

  private mutating func look(at block: NearBlocks.Block, _ index: Int) {
    for place in asked[index].sift(block) {
      let word = block.word(place)
      let likelihood = model.likelihood(asked[index].letters[...], readAs: Array(word)[...])
      if likelihood >= Self.least { asked[index].found.append((String(decoding: word, as: UTF8.self), likelihood)) }
    }
  }
}
