import Records
import Testing

@testable import Extraction

@Suite("A field that is read twice")
struct FieldReadingTests {
  private func words(_ text: String, _ confidence: Double) -> [Word] {
    text.split(separator: " ").enumerated().map { i, part in
      let box = PixelBox(left: i * 100, top: 0, right: i * 100 + 90, bottom: 20)
      return Word(text: String(part), box: box, confidence: Confidence(confidence), score: 10 + 85 * confidence)
    }
  }

  private func read(_ close: [Word], _ far: [Word], as type: FormField.FieldType = .text) -> FieldReading {
    let field = FormField(
      name: "f", type: type, box: FormBox(left: 0, top: 0, right: 1, bottom: 1), required: false, lines: false,
      pattern: nil, range: nil, options: [], order: .mdy, shape: .square, printed: 0)
    return FieldReading(region: close, page: far, field: field)
  }

  @Test("Two readings that agree are surer than either")
  func agreement() {
    let both = read(words("Mill Pond", 0.8), words("Mill Pond", 0.7))
    #expect(both.taken?.text == "Mill Pond")
    #expect(both.confidence > 0.8)
  }

  @Test("A reading that keeps the field's rules is taken before one that does not")
  func validWins() {
    let both = read(words("Mar. 265 1993", 0.95), words("Mar. 26, 1993", 0.7), as: .date)
    #expect(both.taken?.judgement.value == "1993-03-26")
  }

  @Test("What one reading made of a rule's end is left out")
  func rubbishAtTheEnd() {
    let both = read(words("Bicycle hire", 0.8), words("Bicycle hire", 0.9) + words("a", 0.3))
    #expect(both.taken?.text == "Bicycle hire")
    #expect(both.flags.isEmpty)
  }

  @Test("Of two words that differ the surer is taken, and the doubt is told")
  func wordByWord() {
    let close = words("Drusilia", 0.5) + words("Hollyhock", 0.9)
    let both = read(close, words("Drusilla Holiyhock", 0.6))
    #expect(both.taken?.text == "Drusilla Hollyhock")
    #expect(both.flags.map(\.code) == ["two-readings-differ"])
  }

  @Test("A printed rule that was read as strokes is nothing", arguments: ["_", "—", "__ .", "| -"])
  func rules(_ text: String) {
    #expect(read(words(text, 0.9), []).taken == nil)
  }
}
