import Testing

@testable import Archive

struct BreakPairsTests {
  @Test("A break's pair has the words on both sides and their neighbours; a cut word stands on both sides in turn")
  func pairs() {
    let plain = PageFurniture(["It was moved to", "adjourn the meeting"]).overBreak(after: 0) ?? ""
    #expect(BreakPairs.of(plain) == [.init(last: "to", first: "adjourn", before: "moved", after: "the")])
    let cut = PageFurniture(["The recom-", "mendations were read"]).overBreak(after: 0) ?? ""
    #expect(
      BreakPairs.of(cut) == [
        .init(last: "recom", first: "mendations", before: "the", after: "were"),
        .init(last: "the", first: "recommendations", before: "", after: "were"),
        .init(last: "recommendations", first: "were", before: "the", after: "read"),
      ])
    #expect(BreakPairs.of("alone") == [])
  }

  @Test(
    "Phrases of any length are found over the break, and only there where they cross it",
    arguments: [
      ("moved to adjourn", ["a1"]), ("to adjourn", ["a1"]), ("was moved to adjourn the meeting", ["a1"]),
      ("it was moved to adjourn the meeting at ten", ["a1"]), ("was moved to adjourn the evening", []),
      ("adjourn the meeting", ["a2"]), ("motion was made", ["a2"]), ("at ten", ["a2"]),
      ("the recommendations were", ["a2"]), ("and the recommendations were read", ["a2"]), ("recommendations were", ["a2"]),
    ])
  func phrases(phrase: String, expected: [String]) throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.openOrCreate(folder.path + "/archive")
    try archive.add(
      "a.tif",
      ["It was moved to", "adjourn the meeting at ten. A motion was made and the recom-", "mendations were read by the clerk"],
      in: folder)
    var filters = SearchFilters()
    filters.near = false
    let answer = try archive.search("\"\(phrase)\"", filters)
    #expect(answer.hits.map { "\($0.scan.prefix(1))\($0.page)" } == expected)
    #expect(answer.total == Total(expected.count))
    #expect(try archive.check().isSound)
  }

  @Test(
    "A page that has the phrase on itself, too, counts once",
    arguments: [
      ("\"moved to adjourn\"", 3), ("\"to adjourn\"", 3), ("\"moved to adjourn\" hall", 1), ("\"moved to adjourn\" rink", 2),
      ("\"moved to adjourn\" -rink", 1), ("\"moved to adjourn\" \"it was moved\"", 2),
    ])
  func once(query: String, expected: Int) throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.openOrCreate(folder.path + "/archive")
    try archive.add("a.tif", ["Rink. They moved to adjourn. It was moved to", "adjourn the meeting"], in: folder)
    try archive.add("b.tif", ["Rink. It was moved to", "adjourn the meeting"], in: folder)
    try archive.add("c.tif", ["Hall. They moved to adjourn the meeting"], in: folder)
    var filters = SearchFilters()
    filters.near = false
    let answer = try archive.search(query, filters)
    #expect(answer.total == Total(expected))
    #expect(Set(answer.hits.map(\.scan)).count == expected && answer.hits.count == expected)
  }

  @Test("A phrase over the break of a hidden page is hidden")
  func hidden() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.openOrCreate(folder.path + "/archive")
    let id = try archive.add("a.tif", ["It was moved to", "adjourn the meeting"], in: folder)
    try archive.setAccess(.staff, of: id)
    #expect(try archive.search("\"moved to adjourn\"").total == Total(0))
    var filters = SearchFilters()
    filters.viewer = .staff
    #expect(try archive.search("\"moved to adjourn\"", filters).total == Total(1))
  }
}
