import GRDB

extension PageRows {
  /// Counts the hits by year, body and kind: all of them where blocks answer, else the newest ten thousand of very many;
  /// and those that match over their end alone.
  func facets(total: Total, over: [Int64]) throws -> Facets {
    var counts = FacetCounts()
    var counted = total
    try counts.add(among: over, db)
    if let blocks {
      try blocks.forEachBlock { try counts.add($0, $1, $2, blocks, db) }
      let fresh = try blocks.fresh()
      try counts.add(among: fresh, db)
      counted = Total(counts.pages)
    } else {
      let newest = try top(Self.countLimit, offset: 0, order: .newest)
      try counts.add(among: newest, db)
    }
    return try counts.facets(counted: counted, db)
  }
}

/// Hits counted by what they have in common.
private struct FacetCounts {
  private(set) var pages = 0
  private var years: [String: Int] = [:]
  private var bodies: [Int64: Int] = [:]
  private var kinds: [String: Int] = [:]
  /// All there are, once they were asked for.
  private var allBodies: [Int64]?

  /// Counts pages of which each is looked at.
  mutating func add(among ids: [Int64], _ db: Database) throws {
    guard !ids.isEmpty else { return }
    pages += ids.count
    // Ids are our own numbers, so they may stand in the SQL.
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id >> 20, body, kind, count(*) FROM searched_page
        WHERE id IN (\(ids.map(String.init).joined(separator: ","))) GROUP BY 1, 2, 3
        """)
    for row in rows {
      let count: Int = row[3]
      years[Self.year((row[0] as Int64) << 20), default: 0] += count
      if let body: Int64 = row[1] { bodies[body, default: 0] += count }
      kinds[row[2], default: 0] += count
    }
  }

  /// Counts a block's pages by its sets: years by where their ids begin, bodies and kinds by their tags.
  mutating func add(_ block: BlockRead, _ found: PageBits, _ ids: [Int64], _ blocks: BlockSearch, _ db: Database) throws {
    let count = found.count
    guard count > 0, ids.count == block.pages else { return }
    pages += count
    var start = 0
    while start < ids.count {
      let year = Self.year(ids[start])
      let end = Self.end(ofYearOf: start, ids)
      let inYear = found.count(in: start..<end)
      if inYear > 0 { years[year, default: 0] += inYear }
      start = end
    }
    let bodies = try allBodies ?? Int64.fetchAll(db, sql: "SELECT id FROM body ORDER BY id")
    allBodies = bodies
    for body in bodies {
      let inBody = try blocks.pages(with: PageTags.body(body), block).countBoth(found)
      if inBody > 0 { self.bodies[body, default: 0] += inBody }
    }
    try addKinds(block, found, ids, blocks, db)
  }

  /// A page of each kind that is left says what kind it is.
  private mutating func addKinds(
    _ block: BlockRead, _ found: PageBits, _ ids: [Int64], _ blocks: BlockSearch, _ db: Database
  ) throws {
    var left = found
    while let slot = left.last(1).first {
      let kind = try String.fetchOne(
        db.cachedStatement(sql: "SELECT kind FROM searched_page WHERE id = ?"), arguments: [ids[slot]])
      var same = try blocks.pages(with: PageTags.kind(kind ?? ""), block)
      same.insert(slot)
      kinds[kind ?? "", default: 0] += same.countBoth(left)
      left.subtract(same)
    }
  }

  /// The first place whose id belongs to a later year, or has a date where this one has none.
  private static func end(ofYearOf start: Int, _ ids: [Int64]) -> Int {
    var next = SearchID.undated.upperBound + 1
    if let day = SearchID.day(ids[start]) {
      guard let first = Day(year: day.civil.year + 1, month: 1, day: 1) else { return ids.count }
      next = SearchID.range(first).lowerBound
    }
    return max(start + 1, BlockSearch.place(of: next, in: ids))
  }

  private static func year(_ id: Int64) -> String { SearchID.day(id).map { String($0.civil.year) } ?? "" }

  func facets(counted: Total, _ db: Database) throws -> Facets {
    let names = try Row.fetchAll(db, sql: "SELECT id, name FROM body")
    let named = names.compactMap { row -> Facets.Count? in
      bodies[row["id"]].map { Facets.Count(name: row["name"], count: $0) }
    }
    return Facets(
      years: years.map { Facets.Count(name: $0, count: $1) }.sorted { $0.name < $1.name },
      bodies: named.sorted { ($1.count, $0.name) < ($0.count, $1.name) },
      kinds: kinds.map { Facets.Count(name: $0, count: $1) }
        .sorted { ($1.count, $0.name) < ($0.count, $1.name) }, counted: counted)
  }
}
