import GRDB
import Records

/// What is still to be done for a file that was taken in: its pages are not counted, some wait, or nobody looked for documents in
/// those that were read, since a run came to an end before.
enum OwedWork {
  /// A condition on an original `o`.
  static let condition = """
    (o.problem_kind IS NULL AND (o.page_count IS NULL
      OR EXISTS(SELECT 1 FROM page WHERE original = o.id AND state = 'waiting')
      OR NOT EXISTS(SELECT 1 FROM document WHERE original = o.id)
        AND EXISTS(SELECT 1 FROM page WHERE original = o.id AND reading IS NOT NULL)))
    """
}

extension Archive {
  /// The scans that earlier runs of this pipeline took in and did not finish, wherever their files are now: the originals are in
  /// the archive. They are entered in the run, as if their files had come again.
  package func takeUp(pipeline: String, run: RunID) throws(ArchiveError) -> [Received] {
    try write { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT o.id, o.sha256, r.id AS receipt, r.name FROM original o JOIN receipt r ON r.id = (
            SELECT max(r.id) FROM receipt r JOIN run_receipt n ON n.receipt = r.id JOIN run ON run.id = n.run
            WHERE r.original = o.id AND run.pipeline = ?)
          WHERE \(OwedWork.condition)
            AND NOT EXISTS(SELECT 1 FROM receipt s JOIN run_receipt n ON n.receipt = s.id WHERE s.original = o.id AND n.run = ?)
          ORDER BY r.id
          """, arguments: [pipeline, run.value])
      return try rows.map { row in
        let (name, receipt): (String, Int64) = (row["name"], row["receipt"])
        try db.cachedStatement(sql: "INSERT INTO run_receipt(run, receipt) VALUES (?, ?)").execute(arguments: [run.value, receipt])
        let sha256: String = row["sha256"]
        return Received(
          receipt: "r\(receipt)", sha256: sha256, name: name, path: folder.original(sha256), alreadyKnown: true,
          state: try fileState(row["id"], name: name, db))
      }
    }
  }
}
