import Foundation
import GRDB

/// Makes a block of pages: which of them have each common word, and where each pair of common words stands.
struct BlockBuilder {
  private let words: CommonWords
  private var ids: [Int64] = []
  /// By word, the slots that have it.
  private var slots = [[UInt16]](repeating: [], count: Int(UInt16.max) + 1)
  /// Each pair as the first's number << 16 | the second's, and where it stands as slot << 17 | place.
  private var pairs: [UInt32] = []
  private var places: [UInt32] = []

  /// Slots have 15 bits.
  static let mostPages = 1 << 15
  private let size: Int
  /// Places have 17 bits; a page with more words stays without a block.
  private static let mostWords = 1 << 17

  init(_ words: CommonWords, size: Int = mostPages) {
    self.words = words
    self.size = min(size, Self.mostPages)
  }

  var pages: Int { ids.count }
  var isFull: Bool { ids.count == size }

  /// Adds a page; their ids must grow. Returns false for one that is too long.
  mutating func add(_ id: Int64, text: String, joined: String, tags: String) -> Bool {
    guard text.utf8.count + joined.utf8.count < Self.mostWords else { return false }
    let slot = UInt16(ids.count)
    ids.append(id)
    var place: UInt32 = 0
    addWords(text, slot, &place, paired: true)
    // No pair runs from one column into the next.
    place += 1
    if !joined.isEmpty { addWords(joined, slot, &place, paired: true) }
    addWords(tags, slot, &place, paired: false)
    return true
  }

  private mutating func addWords(_ text: String, _ slot: UInt16, _ place: inout UInt32, paired: Bool) {
    var last: UInt16?
    let position = UInt32(slot) << 17
    Tokens.forEachSpelling(in: text) { word in
      let number = words.number(of: word)
      if let number {
        if slots[Int(number)].last != slot { slots[Int(number)].append(slot) }
        if let last, paired, number < CommonWords.firstTag {
          pairs.append(UInt32(last) << 16 | UInt32(number))
          places.append(position | (place - 1))
        }
      }
      last = number.flatMap { $0 < CommonWords.firstTag ? $0 : nil }
      place += 1
    }
  }

  /// Writes the block; `whole` where all blocks are made anew.
  mutating func write(to db: Database, whole: Bool) throws {
    guard let first = ids.first, let last = ids.last else { return }
    try db.cachedStatement(sql: "INSERT INTO page_block(first, last, pages, whole, ids) VALUES (?, ?, ?, ?, ?)")
      .execute(arguments: [first, last, ids.count, whole, PageBlockCodec.encode(ids: ids)])
    let block = db.lastInsertedRowID
    for row in wordRows(block) { try Self.insert(row.id, row.pages, db) }
    try forEachPair { pair, pages, places in
      let insert = try db.cachedStatement(sql: "INSERT INTO block_pair(id, pages, places) VALUES (?, ?, ?)")
      insert.setUncheckedArguments([block << 32 | Int64(pair), pages, places])
      try insert.execute()
    }
  }

  private static func insert(_ id: Int64, _ pages: Data, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO block_word(id, pages) VALUES (?, ?)").execute(arguments: [id, pages])
  }

  /// The rows of `block_word`, in their order.
  func wordRows(_ block: Int64) -> [(id: Int64, pages: Data)] {
    slots.indices.filter { !slots[$0].isEmpty }.map {
      (block << 16 | Int64($0), PageBlockCodec.encode(slots[$0], of: ids.count))
    }
  }

  /// Goes through the rows of `block_pair` in their order.
  mutating func forEachPair(_ body: (_ pair: UInt32, _ pages: Data, _ places: Data) throws -> Void) rethrows {
    sortPairs()
    var start = 0
    var slots: [UInt16] = []
    var bytes: [UInt8] = []
    while start < pairs.count {
      var end = start
      slots.removeAll(keepingCapacity: true)
      bytes.removeAll(keepingCapacity: true)
      while end < pairs.count, pairs[end] == pairs[start] {
        let slot = UInt16(places[end] >> 17)
        let isFirst = slots.last != slot
        let more = end + 1 < pairs.count && pairs[end + 1] == pairs[start] && places[end + 1] >> 17 == places[end] >> 17
        let former = isFirst ? 0 : places[end - 1] & 0x1FFFF
        PageBlockCodec.append(UInt64((places[end] & 0x1FFFF) - former) << 1 | (more ? 1 : 0), &bytes)
        if isFirst { slots.append(slot) }
        end += 1
      }
      try body(pairs[start], PageBlockCodec.encode(slots, of: ids.count), Data(bytes))
      start = end
    }
  }

  /// By pair, each one's places staying in order: first by the second word, then by the first.
  private mutating func sortPairs() {
    var sortedPairs = pairs
    var sortedPlaces = places
    for shift: UInt32 in [0, 16] {
      var starts = [Int](repeating: 0, count: 1 << 16 + 1)
      for pair in pairs { starts[Int(pair >> shift & 0xFFFF) + 1] += 1 }
      for number in 1..<starts.count { starts[number] += starts[number - 1] }
      for index in pairs.indices {
        let number = Int(pairs[index] >> shift & 0xFFFF)
        sortedPairs[starts[number]] = pairs[index]
        sortedPlaces[starts[number]] = places[index]
        starts[number] += 1
      }
      swap(&pairs, &sortedPairs)
      swap(&places, &sortedPlaces)
    }
  }
}
