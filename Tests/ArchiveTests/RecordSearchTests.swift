import Foundation
import Records
import Testing

@testable import Archive

struct RecordSearchTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
  }

  /// A meeting with two agenda items; returns the document's id.
  private func addMeeting(_ name: String, _ date: String, _ items: [String]) throws -> String {
    let id = try archive.add(name, [items.joined(separator: " ")], on: date, in: folder)
    let sha256 = try archive.record(id).scan.sha256
    var record = Sample.minutes(date, sha256: sha256)
    record.meetings[0].agendaItems = items.enumerated().map { AgendaItem(order: "\($0 + 1)", description: $1) }
    return try archive.store([record], of: sha256, pipeline: "minutes", settings: "2")[0]
  }

  @Test("Agenda items are found by their words, the newest meeting first, and not above the viewer's level")
  func agenda() throws {
    _ = try addMeeting("a.tif", "1974-03-12", ["Paving of Elm Street", "Dog licences"])
    let later = try addMeeting("b.tif", "1975-03-12", ["Elm trees"])
    func items(_ query: String) throws -> [String] { try archive.searchAgenda(query).hits.map { $0.item + " " + ($0.description ?? "") } }
    #expect(try items("elm") == ["1 Elm trees", "1 Paving of Elm Street"])
    #expect(try items("elm -trees") == ["1 Paving of Elm Street"])
    #expect(try items("licenses paving") == [])
    #expect(try items("paving -March 12, 1974") == [] && items("paving March 1974") == ["1 Paving of Elm Street"])
    #expect(try items("trees -March 12, 1974") == ["1 Elm trees"])
    let sha256 = try archive.record(later).scan.sha256
    var undated = Sample.minutes("1975-03-12", sha256: sha256)
    undated.meetings[0].date = nil
    undated.meetings[0].agendaItems = [AgendaItem(order: "1", description: "Oak trees")]
    try archive.store([undated], of: sha256, pipeline: "minutes", settings: "3")
    #expect(try items("trees -March 12, 1974") == ["1 Oak trees"])
    _ = try addMeeting("b.tif", "1975-03-12", ["Elm trees"])
    let near = try archive.searchAgenda("pavlng")
    #expect(near.total == Total(0) && near.nearTotal == 1 && near.hits.map(\.nearWords) == [["paving"]])
    #expect(try items("elm to:1974") == ["1 Paving of Elm Street"])
    #expect(try items("elm body:planning") == [])
    #expect(try items("year:1974").count == 2)
    try archive.setAccess(.staff, of: later)
    #expect(try items("elm") == ["1 Paving of Elm Street"])
    #expect(try archive.check().isSound)
  }

  @Test("Motions are counted by year, body, result and member, and a member's number is that of the motions found by the member")
  func facets() throws {
    func motion(_ mover: String, _ seconder: String, _ result: Motion.Result, voter: String = "Reyes") -> Motion {
      Motion(motionText: "to adjourn", mover: mover, seconder: seconder, result: result, votes: [Vote(option: .yes, voterName: voter)])
    }
    try archive.add("a.tif", ["x"], on: "1974-01-01", motions: [motion("Holt", "Reyes", .pass), motion("Holt", "Ames", .fail)], in: folder)
    try archive.add("b.tif", ["y"], on: "1975-01-01", motions: [motion("Reyes", "Holt", .pass, voter: "Dowe")], in: folder)
    var question = MotionQuestion()
    question.facets = true
    let facets = try #require(try archive.searchMotions(question).facets)
    func text(_ counts: [Facets.Count]) -> [String] { counts.map { "\($0.name) \($0.count)" } }
    #expect(text(facets.years) == ["1974 2", "1975 1"])
    #expect(text(facets.results) == ["pass 2", "fail 1"])
    #expect(text(facets.members) == ["Holt 3", "Reyes 3", "Ames 1", "Dowe 1"])
    for member in facets.members {
      question.member = member.name
      #expect(try archive.searchMotions(question).total == Total(member.count), "\(member)")
    }
    (question.member, question.option) = ("Holt", .yes)
    #expect(try archive.searchMotions(question).total == Total(0))
    #expect(text(facets.bodies) == ["Town Council of Dunmarrow 3"])
  }

  @Test("A document's history says what a later extraction and a later reading changed")
  func history() throws {
    let id = try archive.add("a.tif", ["the old words"], in: folder)
    let sha256 = try archive.record(id).scan.sha256
    try archive.store(page: Sample.page(1, "the new words here"), of: sha256, seconds: 1)
    try archive.store([Sample.minutes("1975-01-02", sha256: sha256)], of: sha256, pipeline: "minutes", settings: "2")
    let history = try archive.history(of: id)
    #expect(history.map(\.changes.count) == [2, 0] && history[0].isInForce)
    #expect(history[0].changes.contains("meetings[0].date: “1974-03-12” → “1975-01-02”"))
    let page = try #require(try archive.rereadPages(of: id).first)
    #expect(page.readings == 2 && page.added == 2 && page.gone == 1)
  }

  @Test("What a query asks for is boxed on a page also where recognition spoilt it")
  func places() throws {
    let id = try archive.add("a.tif", ["Alderman Rcyes spoke to Alderman Holt"], in: folder)
    #expect(try archive.places(of: "holt", on: id, .first).map(\.left) == [430])
    #expect(try archive.places(of: "reyes holt", on: id, .first).map(\.left) == [190, 430])
    #expect(try archive.places(of: "nobody", on: id, .first).isEmpty)
  }

  @Test(
    "A form is found by a field as it is, as it was written, and by how a box is marked; without a value only where it has one",
    arguments: [
      ("service_dog", "marked", 1), ("service_dog", "yes", 1), ("service_dog", "no", 1), ("service_dog", nil, 2),
      ("applied", "September 28, 2006", 1), ("applied", "2006-09-28", 1), ("Owner_Name", "ada", 1), ("owner_name", nil, 1),
      ("owner_name", "blank", 0),
    ] as [(String, String?, Int)])
  func fields(name: String, value: String?, count: Int) throws {
    let path = try folder.file("f.tif", "f")
    let sha256 = try archive.receive(fileAt: path, name: "f.tif", run: nil).sha256
    try archive.setPageCount(of: sha256, 2)
    for number in 1...2 { try archive.store(page: Sample.page(number, "Form \(number)"), of: sha256, seconds: 1) }
    let fields = [
      [
        Field(name: "owner_name", value: "Ada Example"), Field(name: "service_dog", state: .marked),
        Field(name: "applied", value: "2006-09-28", asWritten: "September 28, 2006"),
      ],
      [Field(name: "owner_name"), Field(name: "service_dog", state: .blank)],
    ]
    let forms = zip([PageNumber.first, PageNumber(offset: 1)], fields).map { page, fields in
      DocumentRecord(
        kind: "dog-licence", scan: Scan(sha256: sha256, name: "f.tif"), pages: ClosedPages(page, page), fields: fields)
    }
    try archive.store(forms, of: sha256, pipeline: "dogs", settings: "1")
    #expect(try archive.fields(kind: "DOG-licence", name: name, value: value).total == Total(count))
  }
}
