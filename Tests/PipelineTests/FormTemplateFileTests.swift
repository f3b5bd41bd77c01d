import Extraction
import Foundation
import Testing

@testable import Pipeline

@Suite("Templates as files")
struct FormTemplateFileTests {
  private static let sound = """
    form: receipt
    page: [612, 792]
    anchors:
      - {text: RECEIPT, at: [54, 40, 120, 52]}
      - {text: Received of, at: [54, 100, 110, 108]}
      - {text: Amount paid, at: [54, 300, 110, 308]}
      - {text: Town Clerk, at: [54, 700, 110, 708]}
    fields:
      - {name: payer, type: name, box: [128, 96, 400, 110]}
      - {name: paid, type: money, box: [128, 296, 400, 310]}
    """

  @Test("Every template that the project ships is sound")
  func shipped() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../pipelines/forms").standardized.path
    let names = try FormTemplateFile.paths(at: folder).map { try FormTemplateFile.load($0).form }
    #expect(names == ["building-permit", "business-licence", "dog-licence", "lost-property", "records-request"])
  }

  @Test("A sound template is read")
  func reads() throws {
    let template = try FormTemplateFile.parse(Self.sound, name: "receipt.yaml")
    #expect(template.fields.map(\.type) == [.name, .money])
    #expect(template.anchors[3].at == FormBox(left: 54, top: 700, right: 110, bottom: 708))
  }

  @Test(
    "An error names the file, the line, the key and what was expected",
    arguments: [
      (("type: name", "type: person"), "receipt.yaml, line 9, fields[0].type: “person” is not known; expected one of text"),
      (("name: paid, ", ""), "receipt.yaml, line 10, fields[1]: the key “name” is missing; expected the field's name"),
      (("type: money", "tipe: money"), "receipt.yaml, line 10, fields[1].tipe: unknown key; expected one of name"),
      (("[54, 40, 120, 52]", "[54, 40, 120]"), "receipt.yaml, line 4, anchors[0].at: expected [left, top, right, bottom]"),
      (("[128, 296, 400, 310]", "[128, 296, 900, 310]"), "receipt.yaml, line 10, fields[1].box: it reaches over the page"),
      (("name: paid", "name: payer"), "receipt.yaml, line 10, fields[1].name: the name “payer” is used twice"),
      (("page: [612, 792]\n", ""), "receipt.yaml, line 1: the key “page” is missing; expected [width, height]"),
    ])
  func errors(_ change: (String, String), _ expected: String) {
    let broken = Self.sound.replacingOccurrences(of: change.0, with: change.1)
    let error = #expect(throws: FormTemplateErrors.self) {
      try FormTemplateFile.parse(broken, name: "receipt.yaml")
    }
    #expect(error?.description.hasPrefix(expected) == true, "\(error?.description ?? "no error")")
  }

  @Test("What is no YAML is said to be none, with its line")
  func notYAML() {
    let error = #expect(throws: FormTemplateErrors.self) {
      try FormTemplateFile.parse("form: [receipt\npage: 3", name: "receipt.yaml")
    }
    #expect(error?.description.contains("line 2: not YAML") == true, "\(error?.description ?? "no error")")
  }

  @Test(
    "A file that holds no template says what was expected",
    arguments: [("", "r.yaml, line 1: the file is empty"), ("a text", "r.yaml, line 1: expected “key: value” lines")])
  func noTemplate(_ text: String, _ expected: String) {
    let error = #expect(throws: FormTemplateErrors.self) { try FormTemplateFile.parse(text, name: "r.yaml") }
    #expect(error?.description == expected)
  }

  @Test("A path that leads nowhere is told")
  func noFile() {
    let error = #expect(throws: FormTemplateErrors.self) { try FormTemplateFile.load("/no/such/form.yaml") }
    #expect(error?.description == "/no/such/form.yaml: there is no such file; is the path right?")
  }
}
