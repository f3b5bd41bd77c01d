import Foundation
import Testing

/// Several scans or documents in one command.
@Suite("Several documents at once")
struct ManyDocumentsTests {
  private static let text = "MINUTES OF THE TOWN COUNCIL\nApril 14, 1953\nMoved by Reyes, seconded by Holt, to adjourn. Carried.\n"

  private func texts(_ names: [String]) throws -> (folder: TemporaryFolder, paths: [String]) {
    let folder = try TemporaryFolder()
    let paths = names.map { folder.path + "/" + $0 }
    for path in paths { try Self.text.write(toFile: path, atomically: true, encoding: .utf8) }
    return (folder, paths)
  }

  @Test("are one JSON array where they are extracted, and one alone is no array")
  func extract() throws {
    let (folder, paths) = try texts(["a.txt", "b.txt"])
    defer { withExtendedLifetime(folder) {} }
    let both = try Program.run(["extract", "--kind", "minutes"] + paths)
    #expect((try JSONSerialization.jsonObject(with: Data(both.out.utf8)) as? [[String: Any]])?.count == 2, "\(both.out)")
    let one = try Program.run(["extract", "--kind", "minutes", paths[0]])
    #expect(try JSONSerialization.jsonObject(with: Data(one.out.utf8)) is [String: Any])
  }

  @Test("are one JSON array where they are read, and refused as hOCR and ALTO")
  func ocr() throws {
    let scan = Program.fixtures + "/bad/truncated.tif"
    let folder = try TemporaryFolder()
    let copy = try folder.put(scan)
    let both = try Program.run("ocr", "--format", "json", "--pages", "1", scan, copy)
    #expect((try JSONSerialization.jsonObject(with: Data(both.out.utf8)) as? [[String: Any]])?.count == 2, "\(both.out)")
    for format in ["hocr", "alto"] {
      let refused = try Program.run("ocr", "--format", format, scan, copy)
      #expect(refused.status == 64 && refused.out.isEmpty && refused.err.contains("give one scan"), "\(refused.err)")
    }
  }

  @Test("are exported as one array, and as one table where they are of one kind")
  func export() throws {
    let (box, archive) = (try TemporaryFolder(), try TemporaryFolder())
    try box.put(Program.fixtures + "/minutes/ferndown-2024.pdf")
    try box.put(Program.fixtures + "/forms/dog-licence-1.tif")
    let pipelines = ["minutes", "forms"].map { Program.root + "/pipelines/\($0).yaml" }
    let run = ["run"] + pipelines + ["--input", box.path, "--archive", archive.path]
    #expect(try Program.run(run).status == 0)
    let ids = try ["ferndown-2024.pdf", "dog-licence-1.tif"].map { name in
      let status = try Program.run("status", name, "--json", "--archive", archive.path)
      let files = try JSONSerialization.jsonObject(with: Data(status.out.utf8)) as? [[String: Any]]
      return try #require((files?.first?["documents"] as? [String])?.first)
    }
    let array = try Program.run(["export"] + ids + ["--format", "ocd", "--archive", archive.path])
    #expect((try JSONSerialization.jsonObject(with: Data(array.out.utf8)) as? [[String: Any]])?.count == 2)
    let table = try Program.run(["export"] + ids + ["--format", "csv", "--archive", archive.path])
    #expect(table.status == 2 && table.out.isEmpty && table.err.contains("export minutes and forms apart"), "\(table.err)")

    let fewer = try Program.run(["run", pipelines[0], "--input", box.path, "--archive", archive.path])
    #expect(fewer.status == 0 && fewer.err.contains("took back what an earlier run had found in 1 file: 1 of kind dog-licence"))
    let again = try Program.run(run)
    #expect(again.status == 0 && !again.err.contains("took back"), "\(again.err)")
  }
}
