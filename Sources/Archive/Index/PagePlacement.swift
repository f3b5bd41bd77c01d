import GRDB

/// Where a page belongs: its document and meeting, and what follows from them for whoever searches.
struct PagePlacement {
  var pages: ClosedRange<Int>
  var document: Int64?
  var kind: String
  var body: Int64?
  var day: Day?
  /// Whether it is the day of what the page tells of. A page bound beside a meeting's minutes has their day only to be put
  /// in order by.
  var isOfDay = true
  var level: Int

  /// A page that no document takes up.
  private static func none(level: Int) -> PagePlacement { PagePlacement(pages: 1...1, document: nil, kind: "", level: level) }

  var tags: String { PageTags.text(self, level: level) }

  /// The placements in an original. A page belongs to the document with the fewest pages that holds it: a form bound into
  /// minutes is still a form. Meetings come before their documents, since one scan may bind many meetings.
  struct All {
    private var placements: [PagePlacement] = []
    private let levels: [(pages: ClosedRange<Int>, level: Int)]

    init(of original: Int64, _ db: Database) throws {
      let documents = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT id, kind, first_page, last_page, body, date, level, extraction IS NOT NULL AS speaks FROM document
            WHERE original = ? ORDER BY last_page - first_page, ordinal
            """), arguments: [original])
      let all = documents.map { PagePlacement($0) }
      levels = all.map { ($0.pages, $0.level) }
      for (row, whole) in zip(documents, all) where row["speaks"] {
        let meetings = try Row.fetchAll(
          db.cachedStatement(
            sql: """
              SELECT first_page, last_page, body, date FROM meeting
              WHERE document = ? AND first_page IS NOT NULL ORDER BY first_page DESC
              """), arguments: [whole.document])
        for meeting in meetings {
          var part = whole
          part.pages = meeting["first_page"]...max(meeting["first_page"], meeting["last_page"])
          part.body = meeting["body"] ?? whole.body
          part.day = (meeting["date"] as String?).flatMap { Day(iso: $0) } ?? whole.day
          placements.append(part)
        }
        var rest = whole
        rest.isOfDay = meetings.isEmpty
        placements.append(rest)
      }
    }

    /// Where a page belongs, with its own level.
    func of(_ page: Int) -> PagePlacement {
      let level = level(of: page)
      guard var placement = placements.first(where: { $0.pages.contains(page) }) else { return .none(level: level) }
      placement.level = level
      return placement
    }

    /// Who may see a page: those who may see every document that holds it, or held it before the scan was extracted anew.
    /// A page that none ever held is as hidden as the most hidden document of its scan.
    func level(of page: Int) -> Int {
      let holding = levels.filter { $0.pages.contains(page) }
      return (holding.isEmpty ? levels : holding).map(\.level).max() ?? 0
    }
  }
}

extension PagePlacement {
  fileprivate init(_ row: Row) {
    let first: Int = row["first_page"]
    let date: String? = row["date"]
    self.init(
      pages: first...max(first, row["last_page"]), document: row["id"], kind: row["kind"],
      body: row["body"], day: date.flatMap { Day(iso: $0) }, level: row["level"])
  }
}

/// The words of the full-text column `tags`, by which filters are asked as cheaply as words are. They are
/// spelt so that no page's own text holds them.
enum PageTags {
  /// Every page has it: for questions that only exclude.
  static let all = "xxall"

  static func kind(_ kind: String) -> String {
    "xxkind" + Tokens.of(kind).joined()
  }

  static func body(_ id: Int64) -> String { "xxbody\(id)" }

  static func day(_ day: Day) -> String { "xxday" + day.iso.filter { $0 != "-" } }

  /// What finds the pages of a day, a month, a year or ten.
  static func node(_ period: DatePeriod) -> SearchQuery.Node {
    let tag = "xxday" + period.iso.filter { $0 != "-" }
    return switch period {
    case .day: .word(tag)
    case .month, .year, .decade: .prefix(tag)
    }
  }

  /// A page above this level has it, and is left out for a viewer of that level.
  static func above(_ level: AccessLevel) -> String { "xxabove\(level.rawValue)" }

  static func text(_ placement: PagePlacement, level: Int) -> String {
    var tags = [all, kind(placement.kind)]
    if let body = placement.body { tags.append(Self.body(body)) }
    if let day = placement.day, placement.isOfDay { tags.append(Self.day(day)) }
    tags += AccessLevel.allCases.filter { $0.rawValue < level }.map(above)
    return tags.joined(separator: " ")
  }
}
