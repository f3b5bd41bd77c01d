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
    read(looks: [close], far, as: type)
  }

  private func read(looks: [[Word]], _ far: [Word], as type: FormField.FieldType) -> FieldReading {
    let field = FormField(
      name: "f", type: type, box: FormBox(left: 0, top: 0, right: 1, bottom: 1), required: false, lines: false,
      pattern: nil, range: nil, options: [], order: .mdy, shape: .square, printed: 0)
    return FieldReading(looks: looks, page: far, field: field)
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

  @Test("Of several looks the one that keeps the field's rules is taken")
  func looks() {
    let both = read(looks: [words("519 SSS 01.23", 0.8), words("519 555 0123", 0.5)], words("519555", 0.6), as: .phone)
    #expect(both.taken?.judgement.value == "5195550123")
  }

  @Test("A full stop that only some looks see is a speck")
  func speck() {
    #expect(read(looks: [words("Garage at home.", 0.9), words("Garage at home", 0.7)], [], as: .text).taken?.text == "Garage at home")
  }

  @Test(
    "What a typewriter has no key for is read as the key that it has",
    arguments: [("Tanner’s Avenue", "Tanner's Avenue"), ("‘March 19, 2012", "March 19, 2012"), ("“Rex”", "\"Rex\"")])
  func marks(_ seen: String, _ typed: String) {
    #expect(read(words(seen, 0.9), words(seen, 0.9)).taken?.text == typed)
  }

  @Test("Unsure scraps at the end of a value that is right without them are left out")
  func scraps() {
    let both = read(words("alma@osterly.example", 0.8) + words("a", 0.2), [], as: .email)
    #expect(both.taken?.judgement.value == "alma@osterly.example")
  }

  @Test("A gap that only one look sees inside a word is none")
  func gap() {
    let both = read(words("Drusilla Eversole", 0.9), words("Drusilla Ev ersole", 0.8))
    #expect(both.taken?.text == "Drusilla Eversole")
    #expect(both.confidence > Field.reviewBelow)
  }
}
