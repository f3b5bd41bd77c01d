extension SearchFilters {
  /// Whether a query asks for what only motions have, by its own `field:value` parts: "mover:Reyes", "result:fail".
  package static func asksForMotions(_ query: String) -> Bool {
    QueryParser.parse(query).fields.contains { field, _ in
      switch field {
      case .mover, .seconder, .member, .option, .result, .number: true
      case .from, .to, .year, .body, .kind: false
      }
    }
  }

  /// Whether the order of the hits tells how well they match; otherwise it is that of time, as where one word is asked
  /// for, which says nothing about which page is better.
  package func ranks(_ query: String) -> Bool {
    guard order == .relevance, !isRaw else { return false }
    let leaves = QueryParser.parse(query).wanted?.leaves ?? []
    return leaves.count > 1 || leaves.contains { $0.words.count > 1 }
  }

  /// The question and these filters, in the language of queries. A filter that the query gives itself goes before.
  func understood(_ question: String, _ query: SearchQuery) -> String {
    let given = Set(query.fields.map(\.field))
    let days: [(SearchQuery.Field, String?)] = given.contains(.year) ? [] : [(.from, from), (.to, to)]
    let echo = (days + [(.body, body), (.kind, kind)]).compactMap { field, value -> String? in
      guard let value, !value.isEmpty, !given.contains(field) else { return nil }
      return value.contains(" ") ? "\(field.rawValue):\"\(value)\"" : "\(field.rawValue):\(value)"
    }
    return ((question.isEmpty ? [] : [question]) + echo).joined(separator: " ")
  }
}
