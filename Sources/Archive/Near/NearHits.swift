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
  /// So many pages of a time are shown that lack the rest, and so many that have the rest at another.
  private static let mostOff = 50
  /// The weight of a word that nine in ten pages have.
  private static let leastTelling = 0.75

  func fill(_ answer: inout SearchAnswer) throws {
    let limit = max(0, filters.limit)
    let offset = max(0, filters.offset)
    let total = answer.total.value
    let isMixed = plan.leaves.count > 1 && filters.order == .relevance
    if !isMixed, total > offset + limit {
      let reader = HitReader(db: db, viewer: filters.viewer, finder: MatchFinder(plan))
      answer.hits = try ranking.ids(limit: limit, offset: offset, order: filters.order)
        .compactMap { try reader.hit($0, .exact) }
      return
    }
    let exact = isMixed ? try ranking.candidates() : try ranking.ids(limit: total, offset: 0, order: filters.order)
    let within = plan.withinTime
    var near = try NearSearch(within ?? plan, try blocks(of: within), kept, db)
    var found = try self.found(near, exact, isMixed: isMixed, isAll: exact.count >= total)
    if total == 0 { answer.notes += near.unknownWords.map { "no page has “\($0)”" } }
    // Of that time nothing has all the rest, not even nearly: it was another time, or another word.
    let isOff = within != nil && total == 0 && !found.contains { $0.rank > 0 }
    var off = isOff ? try self.off() : []
    let isNowhere = isOff && found.isEmpty
    if isNowhere {
      near = try NearSearch(plan, ranking.rows.blocks, kept, db)
      found = try self.found(near, exact, isMixed: isMixed, isAll: true).filter { !off.contains($0.id) }
    } else {
      off.removeAll { id in found.contains { $0.id == id } }
    }
    answer.nearTotal = found.count { if case .near = $0.entry { true } else { false } } + off.count
    let first = found.prefix { $0.rank > 0 }
    var entries = (isMixed ? [] : exact.map { .exact($0) }) + first.map(\.entry)
    if isMixed, entries.count < offset + limit, exact.count < total {
      let taken = Set(first.map(\.id))
      entries += try ranking.ids(limit: offset + limit + taken.count, offset: 0, order: filters.order)
        .filter { !taken.contains($0) }.map { .exact($0) }
    }
    let partial = found.dropFirst(first.count).map(\.entry)
    let apart = off.map { Entry.near(NearSearch.Found(id: $0, match: .partial, score: 0, isExact: false)) }
    entries += isNowhere ? apart + partial : partial + apart
    answer.hits = try hits(Array(entries.dropFirst(offset).prefix(limit)), near)
  }

  /// The blocks, as a question asks them.
  private func blocks(of asked: SearchPlan?) throws -> BlockSearch? {
    guard let asked, let expression = asked.expression, ranking.rows.blocks != nil else { return ranking.rows.blocks }
    return try BlockSearch(expression, asked, kept.blockIDs, db)
  }

  /// The newest pages of the day or month that was asked for, then the newest that say the rest at any other time: they come
  /// before those with some of the words alone. All of a year's pages are no answer.
  private func off() throws -> [Int64] {
    guard let (_, rest) = plan.time else { return [] }
    let short = plan.leaves.filter {
      switch $0 {
      case .date(.day, _), .date(.month, _): true
      default: false
      }
    }
    let ofTime = short.isEmpty ? [] : try newest(.any(short))
    return ofTime + (try newest(rest).filter { !ofTime.contains($0) })
  }

  private func newest(_ node: SearchQuery.Node) throws -> [Int64] {
    let node = SearchQuery.Node.all([node] + plan.filters)
    let pages = try ranking.rows.blocks?.newest(saying: node, Self.mostOff)
      ?? PageRows(expression: FullTextExpression.pages(node), plan: plan, db: db).top(Self.mostOff, offset: 0, order: .newest)
    let newest = pages.sorted(by: >).prefix(Self.mostOff)
    return filters.order == .oldest ? newest.reversed() : Array(newest)
  }

  /// An answer with its place among others: by rank first, then by score or date.
  private struct Ranked {
    var rank: Int
    var score: Double
    var id: Int64
    var entry: Entry
  }

  /// What was found nearly, with the exact answers among them where both are weighed; the best first.
  private func found(_ near: NearSearch, _ exact: [Int64], isMixed: Bool, isAll: Bool) throws -> [Ranked] {
    let found = try near.find(besides: isMixed ? exact : [])
    // Of a plain question the near search itself tells which pages match exactly.
    let tells = isMixed && plan.isPlain && near.isWhole
    let known = Set(try isAll || tells ? exact : ranking.ids(limit: ranking.total.value, offset: 0, order: .newest))
    let isExactFirst = exact.count <= Self.few
    func ranked(_ id: Int64, _ score: Double, _ entry: Entry) -> Ranked {
      Ranked(rank: entry.rank(isExactFirst: isExactFirst), score: score, id: id, entry: entry)
    }
    var all = found.near.filter { !known.contains($0.id) }
      .map { ranked($0.id, $0.score, !isAll && tells && $0.isExact ? .exact($0.id) : .near($0)) }
    if isMixed { all += found.exact.map { ranked($0.id, $0.score, .exact($0.id)) } }
    return all.sorted { first, second in
      switch filters.order {
      case .relevance: (first.rank, first.score, first.id) > (second.rank, second.score, second.id)
      case .newest: (first.rank, first.id) > (second.rank, second.id)
      case .oldest: (first.rank, -first.id) > (second.rank, -second.id)
      }
    }
  }

  private func hits(_ entries: [Entry], _ near: NearSearch) throws -> [PageHit] {
    let exactly = HitReader(db: db, viewer: filters.viewer, finder: MatchFinder(plan))
    let others = near.others
    let (nearly, partly) = (reader(plan.leaves, others), reader(telling, others))
    let asked = Set(plan.leaves.flatMap(\.words))
    let standIns = Self.pieces(others.values.joined()).subtracting(asked)
    return try entries.compactMap { entry in
      switch entry {
      case .exact(let id): return try exactly.hit(id, .exact)
      case .near(let page):
        let isPartial = page.match == .partial
        var reader = isPartial ? partly : nearly
        // What one page was taken to say says nothing about another.
        if !page.taken.isEmpty {
          let taken = Dictionary(grouping: page.taken, by: \.asked).mapValues { $0.map(\.read) }
          reader = self.reader(isPartial ? telling : plan.leaves, others.merging(taken, uniquingKeysWith: +))
        }
        guard var hit = try reader.hit(page.id, page.match) else { return nil }
        let taken = Self.pieces(page.taken.map(\.read)).subtracting(asked)
        hit.nearWords = reader.words(of: hit).filter { standIns.contains($0) || taken.contains($0) }
        return hit
      }
    }
  }

  /// The words, and of those that were cut in two both pieces.
  private static func pieces(_ words: some Sequence<String>) -> Set<String> {
    Set(words.flatMap { $0.split(separator: " ").map(String.init) })
  }

  /// What marks a page that lacks something: not words that nearly every page has, unless nothing else was asked for.
  private var telling: [SearchQuery.Node] {
    let telling = plan.leaves.filter { $0.words.isEmpty || plan.weight(of: $0) > Self.leastTelling }
    return telling.isEmpty ? plan.leaves : telling
  }

  private func reader(_ leaves: [SearchQuery.Node], _ others: [String: [String]]) -> HitReader {
    HitReader(db: db, viewer: filters.viewer, finder: MatchFinder(leaves, others: others, times: plan.timeLeaves))
  }
}
