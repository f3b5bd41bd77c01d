import GRDB

/// Puts exact matches in order with bounded work. Few pages are all weighed; of more, those that FTS5's own ranking
/// prefers, where the words are rare enough for it to be quick; of very many, the newest of those where the words
/// stand side by side, or near each other. What remains follows with the newest first.
struct ExactRanking {
  let plan: SearchPlan
  let rows: PageRows
  /// Pages that match only over their end.
  let over: [Int64]
  let total: Total
  let db: Database

  /// Pages that are weighed, by the codes of their words: some 5 µs each.
  private static let weighed = 200
  /// Rows that FTS5's ranking may have to read: about 1 µs each.
  private static let rankable = 5_000

  func ids(limit: Int, offset: Int, order: SearchFilters.Order) throws -> [Int64] {
    let end = offset + limit
    let ranked = order == .relevance ? try ranked() : []
    if ranked.count >= end { return Array(ranked[offset..<end]) }
    let taken = Set(ranked)
    var rest = try rows.top(end + taken.count, offset: 0, order: order) + over
    rest = Array(Set(rest)).filter { !taken.contains($0) }
    rest.sort(by: order == .oldest ? { $0 < $1 } : { $0 > $1 })
    return Array((ranked + rest).dropFirst(offset).prefix(limit))
  }

  private func ranked() throws -> [Int64] {
    // One word alone says nothing about which page is better.
    guard plan.leaves.count > 1 || plan.leaves.first.map({ $0.words.count > 1 }) == true,
      plan.leaves.count <= 12, !plan.isRaw
    else { return [] }
    let candidates = try candidates()
    let parts = plan.leaves.compactMap { leaf -> PageScore.Part? in
      if case .prefix(let prefix) = leaf { return .init(words: [], prefix: prefix, weight: 1) }
      guard !leaf.words.isEmpty else { return nil }
      return .init(words: leaf.words.map { [$0: 1] }, prefix: nil, weight: plan.weight(of: leaf))
    }
    let scores = try PageScore(parts: parts).scores(of: candidates, db)
    return scores.sorted { ($0.score, $0.id) > ($1.score, $1.id) }.map(\.id)
  }

  /// Exact answers that are worth weighing, all of them where they are few.
  func candidates() throws -> [Int64] {
    if total.isExact, total.value <= Self.weighed {
      return try rows.top(Self.weighed, offset: 0, order: .newest) + over
    }
    if rows.blocks == nil, plan.rowsRanked <= Self.rankable, plan.rowsRanked > 0 {
      return try rows.best(Self.weighed) + over
    }
    if let blocks = rows.blocks {
      // Which pages have the words side by side the blocks know, but of pages that no block holds yet nothing.
      let fresh = try blocks.fresh().sorted(by: >).prefix(Self.weighed / 2)
      let close = try fresh + blocks.close(Self.weighed - fresh.count)
      guard close.count < Self.weighed else { return close + over }
      let taken = Set(close)
      let newest = try blocks.top(Self.weighed).filter { !taken.contains($0) }
      return close + newest.prefix(Self.weighed - close.count) + over
    }
    let words = plan.leaves.flatMap(\.words)
    guard words.count > 1, plan.isPlain else { return over }
    let close = SearchQuery.Node.near(words.map { .word($0) }, distance: 2 * words.count)
    let expression = FullTextExpression.pages(.all([close] + plan.filters))
    return try PageRows(expression: expression, plan: plan, db: db).newest(Self.weighed) + over
  }
}
