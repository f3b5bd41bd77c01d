/// What a person asked for, understood. Any input at all has a meaning; none is an error.
///
/// `council -park "motion to adjourn" OR ordin* NEAR(street sewer, 5) body:planning 1974-03-12`
struct SearchQuery: Equatable {
  /// What the page must say; `nil` where only filters were given.
  var wanted: Node?
  /// `field:value` parts, in order. Each value means something: see `Field.expected(insteadOf:)`.
  var fields: [(field: Field, value: String)] = []
  /// Sentences for the person who asked: what was left out, or taken otherwise.
  var notes: [String] = []

  indirect enum Node: Hashable {
    case word(String)
    /// A word's beginning.
    case prefix(String)
    /// Words in a row; two or more.
    case phrase([String])
    /// Words or phrases with at most `distance` other words between them.
    case near([Node], distance: Int)
    /// A day, a month, a year or ten: those of the meeting, or written on the page in any of these ways.
    case date(DatePeriod, phrases: [[String]])
    case all([Node])
    case any([Node])
    case not(Node)
  }

  enum Field: String, CaseIterable {
    case from, to, year, date, body, kind, mover, seconder, member, option, result, number
  }

  /// The values of a field, of which any will do; empty where it is not asked.
  func values(of field: Field) -> [String] { fields.filter { $0.field == field }.map(\.value) }

  /// The same asked of pages, which have no mover and no number: what such fields ask for becomes words.
  var askedOfPages: String {
    let rest = fields.filter { !$0.field.isOfMotions }
    let words = fields.filter(\.field.isOfMotions).map { Tokens.of($0.value).count > 1 ? "\"\($0.value)\"" : $0.value }
    let filters = SearchQuery(fields: rest).understood
    return ([wanted.map { $0.description(inside: $0.isChoice) } ?? ""] + words + [filters]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  static func == (a: SearchQuery, b: SearchQuery) -> Bool {
    a.wanted == b.wanted && a.fields.map(\.field) == b.fields.map(\.field)
      && a.fields.map(\.value) == b.fields.map(\.value)
  }

  /// No question is longer than this; the rest of a longer one is left out, and a note says so.
  static let maximumTerms = 40
  /// A beginning of words counts as so many: each is a walk over all words of the archive that begin so.
  static let termsOfPrefix = 8

  /// The query as it was understood, in its own language: what is printed back.
  var understood: String {
    ([wanted?.description(inside: false)].compactMap(\.self) + writtenFields).joined(separator: " ")
  }

  /// The fields as one types them, each once: "(mover:Dowe OR mover:Stall)".
  var writtenFields: [String] {
    var seen: Set<Field> = []
    return fields.map(\.field).filter { seen.insert($0).inserted }.map { field in
      let parts = values(of: field).map(field.written)
      if field.isLimit { return parts.joined(separator: " ") }
      return parts.count > 1 ? "(\(parts.joined(separator: " OR ")))" : parts[0]
    }
  }
}

extension SearchQuery.Field {
  /// `from:` and `to:` all hold where they stand several times; of other fields' values any will do.
  var isLimit: Bool { self == .from || self == .to }

  var isDay: Bool { isLimit || self == .year || self == .date }

  /// Whether white space may stand before its value. Text from a scan says "Number: 7" and "Date: May 2" of what is on the page.
  var mayStandApart: Bool { isLimit || self == .year }

  /// Whether only motions have it.
  var isOfMotions: Bool { !isDay && self != .body && self != .kind }

  /// "mover:Dowe".
  func written(_ value: String) -> String {
    Tokens.of(value).count > 1 ? "\(rawValue):\"\(value)\"" : "\(rawValue):\(value)"
  }

  /// What a value should have been, where it is not that.
  func expected(insteadOf value: String) -> String? {
    switch self {
    case .from, .to, .year, .date: WrittenDate.span(value) == nil ? "a year, a month or a day" : nil
    case .option: MotionQuestion.option(named: value) == nil ? "yes, no, abstain or absent" : nil
    case .result: MotionQuestion.knowsResult(value) ? nil : "pass, fail, tabled or another result"
    case .body, .kind, .mover, .seconder, .member, .number: nil
    }
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
    case .date(let period, _): WrittenDate.text(period)
    case .all(let nodes):
      parenthesised(nodes.map { $0.description(inside: true) }.joined(separator: " "), inside)
    // The words that say it as well are meant by it.
    case .any(let nodes) where nodes[0].isPeriod: nodes[0].description(inside: inside)
    case .any(let nodes):
      parenthesised(nodes.map { $0.description(inside: true) }.joined(separator: " OR "), inside)
    case .not(let node): "-" + node.description(inside: true)
    }
  }

  private func parenthesised(_ text: String, _ inside: Bool) -> String {
    inside ? "(\(text))" : text
  }

  /// Whether it is a whole month or more, which stands before the other ways of saying it.
  private var isPeriod: Bool {
    switch self {
    case .date(.day, _): false
    case .date: true
    default: false
    }
  }

  /// The word that was typed, where it is one; a year is one as well.
  var typed: String? {
    if case .word(let word) = self { return word }
    if case .any(let nodes) = self, case .date(.year, _) = nodes[0], case .word(let year)? = nodes.last { return year }
    return nil
  }

  /// Whether it says when, and nothing else.
  var isTime: Bool {
    switch self {
    case .date: true
    case .any(let nodes): nodes[0].isPeriod || nodes.allSatisfy(\.isTime)
    default: false
    }
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

  /// For each NEAR, which of the leaves are its, and how many other words may stand between them.
  var near: [(leaves: Range<Int>, distance: Int)] {
    var found: [(leaves: Range<Int>, distance: Int)] = []
    func walk(_ node: SearchQuery.Node, _ first: Int) {
      switch node {
      case .near(_, let distance): found.append((first..<first + node.leaves.count, distance))
      case .all(let nodes), .any(let nodes):
        var first = first
        for node in nodes {
          walk(node, first)
          first += node.leaves.count
        }
      case .word, .prefix, .phrase, .date, .not: break
      }
    }
    walk(self, 0)
    return found
  }

  /// The words of a leaf.
  var words: [String] {
    switch self {
    case .word(let word): [word]
    case .phrase(let words): words
    default: []
    }
  }

  /// Whether it is parts between which OR stands.
  var isChoice: Bool {
    if case .any = self { return true }
    return false
  }

  var isExclusion: Bool {
    if case .not = self { return true }
    return false
  }

  /// Whether any of its leaves is enough. Of words that must all be there, or near each other, one alone is not: a page that
  /// says “resolution” is no answer to “resolution 2024-200”.
  var isAlternative: Bool {
    guard case .any(let nodes) = self else { return false }
    return nodes.allSatisfy { node in
      switch node {
      case .word, .prefix, .phrase, .date: true
      case .any: node.isAlternative
      case .all, .near, .not: false
      }
    }
  }
}
