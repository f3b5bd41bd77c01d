import Records
import Testing

@testable import Extraction

@Suite("Drafting a template from a blank form")
struct TemplateDraftTests {
  /// A blank form at 200 dpi: a title, two ruled lines, a cell, and a row of two checkboxes.
  private static let draft: FormTemplate = {
    let words: [(String, FormBox)] = [
      ("APPLICATION FOR A STALL", FormBox(left: 200, top: 50, right: 400, bottom: 64)),
      ("Name of holder", FormBox(left: 54, top: 100, right: 120, bottom: 108)),
      ("Telephone", FormBox(left: 54, top: 130, right: 98, bottom: 138)),
      ("DATE", FormBox(left: 60, top: 164, right: 84, bottom: 170)),
      ("Kind of stall:", FormBox(left: 54, top: 220, right: 110, bottom: 228)),
      ("Covered", FormBox(left: 150, top: 220, right: 190, bottom: 228)),
      ("Open", FormBox(left: 235, top: 220, right: 260, bottom: 228)),
    ]
    func shape(_ kind: PrintedShape.Kind, _ box: FormBox) -> PrintedShape {
      PrintedShape(kind: kind, box: FormFixture.scanned().bounds(of: box))
    }
    let shapes = [
      shape(.horizontalRule, FormBox(left: 130, top: 110, right: 400, bottom: 110.7)),
      shape(.horizontalRule, FormBox(left: 130, top: 140, right: 300, bottom: 140.7)),
      shape(.frame, FormBox(left: 54, top: 160, right: 200, bottom: 192)),
      shape(.frame, FormBox(left: 136, top: 218.5, right: 147, bottom: 229.5)),
      shape(.frame, FormBox(left: 221, top: 218.5, right: 232, bottom: 229.5)),
    ]
    let page = FormFixture.page(words.map { (text: $0.0, box: $0.1) }, transform: FormFixture.scanned())
    let reading = RegionReading(words: [], ink: 0, shapes: shapes)
    return TemplateDraft(page, readings: [reading], name: "stall").template
  }()

  @Test("Labels name the lines and cells beside and below them, and speak of their types")
  func fields() {
    let fields = Self.draft.fields
    #expect(fields.map(\.name) == ["name_of_holder", "telephone", "date"])
    #expect(fields.map(\.type) == [.name, .phone, .date])
    #expect(fields[0].box.left > 128 && fields[0].box.right < 402)
    #expect(fields[2].box.top > 169 && fields[2].box.bottom < 192)
  }

  @Test("Boxes of a row are a group, named by the words before it")
  func groups() {
    #expect(Self.draft.groups.map(\.name) == ["kind_of_stall"])
    #expect(Self.draft.groups.first?.boxes.map(\.value) == ["covered", "open"])
  }

  @Test("The draft is a template without faults, in YAML that names every part")
  func yaml() {
    #expect(Self.draft.title == "APPLICATION FOR A STALL")
    #expect(Self.draft.anchors.count == 7)
    #expect(Self.draft.faults.map(\.problem) == ["they all stand in one strip; expected some at the top and some at the bottom"])
    let text = Self.draft.yaml
    #expect(text.contains("  - {name: telephone, type: phone, box: ["))
    #expect(text.contains("      - {value: \"covered\", box: ["))
  }
}
