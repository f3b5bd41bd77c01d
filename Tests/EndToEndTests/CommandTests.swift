import Foundation
import Testing

/// The single commands, by the program itself.
@Suite("The program")
struct CommandTests {
  static let commands = [
    "access", "add", "backup", "check", "eval", "export", "extract", "ocr", "run", "search", "show", "status", "template",
  ]

  @Test("explains every command, and the README names each", arguments: commands)
  func help(command: String) throws {
    let help = try Program.run(command, "--help")
    #expect(help.status == 0)
    #expect(help.out.contains("USAGE: minutebook \(command)"))
    let readme = try String(contentsOfFile: Program.root + "/README.md", encoding: .utf8)
    #expect(readme.contains("minutebook \(command)"))
  }

  @Test("has no command that is not explained")
  func allCommands() throws {
    let help = try Program.run("--help").out
    let listed = try #require(help.components(separatedBy: "SUBCOMMANDS:").last).split(separator: "\n")
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(Set(listed).subtracting(["See"]) == Set(Self.commands))
  }

  @Test("prints the text of a scan, pages parted by a form feed")
  func ocr() throws {
    let outcome = try Program.run("ocr", Program.fixtures + "/minutes/millrace-1953.tif")
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(outcome.out.contains("Lindqvist"))
    #expect(outcome.out.split(separator: "\u{0C}").count >= 2)
    let first = try Program.run("ocr", "-j2", "--pages", "1", Program.fixtures + "/minutes/millrace-1953.tif")
    #expect(!first.out.contains("\u{0C}"))
  }

  @Test(
    "refuses what is over a limit, and says which option raises it",
    arguments: [("--megapixels", "1"), ("--file-pages", "1")])
  func limits(option: String, value: String) throws {
    let outcome = try Program.run("ocr", option, value, Program.fixtures + "/minutes/millrace-1953.tif")
    #expect(outcome.status == 2 && outcome.out.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty)
    #expect(outcome.err.contains("millrace-1953.tif") && outcome.err.contains(option), "\(outcome.err)")
  }

  @Test("reads the one line of a page that lies half in shadow")
  func shadow() throws {
    let outcome = try Program.run("ocr", "--pages", "2", Program.fixtures + "/minutes/larkhaven-1968.pdf")
    #expect(outcome.out.contains("Bernice Danforth, Village Clerk"), "\(outcome.out)")
  }

  @Test("extracts the record of a meeting from a scan, each value with its place")
  func extract() throws {
    let outcome = try Program.run("extract", "--kind", "minutes", Program.fixtures + "/minutes/millrace-1953.tif")
    #expect(outcome.status == 0, "\(outcome.err)")
    let record = try #require(try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any])
    let meeting = try #require((record["meetings"] as? [[String: Any]])?.first)
    #expect(meeting["date"] as? String == "1953-04-14")
    #expect(meeting["start_time"] as? String == "19:30")
    let motion = try #require((meeting["motions"] as? [[String: Any]])?.first)
    let evidence = try #require(motion["evidence"] as? [[String: Any]])
    #expect(evidence.contains { $0["field"] as? String == "mover" && $0["page"] as? Int == 1 })
  }

  @Test(
    "leaves with the exit code of its interface",
    arguments: [
      (["ocr", "/no/such/file.tif"], 2),
      (["ocr"], 64),
      (["search", "x", "--archive", "/no/such/archive"], 2),
      (["run", "/no/such/pipeline.yaml", "--input", "/tmp"], 2),
      (["run", "pipelines/minutes.yaml", "--input", "/no/such/folder"], 2),
      (["ocr", "--pages", "0", "x.tif"], 64),
      (["show", "abc", "--page", "0"], 64),
    ] as [([String], Int32)])
  func exitCodes(arguments: [String], status: Int32) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == status, "\(outcome.err)")
    #expect(outcome.out.isEmpty)
    #expect(!outcome.err.isEmpty)
  }

  @Test("says which package brings a language model that is missing")
  func missingModel() throws {
    let outcome = try Program.run("ocr", "--language", "gla", Program.fixtures + "/minutes/millrace-1953.tif")
    #expect(outcome.status == 5)
    #expect(outcome.err.contains("apt-get install tesseract-ocr-gla"))
  }

  @Test("says which package brings a tool that is missing")
  func missingTool() throws {
    let empty = try TemporaryFolder()
    let outcome = try Program.run(
      ["ocr", Program.fixtures + "/minutes/ferndown-2024.pdf"], environment: ["PATH": empty.path])
    #expect(outcome.status == 5, "\(outcome.err)")
    #expect(outcome.err.contains("apt-get install poppler-utils"))
  }
}
