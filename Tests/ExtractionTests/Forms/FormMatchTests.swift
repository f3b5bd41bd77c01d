import Records
import Testing

@testable import Extraction

@Suite("A form from page to record")
struct FormMatchTests {
  static func field(_ name: String, _ type: FormField.FieldType, _ box: FormBox, _ required: Bool) -> FormField {
    FormField(
      name: name, type: type, box: box, required: required, lines: false, pattern: nil, range: nil, options: [],
      order: .mdy, shape: .square, printed: 0)
  }

  static let template = FormTemplate(
    form: "dog-licence", title: "Dog licence", revisions: [], page: FormSize(width: 612, height: 792),
    anchors: RegistrationTests.anchors,
    fields: [
      field("owner_name", .name, FormBox(left: 128, top: 193, right: 558, bottom: 210), true),
      field("phone", .phone, FormBox(left: 128, top: 271, right: 330, bottom: 288), false),
      field("vaccinated", .date, FormBox(left: 136, top: 503, right: 300, bottom: 520), true),
      field("expires", .date, FormBox(left: 368, top: 503, right: 558, bottom: 520), false),
    ],
    groups: [
      FormGroup(
        name: "sex", choose: .one, shape: .square,
        boxes: [
          FormGroup.Box(value: "male", box: FormBox(left: 128, top: 395, right: 139, bottom: 406), printed: 0),
          FormGroup.Box(value: "female", box: FormBox(left: 198, top: 395, right: 209, bottom: 406), printed: 0),
        ])
    ],
    tables: [], rules: [.later("expires", than: "vaccinated")])

  /// The record of a page with the given texts, in the template's order, and marks.
  private func record(_ texts: [String], marked: [Bool], hand: Set<Int> = []) throws -> [String: Field] {
    let page = FormFixture.page(
      RegistrationTests.anchors.map { ($0.text, $0.at) }, transform: FormFixture.scanned(degrees: 2, dx: 30))
    let match = try #require(FormReader(templates: [Self.template]).match(page))
    #expect(match.regions.count == 6)
    #expect(abs(match.regions[0].angle - 2) < 0.2)
    let fields = texts.enumerated().map { i, text in
      let box = match.regions[i].box
      let words = text.split(separator: " ").enumerated().map { j, part in
        let left = box.left + 80 * j
        return Word(
          text: String(part), box: PixelBox(left: left, top: box.top, right: left + 70, bottom: box.bottom),
          confidence: Confidence(0.95), score: 90)
      }
      return RegionReading(words: hand.contains(i) ? words.map(Self.unsure) : words, ink: 0.05, isHandwritten: hand.contains(i))
    }
    let boxes = marked.map { $0 ? FormFixture.square(inside: BoxStatesTests.cross) : FormFixture.square() }
    let record = match.record(readings: fields + boxes, page: page, scan: Scan(sha256: "", name: "form.tif"))
    #expect(record.kind == "dog-licence")
    return Dictionary(uniqueKeysWithValues: record.fields.map { ($0.name, $0) })
  }

  private static func unsure(_ word: Word) -> Word {
    Word(text: word.text, box: word.box, confidence: Confidence(0.2), score: 30)
  }

  @Test("Typed values are normalised, and each has its place on the page")
  func values() throws {
    let fields = try record(["Alma Osterly", "(320) 555-0198", "Mar. 3, 1998", "3/3/2001"], marked: [false, true])
    #expect(fields["owner_name"]?.value == "Alma Osterly")
    #expect(fields["phone"]?.value == "3205550198")
    #expect(fields["phone"]?.asWritten == "(320) 555-0198")
    #expect(fields["vaccinated"]?.value == "1998-03-03")
    #expect(fields["sex"]?.value == "female")
    #expect(fields["sex.male"]?.state == .blank)
    #expect(fields.values.allSatisfy { $0.evidence?.first?.boxes.isEmpty == false })
    #expect(fields.values.allSatisfy { !$0.wantsReview })
  }

  @Test("What is missing, doubled or out of order is flagged, and nothing is made up")
  func faults() throws {
    let fields = try record(["", "", "Mar. 3, 1998", "3/3/1997"], marked: [true, true])
    #expect(fields["owner_name"]?.value == nil)
    #expect(fields["owner_name"]?.flags?.map(\.code) == ["required-missing"])
    #expect(fields["phone"]?.value == nil)
    #expect(fields["phone"]?.flags == nil)
    #expect(fields["expires"]?.flags?.map(\.code) == ["date-order"])
    #expect(fields["sex"]?.value == nil)
    #expect(fields["sex"]?.flags?.map(\.code) == ["not-exactly-one"])
  }

  @Test("Handwriting has no value, and waits for a person")
  func handwriting() throws {
    let fields = try record(["Alna Ostcrly", "", "3/3/1998", ""], marked: [true, false], hand: [0])
    #expect(fields["owner_name"]?.state == .handwritten)
    #expect(fields["owner_name"]?.value == nil)
    #expect(fields["owner_name"]?.wantsReview == true)
  }

  @Test("Two forms side by side on one page are both found, each in its own place")
  func twoOnAPage() {
    let halves = [FormFixture.scanned(dpi: 100), FormFixture.scanned(dpi: 100, dx: 850)]
    let pages = halves.map { half in
      FormFixture.page(RegistrationTests.anchors.map { ($0.text, $0.at) }, transform: half)
    }
    var both = pages[0]
    both.blocks += pages[1].blocks
    let found = FormReader(templates: [Self.template]).matches(both)
    #expect(found.map(\.template.form) == ["dog-licence", "dog-licence"])
    let lefts = found.map { $0.regions[0].box.left }.sorted()
    #expect(lefts.count == 2 && lefts[0] < 850 && abs(lefts[1] - lefts[0] - 850) <= 2)
  }

  @Test("A page that fits no template holds no form")
  func none() {
    let letter = FormFixture.page(
      [("Dear Sir", FormBox(left: 60, top: 100, right: 120, bottom: 109))], transform: FormFixture.scanned())
    #expect(FormReader(templates: [Self.template]).matches(letter).isEmpty)
  }
}
