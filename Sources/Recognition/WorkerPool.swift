import Foundation
import Glibc
import Records

/// Reads scans in worker processes: the program's own binary, run as `recognize-worker`.
///
/// ```swift
/// let pool = WorkerPool(workers: 2, executable: "/usr/bin/minutebook", settings: RecognitionSettings())
/// let pages = try await pool.countPages(of: file)
/// let page = try await pool.recognize(.first, of: file)
/// ```
/// A page is the unit of work: ask for as many at once as you like, from as many tasks; `workers` of them are
/// read at a time, first come, first served, long documents and short ones side by side. A worker that crashes, hangs
/// past the deadline, runs out of memory or talks nonsense costs the page it had: the page is tried once more by
/// a fresh worker in a thrifty way, and then fails with a `ScanProblem`. Workers start with the first
/// request, end when the pool goes away, and end by themselves if the parent is killed.
package final class WorkerPool: TextRecognizer, Sendable {
  package let settings: RecognitionSettings
  private let queue = WorkerQueue()
  private let rotations = RotationMemory()

  /// - Parameters:
  ///   - workers: how many pages are read at once; one for each core is best. At least 1.
  ///   - executable: the absolute path of this program's binary.
  ///   - arguments: what makes the binary a worker; tests give others.
  package init(
    workers: Int, executable: String, settings: RecognitionSettings = RecognitionSettings(),
    arguments: [String] = ["recognize-worker"]
  ) {
    // A worker that dies while it is written to must be an error here, not this program's end.
    signal(SIGPIPE, SIG_IGN)
    self.settings = settings
    let launch = WorkerLaunch(executable: executable, arguments: arguments, settings: settings)
    for _ in 0..<max(1, workers) {
      let queue = queue
      Task { await WorkerSeat(queue: queue, launch: launch).serve() }
    }
  }

  deinit { queue.close() }

  package func countPages(of file: ScanFile) async throws -> Int {
    guard case .count(let pages) = try await ask(.count(file), of: file) else {
      throw misunderstanding(file)
    }
    return pages
  }

  package func recognize(_ page: PageNumber, of file: ScanFile) async throws -> RecognizedPage {
    let request = WorkerRequest.recognize(page, file, thrifty: false)
    guard case .page(let read) = try await ask(request, of: file, page: page) else {
      throw misunderstanding(file)
    }
    rotations.note(read.rotation, of: page, in: file)
    return read
  }

  package func read(_ regions: [Region], on page: PageNumber, of file: ScanFile) async throws
    -> [RegionReading]
  {
    if regions.isEmpty { return [] }
    let rotation = rotations.rotation(of: page, in: file)
    let request = WorkerRequest.read(regions, page, file, rotation: rotation)
    guard case .readings(let readings) = try await ask(request, of: file, page: page),
      readings.count == regions.count
    else { throw misunderstanding(file) }
    return readings
  }

  package func engine() async throws -> RecognizedPage.Engine {
    let nobody = ScanFile(path: "", name: "the recogniser")
    guard case .engine(let engine) = try await ask(.engine, of: nobody) else {
      throw misunderstanding(nobody)
    }
    return engine
  }

  /// Writes a PNG of the page image, or of a part of it, with boxes drawn on it. The pixels are the very grid
  /// that the page's boxes are in.
  package func draw(_ drawing: Drawing, of page: PageNumber, in file: ScanFile) async throws {
    guard case .drawn = try await ask(.draw(drawing, page, file), of: file, page: page) else {
      throw misunderstanding(file)
    }
  }

  private func ask(_ request: WorkerRequest, of file: ScanFile, page: PageNumber? = nil)
    async throws -> WorkerReply
  {
    let job = WorkerJob(request, scan: file.name, page: page)
    let reply = try await job.answer { queue.add(job) }
    if case .problem(let problem) = reply { throw problem }
    return reply
  }

  private func misunderstanding(_ file: ScanFile) -> ScanProblem {
    ScanProblem(
      .crashed, scan: file.name, reason: "the recogniser answered another question",
      advice: "Run it again; if it happens again, report it with the file.")
  }
}
