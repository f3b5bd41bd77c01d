import ArgumentParser
import Recognition

/// The worker process that `WorkerPool` starts; not for people.
struct RecognizeWorkerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recognize-worker",
    abstract: "Read pages for another Minutebook process.", shouldDisplay: false)

  @Option(help: "The recognition settings, as JSON.")
  var settings: String

  func run() async throws {
    try await RecognitionWorker(settings: settings).serve()
  }
}
