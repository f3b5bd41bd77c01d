import Records
import Testing

@testable import Extraction

@Suite("What a field's text is worth")
struct FieldJudgementTests {
  private func field(
    _ type: FormField.FieldType, order: FormField.DateOrder = .mdy, pattern: String? = nil,
    range: FormRange? = nil, options: [String] = []
  ) -> FormField {
    FormField(
      name: "f", type: type, box: FormBox(left: 0, top: 0, right: 1, bottom: 1), required: false,
      lines: false, pattern: pattern, range: range, options: options, order: order, shape: .square, printed: 0)
  }

  @Test(
    "Dates are written in many ways",
    arguments: [
      ("3/12/1998", "1998-03-12"), ("03-12-1998", "1998-03-12"), ("March 12, 1998", "1998-03-12"),
      ("Mar. 12, 1998", "1998-03-12"), ("12 March 1998", "1998-03-12"), ("12th of March, 1998", "1998-03-12"),
      ("1998-03-12", "1998-03-12"), ("Sept. 3, 1961", "1961-09-03"), ("Tuesday, May 2, 2000", "2000-05-02"),
      ("Febrvary 3, 1971", "1971-02-03"), ("l2/O3/1998", "1998-12-03"),
    ])
  func dates(_ written: String, _ iso: String) {
    #expect(field(.date).judge(written).value == iso)
  }

  @Test("What is no day of the calendar is no date", arguments: ["13/32/1998", "2/30/1998", "3/12", "3/12/98", "soon"])
  func noDates(_ written: String) {
    let judgement = field(.date).judge(written)
    #expect(judgement.value == nil)
    #expect(judgement.flags.map(\.code) == ["not-a-date"])
  }

  @Test("A year of two digits is read only where the template leaves one century open")
  func shortYears() {
    let years = FormRange(least: "1950-01-01", greatest: "2049-12-31")
    #expect(field(.date, range: years).judge("3/12/98").value == "1998-03-12")
    #expect(field(.date, range: years).judge("3/12/07").value == "2007-03-12")
    #expect(field(.date, order: .dmy).judge("12/3/1998").value == "1998-03-12")
  }

  @Test(
    "Values are brought to one form",
    arguments: [
      (.phone, "(320) 555-0198", "3205550198"), (.phone, "555-0198 ext. 12", "5550198x12"),
      (.money, "$1,234.5", "1234.50"), (.money, "1.650.00", "1650.00"), (.money, "12", "12.00"),
      (.number, "1,250", "1250"),
      (.number, "45 lb", "45"), (.time, "7:30 P.M.", "19:30"), (.time, "about 9 pm", "21:00"),
      (.time, "noon", "12:00"), (.time, "12:15 a.m.", "00:15"), (.time, "19:05", "19:05"),
      (.postcode, "POH lZO", "P0H 1Z0"), (.phone, "/814/ 555-0129", "8145550129"),
      (.email, "A.Clerk@Town.example", "a.clerk@town.example"), (.postcode, "k1a0b1", "K1A 0B1"),
      (.postcode, "KOC LXO", "K0C 1X0"),
      (.email, "a.clerk@town .example", "a.clerk@town.example"),
      (.postcode, "12345-6789", "12345-6789"), (.name, "Juno Marrowby", "Juno Marrowby"),
    ] as [(FormField.FieldType, String, String)])
  func values(_ type: FormField.FieldType, _ written: String, _ value: String) {
    let judgement = field(type).judge(written)
    #expect(judgement.value == value)
    #expect(judgement.isValid)
  }

  @Test(
    "What breaks a rule is flagged and kept",
    arguments: [
      (.phone, "555-01", "not-a-phone"), (.phone, "1483/ 555-0154", "not-a-phone"), (.money, "1,23.50", "not-money"), (.time, "25:00", "not-a-time"),
      (.email, "clerk at town", "not-an-email"), (.name, "J0nes", "not-a-name"), (.postcode, "1234", "not-a-postcode"),
    ] as [(FormField.FieldType, String, String)])
  func faults(_ type: FormField.FieldType, _ written: String, _ code: String) {
    let judgement = field(type).judge(written)
    #expect(judgement.flags.map(\.code) == [code])
    #expect(!judgement.isValid)
  }

  @Test("A postcode's letters that look like figures are read, and it is told")
  func lookAlikes() {
    let judgement = field(.postcode).judge("POH 120")
    #expect(judgement.value == "P0H 1Z0")
    #expect(judgement.flags.map(\.code) == ["look-alike-digits"])
  }

  @Test("Patterns and ranges of the template are kept")
  func ownRules() {
    let licence = field(.text, pattern: "D-[0-9]{4}-[0-9]{4}")
    #expect(licence.judge("D-1990-0031").isValid)
    #expect(licence.judge("D—l990-OO31").value == "D-1990-0031")
    #expect(licence.judge("D-199S-0031").flags.map(\.code) == ["pattern-mismatch"])
    let weight = field(.number, range: FormRange(least: "1", greatest: "350"))
    #expect(weight.judge("900").flags.map(\.code) == ["out-of-range"])
    #expect(field(.choice, options: ["New", "Renewal"]).judge("RENEWAL").value == "Renewal")
  }
}
