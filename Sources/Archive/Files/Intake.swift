import Crypto
import Foundation
import GRDB
import Records

/// A file that was taken in.
package struct Received: Hashable, Sendable {
  /// The receipt's number, as `status` takes it: "r12".
  package var receipt: String
  package var sha256: String
  /// The name under which it came.
  package var name: String
  /// Where the untouched original lies.
  package var path: String
  /// Whether these bytes were in the archive before, under whatever name.
  package var alreadyKnown: Bool
  /// What had become of the bytes before now: `waiting` for new ones.
  package var state: FileState
}

/// What became of a file as a whole.
package enum FileState: Hashable, Sendable {
  /// Its pages are not counted, some wait, or nobody looked for documents in them yet.
  case waiting
  /// Every page is done, blank or failed.
  case finished(failedPages: Int)
  case failed(ScanProblem)
}

/// A file whose bytes lie in the archive.
package struct KnownFile: Sendable {
  package let place: FilePlace
  package let name: String
  let sha256: String
}

extension Archive {
  /// Copies a file in: through a temporary file in the archive, hashed on the way, on the disk before its
  /// name is. The same bytes twice are kept once, with both names.
  ///
  /// Throws `ScanProblem` where the file cannot be read, after writing its receipt, and `ArchiveError`
  /// where the archive cannot be written.
  package func receive(fileAt path: String, name: String, run: RunID?) throws -> Received {
    try receive(FilePlace(path), name: name, run: run)
  }

  /// The same by the bytes of its path; its receipt has the path as text.
  package func receive(_ place: FilePlace, name: String, run: RunID?) throws -> Received {
    if let file = knownFile(place, name: name), let received = try receiveKnown([file], run: run)[0] { return received }
    return try receiveNew(place, name: name, run: run)
  }

  /// The same for a file whose bytes are new, or that cannot be read.
  package func receiveNew(_ place: FilePlace, name: String, run: RunID?) throws -> Received {
    let copy: IncomingCopy
    do {
      copy = try IncomingCopy(of: place, name: name, in: folder)
    } catch {
      let problem = error
      if problem.kind != .diskFull { try refuse(place.text, name: name, problem, run: run) }
      throw problem
    }
    let isRestored = try copy.keep(in: folder)
    return try write { db in
      if isRestored { try AuditTrail.add("restore", copy.sha256, "its bytes were handed in again", run: run, db) }
      let known = try Int64.fetchOne(
        db, sql: "SELECT id FROM original WHERE sha256 = ?", arguments: [copy.sha256])
      let original = try known ?? insertOriginal(copy, db)
      return try received(
        copy.sha256, original: original, alreadyKnown: known != nil, place.text, name: name, run: run, db)
    }
  }

  /// A file whose bytes the archive has already is read, not copied. `nil` for new bytes, where the file cannot be
  /// read, which copying it will say, and where the original is no longer as long, or, `verifying` it, not what was received: the
  /// copy will take its place.
  package func knownFile(_ place: FilePlace, name: String, verifying: Bool = false) -> KnownFile? {
    var (file, original) = (stat(), stat())
    guard stat(place.bytes, &file) == 0, file.st_mode & S_IFMT == S_IFREG,
      let sha256 = try? FileDigest.sha256(of: place),  // the copy says why it cannot be read
      stat(folder.original(sha256), &original) == 0, original.st_size == file.st_size,
      !verifying || (try? FileDigest.sha256(ofFileAt: folder.original(sha256))) == sha256
    else { return nil }
    return KnownFile(place: place, name: name, sha256: sha256)
  }

  /// Writes receipts for files whose bytes are there, all in one transaction: some hundreds cost hardly more than one.
  /// `nil` in the place of one whose original lies there, but that the database does not know: it is new.
  package func receiveKnown(_ files: [KnownFile], run: RunID?) throws -> [Received?] {
    guard !files.isEmpty else { return [] }
    return try write { db in
      let find = try db.cachedStatement(sql: "SELECT id FROM original WHERE sha256 = ?")
      return try files.map { file in
        guard let known = try Int64.fetchOne(find, arguments: [file.sha256]) else { return nil }
        return try received(
          file.sha256, original: known, alreadyKnown: true, file.place.text, name: file.name, run: run, db)
      }
    }
  }

  private func received(
    _ sha256: String, original: Int64, alreadyKnown: Bool, _ path: String, name: String, run: RunID?, _ db: Database
  ) throws -> Received {
    let receipt = try insertReceipt(
      path: path, name: name, original: original, problem: nil, run: run, db)
    return Received(
      receipt: "r\(receipt)", sha256: sha256, name: name, path: folder.original(sha256),
      alreadyKnown: alreadyKnown, state: try fileState(original, name: name, db))
  }

  private func insertOriginal(_ copy: IncomingCopy, _ db: Database) throws -> Int64 {
    try db.execute(
      sql: "INSERT INTO original(sha256, bytes, received_at) VALUES (?, ?, ?)",
      arguments: [copy.sha256, copy.bytes, timestamp()])
    return db.lastInsertedRowID
  }

  /// Writes down a file that could not be read.
  func refuse(_ path: String, name: String, _ problem: ScanProblem, run: RunID?)
    throws(ArchiveError)
  {
    try write { db in
      _ = try insertReceipt(
        path: path, name: name, original: nil, problem: problem, run: run, db)
    }
  }

  private func insertReceipt(
    path: String, name: String, original: Int64?, problem: ScanProblem?, run: RunID?, _ db: Database
  ) throws -> Int64 {
    let path = URL(fileURLWithPath: path).standardizedFileURL.path
    if original != nil {
      // What could not be read before can be now: the refusal is settled.
      let find = try db.cachedStatement(sql: "SELECT id FROM receipt WHERE path = ? AND coalesce(original, 0) = 0")
      if let refusal = try Int64.fetchOne(find, arguments: [path]) {
        try db.execute(sql: "DELETE FROM run_receipt WHERE receipt = ?", arguments: [refusal])
        try db.execute(sql: "DELETE FROM receipt WHERE id = ?", arguments: [refusal])
      }
    }
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO receipt(original, name, path, received_at, problem_kind, problem_reason, problem_advice)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(path, coalesce(original, 0)) DO UPDATE SET name = excluded.name,
          problem_kind = excluded.problem_kind, problem_reason = excluded.problem_reason,
          problem_advice = excluded.problem_advice
        RETURNING id
        """)
    let id = try Int64.fetchOne(
      insert,
      arguments: [
        original, name, path, timestamp(), problem?.kind.rawValue, problem?.reason,
        problem?.advice,
      ])
    guard let id else { throw ArchiveError.damaged(path: folder.path, reason: "no receipt") }
    if let run {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO run_receipt(run, receipt) VALUES (?, ?)")
        .execute(arguments: [run.value, id])
    }
    return id
  }

  /// What became of an original, in the name under which it is asked for.
  func fileState(_ original: Int64, name: String, _ db: Database) throws -> FileState {
    let find = try db.cachedStatement(
      sql: """
        SELECT problem_kind, problem_reason, problem_advice,
          \(OwedWork.condition) AS owed,
          (SELECT count(*) FROM page p WHERE p.original = o.id AND state = 'failed') AS failed
        FROM original o WHERE id = ?
        """)
    let row = try Row.fetchOne(find, arguments: [original])
    guard let row else { return .waiting }
    if let problem = ScanProblem(row, scan: name, page: nil) { return .failed(problem) }
    return row["owed"] ? .waiting : .finished(failedPages: row["failed"])
  }
}

extension ScanProblem {
  /// The problem in a row's `problem_…` columns, or `nil` where they are empty.
  init?(_ row: Row, scan: String, page: PageNumber?) {
    guard let word: String = row["problem_kind"], let kind = Kind(rawValue: word) else {
      return nil
    }
    self.init(
      kind, scan: scan, page: page, reason: row["problem_reason"], advice: row["problem_advice"])
  }
}
