import Foundation
import Records
import Testing

@testable import Archive

/// Days as pages print them, and as people type them.
struct WrittenDateTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
    try archive.add("a.tif", ["Zoning of Elm Street"], on: "1974-03-12", in: folder)
  }

  private func scans(_ query: String) throws -> String {
    var filters = SearchFilters()
    filters.near = false
    return try archive.search(query, filters).hits.map { String($0.scan.prefix(1)) }.sorted().joined()
  }

  private func understood(_ query: String) -> String { QueryParser.parse(query).understood }

  @Test(
    "A day is found in the short forms in which pages print it",
    arguments: ["Dec 14, 2022", "Dec. 14, 2022", "14 Dec 2022", "12/14/22", "12-14-2022", "December 14th, 2022", "2022-12-14"])
  func printed(text: String) throws {
    try archive.add("s.tif", ["Printed \(text) by the clerk"], in: folder)
    for query in ["12/14/22", "14/12/22", "Dec 14 2022", "14 Dec 22", "dec. 14, 22", "2022-12-14"] {
      #expect(understood(query) == "2022-12-14")
      #expect(try scans(query) == "s", "\(query)")
    }
  }

  @Test("A short date has its zeros or not, and its century by the year", arguments: ["4/4/62", "04/04/62", "4 Apr 62", "April 4th 62"])
  func century(query: String) throws {
    try archive.add("s.tif", ["Dated 04/04/62"], in: folder)
    try archive.add("t.tif", ["Dated 4/4/62"], in: folder)
    #expect(understood(query) == "1962-04-04")
    #expect(try scans(query) == "st")
    #expect(understood("4/4/49") == "2049-04-04")
  }

  @Test(
    "A day without a year is found with and without its ending",
    arguments: ["December 4th", "the 4th of December", "4th day of Dec", "Dec. 4th", "Dec 4", "4 December"])
  func dayOfYear(query: String) throws {
    try archive.add("s.tif", ["Due December 4, 2024"], in: folder)
    try archive.add("t.tif", ["Due the 4th day of December"], in: folder)
    try archive.add("u.tif", ["Due December 4th"], in: folder)
    try archive.add("v.tif", ["December has 4 weeks"], in: folder)
    #expect(try scans(query) == "stu")
    #expect(try scans("\(query) 2024") == "s")
    #expect(understood("section 4 may be amended") == "section 4 may be amended")
  }

  @Test(
    "A month is that of the meeting, or one that the page gives",
    arguments: ["March 1974", "Mar. 1974", "march of 1974", "MAR-1974"])
  func month(query: String) throws {
    try archive.add("n.tif", ["Paving"], on: "1974-04-01", in: folder)
    try archive.add("s.tif", ["Letter of March 12, 1974"], on: "1980-01-01", in: folder)
    try archive.add("t.tif", ["Paving"], on: "1974-03-31", in: folder)
    #expect(try scans(query) == "ast")
    #expect(try scans("paving \(query)") == "t")
    #expect(try scans("paving -(\(query))") == "n")
    #expect(try scans("paving -\(query)") == "n")
    #expect(understood(query) == "march-1974")
    #expect(QueryParser.parse("march-1974") == QueryParser.parse(query))
  }

  @Test(
    "A year or ten are those of the meeting, or named on the page",
    arguments: [("1974", "1974", "anst"), ("1970s", "1970s", "antu"), ("1970's", "1970s", "antu")])
  func years(query: String, text: String, all: String) throws {
    try archive.add("n.tif", ["Paving"], on: "1974-12-31", in: folder)
    try archive.add("s.tif", ["Paving since 1974"], on: "1981-01-01", in: folder)
    try archive.add("t.tif", ["Paving of the 1970s and of 1974"], on: "1981-01-01", in: folder)
    try archive.add("u.tif", ["Paving"], on: "1979-12-31", in: folder)
    try archive.add("v.tif", ["Paving"], on: "1980-01-01", in: folder)
    #expect(understood("paving \(query)") == "paving \(text)")
    #expect(try scans(query) == all)
    #expect(try scans("paving \(query)") == String(all.dropFirst()))
    #expect(try scans("paving -\(query)") == String("nstuv".filter { !all.contains($0) }))
    #expect(try scans("paving \"\(query)\"") == (query == "1974" ? "st" : query == "1970s" ? "t" : ""))
  }

  @Test("What looks like a year and is a number stays one", arguments: ["ordinance 1974", "NEAR(paving 1974)", "$1974.00", "1974-76", "12345", "1650"])
  func noYears(query: String) throws {
    try archive.add("n.tif", ["Paving ordinance"], on: "1974-12-31", in: folder)
    #expect(try scans(query) == "")
  }

  @Test(
    "A span of time is asked for as people say it",
    arguments: [
      ("since 1974", "from:\"1974-01-01\"", "nuvw"), ("after 1974", "from:\"1975-01-01\"", "uvw"), ("before 1974", "to:\"1973-12-31\"", "m"),
      ("until March 1974", "to:\"1974-03-31\"", "m"), ("between 1974 and 1979", "from:\"1974-01-01\" to:\"1979-12-31\"", "nu"),
      ("From 1974 to 1979,", "from:\"1974-01-01\" to:\"1979-12-31\"", "nu"), ("1973 to 1974", "from:\"1973-01-01\" to:\"1974-12-31\"", "mn"),
      ("since the 1970s", "from:\"1970-01-01\"", "mnuvw"), ("before March of 1974", "to:\"1974-02-28\"", "m"), ("year:1970s", "year:1970s", "mnu"),
    ])
  func spans(query: String, text: String, found: String) throws {
    for (name, day) in [("m", "1973-05-01"), ("n", "1974-12-31"), ("u", "1979-12-31"), ("v", "1980-01-01")] {
      try archive.add("\(name).tif", ["Paving"], on: day, in: folder)
    }
    try archive.add("w.tif", ["Paving since the 1970s, before and after 1974, and until March 1974"], on: "2001-01-01", in: folder)
    #expect(understood("\(query) paving").split(separator: " ").sorted() == "paving \(text)".split(separator: " ").sorted())
    #expect(try scans("paving \(query)") == found)
  }

  @Test("A day in a sentence is no span, nor is what is quoted or excluded", arguments: ["paving after March 12, 1974", "paving before 1600", "paving after 2400", "1600 to 2400", "\"paving after 1974\"", "paving -\"after 1974\""])
  func noSpans(query: String) throws {
    #expect(QueryParser.parse(query).fields.isEmpty)
    _ = try archive.search(query)
  }

  @Test("A snippet shows what was asked for rather than when")
  func snippet() throws {
    let middle = String(repeating: "and so on ", count: 30)
    try archive.add("n.tif", ["Minutes of March 12, 1974 page 7 \(middle) the paving was let \(middle)"], on: "1974-03-12", in: folder)
    for query in ["paving 1974", "paving March 1974", "pavign March 12, 1974"] {
      let hit = try #require(try archive.search(query).hits.first { $0.scan == "n.tif" })
      #expect(hit.snippet.text.contains("paving was let"), "\(query)")
      #expect(hit.boxes.contains { $0.text == "1974" || $0.text == "March 12, 1974" })
    }
  }

  @Test("Motions and agenda items of a month are those of its meetings")
  func motionsOfMonth() throws {
    for day in ["1974-03-01", "1974-03-31", "1974-04-01"] {
      try archive.add("\(day).tif", ["x"], on: day, motions: [Motion(motionText: "to pave Elm Street")], in: folder)
    }
    var question = MotionQuestion()
    question.text = "pave March 1974"
    #expect(try archive.searchMotions(question).hits.map(\.date) == ["1974-03-31", "1974-03-01"])
    question.text = "pave 1974 -March 1974"
    #expect(try archive.searchMotions(question).hits.map(\.date) == ["1974-04-01"])
  }
}
