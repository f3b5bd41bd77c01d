import GRDB

/// Finds what recognition may have made of some words, among all words of the vocabulary. Three sieves, each finer and
/// dearer than the one before: which letters a word has; in how many it differs; how likely recognition is to do that.
struct NearScan {
  private var asked: [Asked]

  private struct Asked {
    let word: String
    let sieve: NearSieve
    let signature: UInt32
    let bits: UInt32
    var found: [(text: String, likelihood: Double)] = []

    init(_ word: String, isKnown: Bool, _ model: ErrorModel, _ effort: NearEffort) {
      self.word = word
      sieve = NearSieve(word, isKnown: isKnown, model, effort)
      signature = NearBlocks.signature(word.utf8)
      bits = UInt32(min(2 * sieve.edits, effort.bits))
    }

    /// Leaves the likeliest, in order, each once.
    mutating func keep(_ limit: Int) {
      found.sort { ($1.likelihood, $0.text) < ($0.likelihood, $1.text) }
      found = found.indices.filter { $0 == 0 || found[$0].text != found[$0 - 1].text }.map { found[$0] }
      if found.count > limit { found.removeLast(found.count - limit) }
    }

    /// The places of those words of a block that are near, by the first two sieves.
    func sift(_ block: NearBlocks.Block) -> [Int] {
      let (asked, most) = (SIMD8<UInt32>(repeating: signature), SIMD8<UInt32>(repeating: bits))
      let words = block.indices
      var near: [Int] = []
      var start = 0
      while start + 8 <= words.count {
        let eight = block.signatures.loadUnaligned(fromByteOffset: 4 * start, as: SIMD8<UInt32>.self)
        let isFar = Self.bitCounts(eight ^ asked) .> most
        let halves = unsafeBitCast(isFar, to: SIMD4<UInt64>.self)
        if halves[0] & halves[1] & halves[2] & halves[3] != .max {
          for offset in 0..<8 where !isFar[offset] && sieve.takes(block.word(start + offset)) { near.append(start + offset) }
        }
        start += 8
      }
      for place in start..<words.count
      where (block.signature(place) ^ signature).nonzeroBitCount <= Int(bits) && sieve.takes(block.word(place)) {
        near.append(place)
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
  }

  /// By word, on how many pages it stands as it is.
  init(_ words: [String: Int], _ model: ErrorModel, _ effort: NearEffort) {
    asked = words.filter { NearBlocks.isLookedFor($0.key) }.sorted { $0.key < $1.key }
      .map { Asked($0.key, isKnown: $0.value > 0, model, effort) }
  }

  /// By word, those that recognition may have made of it, the likeliest first.
  mutating func find(_ words: KeptWords, _ db: Database, limit: Int) throws -> [String: [(text: String, likelihood: Double)]] {
    let lengths = asked.map(\.sieve.lengths)
    guard let least = lengths.map(\.lowerBound).min(), let most = lengths.map(\.upperBound).max() else { return [:] }
    try words.forEach(least...most, db) { block in
      for index in asked.indices where lengths[index].contains(block.length) {
        look(at: block, index)
        // So that not more lies in memory than is asked for, by far.
        if asked[index].found.count > 4 * limit + NearBlocks.most { asked[index].keep(limit) }
      }
    }
    var found: [String: [(text: String, likelihood: Double)]] = [:]
    for index in asked.indices {
      asked[index].keep(limit)
      found[asked[index].word] = asked[index].found
    }
    return found
  }

  private mutating func look(at block: NearBlocks.Block, _ index: Int) {
    for place in asked[index].sift(block) {
      let word = block.word(place)
      if let likelihood = asked[index].sieve.likelihood(of: Array(word)) {
        asked[index].found.append((String(decoding: word, as: UTF8.self), likelihood))
      }
    }
  }
}
