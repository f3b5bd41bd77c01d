import Foundation
import GRDB
import Testing

@testable import Archive

struct FormerVersionTests {
  /// Archives of one page as those versions wrote them, as the sqlite3 shell dumps them.
  @Test("An archive of a former version opens, is sound and answers", arguments: [4, 6, 8, 11, 15])
  func former(version: Int) throws {
    let folder = try TemporaryFolder()
    try restore(version, to: folder.path)
    let archive = try Archive.open(folder.path)
    #expect(try archive.check().damages.allSatisfy { $0.kind == .original }, "only the scan is not there")
    #expect(try archive.search("adjourned \"council room\"").hits.map(\.scan) == ["windlestone-1942.tif"])
    #expect(try archive.search("wiudlestone").hits.map(\.match) == [.near])
    #expect(try archive.read { try Unfinished.isThere($0) } == false)
    #expect(try archive.begunExtractions() == [:])
  }

  @Test("A page bound beside minutes in a former version's archive is no longer of their day")
  func besideMinutes() throws {
    let folder = try TemporaryFolder()
    try restore(14, to: folder.path)
    let archive = try Archive.open(folder.path)
    #expect(try archive.check().damages.allSatisfy { $0.kind == .original }, "only the scan is not there")
    #expect(try archive.search("1979-11-13").hits.map(\.page.value).sorted() == [2, 3])
    #expect(try archive.search("from:1979-11-13").total == Total(3))
  }

  @Test("An archive from before twins gets its links")
  func twins() throws {
    let folder = try TemporaryFolder()
    try restore(4, to: folder.path)
    try DatabaseQueue(path: folder.path + "/minutebook.sqlite").write { db in
      for (table, changes) in [
        ("original", "id = 41, sha256 = replace(sha256, '5', '6')"), ("page", "id = 61, original = 41, reading = 62"),
        ("reading", "id = 62, page = 61"), ("searched_page", "id = 7, page = 61, reading = 62"),
      ] {
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON; CREATE TEMP TABLE copy AS SELECT * FROM \(table)")
        try db.execute(sql: "UPDATE copy SET \(changes); INSERT INTO \(table) SELECT * FROM copy; DROP TABLE copy")
      }
    }
    let archive = try Archive.open(folder.path)
    #expect(try archive.read { try Int.fetchAll($0, sql: "SELECT likeness FROM page_twin") } == [1000])
  }

  @Test("Whoever may only read is told when an archive must first be brought up to date")
  func older() throws {
    let folder = try TemporaryFolder()
    try restore(4, to: folder.path)
    #expect(throws: ArchiveError.older(folder: folder.path)) {
      try Archive.openForReading(ArchiveFolder(folder.path), mayWrite: false)
    }
    #expect(try Archive.openForReading(folder.path).search("council").total == Total(1), "and whoever may write is not")
  }

  @Test("Questions are answered without permission to write, and nothing can be written")
  func readOnly() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/archive"
    try Archive.openOrCreate(path).add("a.tif", ["The council met."], in: folder)
    let archive = try Archive.openForReading(path)
    #expect(try archive.search("council").total == Total(1))
    #expect(throws: ArchiveError.self) { try archive.write { try $0.execute(sql: "DELETE FROM word") } }
    let report = try archive.check()
    #expect(report.isSound && !report.notes.isEmpty)
  }

  private func restore(_ version: Int, to folder: String) throws {
    let dump = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Former/version-\(version).sql")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sqlite3", folder + "/minutebook.sqlite"]
    process.standardInput = try FileHandle(forReadingFrom: dump)
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
