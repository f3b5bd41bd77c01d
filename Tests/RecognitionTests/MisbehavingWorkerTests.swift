import CTesseract
import Foundation
import Records
import Testing

@testable import Recognition

@Suite("A worker that misbehaves costs one page, and no more")
struct MisbehavingWorkerTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var script: String
    var kind: ScanProblem.Kind
  }

  static let cases = [
    Case(testDescription: "crashes", script: "kill -SEGV $$", kind: .crashed),
    Case(testDescription: "ends without a word", script: "exit 3", kind: .crashed),
    Case(testDescription: "hangs", script: "sleep 60", kind: .timedOut),
    Case(
      testDescription: "hangs in a program that it started", script: "sleep 60 & wait", kind: .timedOut),
    Case(testDescription: "talks nonsense", script: "echo 'Tesseract Open Source OCR'; sleep 60", kind: .crashed),
    Case(
      testDescription: "sends a broken message", script: "printf 'MBK1\\000\\000\\000\\002{]'; sleep 60",
      kind: .crashed),
    Case(
      testDescription: "stops in the middle of a message",
      script: "printf 'MBK1\\000\\000\\001\\000{\"count\"'; exit 0", kind: .crashed),
    Case(
      testDescription: "runs out of memory",
      script: "echo \"terminate called after throwing an instance of 'std::bad_alloc'\" >&2; kill -ABRT $$",
      kind: .outOfMemory),
    Case(
      testDescription: "floods its standard error", script: "yes 'a warning' | head -c 3000000 >&2; exit 1",
      kind: .crashed),
  ]

  @Test("The page fails with its reason, after two tries", .timeLimit(.minutes(5)), arguments: cases)
  func fails(_ worker: Case) async throws {
    let scans = try Scans()
    let log = scans.path("starts")
    let path = try scans.script("worker", "echo start >> '\(log)'\n" + worker.script)
    var settings = RecognitionSettings()
    // Long for a busy machine, and shorter than those that sleep.
    settings.deadline = worker.kind == .timedOut ? 0.7 : 50
    let pool = WorkerPool(workers: 1, executable: path, settings: settings, arguments: [])
    let problem = await Worker.problem {
      _ = try await pool.recognize(.first, of: ScanFile(path: "/scan", name: "1974-03-12.tif"))
    }
    #expect(problem?.kind == worker.kind)
    #expect(problem?.scan == "1974-03-12.tif")
    #expect(problem?.page == .first)
    #expect(problem?.advice.isEmpty == false)
    #expect(try String(contentsOfFile: log, encoding: .utf8) == "start\nstart\n")
  }

  /// Enlarged to twice its size, the page takes 96 MB, and the engine's own copy as much again.
  @Test("A page too large for its worker is said to take too much memory, not to need another format", .timeLimit(.minutes(10)))
  func largePage() async throws {
    let scans = try Scans()
    let page = try #require(pixCreate(4900, 4900, 8))
    pixSetAll(page)
    // Strokes of many widths, for what is alike throughout is no type.
    var seed = 1
    func next(_ range: ClosedRange<Int>) -> Int32 {
      seed = (seed &* 1_103_515_245 + 12345) & 0x7FFF_FFFF
      return Int32(range.lowerBound + (seed >> 16) % range.count)
    }
    for top in stride(from: Int32(0), to: 4900, by: 120) {
      var left: Int32 = 400
      while left < 4500 {
        let width = next(4...12)
        var stroke: UnsafeMutablePointer<Box>? = boxCreate(left, top, width, 60)
        pixClearInRect(page, stroke)
        boxDestroy(&stroke)
        left += width + next(10...40)
      }
    }
    pixSetResolution(page, 100, 100)
    #expect(pixWrite(scans.path("large.png"), page, Int32(IFF_PNG)) == 0)
    PageImage.free(page)
    // Long for a busy machine: a second try would be a thrifty one, which has room.
    let pool = Worker.pool(deadline: 500) { $0.limits.workerMegabytes = 528 }
    let problem = await Worker.problem { _ = try await pool.recognize(.first, of: scans.file("large.png")) }
    #expect(problem?.kind == .outOfMemory, "\(String(describing: problem))")
    #expect(problem?.advice.contains("--worker-megabytes") == true)
  }

  @Test("A worker program that is not there is said at once")
  func missing() async {
    let pool = WorkerPool(workers: 1, executable: "/nonexistent/minutebook")
    let problem = await Worker.problem {
      _ = try await pool.recognize(.first, of: ScanFile(path: "/scan", name: "scan"))
    }
    #expect(problem?.kind == .toolMissing)
  }

  @Test("The page after a crash is read by a fresh worker")
  func recovers() async throws {
    let scans = try Scans()
    let once = scans.path("crashed-once")
    // Crashes at its first start, and is the real worker from then on.
    let path = try scans.script(
      "worker",
      "if [ ! -e '\(once)' ]; then touch '\(once)'; kill -SEGV $$; fi\nexec '\(Worker.executable)' \"$@\"")
    let scan = try scans.print(["MINUTES OF THE COUNCIL"], as: "a.png")
    let pool = WorkerPool(workers: 1, executable: path)
    let page = try await pool.recognize(.first, of: scan)
    #expect(page.text.contains("MINUTES"))
    #expect(page.notes.contains("read the thrifty way, after a worker was lost"))
    #expect(try await pool.countPages(of: scan) == 1)
  }

  @Test("A task that is cancelled while it waits for a worker stops waiting")
  func cancels() async throws {
    let scans = try Scans()
    let path = try scans.script("worker", "sleep 60")
    let pool = WorkerPool(workers: 1, executable: path, arguments: [])
    let waiting = Task {
      try await pool.recognize(.first, of: ScanFile(path: "/scan", name: "scan"))
    }
    try await Task.sleep(for: .milliseconds(200))
    waiting.cancel()
    await #expect(throws: CancellationError.self) { _ = try await waiting.value }
  }
}
