import Foundation
import Records
import Testing

@testable import Archive

/// What the ledger says of files that came twice: under two names, or again under the same.
struct SettledTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
  }

  private let problem = ScanProblem(.notAScan, scan: "a.tif", reason: "it is text", advice: "send a scan")

  /// Takes a file in, by a run of its own.
  @discardableResult
  private func take(_ name: String, _ contents: String) throws -> Received {
    let run = try archive.beginRun(pipeline: "minutes", command: "run")
    let received = try archive.receive(fileAt: try folder.file(name, contents), name: name, run: run)
    try archive.endRun(run)
    return received
  }

  private func read(_ sha256: String) throws {
    try archive.setPageCount(of: sha256, 1)
    try archive.store(page: Sample.page(1, "The council met."), of: sha256, seconds: 1)
    try archive.store([Sample.minutes("1974-03-12", sha256: sha256)], of: sha256, pipeline: "minutes", settings: "1")
  }

  @Test("Two failed files of the same bytes are both named")
  func twins() throws {
    let received = try take("a.tif", "bad")
    try take("b.tif", "bad")
    try archive.failFile(received.sha256, problem)
    #expect(try archive.ledger().failures.map(\.scan) == ["a.tif", "b.tif"])
  }

  @Test("A failed file in whose place a later one was read needs nobody any more, and stays in the sums")
  func replaced() throws {
    let bad = try take("a.tif", "bad")
    try archive.failFile(bad.sha256, problem)
    let good = try take("a.tif", "good")
    #expect(try archive.ledger().failures == [problem])
    try read(good.sha256)
    let ledger = try archive.ledger()
    #expect(ledger.failures.isEmpty && !ledger.isUnfinished)
    #expect((ledger.files, ledger.failedFiles, ledger.settledFiles) == (2, 1, 1))
    #expect(try archive.status(of: bad.receipt)[0].settledBy == good.receipt)
    #expect(try archive.status(of: good.receipt)[0].settledBy == nil)
  }

  @Test("A file that comes back as bad as it was is not settled by the good one between")
  func badAgain() throws {
    let bad = try take("a.tif", "bad")
    try archive.failFile(bad.sha256, problem)
    try read(try take("a.tif", "good").sha256)
    try take("a.tif", "bad")
    #expect(try archive.ledger().failures == [problem] && archive.ledger().settledFiles == 0)
  }

  @Test("A failed file that lies in another place as well is still wanted there")
  func elsewhere() throws {
    let bad = try take("a.tif", "bad")
    try take("b.tif", "bad")
    try archive.failFile(bad.sha256, problem)
    try read(try take("a.tif", "good").sha256)
    #expect(try archive.ledger().failures.map(\.scan) == ["b.tif"])
  }

  @Test("A page that failed is settled by a later file of the same path, too")
  func page() throws {
    let bad = try take("a.tif", "bad")
    try archive.setPageCount(of: bad.sha256, 1)
    try archive.fail(page: .first, of: bad.sha256, problem)
    try read(try take("a.tif", "good").sha256)
    let ledger = try archive.ledger()
    #expect(ledger.failures.isEmpty && ledger.failed == 1 && ledger.settledFiles == 1)
  }

  @Test("A file of whose pages some wait is waiting, and the archive not finished")
  func waiting() throws {
    let sha256 = try take("a.tif", "a").sha256
    try take("b.tif", "b")
    try archive.setPageCount(of: sha256, 2)
    try archive.store(page: Sample.page(1, "The council met."), of: sha256, seconds: 1)
    let ledger = try archive.ledger()
    #expect((ledger.files, ledger.waitingFiles, ledger.uncountedFiles, ledger.waiting) == (2, 2, 1, 1))
    #expect(ledger.isUnfinished)
  }
}
