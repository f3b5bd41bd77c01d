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
  }

  /// Rows brought in for one part, and pages opened.
  private static let rows = 1000
  private static let opened = 50
  /// A part that more pages have says too little to bring any in.
  private static let tooCommon = 30_000
  /// How much of the query's weight a page must have to count as a partial answer.
  private static let leastShare = 0.55

  init(_ plan: SearchPlan, _ db: Database) throws {
    self.plan = plan
    self.db = db
    let words = NearWords(db: db, viewer: plan.viewer)
    let all = Double(max(1, try words.pages(with: PageTags.all)))
    for leaf in plan.leaves.prefix(8) { parts.append(try part(leaf, words, all)) }
  }

  /// For marking: by word, those that may stand for it.
  var others: [String: [String]] {
    var others: [String: [String]] = [:]
    for part in parts {
      for (word, variants) in part.variants { others[word] = variants.map(\.text) }
    }
    return others
  }

  /// The best near answers besides those that match exactly.
  func find(besides exact: Set<Int64>) throws -> [Found] {
    guard !parts.isEmpty else { return [] }
    var weights: [Int64: Double] = [:]
    for part in parts where part.pages <= Self.tooCommon {
      for id in try ids(of: part) where !exact.contains(id) {
        weights[id, default: 0] += part.score.weight
      }
    }
    let best = weights.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(Self.opened)
    let scorer = PageScore(parts: parts.map(\.score))
    let found = try best.compactMap { try judge($0.key, scorer) }
    return found.sorted {
      ($0.match.rank, -$0.score, -$0.id) < ($1.match.rank, -$1.score, -$1.id)
    }
  }

  private func judge(_ id: Int64, _ scorer: PageScore) throws -> Found? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT text, joined FROM page_content WHERE id = ?"),
      arguments: [id])
    guard let row else { return nil }
    let result = scorer.score(row["text"], row["joined"])
    guard result.share >= Self.leastShare else { return nil }
    let isWhole = result.share > 0.999 || plan.isAlternative
    let match: PageHit.Match = !isWhole ? .partial : usesErrors(row["text"], row["joined"]) ? .near : .form
    return Found(id: id, match: match, score: result.score)
  }

  /// Whether a part of the query is there only through an error.
  private func usesErrors(_ text: String, _ joined: String) -> Bool {
    let tokens = PageIndex.words(text, joined)
    return parts.contains { part in
      part.variants.contains { word, others in
        !tokens.contains(word) && !others.contains { $0.isForm && tokens.contains($0.text) }
      }
    }
  }

  private func ids(of part: PartOfQuery) throws -> [Int64] {
    let words = part.variants.map { word, others in
      "("
        + ([word] + others.map(\.text)).map(FullTextExpression.quoted).joined(separator: " OR ")
        + ")"
    }
    guard !words.isEmpty else { return [] }
    var required = words + plan.required.map(FullTextExpression.quoted)
    if required.count > 1 { required = ["(" + required.joined(separator: " AND ") + ")"] }
    var excluded = plan.excluded.map(FullTextExpression.text)
    if let hidden = plan.hidden { excluded.append(FullTextExpression.quoted(hidden)) }
    var expression = required[0]
    if !excluded.isEmpty { expression += " NOT (\(excluded.joined(separator: " OR ")))" }
    return try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT rowid FROM page_search WHERE page_search MATCH ? AND rowid BETWEEN ? AND ?
          ORDER BY rowid DESC LIMIT \(Self.rows)
          """), arguments: [expression, plan.ids.lowerBound, plan.ids.upperBound])
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
            sureness[other.text] = other.isForm ? 0.9 : max(0.2, 0.8 - 0.002 * Double(other.cost))
          }
          return sureness
        }, prefix: prefix,
        weight: log(1 + all / Double(max(1, min(pages, Int(all)))))),
      variants: variants, pages: pages)
  }
}

extension PageHit.Match {
  /// The order in which hits are shown.
  var rank: Int {
    switch self {
    case .exact: 0
    case .form: 1
    case .near: 2
    case .partial: 3
    }
  }
}
