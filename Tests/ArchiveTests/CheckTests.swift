import Foundation
import GRDB
import Records
import Testing

@testable import Archive

/// Each test damages a real archive as disks and people do, and sees that the check finds it.
struct CheckTests {
  private let folder: TemporaryFolder
  private let archive: Archive
  private let id: String

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
    id = try archive.add(
      "a.tif", ["The council approved the improve-\nment of the street.", "It was moved to ad-"],
      motions: [
        Motion(
          motionText: "to approve the bill", mover: "Reyes", seconder: "Holt", result: .fail,
          counts: [VoteCount(option: .yes, value: 2)],
          votes: [Vote(option: .no, voterName: "Holt")], flags: [Flag(code: "tie", detail: "2–2")],
          evidence: [
            Provenance(
              field: "mover", page: .first,
              boxes: [PixelBox(left: 1, top: 2, right: 3, bottom: 4)], text: "Reyes")
          ])
      ], in: folder)
  }

  @Test("An archive that nobody touched is sound")
  func sound() throws {
    let report = try archive.check()
    #expect(report.damages.map(\.description) == [])
    #expect(report.originals == 1 && report.pages == 2 && report.documents == 1)
  }

  @Test("A flipped byte in an original is found")
  func original() throws {
    let path = try archive.originalPath(id)
    chmod(path, 0o644)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes[3] ^= 1
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(try archive.check().damages.map(\.kind) == [.original])
  }

  @Test("A page that was read again counts once, as in the ledger")
  func readAgain() throws {
    let sha256 = try archive.record(id).scan.sha256
    let better = RecognizedPage.Engine(name: "sample 2", model: "none", settings: "plain")
    try archive.store(page: Sample.page(2, "It was moved to adjourn.", engine: better), of: sha256, seconds: 1)
    try archive.endRun(try archive.beginRun(pipeline: "minutes", command: "run"))
    let report = try archive.check()
    #expect(try report.isSound && report.pages == archive.ledger().pages, "\(report)")
  }

  @Test(
    "An original that cannot be read is damaged only where its bytes are, and the advice is what helps",
    arguments: [
      (ENOENT, Damage.Kind.original, "it is gone. Restore it from the last backup"),
      (EIO, .original, "it cannot be read: Input/output error. Restore it from the last backup"),
      (EACCES, .unread, "it cannot be read: Permission denied. Check its owner and permissions, and check again"),
    ])
  func unread(number: Int32, kind: Damage.Kind, words: String) {
    let damage = Damage(unread: "originals/ab/abc", UnreadFile(number: number))
    #expect(damage.kind == kind && damage.description == "originals/ab/abc: " + words)
    let report = CheckReport(damages: [damage])
    #expect(!report.isSound && report.isDamaged == (kind == .original))
  }

  @Test("An original that is gone is found")
  func missing() throws {
    try FileManager.default.removeItem(atPath: try archive.originalPath(id))
    #expect(try archive.check().damages.map(\.kind) == [.original])
  }

  @Test(
    "A row changed behind the program's back is found",
    arguments: [
      ("UPDATE motion SET seconder = mover", Damage.Kind.derived),
      ("UPDATE vote SET option = 'yes'", .derived),
      ("UPDATE evidence SET boxes = '[[0,0,9,9]]'", .derived),
      ("DELETE FROM flag", .derived),
      ("UPDATE meeting SET date = '1975-03-12'", .derived),
      ("DELETE FROM attendee WHERE ordinal = 1", .derived),
      ("DELETE FROM page_search_data WHERE id > 10", .fullText),
      ("UPDATE reading SET text = replace(text, 'council', 'counsel')", .fullText),
      (
        """
        INSERT INTO page_search(page_search, rowid, text, joined, tags)
        SELECT 'delete', id, text, joined, tags FROM page_content LIMIT 1
        """, .fullText
      ),
      ("UPDATE motion SET text = 'to reject the bill'", .fullText),
      ("UPDATE word SET level0 = 7 WHERE text = 'council'", .words),
      ("UPDATE word SET level0 = 3000000000 WHERE text = 'council'", .words),
      ("DELETE FROM break_pair", .words),
      ("DELETE FROM page_codes", .words),
      ("UPDATE page_codes SET codes = substr(codes, 4)", .words),
      ("DELETE FROM word WHERE text = 'improvement'", .words),
      ("UPDATE reading SET layout = substr(layout, 1, length(layout) - 1)", .layout),
      ("UPDATE document SET date = '1975-03-12'", .derived),
      ("UPDATE document SET last_page = 1", .derived),
      ("UPDATE document SET level = 3; UPDATE motion SET level = 3", .derived),
      ("UPDATE searched_page SET document = NULL WHERE page = 1", .derived),
      ("UPDATE searched_page SET kind = 'other' WHERE page = 1", .derived),
      ("UPDATE searched_page SET level = 9 WHERE page = 1", .derived),
      ("UPDATE page_break SET next = id", .derived),
      ("UPDATE page_break SET tags = 'xxall'; INSERT INTO break_search(break_search) VALUES ('rebuild')", .derived),
      ("UPDATE page_break SET text = replace(text, 'moved', 'loved')", .derived),
      ("UPDATE person SET key = 'x'", .derived),
      ("UPDATE person SET name = 'Reyez', key = 'reyez' WHERE name = 'Reyes'", .derived),
      ("UPDATE body SET name = 'Village of Nowhere' WHERE id = 1", .derived),
      ("UPDATE body SET name = 'Village of Nowhere', key = 'village of nowhere' WHERE id = 1", .derived),
      ("UPDATE original SET page_count = 3", .ledger),
      ("PRAGMA foreign_keys = 0; UPDATE motion SET mover = 99", .foreignKey),
    ])
  func row(sql: String, kind: Damage.Kind) throws {
    try stock(sql)
    let damages = try archive.check().damages
    #expect(damages.contains { $0.kind == kind }, "\(damages)")
  }

  @Test("A motion that stands under another day than its meeting is found")
  func motionOfOtherDay() throws {
    let day = 1 << 20
    try stock(
      """
      PRAGMA foreign_keys = 0; UPDATE motion SET id = id + \(day); UPDATE vote SET motion = motion + \(day);
      UPDATE vote_count SET motion = motion + \(day);
      UPDATE flag SET subject_id = subject_id + \(day) WHERE subject = 'motion';
      UPDATE evidence SET subject_id = subject_id + \(day) WHERE subject = 'motion';
      INSERT INTO motion_search(motion_search) VALUES ('rebuild');
      """)
    #expect(try archive.check().damages.map(\.reason) == ["1 motions are found under another day than their meeting's"])
  }

  @Test("What is left of a document that is no longer found is found")
  func leftovers() throws {
    let sha256 = try archive.record(id).scan.sha256
    try archive.store([], of: sha256, pipeline: "minutes", settings: "2")
    #expect(try archive.check().isSound)
    try stock("INSERT INTO issue(document, page, line, problem, text) SELECT id, 1, 1, 'odd', 'x' FROM document")
    #expect(try archive.check().damages.map(\.place) == [id])
  }

  @Test("A twin that cannot be found is found")
  func lostTwin() throws {
    try stock(
      """
      UPDATE original SET page_count = 3;
      INSERT INTO page(id, original, number, state) SELECT 9, id, 3, 'waiting' FROM original;
      INSERT INTO page_twin(page, twin, likeness) SELECT 9, min(page), 900 FROM searched_page;
      """)
    #expect(try archive.check().damages.map(\.place) == ["page_twin"])
  }

  @Test("While a batch writes, everything but the full-text indexes is checked, and the report says so")
  func whileBatchWrites() throws {
    let other = try Archive.open(archive.folder.path)
    try other.lock.take(for: archive.folder.path)
    try stock("UPDATE reading SET text = replace(text, 'council', 'counsel')")
    let report = try archive.check()
    #expect(report.notes.contains { $0.contains("a batch is writing") })
    #expect(report.damages.contains { $0.kind == .words } && !report.damages.contains { $0.kind == .fullText })
    other.lock.release()
    #expect(try archive.check().damages.contains { $0.kind == .fullText })
  }

  @Test("An audit entry cannot be changed, and one changed by force is found")
  func audit() throws {
    #expect(throws: DatabaseError.self) { try stock("UPDATE audit SET action = 'nothing'") }
    try stock("DROP TRIGGER audit_is_not_changed; UPDATE audit SET action = 'nothing'")
    #expect(try archive.check().damages.map(\.kind) == [.audit])
  }

  /// Runs SQL on the file as another program would.
  private func stock(_ sql: String) throws {
    try DatabaseQueue(path: archive.folder.database).writeWithoutTransaction { try $0.execute(sql: sql) }
  }
}
