import GRDB

/// Brings exact and near answers into one list. Exact ones come first where one word was asked for, where the order is that
/// of time, and where they are few. Of many with several words, most have them far apart: there, pages on which recognition
/// spoilt a word are weighed among the exact ones, so that the page that was meant is not the last of hundreds. Pages that
/// lack a word come last. A page of the list that is asked for later fits the one before.
struct NearHits {
  let plan: SearchPlan
  let filters: SearchFilters
  let ranking: ExactRanking
  let kept: KeptBetweenQuestions
  let db: Database

  private enum Entry {
    case exact(Int64)
    case near(NearSearch.Found)

    /// What comes before the weight.
    func rank(isExactFirst: Bool) -> Int {
      switch self {
      case .exact: isExactFirst ? 2 : 1
      case .near(let page): page.match == .partial ? 0 : 1
      }
    }
  }

  /// So many exact answers come before all others.
  private static let few = 5

  func fill(_ answer: inout SearchAnswer) throws {
    let limit = max(0, filters.limit)
    let offset = max(0, filters.offset)
    let total = answer.total.value
    let isMixed = plan.leaves.count > 1 && filters.order == .relevance
    if !isMixed, total >= offset + limit {
      let reader = HitReader(db: db, viewer: filters.viewer, finder: MatchFinder(plan.leaves))
      answer.hits = try ranking.ids(limit: limit, offset: offset, order: filters.order)
        .compactMap { try reader.hit($0, .exact) }
      return
    }
    let near = try NearSearch(plan, ranking.rows.blocks, kept, db)
    let exact = isMixed ? try ranking.candidates() : try ranking.ids(limit: total, offset: 0, order: filters.order)
    let found = try self.found(near, exact, isMixed: isMixed, isAll: exact.count >= total)
    answer.nearTotal = found.count { if case .near = $0.entry { true } else { false } }
    var entries = isMixed ? found.map(\.entry) : exact.map { .exact($0) } + found.map(\.entry)
    if isMixed, entries.count < offset + limit, exact.count < total {
      let taken = Set(found.map(\.id))
      entries += try ranking.ids(limit: offset + limit + taken.count, offset: 0, order: filters.order)
        .filter { !taken.contains($0) }.map { .exact($0) }
    }
    answer.hits = try hits(Array(entries.dropFirst(offset).prefix(limit)), near)
  }

  /// What was found nearly, with the exact answers among them where both are weighed; the best first.
  private func found(
    _ near: NearSearch, _ exact: [Int64], isMixed: Bool, isAll: Bool
  ) throws -> [(id: Int64, entry: Entry)] {
    let known = Set(exact)
    let found = try near.find(besides: isMixed ? exact : [])
    var entries = found.near.filter { page in
      // Where not all exact answers are known, a page that has all words may or may not be one.
      !known.contains(page.id) && (isAll || !page.isExact || isMixed && plan.isPlain)
    }.map { page in (page.score, page.id, !isAll && page.isExact ? Entry.exact(page.id) : .near(page)) }
    if isMixed { entries += found.exact.map { ($0.score, $0.id, .exact($0.id)) } }
    let isExactFirst = exact.count <= Self.few
    return entries.map { (rank: $0.2.rank(isExactFirst: isExactFirst), score: $0.0, id: $0.1, entry: $0.2) }
      .sorted { ($0.rank, $0.score, $0.id) > ($1.rank, $1.score, $1.id) }.map { (id: $0.id, entry: $0.entry) }
  }

  private func hits(_ entries: [Entry], _ near: NearSearch) throws -> [PageHit] {
    var others = near.others
    for case .near(let page) in entries {
      for (asked, read) in page.taken { others[asked, default: []].append(read) }
    }
    let exactly = HitReader(db: db, viewer: filters.viewer, finder: MatchFinder(plan.leaves))
    let nearly = HitReader(db: db, viewer: filters.viewer, finder: MatchFinder(plan.leaves, others: others))
    let asked = Set(plan.leaves.flatMap(\.words))
    return try entries.compactMap { entry in
      switch entry {
      case .exact(let id): return try exactly.hit(id, .exact)
      case .near(let page):
        guard var hit = try nearly.hit(page.id, page.match) else { return nil }
        hit.nearWords = nearly.words(of: hit).filter { !asked.contains($0) }
        return hit
      }
    }
  }
}
