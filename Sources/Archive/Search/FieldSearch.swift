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
  package var evidence: [Provenance]
}

extension Archive {
  /// Finds forms by whole words of a field's value, compared without case, accents and marks. `kind` and `value` may be
  /// left open.
  package func fields(
    kind: String? = nil, name: String, value: String? = nil, viewer: AccessLevel = .everyone,
    limit: Int = 20, offset: Int = 0
  ) throws(ArchiveError) -> FieldAnswer {
    try read { db in
      let source = """
        FROM field f JOIN document d ON d.id = f.document
        WHERE f.name = ? AND (? IS NULL OR instr(' ' || f.key || ' ', ' ' || ? || ' ') > 0) AND (? IS NULL OR d.kind = ?) AND d.level <= ?
        """
      let key = value.map(Tokens.key)
      let arguments: StatementArguments = [name, key, key, kind, kind, viewer.rawValue]
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT f.id, f.name, f.value, f.as_written, d.public_id, d.kind,
            coalesce((SELECT name FROM receipt WHERE original = d.original ORDER BY id LIMIT 1), '') AS scan
          \(source) ORDER BY f.id LIMIT ? OFFSET ?
          """,
        arguments: arguments + [limit, offset])
      let hits = try rows.map { row in
        FieldHit(
          document: row["public_id"], scan: row["scan"], kind: row["kind"], name: row["name"],
          value: row["value"], asWritten: row["as_written"],
          evidence: try Self.evidence(of: "field", row["id"], db))
      }
      let total = try Self.total("SELECT 1 \(source)", arguments, db)
      let understood = [kind.map { "kind:\($0)" }, "\(name)=\(value ?? "")"].compactMap(\.self).joined(separator: " ")
      return FieldAnswer(
        understood: understood, notes: total.value == 0 ? try Self.otherFields(than: name, kind, viewer, db) : [],
        total: total, hits: hits)
    }
  }

  /// A sentence with the fields that the forms do have; none where the name is one of them.
  private static func otherFields(than name: String, _ kind: String?, _ viewer: AccessLevel, _ db: Database) throws -> [String] {
    let names = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT f.name FROM field f JOIN document d ON d.id = f.document
        WHERE (? IS NULL OR d.kind = ?) AND d.level <= ? ORDER BY 1
        """, arguments: [kind, kind, viewer.rawValue])
    guard !names.contains(name) else { return [] }
    let forms = kind.map { "no form of kind \($0)" } ?? "no form"
    return ["\(forms) has a field “\(name)”" + (names.isEmpty ? "" : "; there are: \(names.joined(separator: ", "))")]
  }

  /// How many rows a query has, exact to ten thousand.
  static func total(_ sql: String, _ arguments: StatementArguments, _ db: Database) throws -> Total {
    let limit = PageRows.countLimit
    let count = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM (\(sql) LIMIT \(limit + 1))", arguments: arguments)
    return Total(min(count ?? 0, limit), isExact: count ?? 0 <= limit)
  }
}
