/// What a person asked for, understood. Any input at all has a meaning; none is an error.
///
/// `council -park "motion to adjourn" OR ordin* NEAR(street sewer, 5) body:planning 1974-03-12`
struct SearchQuery: Equatable {
  /// What the page must say; `nil` where only filters were given.
  var wanted: Node?
  /// `field:value` parts, in order.
  var fields: [(field: Field, value: String)] = []

  indirect enum Node: Hashable {
    case word(String)
    /// A word's beginning.
    case prefix(String)
    /// Words in a row; two or more.
    case phrase([String])
    /// Words or phrases with at most `distance` other words between them.
    case near([Node], distance: Int)
    /// A day: that of the meeting, or written on the page in any of these ways.
    case date(Day, phrases: [[String]])
    case all([Node])
    case any([Node])
    case not(Node)
  }

  enum Field: String, CaseIterable {
    case from, to, year, body, kind, mover, seconder, member, option, result, number
  }

  static func == (a: SearchQuery, b: SearchQuery) -> Bool {
    a.wanted == b.wanted && a.fields.map(\.field) == b.fields.map(\.field)
      && a.fields.map(\.value) == b.fields.map(\.value)
  }

  /// No question is longer than this; the rest of a longer one is left out, and the echo shows it.
  static let maximumTerms = 40

  /// The query as it was understood, in its own language: what is printed back.
  var understood: String {
    let fields = fields.map { field, value in
      Tokens.of(value).count > 1 ? "\(field.rawValue):\"\(value)\"" : "\(field.rawValue):\(value)"
    }
    return ([wanted?.description(inside: false)].compactMap(\.self) + fields).joined(separator: " ")
  }
}

extension SearchQuery.Node {
  func description(inside: Bool) -> String {
    switch self {
    case .word(let word): word
    case .prefix(let word): word + "*"
    case .phrase(let words): "\"\(words.joined(separator: " "))\""
    case .near(let nodes, let distance):
      "NEAR(\(nodes.map { $0.description(inside: true) }.joined(separator: " ")), \(distance))"
    case .date(let day, _): day.iso
    case .all(let nodes):
      parenthesised(nodes.map { $0.description(inside: true) }.joined(separator: " "), inside)
    case .any(let nodes):
      parenthesised(nodes.map { $0.description(inside: true) }.joined(separator: " OR "), inside)
    case .not(let node): "-" + node.description(inside: true)
    }
  }

  private func parenthesised(_ text: String, _ inside: Bool) -> String {
    inside ? "(\(text))" : text
  }

  /// Whether how far words stand from each other is asked, anywhere in it.
  var asksNearness: Bool {
    switch self {
    case .near: true
    case .all(let nodes), .any(let nodes): nodes.contains(where: \.asksNearness)
    case .not(let node): node.asksNearness
    case .word, .prefix, .phrase, .date: false
    }
  }

  /// Whether something is excluded from a part alone: "(zoning -appeal) OR sewer".
  var excludesInside: Bool {
    switch self {
    case .all(let nodes): nodes.contains { if case .not(let inner) = $0 { inner.excludesInside } else { $0.excludesInside } }
    case .any(let nodes): nodes.contains { !FullTextExpression.split($0).negative.isEmpty || $0.excludesInside }
    default: false
    }
  }

  /// The parts that a page may be found by, left to right; what is excluded is not among them.
  var leaves: [SearchQuery.Node] {
    switch self {
    case .all(let nodes), .any(let nodes): nodes.flatMap(\.leaves)
    case .near(let nodes, _): nodes.flatMap(\.leaves)
    case .not: []
    default: [self]
    }
  }
}
