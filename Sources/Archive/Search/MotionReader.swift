import GRDB
import Records

/// Opens the motions that were found: their votes, flags and evidence.
struct MotionReader {
  let db: Database

  /// The motion; `nil` where it went in the meantime.
  func hit(_ id: Int64, _ wide: WidenedQuery? = nil) throws -> MotionHit? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT d.public_id, m.page, t.date, b.name AS body, m.identifier, m.text,
            a.name AS mover, s.name AS seconder, m.result, m.result_as_written, m.extended_result,
            coalesce((SELECT name FROM receipt WHERE original = d.original ORDER BY id LIMIT 1), '') AS scan
          FROM motion m JOIN document d ON d.id = m.document JOIN meeting t ON t.id = m.meeting
            LEFT JOIN body b ON b.id = m.body
            LEFT JOIN person a ON a.id = m.mover LEFT JOIN person s ON s.id = m.seconder
          WHERE m.id = ?
          """), arguments: [id])
    guard let row else { return nil }
    let flags = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT code, detail FROM flag WHERE subject = 'motion' AND subject_id = ? ORDER BY id"),
      arguments: [id])
    return MotionHit(
      document: row["public_id"], scan: row["scan"],
      page: (row["page"] as Int?).flatMap { PageNumber($0) }, date: row["date"], body: row["body"],
      identifier: row["identifier"], text: row["text"], mover: row["mover"],
      seconder: row["seconder"], result: (row["result"] as String?).flatMap(Motion.Result.init),
      resultAsWritten: row["result_as_written"], extendedResult: row["extended_result"],
      counts: try counts(of: id), votes: try votes(on: id),
      flags: flags.map { Flag(code: $0["code"], detail: $0["detail"]) },
      evidence: try Archive.evidence(of: "motion", id, db),
      nearWords: wide?.words(in: "\(row["text"] as String) \(row["identifier"] as String? ?? "")") ?? [])
  }

  private func counts(of motion: Int64) throws -> [VoteCount] {
    try Row.fetchAll(
      db.cachedStatement(sql: "SELECT option, value FROM vote_count WHERE motion = ? ORDER BY ordinal"),
      arguments: [motion]
    ).compactMap { row in VoteOption(rawValue: row["option"]).map { VoteCount(option: $0, value: row["value"]) } }
  }

  private func votes(on motion: Int64) throws -> [Vote] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT v.option, p.name, v.as_written FROM vote v JOIN person p ON p.id = v.person
          WHERE v.motion = ? ORDER BY v.ordinal
          """), arguments: [motion]
    ).compactMap { row in
      VoteOption(rawValue: row["option"]).map { Vote(option: $0, voterName: row["name"], asWritten: row["as_written"]) }
    }
  }
}

extension Archive {
  /// The places that prove a derived row.
  static func evidence(of subject: String, _ id: Int64, _ db: Database) throws -> [Provenance] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT field, page, boxes, text FROM evidence WHERE subject = ? AND subject_id = ? ORDER BY id
          """), arguments: [subject, id]
    ).map { row in
      Provenance(
        field: row["field"], page: PageNumber(row["page"]) ?? .first,
        boxes: DerivedTables.boxes(row["boxes"]), text: row["text"])
    }
  }
}
