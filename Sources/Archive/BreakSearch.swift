import GRDB

/// Finds pages where a phrase runs on over the page's end, and which say all else that is asked.
struct BreakSearch {
  let plan: SearchPlan
  let rows: PageRows
  let db: Database

  private static let limit = 500

  /// The pages where such a phrase begins; those that match without that are left out.
  func ids() throws -> [Int64] {
    guard !plan.isRaw, let wanted = plan.query.wanted else { return [] }
    let (positive, _) = FullTextExpression.split(wanted)
    var found: [Int64] = []
    for (index, node) in positive.enumerated() {
      guard case .phrase(let words) = node else { continue }
      let crossing = try crossing(words)
      guard !crossing.isEmpty else { continue }
      var rest = positive
      rest.remove(at: index)
      let matching = try matching(crossing, rest: rest)
      found += matching
    }
    guard !found.isEmpty else { return [] }
    let known = Set(try among(Set(found), expression: rows.expression))
    return Set(found).filter { !known.contains($0) }.sorted(by: >)
  }

  private func crossing(_ words: [String]) throws -> [Int64] {
    let expression = FullTextExpression.pages(
      .phrase(words), filters: plan.required, hidden: plan.hidden)
    let found = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT b.id, b.text FROM (SELECT rowid AS id FROM break_search WHERE break_search MATCH ?
            AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT \(Self.limit)) f
          JOIN page_break b ON b.id = f.id
          """), arguments: [expression, plan.ids.lowerBound, plan.ids.upperBound])
    return found.filter { PageFurniture.crosses($0["text"], words) }.map { $0["id"] }
  }

  /// Those of the pages that say the rest, too.
  private func matching(_ ids: [Int64], rest: [SearchQuery.Node]) throws -> [Int64] {
    let (_, negative) = plan.query.wanted.map(FullTextExpression.split) ?? ([], [])
    guard !rest.isEmpty || !negative.isEmpty else { return ids }
    let node = SearchQuery.Node.joined(rest + negative.map { .not($0) })
    guard let expression = FullTextExpression.pages(node, filters: [], hidden: nil) else {
      return ids
    }
    return try among(Set(ids), expression: expression)
  }

  private func among(_ ids: Set<Int64>, expression: String) throws -> [Int64] {
    guard let first = ids.min(), let last = ids.max() else { return [] }
    let list = ids.sorted().map(String.init).joined(separator: ",")
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT rowid FROM page_search WHERE page_search MATCH ? AND rowid BETWEEN ? AND ?
          AND rowid IN (\(list)) LIMIT \(Self.limit)
        """, arguments: [expression, first, last])
  }
}

extension PageFurniture {
  /// Whether the words in a row run over the break, in the text that `overBreak` made.
  static func crosses(_ text: String, _ words: [String]) -> Bool {
    let lines = text.textLines.map { Tokens.of($0) }
    guard lines.count >= 2 else { return false }
    let border = lines[0].count
    if occurs(words, in: lines[0] + lines[1], from: border - words.count + 1, to: border - 1) {
      return true
    }
    // The third line holds the cut word whole, after the separator and the words before it.
    return lines.count > 2
      && occurs(words, in: lines[2], from: border - words.count + 1, to: border)
  }

  private static func occurs(_ words: [String], in line: [String], from: Int, to: Int) -> Bool {
    let last = min(to, line.count - words.count)
    guard max(0, from) <= last else { return false }
    return (max(0, from)...last).contains { Array(line[$0..<$0 + words.count]) == words }
  }
}
