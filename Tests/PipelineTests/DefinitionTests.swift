import Foundation
import Pipeline
import Testing

@Suite("A pipeline's file")
struct DefinitionTests {
  @Test("says what the scans hold and how to read them")
  func good() throws {
    let definition = try load("name: minutes\nreads: minutes\nlanguage: eng+fra\nseconds-a-page: 60\n")
    #expect(definition.name == "minutes")
    #expect(definition.language == "eng+fra")
    #expect(definition.secondsAPage == 60)
  }

  @Test(
    "that is wrong is refused with its line and what was expected",
    arguments: [
      ("reads: minutes\n", "p.yaml: name: is missing"),
      ("name: a\nreads: maps\n", "p.yaml, line 2: reads: expected “minutes” or “forms”, not “maps”"),
      (
        "name: a\nreads: minutes\nspeed: 3\n",
        "p.yaml, line 3: “speed” is not a key here; expected one of name, reads, language, seconds-a-page, roster, templates"
      ),
      (
        "name: a\nreads: minutes\nseconds-a-page: 0\n",
        "p.yaml, line 3: seconds-a-page: expected a whole number from 1 to 86400"
      ),
      ("name: a\nreads: forms\n", "p.yaml: templates: expected a list with one or more form templates, or folders of them"),
      ("just a text", "p.yaml, line 1: expected “key: value” lines"),
    ])
  func bad(text: String, message: String) throws {
    let error = #expect(throws: DefinitionError.self) { try load(text) }
    #expect(error?.description == message)
  }

  private func load(_ text: String) throws -> PipelineDefinition {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("minutebook-test-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // a leftover harms nobody
    let file = folder.appendingPathComponent("p.yaml")
    try Data(text.utf8).write(to: file)
    do { return try PipelineDefinition.load(file.path) } catch var error as DefinitionError {
      error.file = "p.yaml"
      throw error
    }
  }
}
