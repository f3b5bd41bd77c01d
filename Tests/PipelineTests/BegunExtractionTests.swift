import Archive
import Foundation
import Pipeline
import Records
import Synchronization
import Testing

/// A trap in the reading of documents ends the whole program; these archives are left as it leaves them.
@Suite("A batch after one that ended while it read documents")
struct BegunExtractionTests {
  private let office: Office

  init() throws {
    office = try Office()
    for name in ["a.tif", "b.tif", "c.tif"] { try office.drop("Minutes of \(name)", as: name) }
  }

  /// As the archive is left when the program ended while it read the documents of a scan.
  private func endedAtB() throws {
    let scan = try office.archive.receive(fileAt: office.input + "/b.tif", name: "b.tif", run: nil)
    try office.archive.beginExtraction(of: scan.sha256)
  }

  @Test("reads that scan last, and blames it for nothing")
  func once() async throws {
    try endedAtB()
    let done = Mutex<[String]>([])
    let definition = PipelineDefinition(
      name: "minutes", reads: .minutes(roster: nil), language: "eng", secondsAPage: 180, digest: "1")
    let batch = Batch(
      archive: office.archive, recognizer: FakeRecognizer(), reader: DocumentReader([definition]), width: 2
    ) { event in
      if case .documentsDone(let scan, _) = event { done.withLock { $0.append(scan) } }
    }
    let ledger = try office.archive.ledger(run: try await batch.run(InputFolder(walking: office.input), command: "run"))
    #expect(ledger.failures == [] && ledger.documents == 3)
    #expect(done.withLock { $0.count == 3 && $0.last == "b.tif" })
    #expect(try office.archive.begunExtractions() == [:])
  }

  @Test("twice at the same scan passes it over, that night and every other, until it is to be tried again")
  func twice() async throws {
    try endedAtB()
    try endedAtB()
    for _ in 1...2 {
      let ledger = try await office.run(FakeRecognizer())
      #expect((ledger.files, ledger.failedFiles, ledger.documents) == (3, 1, 2))
      #expect((ledger.pages, ledger.done, ledger.blank, ledger.failed, ledger.waiting) == (3, 3, 0, 0, 0))
      #expect(ledger.failures.map(\.scan) == ["b.tif"])
      #expect(ledger.failures.first?.reason.contains("sudden end twice") == true)
      #expect(ledger.failures.first?.advice.contains("--retry-failed") == true)
    }
    #expect(try office.archive.search("minutes").hits.count == 3, "its text is found")
    let mended = try await office.run(FakeRecognizer(), retriesFailed: true)
    #expect(mended.failures == [] && mended.documents == 3)
    #expect(try await office.run(FakeRecognizer()).failures == [])
  }

  @Test("finds a mark at the scan whose documents were being read, and at no other")
  func mark() async throws {
    let archive = office.archive
    let template = try FormPagesTests.template("permit", FormPagesTests.front)
    let definition = PipelineDefinition(
      name: "forms", reads: .forms([template]), language: "eng", secondsAPage: 60, digest: "")
    for fails in [true, false] {
      let marks = Mutex<[[Int]]>([])
      let recognizer = FormRecognizer { name in
        let begun = Array(try archive.begunExtractions().values)
        marks.withLock { $0.append(begun) }
        if fails { throw ScanProblem(.timedOut, scan: name, reason: "too slow", advice: "Scan it again") }
      }
      let batch = Batch(archive: archive, recognizer: recognizer, reader: DocumentReader([definition]), width: 1)
      _ = try await batch.run(InputFolder(files: [office.input + "/b.tif"]), command: "add")
      #expect(marks.withLock { $0 } == [[1]])
      #expect(try archive.begunExtractions() == [:])
    }
  }
}

/// Sees the same form on every page, and tells when it is looked at closely.
private final class FormRecognizer: TextRecognizer {
  private let looks: @Sendable (String) throws -> Void

  init(looks: @escaping @Sendable (String) throws -> Void) { self.looks = looks }

  func engine() async throws -> RecognizedPage.Engine { .init(name: "by hand", model: "", settings: "") }

  func countPages(of file: ScanFile) async throws -> Int { 1 }

  func recognize(_ page: PageNumber, of file: ScanFile) async throws -> RecognizedPage {
    try FormPagesTests.page(page.value, FormPagesTests.front)
  }

  func read(_ regions: [Region], on page: PageNumber, of file: ScanFile) async throws -> [RegionReading] {
    try looks(file.name)
    return regions.map { _ in RegionReading(words: [], ink: 0) }
  }
}
