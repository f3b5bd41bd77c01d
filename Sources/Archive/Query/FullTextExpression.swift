/// Writes a query as FTS5's MATCH expression. Every word is quoted, so no input can be a syntax error.
enum FullTextExpression {
  /// The expression for pages, filters by tags included.
  static func pages(_ wanted: SearchQuery.Node) -> String {
    let (positive, negative) = split(wanted)
    return combined(positive.isEmpty ? [quoted(PageTags.all)] : positive.map(text), negative.map(text))
  }

  /// What must be there, and what must not.
  static func split(_ node: SearchQuery.Node) -> (
    positive: [SearchQuery.Node], negative: [SearchQuery.Node]
  ) {
    switch node {
    case .not(let inner): return ([], [inner])
    case .all(let nodes):
      let parts = nodes.map(split)
      return (parts.flatMap(\.positive), parts.flatMap(\.negative))
    default: return ([node], [])
    }
  }

  static func text(_ node: SearchQuery.Node) -> String {
    switch node {
    case .word(let word): return quoted(word)
    case .prefix(let word): return quoted(word) + "*"
    case .phrase(let words): return quoted(words.joined(separator: " "))
    case .near(let nodes, let distance):
      return "NEAR(\(nodes.map(text).joined(separator: " ")), \(distance))"
    case .date(let period, let phrases): return text(.any([PageTags.node(period)] + phrases.map(SearchQuery.Node.row)))
    case .any(let nodes):
      return "(" + nodes.map(text).joined(separator: " OR ") + ")"
    case .all, .not:
      let (positive, negative) = split(node)
      let required = positive.isEmpty ? [quoted(PageTags.all)] : positive.map(text)
      return "(" + combined(required, negative.map(text)) + ")"
    }
  }

  private static func combined(_ required: [String], _ excluded: [String]) -> String {
    let positive = required.joined(separator: " AND ")
    guard !excluded.isEmpty else { return positive }
    return "(\(positive)) NOT (\(excluded.joined(separator: " OR ")))"
  }

  static func quoted(_ word: String) -> String {
    // Words hold letters and digits only; a tag or a raw text might hold anything.
    "\"" + word.replacing("\"", with: "\"\"") + "\""
  }
}
