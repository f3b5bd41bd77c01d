/// Writes what is asked of the text as an SQL condition, for a full-text table without tags. FTS5 can only leave out some of
/// the rows that it found; without a word that all rows have, "all but these" is for SQL to say. So is a meeting's day.
struct TextCondition {
  /// The column that holds the full-text table's ids: "m.id".
  let id: String
  let table: String
  /// The condition that the meeting was on a day or in a month.
  let isOn: (DatePeriod) -> String
  /// What the question marks stand for, in order.
  private(set) var expressions: [String] = []

  init(id: String, table: String, isOn: @escaping (DatePeriod) -> String) {
    self.id = id
    self.table = table
    self.isOn = isOn
  }

  mutating func sql(_ node: SearchQuery.Node) -> String {
    if Self.isForFTS(node) { return match(node) }
    switch node {
    case .not(let inner): return "NOT \(sql(inner))"
    case .all(let nodes): return all(nodes)
    case .any(let nodes): return "(" + nodes.map { sql($0) }.joined(separator: " OR ") + ")"
    case .date(let period, let phrases):
      return phrases.isEmpty ? isOn(period) : "(\(isOn(period)) OR \(match(.any(phrases.map(SearchQuery.Node.row)))))"
    case .word, .prefix, .phrase, .near: return match(node)
    }
  }

  /// What FTS5 can answer it answers at once.
  private mutating func all(_ nodes: [SearchQuery.Node]) -> String {
    let words = nodes.filter(Self.isForFTS)
    let rest = nodes.filter { !Self.isForFTS($0) }
    let parts = (words.isEmpty ? [] : [match(.all(words))]) + rest.map { sql($0) }
    return "(" + parts.joined(separator: " AND ") + ")"
  }

  private mutating func match(_ node: SearchQuery.Node) -> String {
    expressions.append(FullTextExpression.text(node))
    return "\(id) IN (SELECT rowid FROM \(table) WHERE \(table) MATCH ?)"
  }

  /// Whether FTS5 can answer it without help.
  static func isForFTS(_ node: SearchQuery.Node) -> Bool {
    switch node {
    case .word, .prefix, .phrase, .near: true
    case .date, .not: false
    case .any(let nodes): nodes.allSatisfy(isForFTS)
    case .all(let nodes):
      nodes.contains { !$0.isExclusion }
        && nodes.allSatisfy { if case .not(let inner) = $0 { isForFTS(inner) } else { isForFTS($0) } }
    }
  }
}
