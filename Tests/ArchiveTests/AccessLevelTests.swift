import Foundation
import Records
import Testing

@testable import Archive

/// What stays hidden, whatever is extracted from a scan.
struct AccessLevelTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
  }

  /// A scan of so many pages, each saying its number.
  private func scan(_ name: String, pages: Int) throws -> String {
    let sha256 = try archive.receive(fileAt: try folder.file(name, name), name: name, run: nil).sha256
    try archive.setPageCount(of: sha256, pages)
    for number in 1...pages {
      try archive.store(page: Sample.page(number, "The clerk wrote leaf number \(number) of it"), of: sha256, seconds: 1)
    }
    return sha256
  }

  private func range(_ first: Int, _ last: Int) throws -> ClosedPages {
    ClosedPages(try #require(PageNumber(first)), try #require(PageNumber(last)))
  }

  /// The pages that everybody finds.
  private func seen() throws -> [Int] { try archive.search("leaf").hits.map(\.page.value).sorted() }

  @Test("A document keeps its id and its level when another one is found before it, or no more")
  func levelsOverExtractions() throws {
    let sha256 = try scan("closed.tif", pages: 3)
    let minutes = Sample.minutes("1974-03-12", sha256: sha256, pages: try range(2, 3))
    let form = DocumentRecord(kind: "dog-licence", scan: minutes.scan, pages: try range(1, 1))
    let first = try archive.store([minutes], of: sha256, pipeline: "p", settings: "1")
    try archive.setAccess(.closed, of: first[0])
    let both = try archive.store([form, minutes], of: sha256, pipeline: "p", settings: "2")
    #expect(both[1] == first[0] && both[0] != first[0])
    #expect(throws: ArchiveError.unknown(first[0])) { try archive.record(first[0]) }
    let again = try archive.store([minutes], of: sha256, pipeline: "p", settings: "3")
    #expect(again == first)
    #expect(throws: ArchiveError.unknown(first[0])) { try archive.record(first[0]) }
    #expect(try !seen().contains { $0 > 1 })
    var filters = SearchFilters()
    filters.viewer = .closed
    #expect(try archive.search("leaf", filters).hits.count == 3)
  }

  @Test("Pages stay as hidden as they were, whatever documents a later extraction finds on them")
  func pagesOverExtractions() throws {
    let sha256 = try scan("closed.tif", pages: 3)
    let minutes = Sample.minutes("1974-03-12", sha256: sha256)
    let id = try archive.store([minutes], of: sha256, pipeline: "p", settings: "1")[0]
    try archive.setAccess(.closed, of: id)
    let forms = try (1...3).map { DocumentRecord(kind: "dog-licence", scan: minutes.scan, pages: try range($0, $0)) }
    for (settings, records) in [("2", forms), ("3", []), ("4", [forms[1]]), ("5", [DocumentRecord(kind: "other", scan: minutes.scan)])] {
      try archive.store(records, of: sha256, pipeline: "p", settings: settings)
      #expect(try seen().isEmpty && archive.documents().isEmpty, "settings \(settings)")
    }
  }

  @Test("A page that two documents hold is as hidden as the more hidden one, and their other pages are not")
  func pageOfTwoDocuments() throws {
    let sha256 = try scan("both.tif", pages: 5)
    let minutes = Sample.minutes("1974-03-12", sha256: sha256)
    let form = DocumentRecord(kind: "dog-licence", scan: minutes.scan, pages: try range(3, 3))
    let ids = try archive.store([form, minutes], of: sha256, pipeline: "p", settings: "1")
    let page = try #require(PageNumber(3))
    #expect(try archive.search("\"number 3\"").hits.map(\.document) == [ids[0]], "the form's, which is the narrower")
    try archive.setAccess(.staff, of: ids[0])
    #expect(try seen() == [1, 2, 4, 5])
    #expect(throws: ArchiveError.unknown("\(ids[1]), page 3")) { try archive.page(ids[1], page) }
    #expect(throws: ArchiveError.unknown("\(ids[1]), page 3")) { try archive.twins(of: ids[1], page) }
    let pages = try archive.pages(ofDocument: ids[1])
    #expect(pages.read.map(\.page.value) == [1, 2, 4, 5] && pages.hidden == [page] && pages.numbers.count == 4)
    #expect(try archive.pages(ofDocument: ids[1], viewer: .staff).read.count == 5)
    #expect(try archive.page(ids[1], page, viewer: .staff).text.contains("number 3"))
    #expect(try archive.check().damages.filter { $0.kind != .original }.isEmpty)
  }

  @Test("What a beginning of an id would do to one of several documents is not done to any")
  func ambiguous() throws {
    let sha256 = try scan("two.tif", pages: 2)
    let forms = try (1...2).map {
      DocumentRecord(kind: "dog-licence", scan: Scan(sha256: sha256, name: "two.tif"), pages: try range($0, $0))
    }
    let ids = try archive.store(forms, of: sha256, pipeline: "p", settings: "1")
    let beginning = String(ids[0].prefix(8))
    #expect(throws: ArchiveError.ambiguous(beginning, candidates: ids)) { try archive.setAccess(.closed, of: beginning) }
    try archive.setAccess(.closed, of: ids[0])
    #expect(throws: ArchiveError.unknown(ids[0])) { try archive.record(ids[0]) }
    #expect(try archive.record(beginning).pages?.first.value == 2, "the one that is left to see")
  }

  /// A scan of three pages: minutes, and a dog licence bound in between, which is then hidden. Returns their ids.
  private func bindHiddenForm(_ sha256: String) throws -> (form: String, minutes: String) {
    let ids = try archive.store(
      [try form(sha256), minutes(sha256, items: ["Call to order"])], of: sha256, pipeline: "both", settings: "1")
    try archive.setAccess(.staff, of: ids[0])
    return (ids[0], ids[1])
  }

  private func form(_ sha256: String) throws -> DocumentRecord {
    DocumentRecord(kind: "dog-licence", scan: Scan(sha256: sha256, name: "bound.tif"), pages: try range(2, 2))
  }

  private func minutes(_ sha256: String, items: [String]) -> DocumentRecord {
    var minutes = Sample.minutes("1974-03-12", sha256: sha256)
    minutes.meetings[0].agendaItems = items.enumerated().map { AgendaItem(order: "\($0 + 1)", description: $1) }
    return minutes
  }

  @Test("What a hidden form bound into minutes says is not shown when later minutes take its page in")
  func formTakenIn() throws {
    let sha256 = try scan("bound.tif", pages: 3)
    let ids = try bindHiddenForm(sha256)
    let wider = minutes(sha256, items: ["Call to order", "Licence of Ada Example"])
    #expect(try archive.store([wider], of: sha256, pipeline: "minutes", settings: "2") == [ids.minutes])
    #expect(try archive.searchAgenda("licence").hits.isEmpty)
    #expect(throws: ArchiveError.unknown(ids.minutes)) { try archive.record(ids.minutes) }
    #expect(try archive.record(ids.minutes, viewer: .staff).meetings[0].agendaItems?.count == 2)
    #expect(try archive.check().isSound)
  }

  @Test("Nor is it shown when the first minutes without the form say the same as before")
  func formTakenInLater() throws {
    let sha256 = try scan("bound.tif", pages: 3)
    let ids = try bindHiddenForm(sha256)
    try archive.store([minutes(sha256, items: ["Call to order"])], of: sha256, pipeline: "both", settings: "1")
    try archive.store([minutes(sha256, items: ["Licence of Ada Example"])], of: sha256, pipeline: "both", settings: "2")
    #expect(try archive.searchAgenda("licence").hits.isEmpty)
    #expect(throws: ArchiveError.unknown(ids.minutes)) { try archive.record(ids.minutes) }
    #expect(try archive.check().isSound)
  }

  @Test("Minutes stay as they may be seen when the hidden form in them is found again")
  func formFoundAgain() throws {
    let sha256 = try scan("bound.tif", pages: 3)
    let ids = try bindHiddenForm(sha256)
    try archive.store(
      [try form(sha256), minutes(sha256, items: ["Roll call"])], of: sha256, pipeline: "both", settings: "2")
    #expect(try archive.record(ids.minutes).meetings[0].agendaItems?[0].description == "Roll call")
    #expect(throws: ArchiveError.unknown(ids.form)) { try archive.record(ids.form) }
    #expect(try seen() == [1, 3])
  }
}
