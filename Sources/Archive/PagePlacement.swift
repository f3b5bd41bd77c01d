import GRDB

/// Where a page belongs: its document and meeting, and what follows from them for whoever searches.
struct PagePlacement {
  var pages: ClosedRange<Int>
  var document: Int64?
  var kind: String
  var body: Int64?
  var day: Day?
  var level: Int

  /// A page that no document takes up.
  static let none = PagePlacement(pages: 1...1, document: nil, kind: "", level: 0)

  var tags: String { PageTags.text(self, level: level) }

  /// The placements in an original; the first that holds a page's number is that page's. Meetings come
  /// before their documents, since one scan may bind many meetings.
  static func all(of original: Int64, _ db: Database) throws -> [PagePlacement] {
    let documents = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, kind, first_page, last_page, body, date, level FROM document
          WHERE original = ? AND extraction IS NOT NULL ORDER BY ordinal
          """), arguments: [original])
    var placements: [PagePlacement] = []
    for row in documents {
      let whole = PagePlacement(row)
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
      placements.append(whole)
    }
    // A page in several documents is as hidden as the most hidden of them.
    for index in placements.indices {
      placements[index].level =
        placements.filter { $0.pages.overlaps(placements[index].pages) }.map(\.level).max() ?? 0
    }
    return placements
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

  /// A page above this level has it, and is left out for a viewer of that level.
  static func above(_ level: AccessLevel) -> String { "xxabove\(level.rawValue)" }

  static func text(_ placement: PagePlacement, level: Int) -> String {
    var tags = [all, kind(placement.kind)]
    if let body = placement.body { tags.append(Self.body(body)) }
    if let day = placement.day { tags.append(Self.day(day)) }
    tags += AccessLevel.allCases.filter { $0.rawValue < level }.map(above)
    return tags.joined(separator: " ")
  }
}
