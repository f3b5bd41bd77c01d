import GRDB
import Records

/// A question made ready: parsed, its filters turned into tags and a range of ids.
struct SearchPlan {
  let query: SearchQuery
  /// The MATCH expression; `nil` where nothing can match.
  var expression: String?
  /// What the hits show: the parts of the query that a page may be found by.
  var leaves: [SearchQuery.Node]
  var understood: String
  var notes: [String] = []
  /// The ids of the days asked for.
  let ids: ClosedRange<Int64>
  /// Tags that a page must have, and one that it must not.
  let required: [String]
  let hidden: String?
  let isRaw: Bool
  let viewer: AccessLevel

  init(_ text: String, _ filters: SearchFilters, _ db: Database) throws {
    isRaw = filters.isRaw
    viewer = filters.viewer
    query = filters.isRaw ? SearchQuery() : QueryParser.parse(text)
    leaves = query.wanted?.leaves ?? []
    let chosen = try ChosenFilters(filters, query)
    ids = chosen.ids
    hidden =
      filters.viewer == .closed ? nil : PageTags.above(filters.viewer)
    let tags = try chosen.tags(db)
    required = tags ?? []
    understood = filters.isRaw ? text : query.understood
    notes = chosen.notes
    guard tags != nil else {
      notes.append("the archive holds nothing of that body")
      return
    }
    if filters.isRaw {
      expression = "(\(text))" + (hidden.map { " NOT \(FullTextExpression.quoted($0))" } ?? "")
      for tag in required { expression? += " AND \(FullTextExpression.quoted(tag))" }
    } else {
      let asksNothing = query.wanted == nil && required.isEmpty && ids == 1...Int64.max
      expression =
        asksNothing && query.fields.isEmpty
        ? nil
        : FullTextExpression.pages(
          query.wanted, filters: required.isEmpty && query.wanted == nil ? [PageTags.all] : required,
          hidden: hidden)
    }
  }
}

/// The filters of the options and of the query together.
struct ChosenFilters {
  var body: String?
  var kind: String?
  var ids: ClosedRange<Int64>
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
    ids = SearchID.range(from: try Self.day(from)?.lowerBound, to: try Self.day(to)?.upperBound)
  }

  private static func day(_ text: String?) throws -> ClosedRange<Day>? {
    guard let text, !text.isEmpty else { return nil }
    guard let span = Day.span(text) else {
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
