import GRDB

/// The filters of the options and of the query together: all of them hold.
struct ChosenFilters {
  /// Names of bodies and kinds. Each list is one demand, and any of its names will do.
  private(set) var bodies: [[String]]
  private(set) var kinds: [[String]]
  /// The days asked for; `nil` is open.
  private(set) var first: Day?
  private(set) var last: Day?
  private(set) var notes: [String] = []

  /// The ids of these days; those of none where the first comes after the last.
  var ids: ClosedRange<Int64> { SearchID.range(from: first, to: last) }

  /// Throws `badFilter` for a date in the options that is none; the query has no such dates.
  init(_ filters: SearchFilters, _ query: SearchQuery) throws {
    bodies = Self.demands(filters.body, query.values(of: .body))
    kinds = Self.demands(filters.kind, query.values(of: .kind))
    try begin(with: [Self.day(filters.from)] + query.values(of: .from).map(Self.day))
    try end(with: [Self.day(filters.to)] + query.values(of: .to).map(Self.day))
    try keep((query.values(of: .year) + query.values(of: .date)).compactMap(Self.day))
    if let first, let last, first > last {
      notes.append("--from is after --to: there is no day from \(first.iso) to \(last.iso)")
    }
  }

  /// What an option asks, and what the query's own fields do.
  static func demands(_ option: String?, _ values: [String]) -> [[String]] {
    [option.map { [$0] } ?? [], values].map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
  }

  private mutating func begin(with spans: [ClosedRange<Day>?]) {
    first = (spans.compactMap { $0?.lowerBound } + (first.map { [$0] } ?? [])).max()
  }

  private mutating func end(with spans: [ClosedRange<Day>?]) {
    last = (spans.compactMap { $0?.upperBound } + (last.map { [$0] } ?? [])).min()
  }

  /// Of several years or days the first to the last, since days are asked for in one stretch.
  private mutating func keep(_ spans: [ClosedRange<Day>]) {
    let years = spans.sorted { $0.lowerBound < $1.lowerBound }
    guard let from = years.first, let to = years.max(by: { $0.upperBound < $1.upperBound }) else { return }
    if zip(years, years.dropFirst()).contains(where: { $1.lowerBound.number > $0.upperBound.number + 1 }) {
      notes.append("all days from \(from.lowerBound.iso) to \(to.upperBound.iso) were searched, those between as well")
    }
    begin(with: [from])
    end(with: [to])
  }

  private static func day(_ text: String?) throws -> ClosedRange<Day>? {
    guard let text, !text.isEmpty else { return nil }
    guard let span = WrittenDate.span(text) else {
      throw ArchiveError.badFilter(
        text, expected: "a year, a month or a day: 1974, 1974-03, 1974-03-12, March 1974, March 12, 1974, 3/12/74")
    }
    return span
  }

  /// What a query asks of motions is asked of nothing else.
  static func notesOnMotions(_ query: SearchQuery) -> [String] {
    SearchQuery.Field.allCases.filter { $0.isOfMotions && !query.values(of: $0).isEmpty }.map {
      "\($0.rawValue): is asked of motions; nothing was filtered by it"
    }
  }

  /// What to say where no body has such a name: those that there are, where they are few enough to read.
  static func noteOnBodies(_ viewer: AccessLevel, _ db: Database) throws -> String {
    let names = try String.fetchAll(
      db,
      sql: """
        SELECT name FROM body b WHERE EXISTS(
          SELECT 1 FROM meeting t JOIN document d ON d.id = t.document WHERE t.body = b.id AND d.level <= ?)
        ORDER BY name LIMIT \(mostBodies + 1)
        """, arguments: [viewer.rawValue])
    let none = "the archive holds nothing of that body"
    return names.isEmpty || names.count > mostBodies ? none : "\(none); there are: \(names.joined(separator: ", "))"
  }

  private static let mostBodies = 20

  /// Nor has anything but pages a kind.
  static func notesOnPages(_ query: SearchQuery) -> [String] {
    query.values(of: .kind).isEmpty ? [] : ["kind: is asked of pages; nothing was filtered by it"]
  }

  /// The tags to ask for, of each list one; `nil` where no body has such a name.
  func tags(_ viewer: AccessLevel, _ db: Database) throws -> [[String]]? {
    var tags = kinds.map { $0.map(PageTags.kind) }
    for names in bodies {
      let ids = try names.flatMap { try Self.bodies(named: $0, viewer, db) }
      guard !ids.isEmpty else { return nil }
      tags.append(Set(ids).sorted().map(PageTags.body))
    }
    return tags
  }

  /// A sentence for each kind that no page has, with those that there are, as far as the viewer may see them.
  func notesOnKinds(_ viewer: AccessLevel, _ db: Database) throws -> [String] {
    let isThere = try db.cachedStatement(sql: "SELECT EXISTS(SELECT 1 FROM page_search WHERE page_search MATCH ?)")
    let hidden: [SearchQuery.Node] = viewer == .closed ? [] : [.not(.word(PageTags.above(viewer)))]
    let unknown = try kinds.joined().filter { kind in
      let pages = FullTextExpression.pages(.all([.word(PageTags.kind(kind))] + hidden))
      return try Bool.fetchOne(isThere, arguments: [pages]) != true
    }
    guard !unknown.isEmpty else { return [] }
    let known = try String.fetchAll(
      db, sql: "SELECT DISTINCT kind FROM document WHERE level <= ? AND extraction IS NOT NULL ORDER BY 1", arguments: [viewer.rawValue])
    return unknown.map { kind in
      "nothing is of kind “\(kind)”" + (known.isEmpty ? "" : "; there are: \(known.joined(separator: ", "))")
    }
  }

  /// For each list, the ids of all bodies that it may mean.
  func bodyIDs(_ viewer: AccessLevel, _ db: Database) throws -> [[Int64]] {
    try bodies.map { try $0.flatMap { try Self.bodies(named: $0, viewer, db) } }
  }

  /// The body of this name; where there is none, the bodies whose names hold all its words. Of each the viewer may see a
  /// meeting.
  static func bodies(named name: String, _ viewer: AccessLevel, _ db: Database) throws -> [Int64] {
    let words = Tokens.of(name)
    let rows = try Row.fetchAll(db, sql: "SELECT id, key FROM body ORDER BY id")
    let isSeen = try db.cachedStatement(
      sql: """
        SELECT EXISTS(SELECT 1 FROM meeting t JOIN document d ON d.id = t.document WHERE t.body = ? AND d.level <= ?)
        """)
    let named = try rows.filter { row in
      let key: String = row["key"]
      let own = Set(key.split(separator: " ").map(String.init))
      guard !words.isEmpty, words.allSatisfy({ own.contains($0) }) else { return false }
      return try Bool.fetchOne(isSeen, arguments: [row["id"] as Int64, viewer.rawValue]) ?? false
    }
    let exact = named.filter { $0["key"] == words.joined(separator: " ") }
    return (exact.isEmpty ? named : exact).map { $0["id"] }
  }
}
