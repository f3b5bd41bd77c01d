import Foundation
import GRDB

/// The vocabulary as near words are looked for in it: all words of one length together, some hundreds a row, with a
/// signature of each by which most are told to be far at a glance.
///
/// In the `near_block` table: the id is length * 4294967296 + the row's place among those of that length, from 0;
/// `signatures` has four bytes a word, the lowest first, and `words` the words one after another.
struct NearBlocks {
  let db: Database

  init(_ db: Database) { self.db = db }

  static let table = """
    -- The words of the vocabulary that near words are looked for among: NearBlocks.
    CREATE TABLE near_block(id INTEGER PRIMARY KEY, signatures BLOB NOT NULL, words BLOB NOT NULL) STRICT;
    """

  /// Words in one row at most.
  static let most = 1024

  /// Whether near words of a word are looked for: not of one under 4 or over 24 bytes, nor of plain numbers, which mean what
  /// they say.
  static func isLookedFor(_ word: String) -> Bool { (4...24).contains(word.utf8.count) && !isNumber(word.utf8) }

  /// Whether a word is kept to be found as a near one, 3 to 27 bytes long: recognition drops letters and puts some in.
  static func isKept(_ word: String) -> Bool { (3...27).contains(word.utf8.count) && !isNumber(word.utf8) }

  /// Whether a word is nothing but digits.
  static func isNumber(_ word: some Sequence<UInt8>) -> Bool { word.allSatisfy { (0x30...0x39).contains($0) } }

  /// One bit for each letter, one for all else, and five for letters that stand there twice.
  static func signature(_ word: some Sequence<UInt8>) -> UInt32 {
    var bits: UInt32 = 0
    for letter in word {
      guard (0x61...0x7A).contains(letter) else {
        bits |= 1 << 26
        continue
      }
      let place = UInt32(letter - 0x61)
      if bits >> place & 1 == 1 { bits |= 1 << (27 + place % 5) }
      bits |= 1 << place
    }
    return bits
  }

  /// Those of the vocabulary that are there already get their rows.
  static func addTable(_ db: Database) throws {
    try db.execute(sql: table)
    try NearBlocks(db).add(try String.fetchAll(db, sql: "SELECT text FROM word ORDER BY text"))
  }

  /// Adds words that are not there yet; those that are not kept are left out. Alphabetical order makes them quicker to find.
  func add(_ words: [String]) throws {
    for (length, words) in Dictionary(grouping: words.filter(Self.isKept), by: \.utf8.count) {
      var waiting = words[...]
      var (place, row) = try last(of: length)
      while !waiting.isEmpty {
        let some = waiting.prefix(Self.most - row.signatures.count / 4)
        for word in some { row.add(Array(word.utf8)[...]) }
        try write(row, at: Self.id(length, place))
        waiting = waiting.dropFirst(some.count)
        (place, row) = (place + 1, BlockRow())
      }
    }
  }

  /// Takes words away that nothing has any more.
  func remove(_ words: [String]) throws {
    for (length, words) in Dictionary(grouping: words.filter(Self.isKept), by: \.utf8.count) {
      let gone = Set(words.map { Array($0.utf8) })
      let signatures = Set(gone.map(Self.signature))
      var changed: [(id: Int64, row: BlockRow)] = []
      try forEach(Self.ids(length)) { id, block in
        guard block.indices.contains(where: { signatures.contains(block.signature($0)) && gone.contains(Array(block.word($0))) })
        else { return }
        var row = BlockRow()
        for index in block.indices where !gone.contains(Array(block.word(index))) { row.add(block.word(index)[...]) }
        changed.append((id, row))
      }
      for (id, row) in changed { try write(row, at: id) }
    }
  }

  /// All words that the table holds, with the right signature.
  func sum() throws -> RowSum {
    var sum = RowSum()
    try forEach(0...Int64.max) { _, block in
      for index in block.indices {
        let word = block.word(index)
        sum.add(block.signature(index) == Self.signature(word) ? "" : "?", String(decoding: word, as: UTF8.self))
      }
    }
    return sum
  }

  /// One row, being written.
  private struct BlockRow {
    var signatures: [UInt8] = []
    var words: [UInt8] = []

    mutating func add(_ word: some Sequence<UInt8>) {
      let signature = NearBlocks.signature(word)
      for shift in stride(from: 0, to: 32, by: 8) { signatures.append(UInt8(truncatingIfNeeded: signature >> UInt32(shift))) }
      words.append(contentsOf: word)
    }
  }

  /// The last row of a length where words still fit in, or a new one after it.
  private func last(of length: Int) throws -> (place: Int64, row: BlockRow) {
    let ids = Self.ids(length)
    let found = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, signatures, words FROM near_block WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1"),
      arguments: [ids.lowerBound, ids.upperBound])
    guard let found else { return (0, BlockRow()) }
    let place = (found[0] as Int64) - ids.lowerBound
    let row = BlockRow(signatures: Array(found[1] as Data), words: Array(found[2] as Data))
    return row.signatures.count < 4 * Self.most ? (place, row) : (place + 1, BlockRow())
  }

  private func write(_ row: BlockRow, at id: Int64) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO near_block(id, signatures, words) VALUES (?, ?, ?)")
      .execute(arguments: [id, Data(row.signatures), Data(row.words)])
  }

  static func id(_ length: Int, _ place: Int64) -> Int64 { Int64(length) << 32 + place }

  /// The ids of the rows of a length, from one place on.
  static func ids(_ length: Int, from place: Int64 = 0) -> ClosedRange<Int64> { id(length, place)...id(length + 1, -1) }

  /// Words of one length, as they lie in the table; good only while it is being read.
  struct Block {
    let length: Int
    let signatures: UnsafeRawBufferPointer
    let words: UnsafeRawBufferPointer

    var indices: Range<Int> { 0..<min(signatures.count / 4, words.count / max(1, length)) }

    func signature(_ index: Int) -> UInt32 {
      UInt32(littleEndian: signatures.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self))
    }

    func word(_ index: Int) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(rebasing: words[index * length..<(index + 1) * length])
    }
  }

  /// The place of the last row of a length; -1 where there is none.
  func lastPlace(of length: Int) throws -> Int64 {
    let ids = Self.ids(length)
    let last = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT max(id) FROM near_block WHERE id BETWEEN ? AND ?"),
      arguments: [ids.lowerBound, ids.upperBound])
    return last.map { $0 - ids.lowerBound } ?? -1
  }

  /// Goes through the words of rows, with the rows' ids.
  func forEach(_ ids: ClosedRange<Int64>, _ body: (Int64, Block) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT id, signatures, words FROM near_block WHERE id BETWEEN ? AND ? ORDER BY id"),
      arguments: [ids.lowerBound, ids.upperBound])
    while let row = try rows.next() {
      let id: Int64 = row[0]
      try row.withUnsafeData(atIndex: 1) { signatures in
        try row.withUnsafeData(atIndex: 2) { words in
          try (signatures ?? Data()).withUnsafeBytes { signatures in
            try (words ?? Data()).withUnsafeBytes { words in
              try body(id, Block(length: Int(id >> 32), signatures: signatures, words: words))
            }
          }
        }
      }
    }
  }
}
