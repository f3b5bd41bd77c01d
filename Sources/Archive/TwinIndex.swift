import GRDB

/// Keeps the links between pages that are the same.
struct TwinIndex {
  let db: Database
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
    try link(page, text, shared)
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
      if shared.values.contains(where: { $0 > 1 }), let text = try text(of: member.page) {
        try link(member.page, text, shared)
      }
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
  private func link(_ page: Int64, _ text: String, _ shared: [Int64: Int]) throws {
    let candidates = shared.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard !candidates.isEmpty else { return }
    let pairs = PageMarks.pairs(text)
    for (candidate, _) in candidates.prefix(Self.mostCandidates) {
      guard let other = try self.text(of: candidate) else { continue }
      let likeness = PageMarks.likeness(pairs, PageMarks.pairs(other))
      guard likeness >= Self.leastLikeness else { continue }
      try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO page_twin(page, twin, likeness) VALUES (?, ?, ?)"
      ).execute(arguments: [max(page, candidate), min(page, candidate), Int(likeness * 1000)])
    }
  }

  private func text(of page: Int64) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(
        sql: "SELECT r.text FROM searched_page s JOIN reading r ON r.id = s.reading WHERE s.page = ?"),
      arguments: [page])
  }
}
