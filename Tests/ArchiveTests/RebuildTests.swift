import Foundation
import GRDB
import Records
import Testing

@testable import Archive

/// What is kept in step page by page must be what counting everything anew gives.
struct RebuildTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
  }

  @Test("Whatever befalls the scans, words and twins are those of a rebuild", arguments: 1...8)
  func history(seed: UInt64) throws {
    var chance = SystemSeeded(seed: seed)
    var scans: [String] = []
    for step in 0..<40 {
      switch Int.random(in: 0..<6, using: &chance) {
      case 0, 1: scans.append(try addScan(step, &chance))
      case 2: try readAgain(scans.randomElement(using: &chance), &chance)
      case 3: try extractAgain(scans.randomElement(using: &chance), step, &chance)
      case 4: try hide(&chance)
      default: try archive.store([], of: scans.randomElement(using: &chance) ?? addScan(step, &chance), pipeline: "m", settings: "none")
      }
    }
    try archive.endRun(try archive.beginRun(pipeline: "m", command: "test"))
    #expect(try archive.check().damages.map(\.description) == [])
    let kept = try contents()
    try archive.write { try Unfinished.rebuild($0) }
    #expect(try contents() == kept)
  }

  @Test("A batch's pages are found before their words are counted, and counted when it ends or the next one begins")
  func uncounted() throws {
    func add(_ name: String, _ text: String, _ run: RunID) throws {
      let received = try archive.receive(fileAt: try folder.file(name, text), name: name, run: run)
      try archive.setPageCount(of: received.sha256, 1)
      try archive.store(page: Sample.page(1, text), of: received.sha256, seconds: 1, run: run)
      try archive.store(
        [Sample.minutes("1974-03-12", sha256: received.sha256)], of: received.sha256, pipeline: "m", settings: "1", run: run)
    }
    func words() throws -> Int { try archive.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM word") ?? 0 } }
    let first = try archive.beginRun(pipeline: "m", command: "test")
    try add("a.tif", "The council adjourned.", first)
    #expect(try words() == 0)
    #expect(try archive.search("council").total == Total(1))
    #expect(try archive.search("adjo*").total == Total(1))
    #expect(try archive.check().isSound)
    // As if the batch were killed: the next one counts.
    archive.lock.release()
    let second = try archive.beginRun(pipeline: "m", command: "test")
    #expect(try words() == 4)
    try add("b.tif", "A council of adjourners.", second)
    let id = try archive.search("adjourners").hits[0].document ?? ""
    try archive.setAccess(.staff, of: id)
    #expect(try archive.search("adjo*").total == Total(1))
    try archive.endRun(second)
    #expect(try archive.check().isSound)
    #expect(try archive.search("adjourned").hits.map(\.match) == [.exact])
  }

  @Test("Words that only look alike are counted apart, as FTS5 finds them apart")
  func lookalikes() throws {
    // Korean "ga": one scalar, and as two that Swift compares as equal.
    try archive.add("a.tif", ["\u{AC00} hill"], in: folder)
    try archive.add("b.tif", ["\u{1100}\u{1161} hill"], in: folder)
    #expect(try archive.check().isSound)
    #expect(try archive.search("\u{AC00}").hits.map(\.scan) == ["a.tif"])
    #expect(try archive.search("\u{1100}\u{1161}").hits.map(\.scan) == ["b.tif"])
  }

  @Test("A bulk import gives what the same scans give one by one")
  func bulk() throws {
    var chance = SystemSeeded(seed: 3)
    let texts = (0..<12).map { _ in (0..<3).map { _ in Self.text(&chance) } }
    for (number, pages) in texts.enumerated() { try archive.add("\(number).tif", pages, in: folder) }
    let other = try Archive.openOrCreate(folder.path + "/other")
    var bulk = try BulkImport(into: other, pipeline: "minutes", settings: "1")
    try bulk.add(texts.enumerated().map(Self.scan))
    #expect(try other.check().damages.contains { $0.kind == .words }, "unfinished, and it says so")
    try bulk.finish()
    #expect(try other.check().damages.allSatisfy { $0.kind == .original }, "only the files are not there")
    #expect(try contents(of: other) == contents())
    #expect(try other.search("council").total == archive.search("council").total)
  }

  @Test("What a broken-off bulk import left undone, the next run makes good")
  func brokenOff() throws {
    var bulk = try BulkImport(into: archive, pipeline: "minutes", settings: "1")
    try bulk.add([Self.scan(0, ["The council met to adjourn.", "It adjourned."])])
    archive.lock.release()  // as if it were killed
    try archive.endRun(try archive.beginRun(pipeline: "minutes", command: "test"))
    #expect(try archive.check().damages.allSatisfy { $0.kind == .original })
    #expect(try archive.search("adjouru").hits.map(\.match) == [.near])
  }

  @Test("A later bulk import, too, makes good what a broken-off one left undone")
  func brokenOffTwice() throws {
    for number in 0...1 {
      var bulk = try BulkImport(into: archive, pipeline: "minutes", settings: "1")
      try bulk.add([Self.scan(number, ["The council met to adjourn number \(number)."])])
      if number == 0 { archive.lock.release() } else { try bulk.finish() }
    }
    #expect(try archive.check().damages.allSatisfy { $0.kind == .original })
  }

  @Test("No run begins while a bulk import goes on, even when it is checked meanwhile, so that words count once")
  func importHoldsLock() throws {
    var bulk = try BulkImport(into: archive, pipeline: "minutes", settings: "1")
    try bulk.add([Self.scan(0, ["The council met to adjourn."])])
    _ = try archive.check()
    let other = try Archive.open(archive.folder.path)
    #expect(throws: ArchiveError.busy(folder: archive.folder.path)) {
      try other.beginRun(pipeline: "minutes", command: "test")
    }
    try bulk.finish()
    try other.endRun(try other.beginRun(pipeline: "minutes", command: "test"))
    #expect(try archive.check().damages.allSatisfy { $0.kind == .original })
  }
}

extension RebuildTests {
  private static let words =
    ["council", "motion", "the", "street", "improve-\nment", "candidate", "candiclate", "café", "O'Malley", "\u{1100}\u{1161}", "\u{AC00}"]
    + (0..<40).map { "word\($0)" }

  private static func text(_ chance: inout SystemSeeded) -> String {
    (0..<Int.random(in: 5..<60, using: &chance)).map { _ in words.randomElement(using: &chance) ?? "" }.joined(separator: " ")
  }

  private static func scan(_ number: Int, _ pages: [String]) -> ScanImport {
    let sha256 = String(repeating: String(format: "%02x", number), count: 32)
    return ScanImport(
      sha256: sha256, name: "\(number).tif", pages: pages.enumerated().map { Sample.page($0 + 1, $1) },
      records: [Sample.minutes("1974-03-12", sha256: sha256)])
  }

  private func addScan(_ step: Int, _ chance: inout SystemSeeded) throws -> String {
    var pages = (0..<Int.random(in: 1...4, using: &chance)).map { _ in Self.text(&chance) }
    if Bool.random(using: &chance) { pages.append(pages[0] + " again") }
    let id = try archive.add("\(step).tif", pages, on: "19\(50 + step)-03-12", in: folder)
    return try archive.record(id).scan.sha256
  }

  private func readAgain(_ sha256: String?, _ chance: inout SystemSeeded) throws {
    guard let sha256 else { return }
    let text = Int.random(in: 0..<4, using: &chance) == 0 ? "" : Self.text(&chance)
    try archive.store(page: Sample.page(1, text), of: sha256, seconds: 1)
  }

  private func extractAgain(_ sha256: String?, _ step: Int, _ chance: inout SystemSeeded) throws {
    guard let sha256 else { return }
    let count = Int.random(in: 1...3, using: &chance)
    let records = (0..<count).map { number in
      Sample.minutes("19\(60 + number)-01-0\(1 + step % 9)", sha256: sha256, pages: ClosedPages(PageNumber(offset: number), PageNumber(offset: number)))
    }
    try archive.store(records, of: sha256, pipeline: "m", settings: "\(step)")
  }

  private func hide(_ chance: inout SystemSeeded) throws {
    guard let document = try archive.documents(viewer: .closed).randomElement(using: &chance) else { return }
    try archive.setAccess(AccessLevel.allCases.randomElement(using: &chance) ?? .closed, of: document.id)
  }

  /// The tables that follow from the pages' text.
  private func contents(of other: Archive? = nil) throws -> [String] {
    try (other ?? archive).read { db in
      var near: [String] = []
      try NearBlocks(db).forEach(1...100) { _, block in
        near += block.indices.map { "near \(String(decoding: block.word($0), as: UTF8.self)) \(block.signature($0))" }
      }
      return try near.sorted() + ["word", "page_mark", "page_twin"].flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0.databaseValues)" }
      }
    }
  }
}
