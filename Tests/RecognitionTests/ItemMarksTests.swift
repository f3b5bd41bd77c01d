import CTesseract
import Records
import Testing

@testable import Recognition

@Suite("Marks of items in the margin")
struct ItemMarksTests {
  private static let lines = ["Report of the last meeting", "Register of warrants for July", "Agreement for street sweeping"]

  @Test("A column of marks that was taken for a line of text down the page is read before its lines, and the nonsense goes")
  func stack() throws {
    let engine = try TesseractEngine(language: "eng")
    let marks = ["4b.", "4c.", "4d."]
    let page = try #require(
      Scans.page(zip(marks, Self.lines).map { "\($0)      \($1)" }).flatMap { PageImage(taking: $0, dpi: 200) })
    var look = try engine.look(at: page, Preparation())
    // What Tesseract makes of such a page now and then.
    var stack: [LayoutWord] = []
    for block in look.blocks.indices {
      for paragraph in look.blocks[block].paragraphs.indices {
        for line in look.blocks[block].paragraphs[paragraph].indices {
          var mark = look.blocks[block].paragraphs[paragraph][line].words.removeFirst()
          mark.text = "&"
          stack.append(mark)
        }
      }
    }
    try #require(stack.count == marks.count)
    let box = try #require(stack.map(\.box).union)
    look.blocks[0].paragraphs.append([LayoutLine(box: box, words: stack, slope: 0)])

    let (marked, count) = try ItemMarks(engine: engine, image: page).added(to: look)
    #expect(count == marks.count)
    #expect(marked.blocks.flatMap(\.lines).map { $0.words.map(\.text).joined(separator: " ") } == zip(marks, Self.lines).map { "\($0) \($1)" })
  }
}
