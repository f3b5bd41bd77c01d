import GRDB

/// What the archive has of a scan, counted: documents in force by their kind, and the motions in them.
package struct Holdings: Hashable, Sendable {
  package var documents: [String: Int]
  package var motions: Int

  package init(documents: [String: Int] = [:], motions: Int = 0) {
    self.documents = documents
    self.motions = motions
  }

  package var isEmpty: Bool { documents.isEmpty && motions == 0 }

  /// What of this is not in the later holdings any more. Documents of kind "other" are not missed: every scan that no
  /// pipeline reads is one.
  package func lost(in later: Holdings) -> Holdings {
    var lost = Holdings(motions: max(0, motions - later.motions))
    for (kind, count) in documents where kind != "other" && count > later.documents[kind, default: 0] {
      lost.documents[kind] = count - later.documents[kind, default: 0]
    }
    return lost
  }

  package static func + (a: Holdings, b: Holdings) -> Holdings {
    Holdings(documents: a.documents.merging(b.documents, uniquingKeysWith: +), motions: a.motions + b.motions)
  }
}

extension Archive {
  /// What the archive has of an original, whoever may see it.
  package func holdings(of sha256: String) throws(ArchiveError) -> Holdings {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT d.kind, count(*) AS documents,
            coalesce(sum((SELECT count(*) FROM motion m WHERE m.document = d.id)), 0) AS motions
          FROM document d JOIN original o ON o.id = d.original
          WHERE o.sha256 = ? AND d.extraction IS NOT NULL GROUP BY d.kind
          """, arguments: [sha256])
      return rows.reduce(Holdings()) { sum, row in
        sum + Holdings(documents: [row["kind"]: row["documents"]], motions: row["motions"])
      }
    }
  }
}
