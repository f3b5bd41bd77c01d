import GRDB
import Records

/// The forms that were found by a field.
package struct FieldAnswer: Codable, Sendable {
  package var understood: String
  package var notes: [String]
  package var total: Total
  package var hits: [FieldHit]
}

/// A form that was found by a field.
package struct FieldHit: Codable, Sendable {
  package var document: String
  package var scan: String
  package var kind: String
  package var name: String
  package var value: String?
  package var asWritten: String?
  /// Of a checkbox, and of a text that a person must read.
  package var state: Field.State?
  package var evidence: [Provenance]
}

extension Archive {
  /// Finds forms by whole words of a field's value, as it is or as it was written, or by a checkbox's state; all compared
  /// without case, accents and marks. `kind` and `value` may be left open; without a value, forms are found that have any.
  package func fields(
    kind: String? = nil, name: String, value: String? = nil, viewer: AccessLevel = .everyone,
    limit: Int = 20, offset: Int = 0
  ) throws(ArchiveError) -> FieldAnswer {
    try read { db in
      let known = try Self.fieldNames(viewer, db)
      let kinds = Set(known.map(\.kind)).filter { kind == nil || Tokens.key($0) == Tokens.key(kind ?? "") }
      let names = Set(known.filter { kinds.contains($0.kind) }.map(\.name))
      let own = names.contains(name) ? [name] : names.filter { Tokens.key($0) == Tokens.key(name) }
      let ids = try Self.fieldIDs(own, kinds, value, viewer, db)
      let understood = [kind.map { "kind:\($0)" }, "\(name)=\(value ?? "")"].compactMap(\.self).joined(separator: " ")
      return FieldAnswer(
        understood: understood, notes: own.isEmpty ? [Self.otherFields(than: name, kind, names)] : [],
        total: Total(min(ids.count, PageRows.countLimit), isExact: ids.count <= PageRows.countLimit),
        hits: try ids.dropFirst(max(0, offset)).prefix(max(0, limit)).compactMap { try Self.fieldHit($0, db) })
    }
  }

  private static func fieldNames(_ viewer: AccessLevel, _ db: Database) throws -> [(kind: String, name: String)] {
    try Row.fetchAll(
      db, sql: "SELECT DISTINCT d.kind, f.name FROM field f JOIN document d ON d.id = f.document WHERE d.level <= ?",
      arguments: [viewer.rawValue]
    ).map { ($0[0], $0[1]) }
  }

  private static func fieldIDs(
    _ names: some Collection<String>, _ kinds: Set<String>, _ value: String?, _ viewer: AccessLevel, _ db: Database
  ) throws -> [Int64] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT f.id, f.key, f.as_written, f.state, d.kind FROM field f JOIN document d ON d.id = f.document
        WHERE f.name IN (\(names.map { _ in "?" }.joined(separator: ", "))) AND d.level <= ?
          AND (f.value IS NOT NULL OR f.state IS NOT NULL) ORDER BY f.id
        """, arguments: StatementArguments(Array(names)) + [viewer.rawValue])
    let key = value.map(Tokens.key)
    let state = key.flatMap(state)
    var ids: [Int64] = []
    while let row = try rows.next() {
      guard kinds.contains(row[4]) else { continue }
      let isAsked = key.map { holds(row[1], $0) || state != nil && row[3] == state?.rawValue || holds((row[2] as String?).map(Tokens.key), $0) }
      if isAsked ?? true { ids.append(row[0]) }
    }
    return ids
  }

  private static func holds(_ text: String?, _ key: String) -> Bool { text.map { " \($0) ".contains(" \(key) ") } ?? false }

  /// "marked", "yes" and whatever else people call a box that is ticked, or is not.
  private static func state(_ key: String) -> Field.State? {
    switch key {
    case "marked", "yes", "ticked", "checked", "true": .marked
    case "blank", "no", "empty", "unmarked", "unticked", "unchecked", "false": .blank
    case "crossed out": .crossedOut
    default: Field.State(rawValue: key)
    }
  }

  private static func fieldHit(_ id: Int64, _ db: Database) throws -> FieldHit? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT f.name, f.value, f.as_written, f.state, d.public_id, d.kind,
            coalesce((SELECT name FROM receipt WHERE original = d.original ORDER BY id LIMIT 1), '') AS scan
          FROM field f JOIN document d ON d.id = f.document WHERE f.id = ?
          """), arguments: [id])
    return try row.map { row in
      FieldHit(
        document: row["public_id"], scan: row["scan"], kind: row["kind"], name: row["name"], value: row["value"],
        asWritten: row["as_written"], state: (row["state"] as String?).flatMap(Field.State.init),
        evidence: try evidence(of: "field", id, db))
    }
  }

  /// A sentence with the fields that the forms do have.
  private static func otherFields(than name: String, _ kind: String?, _ names: Set<String>) -> String {
    let forms = kind.map { "no form of kind \($0)" } ?? "no form"
    return "\(forms) has a field “\(name)”" + (names.isEmpty ? "" : "; there are: \(names.sorted().joined(separator: ", "))")
  }
}
