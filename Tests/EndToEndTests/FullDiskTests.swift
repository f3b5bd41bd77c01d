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
