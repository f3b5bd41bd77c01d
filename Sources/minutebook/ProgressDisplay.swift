import Foundation
import Glibc
import Synchronization

/// Shows a batch's progress on standard error: on a terminal one bar that is redrawn, elsewhere (a cron mail, a
/// log file) plain lines, at most one in ten seconds besides the failures.
final class ProgressDisplay: Sendable {
  private struct State {
    var total: Int
    var finished = 0
    var failed = 0
    /// On a terminal the bar appears with the first page; a log waits for a rate that means something.
    var lastShown: ContinuousClock.Instant?
  }

  private let unit: String
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let begun = ContinuousClock.now
  private let state: Mutex<State>

  /// - Parameter unit: what is counted, in the plural: "pages".
  init(total: Int, unit: String) {
    self.unit = unit
    state = Mutex(State(total: total, lastShown: isTerminal ? nil : begun))
  }

  /// Counts one more as finished.
  func advance(failed: Bool = false) {
    state.withLock { state in
      state.finished += 1
      if failed { state.failed += 1 }
      let now = ContinuousClock.now
      let pause: Duration = isTerminal ? .milliseconds(100) : .seconds(10)
      if let last = state.lastShown, now - last < pause, state.finished < state.total { return }
      state.lastShown = now
      write(isTerminal ? "\r\u{1B}[K" + bar(state) : line(state) + "\n")
    }
  }

  /// A message that stays, above the bar.
  func say(_ message: String) {
    state.withLock { state in
      write((isTerminal ? "\r\u{1B}[K" : "") + message + "\n")
      if isTerminal, state.lastShown != nil { write(bar(state)) }
    }
  }

  /// Ends the bar's line.
  func close() {
    state.withLock { state in
      if isTerminal, state.lastShown != nil { write("\r\u{1B}[K" + line(state) + "\n") }
    }
  }

  private func bar(_ state: State) -> String {
    let width = 24
    let filled = state.total == 0 ? width : width * state.finished / state.total
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: ".", count: width - filled) + "] " + line(state)
  }

  /// "120 of 345 pages, 2 failed, 2.1 pages/s, about 2 min left".
  private func line(_ state: State) -> String {
    let seconds = (ContinuousClock.now - begun) / .seconds(1)
    let rate = seconds > 0 ? Double(state.finished) / seconds : 0
    var text = "\(state.finished) of \(state.total) \(state.total == 1 ? String(unit.dropLast()) : unit)"
    if state.failed > 0 { text += ", \(state.failed) failed" }
    text += String(format: ", %.1f %@/s", rate, unit)
    if state.finished < state.total, rate > 0 {
      text += ", about \(Self.spoken(Double(state.total - state.finished) / rate)) left"
    }
    return text
  }

  /// "40 s", "12 min", "3 h 20 min".
  static func spoken(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 90 { return "\(whole) s" }
    let minutes = (whole + 30) / 60
    return minutes < 90 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }

  private func write(_ text: String) {
    toStandardError(text)
  }
}
