import GRDB
import Records

/// The agenda items that were found, in the order of time.
package struct AgendaAnswer: Codable, Sendable {
  package var understood: String
  /// Sentences for the person who asked: what was left out, or taken otherwise.
  package var notes: [String]
  package var total: Total
  package var hits: [AgendaHit]
}

/// An agenda item that was found.
package struct AgendaHit: Codable, Sendable {
  package var document: String
  package var scan: String
  package var date: String?
  package var body: String?
  /// "7b".
  package var item: String
  package var description: String?
  package var evidence: [Provenance]
}

extension Archive {
  /// Finds agenda items by the words of their descriptions, the newest first unless the oldest are asked for first. Without
  /// a query, all of them. Dates and body are taken from the filters, and from the query's own `field:value` parts.
  package func searchAgenda(_ query: String, _ filters: SearchFilters = SearchFilters())
    throws(ArchiveError) -> AgendaAnswer
  {
    try read { db in try AgendaSearch(query, filters, db).answer() }
  }
}

/// One question put to the agenda items.
private struct AgendaSearch {
  private let query: SearchQuery
  private let filters: SearchFilters
  private let db: Database
  private var conditions = ["d.level <= ?"]
  private var arguments: [any DatabaseValueConvertible]
  private var notes: [String]

  init(_ text: String, _ filters: SearchFilters, _ db: Database) throws {
    query = QueryParser.parse(text)
    self.filters = filters
    self.db = db
    arguments = [filters.viewer.rawValue]
    let chosen = try ChosenFilters(filters, query)
    notes = query.notes + chosen.notes + ChosenFilters.notesOnMotions(query) + ChosenFilters.notesOnPages(query)
    addText()
    if let first = chosen.first { add("t.date >= ?", first.iso) }
    if let last = chosen.last { add("t.date <= ?", last.iso) }
    for ids in try chosen.bodyIDs(filters.viewer, db) {
      if ids.isEmpty { notes.append("the archive holds nothing of that body") }
      // Ids are our own numbers, so they may stand in the SQL.
      conditions.append("t.body IN (\(ids.map(String.init).joined(separator: ",")))")
    }
  }

  private mutating func addText() {
    guard let wanted = query.wanted else { return }
    var text = TextCondition(id: "a.id", table: "agenda_search") { "t.date IS '\($0.iso)'" }
    conditions.append(text.sql(wanted))
    arguments += text.expressions as [any DatabaseValueConvertible]
  }

  private mutating func add(_ condition: String, _ value: String) {
    conditions.append(condition)
    arguments.append(value)
  }

  func answer() throws -> AgendaAnswer {
    let source = """
      FROM agenda_item a JOIN meeting t ON t.id = a.meeting JOIN document d ON d.id = t.document
        LEFT JOIN body b ON b.id = t.body
      WHERE \(conditions.joined(separator: " AND "))
      """
    let given: StatementArguments = StatementArguments(arguments)
    let part: StatementArguments = [max(0, filters.limit), max(0, filters.offset)]
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT a.id, a.item, a.description, t.date, b.name AS body, d.public_id,
          coalesce((SELECT name FROM receipt WHERE original = d.original ORDER BY id LIMIT 1), '') AS scan
        \(source) ORDER BY t.date \(filters.order == .oldest ? "ASC" : "DESC"), a.id LIMIT ? OFFSET ?
        """, arguments: given + part)
    let hits = try rows.map { row in
      AgendaHit(
        document: row["public_id"], scan: row["scan"], date: row["date"], body: row["body"], item: row["item"],
        description: row["description"], evidence: try Archive.evidence(of: "agenda_item", row["id"], db))
    }
    return AgendaAnswer(
      understood: filters.understood(query.understood), notes: notes,
      total: try Archive.total("SELECT 1 \(source)", given, db), hits: hits)
  }
}
