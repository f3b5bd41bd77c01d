import Archive
import Foundation
import Pipeline
import Records
import Testing

@Suite("A batch")
struct BatchTests {
  let office: Office

  init() throws { office = try Office() }

  @Test("accounts for every file and page")
  func accounts() async throws {
    try office.drop("first page\u{0C}second page", as: "a.tif")
    try office.drop("only page", as: "box/b.tif")
    try office.drop("", as: "nothing.tif")
    try office.drop("a page\u{0C}\u{0C}after a blank one", as: "c.tif")
    let ledger = try await office.run(FakeRecognizer())
    #expect(ledger.files == 4)
    #expect(ledger.failedFiles == 1)
    #expect((ledger.pages, ledger.done, ledger.blank, ledger.failed, ledger.waiting) == (6, 5, 1, 0, 0))
    #expect(ledger.failures.map(\.description) == ["nothing.tif: the file is empty. Scan it again"])
  }

  @Test("does nothing the second time")
  func secondRun() async throws {
    try office.drop("first page\u{0C}second page", as: "a.tif")
    try office.drop("", as: "nothing.tif")
    try await office.run(FakeRecognizer())
    let digest = try office.archive.contentDigest()
    let again = FakeRecognizer()
    try await office.run(again)
    #expect(again.pagesRead == [])
    #expect(try office.archive.contentDigest() == digest)
  }

  @Test("accounts for each of many files that it knows, and for new ones among them")
  func manyKnown() async throws {
    for number in 1...300 { try office.drop("page \(number)", as: "\(number).tif") }
    try await office.run(FakeRecognizer())
    try office.drop("a new page", as: "150b.tif")
    try office.drop("page 7", as: "7 again.tif")
    let again = FakeRecognizer()
    let ledger = try await office.run(again)
    #expect((ledger.files, ledger.receipts, ledger.done, ledger.documents) == (301, 302, 301, 301))
    #expect(again.pagesRead == ["150b.tif/1"])
  }

  @Test("finishes what an earlier night of its pipeline left, also where the file is gone from the folder")
  func leftOver() async throws {
    try office.drop("one\u{0C}two", as: "a.tif")
    let stopped = FakeRecognizer { page, _ in if page.value == 2 { throw CancellationError() } }
    await #expect(throws: CancellationError.self) { try await office.run(stopped) }
    try FileManager.default.removeItem(atPath: office.input + "/a.tif")
    try office.drop("three", as: "b.tif")
    let other = try await office.run(FakeRecognizer(), pipeline: "forms")
    #expect((other.files, try office.archive.ledger().waiting) == (1, 1))
    let next = FakeRecognizer()
    let ledger = try await office.run(next)
    #expect(next.pagesRead == ["a.tif/2"])
    #expect((ledger.files, ledger.done, ledger.waiting, ledger.waitingFiles) == (2, 3, 0, 0))
    #expect(try office.archive.ledger().documents == 2)
  }

  @Test("waits for the documents of a file whose pages are read, and finds them in the next night")
  func readAlone() async throws {
    try office.drop("The council met.", as: "a.tif")
    let run = try office.archive.beginRun(pipeline: "minutes", command: "test")
    let received = try office.archive.receive(fileAt: office.input + "/a.tif", name: "a.tif", run: run)
    try office.archive.setPageCount(of: received.sha256, 1)
    let scan = ScanFile(path: received.path, name: "a.tif")
    try office.archive.store(page: try await FakeRecognizer().recognize(.first, of: scan), of: received.sha256, seconds: 1)
    office.archive.abandonRun()
    let ledger = try office.archive.ledger()
    #expect((ledger.waitingFiles, ledger.done, ledger.documents, ledger.isUnfinished) == (1, 1, 0, true))
    #expect(try office.archive.status(of: received.receipt)[0].state == "waiting")
    try FileManager.default.removeItem(atPath: office.input + "/a.tif")
    let night = try await office.run(FakeRecognizer())
    #expect((night.waitingFiles, night.documents, night.isUnfinished) == (0, 1, false))
  }

  @Test("tells failed files of one name apart by their folders")
  func sameNames() async throws {
    for box in ["x", "y"] {
      try office.drop("box \(box)", as: "\(box)/1.tif")
      try await office.run(
        FakeRecognizer { page, name in throw ScanProblem(.crashed, scan: name, page: page, reason: "crashed", advice: "Report it") },
        below: box)
    }
    let failures = try office.archive.ledger().failures.map(\.scan)
    #expect(failures.count == 2 && failures[0].hasSuffix("/x/1.tif") && failures[1].hasSuffix("/y/1.tif"))
  }

  @Test("keeps what it could not read when the folder is empty the next night, as a share is that is not mounted")
  func notMounted() async throws {
    let link = office.input + "/lost.tif"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/nowhere/lost.tif")
    #expect(try await office.run(FakeRecognizer()).failedFiles == 1)
    try FileManager.default.removeItem(atPath: link)
    try await office.run(FakeRecognizer())
    #expect(try office.archive.ledger().failedFiles == 1)
    try office.drop("one", as: "a.tif")
    try await office.run(FakeRecognizer())
    #expect(try office.archive.ledger().failedFiles == 0)
  }

  @Test("loses one page to one bad page")
  func badPage() async throws {
    try office.drop("one\u{0C}two\u{0C}three", as: "a.tif")
    try office.drop("four", as: "b.tif")
    let ledger = try await office.run(
      FakeRecognizer { page, name in
        if name == "a.tif", page.value == 2 {
          throw ScanProblem(.timedOut, scan: name, page: page, reason: "too slow", advice: "Scan it again")
        }
      })
    #expect((ledger.done, ledger.failed, ledger.waiting) == (3, 1, 0))
    #expect(ledger.failures.map(\.description) == ["a.tif, page 2: too slow. Scan it again"])
  }

  @Test("tries failed pages again only when asked")
  func retries() async throws {
    try office.drop("one\u{0C}two", as: "a.tif")
    try await office.run(
      FakeRecognizer { page, name in
        throw ScanProblem(.crashed, scan: name, page: page, reason: "crashed", advice: "Report it")
      })
    let second = FakeRecognizer()
    #expect(try await office.run(second).failed == 2)
    #expect(second.pagesRead == [])
    let third = FakeRecognizer()
    #expect(try await office.run(third, retriesFailed: true).done == 2)
    #expect(third.pagesRead == ["a.tif/1", "a.tif/2"])
  }

  @Test("that tries again leaves alone what failed in another box")
  func retriesItsOwn() async throws {
    try office.drop("one", as: "box1/a.tif")
    try office.drop("", as: "box1/nothing.tif")
    try await office.run(FakeRecognizer { page, name in throw Self.crash(page, name) }, below: "box1")
    let failures = try office.archive.ledger().failures
    try office.drop("two", as: "box2/b.tif")
    try await office.run(FakeRecognizer(), below: "box2", retriesFailed: true)
    #expect(try office.archive.ledger().failures == failures && failures.count == 2)
    #expect(try office.archive.ledger().waitingFiles == 0)
    #expect(try await office.run(FakeRecognizer(), below: "box1", retriesFailed: true).done == 1)
  }

  @Test("that is stopped before it has tried again keeps the reasons")
  func stoppedRetry() async throws {
    try office.drop("one", as: "a.tif")
    try await office.run(FakeRecognizer { page, name in throw Self.crash(page, name) })
    let failures = try office.archive.ledger().failures
    await #expect(throws: ScanProblem.self) {
      try await office.run(
        FakeRecognizer { page, name in
          throw ScanProblem(.languageMissing, scan: name, reason: "no model", advice: "Install it")
        }, retriesFailed: true)
    }
    #expect(try office.archive.ledger().failures == failures && failures.count == 1)
  }

  private static func crash(_ page: PageNumber, _ name: String) -> ScanProblem {
    ScanProblem(.crashed, scan: name, page: page, reason: "crashed", advice: "Report it")
  }

  @Test("reads the same bytes once and keeps both names")
  func duplicates() async throws {
    try office.drop("same page", as: "a.tif")
    try office.drop("same page", as: "copy of a.tif")
    let recognizer = FakeRecognizer()
    let ledger = try await office.run(recognizer)
    #expect(recognizer.pagesRead.count == 1)
    #expect((ledger.receipts, ledger.files, ledger.pages) == (2, 1, 1))
    #expect(try office.archive.status(of: "copy of a.tif").first?.names == ["a.tif", "copy of a.tif"])
  }

  @Test("stops where a missing model fails every page alike, and blames no page for it")
  func missingModel() async throws {
    try office.drop("one\u{0C}two", as: "a.tif")
    await #expect(throws: ScanProblem.self) {
      try await office.run(
        FakeRecognizer { page, name in
          throw ScanProblem(.languageMissing, scan: name, reason: "no model", advice: "Install it")
        })
    }
    #expect(try office.archive.ledger().waiting == 2)
    #expect(try await office.run(FakeRecognizer()).done == 2)
  }

  @Test("that is stopped in the middle is finished by the next one, with the same archive", .timeLimit(.minutes(2)))
  func stopped() async throws {
    let other = try Office()
    for number in 1...6 {
      for office in [office, other] { try office.drop("page one of \(number)\u{0C}page two", as: "\(number).tif") }
    }
    try await other.run(FakeRecognizer())
    let office = office
    let task = Task {
      try await office.run(
        FakeRecognizer { _, name in if name == "4.tif" { try await Task.sleep(for: .seconds(60)) } })
    }
    while try office.archive.ledger().done < 3 { try await Task.sleep(for: .milliseconds(5)) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try office.archive.ledger().waiting > 0)
    try await office.run(FakeRecognizer())
    #expect(try office.archive.contentDigest() == other.archive.contentDigest())
  }

  @Test("reads again what another engine read, and nothing else")
  func changedEngine() async throws {
    try office.drop("one\u{0C}two", as: "a.tif")
    try await office.run(FakeRecognizer())
    let changed = FakeRecognizer(settings: "new")
    try await office.run(changed)
    #expect(changed.pagesRead.count == 2)
  }

  @Test("by another pipeline replaces a scan's documents and reads no page again")
  func anotherPipeline() async throws {
    try office.drop("one\u{0C}two", as: "a.tif")
    try await office.run(FakeRecognizer())
    let second = FakeRecognizer()
    #expect(try await office.run(second, pipeline: "letters").documents == 1)
    #expect(second.pagesRead == [])
    #expect(try office.archive.documents().map(\.pipeline) == ["letters"])
  }

  @Test("writes down what it cannot look into")
  func unreadable() async throws {
    try office.drop("one", as: "a.tif")
    try FileManager.default.createSymbolicLink(atPath: office.input + "/gone.tif", withDestinationPath: "/nowhere")
    let ledger = try await office.run(FakeRecognizer())
    #expect((ledger.files, ledger.failedFiles) == (2, 1))
    #expect(ledger.failures.first?.scan == "gone.tif")
  }
}

/// An input folder and an archive that are gone when the test is over.
final class Office: Sendable {
  let input: String
  let archive: Archive
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/minutebook-test-" + UUID().uuidString
    input = folder + "/input"
    try FileManager.default.createDirectory(atPath: input, withIntermediateDirectories: true)
    archive = try Archive.openOrCreate(folder + "/archive")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)  // what is left in the system's folder harms nobody
  }

  func drop(_ text: String, as name: String) throws {
    let path = URL(fileURLWithPath: input + "/" + name)
    try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: path)
  }

  @discardableResult
  func run(
    _ recognizer: FakeRecognizer, below folder: String = "", pipeline: String = "minutes", retriesFailed: Bool = false
  ) async throws -> Ledger {
    let definition = PipelineDefinition(
      name: pipeline, reads: .minutes(roster: nil), language: "eng", secondsAPage: 180, digest: "1")
    let batch = Batch(
      archive: archive, recognizer: recognizer, reader: DocumentReader([definition]), width: 2,
      retriesFailed: retriesFailed)
    return try archive.ledger(run: try await batch.run(InputFolder(walking: input + "/" + folder), command: "run"))
  }
}
