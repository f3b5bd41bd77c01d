import Foundation
import GRDB
import Records
import Testing

@testable import Archive

/// Where pages belong, and what runs on from one to the next.
struct PlacementTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
  }

  private func receive(_ pages: [String]) throws -> String {
    let received = try archive.receive(fileAt: try folder.file("a.tif", pages.joined()), name: "a.tif", run: nil)
    try archive.setPageCount(of: received.sha256, pages.count)
    for (index, text) in pages.enumerated() {
      try archive.store(page: Sample.page(index + 1, text), of: received.sha256, seconds: 1)
    }
    return received.sha256
  }

  private func pages(_ first: Int, _ last: Int) throws -> ClosedPages {
    ClosedPages(try #require(PageNumber(first)), try #require(PageNumber(last)))
  }

  private func found(_ query: String, _ viewer: AccessLevel = .everyone) throws -> [Int] {
    var filters = SearchFilters()
    filters.viewer = viewer
    return try archive.search(query, filters).hits.filter { $0.match == .exact }.map(\.page.value).sorted()
  }

  @Test("A page bound beside minutes is put in order by their day, and is no answer to it")
  func beside() throws {
    let scan = try receive(["A letter about dogs.", "The council met.", "Read on March 12, 1974."])
    var record = Sample.minutes("1974-03-12", sha256: scan)
    record.pages = try pages(1, 3)
    record.meetings[0].pages = try pages(2, 2)
    try archive.store([record], of: scan, pipeline: "m", settings: "1")
    #expect(try found("1974-03-12") == [2, 3])
    #expect(try found("from:1974-03-12 to:1974-03-12") == [1, 2, 3])
    #expect(try archive.check().isSound)
  }

  @Test("What runs over a page that turned out blank later is found, and the archive is sound")
  func blankLater() throws {
    let scan = try receive(["The harbor was", "unreadable", "dredged in spring."])
    try archive.write {
      try $0.execute(
        sql: """
          UPDATE page SET state = 'failed', reading = NULL, problem_kind = 'x', problem_reason = 'x', problem_advice = 'x'
          WHERE number = 2
          """)
    }
    let record = Sample.minutes("1974-03-12", sha256: scan)
    try archive.store([record], of: scan, pipeline: "m", settings: "1")
    #expect(try found("\"harbor was dredged\"") == [])
    try archive.store(page: Sample.page(2, ""), of: scan, seconds: 1)
    try archive.store([record], of: scan, pipeline: "m", settings: "2")
    #expect(try found("\"harbor was dredged\"") == [1])
    #expect(try archive.check().damages.filter { $0.kind != .original }.map(\.description) == [])
  }

  @Test("A word cut at a page's end is not completed from a page that is more hidden")
  func hiddenJoint() throws {
    let scan = try receive(["The matter is confi-", "dential and closed."])
    try archive.store([Sample.minutes("1974-03-12", sha256: scan)], of: scan, pipeline: "m", settings: "1")
    #expect(try found("confidential") == [1])
    // As an earlier extraction leaves it that found closed minutes on the second page alone.
    try archive.write { db in
      try db.execute(
        sql: """
          INSERT INTO document(public_id, original, ordinal, pipeline, kind, first_page, last_page, level)
          SELECT 'gone', original, 2, 'm', 'minutes', 2, 2, 2 FROM document
          """)
      try PageIndex.update(1, db)
    }
    #expect(try found("confidential") == [])
    #expect(try found("confidential", .closed) == [])
    #expect(try archive.read { try Int.fetchOne($0, sql: "SELECT level0 FROM word WHERE text = 'confidential'") } ?? 0 == 0)
    #expect(try archive.check().isSound)
  }

  @Test(
    "A phrase over a page's end is marked beside what stands on the page, also where a word of it is asked for alone",
    arguments: ["zoning \"papa quebec\"", "zoning papa \"papa quebec\""])
  func markedOverBreak(query: String) throws {
    let scan = try receive(["The zoning of papa", "quebec was read."])
    try archive.store([Sample.minutes("1974-03-12", sha256: scan)], of: scan, pipeline: "m", settings: "1")
    let hit = try #require(try archive.search(query).hits.first)
    #expect(hit.boxes.map(\.text) == ["zoning", "papa quebec"])
    #expect(hit.boxes[1].places.map(\.page.value) == [1, 2])
  }

  @Test(
    "What runs over a page's end is found in whatever way it is asked for",
    arguments: [
      "\"papa quebec\" OR \"tina belge\"", "December 4, 1973", "\"the by-law\"", "(\"papa quebec\" OR lima) zoning", "1973-12-04 met",
    ])
  func overBreakAnyhow(query: String) throws {
    let pages = ["The zoning of papa", "quebec was read. It met on December", "4, 1973 and passed the by-", "law of thanks, tina belge"]
    let scan = try receive(pages)
    try archive.store([Sample.minutes("1974-03-12", sha256: scan)], of: scan, pipeline: "m", settings: "1")
    let hits = try archive.search(query).hits.filter { $0.match == .exact }
    #expect(hits.flatMap(\.boxes).contains { Set($0.places.map(\.page)).count == 2 })
  }

  @Test("A word that is cut after a mark of its own is marked", arguments: ["product", "\"by product\""])
  func cutAfterMark(query: String) throws {
    let scan = try receive(["Gas is a by-pro-\nduct of coal."])
    try archive.store([Sample.minutes("1974-03-12", sha256: scan)], of: scan, pipeline: "m", settings: "1")
    let hit = try #require(try archive.search(query).hits.first)
    #expect(hit.boxes.map(\.text) == ["by-pro- duct"])
  }

  @Test("A long phrase with a cut word is found on a page that no block holds yet, as on those in blocks")
  func cutFresh() throws {
    let text = "The delegates praised every improve-\nment that municipal workers made in spring."
    let phrase = "\"the delegates praised every improvement that municipal workers\""
    for scan in 0..<40 { try archive.add("\(scan).tif", ["The delegates praised workers \(scan)."], in: folder) }
    try archive.add("old.tif", [text], in: folder)
    try archive.write { db in
      var blocks = PageBlocks(db)
      blocks.sizes = PageBlocks.Sizes(common: 4, block: 70, fresh: 30, least: 1)
      try blocks.makeAnew()
    }
    try archive.add("fresh.tif", [text], in: folder)
    #expect(try archive.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM fresh_search_docsize") } == 1)
    #expect(Set(try archive.search(phrase).hits.map(\.scan)) == ["old.tif", "fresh.tif"])
  }
}
