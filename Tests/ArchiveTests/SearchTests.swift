import Foundation
import Records
import Testing

@testable import Archive

/// One small archive, and questions whose answers can be seen by reading it.
struct SearchTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
    try archive.add(
      "a.tif",
      [
        """
        The council discussed the street improve-
        ment bonds with the Vice-
        President. Café owners spoke.
        It was moved to
        - 1 -
        """,
        """
        Town Council page 2
        adjourn the meeting until Ordinance No. 1123 is read. The recom-
        - 2 -
        """,
        "mendations were approved by Mr. O'Malley's committee.",
      ], on: "1974-03-12", in: folder)
    try archive.add(
      "b.tif", ["The candiclate for mayor, Alderman Rcyes, spoke of sewers and streets."],
      on: "1975-06-02", body: "Planning Commission", in: folder)
    try archive.add(
      "c.tif", ["The candidate for council met on May 5, 1975. Motion to adjourn failed."],
      on: "1976-01-20", in: folder)
  }

  private func pages(_ query: String, near: Bool = false, _ change: (inout SearchFilters) -> Void = { _ in })
    throws -> [String]
  {
    var filters = SearchFilters()
    filters.near = near
    change(&filters)
    return try archive.search(query, filters).hits.map { "\($0.scan.prefix(1))\($0.page)" }
  }

  @Test(
    "A question finds the pages that answer it",
    arguments: [
      ("candidate", ["c1"]),
      ("CANDIDATE council", ["c1"]),
      ("cafe", ["a1"]), ("café", ["a1"]),
      ("\"candidate for council\"", ["c1"]),
      ("\"council for candidate\"", []),
      ("candidate OR sewers", ["c1", "b1"]),
      ("council -candidate", ["a1", "a2"]),
      ("-council", ["b1", "a3"]),
      ("street*", ["b1", "a1"]),
      ("(street OR streets) -sewers", ["a1"]),
      ("mayor NEAR/3 alderman", ["b1"]),
      ("NEAR(mayor streets, 3)", []),
      ("NEAR(mayor streets, 9)", ["b1"]),
      ("o'malley's", ["a3"]),
      ("ordinance 1123", ["a2"]), ("Ord. No. 1123", ["a2"]),
      ("1974-03-12 ordinance", ["a2"]),
      ("may 5 1975", ["c1"]), ("5/5/1975", ["c1"]),
      ("from:1975 to:1975", ["b1"]),
      ("year:1976 candidate", ["c1"]),
      ("body:planning spoke", ["b1"]),
      ("spoke from:1975", ["b1"]),
    ])
  func question(query: String, expected: [String]) throws {
    #expect(try pages(query).sorted() == expected.sorted(), "\(QueryParser.parse(query).understood)")
  }

  @Test(
    "A word cut by a line's end is found whole and in its parts, also in phrases",
    arguments: [
      ("improvement", ["a1"]), ("improve", ["a1"]), ("\"street improvement bonds\"", ["a1"]),
      ("\"Vice-President\"", ["a1"]), ("\"the vice president café\"", ["a1"]),
    ])
  func cutWord(query: String, expected: [String]) throws {
    #expect(try pages(query) == expected)
  }

  @Test("The boxes of a cut word stand on both of its lines")
  func cutBoxes() throws {
    let hit = try #require(try archive.search("\"street improvement bonds\"").hits.first)
    #expect(hit.boxes.count == 1)
    #expect(
      hit.boxes[0].places.map(\.box) == [
        PixelBox(left: 360, top: 100, right: 510, bottom: 120),
        PixelBox(left: 100, top: 140, right: 200, bottom: 160),
      ])
    #expect(hit.boxes[0].text == "street improve- ment bonds")
  }

  @Test("A phrase over a page's end is found past the page number and the running head, with boxes on both pages")
  func overBreak() throws {
    let answer = try archive.search("\"moved to adjourn the meeting\"")
    let hit = try #require(answer.hits.first)
    #expect(answer.total == Total(1) && hit.page.value == 1)
    #expect(hit.boxes.map { $0.places.map(\.page.value) } == [[1, 2]])
    #expect(hit.snippet.marked("[", "]").contains("was [moved to adjourn the meeting] until"))
  }

  @Test("A word cut by a page's end is found whole, with boxes on both pages")
  func cutOverBreak() throws {
    let hit = try #require(try archive.search("recommendations").hits.first)
    #expect(hit.page.value == 2)
    #expect(hit.boxes.map { $0.places.map(\.page.value) } == [[2, 3]])
  }

  @Test("A long phrase is found where a line's end cuts one of its words, and where it runs over the page's end")
  func longPhrases() throws {
    for query in [
      "the council discussed the street improvement bonds", "council discussed the street improvement bonds with the vice",
      "discussed the street improvement bonds with the vice president cafe owners spoke",
    ] {
      let hit = try #require(try archive.search("\"\(query)\"").hits.first, "\(query)")
      #expect(hit.match == .exact && hit.page.value == 1 && hit.boxes.count == 1, "\(query)")
    }
    for query in ["council discussed the street improvement bonds with a vice", "council discussed the improvement bonds with the vice"] {
      #expect(try archive.search("\"\(query)\"").total == Total(0), "\(query)")
    }
    // Its pieces stand there, but not in a row.
    try archive.add(
      "d.tif",
      ["Moved by Dowe seconded by Stall that the minutes stand. Moved by Cue seconded by Stall that the improve-\nments be paid for."],
      in: folder)
    #expect(try archive.search("\"moved by dowe seconded by stall that the improvements be paid\"").total == Total(0))
    #expect(try archive.search("\"moved by cue seconded by stall that the improvements be paid\"").total == Total(1))
  }

  @Test("What a question finds over a page's end is boxed on both pages, on each where it is asked for")
  func placesOverBreak() throws {
    let id = try #require(try archive.search("recommendations").hits.first?.document)
    func places(_ query: String, on page: Int) throws -> Int {
      try archive.places(of: query, on: id, try #require(PageNumber(page))).count
    }
    #expect(try places("\"moved to adjourn the meeting\"", on: 1) == 1)
    #expect(try places("\"moved to adjourn the meeting\"", on: 2) == 1)
    #expect(try places("\"moved to adjourn the meeting\"", on: 3) == 0)
    #expect(try places("recommendations", on: 2) == 1)
    #expect(try places("recommendations approved", on: 3) == 2)
  }

  @Test("Hits over a page's end are counted by year, too")
  func facetsOverBreak() throws {
    var filters = SearchFilters()
    filters.facets = true
    let answer = try archive.search("\"moved to adjourn the meeting\"", filters)
    #expect(answer.facets?.years == [Facets.Count(name: "1974", count: 1)])
  }

  @Test("A page that was read again as blank, but not yet extracted, does not stop a question about the one before")
  func blankAfterBreak() throws {
    let hit = try #require(try archive.search("recommendations").hits.first)
    try archive.store(page: Sample.page(3, ""), of: hit.sha256, seconds: 1)
    #expect(try archive.search("recommendations").total == Total(1))
    #expect(try archive.search("-nowhere").hits.count == 5)
  }

  @Test("A page whose layout is damaged is found all the same, without boxes")
  func damagedLayout() throws {
    try archive.write { try $0.execute(sql: "UPDATE reading SET layout = x'00' WHERE text LIKE '%candiclate%'") }
    let hit = try #require(try archive.search("candiclate").hits.first)
    #expect(hit.snippet.text.contains("candiclate") && hit.boxes.allSatisfy { $0.places.isEmpty })
  }

  @Test(
    "What is asked besides words is not said to be there where it is not",
    arguments: [
      ("NEAR(council bonds, 1)", "a1 partial"), ("candidate 1974-03-12", "a3 partial"), ("NEAR(street bonds, 1)", "a1 exact"),
    ])
  func labels(query: String, expected: String) throws {
    let hit = try #require(try archive.search(query).hits.first)
    #expect("\(hit.scan.prefix(1))\(hit.page) \(hit.match.rawValue)" == expected)
  }

  @Test("What a part of a question excludes is not brought in as near")
  func excludedInside() throws {
    #expect(try archive.search("(candidate -mayor) OR sewer").hits.map(\.scan) == ["c.tif"])
    #expect(try archive.search("(candidate -adjourn) OR sewer").hits.isEmpty)
    #expect(try archive.search("candidate -candidate").hits.isEmpty)
  }

  @Test(
    "What recognition spoilt is found after what it read well, and marked",
    arguments: [
      ("candidate", ["c1 exact", "b1 near candiclate"]),
      ("reyes", ["b1 near rcyes"]),
      ("candidates", ["c1 form candidate", "b1 near candiclate"]),
      ("sewer streets", ["b1 form sewers"]),
      ("approve", ["a3 form approved"]),
      ("candidat e", ["c1 form candidate"]),
    ])
  func near(query: String, expected: [String]) throws {
    let hits = try archive.search(query).hits.map { hit in
      ([hit.scan.prefix(1) + "\(hit.page)", hit.match.rawValue] + hit.nearWords)
        .joined(separator: " ")
    }
    #expect(hits.filter { !$0.contains("partial") } == expected)
  }

  @Test("A near match is boxed where it stands")
  func nearBoxes() throws {
    let hit = try #require(try archive.search("reyes").hits.first)
    #expect(hit.snippet.marked("[", "]").contains("Alderman [Rcyes,] spoke"))
    #expect(hit.boxes.map(\.text) == ["Rcyes,"])
  }

  @Test("Facets count by year, body and kind")
  func facets() throws {
    var filters = SearchFilters()
    filters.facets = true
    let facets = try #require(try archive.search("the", filters).facets)
    #expect(facets.years.map { "\($0.name) \($0.count)" } == ["1974 2", "1975 1", "1976 1"])
    #expect(facets.bodies.map { "\($0.name) \($0.count)" } == ["Town Council of Dunmarrow 3", "Planning Commission 1"])
    #expect(facets.kinds.map(\.count) == [4])
  }

  @Test("Newest first, oldest first, and a part of the list")
  func order() throws {
    #expect(try pages("spoke") { $0.order = .newest } == ["b1", "a1"])
    #expect(try pages("spoke") { $0.order = .oldest } == ["a1", "b1"])
    #expect(try pages("the") { $0.limit = 2; $0.offset = 1; $0.order = .oldest } == ["a2", "b1"])
  }

  @Test("What was understood is said back")
  func understood() throws {
    let answer = try archive.search("Ord. 1123 -\"St. Mary's\" street* OR (a b body:planning")
    #expect(
      answer.understood
        == "((NEAR(ordinance 1123, 3) OR NEAR(ord 1123, 3)) -\"st mary s\" street*) OR (a b) body:planning")
  }

  @Test("A raw expression is FTS5's own, its errors are told, and it opens no hidden page")
  func raw() throws {
    #expect(try pages("text : candi*") { $0.isRaw = true } == ["c1", "b1"])
    #expect(throws: ArchiveError.self) { try pages("text : (") { $0.isRaw = true } }
    #expect(throws: ArchiveError.self) { try pages("council) OR (mayor") { $0.isRaw = true; $0.kind = "form" } }
    let id = try archive.search("mayor").hits[0].document ?? ""
    try archive.setAccess(.staff, of: id)
    #expect(try pages("candiclate OR mayor") { $0.isRaw = true } == [])
    #expect(try pages("mayor OR xxabove0") { $0.isRaw = true; $0.viewer = .staff } == ["b1"])
  }

  @Test("A body's name stands for all bodies that have it, and for none of hidden documents alone")
  func bodies() throws {
    try archive.add("d.tif", ["The candidate was heard."], on: "1977-01-01", body: "Council of Holm", in: folder)
    let hidden = try archive.add("e.tif", ["The candidate was seen."], on: "1977-01-02", body: "Secret Panel", in: folder)
    try archive.setAccess(.closed, of: hidden)
    #expect(try pages("candidate") { $0.body = "council" } == ["d1", "c1"])
    #expect(try pages("candidate body:council -heard") == ["c1"])
    #expect(try archive.search("candidate body:panel").notes == archive.search("candidate body:nonesuch").notes)
    #expect(try pages("candidate") { $0.body = "panel"; $0.viewer = .closed } == ["e1"])
    var question = MotionQuestion()
    question.body = "panel"
    let note = try #require(try archive.searchMotions(question).notes.first)
    #expect(note.hasPrefix("the archive holds nothing of that body; there are: ") && note.contains("Council of Holm") && !note.contains("Secret"))
  }

  @Test("A restricted document shows in no hit, count, facet or near word of a viewer below its level")
  func access() throws {
    let id = try #require(try archive.search("mayor").hits[0].document)
    try archive.setAccess(.restricted, of: id)
    for query in ["mayor", "candiclate", "rcyes", "may*", "-council", "body:planning"] {
      var filters = SearchFilters()
      filters.facets = true
      let answer = try archive.search(query, filters)
      #expect(answer.hits.allSatisfy { $0.document != id }, "\(query)")
      #expect(answer.facets?.bodies.contains { $0.name == "Planning Commission" } != true)
      #expect(answer.total.value == answer.hits.count { $0.match == .exact } && answer.nearTotal ?? 0 == answer.hits.count { $0.match != .exact })
    }
    #expect(try archive.search("mayor").total == Total(0))
    #expect(throws: ArchiveError.unknown(id)) { try archive.record(id) }
    #expect(throws: ArchiveError.self) { try archive.page(id, .first) }
    #expect(try pages("mayor") { $0.viewer = .restricted } == ["b1"])
    #expect(try archive.check().isSound)
    try archive.setAccess(.everyone, of: id)
    #expect(try pages("mayor") == ["b1"])
  }
}
