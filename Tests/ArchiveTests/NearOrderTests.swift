import Foundation
import Records
import Testing

@testable import Archive

/// What comes first, what is called near, and what is marked.
struct NearOrderTests {
  private let folder: TemporaryFolder
  private let archive: Archive
  private static let filler = (0..<40).map { "filler\($0 % 7)" }.joined(separator: " ")

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
  }

  private func add(_ pages: KeyValuePairs<String, String>) throws {
    for (name, text) in pages { try archive.add("\(name).tif", [text], in: folder) }
  }

  private func search(_ query: String, _ change: (inout SearchFilters) -> Void = { _ in }) throws -> SearchAnswer {
    var filters = SearchFilters()
    change(&filters)
    return try archive.search(query, filters)
  }

  private func found(_ query: String, _ change: (inout SearchFilters) -> Void = { _ in }) throws -> [String] {
    try search(query, change).hits.map { "\($0.scan.dropLast(4)) \($0.match.rawValue)" }
  }

  @Test("Of however many exact pages, each comes before those that lack something, once, and is called exact")
  func manyExact() throws {
    for scan in 0..<21 {
      try archive.add("exact\(scan).tif", (0..<10).map { "The zoning motion \(scan * 10 + $0) passed." }, in: folder)
    }
    try archive.add("lacking.tif", (0..<5).map { "The zoning board met \($0)." }, in: folder)
    for query in ["zoni* moti*", "zoning mot*", "NEAR(zoning motion, 20)", "(zoning OR sewer) motion", "zoning motion"] {
      let answer = try search(query) { $0.limit = 300 }
      #expect(answer.total == Total(210), "\(query)")
      #expect(answer.hits.prefix(210).allSatisfy { $0.match == .exact && $0.scan.hasPrefix("exact") }, "\(query)")
      #expect(Set(answer.hits.map { "\($0.scan) \($0.page)" }).count == answer.hits.count, "\(query)")
      #expect(answer.hits.dropFirst(210).allSatisfy { $0.match == .partial && $0.scan == "lacking.tif" }, "\(query)")
    }
  }

  @Test("What one page is taken to say is not marked on another")
  func takenAlone() throws {
    try add([
      "a": "The coum.cil adjourned early.",
      "b": "The councll adjourned late. \(Self.filler) coum.cil",
    ])
    let hits = try search("council adjourned").hits
    #expect(Set(hits.map { $0.boxes.map(\.text) }) == [["coum.cil", "adjourned"], ["councll", "adjourned"]])
  }

  @Test("A number is never taken for another, a number before a word never for a part of it")
  func numbers() throws {
    try add(["a": "The budget of 2022 was read.", "b": "4.d. Councilor Lakin moved.", "c": "It cost $33,671.00 in all."])
    let budget = try #require(try search("2021 budget").hits.first)
    #expect(budget.match == .partial && budget.nearWords.isEmpty && budget.boxes.map(\.text) == ["budget"])
    let lakin = try #require(try search("counselor lakin").hits.first)
    #expect(lakin.nearWords == ["councilor"] && lakin.boxes.map(\.text) == ["Councilor", "Lakin"])
    #expect(try found("33671") == ["c near"])
  }

  @Test(
    "Short words and numbers are found where print makes them alike",
    arguments: [("ian thomas", "lan Thomas"), ("P0H 1W0", "POH 1WO"), ("P0H", "POH"), ("204 main", "2O4 Main")])
  func lookalikes(query: String, text: String) throws {
    try add(["a": "Then \(text) was named.", "b": "The board met at 205 elm."])
    let hit = try #require(try search(query).hits.first)
    #expect(hit.scan == "a.tif" && hit.match == .near)
    #expect(hit.boxes.map(\.text).joined(separator: " ") == text)
  }

  @Test("A word that no page has is named, and does not hide the pages with the others")
  func unknown() throws {
    try add(["a": "Member Dowe moved to adjourn.", "b": "The board met.", "c": "The board went.", "d": "The board sat."])
    let answer = try search("councilwoman dowe")
    #expect(answer.hits.map(\.scan) == ["a.tif"] && answer.hits.map(\.match) == [.partial])
    #expect(answer.notes == ["no page has “councilwoman”"])
  }

  @Test("Near pages keep the order of time that was asked for")
  func byDate() throws {
    for year in [1974, 1961, 1988] { try archive.add("\(year).tif", ["The candiclate spoke."], on: "\(year)-03-12", in: folder) }
    #expect(try found("candidate") { $0.order = .oldest } == ["1961 near", "1974 near", "1988 near"])
    #expect(try found("candidate") { $0.order = .newest } == ["1988 near", "1974 near", "1961 near"])
  }

  @Test("Words that nearly every page has are not marked where others were found")
  func telling() throws {
    try add(["a": "The voters met. The budget passed.", "b": "The board met.", "c": "The mayor spoke."])
    let hit = try #require(try search("who voted against the budget").hits.first)
    #expect(hit.scan == "a.tif" && hit.match == .partial && !hit.boxes.map(\.text).contains("The"))
  }

  @Test("Of several days each is found; where nothing has the rest, the days' own pages come first")
  func days() throws {
    for day in 1...3 { try archive.add("\(day).tif", ["The board sat \(day)."], on: "2024-10-0\(day)", in: folder) }
    #expect(try found("October 1, 2024 OR October 2, 2024") == ["2 exact", "1 exact"])
    #expect(try found("October 1, 2024 xyzzy") == ["1 partial"])
    #expect(try found("what happened on October 2, 2024?").first == "2 partial")
    #expect(try found("board -October 2, 2024").sorted() == ["1 exact", "3 exact"])
  }

  @Test("Only a word that is nowhere is said to be so, and no page is shown on which nothing is marked")
  func saidRightly() throws {
    try add(["a": "The council met in camera.", "b": "R2022 was read.", "c": "The board sat."])
    #expect(try search("\"council xyzzy\"").notes == ["no page has “xyzzy”"])
    #expect(try search("in-camera-law").notes == ["no page has “law”"])
    #expect(try search("R2022-999").notes == ["no page has “999”"])
    #expect(try search("R2023").hits.isEmpty)
    for query in ["xyzzy plugh", "counsil mayor", "sitting boards"] {
      for hit in try search(query).hits { #expect(!hit.boxes.isEmpty, "\(query): \(hit.snippet.text)") }
    }
  }

  @Test("Near pages are counted also where a list ends with the last exact one")
  func counted() throws {
    try add(["a": "The candidate spoke.", "b": "The candiclate spoke."])
    let answer = try search("candidate") { $0.limit = 1 }
    #expect(answer.total == Total(1) && answer.nearTotal == 1 && answer.hits.count == 1)
  }

  @Test("Of alternatives that are several words each, a page with some of them lacks something")
  func alternativesOfSeveralWords() throws {
    try add(["a": "The zoning of sewers.", "b": "Zoned again.", "c": "Paving was let.", "d": "The board sat.", "e": "The pavlng was let."])
    #expect(try found("(zoning sewers) OR paving").prefix(2).sorted() == ["a exact", "c exact"])
    #expect(try found("(zoning sewers) OR paving").contains("b form") == false)
    #expect(try found("zoning OR paving").contains("b form"))
  }

  @Test("A number that no page has is named, and brings no page that only names its kind", arguments: [
    ("R2031-777", ["777", "r2031"]), ("resolution 2031-777", ["2031", "777"]), ("ordinance 99887", ["99887"]),
    ("by-law 99887", ["99887"]),
  ])
  func unknownNumber(query: String, missing: [String]) throws {
    try add(["a": "A resolution of thanks.", "b": "Ordinance 79 was read.", "c": "By-law 20 was read. It is the law."])
    let answer = try search(query)
    #expect(answer.hits.map(\.scan) == [])
    #expect(answer.notes == missing.map { "no page has “\($0)”" })
  }

  @Test("Of words that must stand near each other those are marked that do")
  func markedNear() throws {
    try add(["b": "A vote of thanks.", "a": "The agenda was read. Then \(Self.filler) the council's agenda and \(Self.filler) the council."])
    let hit = try #require(try search("NEAR(council agenda, 2)").hits.first)
    #expect(hit.boxes.map(\.text) == ["council's", "agenda"])
    let far = try #require(try search("NEAR(council thanks, 2)").hits.first { $0.scan == "a.tif" })
    #expect(far.boxes.map(\.text) == ["council's", "council."])
  }

  @Test("A phrase does not run on from a page's last word into the words that lines' ends cut")
  func joinedApart() throws {
    try add(["a": "The zoning im-\nprovement bonds were read and then all adjourned"])
    #expect(try search("\"adjourned the\"").hits.map(\.scan) == [])
    #expect(try found("\"adjourned the\" zoning") == ["a partial"])
  }

  @Test("A word typed with a hyphen is found whole and as its parts", arguments: ["shore-line", "zon-ing"])
  func hyphenated(query: String) throws {
    try add(["a": "The shoreline zoning.", "b": "The shore line and zon ing.", "c": "Shore of a line, zon of ing."])
    #expect(try found(query).prefix(2).sorted() == ["a exact", "b exact"])
  }

  @Test("A near word that a line's end cuts is named whole")
  func cutNearWord() throws {
    try add(["a": "A fast im-\nprovernent was made."])
    #expect(try search("improvement").hits.first?.nearWords == ["improvernent"])
  }
}
