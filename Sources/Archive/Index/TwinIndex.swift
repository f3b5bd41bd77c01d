import Foundation
import GRDB

/// Keeps the links between pages that are the same.
struct TwinIndex {
  let db: Database
  /// Whether the words' codes lie in a table: not yet where an archive of an early version is brought up to date.
  var hasCodes = true
  /// Two readings of one page with one word in ten wrong still share a third of their pairs.
  private static let leastLikeness = 0.25
  private static let mostCandidates = 3
  /// Of the pages that share a mark only the first so many are looked at: a printed form gives its marks to every copy.
  private static let mostSharers = 32

  /// Links a new page with those like it, and leaves its own marks.
  func insert(_ page: Int64, _ text: String) throws {
    let marks = PageMarks.of(text)
    guard !marks.isEmpty else { return }
    var shared: [Int64: Int] = [:]
    for mark in marks {
      for other in try sharers(of: mark) where other != page { shared[other, default: 0] += 1 }
    }
    try link(page, shared)
    let add = try db.cachedStatement(sql: "INSERT OR IGNORE INTO page_mark(mark, page) VALUES (?, ?)")
    for mark in marks { try add.execute(arguments: [mark, page]) }
  }

  /// Does the same for many pages at once, in one pass over all marks.
  func insert(_ pages: [(page: Int64, mark: Int64)]) throws {
    guard !pages.isEmpty else { return }
    var rows = ManyRows("INSERT OR IGNORE INTO page_mark(mark, page)", columns: 2, db)
    for (page, mark) in pages.sorted(by: { ($0.mark, $0.page) < ($1.mark, $1.page) }) {
      try rows.add(mark, page)
    }
    try rows.finish()
    var (groups, memberships) = try sharedMarks(of: Set(pages.map(\.page)))
    memberships.sort { $0.page < $1.page }
    var shared: [Int64: Int] = [:]
    for (index, member) in memberships.enumerated() {
      for other in groups[member.group] where other < member.page { shared[other, default: 0] += 1 }
      guard index + 1 == memberships.count || memberships[index + 1].page != member.page else { continue }
      try link(member.page, shared)
      shared.removeAll(keepingCapacity: true)
    }
  }

  /// The pages that share a mark, as far as they are looked at, and to which of these groups each new page belongs.
  private func sharedMarks(of new: Set<Int64>) throws
    -> (groups: [[Int64]], memberships: [(page: Int64, group: Int)])
  {
    var groups: [[Int64]] = []
    var memberships: [(page: Int64, group: Int)] = []
    var sharers: [Int64] = []
    var last: Int64?
    func close() {
      guard sharers.count > 1 else { return }
      for page in sharers where new.contains(page) { memberships.append((page, groups.count)) }
      groups.append(Array(sharers.prefix(Self.mostSharers)))
    }
    let rows = try Row.fetchCursor(db, sql: "SELECT mark, page FROM page_mark ORDER BY mark, page")
    while let row = try rows.next() {
      let mark: Int64 = row[0]
      if mark != last {
        close()
        sharers.removeAll(keepingCapacity: true)
        last = mark
      }
      sharers.append(row[1])
    }
    close()
    return (groups, memberships)
  }

  /// Takes a page's marks and links away; `text` is what it was inserted with.
  func remove(_ page: Int64, _ text: String) throws {
    let drop = try db.cachedStatement(sql: "DELETE FROM page_mark WHERE mark = ? AND page = ?")
    for mark in PageMarks.of(text) { try drop.execute(arguments: [mark, page]) }
    for column in ["page", "twin"] {
      try db.cachedStatement(sql: "DELETE FROM page_twin WHERE \(column) = ?").execute(arguments: [page])
    }
  }

  private func sharers(of mark: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT page FROM page_mark WHERE mark = ? ORDER BY page LIMIT \(Self.mostSharers)"),
      arguments: [mark])
  }

  /// Links a page with those that share two marks or more with it and whose text is alike.
  private func link(_ page: Int64, _ shared: [Int64: Int]) throws {
    let candidates = shared.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(Self.mostCandidates)
    guard !candidates.isEmpty, let codes = try codes(of: page) else { return }
    let pairs = WordPairs(codes)
    for (candidate, _) in candidates {
      guard let other = try self.codes(of: candidate) else { continue }
      let likeness = pairs.likeness(to: other)
      guard likeness >= Self.leastLikeness else { continue }
      try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO page_twin(page, twin, likeness) VALUES (?, ?, ?)"
      ).execute(arguments: [max(page, candidate), min(page, candidate), Int(likeness * 1000)])
    }
  }

  private func codes(of page: Int64) throws -> WordCodes? {
    guard hasCodes else {
      let sql = "SELECT r.text FROM searched_page s JOIN reading r ON r.id = s.reading WHERE s.page = ?"
      return try String.fetchOne(db, sql: sql, arguments: [page]).map { WordCodes(text: $0, joined: "") }
    }
    return try Data.fetchOne(
      db.cachedStatement(
        sql: "SELECT c.codes FROM searched_page s JOIN page_codes c ON c.id = s.id WHERE s.page = ?"),
      arguments: [page]
    ).map(WordCodes.init)
  }
}

/// A page's pairs of neighbouring words, to hold other pages against.
struct WordPairs {
  /// The different pairs; a power of two, at most half full; 0 is free.
  private var slots: [UInt64]
  /// How often each stands on the page.
  private var times: [Int32]
  private let count: Int

  init(_ codes: WordCodes) {
    var size = 1024
    while size < 2 * codes.ofText { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    times = [Int32](repeating: 0, count: size)
    count = Self.count(codes)
    for index in 0..<count {
      let pair = Self.pair(codes, index)
      let slot = place(pair)
      slots[slot] = pair
      times[slot] += 1
    }
  }

  /// The share of all their pairs that both pages have, 0 to 1.
  func likeness(to other: WordCodes) -> Double {
    var left = times
    var both = 0
    for index in 0..<Self.count(other) {
      let slot = place(Self.pair(other, index))
      guard left[slot] > 0 else { continue }
      left[slot] -= 1
      both += 1
    }
    let all = count + Self.count(other) - both
    return all == 0 ? 0 : Double(both) / Double(all)
  }

  /// Where a pair stands, or would.
  @inline(__always)
  private func place(_ pair: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] != pair { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private static func count(_ codes: WordCodes) -> Int { max(0, codes.ofText - 1) }

  /// Never 0.
  @inline(__always)
  private static func pair(_ codes: WordCodes, _ index: Int) -> UInt64 {
    UInt64(codes[index]) << 24 | UInt64(codes[index + 1]) | 1 << 48
  }
}
