import Records
import Testing

@testable import Extraction

@Suite("Forms without a template")
struct LabelValuePairsTests {
  private func page(_ lines: [(String, Double, Double)]) -> RecognizedPage {
    let words = lines.map { text, left, top in
      (text: text, box: FormBox(left: left, top: top, right: left + Double(text.count) * 6, bottom: top + 9))
    }
    return FormFixture.page(words, transform: FormFixture.scanned())
  }

  @Test("Labels are paired with what stands beside or under them, and marked unverified")
  func pairs() throws {
    let form = page([
      ("NAME: Alma Osterly", 60, 100), ("Date of birth: May 3, 1951", 60, 130), ("Description:", 60, 160),
      ("One black bicycle", 60, 176), ("Phone: 555-0143", 60, 220),
    ])
    let record = try #require(LabelValuePairs.record(of: form, scan: Scan(sha256: "", name: "x.tif")))
    let values = Dictionary(uniqueKeysWithValues: record.fields.map { ($0.name, $0.value) })
    #expect(values == [
      "name": "Alma Osterly", "date_of_birth": "May 3, 1951", "description": "One black bicycle", "phone": "555-0143",
    ])
    #expect(record.fields.allSatisfy { $0.flags?.map(\.code) == ["unverified"] })
  }

  @Test("A letter with colons is no form")
  func letter() {
    let letter = page([
      ("Dear Sir: we have your letter of May 3 in which", 60, 100), ("you ask about the following: the bridge, the", 60, 120),
      ("lamp at the corner, and: the drain. Our answer is", 60, 140), ("that each will be seen to before the first frost", 60, 160),
    ])
    #expect(LabelValuePairs.record(of: letter, scan: Scan(sha256: "", name: "x.tif")) == nil)
  }

  @Test("Minutes whose paragraphs begin with a label are no form")
  func minutes() {
    let page = page([
      ("PRESENT: Mayor Osterly, Aldermen Drakelow, Hollyhock, Quill, Pettibone and the Clerk of the town", 40, 100),
      ("MINUTES: That the minutes of the meeting of May 3 be adopted as they were read to the council", 40, 120),
      ("BRIDGE: That the Clerk write to the county about the bridge on the Mill Road before the winter", 40, 140),
      ("ACCOUNTS: That the accounts as presented be paid and that the Treasurer sign the cheques for them", 40, 160),
      ("ADJOURNED: That this meeting do now adjourn until the first Tuesday of the month of June at eight", 40, 180),
    ])
    #expect(LabelValuePairs.record(of: page, scan: Scan(sha256: "", name: "x.tif")) == nil)
  }
}
