import GRDB
import Synchronization

/// A block as questions read it. Blocks never change, so their ids are kept between questions: 8 bytes a page.
final class BlockIDs: Sendable {
  private let ids = Mutex<[Int64: [Int64]]>([:])
  /// Ids held, 8 bytes each.
  private static let most = 4_000_000

  /// The searched_page ids of a block, slot by slot.
  func of(_ block: Int64, _ db: Database) throws -> [Int64] {
    if let known = ids.withLock({ $0[block] }) { return known }
    let data = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT ids FROM page_block WHERE id = ?"), arguments: [block])
    let read = data.map { PageBlockCodec.ids($0[0]) } ?? []
    ids.withLock {
      if $0.values.reduce(0, { $0 + $1.count }) > Self.most { $0 = [:] }
      $0[block] = read
    }
    return read
  }
}

/// A block, opened for one question.
struct BlockRead {
  let id: Int64
  let first: Int64
  let last: Int64
  let pages: Int
  let db: Database

  /// All blocks, the newest first.
  static func all(_ db: Database) throws -> [BlockRead] {
    try Row.fetchAll(db.cachedStatement(sql: "SELECT id, first, last, pages FROM page_block ORDER BY last DESC, id")).map {
      BlockRead(id: $0[0], first: $0[1], last: $0[2], pages: $0[3], db: db)
    }
  }

  /// Every page but those that went.
  func living() throws -> PageBits {
    var all = PageBits.all(pages)
    let gone = try Int.fetchAll(
      db.cachedStatement(sql: "SELECT slot FROM block_gone WHERE block = ?"), arguments: [id])
    for slot in gone where slot < pages { all.remove(slot) }
    return all
  }

  /// The pages that have a common word.
  func pages(with word: UInt16) throws -> PageBits {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT pages FROM block_word WHERE id = ?"), arguments: [id << 16 | Int64(word)])
    return row.map { PageBlockCodec.pages($0[0], of: pages) } ?? PageBits(pages: pages)
  }

  /// The pages on which two common words stand side by side.
  func pages(with pair: UInt32) throws -> PageBits {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT pages FROM block_pair WHERE id = ?"), arguments: [id << 32 | Int64(pair)])
    return row.map { PageBlockCodec.pages($0[0], of: pages) } ?? PageBits(pages: pages)
  }

  /// Where they do, as `slot << 32 | place` of the first, on the wanted pages.
  func places(of pair: UInt32, on wanted: PageBits) throws -> [UInt64] {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT pages, places FROM block_pair WHERE id = ?"), arguments: [id << 32 | Int64(pair)])
    guard let row else { return [] }
    return PageBlockCodec.places(row[1], on: PageBlockCodec.pages(row[0], of: pages), wanted: wanted)
  }

  /// The pages with these common words in a row.
  func pages(withRow words: [UInt16]) throws -> PageBits {
    let pairs = zip(words, words.dropFirst()).map { UInt32($0) << 16 | UInt32($1) }
    var found = PageBits.all(pages)
    for pair in pairs {
      found.formIntersection(try pages(with: pair))
      if found.isEmpty { return found }
    }
    guard pairs.count > 1 else { return found }
    // Every second pair holds every word; the last one the last, too.
    var starts: [UInt64]?
    for offset in pairs.indices where offset % 2 == 0 || offset == pairs.count - 1 {
      let places = try places(of: pairs[offset], on: found).filter { $0 & 0xFFFF_FFFF >= UInt64(offset) }
        .map { $0 - UInt64(offset) }
      starts = starts.map { Self.both($0, places) } ?? places
      if starts?.isEmpty == true { break }
    }
    var exact = PageBits(pages: pages)
    for start in starts ?? [] { exact.insert(Int(start >> 32)) }
    return exact
  }

  /// What two lists in order both have.
  static func both(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
    var (i, j) = (0, 0)
    var both: [UInt64] = []
    while i < a.count, j < b.count {
      if a[i] == b[j] { both.append(a[i]) }
      let step = a[i] <= b[j]
      if b[j] <= a[i] { j += 1 }
      if step { i += 1 }
    }
    return both
  }
}
