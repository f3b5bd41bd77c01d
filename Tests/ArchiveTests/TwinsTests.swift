import Foundation
import Records
import Testing

@testable import Archive

struct TwinsTests {
  private static let text = """
    The regular meeting of the Town Council of Dunmarrow was called to order by Mayor Example at half past
    seven in the evening. The minutes of the last meeting were read and approved as corrected. Alderman Reyes moved,
    seconded by Alderman Holt, that the contract for paving Elm Street between the bridge and the mill be let to the
    lowest bidder, and that the clerk advertise for bids in the usual manner. The motion carried without dissent.
    """

  @Test("A page scanned twice is linked with its twin in spite of errors, and with no other page")
  func twins() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.openOrCreate(folder.path + "/archive")
    let first = try archive.add("a.tif", [Self.text], in: folder)
    let spoilt = Self.text.replacing("meeting", with: "rneeting").replacing("Alderman", with: "A1derman")
    let second = try archive.add("b.tif", ["Something else entirely, and short.", spoilt], in: folder)
    try archive.add("c.tif", [Self.text.split(separator: " ").reversed().joined(separator: " ")], in: folder)
    let twins = try archive.twins(of: first, .first)
    #expect(twins.map(\.document) == [second] && twins[0].page.value == 2)
    #expect(twins[0].likeness > 0.4 && twins[0].likeness < 1)
    #expect(try archive.twins(of: second, PageNumber(offset: 1)).map(\.document) == [first])
    try archive.setAccess(.closed, of: second)
    #expect(try archive.twins(of: first, .first).isEmpty)
    #expect(try archive.check().isSound)
  }

  @Test("A page keeps its twins when its document is hidden and shown again")
  func hiddenAndShown() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.openOrCreate(folder.path + "/archive")
    let ids = try (1...6).map { try archive.add("copy\($0).tif", [Self.text], in: folder) }
    let before = try archive.twins(of: ids[0], .first)
    try archive.setAccess(.closed, of: ids[0])
    #expect(try archive.twins(of: ids[1], .first).allSatisfy { $0.document != ids[0] })
    try archive.setAccess(.everyone, of: ids[0])
    #expect(before.count == 5)
    #expect(try archive.twins(of: ids[0], .first) == before)
    #expect(try archive.check().isSound)
  }
}

struct CorrectionTests {
  @Test("A correction says who and why, outlives a new extraction, and cannot be changed")
  func correction() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.openOrCreate(folder.path + "/archive")
    let id = try archive.add("a.tif", ["x"], in: folder)
    let correction = Correction(
      document: id, place: "meetings[0].date", was: "\"1974-03-12\"", becomes: "\"1974-03-13\"",
      who: "archivist", why: "the page says the 13th")
    try archive.add(correction)
    let sha256 = try archive.record(id).scan.sha256
    try archive.store(
      [Sample.minutes("1975-01-01", sha256: sha256)], of: sha256, pipeline: "minutes", settings: "2")
    #expect(try archive.corrections(of: id) == [correction])
    #expect(try archive.history(of: id).map(\.isInForce) == [true, false])
    #expect(throws: ArchiveError.self) {
      try archive.write { try $0.execute(sql: "UPDATE correction SET becomes = 'null'") }
    }
    #expect(try archive.check().isSound)
  }

  @Test("A page that shares a letterhead with another is not called the same", arguments: [(0.26, false), (0.59, false), (0.6, true), (1, true)])
  func letterhead(likeness: Double, isSame: Bool) {
    #expect(Twin(scan: "a.tif", page: .first, likeness: likeness).isPerhapsTheSame == isSame)
  }
}
