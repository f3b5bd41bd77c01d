import Foundation

/// The real program, run as a user runs it.
enum Program {
  /// The `minutebook` that was built beside these tests.
  static let path: String = {
    // `swift test` runs the test bundle from the build folder, or through a helper with the bundle's path as an argument.
    let hints = CommandLine.arguments.map { URL(fileURLWithPath: $0) }
    for hint in hints {
      let candidate = hint.deletingLastPathComponent().appendingPathComponent("minutebook").path
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
    }
    return root + "/.build/release/minutebook"
  }()

  /// The checkout's top folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let fixtures = root + "/fixtures"

  struct Outcome {
    var status: Int32
    var out: String
    var err: String
  }

  /// Runs it to its end.
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    let process = try start(arguments, environment: environment)
    return process.finish()
  }

  static func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

  /// Starts it; the caller ends it or waits for it.
  static func start(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Running {
    let running = try Running()
    running.process.executableURL = URL(fileURLWithPath: path)
    running.process.arguments = arguments
    running.process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    try running.process.run()
    return running
  }

  /// A started program; its output goes to files, so that a full pipe never stops it.
  final class Running {
    let process = Process()
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      for name in ["out", "err"] { _ = FileManager.default.createFile(atPath: folder.path + "/" + name, contents: nil) }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/out")
      process.standardError = FileHandle(forWritingAtPath: folder.path + "/err")
    }

    /// The bytes that it has written to its standard output so far.
    var output: Data { contents(of: "out") }

    private func contents(of name: String) -> Data {
      FileManager.default.contents(atPath: folder.path + "/" + name) ?? Data()
    }

    func finish() -> Outcome {
      process.waitUntilExit()
      let text = { (name: String) in
        String(decoding: self.contents(of: name), as: UTF8.self)
      }
      let died = process.terminationReason == .uncaughtSignal
      return Outcome(
        status: died ? 128 + process.terminationStatus : process.terminationStatus, out: text("out"),
        err: text("err"))
    }
  }
}

/// A folder that is gone when the test is over.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/minutebook-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)  // what is left in the system's folder harms nobody
  }

  /// Copies a file in, under its own name or another.
  @discardableResult
  func put(_ file: String, as name: String? = nil) throws -> String {
    let target = path + "/" + (name ?? URL(fileURLWithPath: file).lastPathComponent)
    try FileManager.default.copyItem(atPath: file, toPath: target)
    return target
  }
}
