import Pipeline
import Synchronization

/// Shows a batch's events on standard error as they come.
final class BatchBoard: Sendable {
  private let display = Mutex<ProgressDisplay?>(nil)

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
    case .documentsDone:
      break
    }
  }

  func close() { display.withLock { $0 }?.close() }
}
