import Foundation
import Records
import Testing

@testable import Archive

/// What people type, and what is made of it.
struct QueryTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
    try archive.add("a.tif", ["Zoning of Elm Street. From John Smith to the mayor."], on: "1974-03-12", in: folder)
    try archive.add(
      "b.tif", ["Zoning of Oak Street, heard on the 22nd day of October 2024."], on: "1975-06-02", body: "Planning Commission",
      in: folder)
    try archive.add(
      "c.tif", ["Amended zoning by-laws, adopted as R2024-200 on October 22nd, 2024."], on: "1976-01-20", body: "Parks Board",
      in: folder)
    try archive.add("d.tif", ["Resolution No. 2024-200 of fish. Order 26/10/2022."], on: "2024-10-22", in: folder)
    try archive.add("e.tif", ["Habitat. By-law 2020-20, Ordinance No. 79-14, Bylaw 05/113."], on: "2020-01-01", in: folder)
  }

  private func answer(_ query: String, _ change: (inout SearchFilters) -> Void = { _ in }) throws -> SearchAnswer {
    var filters = SearchFilters()
    filters.near = false
    change(&filters)
    return try archive.search(query, filters)
  }

  private func scans(_ query: String, _ change: (inout SearchFilters) -> Void = { _ in }) throws -> String {
    try answer(query, change).hits.map { String($0.scan.prefix(1)) }.sorted().joined()
  }

  private func understood(_ query: String) -> String { QueryParser.parse(query).understood }

  @Test(
    "A filter that is excluded is left out and that is said",
    arguments: [
      ("zoning -year:1974", "abc", "“-year:1974” was left out: a filter cannot be excluded"),
      ("zoning NOT body:planning", "abc", "“-body:planning” was left out: a filter cannot be excluded"),
      ("zoning -(elm year:1975)", "bc", "“-year:1975” was left out: a filter cannot be excluded"),
      ("zoning -mover:Dowe", "abc", "“-mover:Dowe” was left out: a filter cannot be excluded"),
      ("zoning -body:", "abc", "“body:” was left out: nothing follows it"),
    ])
  func excludedFields(query: String, expected: String, note: String) throws {
    #expect(try scans(query) == expected)
    #expect(try answer(query).notes == [note])
  }

  @Test(
    "Of several values of one filter any will do",
    arguments: [
      ("zoning body:planning OR body:parks", "bc"), ("zoning (body:planning OR body:parks)", "bc"),
      ("body:planning body:parks", "bc"), ("elm OR amended (body:planning OR body:parks)", "c"),
      ("zoning kind:minutes kind:dog-licence", "abc"), ("zoning (body:planning OR body:nobody)", "b"),
      ("zoning (year:1974 OR year:1975)", "ab"), ("zoning from:1974 from:1975", "bc"),
    ])
  func alternatives(query: String, expected: String) throws {
    #expect(try scans(query) == expected, "\(understood(query))")
  }

  @Test("Bodies of which any will do are asked of blocks as well, and of the counts")
  func alternativesByBlocks() throws {
    try archive.write { db in
      var blocks = PageBlocks(db)
      blocks.sizes = PageBlocks.Sizes(common: 1, block: 70, fresh: 30, least: 1)
      try blocks.makeAnew()
    }
    #expect(try scans("zoning (body:planning OR body:parks)") == "bc")
    let answer = try answer("body:planning body:parks") { $0.facets = true }
    #expect(answer.total == Total(2) && answer.facets?.bodies.map(\.name) == ["Parks Board", "Planning Commission"])
    #expect(answer.understood == "(body:planning OR body:parks)")
  }

  @Test(
    "What holds otherwise than it stands is said",
    arguments: [
      ("year:1974 OR year:1976", "all days from 1974-01-01 to 1976-12-31 were searched, those between as well"),
      ("elm OR year:1974", "“year:1974” holds for the whole question, not for one side of OR"),
      ("year:1974 OR body:parks", "“body:parks” holds for the whole question, not for one side of OR"),
      ("zoning from:1976 to:1974", "--from is after --to: there is no day from 1976-01-01 to 1974-12-31"),
      ("NEAR(fish OR habitat, 5)", "NEAR takes words and phrases; what stood there was looked for at any distance"),
      ("\"zoning by*\"", "the star of “zoning by*” was left out: between quotation marks words stand as they are"),
      ("by-la*", "the star of “by-la*” was left out: it goes with one word of two letters or more"),
      (Array(repeating: "zoning", count: 41).joined(separator: " "), "only the first 40 words were looked for"),
      ("year:1974-13", "“year:1974-13” was looked for as words: it is not a year, a month or a day"),
    ])
  func notes(query: String, note: String) throws {
    let notes = try answer(query).notes
    #expect(notes.contains(note), "\(notes)")
  }

  @Test("Days of which the first comes after the last find nothing, not the first page of the first day")
  func noDays() throws {
    #expect(try scans("") { ($0.from, $0.to) = ("1976-01-20", "1974") } == "")
    #expect(try scans("zoning from:1976-01-20 to:1974") == "")
  }

  @Test("Text that only looks like a filter is words")
  func noFilters() throws {
    #expect(try scans("From: John Smith") == "a")
    #expect(understood("From: John Smith") == "from john smith")
    #expect(understood("Result: the vote option:maybe") == "result the vote option maybe")
    #expect(understood("result:the option:maybe") == "result the option maybe")
    #expect(understood("option:aye result:carried") == "option:aye result:carried")
    #expect(throws: ArchiveError.self) { try answer("zoning") { $0.from = "John" } }
  }

  @Test(
    "A day is one however it is typed",
    arguments: [
      "2024-10-22", "Oct 22nd, 2024", "22nd of October 2024", "the 22nd of October, 2024", "22/10/2024", "22.10.2024",
      "2024/10/22", "10-22-2024", "October 22, 2024", "22-Oct-2024", "October 22,2024", "(22 october 2024)", "on:2024-10-22,",
    ])
  func days(query: String) throws {
    let query = query.replacing("on:", with: "")
    #expect(understood(query) == "2024-10-22")
    #expect(try scans(query) == "bcd")
  }

  @Test(
    "A month is one, too; what is neither stays words",
    arguments: [
      ("1974", "1974"), ("March 1974", "march-1974"), ("May 2024 be", "may-2024 be"), ("31/31/2024", "\"31 31 2024\""), ("2024-3-1", "2024-03-01"),
      ("26.10.2022", "2022-10-26"), ("3/12/1974", "1974-03-12"), ("05/113", "\"05 113\""), ("the fish", "the fish"),
    ])
  func numbers(query: String, expected: String) throws {
    #expect(understood(query) == expected)
  }

  @Test("A day is looked for as it was typed, too, and in fourteen ways at most")
  func typed() throws {
    #expect(try scans("26/10/2022") == "d")
    for text in ["26/10/2022", "3/01/2024", "2024-10-22", "5 Sept 1974", "09/5/74"] {
      guard case .date(_, let phrases)? = QueryParser.parse(text).wanted else { Issue.record("\(text)"); continue }
      #expect(phrases.count <= 14 && Set(phrases).count == phrases.count)
      #expect(phrases.contains(Tokens.of(text)))
    }
  }

  @Test(
    "The options take days and months as people write them",
    arguments: [
      ("October 22, 2024", "October 22, 2024", "d"), ("March 1974", "march, 1974", "a"), ("1/1976", "2020", "ce"),
      ("22/10/2024", "2024-10", "d"), ("2020", "2020-01-01", "e"),
    ])
  func options(from: String, to: String, expected: String) throws {
    #expect(try scans("") { ($0.from, $0.to) = (from, to) } == expected)
    #expect(try scans("from:\"\(from)\" to:\"\(to)\"") == expected)
    #expect(try scans("from: \(from) to: \(to)") == expected)
  }

  @Test(
    "Numbers of resolutions, ordinances and by-laws are found as people type them",
    arguments: [
      ("resolution 2024-200", "cd"), ("resolution R2024-200", "cd"), ("R2024-200", "cd"), ("2024-200", "cd"), ("R 2024-200", "cd"), ("R.2024-200", "cd"),
      ("Res. No. 2024-200", "cd"), ("by-law 2020-20", "e"), ("bylaw no. 2020-20", "e"), ("ordinance no. 79-14", "e"),
      ("ord. no.79-14", "e"), ("bylaw 05/113", "e"), ("ordinance 2024-200", ""), ("-2024-200 fish", ""),
      ("R2024-0200", "cd"), ("2024-0200", "cd"), ("resolution 2024-0200", "cd"), ("by-law 2020-020", "e"), ("2024-00", ""),
      ("motion R2024-200", "cd"), ("NUMBER: R2024-200", "cd"), ("No. 2024-200", "cd"), ("motion 2024-200", "cd"), ("zoning motion 5", ""),
    ])
  func resolutions(query: String, expected: String) throws {
    #expect(try scans(query) == expected, "\(understood(query))")
  }

  @Test("A page that only says resolution is no answer to the number of one, not even a near one")
  func kindAlone() throws {
    try archive.add("r.tif", ["A resolution of thanks"], in: folder)
    #expect(try scans("resolution 2024-200") { $0.near = true } == "cd")
    #expect(try !scans("ordinance 79") { $0.near = true }.contains("r"))
  }

  @Test("Pages with any word that begins so are left out, however many begin so")
  func excludedBeginning() throws {
    let words = (0..<120).map { "zq\($0)" }
    for word in words { try archive.add("\(word).tif", ["lamp \(word)"], in: folder) }
    try archive.add("k.tif", ["lamp alone"], in: folder)
    #expect(try scans("lamp -zq*") == "k")
    #expect(try scans("lamp -(zq* OR alone)") == "")
  }

  @Test("A zone is no resolution", arguments: [("R-6", "\"r 6\""), ("R 6 zoning", "r 6 zoning")])
  func zone(query: String, echo: String) { #expect(understood(query) == echo) }

  @Test(
    "NEAR keeps its words and its distance",
    arguments: [
      ("NEAR(fish)", "fish", "d"), ("NEAR(fish, 5)", "fish", "d"), ("NEAR(fish OR habitat, 5)", "fish OR habitat", "de"),
      ("NEAR(zon* amend*, 3)", "NEAR(zon* amend*, 3)", "c"), ("NEAR(zon* street,1)", "NEAR(zon* street, 1)", ""),
      ("NEAR(zon* street, 2)", "NEAR(zon* street, 2)", "ab"), ("zoning -NEAR(zon* amend*, 3)", "zoning -NEAR(zon* amend*, 3)", "ab"),
      ("NEAR(ordinance 79, 2)", "NEAR(ordinance 79, 2)", "e"), ("zon*, amend*", "zon* amend*", "c"),
    ])
  func near(query: String, echo: String, expected: String) throws {
    #expect(understood(query) == echo)
    #expect(try scans(query) == expected)
  }

  @Test("Of a quoted passage of more than forty words the first forty are looked for")
  func longPassage() throws {
    let passage = (1...39).map { "word\($0)" }.joined(separator: " ")
    try archive.add("p.tif", [passage + " and it ends"], in: folder)
    #expect(try scans("\"\(passage) and it ends otherwise\"") == "p")
  }

  @Test(
    "Quotation marks, dashes and joined letters of word processors mean what the plain ones do",
    arguments: [
      ("elm –street", "elm -street"), ("elm —street", "elm -street"), ("elm \u{2212}street", "elm -street"), ("elm – street", "elm street"),
      ("elm-street", "\"elm street\" OR elmstreet"), ("1974–1978", "\"1974 1978\""), ("“elm”—oak", "elm oak"), ("(–oak elm)", "-oak elm"),
      ("‘elm street’ oak", "\"elm street\" oak"), ("«elm street» oak", "\"elm street\" oak"), ("‘elm o’brien street’", "\"elm o brien street\""),
      ("o’brien", "\"o brien\""), ("‘elm street", "elm street"), ("\u{FB01}nance o\u{FB03}ce", "finance office"),
    ])
  func typography(query: String, echo: String) {
    #expect(understood(query) == echo)
  }

  @Test(
    "A label with a space after its colon, as text from a scan has it, is words, and that is said",
    arguments: [
      ("NUMBER: R2024-200", "number R2024-200"), ("Result: carried", "result carried"), ("body: planning zoning", "body planning zoning"),
      ("Date: 2022-10-26", "date 2022-10-26"),
    ])
  func labels(query: String, words: String) {
    let asked = QueryParser.parse(query)
    #expect(asked == QueryParser.parse(words) && asked.fields.isEmpty)
    #expect(asked.notes.count == 1 && asked.notes[0].hasSuffix(" was looked for as a word: a filter has no space after its colon"))
  }

  @Test(
    "A question about motions is asked of pages by the values of its fields",
    arguments: [
      ("moved number:R2024-200", "moved \"R2024-200\""), ("(elm OR oak) mover:Dowe year:1974", "(elm OR oak) Dowe year:1974"), ("result:fail", "fail"),
      ("(elm OR oak) body:parks member:\"K. Dowe\"", "(elm OR oak) \"K. Dowe\" body:parks"),
    ])
  func askedOfPages(query: String, words: String) {
    let asked = QueryParser.parse(query).askedOfPages
    #expect(asked == words, "\(asked)")
  }

  @Test("A body's own name means it alone; other words, and names of hidden bodies, mean all that have them")
  func exactBody() throws {
    let id = try archive.add("g.tif", ["Zoning heard"], body: "Parks", in: folder)
    #expect(try scans("zoning") { $0.body = "PARKS" } == "g")
    #expect(try scans("zoning body:\"parks board\"") == "c")
    #expect(try scans("zoning body:board") == "c")
    try archive.setAccess(.closed, of: id)
    #expect(try scans("zoning body:parks") == "c")
  }

  @Test("A kind that nothing is of is said, with the kinds that the viewer may see")
  func unknownKind() throws {
    let note = "nothing is of kind “letter”; there are: minutes"
    #expect(try answer("zoning") { $0.kind = "letter" }.notes == [note])
    #expect(try answer("zoning kind:letter kind:Minutes").notes == [note])
    #expect(try answer("zoning kind:minutes").notes.isEmpty)
    for hit in try answer("kind:minutes").hits { try archive.setAccess(.staff, of: try #require(hit.document)) }
    #expect(try answer("kind:minutes").notes == ["nothing is of kind “minutes”"])
  }

  @Test("The field date means the meeting's day alone, however it is written", arguments: ["2024-10-22", "10/22/24", "\"Oct 22, 2024\""])
  func dateField(value: String) throws {
    #expect(try scans("date:\(value)") == "d")
    #expect(try scans("zoning date:\(value)") == "")
    #expect(try scans("2024-10-22") == "bcd")
    #expect(try scans("date:1974-03-12 date:2024-10-22 elm") == "a")
  }

  @Test(
    "What belongs to somebody is found by the name, unless it is quoted or excluded",
    arguments: [
      ("Piper's", "piper", "st"), ("PIPER’S, land", "piper land", "st"), ("\"Piper's\"", "\"piper s\"", "s"), ("land -Piper's", "land -\"piper s\"", "t"),
      ("O'Brien's", "\"o brien\"", "t"), ("Pipers' land", "pipers land", ""), ("NEAR(Piper's land, 2)", "NEAR(piper land, 2)", "st"),
    ])
  func owners(query: String, echo: String, expected: String) throws {
    try archive.add("s.tif", ["Piper's land"], in: folder)
    try archive.add("t.tif", ["The land of Piper and O'Brien"], in: folder)
    #expect(understood(query) == echo)
    #expect(try scans(query) == expected)
  }

  @Test(
    "A by-law is one word or two, on pages as in the query",
    arguments: [
      ("bylaw", "bylaw OR \"by law\"", "est"), ("by-law", "bylaw OR \"by law\"", "est"), ("by-laws", "bylaws OR \"by laws\"", "cuv"),
      ("zoning bylaws", "zoning (bylaws OR \"by laws\")", "cu"), ("bylaw OR by-laws", "bylaw OR \"by law\" OR bylaws OR \"by laws\"", "cestuv"),
      ("zoning -bylaws", "zoning -(bylaws OR \"by laws\")", "ab"), ("zoning -by-laws", "zoning -(bylaws OR \"by laws\")", "ab"),
      ("\"zoning by-laws\"", "\"zoning bylaws\" OR \"zoning by laws\"", "cu"), ("bylaw OR \"by law\"", "bylaw OR \"by law\"", "est"),
      ("\"a by-law was read\"", "\"a by law was read\"", "s"),
    ])
  func byLaws(query: String, echo: String, expected: String) throws {
    try archive.add("s.tif", ["A by-law was read"], in: folder)
    try archive.add("t.tif", ["A bylaw was read"], in: folder)
    try archive.add("u.tif", ["The zoning bylaws were read"], in: folder)
    try archive.add("v.tif", ["The by-laws were read"], in: folder)
    #expect(understood(query) == echo)
    #expect(try scans(query) == expected)
    #expect(QueryParser.parse(echo) == QueryParser.parse(query))
  }
}
