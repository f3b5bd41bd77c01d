import GRDB
import Records

/// The agenda items that were found, in the order of time.
package struct AgendaAnswer: Codable, Sendable {
  package var understood: String
  /// Sentences for the person who asked: what was left out, or taken otherwise.
  package var notes: [String]
  /// How many say it as it was asked.
  package var total: Total
  /// How many more nearly do; `nil` where nobody looked, since the others filled the list.
  package var nearTotal: Int?
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
  /// Its words that stand for those asked for, in another form or through an error; empty where it says what was asked.
  package var nearWords: [String]
}

extension Archive {
  /// Finds agenda items by the words of their descriptions, the newest first unless the oldest are asked for first. Without
  /// a query, all of them. Dates and body are taken from the filters, and from the query's own `field:value` parts.
  package func searchAgenda(_ query: String, _ filters: SearchFilters = SearchFilters())
    throws(ArchiveError) -> AgendaAnswer
  {
    try read { db in try AgendaSearch(QueryParser.parse(query), filters, kept, db).answer() }
  }
}

/// One question put to the agenda items.
private struct AgendaSearch {
  private let query: SearchQuery
  private let filters: SearchFilters
  private let kept: KeptBetweenQuestions
  private let db: Database
  private var conditions = ["d.level <= ?"]
  private var arguments: [any DatabaseValueConvertible]
  private var notes: [String]

  init(_ query: SearchQuery, _ filters: SearchFilters, _ kept: KeptBetweenQuestions, _ db: Database) throws {
    self.query = query
    self.filters = filters
    self.kept = kept
    self.db = db
    arguments = [filters.viewer.rawValue]
    let chosen = try ChosenFilters(filters, query)
    notes = query.notes + chosen.notes + ChosenFilters.notesOnMotions(query) + ChosenFilters.notesOnPages(query)
    addText()
    if let first = chosen.first { add("t.date >= ?", first.iso) }
    if let last = chosen.last { add("t.date <= ?", last.iso) }
    for ids in try chosen.bodyIDs(filters.viewer, db) {
      if ids.isEmpty { notes.append(try ChosenFilters.noteOnBodies(filters.viewer, db)) }
      // Ids are our own numbers, so they may stand in the SQL.
      conditions.append("t.body IN (\(ids.map(String.init).joined(separator: ",")))")
    }
  }

  private mutating func addText() {
    guard let wanted = query.wanted else { return }
    // A meeting without a date is of no day, so that excluding one does not hide it.
    var text = TextCondition(id: "a.id", table: "agenda_search") {
      "coalesce(t.date BETWEEN '\($0.days.lowerBound.iso)' AND '\($0.days.upperBound.iso)', 0)"
    }
    conditions.append(text.sql(wanted))
    arguments += text.expressions as [any DatabaseValueConvertible]
  }

  private mutating func add(_ condition: String, _ value: String) {
    conditions.append(condition)
    arguments.append(value)
  }

  func answer() throws -> AgendaAnswer {
    let (limit, offset) = (max(0, filters.limit), max(0, filters.offset))
    let ids = try ids(max(PageRows.countLimit + 1, offset + limit))
    var answer = AgendaAnswer(
      understood: filters.understood(query.understood), notes: notes,
      total: Total(min(ids.count, PageRows.countLimit), isExact: ids.count <= PageRows.countLimit),
      hits: try ids.dropFirst(offset).prefix(limit).compactMap { try hit($0) })
    if ids.count <= offset + limit, let wide = try WidenedQuery(query, filters.viewer, kept, db) {
      let exact = Set(ids)
      var widened = query
      widened.wanted = wide.wanted
      let near = try AgendaSearch(widened, filters, kept, db).ids(PageRows.countLimit).filter { !exact.contains($0) }
      answer.nearTotal = near.count
      answer.hits += try near.dropFirst(max(0, offset - ids.count)).prefix(limit - answer.hits.count).compactMap { try hit($0, wide) }
    }
    return answer
  }

  /// The first items that fulfil the conditions.
  private func ids(_ limit: Int) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT a.id FROM agenda_item a JOIN meeting t ON t.id = a.meeting JOIN document d ON d.id = t.document
        WHERE \(conditions.joined(separator: " AND "))
        ORDER BY t.date \(filters.order == .oldest ? "ASC" : "DESC"), a.id LIMIT ?
        """, arguments: StatementArguments(arguments + [limit]))
  }

  private func hit(_ id: Int64, _ wide: WidenedQuery? = nil) throws -> AgendaHit? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT a.item, a.description, t.date, b.name AS body, d.public_id,
            coalesce((SELECT name FROM receipt WHERE original = d.original ORDER BY id LIMIT 1), '') AS scan
          FROM agenda_item a JOIN meeting t ON t.id = a.meeting JOIN document d ON d.id = t.document
            LEFT JOIN body b ON b.id = t.body
          WHERE a.id = ?
          """), arguments: [id])
    return try row.map { row in
      AgendaHit(
        document: row["public_id"], scan: row["scan"], date: row["date"], body: row["body"], item: row["item"],
        description: row["description"], evidence: try Archive.evidence(of: "agenda_item", id, db),
        nearWords: wide?.words(in: row["description"] ?? "") ?? [])
    }
  }
}
