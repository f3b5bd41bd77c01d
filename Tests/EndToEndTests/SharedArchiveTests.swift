import Foundation
import Testing

/// An archive that others have a hand in.
@Suite("An archive is not one batch's alone")
struct SharedArchiveTests {
  @Test("Of batches that begin a new archive at once, those that come late say that another is at work")
  func firstBatches() throws {
    let box = try TemporaryFolder()
    try box.put(Program.fixtures + "/bad/empty.tif")
    for _ in 0..<4 {
      let archive = try TemporaryFolder()
      let arguments = [
        "run", Program.root + "/pipelines/minutes.yaml", "--input", box.path, "--archive", archive.path + "/new",
      ]
      let outcomes = try (0..<4).map { _ in try Program.start(arguments) }.map { $0.finish() }
      #expect(outcomes.contains { $0.status == 3 }, "\(outcomes)")  // 3: the empty file failed
      for outcome in outcomes where outcome.status != 3 {
        #expect(outcome.status == 1 && outcome.err.contains("another batch, or a check, is at work"), "\(outcome.err)")
      }
    }
  }

  @Test("A stranger's program that locks the database for half a minute costs no night, and is named where one waits in vain")
  func stranger() throws {
    let (copy, box) = (try AskedArchive.copy(), try TemporaryFolder())
    let archive = copy.path + "/archive"
    let id = try #require(try AskedArchive.document("council"))
    try box.put(Program.fixtures + "/bad/empty.tif")
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    shell.arguments = ["sqlite3", archive + "/minutebook.sqlite", "BEGIN IMMEDIATE", ".shell touch \(copy.path)/locked; sleep 32", "ROLLBACK"]
    try shell.run()
    while shell.isRunning, !FileManager.default.fileExists(atPath: copy.path + "/locked") { usleep(10_000) }
    let night = try Program.start(
      ["run", Program.root + "/pipelines/minutes.yaml", "--input", box.path, "--archive", archive])
    let access = try Program.run("access", id, "staff", "--archive", archive)
    #expect(access.status == 1 && access.err.contains("another program holds") && access.err.contains("locked"), "\(access.err)")
    let outcome = night.finish()
    shell.waitUntilExit()
    #expect(outcome.status == 3 && outcome.out.contains("empty.tif: the file is empty"), "\(outcome.err)")
  }

  @Test("The advice for a lost database makes a sound archive, though the log of the lost one still lies there")
  func lostDatabase() throws {
    let copy = try AskedArchive.copy()
    let archive = copy.path + "/archive"
    #expect(try Program.run("backup", copy.path + "/backup", "--archive", archive).status == 0)
    try FileManager.default.removeItem(atPath: archive + "/minutebook.sqlite")
    let lost = try Program.run("status", "--archive", archive)
    #expect(lost.status == 4, "\(lost.err)")
    #expect(lost.err.contains("remove minutebook.sqlite-wal and minutebook.sqlite-shm"), "\(lost.err)")
    for ending in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: archive + "/minutebook.sqlite" + ending)  // it may be gone
    }
    try copy.put(copy.path + "/backup/minutebook.sqlite", as: "archive/minutebook.sqlite")
    #expect(try Program.run("check", "--archive", archive).status == 0)
  }
}
