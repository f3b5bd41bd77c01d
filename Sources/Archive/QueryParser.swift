/// Puts a query's marks together. Whatever has no meaning where it stands is left out.
struct QueryParser {
  private let marks: [QueryScanner.Mark]
  private var at = 0
  private var fields: [(field: SearchQuery.Field, value: String)] = []
  private var terms = 0
  private var depth = 0

  static func parse(_ query: String) -> SearchQuery {
    var parser = QueryParser(marks: QueryScanner.marks(of: query))
    var nodes: [SearchQuery.Node] = []
    while parser.at < parser.marks.count {
      if let node = parser.alternatives() { nodes.append(node) }
      // A parenthesis that closes nothing.
      if parser.at < parser.marks.count { parser.at += 1 }
    }
    var result = SearchQuery(wanted: nil, fields: parser.fields)
    result.wanted = SearchQuery.Node.joined(nodes)
    return result
  }

  private init(marks: [QueryScanner.Mark]) { self.marks = marks }

  private var next: QueryScanner.Mark? { at < marks.count ? marks[at] : nil }

  /// `a b OR c d`: OR binds less than standing together.
  private mutating func alternatives() -> SearchQuery.Node? {
    var options = [sequence()]
    while next == .or {
      at += 1
      options.append(sequence())
    }
    let nodes = options.compactMap(\.self)
    return nodes.count > 1 ? .any(nodes) : nodes.first
  }

  private mutating func sequence() -> SearchQuery.Node? {
    var nodes: [SearchQuery.Node] = []
    while let mark = next, mark != .close, mark != .or {
      if mark == .and {
        at += 1
      } else if case .near(let distance) = mark {
        at += 1
        near(distance, &nodes)
      } else if let node = unit() {
        nodes.append(node)
      }
    }
    return SearchQuery.Node.joined(SpokenNumbers.joined(nodes))
  }

  /// One word, phrase, group, exclusion or filter; `nil` where nothing comes of it.
  private mutating func unit() -> SearchQuery.Node? {
    guard let mark = next else { return nil }
    at += 1
    switch mark {
    case .text(let text): return term(text)
    case .quoted(let text): return phrase(Tokens.of(text))
    case .open: return group()
    case .minus:
      while next == .minus { at += 1 }
      guard next != .or, next != .close, next != .and, let node = unit() else { return nil }
      if case .not(let inner) = node { return inner }
      return .not(node)
    case .field(let field):
      fields.append((field, fieldValue()))
      return nil
    case .close, .or, .and, .near: return nil
    }
  }

  private mutating func group() -> SearchQuery.Node? {
    // Deeper than anyone asks; a thousand parentheses must not exhaust the stack.
    guard depth < 12 else { return nil }
    depth += 1
    defer { depth -= 1 }
    let node = alternatives()
    if next == .close { at += 1 }
    return node
  }

  private mutating func fieldValue() -> String {
    guard let mark = next else { return "" }
    switch mark {
    case .text(let text), .quoted(let text):
      at += 1
      return text
    default: return ""
    }
  }

  /// `NEAR(a b, 5)`, or `a NEAR b`.
  private mutating func near(_ distance: Int?, _ nodes: inout [SearchQuery.Node]) {
    if next == .open {
      at += 1
      guard case .all(let parts)? = group() else { return }
      let (words, given) = Self.distance(in: parts)
      appendNear(words, distance ?? given ?? Self.usualDistance, &nodes)
    } else if let left = nodes.last, let right = unit() {
      nodes.removeLast()
      appendNear([left, right], distance ?? Self.usualDistance, &nodes)
    }
  }

  private static let usualDistance = 10

  /// A last number after a comma reads as the distance: "NEAR(street sewer, 5)".
  private static func distance(in parts: [SearchQuery.Node]) -> ([SearchQuery.Node], Int?) {
    guard parts.count > 2, case .word(let word)? = parts.last, let number = Int(word), number < 1000
    else { return (parts, nil) }
    return (Array(parts.dropLast()), number)
  }

  private func appendNear(
    _ parts: [SearchQuery.Node], _ distance: Int, _ nodes: inout [SearchQuery.Node]
  ) {
    let plain = parts.allSatisfy {
      switch $0 {
      case .word, .phrase: true
      default: false
      }
    }
    if plain, parts.count > 1 {
      nodes.append(.near(parts, distance: min(max(distance, 0), 1000)))
    } else {
      nodes += parts
    }
  }

  private mutating func term(_ text: String) -> SearchQuery.Node? {
    if let date = WrittenDate.node(text) { return date }
    let words = Tokens.of(text)
    if text.hasSuffix("*"), words.count == 1, words[0].unicodeScalars.count >= 2 {
      return count(.prefix(words[0]), 1)
    }
    return phrase(words)
  }

  /// A chunk of several words, as "St. Mary's" without its space, means them in a row.
  private mutating func phrase(_ words: [String]) -> SearchQuery.Node? {
    guard let first = words.first else { return nil }
    return words.count == 1 ? count(.word(first), 1) : count(.phrase(words), words.count)
  }

  private mutating func count(_ node: SearchQuery.Node, _ words: Int) -> SearchQuery.Node? {
    guard terms + words <= SearchQuery.maximumTerms else { return nil }
    terms += words
    return node
  }
}

extension SearchQuery.Node {
  /// All of these; `nil` for none.
  static func joined(_ nodes: [SearchQuery.Node]) -> SearchQuery.Node? {
    nodes.count > 1 ? .all(nodes) : nodes.first
  }
}
