import Foundation
import GRDB

/// Looks for pages that say nearly what was asked: in another form, with errors of recognition, or with a part missing.
///
/// The work is bounded: each part of the query brings in the pages of its rarer words, the best by weight are
/// opened, and only those are judged.
struct NearSearch {
  let plan: SearchPlan
  let db: Database
  private(set) var parts: [PartOfQuery] = []

  struct PartOfQuery {
    var leaf: SearchQuery.Node
    var score: PageScore.Part
    /// The words that may stand for each of the leaf's.
    var variants: [(word: String, others: [NearWord])]
    /// Pages that have it, as far as the vocabulary tells; the fewest of its words.
    var pages: Int
  }

  struct Found {
    var id: Int64
    var match: PageHit.Match
    var score: Double
    /// Whether the page has all of it as it was asked for.
    var isExact: Bool
    /// Words of the page that were taken for one that was asked for.
    var taken: [(asked: String, read: String)] = []
  }

  /// Pages opened and judged.
  private static let opened = 60
  /// How long pages are looked for, in milliseconds: those with all parts; those that lack one, for each.
  private static let patience = (all: 5.0, oneLess: 2.0)
  /// A part that more pages have says too little to bring any in by itself.
  private static let tooCommon = 30_000
  /// Where a part has no more pages than this, all are looked through at once.
  private static let few = 3_000
  /// Rows that FTS5's ranking may have to read, and the pages that it brings in.
  private static let rankable = 1_500
  private static let ranked = 30
  /// How much of the query's weight a page must have to count as a partial answer.
  private static let leastShare = 0.45
  /// A page whose least sure part is below this has it only through an error; other forms are above.
  private static let leastSureForm = 0.85

  init(_ plan: SearchPlan, _ db: Database) throws {
    self.plan = plan
    self.db = db
    let words = NearWords(db: db, viewer: plan.viewer)
    let all = Double(max(1, try words.pages(with: PageTags.all)))
    for leaf in plan.leaves.prefix(8) {
      let part = try part(leaf, words, all)
      // Written dates are found as they stand, or not at all.
      if !part.variants.isEmpty || part.score.prefix != nil { parts.append(part) }
    }
  }

  /// For marking: by word, those that may stand for it.
  var others: [String: [String]] {
    var others: [String: [String]] = [:]
    for part in parts {
      for (word, variants) in part.variants { others[word] = variants.map(\.text) }
    }
    return others
  }

  /// Exact matches weighed as the near ones are, in their own order.
  func weigh(_ exact: [Int64]) throws -> [Double] {
    let scorer = PageScore(parts: parts.map(\.score))
    return try exact.map { try text(of: $0).map { scorer.score($0[0], $0[1]).score } ?? 0 }
  }

  /// The best near answers besides those that match exactly, the best first.
  func find(besides exact: Set<Int64>) throws -> [Found] {
    guard !parts.isEmpty else { return [] }
    var candidates: [Int64] = []
    var seen = exact
    func gather(_ chosen: [PartOfQuery], _ milliseconds: Double) throws {
      guard candidates.count < Self.opened, !chosen.isEmpty,
        chosen.contains(where: { $0.pages <= Self.tooCommon })
      else { return }
      let rows = PageRows(expression: expression(chosen), plan: plan, db: db)
      let rarest = chosen.map(\.pages).min() ?? 0
      let limit = Self.opened + exact.count
      for id in try rarest <= Self.few
        ? rows.top(limit, offset: 0, order: .newest) : rows.within(milliseconds: milliseconds, limit: limit)
      where candidates.count < Self.opened && seen.insert(id).inserted {
        candidates.append(id)
      }
    }
    if !plan.isAlternative { try gather(parts, Self.patience.all) }
    for left in partsLeft() { try gather(left, Self.patience.oneLess) }
    // Where the words are rare enough, FTS5's own ranking knows which pages have most of them.
    let rare = parts.filter { $0.pages <= Self.rankable }
    if parts.count > 1, !rare.isEmpty, rare.reduce(0, { $0 + $1.pages }) <= Self.rankable {
      let any = "(" + rare.map { expression([$0], isFiltered: false) }.joined(separator: " OR ") + ")"
      let rows = PageRows(expression: filtered([any]), plan: plan, db: db)
      candidates += try rows.best(Self.ranked).filter { seen.insert($0).inserted }
    }
    let scorer = PageScore(parts: parts.map(\.score))
    return try candidates.compactMap { try judge($0, scorer) }
      .sorted { ($0.score, $0.id) > ($1.score, $1.id) }
  }

  /// The parts without one of them, the least missed left out first; then those that weigh enough alone.
  private func partsLeft() -> [[PartOfQuery]] {
    let whole = parts.reduce(0) { $0 + $1.score.weight }
    let byWeight = parts.indices.sorted { parts[$0].score.weight < parts[$1].score.weight }
    var left = parts.count < 3 ? [] : byWeight.map { index in
      parts.indices.filter { $0 != index }.map { parts[$0] }
    }
    left += byWeight.reversed().map { [parts[$0]] }
    return left.filter { plan.isAlternative || $0.reduce(0) { $0 + $1.score.weight } >= Self.leastShare * whole }
  }

  private func judge(_ id: Int64, _ scorer: PageScore) throws -> Found? {
    guard let row = try text(of: id) else { return nil }
    let result = scorer.score(row[0], row[1])
    guard result.share >= Self.leastShare || plan.isAlternative && result.share > 0 else { return nil }
    let isWhole = result.share > 0.999 || plan.isAlternative
    let match: PageHit.Match =
      !isWhole ? .partial : result.sureness < Self.leastSureForm ? .near : .form
    return Found(
      id: id, match: match, score: result.score, isExact: isWhole && result.sureness == 1, taken: result.taken)
  }

  private func text(of id: Int64) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT text, joined FROM page_content WHERE id = ?"), arguments: [id])
  }

  /// Pages that have these parts, each through any of the words that may stand for it.
  private func expression(_ parts: [PartOfQuery], isFiltered: Bool = true) -> String {
    let words = parts.flatMap(\.variants).map { word, others in
      "("
        + ([word] + others.map(\.text)).map(FullTextExpression.quoted).joined(separator: " OR ")
        + ")"
    }
    let prefixes = parts.compactMap(\.score.prefix).map { FullTextExpression.quoted($0) + "*" }
    return isFiltered ? filtered(words + prefixes) : "(" + (words + prefixes).joined(separator: " AND ") + ")"
  }

  private func filtered(_ wanted: [String]) -> String {
    let required = wanted + plan.required.map(FullTextExpression.quoted)
    var excluded = plan.excluded.map(FullTextExpression.text)
    if let hidden = plan.hidden { excluded.append(FullTextExpression.quoted(hidden)) }
    let all = "(" + required.joined(separator: " AND ") + ")"
    return excluded.isEmpty ? all : all + " NOT (\(excluded.joined(separator: " OR ")))"
  }

  private func part(_ leaf: SearchQuery.Node, _ words: NearWords, _ all: Double) throws
    -> PartOfQuery
  {
    let spelt: [String] =
      switch leaf {
      case .word(let word): [word]
      case .phrase(let words): words
      default: []
      }
    var variants: [(word: String, others: [NearWord])] = []
    var fewest = Int.max
    for word in spelt {
      let exact = try words.pages(with: word)
      // A word on very many pages needs no help, and near ones to it are other words.
      let others = exact > Self.tooCommon ? [] : try words.variants(of: word)
      variants.append((word, others))
      fewest = min(fewest, exact + others.reduce(0) { $0 + $1.pages })
    }
    var prefix: String?
    if case .prefix(let beginning) = leaf { prefix = beginning }
    let pages = fewest == Int.max ? Self.tooCommon + 1 : fewest
    return PartOfQuery(
      leaf: leaf,
      score: PageScore.Part(
        words: variants.map { word, others in
          var sureness = [word: 1.0]
          for other in others {
            sureness[other.text] = other.sureness
          }
          return sureness
        }, prefix: prefix,
        weight: log(1 + all / Double(max(1, min(pages, Int(all)))))),
      variants: variants, pages: pages)
  }
}
