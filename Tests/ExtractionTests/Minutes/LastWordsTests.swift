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

  @Test("A form that nobody filled in may end the minutes", arguments: ["Moved by ________\nSeconded ________", "Moved by:\nSeconded", "Moved by\nSeconded by", "Moved by:\nSeconded:"])
  func lastLabels(text: String) {
    #expect(motions(text).allSatisfy { $0.mover == nil && $0.seconder == nil })
  }

  /// A text that has something of everything that the reader knows.
  private static let whole = """
    MINUTES OF THE REGULAR MEETING OF THE CITY COUNCIL
    Tuesday, March 12, 1974 at 7:30 p.m.
    Present: Mayor Holt, Aldermen Reyes, Burt (arrived 7:40 p.m.), de la Cruz; Levine being absent. Guests: None.
    1. It was moved by T.J. Reyes, seconded by Burt, that Ordinance No. 12 be passed. Ayes: Reyes, Burt. Nays: None. Carried 2-0.
    RESULT: ADOPTED [12 TO 0] MOVER: Reyes SECONDER: Burt
    On roll call, Holt, aye; Burt, nay. The motion failed of a second. Ayes: All.
    Moved by ____ Seconded by ____ CARRIED / LOST
    The Council recessed at 8:10 p.m. and reconvened at 8:20 p.m.; Mr. Petrov spoke.
    Member  Aye  Nay
    Holt    X
    The meeting adjourned at 9:05 p.m.
    """

  @Test("Minutes may end anywhere")
  func prefixes() {
    let text = Array(Self.whole.unicodeScalars)
    for end in stride(from: 1, to: text.count, by: 5) {
      #expect(minutes(String(String.UnicodeScalarView(text[..<end]))).meetings.count <= 1)
    }
  }

  @Test("The reader's own words in any order are read to their end")
  func ownWords() {
    var random = SeededNumbers(seed: 31)
    let words = Keyword.allCases.flatMap(\.forms).sorted() + (0..<40).map { ["\($0)", "\($0)-3", "Holt", "Reyes", "no.", "-", "(", "___", "19\($0)"][$0 % 9] }
    let marks = ["", "", "", ",", ".", ":", ";", " -", "/", ")", "\n", ".\n\n"]
    for _ in 0..<600 {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        let word = words.randomElement(using: &random) ?? ""
        return (Bool.random(using: &random) ? word : word.capitalized) + (marks.randomElement(using: &random) ?? "")
      }.joined(separator: " ")
      #expect(minutes(text).meetings.count <= 2, "\(text)")
    }
  }
}
