import Foundation
import Testing

/// A disk that fills up, made of memory: needs root, as mounting does.
@Suite("A full disk", .enabled(if: SmallDisk.canMount, "mounting a small disk needs root"))
struct FullDiskTests {
  @Test("stops the batch with what to do, and the next run with room finishes it")
  func fullDisk() throws {
    let box = try TemporaryFolder()
    for name in ["millrace-1953.tif", "quillby-2019.pdf", "ferndown-2024.pdf"] {
      try box.put(Program.fixtures + "/minutes/" + name)
    }
    let disk = try TemporaryFolder()
    try #require(SmallDisk.mount(disk.path, size: "600k"))
    defer { _ = SmallDisk.call("umount", disk.path) }
    let arguments = [
      "run", Program.root + "/pipelines/minutes.yaml", "--input", box.path, "--archive", disk.path + "/archive",
    ]
    let full = try Program.run(arguments)
    #expect(full.status == 1, "\(full.err)")
    #expect(full.err.contains("full"))
    try #require(SmallDisk.call("mount", "-o", "remount,size=64m", disk.path))
    let mended = try Program.run(arguments)
    #expect(mended.status == 0, "\(mended.err)")
    #expect(mended.out.contains("files   3: 3 read, 0 failed, 0 waiting"))
    #expect(try Program.run("check", "--archive", disk.path + "/archive").status == 0)
  }
}

/// What is asked of an archive, or written by an answer, where there is no room left.
@Suite("No room left", .enabled(if: SmallDisk.canMount, "mounting a small disk needs root"))
struct NoRoomTests {
  @Test(
    "A result that is cut short for want of room is a failure, and told",
    arguments: [("txt", 20), ("csv", 20), ("hocr", 1)])
  func cutResult(format: String, times: Int) throws {
    let disk = try TemporaryFolder()
    try #require(SmallDisk.mount(disk.path, size: "4k"))
    defer { _ = SmallDisk.call("umount", disk.path) }
    let id = try #require(try AskedArchive.document("council"))
    // Longer than what is held back to be written at the end, so that it is refused while it is being printed.
    let arguments = ["export", "--format", format] + Array(repeating: id, count: times) + (try AskedArchive.option)
    let place = disk.path + "/result"
    #expect(FileManager.default.createFile(atPath: place, contents: nil))
    #expect(!SmallDisk.call("sh", "-c", "cat /dev/zero > \(disk.path)/other"))
    let running = try Program.Running()
    running.process.executableURL = URL(fileURLWithPath: Program.path)
    running.process.arguments = arguments
    running.process.standardOutput = FileHandle(forWritingAtPath: place)
    try running.process.run()
    let outcome = running.finish()
    #expect(outcome.status == 1 && outcome.err.contains("could not be written whole"), "\(arguments): \(outcome.status) \(outcome.err)")
  }

  @Test("An archive at rest on a full disk answers, and says that the disk is full where something must be written")
  func atRest() throws {
    let (disk, box) = (try TemporaryFolder(), try TemporaryFolder())
    try #require(SmallDisk.mount(disk.path, size: "64m"))
    defer { _ = SmallDisk.call("umount", disk.path) }
    let id = try #require(try AskedArchive.document("council"))
    let copy = try AskedArchive.copy()
    try withExtendedLifetime(copy) { _ = try disk.put(copy.path + "/archive") }
    let archive = ["--archive", disk.path + "/archive"]
    // A last writer takes the log and its index with it.
    #expect(SmallDisk.call("sqlite3", disk.path + "/archive/minutebook.sqlite", "PRAGMA wal_checkpoint(TRUNCATE)"))
    for ending in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: disk.path + "/archive/minutebook.sqlite" + ending)  // most often gone
    }
    #expect(!SmallDisk.call("sh", "-c", "cat /dev/zero > \(disk.path)/other"))
    for question in [["status"], ["search", "council"], ["show", id], ["export", id, "--format", "txt"]] {
      let answer = try Program.run(question + archive)
      #expect(answer.status == 0 && !answer.out.isEmpty, "\(question): \(answer.err)")
    }
    try box.put(Program.fixtures + "/minutes/ferndown-2024.pdf")
    let night = try Program.run(["run", Program.root + "/pipelines/minutes.yaml", "--input", box.path] + archive)
    #expect(night.status == 1 && night.err.contains("is full. Make room"), "\(night.err)")
  }
}

/// A disk in memory, of a size that we choose.
enum SmallDisk {
  static let canMount: Bool = {
    guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
    return mount(folder.path, size: "1m") && call("umount", folder.path)
  }()

  static func mount(_ place: String, size: String) -> Bool {
    call("mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", place)
  }

  /// Whether the program ran and was content.
  static func call(_ program: String, _ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }  // then there is no such program
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
