import Foundation
import GRDB
import Records

extension Archive {
  /// Writes down something in the input that could not even be copied in: a folder that may not be read, a link
  /// that leads nowhere.
  package func refuse(_ problem: ScanProblem, at path: String, run: RunID) throws(ArchiveError) {
    try refuse(path, name: problem.scan, problem, run: run)
  }

  /// Takes back what was refused below a folder, before it is looked through again: what still cannot be read is
  /// refused anew, and what was mended or taken away no longer counts as failed.
  package func forgetRefusals(below folder: String) throws(ArchiveError) {
    let root = URL(fileURLWithPath: folder).standardizedFileURL.path
    let prefix = root.hasSuffix("/") ? root : root + "/"
    try write { db in
      let condition = "original IS NULL AND substr(path, 1, length(?)) = ?"
      try db.execute(
        sql: "DELETE FROM run_receipt WHERE receipt IN (SELECT id FROM receipt WHERE \(condition))",
        arguments: [prefix, prefix])
      try db.execute(sql: "DELETE FROM receipt WHERE \(condition)", arguments: [prefix, prefix])
    }
  }

  /// Gives the archive's lock back without ending the run: it was stopped, and what waits is still waiting.
  package func abandonRun() { lock.release() }

  /// How many pages an original holds; `nil` while nobody has counted them.
  package func pageCount(of sha256: String) throws(ArchiveError) -> Int? {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT page_count FROM original WHERE sha256 = ?", arguments: [sha256])
    }
  }

  /// The name under which a document's scan first came.
  package func scanName(of id: String, viewer: AccessLevel = .everyone) throws(ArchiveError) -> String {
    try read { db in
      let original = try document(id, viewer: viewer, db).original
      let name = try String.fetchOne(
        db, sql: "SELECT name FROM receipt WHERE original = ? ORDER BY id LIMIT 1", arguments: [original])
      return name ?? id
    }
  }
}
