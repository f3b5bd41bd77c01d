import Foundation
import GRDB
import Testing

@testable import Archive

struct WordCodesTests {
  @Test("A page's codes are those of its words, the joined ones after the text's, and come back from the table as they were")
  func words() {
    let codes = WordCodes(text: "Élan, the COUNCIL\nmet: élan", joined: "improvement")
    #expect(codes.count == 6 && codes.ofText == 5)
    #expect((0..<6).map { codes[$0] } == ["elan", "the", "council", "met", "elan", "improvement"].map(WordCodes.code))
    #expect(WordCodes(Data(codes.bytes)) == codes)
    #expect(WordCodes(text: "", joined: "").count == 0)
    #expect(WordCodes(Data()).ofText == 0, "a row that was damaged")
  }

  @Test("A page scores the same by its codes as by its text")
  func scores() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.openOrCreate(folder.path + "/archive")
    let pages = [
      "The council approved the improve-\nment of Main Street, and adjourned.", "Nothing of the kind.",
      "The counci1 approved nothing. Much else was said before Main Street came up, and then the improvement of it.",
    ]
    try archive.add("a.tif", pages, in: folder)
    let scorer = PageScore(parts: [
      .init(words: [["council": 1, "counci1": 0.4]], weight: 2), .init(words: [["main": 1], ["street": 1]], weight: 5),
      .init(words: [["improvement": 1]], weight: 7),
    ])
    let byText = try archive.read { db in
      try Row.fetchAll(db, sql: "SELECT text, joined FROM page_content ORDER BY id").map { scorer.score($0[0], $0[1]).score }
    }
    let byCodes = try archive.read { db in
      try scorer.scores(of: Int64.fetchAll(db, sql: "SELECT id FROM searched_page"), db)
    }
    #expect(byCodes.sorted { $0.id < $1.id }.map(\.score) == byText)
    #expect(Set(byText).count == 3)
  }
}
