import Foundation
import GRDB
import Records

/// A document as lists show it.
package struct DocumentSummary: Hashable, Codable, Sendable {
  package var id: String
  package var scan: String
  package var sha256: String
  package var kind: String
  package var pipeline: String
  package var pages: ClosedPages
  package var date: String?
  package var body: String?
  package var level: AccessLevel
}

/// A document's own row.
struct StoredDocument {
  let id: Int64
  let publicID: String
  let original: Int64
  let sha256: String
  let firstPage: Int
  let lastPage: Int
  let extraction: Int64?
}

extension Archive {
  /// The document's record as it is in force. Takes an id or as much of its beginning as tells it from others;
  /// throws `unknown` or `ambiguous` otherwise.
  package func record(_ id: String, viewer: AccessLevel = .everyone) throws(ArchiveError)
    -> DocumentRecord
  {
    try read { db in
      let document = try document(id, viewer: viewer, db)
      let json = try String.fetchOne(
        db, sql: "SELECT record FROM extraction WHERE id = ?", arguments: [document.extraction])
      guard let json else { throw ArchiveError.unknown(id) }
      return try DocumentRecord.decode(Data(json.utf8))
    }
  }

  /// Where the untouched file of a document lies. Throws `damaged` where it is gone.
  package func originalPath(_ id: String, viewer: AccessLevel = .everyone) throws(ArchiveError)
    -> String
  {
    let sha256 = try read { db in try document(id, viewer: viewer, db).sha256 }
    let path = folder.original(sha256)
    guard FileManager.default.fileExists(atPath: path) else {
      throw .damaged(path: path, reason: "the original is gone")
    }
    return path
  }

  /// Every document in force that the viewer may see, the newest meeting first; those of one original where
  /// its SHA-256 is given.
  package func documents(of sha256: String? = nil, viewer: AccessLevel = .everyone)
    throws(ArchiveError) -> [DocumentSummary]
  {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT d.public_id, d.kind, d.pipeline, d.first_page, d.last_page, d.date, d.level,
            b.name AS body, o.sha256,
            coalesce((SELECT name FROM receipt WHERE original = o.id ORDER BY id LIMIT 1), '') AS scan
          FROM document d JOIN original o ON o.id = d.original LEFT JOIN body b ON b.id = d.body
          WHERE d.extraction IS NOT NULL AND d.level <= ? AND (? IS NULL OR o.sha256 = ?)
          ORDER BY d.date DESC, d.id
          """, arguments: [viewer.rawValue, sha256, sha256])
      return rows.map { row in
        DocumentSummary(
          id: row["public_id"], scan: row["scan"], sha256: row["sha256"], kind: row["kind"],
          pipeline: row["pipeline"],
          pages: ClosedPages(
            PageNumber(row["first_page"]) ?? .first, PageNumber(row["last_page"]) ?? .first),
          date: row["date"], body: row["body"], level: AccessLevel(rawValue: row["level"]) ?? .closed)
      }
    }
  }

  /// The document that an id names, or a shorter beginning that no other has. An id of twelve characters or more is taken
  /// whole: where "abc…" is above the viewer's level, "abc…-2" is another document.
  func document(_ id: String, viewer: AccessLevel, _ db: Database) throws -> StoredDocument {
    let id = id.lowercased()
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT d.id, d.public_id, d.original, d.first_page, d.last_page, d.extraction, o.sha256
        FROM document d JOIN original o ON o.id = d.original
        WHERE d.public_id >= ? AND d.public_id < ? AND d.level <= ?
          AND (d.extraction IS NOT NULL OR d.public_id = ?)
        ORDER BY d.public_id LIMIT 12
        """, arguments: [id, id + "~", viewer.rawValue, id])
    guard !id.isEmpty, let row = rows.first(where: { $0["public_id"] == id }) ?? (id.count < Self.idLength ? rows.first : nil)
    else { throw ArchiveError.unknown(id) }
    guard rows.count == 1 || row["public_id"] == id else {
      throw ArchiveError.ambiguous(id, candidates: rows.map { $0["public_id"] })
    }
    return StoredDocument(
      id: row["id"], publicID: row["public_id"], original: row["original"], sha256: row["sha256"],
      firstPage: row["first_page"], lastPage: row["last_page"], extraction: row["extraction"])
  }

  /// Digits of the scan's SHA-256 in a document's id, at least.
  static let idLength = 12
}
