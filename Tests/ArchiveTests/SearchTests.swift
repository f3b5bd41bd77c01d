import Foundation
import Records
import Testing

@testable import Archive

struct SearchTests {
  @Test("A word is found on its page, with a box on the word")
  func word() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.openOrCreate(folder.path + "/archive")
    let id = try archive.add(
      "a.tif", ["The council met.\nThe candidate spoke.", "Nothing else."], in: folder)
    let answer = try archive.search("Candidate")
    let hit = try #require(answer.hits.first)
    #expect(answer.total == Total(1))
    #expect(hit.document == id && hit.page.value == 1 && hit.date == "1974-03-12")
    #expect(hit.snippet.marked("[", "]") == "The council met. The [candidate] spoke.")
    #expect(
      hit.boxes.map { $0.places.map(\.box) } == [
        [PixelBox(left: 140, top: 140, right: 230, bottom: 160)]
      ])
  }
}
