import Foundation
import GRDB
import Records

/// A question made ready: parsed, its filters turned into tags and a range of ids.
struct SearchPlan {
  let query: SearchQuery
  /// The MATCH expression; `nil` where nothing is asked, or nothing can match.
  private(set) var expression: String?
  /// The same as a node, with the filters and without beginnings of words.
  private(set) var filtered: SearchQuery.Node?
  /// What the hits show: the parts of the query that a page may be found by.
  let leaves: [SearchQuery.Node]
  /// What must not be on the page.
  let excluded: [SearchQuery.Node]
  let understood: String
  private(set) var notes: [String] = []
  /// The ids of the days asked for.
  let ids: ClosedRange<Int64>
  /// Tags that a page must have, and one that it must not.
  let required: [String]
  let hidden: String?
  let isRaw: Bool
  let viewer: AccessLevel
  /// About how many rows the rarest part that must be there has: what finding them all costs.
  private(set) var rowsRead = 0
  /// The number of hits where the vocabulary tells it: one word without filters.
  private(set) var knownTotal: Int?
  private var pagesByWord: [String: Int] = [:]
  private var allPages = 1

  init(_ text: String, _ filters: SearchFilters, _ db: Database) throws {
    isRaw = filters.isRaw
    viewer = filters.viewer
    query = filters.isRaw ? SearchQuery() : QueryParser.parse(text)
    leaves = query.wanted?.leaves ?? []
    excluded = query.wanted.map { FullTextExpression.split($0).negative } ?? []
    understood = filters.isRaw ? text : query.understood
    let chosen = try ChosenFilters(filters, query)
    ids = chosen.ids
    hidden = filters.viewer == .closed ? nil : PageTags.above(filters.viewer)
    let tags = try chosen.tags(db)
    required = tags ?? []
    notes = query.notes + chosen.notes
    guard tags != nil else {
      notes.append("the archive holds nothing of that body")
      return
    }
    if filters.isRaw {
      expression = text
      for tag in required { expression = "(\(expression ?? "")) AND \(FullTextExpression.quoted(tag))" }
    } else {
      try prepare(NearWords(db: db, viewer: viewer))
    }
  }

  /// Counts the words, puts words in the place of beginnings, and writes the expression.
  private mutating func prepare(_ words: NearWords) throws {
    let asksSomething = query.wanted != nil || !query.fields.isEmpty || !required.isEmpty
      || ids != 1...Int64.max
    guard asksSomething else { return }
    for word in Set(leaves.flatMap(\.words)) { pagesByWord[word] = try words.pages(with: word) }
    allPages = max(1, try words.pages(with: PageTags.all))
    let wanted = try query.wanted.map { try spelt($0, words) }
    let filters = wanted == nil && required.isEmpty ? [PageTags.all] : required
    expression = FullTextExpression.pages(wanted, filters: filters, hidden: hidden)
    filtered = .all(
      (wanted.map { [$0] } ?? []) + filters.map { .word($0) } + (hidden.map { [.not(.word($0))] } ?? []))
    rowsRead = wanted.map(rows) ?? allPages
    if case .word(let word)? = query.wanted, required.isEmpty, ids == 1...Int64.max,
      try !UncountedPages(words.db).areThere
    {
      knownTotal = pagesByWord[word]
    }
  }

  /// Beginnings of words by the words that begin so: FTS5 would read and merge them all first.
  private mutating func spelt(_ node: SearchQuery.Node, _ words: NearWords) throws
    -> SearchQuery.Node
  {
    switch node {
    case .prefix(let prefix):
      let (list, all) = try words.words(beginningWith: prefix, limit: Self.mostWords)
      if all > list.count {
        notes.append("“\(prefix)*” begins \(all) words; the \(list.count) most frequent were looked for")
      }
      for word in list { pagesByWord[word] = try words.pages(with: word) }
      let fresh = try UncountedPages(words.db).words(beginningWith: prefix, viewer: viewer).subtracting(list)
      let spelt = list + fresh.sorted().prefix(Self.mostWords)
      guard spelt.count > 1 else { return .word(spelt.first ?? prefix) }
      return .any(spelt.map { .word($0) })
    case .all(let nodes): return .all(try nodes.map { try spelt($0, words) })
    case .any(let nodes): return .any(try nodes.map { try spelt($0, words) })
    case .not(let inner): return .not(try spelt(inner, words))
    default: return node
    }
  }

  private static let mostWords = 100

  private func rows(_ node: SearchQuery.Node) -> Int {
    switch node {
    case .word(let word): pagesByWord[word] ?? 0
    case .phrase(let words): words.map { pagesByWord[$0] ?? 0 }.min() ?? 0
    case .near(let nodes, _): nodes.map(rows).min() ?? 0
    case .all(let nodes): nodes.filter { !$0.isExclusion }.map(rows).min() ?? allPages
    case .any(let nodes): nodes.map(rows).reduce(0, +)
    case .prefix, .date: 1000
    case .not: allPages
    }
  }

  /// What a part of the query is worth: the rarer, the more.
  func weight(of leaf: SearchQuery.Node) -> Double {
    log(1 + Double(allPages) / Double(max(1, rows(leaf))))
  }

  /// How many rows FTS5's own ranking would read: those of all words together.
  var rowsRanked: Int { leaves.flatMap(\.words).reduce(0) { $0 + (pagesByWord[$1] ?? 0) } }

  /// Whether one part of the query is enough.
  var isAlternative: Bool {
    if case .any? = query.wanted { return true }
    return false
  }

  /// Whether the query is nothing but words that must all be there.
  var isPlain: Bool {
    let positive = query.wanted.map { FullTextExpression.split($0).positive } ?? []
    return positive.allSatisfy { !$0.words.isEmpty }
  }
}

extension SearchQuery.Node {
  var isExclusion: Bool {
    if case .not = self { return true }
    return false
  }
}

/// The filters of the options and of the query together.
struct ChosenFilters {
  var body: String?
  var kind: String?
  /// The days asked for; `nil` is open.
  var first: Day?
  var last: Day?
  var ids: ClosedRange<Int64> { SearchID.range(from: first, to: last) }
  var notes: [String] = []

  init(_ filters: SearchFilters, _ query: SearchQuery) throws {
    body = filters.body
    kind = filters.kind
    var from = filters.from
    var to = filters.to
    for (field, value) in query.fields {
      switch field {
      case .from: from = value
      case .to: to = value
      case .year: (from, to) = (value, value)
      case .body: body = value
      case .kind: kind = value
      case .mover, .seconder, .member, .option, .result, .number:
        notes.append("\(field.rawValue): is asked of motions; the pages were not filtered by it")
      }
    }
    first = try Self.day(from)?.lowerBound
    last = try Self.day(to)?.upperBound
  }

  private static func day(_ text: String?) throws -> ClosedRange<Day>? {
    guard let text, !text.isEmpty else { return nil }
    guard let span = WrittenDate.span(text) else {
      throw ArchiveError.badFilter(text, expected: "a year, a month or a day: 1974, 1974-03, 1974-03-12")
    }
    return span
  }

  /// The tags to ask for; `nil` where no body has such a name.
  func tags(_ db: Database) throws -> [String]? {
    var tags: [String] = []
    if let kind, !kind.isEmpty { tags.append(PageTags.kind(kind)) }
    if let body, !body.isEmpty {
      let bodies = try Self.bodies(named: body, db)
      guard let first = bodies.first else { return nil }
      tags.append(PageTags.body(first))
    }
    return tags
  }

  /// The bodies whose names hold all these words, the closest name first.
  static func bodies(named name: String, _ db: Database) throws -> [Int64] {
    let words = Tokens.of(name)
    let rows = try Row.fetchAll(db, sql: "SELECT id, key FROM body ORDER BY length(key)")
    return rows.filter { row in
      let key: String = row["key"]
      let own = Set(key.split(separator: " ").map(String.init))
      return !words.isEmpty && words.allSatisfy { own.contains($0) }
    }.map { $0["id"] }
  }
}
