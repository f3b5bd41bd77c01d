import GRDB

/// A person's correction of one value: a row of its own that outlives every re-run.
package struct Correction: Hashable, Codable, Sendable {
  /// The document's id.
  package var document: String
  /// Where in its JSON: "meetings[0].motions[3].mover".
  package var place: String
  /// JSON values; `nil` where the value is absent.
  package var was: String?
  package var becomes: String?
  package var who: String
  package var why: String

  package init(
    document: String, place: String, was: String?, becomes: String?, who: String, why: String
  ) {
    self.document = document
    self.place = place
    self.was = was
    self.becomes = becomes
    self.who = who
    self.why = why
  }
}

extension Archive {
  /// Writes a correction down, with its audit entry. It is never changed or removed; a later one on the same place
  /// follows it.
  package func add(_ correction: Correction, viewer: AccessLevel = .everyone) throws(ArchiveError) {
    try write { db in
      let id = try document(correction.document, viewer: viewer, db).publicID
      try db.execute(
        sql: """
          INSERT INTO correction(document, place, was, becomes, who, why, made_at)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, correction.place, correction.was, correction.becomes, correction.who,
          correction.why, timestamp(),
        ])
      try AuditTrail.add("corrected by \(correction.who)", id, correction.place, run: nil, db)
    }
  }

  /// A document's corrections, the oldest first.
  package func corrections(of id: String, viewer: AccessLevel = .everyone) throws(ArchiveError)
    -> [Correction]
  {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM correction WHERE document = ? ORDER BY id",
        arguments: [try document(id, viewer: viewer, db).publicID])
      return rows.map { row in
        Correction(
          document: row["document"], place: row["place"], was: row["was"],
          becomes: row["becomes"], who: row["who"], why: row["why"])
      }
    }
  }
}
