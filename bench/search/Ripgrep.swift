import Foundation

/// The pages' text as plain files of a thousand pages, where ripgrep is there to search them.
struct TextFiles {
  private let folder: String
  private var lines: [String] = []
  private var files = 0

  init(folder: String) throws {
    self.folder = folder
    guard Ripgrep.program != nil else { return }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  mutating func add(_ page: [[String]]) {
    guard Ripgrep.program != nil else { return }
    lines += page.map { $0.joined(separator: " ") }
  }

  mutating func write() throws {
    guard !lines.isEmpty else { return }
    files += 1
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: "\(folder)/\(files).txt"))
    lines = []
  }
}

/// The same words put to ripgrep: what a person without an archive would do.
struct Ripgrep {
  let folder: String
  private static let asked = 10

  static let program: String? = ["/usr/bin/rg", "/usr/local/bin/rg"].first { access($0, X_OK) == 0 }

  func run(_ classes: [QuestionClass]) throws {
    guard let program = Self.program, FileManager.default.fileExists(atPath: folder) else {
      return say("ripgrep: skipped, it is not installed, or was not when the archive was built")
    }
    for asked in classes where !asked.phrases.isEmpty {
      var timing = Timing(byClock: true)
      for phrase in asked.phrases.prefix(Self.asked) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["-i", "-w", "-F", "-c", "--no-messages", phrase, folder]
        process.standardOutput = FileHandle.nullDevice
        try timing.measure {
          try process.run()
          process.waitUntilExit()
        }
      }
      say("ripgrep \(asked.name.padding(toLength: 23, withPad: " ", startingAt: 0))\(timing.summary)")
    }
  }
}
