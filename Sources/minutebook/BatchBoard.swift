import Archive
import Pipeline
import Synchronization

/// Shows a batch's events on standard error as they come.
final class BatchBoard: Sendable {
  private let display = Mutex<ProgressDisplay?>(nil)
  private let losses = Mutex<[Holdings]>([])

  @Sendable func show(_ event: BatchEvent) {
    switch event {
    case .counted(let pages):
      if pages == 0 { tell("nothing new to read") }
      display.withLock { $0 = ProgressDisplay(total: pages, unit: "pages") }
    case .pageDone:
      display.withLock { $0 }?.advance()
    case .pageFailed(let problem):
      let display = display.withLock { $0 }
      display?.say("failed: \(problem)")
      display?.advance(failed: true)
    case .failed(let problem):
      if let display = display.withLock({ $0 }) { display.say("failed: \(problem)") } else { tell("failed: \(problem)") }
    case .withdrawn(_, let lost):
      losses.withLock { $0.append(lost) }
    case .documentsDone:
      break
    }
  }

  func close() { display.withLock { $0 }?.close() }

  /// What earlier runs had found and this one took back, and how to get it again; `nil` where it took nothing back.
  var withdrawn: String? {
    let losses = losses.withLock { $0 }
    let lost = losses.reduce(Holdings(), +)
    guard !lost.isEmpty else { return nil }
    let kinds = lost.documents.sorted { $0.key < $1.key }.map { "\($0.value) of kind \($0.key)" }
    let motions = lost.motions == 0 ? [] : [counted(lost.motions, "motion")]
    return "took back what an earlier run had found in \(counted(losses.count, "file")): "
      + (kinds + motions).joined(separator: ", ")
      + ". A file’s documents are those that the last run’s pipelines find; to get these again, run once more with all the "
      + "pipelines together"
  }
}
