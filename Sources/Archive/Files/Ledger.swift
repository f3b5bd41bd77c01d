import GRDB
import Records

/// The account of every file and page: pages in = done + blank + failed + waiting.
package struct Ledger: Codable, Sendable {
  /// Files told apart by their bytes.
  package var files: Int
  /// The places and names under which they came: more than `files` where the same bytes came twice.
  package var receipts: Int
  /// Files that could not be read as a whole, those among them that could not be copied in.
  package var failedFiles: Int
  /// Files whose pages nobody has counted yet.
  package var uncountedFiles: Int
  /// Files whose pages are not counted yet, of whose pages some wait, or in which nobody looked for documents yet.
  package var waitingFiles: Int
  /// Failed files, and files with failed pages, in whose place a later one was read.
  package var settledFiles: Int
  package var documents: Int
  package var pages: Int
  package var done: Int
  package var blank: Int
  package var failed: Int
  package var waiting: Int
  /// Every file and page that failed and is not settled, with its reason and what to do; under each of the names that its
  /// bytes came by.
  package var failures: [ScanProblem]

  /// Whether something failed, or is still to be read.
  package var isUnfinished: Bool { !failures.isEmpty || waitingFiles + waiting > 0 }
}

/// What became of one file.
package struct FileStatus: Codable, Sendable {
  /// "r12"
  package var receipt: String
  package var name: String
  package var path: String
  package var receivedAt: String
  /// `nil` where the file could not be copied in.
  package var sha256: String?
  /// Every name under which the same bytes came.
  package var names: [String]
  /// "waiting", "finished" or "failed".
  package var state: String
  package var pages: [PageStatus]
  package var problem: ScanProblem?
  /// The receipt of the later file of the same path that was read in this one's place, where this one failed.
  package var settledBy: String?
  /// The ids of the documents that were found in it.
  package var documents: [String]
}

extension FileStatus {
  /// What is wrong with the file as a whole, then with its pages.
  package var problems: [ScanProblem] { [problem].compactMap(\.self) + pages.compactMap(\.problem) }
}

package struct PageStatus: Codable, Sendable {
  package var page: PageNumber
  /// "waiting", "done", "blank" or "failed".
  package var state: String
  package var problem: ScanProblem?
}

extension Archive {
  /// The account of the whole archive, or of the files that one run saw.
  package func ledger(run: RunID? = nil) throws(ArchiveError) -> Ledger {
    try read { db in
      let receipts =
        run == nil ? "SELECT id FROM receipt" : "SELECT receipt FROM run_receipt WHERE run = \(run?.value ?? 0)"
      // An original that came without a receipt of its own still counts in the whole.
      let originals =
        run == nil
        ? "SELECT id FROM original"
        : "SELECT original FROM receipt WHERE id IN (\(receipts)) AND original IS NOT NULL"
      let failed = """
        SELECT id FROM original WHERE problem_kind IS NOT NULL UNION SELECT original FROM page WHERE state = 'failed'
        """
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT (SELECT count(*) FROM original WHERE id IN (\(originals))) AS originals,
            (SELECT count(*) FROM receipt WHERE id IN (\(receipts))) AS receipts,
            (SELECT count(*) FROM receipt WHERE original IS NULL AND id IN (\(receipts))) AS refused,
            (SELECT count(*) FROM original WHERE problem_kind IS NOT NULL AND id IN (\(originals))) AS broken,
            (SELECT count(*) FROM original WHERE page_count IS NULL AND problem_kind IS NULL
              AND id IN (\(originals))) AS uncounted,
            (SELECT count(*) FROM original o WHERE id IN (\(originals)) AND \(OwedWork.condition)) AS owed,
            (SELECT count(*) FROM (\(failed)) f WHERE f.id IN (\(originals))
              AND EXISTS(SELECT 1 FROM receipt WHERE original = f.id)
              AND NOT EXISTS(SELECT 1 FROM receipt r WHERE r.original = f.id AND NOT \(Settled.condition))) AS settled,
            (SELECT count(*) FROM document WHERE extraction IS NOT NULL AND original IN (\(originals))) AS documents,
            count(*) AS pages, coalesce(sum(state = 'done'), 0) AS done,
            coalesce(sum(state = 'blank'), 0) AS blank, coalesce(sum(state = 'failed'), 0) AS failed,
            coalesce(sum(state = 'waiting'), 0) AS waiting
          FROM page WHERE original IN (\(originals))
          """)
      guard let row else { throw ArchiveError.damaged(path: folder.path, reason: "no ledger") }
      let refused: Int = row["refused"]
      return Ledger(
        files: row["originals"] + refused, receipts: row["receipts"], failedFiles: row["broken"] + refused,
        uncountedFiles: row["uncounted"], waitingFiles: row["owed"], settledFiles: row["settled"],
        documents: row["documents"], pages: row["pages"],
        done: row["done"], blank: row["blank"], failed: row["failed"], waiting: row["waiting"],
        failures: try failures(receipts: receipts, originals: originals, db))
    }
  }

  private func failures(receipts: String, originals: String, _ db: Database) throws
    -> [ScanProblem]
  {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT path, name, NULL AS number, problem_kind, problem_reason, problem_advice FROM receipt
          WHERE original IS NULL AND id IN (\(receipts))
        UNION
        SELECT r.path, coalesce(r.name, f.sha256), f.number, f.problem_kind, f.problem_reason, f.problem_advice
        FROM (
          SELECT o.id, o.sha256, p.number, coalesce(p.problem_kind, o.problem_kind) AS problem_kind,
            coalesce(p.problem_reason, o.problem_reason) AS problem_reason,
            coalesce(p.problem_advice, o.problem_advice) AS problem_advice
          FROM original o LEFT JOIN page p ON p.original = o.id AND p.state = 'failed'
          WHERE o.id IN (\(originals)) AND (o.problem_kind IS NOT NULL OR p.id IS NOT NULL)
        ) f LEFT JOIN receipt r ON r.original = f.id AND r.id IN (\(receipts))
        WHERE r.id IS NULL OR NOT \(Settled.condition)
        ORDER BY name, path, number
        """)
    // Boxes of scans often have files of the same names; these are told apart by their folders.
    let paths = Dictionary(grouping: rows) { $0["name"] as String }.mapValues { Set($0.map { $0["path"] as String? }).count }
    return rows.compactMap { row in
      let name: String = row["name"]
      return ScanProblem(
        row, scan: paths[name, default: 1] > 1 ? row["path"] ?? name : name, page: (row["number"] as Int?).flatMap { PageNumber($0) })
    }
  }

  /// What became of the files that go by this: a receipt ("r12"), a name or path as received, a document's id
  /// or a SHA-256, or their beginning; where there are none, those in any folder that have this name; where there are none
  /// either, what goes by the first of the others. Throws `unknown` where nothing does.
  package func status(of text: String, or others: [String] = []) throws(ArchiveError) -> [FileStatus] {
    let named = """
      'r' || r.id = ?1 OR r.name = ?1 OR r.path = ?1
        OR length(?1) >= 6 AND (substr(o.sha256, 1, length(?1)) = lower(?1) OR EXISTS
          (SELECT 1 FROM document d WHERE d.original = o.id AND d.public_id = lower(?1)))
      """
    let inAnyFolder = "substr(r.path, -length(?1) - 1) = '/' || ?1"
    return try read { db in
      var rows: [Row] = []
      for text in [text] + others where rows.isEmpty && !text.isEmpty {
        rows = try receipts(where: named, text, db)
        if rows.isEmpty { rows = try receipts(where: inAnyFolder, text, db) }
      }
      guard !rows.isEmpty else { throw ArchiveError.unknown(text) }
      return try rows.map { try fileStatus($0, db) }
    }
  }

  private func receipts(where condition: String, _ text: String, _ db: Database) throws -> [Row] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT r.id, r.name, r.path, r.received_at, r.original, o.sha256, r.problem_kind, r.problem_reason,
          r.problem_advice
        FROM receipt r LEFT JOIN original o ON o.id = r.original
        WHERE \(condition)
        ORDER BY r.id
        """, arguments: [text])
  }

  private func fileStatus(_ row: Row, _ db: Database) throws -> FileStatus {
    var status = FileStatus(
      receipt: "r\(row["id"] as Int64)", name: row["name"], path: row["path"],
      receivedAt: row["received_at"], sha256: row["sha256"], names: [row["name"]],
      state: "failed", pages: [],
      problem: ScanProblem(row, scan: row["name"], page: nil), settledBy: nil, documents: [])
    guard let original: Int64 = row["original"] else { return status }
    switch try fileState(original, name: status.name, db) {
    case .waiting: status.state = "waiting"
    case .finished: status.state = "finished"
    case .failed(let problem): status.problem = problem
    }
    status.names = try String.fetchAll(
      db, sql: "SELECT DISTINCT name FROM receipt WHERE original = ? ORDER BY id",
      arguments: [original])
    status.pages = try Row.fetchAll(
      db, sql: "SELECT * FROM page WHERE original = ? ORDER BY number", arguments: [original]
    ).compactMap { row in
      guard let page = PageNumber(row["number"]) else { return nil }
      return PageStatus(
        page: page, state: row["state"],
        problem: ScanProblem(row, scan: status.name, page: page))
    }
    status.documents = try String.fetchAll(
      db,
      sql: """
        SELECT public_id FROM document WHERE original = ? AND extraction IS NOT NULL ORDER BY ordinal
        """, arguments: [original])
    if !status.problems.isEmpty { status.settledBy = try settlement(of: row["id"], db) }
    return status
  }

  /// The receipt that settles that of a failed file, where there is one: the latest.
  private func settlement(of receipt: Int64, _ db: Database) throws -> String? {
    try String.fetchOne(
      db,
      sql: """
        SELECT (SELECT 'r' || later.id FROM \(Settled.laterReceipts) ORDER BY later.id DESC LIMIT 1)
        FROM receipt r WHERE r.id = ?
        """, arguments: [receipt])
  }
}
