import GRDB
import Testing

@testable import Archive

/// What batches leave behind.
struct RunsTests {
  @Test("However many batches came, the full-text index stays in one piece and finds the pages of all")
  func pieces() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.openOrCreate(folder.path + "/archive")
    for number in 0..<47 {
      let run = try archive.beginRun(pipeline: "minutes", command: "run")
      try archive.add("\(number).tif", ["The harbor report of pier \(number) was read."], in: folder)
      try archive.endRun(run)
    }
    let pieces = try archive.read {
      try Int.fetchOne($0, sql: "SELECT count(DISTINCT segid) FROM page_search_idx") ?? 0
    }
    #expect(pieces == 1)
    #expect(try archive.search("harbor").total == Total(47))
    #expect(try archive.search("\"pier 17\"").hits.map(\.scan) == ["17.tif"])
  }
}
