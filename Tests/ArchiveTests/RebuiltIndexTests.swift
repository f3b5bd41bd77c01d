import Foundation
import GRDB
import Records
import Testing

@testable import Archive

/// What can be made anew from the text needs no backup.
struct RebuiltIndexTests {
  /// Long enough to be known by, where it was scanned twice.
  private static let text = """
    The council approved the improve-
    ment of the street between the bridge and the mill, let the contract for it to the lowest bidder, and bade the clerk
    advertise for bids in the usual manner, as Alderman Reyes had moved at the last meeting but one of the year before.
    """

  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
    let motion = Motion(motionText: "to pave the street", mover: "Reyes", result: .pass)
    try archive.add(
      "a.tif", [Self.text, "It was moved to ad-", "journ the meeting."],
      motions: [motion], in: folder)
    try archive.add("b.tif", [Self.text], on: "1980-05-06", in: folder)
    let hidden = try archive.add("c.tif", ["A closed session of the council."], on: "1981-05-06", in: folder)
    try archive.setAccess(.closed, of: hidden)
  }

  @Test(
    "What pages are found by is made anew from their text",
    arguments: [
      "DELETE FROM page_search_data WHERE id > 10",
      "INSERT INTO motion_search(motion_search) VALUES ('delete-all')",
      "UPDATE word SET level0 = 7 WHERE text = 'council'",
      "DELETE FROM word; DELETE FROM near_block",
      "DELETE FROM break_pair",
      "UPDATE page_codes SET codes = substr(codes, 4)",
      "DELETE FROM page_mark",
      "UPDATE page_break SET text = replace(text, 'moved', 'loved')",
      "UPDATE searched_page SET level = 9",
      "UPDATE searched_page SET kind = 'other', joined = ''",
      "PRAGMA foreign_keys = 0; DELETE FROM searched_page",
    ])
  func rebuilt(sql: String) throws {
    let digest = try archive.contentDigest()
    let twins = try archive.read { try Row.fetchAll($0, sql: "SELECT * FROM page_twin") }
    try DatabaseQueue(path: archive.folder.database).writeWithoutTransaction { try $0.execute(sql: sql) }
    let damages = try archive.check().damages
    #expect(damages.contains { $0.advice.contains("minutebook check --rebuild-index") }, "\(damages)")
    try archive.rebuildIndex()
    #expect(try archive.check().damages == [])
    #expect(try archive.contentDigest() == digest)
    #expect(try archive.read { try Row.fetchAll($0, sql: "SELECT * FROM page_twin") } == twins && twins.count == 1)
    #expect(try archive.search("improvement").total == Total(2))
    #expect(try archive.search("\"moved to adjourn\"").hits.map(\.scan) == ["a.tif"])
    #expect(try archive.search("session").total == Total(0), "what was hidden stays so")
    var clerk = SearchFilters()
    clerk.viewer = .closed
    #expect(try archive.search("session", clerk).total == Total(1))
    var question = MotionQuestion()
    question.text = "pave"
    #expect(try archive.searchMotions(question).hits.map(\.text) == ["to pave the street"])
  }

  @Test("Nothing is made anew while a batch writes")
  func busy() throws {
    let other = try Archive.open(archive.folder.path)
    let run = try other.beginRun(pipeline: "minutes", command: "run")
    #expect(throws: ArchiveError.busy(folder: archive.folder.path)) { try archive.rebuildIndex() }
    try other.endRun(run)
    try archive.rebuildIndex()
  }
}
