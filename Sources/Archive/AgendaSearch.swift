import GRDB
import Records

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
  /// Finds agenda items by the words of their descriptions, the newest first. Without a query, all of them. Dates and
  /// body are taken from the filters, and from the query's own `field:value` parts.
  package func searchAgenda(_ query: String, _ filters: SearchFilters = SearchFilters())
    throws(ArchiveError) -> [AgendaHit]
  {
    try read { db in
      let parsed = QueryParser.parse(query)
      let chosen = try ChosenFilters(filters, parsed)
      let bodies = try chosen.bodyIDs(db)
      let expression = FullTextExpression.plain(parsed.wanted)
      var conditions = ["d.level <= :level"]
      var arguments: [String: (any DatabaseValueConvertible)?] = [
        "level": filters.viewer.rawValue, "limit": max(0, filters.limit), "offset": max(0, filters.offset),
      ]
      func add(_ condition: String, _ name: String, _ value: String?) {
        guard let value else { return }
        conditions.append(condition)
        arguments[name] = value
      }
      add("a.id IN (SELECT rowid FROM agenda_search WHERE agenda_search MATCH :words)", "words", expression)
      add("t.date >= :first", "first", chosen.first?.iso)
      add("t.date <= :last", "last", chosen.last?.iso)
      // Ids are our own numbers, so they may stand in the SQL.
      for ids in bodies { conditions.append("t.body IN (\(ids.map(String.init).joined(separator: ",")))") }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT a.id, a.item, a.description, t.date, b.name AS body, d.public_id,
            coalesce((SELECT name FROM receipt WHERE original = d.original ORDER BY id LIMIT 1), '') AS scan
          FROM agenda_item a JOIN meeting t ON t.id = a.meeting JOIN document d ON d.id = t.document
            LEFT JOIN body b ON b.id = t.body
          WHERE \(conditions.joined(separator: " AND "))
          ORDER BY t.date DESC, a.id LIMIT :limit OFFSET :offset
          """, arguments: StatementArguments(arguments))
      return try rows.map { row in
        AgendaHit(
          document: row["public_id"], scan: row["scan"], date: row["date"], body: row["body"], item: row["item"],
          description: row["description"], evidence: try Self.evidence(of: "agenda_item", row["id"], db))
      }
    }
  }
}
