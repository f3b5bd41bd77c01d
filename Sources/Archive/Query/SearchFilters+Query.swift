extension SearchFilters {
  /// Whether a query asks for what only motions have, by its own `field:value` parts: "mover:Reyes", "result:fail".
  package static func asksForMotions(_ query: String) -> Bool {
    QueryParser.parse(query).fields.contains { $0.field.isOfMotions }
  }

  /// A question about motions as one about pages: what its `mover:` and their like ask for as words.
  package static func askedOfPages(_ query: String) -> String { QueryParser.parse(query).askedOfPages }

  /// Whether the order of the hits tells how well they match; otherwise it is that of time, as where one word is asked
  /// for, which says nothing about which page is better.
  package func ranks(_ query: String) -> Bool {
    guard order == .relevance, !isRaw else { return false }
    let leaves = QueryParser.parse(query).wanted?.leaves ?? []
    return leaves.count > 1 || leaves.contains { $0.words.count > 1 }
  }

  /// The question and these filters, in the language of queries.
  func understood(_ question: String) -> String {
    let options: [(SearchQuery.Field, String?)] = [(.from, from), (.to, to), (.body, body), (.kind, kind)]
    let written = options.compactMap { field, value in value.map(field.written) }
    return ([question] + written).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
