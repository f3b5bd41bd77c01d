import GRDB

/// Rows for the full-text tables, kept back until the end of a transaction. FTS5 gathers what it is given in memory, and
/// any statement that might have to be undone alone makes it write that out: between other statements each
/// page would become an index of its own.
final class FullTextRows {
  private var pages: [(id: Int64, text: String, joined: String, tags: String)] = []
  private var breaks: [(id: Int64, text: String, tags: String)] = []
  private var motions: [(id: Int64, text: String, identifier: String, result: String)] = []

  private var items: [(id: Int64, item: String, description: String)] = []

  func addPage(_ id: Int64, _ text: String, joined: String, tags: String) {
    pages.append((id, text, joined, tags))
  }

  func addBreak(_ id: Int64, _ text: String, tags: String) { breaks.append((id, text, tags)) }

  func addMotion(_ id: Int64, _ text: String, identifier: String, result: String) {
    motions.append((id, text, identifier, result))
  }

  func addItem(_ id: Int64, _ item: String, description: String) { items.append((id, item, description)) }

  /// Writes them, in the order of their ids, which FTS5 likes best.
  func write(to db: Database) throws {
    var insert = try db.cachedStatement(
      sql: "INSERT INTO page_search(rowid, text, joined, tags) VALUES (?, ?, ?, ?)")
    pages.sort { $0.id < $1.id }
    for row in pages { try insert.execute(arguments: [row.id, row.text, row.joined, row.tags]) }
    let blocks = PageBlocks(db)
    if try !pages.isEmpty && blocks.areThere {
      for row in pages { try blocks.insert(row.id, row.text, joined: row.joined, tags: row.tags) }
      try blocks.foldIfMany()
    }
    insert = try db.cachedStatement(sql: "INSERT INTO break_search(rowid, text, tags) VALUES (?, ?, ?)")
    for row in breaks.sorted(by: { $0.id < $1.id }) {
      try insert.execute(arguments: [row.id, row.text, row.tags])
    }
    insert = try db.cachedStatement(
      sql: "INSERT INTO motion_search(rowid, text, identifier, result) VALUES (?, ?, ?, ?)")
    for row in motions.sorted(by: { $0.id < $1.id }) {
      try insert.execute(arguments: [row.id, row.text, row.identifier, row.result])
    }
    insert = try db.cachedStatement(
      sql: "INSERT INTO agenda_search(rowid, item, description) VALUES (?, ?, ?)")
    for row in items.sorted(by: { $0.id < $1.id }) {
      try insert.execute(arguments: [row.id, row.item, row.description])
    }
    pages.removeAll(keepingCapacity: true)
    breaks.removeAll(keepingCapacity: true)
    motions.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
  }
}
