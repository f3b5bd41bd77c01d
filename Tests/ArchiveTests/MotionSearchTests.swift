import Foundation
import Records
import Testing

@testable import Archive

/// Questions about motions and agenda items, and what each finds.
struct MotionSearchTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
    try archive.add(
      "a.tif", ["x"], on: "1974-03-12",
      motions: [
        motion("zoning of Elm Street", "Dowe", votes: [Vote(option: .no, voterName: "Holt")]),
        motion("to pay $2,718.93", "Stall", result: .fail), motion("to adopt Ordinance No. 1123", "Ames"),
      ], in: folder)
    try archive.add(
      "b.tif", ["y"], on: "1975-03-12",
      motions: [
        motion("to amend Ordinances Nos. 718 and 719", "Stall", votes: [Vote(option: .yes, voterName: "Holt")]),
        motion("to adopt Ordinance 11234", "Ames"), motion("to repeal Resolution No. 2024-71", "Ames"),
        motion("as heard on March 12, 1974", "Ames", number: "R2024-71"),
      ], in: folder)
  }

  private func motion(
    _ text: String, _ mover: String, number: String? = nil, result: Motion.Result = .pass, votes: [Vote] = []
  ) -> Motion {
    Motion(identifier: number, motionText: text, mover: mover, result: result, votes: votes)
  }

  private func answer(_ query: String?, _ change: (inout MotionQuestion) -> Void = { _ in }) throws -> MotionAnswer {
    var question = MotionQuestion()
    question.text = query
    change(&question)
    return try archive.searchMotions(question)
  }

  private func texts(_ query: String?, _ change: (inout MotionQuestion) -> Void = { _ in }) throws -> [String] {
    try answer(query, change).hits.map(\.text).sorted()
  }

  @Test("What must not be said leaves all other motions, alone and among alternatives")
  func exclusions() throws {
    #expect(try texts("-zoning").count == 6)
    #expect(try texts("-zoning -adopt").count == 4)
    #expect(try texts("zoning OR -adopt").count == 5)
    #expect(try texts("adopt -1123") == ["to adopt Ordinance 11234"])
    #expect(try texts("-(adopt OR zoning) year:1974") == ["to pay $2,718.93"])
  }

  @Test("Motions that say it in another form or with an error follow those that say it, and name the words")
  func near() throws {
    let text = "The bridge is approved. The brldge approval waits."
    try archive.add(
      "c.tif", [text], on: "1977-01-01", motions: [motion("the bridge is approved", "Ames"), motion("brldge toll", "Ames")], in: folder)
    let approve = try answer("approve")
    #expect(approve.total == Total(0) && approve.nearTotal == 1 && approve.hits.map(\.nearWords) == [["approved"]])
    let bridge = try answer("bridge")
    #expect(bridge.total == Total(1) && bridge.nearTotal == 1)
    #expect(bridge.hits.map(\.nearWords) == [[], ["brldge"]])
    #expect(try answer("bridge") { $0.limit = 1; $0.offset = 1 }.hits.map(\.text) == ["brldge toll"])
    #expect(try answer("bridge -toll").nearTotal == 0)
    // Counted where the list ends with the last one that says it, so that nobody takes it for the end.
    #expect(try answer("bridge") { $0.limit = 1 }.nearTotal == 1)
    try archive.setAccess(.closed, of: try #require(bridge.hits.first?.document))
    #expect(try answer("approve").hits.isEmpty && answer("approve").nearTotal ?? 0 == 0)
  }

  @Test("A day in the text is that of the meeting, or written in the motion")
  func day() throws {
    #expect(try texts("1974-03-12").count == 4)
    #expect(try texts("adopt 1974-03-12") == ["to adopt Ordinance No. 1123"])
    #expect(try texts("-1974-03-12 adopt") == ["to adopt Ordinance 11234"])
  }

  @Test("Of several values of one filter any will do, and they hold beside the options")
  func alternatives() throws {
    #expect(try texts("mover:Dowe OR mover:Stall").count == 3)
    #expect(try texts("mover:Dowe mover:Stall year:1974").count == 2)
    #expect(try texts("mover:Dowe OR mover:Stall") { $0.mover = "Stall" }.count == 2)
    #expect(try texts("result:fail OR result:pass").count == 7)
    #expect(try texts("member:Holt option:nay") == ["zoning of Elm Street"])
    #expect(try texts("member:Holt (option:nay OR option:yea)").count == 2)
    #expect(try texts("-mover:Dowe zoning") == ["zoning of Elm Street"])
    #expect(try answer("-mover:Dowe").notes == ["“-mover:Dowe” was left out: a filter cannot be excluded"])
    #expect(try answer("zoning (mover:Dowe OR mover:Stall)").understood == "zoning (mover:Dowe OR mover:Stall)")
  }

  @Test("A vote that nobody casts does not take the option away")
  func unknownVote() throws {
    let answer = try answer("option:maybe") { ($0.member, $0.option) = ("Holt", .no) }
    #expect(answer.hits.isEmpty && answer.understood == "option maybe member:Holt option:no")
    #expect(answer.notes == ["“option:maybe” was looked for as words: it is not yes, no, abstain or absent"])
  }

  @Test(
    "A number is that of the motion, or of what it is about, and no other number",
    arguments: [
      ("718", ["to amend Ordinances Nos. 718 and 719"]), ("719", ["to amend Ordinances Nos. 718 and 719"]),
      ("1123", ["to adopt Ordinance No. 1123"]), ("1124", []), ("93", []),
      ("2024-71", ["as heard on March 12, 1974", "to repeal Resolution No. 2024-71"]),
      ("R2024-71", ["as heard on March 12, 1974", "to repeal Resolution No. 2024-71"]),
      ("R2024-071", ["as heard on March 12, 1974", "to repeal Resolution No. 2024-71"]), ("01123", ["to adopt Ordinance No. 1123"]),
      ("Ordinance No. 11234", ["to adopt Ordinance 11234"]), ("71", []), ("2024", []), ("none", []), ("*", []),
    ])
  func numbers(number: String, expected: [String]) throws {
    #expect(try texts(nil) { $0.number = number } == expected)
  }

  @Test("Where votes are asked for, members are counted by them, as the filter finds them")
  func membersByVote() throws {
    for option in [VoteOption.yes, .no] {
      let facets = try #require(try answer(nil) { ($0.option, $0.facets) = (option, true) }.facets)
      #expect(facets.members.map { "\($0.name) \($0.count)" } == ["Holt 1"])
      #expect(try texts(nil) { ($0.option, $0.member) = (option, "Holt") }.count == 1)
    }
  }

  @Test("Motions are counted by all years that they are of")
  func years() throws {
    for year in 1980..<2005 { try archive.add("\(year).tif", ["z"], on: "\(year)-01-01", motions: [motion("to adjourn", "Ames")], in: folder) }
    let facets = try #require(try answer("adjourn") { $0.facets = true }.facets)
    #expect(facets.years.map(\.name) == (1980..<2005).map(String.init))
  }

  @Test("Days of which the first comes after the last find no motion, and that is said; a written one is understood")
  func days() throws {
    let answer = try answer(nil) { ($0.from, $0.to) = ("1975-03-12", "1974") }
    #expect(answer.hits.isEmpty && answer.notes == ["--from is after --to: there is no day from 1975-03-12 to 1974-12-31"])
    #expect(try texts(nil) { ($0.from, $0.to) = ("March 12th, 1975", "March 1975") }.count == 4)
    #expect(throws: ArchiveError.self) { try texts(nil) { $0.from = "John" } }
    #expect(try texts("From: John") == [])
  }

  @Test("Whether a hidden document names somebody shows in no note")
  func hiddenName() throws {
    let id = try archive.add("h.tif", ["z"], on: "1976-01-01", motions: [motion("to meet in camera", "Quillfeather")], in: folder)
    #expect(try answer("mover:Quillfeather").hits.count == 1)
    try archive.setAccess(.closed, of: id)
    for name in ["Quillfeather", "Zzyzx"] {
      let answer = try answer("mover:\(name)")
      #expect(answer.hits.isEmpty)
      #expect(answer.notes == ["the archive knows nobody called “\(name)”", "to look for the words on pages, type: \(name)"])
      #expect(try self.answer(name).notes.isEmpty)
    }
    #expect(try texts("mover:Quillfeather") { $0.viewer = .closed } == ["to meet in camera"])
  }

  @Test(
    "Where no motion is found, a note names a way on",
    arguments: [
      ("Dowe", "to look for who moved or seconded: --mover dowe, --seconder dowe, or --member dowe for votes as well"),
      ("number:R2030-1 zoning", "to look for the words on pages, type: zoning \"R2030-1\""),
      ("mover:Holt", "“Holt” moved no motion"), ("seconder:\"Alderman Reyes\"", "“Alderman Reyes” seconded no motion"),
      ("member:Reyes", "“Reyes” moved, seconded or voted on no motion"), ("mover:\"Zeno Stall\"", "of that name, there are: Stall"),
    ])
  func noMotion(query: String, note: String) throws {
    let answer = try answer(query)
    #expect(answer.hits.isEmpty && answer.notes.contains(note), "\(answer.notes)")
  }

  @Test("A first name that the initial denies is taken only where nobody else is called so, and that is said")
  func initials() throws {
    try archive.add("i.tif", ["z"], on: "1976-01-01", motions: [motion("to meet", "Zeno Quill"), motion("to part", "Ada Quill")], in: folder)
    #expect(try answer("mover:\"A. Quill\"").hits.map(\.text) == ["to part"])
    let other = try answer("mover:\"X. Quill\"")
    #expect(other.hits.count == 2 && other.notes == ["nobody is called “X. Quill”; taken for Zeno Quill, Ada Quill"])
  }

  @Test("A name that only hidden minutes have is in no note on names")
  func hiddenNamesake() throws {
    let id = try archive.add("h.tif", ["z"], on: "1976-01-01", motions: [motion("to meet in camera", "Z. Holt")], in: folder)
    #expect(try answer("mover:\"Z. Holt\"").notes.isEmpty)
    try archive.setAccess(.closed, of: id)
    #expect(try answer("mover:Holt").notes.contains("“Holt” moved no motion"))
  }

  @Test("Motions and agenda items on by-laws are found however these are spelt")
  func byLaws() throws {
    try archive.add("c.tif", ["z"], on: "1977-01-01", motions: [motion("to read the bylaw", "Ames"), motion("to read the by-law", "Ames")], in: folder)
    try addItems("d.tif", "1978-01-01", ["Noise by-law", "Sign bylaw"])
    for query in ["bylaw", "by-law"] {
      #expect(try texts(query).count == 2)
      #expect(try texts("read -\(query)").isEmpty)
      #expect(try archive.searchAgenda(query).hits.count == 2)
    }
  }

  @Test("The oldest motions and agenda items come first where that is asked, page by page of the list")
  func oldest() throws {
    func first(_ change: (inout MotionQuestion) -> Void) throws -> String? { try answer("adopt", change).hits.first?.date }
    #expect(try first { _ in } == "1975-03-12")
    #expect(try first { $0.isOldestFirst = true } == "1974-03-12")
    #expect(try first { ($0.isOldestFirst, $0.offset) = (true, 1) } == "1975-03-12")
    try addItems("e.tif", "1978-01-01", ["Elm trees"])
    try addItems("f.tif", "1979-01-01", ["Elm trees"])
    var filters = SearchFilters()
    filters.order = .oldest
    #expect(try archive.searchAgenda("elm", filters).hits.map(\.date) == ["1978-01-01", "1979-01-01"])
    #expect(try archive.searchAgenda("elm").hits.map(\.date) == ["1979-01-01", "1978-01-01"])
  }

  private func addItems(_ name: String, _ date: String, _ items: [String]) throws {
    let id = try archive.add(name, ["z"], on: date, in: folder)
    let sha256 = try archive.record(id).scan.sha256
    var record = Sample.minutes(date, sha256: sha256)
    record.meetings[0].agendaItems = items.enumerated().map { AgendaItem(order: "\($0 + 1)", description: $1) }
    try archive.store([record], of: sha256, pipeline: "minutes", settings: "2")
  }

  @Test("Agenda items are found by what they do not say, and what was left out of the question is said")
  func agenda() throws {
    try addItems("g.tif", "1977-01-01", ["Elm trees", "Dog licences"])
    #expect(try archive.searchAgenda("-elm").hits.map(\.description) == ["Dog licences"])
    #expect(try archive.searchAgenda("1977-01-01 -dog").hits.map(\.description) == ["Elm trees"])
    #expect(try archive.searchAgenda("-1977-01-01").hits.isEmpty)
    let answer = try archive.searchAgenda("elm -year:1977")
    #expect(answer.hits.count == 1 && answer.understood == "elm")
    #expect(answer.notes == ["“-year:1977” was left out: a filter cannot be excluded"])
  }
}
