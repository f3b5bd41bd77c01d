import Foundation
import Testing

/// What the program says to those who ask for what is not there.
@Suite("An answer to a mistake")
struct PlainAnswerTests {
  private static let scan = Program.fixtures + "/bad/truncated.tif"

  @Test("says which of the pages asked for a scan does not have")
  func pages() throws {
    let some = try Program.run("ocr", "--pages", "1,9,12-", Self.scan)
    #expect(some.status == 0 && some.err.contains("there is no page 9, 12-; it has 2 pages"), "\(some.err)")
    let none = try Program.run("ocr", "--pages", "9", Self.scan)
    #expect(none.status == 2 && none.out.isEmpty, "\(none.err)")
  }

  @Test("says how many pages the scan of a form has")
  func templatePage() throws {
    let template = Program.root + "/pipelines/forms/dog-licence.yaml"
    let form = Program.fixtures + "/forms/dog-licence-1.tif"
    let outcome = try Program.run("template", "test", template, form, "--page", "5")
    #expect(outcome.status == 2 && outcome.err.hasSuffix("dog-licence-1.tif has 1 page, and no page 5\n"), "\(outcome.err)")
  }

  @Test("says that an input folder holds no scan")
  func emptyFolder() throws {
    let (box, archive) = (try TemporaryFolder(), try TemporaryFolder())
    let outcome = try Program.run(
      "run", Program.root + "/pipelines/minutes.yaml", "--input", box.path, "--archive", archive.path)
    #expect(outcome.status == 0 && outcome.err.contains("there is no scan in \(box.path)"), "\(outcome.err)")
  }

  @Test("counts one page as one page")
  func onePage() throws {
    let (box, archive) = (try TemporaryFolder(), try TemporaryFolder())
    try box.put(Program.fixtures + "/forms/records-request-2.png")
    let outcome = try Program.run(
      "run", Program.root + "/pipelines/minutes.yaml", "--input", box.path, "--archive", archive.path)
    #expect(outcome.status == 0 && outcome.err.contains("1 of 1 page, "), "\(outcome.err)")
  }

  @Test("says in the system's words why an archive's folder cannot be made")
  func noFolder() throws {
    let box = try TemporaryFolder()
    let outcome = try Program.run(
      "run", Program.root + "/pipelines/minutes.yaml", "--input", box.path, "--archive", Self.scan + "/archive")
    #expect(outcome.status == 1 && outcome.err.contains("cannot be written: Not a directory. Check"), "\(outcome.err)")
  }

  @Test("takes a path with detours for the file that it leads to")
  func detour() throws {
    let (box, archive) = (try TemporaryFolder(), try TemporaryFolder())
    try FileManager.default.createDirectory(atPath: box.path + "/box1", withIntermediateDirectories: true)
    try box.put(Program.fixtures + "/bad/empty.tif", as: "box1/noext")
    let night = try Program.run(
      "run", Program.root + "/pipelines/minutes.yaml", "--input", box.path, "--archive", archive.path)
    #expect(night.status == 3 && night.out.contains("failed   box1/noext"), "\(night.out)")
    for name in ["box1/noext", "./box1/noext", box.path + "/box1/../box1/noext", "noext"] {
      let status = try Program.run("status", name, "--archive", archive.path)
      #expect(status.status == 3 && status.out.contains("box1/noext   failed"), "\(name): \(status.err)")
    }
  }

  @Test("spells a name out that would break the list")
  func unseenCharacters() throws {
    let (box, archive) = (try TemporaryFolder(), try TemporaryFolder())
    let name = "new\nline\u{1B}[31m\u{202E}.tif"
    try box.put(Program.fixtures + "/bad/empty.tif", as: name)
    let night = try Program.run(
      "run", Program.root + "/pipelines/minutes.yaml", "--input", box.path, "--archive", archive.path)
    let shown = #"new\nline\u{1B}[31m\u{202E}.tif"#
    #expect(night.out.contains("failed   \(shown): the file is empty"), "\(night.out)")
    let status = try Program.run("status", name, "--archive", archive.path)
    #expect(status.status == 3 && status.out.hasPrefix("\(shown)   failed\n"), "\(status.out)")
  }

  @Test("does not put a picture in the place of a pipe or a device")
  func pictureOverPipe() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path + "/pipe.png"
    try #require(mkfifo(pipe, 0o600) == 0)
    let id = try #require(try AskedArchive.document("council"))
    let outcome = try AskedArchive.ask("show", id, "--page", "1", "--overlay", pipe)
    #expect(outcome.status == 2 && outcome.err.contains("is not a file"), "\(outcome.err)")
    #expect(try FileManager.default.attributesOfItem(atPath: pipe)[.type] as? FileAttributeType != .typeRegular)
  }

  @Test("finds the pipelines beside the program's own source folder")
  func ownPipelines() throws {
    let (elsewhere, archive) = (try TemporaryFolder(), try TemporaryFolder())
    let running = try Program.Running()
    running.process.executableURL = URL(fileURLWithPath: Program.path)
    running.process.arguments = ["add", Program.fixtures + "/bad/empty.tif", "--archive", archive.path]
    running.process.currentDirectoryURL = URL(fileURLWithPath: elsewhere.path)
    try running.process.run()
    let outcome = running.finish()
    #expect(outcome.status == 3 && outcome.err.contains("the file is empty"), "\(outcome.err)")
  }

  @Test("names the option where no pipeline can be found")
  func noPipeline() throws {
    let elsewhere = try TemporaryFolder()
    let copy = try elsewhere.put(Program.path)
    let running = try Program.Running()
    running.process.executableURL = URL(fileURLWithPath: copy)
    running.process.arguments = ["add", Program.fixtures + "/bad/empty.tif", "--archive", elsewhere.path + "/archive"]
    running.process.currentDirectoryURL = URL(fileURLWithPath: elsewhere.path)
    try running.process.run()
    let outcome = running.finish()
    #expect(outcome.status == 2 && outcome.err.contains("--pipeline"), "\(outcome.err)")
  }
}
