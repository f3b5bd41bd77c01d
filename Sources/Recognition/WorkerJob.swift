import Records
import Synchronization

/// One request on its way to a worker and back. It is answered exactly once; later answers are dropped.
final class WorkerJob: Sendable {
  let request: WorkerRequest
  /// The file and page to name when it goes wrong.
  let scan: String
  let page: PageNumber?

  private struct State {
    var continuation: CheckedContinuation<WorkerReply, any Error>?
    var isOver = false
    var losses = 0
  }
  private let state = Mutex(State())

  init(_ request: WorkerRequest, scan: String, page: PageNumber?) {
    self.request = request
    self.scan = scan
    self.page = page
  }

  /// Waits for the answer; `start` hands the job to the queue.
  func answer(start: () -> Void) async throws -> WorkerReply {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isOver = state.withLock { state in
          if !state.isOver { state.continuation = continuation }
          return state.isOver
        }
        if isOver {
          continuation.resume(throwing: CancellationError())
        } else {
          start()
        }
      }
    } onCancel: {
      finish(.failure(CancellationError()))
    }
  }

  var isOver: Bool { state.withLock { $0.isOver } }

  /// How many workers this job has cost so far, with this one.
  func countLoss() -> Int {
    state.withLock { state in
      state.losses += 1
      return state.losses
    }
  }

  var isSecondTry: Bool { state.withLock { $0.losses > 0 } }

  func finish(_ result: Result<WorkerReply, any Error>) {
    let continuation = state.withLock { state in
      state.isOver = true
      defer { state.continuation = nil }
      return state.continuation
    }
    continuation?.resume(with: result)
  }
}

/// The jobs that no worker has taken yet, first come, first served.
final class WorkerQueue: Sendable {
  private struct State {
    var jobs: [WorkerJob] = []
    var waiting: [CheckedContinuation<WorkerJob?, Never>] = []
    var isClosed = false
  }
  private let state = Mutex(State())

  /// Adds a job at the end, or in front where it has waited its turn already. A closed queue cancels it.
  func add(_ job: WorkerJob, inFront: Bool = false) {
    let taker = state.withLock { state -> CheckedContinuation<WorkerJob?, Never>? in
      if !state.waiting.isEmpty { return state.waiting.removeFirst() }
      if !state.isClosed { state.jobs.insert(job, at: inFront ? 0 : state.jobs.count) }
      return nil
    }
    if let taker {
      taker.resume(returning: job)
    } else if state.withLock({ $0.isClosed }) {
      job.finish(.failure(CancellationError()))
    }
  }

  /// The next job that somebody still waits for; `nil` once the queue is closed.
  func next() async -> WorkerJob? {
    while let job = await take() {
      if !job.isOver { return job }
    }
    return nil
  }

  private func take() async -> WorkerJob? {
    await withCheckedContinuation { continuation in
      let job: WorkerJob?? = state.withLock { state in
        if !state.jobs.isEmpty { return .some(state.jobs.removeFirst()) }
        if state.isClosed { return .some(nil) }
        state.waiting.append(continuation)
        return nil
      }
      if let job { continuation.resume(returning: job) }
    }
  }

  /// Lets every worker go; jobs that still wait are cancelled.
  func close() {
    let (jobs, waiting) = state.withLock { state in
      state.isClosed = true
      defer {
        state.jobs = []
        state.waiting = []
      }
      return (state.jobs, state.waiting)
    }
    for job in jobs { job.finish(.failure(CancellationError())) }
    for taker in waiting { taker.resume(returning: nil) }
  }
}
