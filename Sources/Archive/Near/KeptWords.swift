import GRDB
import Synchronization

/// The words of `near_block`, kept in memory between questions: reading them takes longer than looking through them.
///
/// All rows of a length but the last are kept. They never grow, and words that went since are found to stand on no page;
/// the last one is read for each question. So what is kept is never stale.
final class KeptWords: Sendable {
  /// The words of one length, as far as they are kept.
  private struct Words {
    var rows: Int64 = 0
    var signatures: [UInt8] = []
    var words: [UInt8] = []
  }

  private let kept = Mutex<[Int: Words]>([:])
  /// Bytes held; words beyond are read for each question. A million pages of bad recognition have some 30 MB.
  private static let most = 64 << 20

  /// Goes through the words of these lengths.
  func forEach(_ lengths: ClosedRange<Int>, _ db: Database, _ body: (NearBlocks.Block) throws -> Void) throws {
    let blocks = NearBlocks(db)
    for length in lengths {
      let last = try blocks.lastPlace(of: length)
      let words = try words(length, before: last, blocks)
      if words.rows <= last, !words.signatures.isEmpty {
        try words.signatures.withUnsafeBytes { signatures in
          try words.words.withUnsafeBytes { letters in
            try body(NearBlocks.Block(length: length, signatures: signatures, words: letters))
          }
        }
      }
      try blocks.forEach(NearBlocks.ids(length, from: words.rows <= last ? words.rows : 0)) { _, block in try body(block) }
    }
  }

  /// What is kept of a length, with the rows that came since as far as they fit in.
  private func words(_ length: Int, before last: Int64, _ blocks: NearBlocks) throws -> Words {
    let (known, all) = kept.withLock { kept in
      (kept[length] ?? Words(), kept.values.reduce(0) { $0 + $1.signatures.count + $1.words.count })
    }
    guard known.rows < last, all < Self.most else { return known }
    var words = known
    try blocks.forEach(NearBlocks.id(length, known.rows)...NearBlocks.id(length, last - 1)) { _, block in
      words.signatures.append(contentsOf: block.signatures.prefix(4 * block.indices.count))
      words.words.append(contentsOf: block.words.prefix(length * block.indices.count))
    }
    words.rows = last
    kept.withLock { if $0[length]?.rows ?? 0 < last { $0[length] = words } }
    return words
  }
}
