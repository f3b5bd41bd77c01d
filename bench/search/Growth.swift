import Foundation

/// How the questions' times grow from one size of archive to the next.
struct Growth {
  private var sizes: [Int] = []
  private var times: [String: [Double]] = [:]
  private var names: [String] = []

  mutating func add(_ size: Int, _ classes: [(name: String, timing: Timing)]) {
    sizes.append(size)
    for (name, timing) in classes {
      if times[name] == nil { names.append(name) }
      times[name, default: []].append(timing.percentile(0.95))
    }
  }

  /// Prints the 95th percentile of each class by size, and what each is of the one before.
  func report() {
    guard sizes.count > 1 else { return }
    say("\nwarm p95 in milliseconds, and times that of the size before: \(sizes.map(String.init).joined(separator: ", ")) pages")
    for name in names {
      let row = times[name] ?? []
      let cells = row.indices.map { index in
        let time = String(format: "%.2f", row[index])
        return index == 0 || row[index - 1] == 0 ? time : time + String(format: " (%.1f ×)", row[index] / row[index - 1])
      }
      say(name.padding(toLength: 28, withPad: " ", startingAt: 0) + cells.joined(separator: "  "))
    }
  }
}
