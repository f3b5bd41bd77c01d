import Foundation
import Records
import Testing

@testable import Extraction

@Suite("Minutes that break off")
struct LastWordsTests {
  @Test(
    "A number that ends the minutes may follow an outcome, and is no vote",
    arguments: ["approved\n\n5.", "Alderman Reyes moved that the bills be paid. Motion carried\n\n7.", "Motion carried\n\nseven", "Motion carried\n\n5 to"])
  func lastNumber(text: String) {
    #expect(motions(text).allSatisfy { $0.counts == nil })
    #expect(minutes(text).meetings.isEmpty)
  }
}
