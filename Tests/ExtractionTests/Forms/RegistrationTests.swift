import Records
import Testing

@testable import Extraction

@Suite("Fitting a form to a scan")
struct RegistrationTests {
  static let anchors = [
    ("APPLICATION FOR DOG LICENCE", 170.0, 58.0, 432.0, 70.0), ("Licence No.", 54, 111, 102, 118),
    ("Date of application", 318, 111, 394, 120), ("Name of owner", 54, 199, 116, 206),
    ("Street address", 54, 225, 113, 232), ("Telephone", 54, 277, 96, 286), ("Name of dog", 54, 343, 106, 352),
    ("Weight (lb)", 318, 369, 362, 378), ("Veterinary clinic", 54, 483, 118, 492),
    ("Date vaccinated", 54, 509, 119, 516), ("Lot number", 318, 535, 364, 542),
    ("Signature of owner", 54, 657, 131, 666),
  ].map { FormAnchor(text: $0.0, at: FormBox(left: $0.1, top: $0.2, right: $0.3, bottom: $0.4)) }

  private func words(_ anchors: [FormAnchor]) -> [(text: String, box: FormBox)] {
    anchors.map { ($0.text, $0.at) }
  }

  @Test(
    "A scan is fitted however it lay on the glass",
    arguments: [
      FormFixture.scanned(), FormFixture.scanned(dpi: 150, degrees: 3, dx: 60, dy: -20),
      FormFixture.scanned(dpi: 300, degrees: -5, dx: -30, dy: 150), FormFixture.scanned(dpi: 220, dx: 157, dy: 157),
    ])
  func anyPlace(_ scanned: FormTransform) throws {
    let page = FormFixture.page(words(Self.anchors), transform: scanned)
    let fit = try #require(Registration.fit(Self.anchors, to: page))
    #expect(fit.fits)
    let (x, y) = fit.transform.apply(FormPoint(x: 400, y: 600))
    let (expectedX, expectedY) = scanned.apply(FormPoint(x: 400, y: 600))
    #expect(abs(x - expectedX) < 3)
    #expect(abs(y - expectedY) < 3)
  }

  @Test("Misread, missing and misplaced anchors do not move the form")
  func badAnchors() throws {
    let scanned = FormFixture.scanned(degrees: 2, dx: 40, dy: 10)
    var seen = words(Self.anchors)
    seen[0].text = "APPLlCATI0N FOR D0G LlCENCE"
    seen[3].text = "Narne of owner"
    seen.remove(at: 8)
    // A label of the same words somewhere else: a note at the bottom of the page.
    seen.append(("Telephone", FormBox(left: 400, top: 740, right: 442, bottom: 749)))
    seen[4].box = FormBox(left: 200, top: 600, right: 259, bottom: 607)
    let fit = try #require(Registration.fit(Self.anchors, to: FormFixture.page(seen, transform: scanned)))
    #expect(fit.fits)
    #expect(fit.missed.map(\.text) == ["Street address", "Veterinary clinic"])
    #expect(fit.error < 3)
  }

  @Test("A letter that speaks of the form is no form")
  func letter() {
    let lines = [
      "Dear Madam, the application for dog licence that you sent", "to this office shows no date of application and no",
      "signature of owner. Please give the name of owner, the", "street address and telephone, and the lot number.",
    ]
    let words = lines.enumerated().map { i, line in
      let top = 200 + Double(i) * 16
      return (text: line, box: FormBox(left: 72, top: top, right: 500, bottom: top + 10))
    }
    let page = FormFixture.page(words, transform: FormFixture.scanned())
    #expect(Registration.fit(Self.anchors, to: page)?.fits != true)
  }

  @Test("A page without words fits none")
  func emptyPage() {
    #expect(Registration.fit(Self.anchors, to: FormFixture.page([], transform: FormFixture.scanned())) == nil)
  }
}
