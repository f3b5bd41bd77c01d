import Foundation
import GRDB
import Records
import Testing

@testable import Archive

struct LedgerTests {
  private let folder: TemporaryFolder
  private let archive: Archive
  private let sha256: String

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
    sha256 = try archive.receive(
      fileAt: try folder.file("a.tif", "a"), name: "a.tif", run: nil
    ).sha256
    try archive.setPageCount(of: sha256, 4)
  }

  private let problem = ScanProblem(
    .timedOut, scan: "a.tif", page: PageNumber(3), reason: "it took too long", advice: "scan it again")

  @Test("Pages in are pages done, blank, failed and waiting")
  func arithmetic() throws {
    try archive.store(page: Sample.page(1, "The council met."), of: sha256, seconds: 1)
    try archive.store(page: Sample.page(2, ""), of: sha256, seconds: 1)
    try archive.fail(page: try #require(PageNumber(3)), of: sha256, problem)
    let ledger = try archive.ledger()
    #expect(ledger.pages == 4)
    #expect(ledger.done == 1 && ledger.blank == 1 && ledger.failed == 1 && ledger.waiting == 1)
    #expect(ledger.failures == [problem])
    #expect(try archive.waitingPages(of: sha256).map(\.value) == [4])
    #expect(
      try archive.status(of: "a.tif")[0].pages.map(\.state) == ["done", "blank", "failed", "waiting"])
  }

  @Test("A page comes back as it was read, to the thousandth of a confidence")
  func roundTrip() throws {
    var page = Sample.page(1, "Ünïcode “quotes” and\nimprove-\nment 12½ 漢字")
    page.blocks[0].paragraphs[0].lines[0].words[0].confidence = Confidence(0.123456)
    page.blocks[0].paragraphs[0].lines[0].words[0].score = -3.14159
    page.blocks.append(.init(kind: .notPrint, box: PixelBox(left: -5, top: 0, right: 2, bottom: 9), paragraphs: []))
    page.notes = ["turned 180°"]
    page.skew = 0.25
    let stored = try archive.store(page: page, of: sha256, seconds: 1)
    #expect(try archive.pages(of: sha256) == [stored])
    #expect(stored.text == page.text)
    #expect(stored.words[0].confidence.probability == 0.123 && stored.words[0].score == -3.14)
  }

  @Test("A word with white space in it, or none at all, does not disturb its neighbours")
  func oddWords() throws {
    var page = Sample.page(1, "one two three")
    page.blocks[0].paragraphs[0].lines[0].words[1].text = "t w\to"
    page.blocks[0].paragraphs[0].lines[0].words[2].text = " "
    try archive.store(page: page, of: sha256, seconds: 1)
    #expect(try archive.pages(of: sha256)[0].words.map(\.text) == ["one", "two"])
  }

  @Test("Another engine makes pages wait again; the former reading is kept, and the page is found by the new one")
  func engine() throws {
    for number in 1...4 { try archive.store(page: Sample.page(number, "The oouncil"), of: sha256, seconds: 1) }
    let record = Sample.minutes("1974-03-12", sha256: sha256)
    try archive.store([record], of: sha256, pipeline: "minutes", settings: "1")
    #expect(try archive.waitingPages(of: sha256, engine: Sample.engine).isEmpty)
    #expect(try archive.isExtracted(sha256, pipeline: "minutes", settings: "1"))
    let better = RecognizedPage.Engine(name: "sample 2", model: "none", settings: "plain")
    #expect(try archive.waitingPages(of: sha256, engine: better).count == 4)
    try archive.store(page: Sample.page(1, "The council", engine: better), of: sha256, seconds: 1)
    #expect(try archive.waitingPages(of: sha256, engine: better).map(\.value) == [2, 3, 4])
    #expect(try !archive.isExtracted(sha256, pipeline: "minutes", settings: "1"))
    try archive.store([record], of: sha256, pipeline: "minutes", settings: "1")
    #expect(try archive.search("council").hits.filter { $0.match == .exact }.map(\.page.value) == [1])
    #expect(try archive.search("oouncil").total == Total(3))
    #expect(try archive.check().isSound)
    #expect(try archive.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM reading") } == 5)
  }

  @Test("A page that fails when it is read again keeps its former reading")
  func failAgain() throws {
    try archive.store(page: Sample.page(3, "The council met."), of: sha256, seconds: 1)
    try archive.fail(page: try #require(PageNumber(3)), of: sha256, problem)
    #expect(try archive.pages(of: sha256).count == 1)
    #expect(try archive.ledger().failed == 0)
  }

  @Test("A failed page is among those to be read when it is to be tried again, and keeps its reason until then")
  func retry() throws {
    try archive.fail(page: try #require(PageNumber(3)), of: sha256, problem)
    #expect(try archive.waitingPages(of: sha256).map(\.value) == [1, 2, 4])
    #expect(try archive.waitingPages(of: sha256, retryingFailed: true).map(\.value) == [1, 2, 3, 4])
    #expect(try archive.ledger().failures == [problem])
  }

  @Test("A run's ledger speaks of the files that it saw")
  func run() throws {
    let run = try archive.beginRun(pipeline: "minutes", command: "run")
    let path = try folder.file("b.tif", "b")
    let other = try archive.receive(fileAt: path, name: "b.tif", run: run).sha256
    try archive.failFile(
      other, ScanProblem(.notAScan, scan: "b.tif", reason: "it is text", advice: "send a scan"))
    let ledger = try archive.ledger(run: run)
    #expect(ledger.files == 1 && ledger.failedFiles == 1 && ledger.pages == 0)
    #expect(try archive.ledger().files == 2)
    #expect(try archive.status(of: "b.tif")[0].state == "failed")
  }

  @Test("Pages that no document takes up can be found once the run has ended")
  func strays() throws {
    try archive.store(page: Sample.page(2, "A loose leaf"), of: sha256, seconds: 1)
    #expect(try archive.search("leaf").hits.isEmpty)
    try archive.endRun(try archive.beginRun(pipeline: "minutes", command: "run"))
    let hit = try #require(try archive.search("leaf").hits.first)
    #expect(hit.document == nil && hit.scan == "a.tif" && hit.page.value == 2)
    #expect(try archive.check().isSound)
  }
}
