import Foundation
import GRDB
import Records
import Synchronization
import Testing

@testable import Archive

struct IntakeTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
  }

  @Test("A file is copied in under its SHA-256, read-only, with its bytes as they were")
  func receive() throws {
    let received = try archive.receive(
      fileAt: try folder.file("a.tif", "abc"), name: "a.tif", run: nil)
    #expect(
      received.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(received.path.hasSuffix("/originals/ba/\(received.sha256)"))
    #expect(try String(contentsOfFile: received.path, encoding: .utf8) == "abc")
    #expect(try FileManager.default.attributesOfItem(atPath: received.path)[.posixPermissions] as? Int == 0o444)
    #expect(!received.alreadyKnown && received.state == .waiting)
  }

  @Test(
    "A path that is not UTF-8 is shown with its odd bytes in hexadecimal",
    arguments: [
      ("a.tif", "a.tif"), ("ü漢😀", "ü漢😀"), ("Proc#s é.tif", "Proc\\xE8s é.tif"), ("##", "\\xE8\\xE8"),
    ])
  func oddNames(name: String, shown: String) throws {
    // The sign # stands for the è of Latin-1.
    #expect(FilePlace.text(of: name.utf8.map { $0 == UInt8(ascii: "#") ? 0xE8 : $0 }) == shown)
  }

  @Test("The same bytes under two names are one original with both names")
  func twice() throws {
    let first = try archive.receive(fileAt: try folder.file("a.tif", "abc"), name: "a.tif", run: nil)
    try archive.setPageCount(of: first.sha256, 1)
    try archive.store(page: Sample.page(1, "Hello"), of: first.sha256, seconds: 1)
    try archive.store([Sample.minutes("1974-03-12", sha256: first.sha256)], of: first.sha256, pipeline: "minutes", settings: "1")
    let second = try archive.receive(fileAt: try folder.file("b.tif", "abc"), name: "b.tif", run: nil)
    #expect(second.alreadyKnown && second.state == .finished(failedPages: 0))
    #expect(try archive.status(of: second.receipt)[0].names == ["a.tif", "b.tif"])
    #expect(try archive.ledger().files == 1)
    let again = try archive.receive(fileAt: folder.path + "/a.tif", name: "a.tif", run: nil)
    #expect(again.receipt == first.receipt)
  }

  @Test("A good copy that is handed in again takes the place of a damaged original, and the audit trail says so", arguments: ["abX", "a"])
  func restored(damaged: String) throws {
    let path = try folder.file("a.tif", "abc")
    let received = try archive.receive(fileAt: path, name: "a.tif", run: nil)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: received.path)
    try Data(damaged.utf8).write(to: URL(fileURLWithPath: received.path))
    #expect(try archive.check().damages.count == 1)
    #expect(archive.knownFile(FilePlace(path), name: "a.tif", verifying: true) == nil)
    #expect(try archive.receiveNew(FilePlace(path), name: "a.tif", run: nil).alreadyKnown)
    #expect(try archive.check().isSound)
    #expect(try archive.read { try String.fetchAll($0, sql: "SELECT action || ' ' || subject FROM audit") } == ["restore \(received.sha256)"])
  }

  @Test("A file that is not there, or is a folder, is refused with a reason and stands in the ledger")
  func refused() throws {
    #expect(throws: ScanProblem.self) {
      try archive.receive(fileAt: folder.path + "/none.tif", name: "none.tif", run: nil)
    }
    #expect(throws: ScanProblem.self) {
      try archive.receive(fileAt: folder.path, name: "folder", run: nil)
    }
    let ledger = try archive.ledger()
    #expect(ledger.files == 2 && ledger.failedFiles == 2 && ledger.pages == 0)
    #expect(ledger.failures.map(\.scan) == ["folder", "none.tif"])
    #expect(ledger.failures.allSatisfy { !$0.reason.isEmpty && !$0.advice.isEmpty })
  }

  @Test("A file that could not be read and now can is no failure any more")
  func mended() throws {
    let path = folder.path + "/late.tif"
    _ = try? archive.receive(fileAt: path, name: "late.tif", run: nil)
    _ = try archive.receive(fileAt: try folder.file("late.tif", "x"), name: "late.tif", run: nil)
    #expect(try archive.ledger().failures.isEmpty)
    #expect(try archive.ledger().files == 1)
  }

  @Test("A night asks of each file what is written of it, and does not read all former nights' receipts")
  func formerNights() throws {
    let late = folder.path + "/late.tif"
    _ = try? archive.receive(fileAt: late, name: "late.tif", run: nil)
    let known = try folder.file("a.tif", "abc")
    _ = try archive.receive(fileAt: known, name: "a.tif", run: nil)
    let run = try archive.beginRun(pipeline: "minutes", command: "run")
    let asked = Mutex<[String]>([])
    archive.pool.writeWithoutTransaction { db in
      db.trace { event in
        let sql = event.expandedDescription
        asked.withLock { $0.append(sql) }
      }
    }
    _ = try archive.receive(fileAt: known, name: "a.tif", run: run)
    _ = try archive.receive(fileAt: try folder.file("late.tif", "x"), name: "late.tif", run: run)
    archive.pool.writeWithoutTransaction { $0.trace() }
    let statements = asked.withLock { $0 }.filter { $0.contains("run_receipt") }
    #expect(statements.contains { $0.hasPrefix("DELETE") })
    for sql in statements + ["SELECT max(run) FROM run_receipt WHERE receipt = 1"] {
      let plan = try archive.read { try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String } }
      #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(sql): \(plan)")
    }
    try archive.endRun(run)
  }

  @Test("What a killed batch had half copied goes when the next one begins, and nothing else does")
  func leftovers() throws {
    let kept = try archive.receive(fileAt: try folder.file("a.tif", "abc"), name: "a.tif", run: nil)
    let half = archive.folder.incoming + "/half"
    try Data("ab".utf8).write(to: URL(fileURLWithPath: half))
    let run = try archive.beginRun(pipeline: "minutes", command: "run")
    #expect(!FileManager.default.fileExists(atPath: half))
    #expect(FileManager.default.fileExists(atPath: kept.path))
    try archive.endRun(run)
  }

  @Test("A second batch on the same archive is turned away until the first has ended")
  func lock() throws {
    let run = try archive.beginRun(pipeline: "minutes", command: "run")
    let other = try Archive.open(archive.folder.path)
    #expect(throws: ArchiveError.busy(folder: archive.folder.path)) {
      try other.beginRun(pipeline: "minutes", command: "run")
    }
    try archive.endRun(run)
    try other.endRun(try other.beginRun(pipeline: "minutes", command: "run"))
  }

  @Test("A folder without an archive, and one that is a later version's, are told apart")
  func open() throws {
    #expect(throws: ArchiveError.noArchive(folder: folder.path)) { try Archive.open(folder.path) }
    try archive.write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 of the future')")
    }
    #expect(throws: ArchiveError.newer(folder: archive.folder.path)) {
      try Archive.open(archive.folder.path)
    }
  }
}
