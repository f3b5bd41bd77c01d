import Foundation

/// Times of one class of questions, in milliseconds.
struct Timing {
  private(set) var times: [Double] = []
  /// Whether to count the processor's time instead of the clock's: where other programs run beside.
  private let isProcessorTime: Bool

  /// `byClock` where another process does the work.
  init(byClock: Bool = false) {
    isProcessorTime = !byClock && CommandLine.arguments.contains("--cpu")
  }

  private var now: Double {
    var time = timespec()
    clock_gettime(isProcessorTime ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
  }

  mutating func measure<Value>(_ body: () throws -> Value) rethrows -> Value {
    let start = now
    let value = try body()
    times.append(now - start)
    return value
  }

  /// Adds a time that another program took.
  mutating func add(_ time: Double) { times.append(time) }

  /// The time that this share of the questions did not exceed.
  func percentile(_ share: Double) -> Double {
    guard !times.isEmpty else { return 0 }
    let sorted = times.sorted()
    return sorted[min(sorted.count - 1, Int((Double(sorted.count) * share).rounded(.down)))]
  }

  var summary: String {
    [0.5, 0.95, 0.99, 1].map { Self.padded(percentile($0)) }.joined(separator: " ")
  }

  private static func padded(_ value: Double) -> String {
    let text = String(format: "%.2f", value)
    return String(repeating: " ", count: max(0, 9 - text.count)) + text
  }
}

/// The memory that this process holds now and that no file backs, in MB.
func memoryHeld() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") }
  return (line.flatMap { Int($0.filter(\.isNumber)) } ?? 0) / 1024
}

/// Prints a line at once, also into a file.
func say(_ line: String) {
  print(line)
  fflush(nil)
}
