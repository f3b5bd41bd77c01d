import GRDB

/// A question about motions, with each word also in its other forms and as recognition may have spoilt it:
/// these are few beside the pages, so that one more question of FTS5 finds them.
struct WidenedQuery {
  let wanted: SearchQuery.Node
  private let others: Set<String>

  /// `nil` where nothing else may stand for any of the words.
  init?(_ query: SearchQuery, _ viewer: AccessLevel, _ kept: KeptBetweenQuestions, _ db: Database) throws {
    guard let asked = query.wanted else { return nil }
    var filters = SearchFilters()
    filters.viewer = viewer
    let plan = try SearchPlan(asked.description(inside: false), filters, db)
    let others = try NearSearch(plan, nil, kept, db).others.filter { !$0.value.isEmpty }
    guard !others.isEmpty else { return nil }
    self.others = Set(others.values.joined())
    wanted = Self.widened(asked, others)
  }

  /// Those of a text's words that may stand for one that was asked for.
  func words(in text: String) -> [String] {
    var seen: Set<String> = []
    return Tokens.of(text).filter { others.contains($0) && seen.insert($0).inserted }
  }

  private static func widened(_ node: SearchQuery.Node, _ others: [String: [String]]) -> SearchQuery.Node {
    switch node {
    case .word(let word):
      guard let others = others[word] else { return node }
      return .any([node] + others.map { .row($0.split(separator: " ").map(String.init)) })
    case .all(let nodes): return .all(nodes.map { widened($0, others) })
    case .any(let nodes): return .any(nodes.map { widened($0, others) })
    // What is excluded is excluded as it was asked.
    case .prefix, .phrase, .near, .date, .not: return node
    }
  }
}
