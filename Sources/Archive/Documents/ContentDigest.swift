import Crypto
import Foundation
import GRDB

extension Archive {
  /// The SHA-256 of what the archive holds, leaving out when and by which run it came: two archives with the
  /// same files, pages, documents and search rows have the same digest, however often a batch was
  /// interrupted on the way.
  package func contentDigest() throws(ArchiveError) -> String {
    try read { db in
      var hash = SHA256()
      for query in Self.contents {
        let rows = try Row.fetchCursor(db, sql: query)
        while let row = try rows.next() {
          for value in row.databaseValues { hash.update(data: Self.bytes(value)) }
        }
        hash.update(data: Data([0xFF]))
      }
      return hash.finalize().hexadecimal
    }
  }

  /// Each in an order that does not hang on row ids.
  private static let contents = [
    """
    SELECT sha256, bytes, page_count, problem_kind, problem_reason, problem_advice
    FROM original ORDER BY sha256
    """,
    """
    SELECT DISTINCT r.name, o.sha256, r.problem_kind, r.problem_reason FROM receipt r
    LEFT JOIN original o ON o.id = r.original ORDER BY 1, 2, 3
    """,
    """
    SELECT o.sha256, p.number, p.state, p.problem_kind, p.problem_reason, r.width, r.height, r.dpi,
      r.rotation, r.skew, r.source, r.confidence, r.notes, r.text, r.layout, e.name, e.model, e.settings
    FROM page p JOIN original o ON o.id = p.original LEFT JOIN reading r ON r.id = p.reading
      LEFT JOIN engine e ON e.id = r.engine ORDER BY o.sha256, p.number
    """,
    """
    SELECT d.public_id, d.kind, d.pipeline, d.first_page, d.last_page, d.date, d.level, x.settings, x.record
    FROM document d LEFT JOIN extraction x ON x.id = d.extraction ORDER BY d.public_id
    """,
    """
    SELECT o.sha256, p.number, d.public_id, b.key, s.kind, s.level, s.id >> 20, s.joined
    FROM searched_page s JOIN page p ON p.id = s.page JOIN original o ON o.id = p.original
      LEFT JOIN document d ON d.id = s.document LEFT JOIN body b ON b.id = s.body
    ORDER BY o.sha256, p.number
    """,
    "SELECT text FROM page_break ORDER BY text",
    """
    SELECT d.public_id, m.ordinal, m.text, a.name, s.name, m.result, m.id >> 20 FROM motion m
      JOIN document d ON d.id = m.document JOIN meeting t ON t.id = m.meeting
      LEFT JOIN person a ON a.id = m.mover LEFT JOIN person s ON s.id = m.seconder
    ORDER BY d.public_id, t.ordinal, m.ordinal
    """,
    "SELECT * FROM word ORDER BY text",
    "SELECT document, place, was, becomes, who, why FROM correction ORDER BY id",
  ]

  /// A value with its kind and length before it, so that no two rows can run into each other.
  private static func bytes(_ value: DatabaseValue) -> Data {
    let (kind, data): (UInt8, Data) =
      switch value.storage {
      case .null: (0, Data())
      case .int64(let number): (1, Data(String(number).utf8))
      case .double(let number): (2, Data(String(number).utf8))
      case .string(let text): (3, Data(text.utf8))
      case .blob(let data): (4, data)
      }
    return Data([kind]) + Data("\(data.count):".utf8) + data
  }
}
