import Foundation
import GRDB
import Records

/// A question made ready: parsed, its filters turned into tags and a range of ids.
struct SearchPlan {
  private(set) var query: SearchQuery
  /// The MATCH expression; `nil` where nothing is asked, or nothing can match.
  private(set) var expression: String?
  /// The same as a node, with the filters and without beginnings of words.
  private(set) var filtered: SearchQuery.Node?
  /// What the hits show: the parts of the query that a page may be found by.
  private(set) var leaves: [SearchQuery.Node]
  /// Which of these must stand how near each other.
  private(set) var near: [(leaves: Range<Int>, distance: Int)]
  /// The words as they were typed, also those of filters.
  let typed: Set<String>
  /// What must not be on the page.
  private(set) var excluded: [SearchQuery.Node] = []
  let understood: String
  private(set) var notes: [String] = []
  /// The ids of the days asked for.
  let ids: ClosedRange<Int64>
  /// Tags that a page must have, and one that it must not.
  private(set) var required: [SearchQuery.Node]
  let hidden: String?
  let isRaw: Bool
  /// Whether one part of the query is enough.
  private(set) var isAlternative: Bool
  let viewer: AccessLevel
  /// About how many rows the rarest part that must be there has: what finding them all costs.
  private(set) var rowsRead = 0
  /// The number of hits where the vocabulary tells it: one word without filters.
  private(set) var knownTotal: Int?
  private var pagesByWord: [String: Int] = [:]
  /// By beginning of words, those that begin so and are looked for, and on how many pages they stand together at most.
  private(set) var beginnings: [String: (words: [String], pages: Int)] = [:]
  private var allPages = 1

  init(_ text: String, _ filters: SearchFilters, _ db: Database) throws {
    isRaw = filters.isRaw
    viewer = filters.viewer
    query = filters.isRaw ? SearchQuery() : QueryParser.parse(text)
    // A raw expression's words are much the same in both languages, and here they are only marked.
    typed = Set(Tokens.of(text))
    let shown = (filters.isRaw ? QueryParser.parse(text) : query).wanted
    leaves = shown?.leaves ?? []
    near = shown?.near ?? []
    isAlternative = query.wanted?.isAlternative ?? false
    understood = filters.isRaw ? text : query.understood
    let chosen = try ChosenFilters(filters, query)
    ids = chosen.ids
    hidden = filters.viewer == .closed ? nil : PageTags.above(filters.viewer)
    let tags = try chosen.tags(viewer, db)
    required = (tags ?? []).map { $0.count == 1 ? .word($0[0]) : .any($0.map { .word($0) }) }
    notes = query.notes + chosen.notes + ChosenFilters.notesOnMotions(query) + (try chosen.notesOnKinds(viewer, db))
    guard tags != nil else {
      notes.append(try ChosenFilters.noteOnBodies(viewer, db))
      return
    }
    if filters.isRaw {
      try Self.requireExpression(text, db)
      expression = text
      for node in required { expression = "(\(expression ?? "")) AND \(FullTextExpression.text(node))" }
    } else {
      try prepare(NearWords(db: db, viewer: viewer))
    }
  }

  /// By itself, before filters stand around it: "council) OR (zoning" would get round them.
  private static func requireExpression(_ text: String, _ db: Database) throws {
    do {
      _ = try Int64.fetchOne(db, sql: "SELECT rowid FROM page_search WHERE page_search MATCH ? AND rowid = 0", arguments: [text])
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      throw ArchiveError.badMatch(text, reason: error.message ?? "")
    }
  }

  /// What a page must fulfil besides being found by a part of the query.
  var filters: [SearchQuery.Node] { required + (excluded + (hidden.map { [.word($0)] } ?? [])).map { .not($0) } }

  /// When it was, by what is asked, and what else is asked; `nil` where either is missing.
  var time: (asked: [SearchQuery.Node], rest: SearchQuery.Node)? {
    guard case .all(let nodes)? = query.wanted else { return nil }
    let times = nodes.filter(\.isTime)
    guard !times.isEmpty, let rest = SearchQuery.Node.joined(nodes.filter { !$0.isTime }), !rest.leaves.isEmpty else { return nil }
    return (times, rest)
  }

  /// The leaves that only say when.
  var timeLeaves: Set<SearchQuery.Node> { Set(time?.asked.flatMap(\.leaves) ?? []) }

  /// The same question with the time as a filter, for near matches: what was misread or misspelt is the rest.
  var withinTime: SearchPlan? {
    guard let (times, rest) = time else { return nil }
    var plan = self
    plan.query.wanted = rest
    plan.leaves = rest.leaves
    plan.near = rest.near
    plan.isAlternative = rest.isAlternative
    plan.required += times
    return plan
  }

  /// Counts the words, puts words in the place of beginnings, and writes the expression.
  private mutating func prepare(_ words: NearWords) throws {
    let asksSomething = query.wanted != nil || !query.fields.isEmpty || !required.isEmpty
      || ids != 1...Int64.max
    guard asksSomething else {
      notes.append("nothing to look for: the question has neither a word nor a number nor a filter")
      return
    }
    for word in Set(leaves.flatMap(\.words)) { pagesByWord[word] = try words.pages(with: word) }
    allPages = max(1, try words.pages(with: PageTags.all))
    let wanted = try query.wanted.map { try spelt($0, words) }
    excluded = wanted.map { FullTextExpression.split($0).negative } ?? []
    let filtered = SearchQuery.Node.all(
      (wanted.map { [$0] } ?? (required.isEmpty ? [.word(PageTags.all)] : [])) + required + (hidden.map { [.not(.word($0))] } ?? []))
    self.filtered = filtered
    expression = FullTextExpression.pages(filtered)
    rowsRead = wanted.map(rows) ?? allPages
    if case .word(let word)? = query.wanted, required.isEmpty, ids == 1...Int64.max,
      try !UncountedPages(words.db).areThere
    {
      knownTotal = pagesByWord[word]
    }
  }

  /// Beginnings of words by the words that begin so: FTS5 would read and merge them all first.
  private mutating func spelt(_ node: SearchQuery.Node, _ words: NearWords, isExcluded: Bool = false) throws
    -> SearchQuery.Node
  {
    switch node {
    case .prefix(let prefix):
      let (list, all) = try words.words(beginningWith: prefix, limit: Self.mostWords)
      for word in list { pagesByWord[word] = try words.pages(with: word) }
      if all > list.count {
        let seldom = list.last.flatMap { pagesByWord[$0] } ?? 0
        if isExcluded, list.reduce((all - list.count) * seldom, { $0 + (pagesByWord[$1] ?? 0) }) <= Self.mostRows { return node }
        let done = isExcluded ? "pages with the \(list.count) most frequent were left out" : "the \(list.count) most frequent were looked for"
        notes.append("“\(prefix)*” begins \(all) words; \(done)")
      }
      let fresh = try UncountedPages(words.db).words(beginningWith: prefix, viewer: viewer).subtracting(list)
      let spelt = list + fresh.sorted().prefix(Self.mostWords)
      beginnings[prefix] = (spelt, list.reduce(0) { $0 + (pagesByWord[$1] ?? 0) })
      guard spelt.count > 1 else { return .word(spelt.first ?? prefix) }
      return .any(spelt.map { .word($0) })
    case .all(let nodes): return .all(try nodes.map { try spelt($0, words, isExcluded: isExcluded) })
    case .any(let nodes): return .any(try nodes.map { try spelt($0, words, isExcluded: isExcluded) })
    case .not(let inner): return .not(try spelt(inner, words, isExcluded: !isExcluded))
    case .near(let nodes, _):
      let spelt = try nodes.map { try self.spelt($0, words) }
      // FTS5 gathers all words of a beginning before it looks how near they are.
      let long = nodes.compactMap { if case .prefix(let prefix) = $0 { prefix } else { nil } }
        .filter { beginnings[$0]?.words.count ?? 0 >= Self.mostWords }
      guard let prefix = long.first else { return node }
      notes.append("so many words begin with “\(prefix)” that they were looked for at any distance")
      return .all(spelt)
    default: return node
    }
  }

  private static let mostWords = 100
  /// So many rows of all words that begin alike FTS5 may read to leave out each page with any of them.
  private static let mostRows = 50_000

  private func rows(_ node: SearchQuery.Node) -> Int {
    switch node {
    case .word(let word): pagesByWord[word] ?? 0
    case .phrase(let words): words.map { pagesByWord[$0] ?? 0 }.min() ?? 0
    case .near(let nodes, _): nodes.map(rows).min() ?? 0
    case .all(let nodes): nodes.filter { !$0.isExclusion }.map(rows).min() ?? allPages
    case .any(let nodes): nodes.map(rows).reduce(0, +)
    case .prefix(let prefix): beginnings[prefix]?.pages ?? 1000
    case .date: 1000
    case .not: allPages
    }
  }

  /// What a part of the query is worth: the rarer, the more.
  func weight(of leaf: SearchQuery.Node) -> Double {
    log(1 + Double(allPages) / Double(max(1, rows(leaf))))
  }

  /// How many rows FTS5's own ranking would read: those of all words together.
  var rowsRanked: Int { leaves.flatMap(\.words).reduce(0) { $0 + (pagesByWord[$1] ?? 0) } }

  /// Whether pages that match nearly may be meant: not where a part of the question excludes something, which near pages are
  /// not held against, nor where the question excludes what it asks for.
  var isOpenToNear: Bool {
    guard let wanted = query.wanted else { return true }
    return !wanted.excludesInside && !FullTextExpression.split(wanted).negative.contains(where: leaves.contains)
  }

  /// Whether the query is nothing but words that must all be there.
  var isPlain: Bool {
    let positive = query.wanted.map { FullTextExpression.split($0).positive } ?? []
    return positive.allSatisfy { !$0.words.isEmpty }
  }
}
