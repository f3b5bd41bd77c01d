import Foundation
import Records
import Subprocess

/// How a worker is started.
struct WorkerLaunch: Sendable {
  let executable: String
  let arguments: [String]
  let settings: RecognitionSettings
}

/// One worker's place: it starts a child, feeds it jobs one at a time, kills it when a job takes too long, and starts the
/// next child when one is lost or worn out.
struct WorkerSeat {
  let queue: WorkerQueue
  let launch: WorkerLaunch

  /// Serves until the queue is closed. A child is started only when there is something to do.
  func serve() async {
    while let job = await queue.next() {
      let ending: Ending
      do {
        ending = try await runChild(first: job)
      } catch {
        ending = .neverStarted(job, "\(error)")
      }
      settle(ending)
    }
  }

  /// How a child's time ended.
  private enum Ending: Sendable {
    /// It did all that it was given.
    case done
    case lost(WorkerJob, Loss, stderr: String)
    case neverStarted(WorkerJob, String)
  }

  private enum Loss: Sendable {
    case deadline
    case died(TerminationStatus?)
    case nonsense
  }

  private func runChild(first: WorkerJob) async throws -> Ending {
    var options = PlatformOptions()
    // Its own process group, so that one kill reaches the programs that it started as well.
    options.processGroupID = 0
    let settings = try JSONEncoder().encode(launch.settings)
    let result = try await run(
      .path(.init(launch.executable)),
      arguments: Arguments(
        launch.arguments + ["--settings", String(decoding: settings, as: UTF8.self)]),
      // Tesseract's threads slow each other down, and only the environment at the start can stop them.
      environment: .inherit.updating(["OMP_THREAD_LIMIT": "1"]),
      platformOptions: options, input: .inputWriter, output: .sequence, error: .sequence
    ) { child in
      let talk = WorkerTalk(
        write: { bytes in _ = try await child.standardInputWriter.write(bytes) },
        kill: { try? child.send(signal: .kill, toProcessGroup: true) },  // it may be gone already
        settings: launch.settings)
      async let complaints = Self.tail(of: child.standardError)
      var inbox = FrameReader(child.standardOutput.makeAsyncIterator())
      var job = first
      for served in 1... {
        switch await talk.ask(job, inbox: &inbox) {
        case .answered: break
        case .answeredTooLate:
          _ = await complaints
          return Ending.done
        case .overdue: return Ending.lost(job, .deadline, stderr: await complaints)
        case .closed: return Ending.lost(job, .died(nil), stderr: await complaints)
        case .nonsense: return Ending.lost(job, .nonsense, stderr: await complaints)
        }
        guard served < launch.settings.pagesPerWorker, let next = await queue.next() else { break }
        job = next
      }
      // End of input ends the child; should it not, nothing is lost by a kill.
      try? await child.standardInputWriter.finish()
      talk.kill()
      _ = await complaints
      return Ending.done
    }
    if case .lost(let job, .died, let stderr) = result.closureResult {
      return .lost(job, .died(result.terminationStatus), stderr: stderr)
    }
    return result.closureResult
  }

  /// The end of what the child said to its standard error: a crash's last words.
  private static func tail(of output: SubprocessOutputSequence) async -> String {
    var tail: [UInt8] = []
    do {
      for try await buffer in output {
        buffer.withUnsafeBytes { tail.append(contentsOf: $0) }
        if tail.count > 8192 { tail.removeFirst(tail.count - 4096) }
      }
    } catch {
      // What was read so far is all there is.
    }
    return String(decoding: tail, as: UTF8.self)
  }

  /// Gives a lost job to the next child, once; then it fails.
  private func settle(_ ending: Ending) {
    switch ending {
    case .done: return
    case .neverStarted(let job, let reason):
      job.finish(
        .failure(
          ScanProblem(
            .toolMissing, scan: job.scan, page: job.page,
            reason: "the worker program \(launch.executable) could not be started (\(reason))",
            advice: "Install Minutebook again, or free memory, and run it again.")))
    case .lost(let job, let loss, let stderr):
      if job.countLoss() < 2 {
        queue.add(job, inFront: true)
      } else {
        job.finish(.failure(problem(loss, of: job, stderr: stderr)))
      }
    }
  }

  private func problem(_ loss: Loss, of job: WorkerJob, stderr: String) -> ScanProblem {
    let lastWords = CapturedErrors.shortened(stderr)
    let said = lastWords.isEmpty ? "" : ": \(lastWords)"
    func problem(_ kind: ScanProblem.Kind, _ reason: String, _ advice: String) -> ScanProblem {
      ScanProblem(kind, scan: job.scan, page: job.page, reason: reason, advice: advice)
    }
    switch loss {
    case .deadline:
      return problem(
        .timedOut,
        "not read within \(Int(launch.settings.deadline.rounded(.up))) seconds, nor in a shorter second try",
        "Look at the scan; if it is good, give it more time with a longer deadline.")
    case .nonsense:
      return problem(
        .crashed, "the recogniser's answer could not be understood, in two tries\(said)",
        "Save the page in another format, or scan it again.")
    case .died(let status):
      if CapturedErrors.speaksOfMemory(stderr) {
        return problem(
          .outOfMemory,
          "reading it took more than the \(launch.settings.limits.workerMegabytes) MB that a worker may use",
          "Scan it at a lower resolution, or allow more memory with --worker-megabytes.")
      }
      let how =
        switch status {
        case .signaled(let signal): "signal \(signal)"
        case .exited(let code): "exit code \(code)"
        case nil: "no exit code"
        }
      return problem(
        .crashed, "the recogniser stopped on it twice (\(how))\(said)",
        "Save the page in another format, or scan it again.")
    }
  }
}

/// One question and its answer over a child's pipes, under a deadline.
struct WorkerTalk: Sendable {
  let write: @Sendable ([UInt8]) async throws -> Void
  let kill: @Sendable () -> Void
  let settings: RecognitionSettings

  enum Outcome: Sendable {
    case answered
    /// The answer came just as the child was killed: it counts, but the child can take no other job.
    case answeredTooLate
    case overdue, closed, nonsense
  }

  /// Sends the job, waits for the reply, and gives it to whoever waits for the job.
  func ask(_ job: WorkerJob, inbox: inout FrameReader) async -> Outcome {
    let deadline = job.isSecondTry ? settings.secondDeadline : settings.deadline
    let watch = Task { [kill] in
      do {
        try await Task.sleep(for: .seconds(deadline))
      } catch {
        return false  // the answer came in time
      }
      kill()
      return true
    }
    let outcome = await exchange(job, inbox: &inbox)
    watch.cancel()
    let isOverdue = await watch.value
    if outcome == .answered { return isOverdue ? .answeredTooLate : .answered }
    kill()
    return isOverdue ? .overdue : outcome
  }

  private func exchange(_ job: WorkerJob, inbox: inout FrameReader) async -> Outcome {
    do {
      try await write(try Frame.encode(request(of: job)))
      guard let body = try await inbox.next() else { return .closed }
      job.finish(.success(try JSONDecoder().decode(WorkerReply.self, from: Data(body))))
      return .answered
    } catch is FrameReader.NotAFrame {
      return .nonsense
    } catch is DecodingError {
      return .nonsense
    } catch {
      return .closed
    }
  }

  /// A page that has already cost a worker is read the thrifty way.
  private func request(of job: WorkerJob) -> WorkerRequest {
    if job.isSecondTry, case .recognize(let page, let file, _) = job.request {
      return .recognize(page, file, thrifty: true)
    }
    return job.request
  }
}

/// Cuts a child's output into messages.
struct FrameReader {
  struct NotAFrame: Error {}

  private var source: SubprocessOutputSequence.Iterator
  private var held: [UInt8] = []

  init(_ source: SubprocessOutputSequence.Iterator) { self.source = source }

  /// The next message's body; `nil` when the child closed its output at a message's end or within one.
  mutating func next() async throws -> [UInt8]? {
    guard try await fill(Frame.headerLength) else { return nil }
    guard let length = Frame.bodyLength(of: held.prefix(Frame.headerLength)) else {
      throw NotAFrame()
    }
    guard try await fill(Frame.headerLength + length) else { return nil }
    let body = Array(held[Frame.headerLength..<(Frame.headerLength + length)])
    held.removeFirst(Frame.headerLength + length)
    return body
  }

  private mutating func fill(_ count: Int) async throws -> Bool {
    while held.count < count {
      // Nonsense shows in its first bytes: do not wait for eight of them.
      if held.count >= 4, !held.starts(with: Frame.magic) { throw NotAFrame() }
      guard let buffer = try await source.next() else { return false }
      buffer.withUnsafeBytes { held.append(contentsOf: $0) }
    }
    return true
  }
}
