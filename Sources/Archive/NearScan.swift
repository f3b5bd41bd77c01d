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

    init(_ word: String, bits: Int) {
      self.word = word
      letters = Array(word.utf8)
      signature = NearBlocks.signature(letters)
      edits = switch letters.count {
      case ...4: 1
      case 5, 6: 2
      case 7, 8: 3
      default: 4
      }
      let difference = min(edits, 3, bits / 2)
      lengths = letters.count - difference...letters.count + difference
      self.bits = UInt32(min(2 * edits, bits))
      for (place, letter) in letters.enumerated() { places[Int(letter & 0x7F)] |= 1 << UInt64(place) }
    }

    /// In how many letters a word differs.
    @inline(__always)
    func edits(_ word: UnsafeRawBufferPointer) -> Int {
      var (up, down) = (~UInt64(0), UInt64(0))
      var edits = letters.count
      let last = UInt64(1) << UInt64(letters.count - 1)
      return places.withUnsafeBufferPointer { places in
        for letter in word {
          let equal = places[Int(letter & 0x7F)]
          let vertical = equal | down
          let horizontal = ((equal & up) &+ up) ^ up | equal
          var more = down | ~(horizontal | up)
          var less = up & horizontal
          if more & last != 0 { edits += 1 } else if less & last != 0 { edits -= 1 }
          more = more << 1 | 1
          less <<= 1
          up = less | ~(vertical | more)
          down = more & vertical
        }
        return edits
      }
    }
  }

  /// `bits` is how many bits of the signatures may differ: two for each letter taken for another.
  init(_ words: some Sequence<String>, _ model: ErrorModel, bits: Int) {
    self.model = model
    asked = Set(words).filter(NearBlocks.isLookedFor).sorted().map { Asked($0, bits: bits) }
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

  private mutating func look(at block: NearBlocks.Block, _ place: Int) {
    let signature = SIMD8<UInt32>(repeating: asked[place].signature)
    let bits = SIMD8<UInt32>(repeating: asked[place].bits)
    let indices = block.indices
    var start = 0
    while start < indices.count {
      if start + 8 <= indices.count {
        let eight = block.signatures.loadUnaligned(fromByteOffset: 4 * start, as: SIMD8<UInt32>.self)
        let near = (eight ^ signature).nonzeroBitCount .<= bits
        if any(near) {
          for offset in 0..<8 where near[offset] { judge(block.word(start + offset), place) }
        }
      } else {
        for index in start..<indices.count
        where (block.signature(index) ^ asked[place].signature).nonzeroBitCount <= Int(asked[place].bits) {
          judge(block.word(index), place)
        }
      }
      start += 8
    }
  }

  private mutating func judge(_ word: UnsafeRawBufferPointer, _ place: Int) {
    let edits = asked[place].edits(word)
    guard edits > 0, edits <= asked[place].edits else { return }
    let likelihood = model.likelihood(asked[place].letters[...], readAs: Array(word)[...])
    if likelihood >= Self.least { asked[place].found.append((String(decoding: word, as: UTF8.self), likelihood)) }
  }
}

private func any(_ mask: SIMDMask<SIMD8<Int32>>) -> Bool { mask != SIMDMask(repeating: false) }
