import Archive
import Records
import Synchronization

extension Batch {
  /// Takes the files in, reads what waits, extracts what is new; of a folder also what earlier runs of the same pipeline left,
  /// though its files are gone from there. What can be wrong with a file or a page is
  /// in the archive's ledger afterwards.
  /// - Throws: `ArchiveError` where the archive cannot be written, `ScanProblem` where a missing program or model or a
  ///   full disk fails every page alike, `CancellationError`. All that was finished by then is stored.
  package func run(_ input: InputFolder, command: String) async throws -> RunID {
    let run = try archive.beginRun(pipeline: reader.name, command: command)
    defer { archive.abandonRun() }
    let engine = try await recognizer.engine()
    var scans = try takeIn(input, run: run)
    if input.root != nil { scans += try archive.takeUp(pipeline: reader.name, run: run) }
    try await countPages(of: scans)
    let readable = try scans.filter { try archive.pageCount(of: $0.sha256) != nil }
    let jobs = try readable.map { scan in
      (scan: scan, pages: try archive.waitingPages(of: scan.sha256, engine: engine, retryingFailed: retriesFailed))
    }
    report(.counted(pages: jobs.reduce(0) { $0 + $1.pages.count }))
    let begun = try archive.begunExtractions()
    try await finish(jobs.filter { begun[$0.scan.sha256] == nil }, run: run)
    // Last and one by one: where one of these ends the program again, the rest is done, and it is plain which one it was.
    for job in jobs where begun[job.scan.sha256] != nil { try await finish([job], run: run) }
    try archive.endRun(run)
    return run
  }

  /// Copies every file into the archive. The same bytes under several names are one scan.
  private func takeIn(_ input: InputFolder, run: RunID) throws -> [Received] {
    // An empty folder is more likely a share that is not mounted.
    if let root = input.root, !input.files.isEmpty || !input.refused.isEmpty { try archive.forgetRefusals(below: root) }
    for refused in input.refused {
      try archive.refuse(refused.problem, at: refused.path, run: run)
      report(.failed(refused.problem))
    }
    var scans: [Received?] = Array(repeating: nil, count: input.files.count)
    // Most files are known after the first night; their receipts are written many at a time.
    var known: [(offset: Int, file: KnownFile)] = []
    for (offset, file) in input.files.enumerated() {
      try Task.checkCancellation()
      // Of files that were named one by one it is worth the time to see that their originals are whole.
      if let file = archive.knownFile(file.place, name: file.name, verifying: input.root == nil) {
        known.append((offset, file))
      } else {
        scans[offset] = try receiveNew(file, run: run)
      }
      guard known.count == Self.receiptsAtOnce || offset == input.files.count - 1 else { continue }
      for ((offset, file), received) in zip(known, try archive.receiveKnown(known.map(\.file), run: run)) {
        scans[offset] = try received ?? receiveNew(.init(place: file.place, name: file.name), run: run)
      }
      known = []
    }
    var seen: Set<String> = []
    return scans.compactMap(\.self).filter { seen.insert($0.sha256).inserted }
  }

  /// Receipts of known files in one transaction.
  private static let receiptsAtOnce = 250

  /// Copies a file in; `nil` where it cannot be read.
  private func receiveNew(_ file: InputFolder.File, run: RunID) throws -> Received? {
    do { return try archive.receiveNew(file.place, name: file.name, run: run) } catch let problem as ScanProblem {
      if problem.stopsTheBatch { throw problem }
      report(.failed(problem))
      return nil
    }
  }

  private func countPages(of scans: [Received]) async throws {
    let uncounted = try scans.filter { scan in
      if case .failed = scan.state, !retriesFailed { return false }
      return try archive.pageCount(of: scan.sha256) == nil
    }
    try await atOnce(uncounted, width) { scan in
      do {
        let count = try await recognizer.countPages(of: file(of: scan))
        try archive.setPageCount(of: scan.sha256, count)
      } catch let problem as ScanProblem {
        if problem.stopsTheBatch { throw problem }
        try archive.failFile(scan.sha256, problem)
        report(.failed(problem))
      }
    }
  }

  /// Reads what waits and extracts each scan's documents after its last page. A page is the unit of work, so long
  /// documents share the workers with short ones; one more is asked for than there are workers, so that none waits
  /// while a page is stored.
  private func finish(_ jobs: [(scan: Received, pages: [PageNumber])], run: RunID) async throws {
    let left = Mutex(Dictionary(jobs.map { ($0.scan.sha256, $0.pages.count) }) { first, _ in first })
    let steps = jobs.flatMap { job in
      job.pages.isEmpty ? [(job.scan, nil)] : job.pages.map { (job.scan, Optional($0)) }
    }
    try await atOnce(steps, width + 1) { scan, page in
      if let page { try await read(page, of: scan, run: run) }
      let isLast = left.withLock { left in
        left[scan.sha256, default: 0] -= page == nil ? 0 : 1
        return left[scan.sha256, default: 0] <= 0
      }
      if isLast { try await extract(scan, run: run) }
    }
  }

  private func extract(_ scan: Received, run: RunID) async throws {
    if try archive.isExtracted(scan.sha256, pipeline: reader.name, settings: reader.digest) { return }
    if !retriesFailed, try archive.begunExtractions()[scan.sha256, default: 0] > 1 {
      try passOver(scan)
      return
    }
    let pages = try archive.pages(of: scan.sha256)
    guard !pages.isEmpty else { return }
    try archive.beginExtraction(of: scan.sha256)
    do { try await extract(pages, of: scan, run: run) } catch {
      try archive.endExtraction(of: scan.sha256)
      throw error
    }
  }

  private func extract(_ pages: [RecognizedPage], of scan: Received, run: RunID) async throws {
    let whole = Scan(
      sha256: scan.sha256, name: scan.name, pages: try archive.pageCount(of: scan.sha256))
    do {
      let documents = try await reader.read(pages, of: whole, in: file(of: scan), with: recognizer)
      let former = try archive.holdings(of: scan.sha256)
      try archive.store(
        documents, of: scan.sha256, pipeline: reader.name, settings: reader.digest, run: run)
      let lost = former.lost(in: try archive.holdings(of: scan.sha256))
      if !lost.isEmpty { report(.withdrawn(scan: scan.name, lost)) }
      report(.documentsDone(scan: scan.name, kinds: documents.map(\.kind)))
    } catch let problem as ScanProblem {
      // The second look at a form failed. Its text is stored; the extraction is tried again in the next run, and
      // until then the ledger lists the file.
      if problem.stopsTheBatch { throw problem }
      try archive.endExtraction(of: scan.sha256)
      try archive.failFile(scan.sha256, problem)
      report(.failed(problem))
    }
  }

  /// Lists a scan as failed that ended the program twice. Its pages are found without documents.
  private func passOver(_ scan: Received) throws {
    let problem = ScanProblem(
      .crashed, scan: scan.name,
      reason: "Minutebook came to a sudden end twice while it looked for documents in this scan; its text can be searched",
      advice: "Report it, with the scan if that may be shown; after an update, run again with --retry-failed.")
    try archive.failFile(scan.sha256, problem)
    if case .failed = scan.state { return }
    report(.failed(problem))
  }

  private func read(_ page: PageNumber, of scan: Received, run: RunID) async throws {
    let begun = ContinuousClock.now
    do {
      let recognized = try await recognizer.recognize(page, of: file(of: scan))
      let seconds = (ContinuousClock.now - begun) / .seconds(1)
      try archive.store(page: recognized, of: scan.sha256, seconds: seconds, run: run)
      report(.pageDone(scan: scan.name, page: page))
    } catch let problem as ScanProblem {
      if problem.stopsTheBatch { throw problem }
      try archive.fail(page: page, of: scan.sha256, problem)
      report(.pageFailed(problem))
    }
  }

  private func file(of scan: Received) -> ScanFile {
    ScanFile(path: scan.path, name: scan.name, password: password)
  }
}

extension ScanProblem {
  /// Whether the cause lies with the machine, so that the next page would fail as well. Nothing is written down
  /// for the page: it waits for a run on a mended machine.
  var stopsTheBatch: Bool {
    switch kind {
    case .toolMissing, .languageMissing, .diskFull: true
    default: false
    }
  }
}

/// Does the work for every item, at most `width` at once. The first error ends it, after cancelling the rest.
func atOnce<Item: Sendable>(
  _ items: [Item], _ width: Int, work: @escaping @Sendable (Item) async throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    for (offset, item) in items.enumerated() {
      try Task.checkCancellation()
      if offset >= width { try await group.next() }
      group.addTask { try await work(item) }
    }
    try await group.waitForAll()
  }
}
