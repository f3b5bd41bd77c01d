import GRDB
import Records

extension Archive {
  /// Finds pages. Any text is a question; see `SearchQuery` for its language. Exact matches come first, then pages
  /// that match through another form of a word or an error of recognition, then those that lack a part, all marked as such.
  ///
  /// Throws `badFilter` for a date that is none, and `badMatch` for a raw expression that FTS5 refuses.
  package func search(_ query: String, _ filters: SearchFilters = SearchFilters())
    throws(ArchiveError) -> SearchAnswer
  {
    try read { db in try PageSearch(query, filters, blockIDs, db).answer() }
  }
}

/// One question put to the pages.
struct PageSearch {
  let plan: SearchPlan
  let filters: SearchFilters
  let blockIDs: BlockIDs
  let db: Database

  init(_ query: String, _ filters: SearchFilters, _ blockIDs: BlockIDs, _ db: Database) throws {
    plan = try SearchPlan(query, filters, db)
    self.filters = filters
    self.blockIDs = blockIDs
    self.db = db
  }

  func answer() throws -> SearchAnswer {
    var answer = SearchAnswer(
      understood: plan.understood, notes: plan.notes, total: Total(0), hits: [])
    guard let expression = plan.expression else { return answer }
    let blocks = try BlockSearch(expression, plan, blockIDs, db)
    let rows = PageRows(expression: expression, plan: plan, db: db, blocks: blocks)
    let over = try BreakSearch(plan: plan, rows: rows, db: db).ids()
    answer.total = try rows.count()
    answer.total.value += over.count
    if filters.facets { answer.facets = try rows.facets(total: answer.total) }

    let ranking = ExactRanking(plan: plan, rows: rows, over: over, total: answer.total, db: db)
    let limit = max(0, filters.limit)
    let offset = max(0, filters.offset)
    let exact = try ranking.ids(limit: limit, offset: offset, order: filters.order)
    let reader = HitReader(db: db, viewer: filters.viewer, finder: MatchFinder(plan.leaves))
    answer.hits = try exact.compactMap { try reader.hit($0, .exact) }
    if filters.near, !filters.isRaw, answer.total.isExact {
      try addNear(&answer, exact, rows, over)
    }
    return answer
  }

  /// Puts near matches among the exact ones: behind all of them where one word was asked for, or where the order is
  /// that of time; else before exact ones whose words stand so far apart that they weigh less.
  private func addNear(_ answer: inout SearchAnswer, _ exact: [Int64], _ rows: PageRows, _ over: [Int64]) throws {
    let total = answer.total.value
    let isFull = exact.count >= max(0, filters.limit)
    let mayStandBefore = plan.leaves.count > 1 && filters.offset == 0 && filters.order == .relevance
    guard !isFull || mayStandBefore else { return }
    let near = try NearSearch(plan, db)
    let known = isFull ? exact : try rows.top(total, offset: 0, order: .newest)
    // Where exact matches fill the list, more of them are among what is found nearly.
    let found = try near.find(besides: Set(known + over)).filter { !isFull || !$0.isExact }
    answer.nearTotal = isFull ? nil : found.count
    var others = near.others
    for (asked, read) in found.flatMap(\.taken) { others[asked, default: []].append(read) }
    let reader = HitReader(
      db: db, viewer: filters.viewer, finder: MatchFinder(plan.leaves, others: others))
    let asked = Set(plan.leaves.flatMap(\.words))
    var weights = mayStandBefore && answer.hits.count == exact.count ? try near.weigh(exact)[...] : []
    var left = answer.hits[...]
    var hits: [PageHit] = []
    for one in found.dropFirst(max(0, filters.offset - total)) {
      while let hit = left.first, weights.first.map({ $0 >= one.score }) ?? true {
        hits.append(hit)
        left = left.dropFirst()
        weights = weights.dropFirst()
      }
      guard hits.count < filters.limit else { break }
      guard var hit = try reader.hit(one.id, one.match) else { continue }
      hit.nearWords = reader.words(of: hit).filter { !asked.contains($0) }
      hits.append(hit)
    }
    answer.hits = Array((hits + left).prefix(max(0, filters.limit)))
  }
}

extension SearchQuery.Node {
  /// The words of a leaf.
  var words: [String] {
    switch self {
    case .word(let word): [word]
    case .phrase(let words): words
    default: []
    }
  }
}
