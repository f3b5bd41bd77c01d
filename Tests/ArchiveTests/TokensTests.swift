import Foundation
import GRDB
import Testing

@testable import Archive

struct TokensTests {
  /// Our own cutting of text must be FTS5's, or snippets and boxes miss what search found.
  @Test("Words are cut and folded as FTS5's unicode61 does, for every Latin letter and mark")
  func agreement() throws {
    let database = try DatabaseQueue()
    try database.write { db in
      try db.execute(sql: "CREATE VIRTUAL TABLE t USING fts5(x, tokenize='unicode61 remove_diacritics 2')")
      try db.execute(sql: "CREATE VIRTUAL TABLE v USING fts5vocab(t, instance)")
      var differing: [String] = []
      let ranges: [ClosedRange<UInt32>] = [
        0x20...0x377, 0x391...0x3A1, 0x3A3...0x3A9, 0x3B1...0x3C9, 0x400...0x45F, 0x1E00...0x1E99,
        0x1EA0...0x1EFF, 0x2010...0x2060, 0x20A0...0x20B9, 0x2190...0x22FF,
      ]
      for value in ranges.joined() {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let text = "a\(Character(scalar))b \(Character(scalar))"
        try db.execute(sql: "DELETE FROM t; ")
        try db.execute(sql: "INSERT INTO t(rowid, x) VALUES (1, ?)", arguments: [text])
        let expected = try String.fetchAll(db, sql: "SELECT term FROM v ORDER BY offset")
        if Tokens.of(text) != expected {
          differing.append("U+\(String(value, radix: 16)) \(expected) \(Tokens.of(text))")
        }
      }
      #expect(differing == [])
    }
  }
}
