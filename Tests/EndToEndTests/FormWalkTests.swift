import Foundation
import Testing

/// docs/forms.md, done exactly as it is written.
@Suite("The walk-through of forms")
struct FormWalkTests {
  /// The lines of the document that a reader types: those set in by four spaces that begin with a command.
  private static func commands() throws -> [String] {
    try String(contentsOfFile: Program.root + "/docs/forms.md", encoding: .utf8).split(separator: "\n")
      .filter { line in ["minutebook ", "sed ", "printf "].contains { line.hasPrefix("    " + $0) } }
      .map { String($0.dropFirst(4)) }
  }

  @Test("leads from a blank form to a spreadsheet and a marked page")
  func walk() throws {
    let folder = try TemporaryFolder()
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path + "/fixtures", withDestinationPath: Program.fixtures)
    try files.createDirectory(atPath: folder.path + "/scans", withIntermediateDirectories: true)
    for name in ["dog-licence-1.tif", "dog-licence-2.tif"] {
      try files.copyItem(atPath: Program.fixtures + "/forms/" + name, toPath: folder.path + "/scans/" + name)
    }
    let commands = try Self.commands()
    let isLast = { (line: String) in line.contains(" ID ") }
    let found = try shell(commands.filter { !isLast($0) }, in: folder.path)
    let hit = try #require(found.split(separator: "\n").first { $0.contains("owner_name = Silas Larkspindle") })
    #expect(found.contains("Rollo Winterbourne"))
    let id = String(try #require(hit.split(separator: " ").first))
    _ = try shell(commands.filter(isLast).map { $0.replacing(" ID ", with: " \(id) ") }, in: folder.path)
    let table = try String(contentsOfFile: folder.path + "/forms.csv", encoding: .utf8)
    #expect(table.contains("owner_name") && table.contains("Silas Larkspindle"))
    for picture in ["seen.png", "page.png"] {
      #expect(files.contents(atPath: folder.path + "/" + picture)?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
    }
  }

  /// Runs the lines as one script, which ends at the first that fails, and returns what they print.
  private func shell(_ lines: [String], in folder: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let script = ["set -e", "minutebook() { '\(Program.path)' \"$@\"; }"] + lines
    process.arguments = ["-c", script.joined(separator: "\n")]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let out = folder + "/shell.out"
    _ = FileManager.default.createFile(atPath: out, contents: nil)
    process.standardOutput = FileHandle(forWritingAtPath: out)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: FileManager.default.contents(atPath: out) ?? Data(), as: UTF8.self)
  }
}
