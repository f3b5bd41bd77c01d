import Foundation
import Testing

/// What the program says to those who ask for what is not there.
@Suite("An answer to a mistake")
struct PlainAnswerTests {
  private static let scan = Program.fixtures + "/bad/truncated.tif"

  @Test("says which of the pages asked for a scan does not have")
  func pages() throws {
    let some = try Program.run("ocr", "--pages", "1,9,12-", Self.scan)
    #expect(some.status == 0 && some.err.contains("there is no page 9, 12-; it has 2 pages"), "\(some.err)")
    let none = try Program.run("ocr", "--pages", "9", Self.scan)
    #expect(none.status == 2 && none.out.isEmpty, "\(none.err)")
  }

  @Test("says how many pages the scan of a form has")
  func templatePage() throws {
    let template = Program.root + "/pipelines/forms/dog-licence.yaml"
    let form = Program.fixtures + "/forms/dog-licence-1.tif"
    let outcome = try Program.run("template", "test", template, form, "--page", "5")
    #expect(outcome.status == 2 && outcome.err.hasSuffix("dog-licence-1.tif has 1 page, and no page 5\n"), "\(outcome.err)")
  }
}
