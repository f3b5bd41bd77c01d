import GRDB

extension PageRows {
  /// Counts the hits by year, body and kind: all of them, or the newest ten thousand of very many.
  func facets(total: Total) throws -> Facets {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT s.id >> 20 AS day, s.body, s.kind, count(*) AS pages FROM (
            SELECT rowid AS id FROM page_search WHERE page_search MATCH ? AND rowid BETWEEN ? AND ?\(visible)
            ORDER BY rowid DESC LIMIT \(Self.countLimit)
          ) f JOIN searched_page s ON s.id = f.id GROUP BY 1, 2, 3
          """), arguments: [expression, plan.ids.lowerBound, plan.ids.upperBound])
    var years: [String: Int] = [:]
    var bodies: [Int64: Int] = [:]
    var kinds: [String: Int] = [:]
    for row in rows {
      let pages: Int = row["pages"]
      let day = SearchID.day((row["day"] as Int64) << 20)
      years[day.map { String($0.civil.year) } ?? "", default: 0] += pages
      kinds[row["kind"], default: 0] += pages
      if let body: Int64 = row["body"] { bodies[body, default: 0] += pages }
    }
    let names = try Row.fetchAll(db, sql: "SELECT id, name FROM body")
    let named = names.compactMap { row -> Facets.Count? in
      bodies[row["id"]].map { Facets.Count(name: row["name"], count: $0) }
    }
    return Facets(
      years: years.map { Facets.Count(name: $0, count: $1) }.sorted { $0.name < $1.name },
      bodies: named.sorted { ($1.count, $0.name) < ($0.count, $1.name) },
      kinds: kinds.map { Facets.Count(name: $0, count: $1) }
        .sorted { ($1.count, $0.name) < ($0.count, $1.name) }, counted: total)
  }
}
