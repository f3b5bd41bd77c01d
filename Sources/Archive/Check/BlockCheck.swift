import Foundation
import GRDB

/// Holds the blocks against the pages' text.
struct BlockCheck {
  let db: Database

  /// What is wrong, a sentence each; empty where all is as it should be.
  func differences() throws -> [String] {
    let blocks = try BlockRead.all(db)
    guard !blocks.isEmpty else { return [] }
    var found: [String] = []
    var held = try Int64.fetchAll(db, sql: "SELECT id FROM fresh_search_docsize")
    let words = try CommonWords(db)
    let places = BlockIDs()
    for block in blocks {
      let ids = try places.of(block.id, db)
      guard ids.count == block.pages, ids.first == block.first, ids.last == block.last else {
        found.append("block \(block.id) does not hold the pages that it names")
        continue
      }
      let living = try block.living()
      held += living.slots.map { ids[$0] }
      if try !fits(block, ids, living, words) { found.append("block \(block.id) does not fit the pages' text") }
    }
    let pages = try Int64.fetchAll(db, sql: "SELECT id FROM searched_page ORDER BY id")
    if held.sorted() != pages { found.append("the blocks and fresh pages are not all pages, each once") }
    let strange = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM block_pair WHERE id >> 32 NOT IN (SELECT id FROM page_block)")
    if strange != 0 { found.append("\(strange ?? 0) pairs belong to no block") }
    return found
  }

  /// Whether the block's sets, but for pages that went, are those of the pages' text.
  private func fits(_ block: BlockRead, _ ids: [Int64], _ living: PageBits, _ words: CommonWords) throws -> Bool {
    var builder = BlockBuilder(words)
    let find = try db.cachedStatement(sql: "SELECT text, joined, tags FROM page_content WHERE id = ?")
    for (slot, id) in ids.enumerated() {
      // A page that went has no words; its id may have come again with others.
      let row = living.contains(slot) ? try Row.fetchOne(find, arguments: [id]) : nil
      _ = builder.add(id, text: row?[0] ?? "", joined: row?[1] ?? "", tags: row?[2] ?? "")
    }
    var wordRows: [Int64: PageBits] = [:]
    for (id, pages) in builder.wordRows(block.id) { wordRows[id] = PageBlockCodec.pages(pages, of: block.pages) }
    var pairs = Sum()
    builder.forEachPair { pair, pages, places in
      let set = PageBlockCodec.pages(pages, of: block.pages)
      for place in PageBlockCodec.places(places, on: set, wanted: living) { pairs.add(UInt64(pair), place) }
    }
    return try storedWordsFit(block, living, wordRows) && storedPairs(block, living) == pairs
  }

  private func storedWordsFit(_ block: BlockRead, _ living: PageBits, _ wanted: [Int64: PageBits]) throws -> Bool {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, pages FROM block_word WHERE id BETWEEN ? AND ?",
      arguments: [block.id << 16, block.id << 16 | 0xFFFF])
    var seen = 0
    while let row = try rows.next() {
      var pages = PageBlockCodec.pages(row[1], of: block.pages)
      pages.formIntersection(living)
      if pages.isEmpty { continue }
      guard wanted[row[0]] == pages else { return false }
      seen += 1
    }
    return seen == wanted.count
  }

  private func storedPairs(_ block: BlockRead, _ living: PageBits) throws -> Sum {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, pages, places FROM block_pair WHERE id BETWEEN ? AND ?",
      arguments: [block.id << 32, block.id << 32 | 0xFFFF_FFFF])
    var sum = Sum()
    while let row = try rows.next() {
      let pages = PageBlockCodec.pages(row[1], of: block.pages)
      for place in PageBlockCodec.places(row[2], on: pages, wanted: living) {
        sum.add(UInt64((row[0] as Int64) & 0xFFFF_FFFF), place)
      }
    }
    return sum
  }

  /// Tells whether two lists of pairs and places are the same, in whichever order.
  private struct Sum: Equatable {
    private var count = 0
    private var sum: UInt64 = 0

    mutating func add(_ pair: UInt64, _ place: UInt64) {
      var mixed = (pair &* 0x9E37_79B9_7F4A_7C15) ^ place
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      count += 1
      sum &+= mixed ^ (mixed >> 31)
    }
  }
}
