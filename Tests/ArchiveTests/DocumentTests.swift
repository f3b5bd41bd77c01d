import Foundation
import GRDB
import Records
import Testing

@testable import Archive

struct DocumentTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
  }

  private func motion(
    _ text: String, _ mover: String?, _ seconder: String?, _ result: Motion.Result?, votes: [Vote] = []
  ) -> Motion {
    Motion(
      motionText: text, mover: mover, seconder: seconder, result: result,
      resultAsWritten: result == .fail ? "Motion lost." : "Carried.", votes: votes,
      evidence: [
        Provenance(
          field: "mover", page: .first, boxes: [PixelBox(left: 1, top: 2, right: 30, bottom: 40)],
          text: mover ?? "")
      ])
  }

  private func addYears() throws {
    try archive.add(
      "1974.tif", ["x"], on: "1974-05-01",
      motions: [
        motion("to pave Elm Street", "Holt", "Maria Reyes", .fail, votes: [Vote(option: .no, voterName: "Holt")]),
        motion("to adjourn", "Holt", "Maria Reyes", .pass),
      ], in: folder)
    try archive.add(
      "1978.tif", ["y"], on: "1978-05-01", body: "Planning Commission",
      motions: [
        motion("to rezone Elm Street", "Reyes", "Holt", .fail),
        motion("to pave Oak Street", nil, "Reyes", .fail),
      ], in: folder)
    try archive.add(
      "1980.tif", ["z"], on: "1980-05-01", motions: [motion("to pave Elm", "Holt", "Reyes", .fail)],
      in: folder)
  }

  @Test(
    "Questions about motions are answered, the newest first",
    arguments: [
      ("seconder:Reyes result:failed from:1974 to:1978", ["to pave Oak Street", "to pave Elm Street"]),
      ("seconder:\"Alderman Reyes\" result:failed year:1980", ["to pave Elm"]),
      ("pave street", ["to pave Oak Street", "to pave Elm Street"]),
      ("mover:reyes", ["to rezone Elm Street"]),
      ("member:holt option:no", ["to pave Elm Street"]),
      ("member:holt option:yes", []),
      ("body:planning", ["to pave Oak Street", "to rezone Elm Street"]),
      ("mover:nobody", []),
      ("mover:Rcyes", ["to rezone Elm Street"]),
    ])
  func motions(query: String, expected: [String]) throws {
    try addYears()
    var question = MotionQuestion()
    question.text = query
    #expect(try archive.searchMotions(question).hits.map(\.text).sorted() == expected.sorted())
  }

  @Test("A motion's hit carries its page, its names as resolved, its result as written and its boxes")
  func hit() throws {
    try addYears()
    var question = MotionQuestion()
    question.mover = "Reyes"
    let hit = try #require(try archive.searchMotions(question).hits.first)
    #expect(hit.date == "1978-05-01" && hit.seconder == "Holt" && hit.result == .fail)
    #expect(hit.resultAsWritten == "Motion lost." && hit.page == .first)
    #expect(hit.evidence.map(\.boxes) == [[PixelBox(left: 1, top: 2, right: 30, bottom: 40)]])
  }

  @Test("A motion's hit says who voted how, and nothing of those whom the minutes do not name")
  func votes() throws {
    try addYears()
    var question = MotionQuestion()
    (question.member, question.option) = ("Holt", .no)
    let hit = try #require(try archive.searchMotions(question).hits.first)
    #expect(hit.votes.map { "\($0.voterName) \($0.option.rawValue)" } == ["Holt no"])
    #expect(hit.counts.isEmpty)
  }

  @Test("The JSON that went in comes out, found by any beginning of its id")
  func record() throws {
    let id = try archive.add("a.tif", ["x"], motions: [motion("to adjourn", "Holt", nil, .pass)], in: folder)
    #expect(id.count == 12)
    let record = try archive.record(String(id.prefix(6)))
    #expect(record.meetings[0].motions?[0].motionText == "to adjourn")
    #expect(throws: ArchiveError.unknown("zzz")) { try archive.record("zzz") }
    #expect(throws: ArchiveError.unknown("")) { try archive.record("") }
  }

  @Test("Several forms in one scan are several documents; one that is no longer found keeps its history")
  func forms() throws {
    let path = try folder.file("f.tif", "f")
    let sha256 = try archive.receive(fileAt: path, name: "f.tif", run: nil).sha256
    try archive.setPageCount(of: sha256, 2)
    for number in 1...2 { try archive.store(page: Sample.page(number, "Owner number \(number)"), of: sha256, seconds: 1) }
    let forms = [PageNumber.first, PageNumber(offset: 1)].map { page in
      DocumentRecord(
        kind: "dog-licence", scan: Scan(sha256: sha256, name: "f.tif"), pages: ClosedPages(page, page),
        fields: [Field(name: "owner_name", value: "Ada Example \(page)", asWritten: "ADA EXAMPLE \(page)")])
    }
    let ids = try archive.store(forms, of: sha256, pipeline: "dogs", settings: "1")
    let first = String(sha256.prefix(12))
    #expect(ids == [first, first + "-2"])
    let found = try archive.search("owner kind:dog-licence").hits.compactMap(\.document)
    #expect(found.sorted() == ids)
    #expect(try archive.fields(kind: "dog-licence", name: "owner_name", value: "ADA example 2").hits.map(\.document) == [ids[1]])
    #expect(try archive.fields(name: "owner_name", value: "example").hits.map(\.document) == ids)
    #expect(try archive.fields(name: "owner_name", value: "exam").hits.isEmpty)
    try archive.store([forms[0]], of: sha256, pipeline: "dogs", settings: "2")
    #expect(try archive.documents().map(\.id) == [ids[0]])
    #expect(try archive.fields(name: "owner_name").hits.count == 1)
    try archive.store(forms, of: sha256, pipeline: "dogs", settings: "3")
    #expect(try archive.documents().map(\.id).sorted() == ids)
    #expect(try archive.check().isSound)
  }

  @Test("Extracting again keeps the former JSON and changes what is found")
  func again() throws {
    let id = try archive.add("a.tif", ["x"], motions: [motion("to adjourn", "Holt", nil, .pass)], in: folder)
    let sha256 = try archive.record(id).scan.sha256
    let better = Sample.minutes("1975-01-01", sha256: sha256, motions: [motion("to recess", "Reyes", nil, .pass)])
    try archive.store([better], of: sha256, pipeline: "minutes", settings: "2")
    #expect(try archive.searchMotions(MotionQuestion()).hits.map(\.text) == ["to recess"])
    #expect(try archive.search("x from:1975").total == Total(1))
    #expect(try archive.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM extraction") } == 2)
    let digest = try archive.contentDigest()
    try archive.store([better], of: sha256, pipeline: "minutes", settings: "2")
    #expect(try archive.contentDigest() == digest)
    #expect(try archive.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM extraction") } == 2)
    #expect(try archive.check().isSound)
  }

  @Test("The pages of a bound volume carry the dates of their own meetings")
  func volume() throws {
    let path = try folder.file("v.tif", "v")
    let sha256 = try archive.receive(fileAt: path, name: "v.tif", run: nil).sha256
    try archive.setPageCount(of: sha256, 3)
    for number in 1...3 { try archive.store(page: Sample.page(number, "leaf"), of: sha256, seconds: 1) }
    var volume = Sample.minutes("1960-01-04", sha256: sha256, pages: ClosedPages(.first, .first))
    volume.pages = nil
    volume.meetings += Sample.minutes(
      "1960-02-01", sha256: sha256, pages: ClosedPages(PageNumber(offset: 1), PageNumber(offset: 2))
    ).meetings
    try archive.store([volume], of: sha256, pipeline: "minutes", settings: "1")
    #expect(try archive.search("leaf").hits.map { "\($0.page) \($0.date ?? "")" } == ["3 1960-02-01", "2 1960-02-01", "1 1960-01-04"])
  }

  @Test("Two archives with the same content have one digest, whatever the order and however often interrupted")
  func digest() throws {
    let other = try Archive.openOrCreate(folder.path + "/other")
    for name in ["a.tif", "b.tif"] { try archive.add(name, ["The \(name) page"], in: folder) }
    for name in ["b.tif", "a.tif", "b.tif"] { try other.add(name, ["The \(name) page"], in: folder) }
    #expect(try archive.contentDigest() == other.contentDigest())
    try other.setAccess(.staff, of: try other.documents()[0].id)
    #expect(try archive.contentDigest() != other.contentDigest())
  }

  @Test("A day with no more room says so, and leaves the next day alone")
  func fullDay() throws {
    try archive.add("a.tif", ["x"], on: "1974-03-12", in: folder)
    let last = SearchID.range(try #require(Day(iso: "1974-03-12"))).upperBound
    // As if a million pages had come before.
    try DatabaseQueue(path: archive.folder.database).writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = 0; UPDATE searched_page SET id = \(last); UPDATE page_codes SET id = \(last)")
    }
    #expect(throws: ArchiveError.dayIsFull("1974-03-12")) {
      try archive.add("b.tif", ["y"], on: "1974-03-12", in: folder)
    }
    try archive.add("c.tif", ["z"], on: "1974-03-13", in: folder)
    #expect(try archive.search("z").hits.map(\.date) == ["1974-03-13"])
  }

  @Test("The stock sqlite3 shell opens the archive and searches it")
  func shell() throws {
    try archive.add("a.tif", ["The candidate spoke of the café."], in: folder)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "sqlite3", archive.folder.database,
      "SELECT snippet(page_search, 0, '[', ']', '…', 5) FROM page_search WHERE page_search MATCH 'cafe' ORDER BY rowid DESC",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(text == "…candidate spoke of the [café].\n\n")
  }
}
