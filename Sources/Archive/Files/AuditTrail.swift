import Crypto
import Foundation
import GRDB

/// The record of what was done to documents. Each entry is sealed with the SHA-256 of the former seal and of its own
/// time, action, subject and detail, so that an entry that was changed, removed or put in between shows; not that the
/// last ones are gone, which a backup tells. The run that an entry names is not sealed: former archives' seals would no
/// longer fit.
enum AuditTrail {
  static func add(
    _ action: String, _ subject: String, _ detail: String, run: RunID?, _ db: Database
  ) throws {
    let last = try String.fetchOne(
      db.cachedStatement(sql: "SELECT seal FROM audit ORDER BY id DESC LIMIT 1"))
    let time = timestamp()
    try db.cachedStatement(
      sql: """
        INSERT INTO audit(made_at, run, action, subject, detail, seal) VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      time, run?.value, action, subject, detail,
      seal(after: last ?? "", time, action, subject, detail),
    ])
  }

  /// The first entry whose seal does not fit, or `nil` where all do.
  static func firstBroken(_ db: Database) throws -> Int64? {
    var last = ""
    var number: Int64 = 0
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM audit ORDER BY id")
    while let row = try rows.next() {
      number += 1
      let stored: String = row["seal"]
      let expected = seal(
        after: last, row["made_at"], row["action"], row["subject"], row["detail"])
      guard stored == expected, row["id"] == number else { return row["id"] }
      last = stored
    }
    return nil
  }

  private static func seal(
    after last: String, _ time: String, _ action: String, _ subject: String, _ detail: String
  ) -> String {
    // The unit separator stands in none of the parts.
    let text = [last, time, action, subject, detail].joined(separator: "\u{1F}")
    return SHA256.hash(data: Data(text.utf8)).hexadecimal
  }
}
