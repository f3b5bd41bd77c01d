import ArgumentParser
import Foundation
import Recognition
import Records

/// The options of every command that reads scans.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: [.customShort("j", allowingJoined: true), .customLong("jobs")],
    help: "How many pages to read at once. (default: the number of processors)")
  var jobs: Int?

  @Option(help: ArgumentHelp("Seconds a page may take before it is stopped.", valueName: "seconds"))
  var secondsAPage: Int?

  @Option(help: ArgumentHelp("Language models to read with, joined by +: eng, eng+fra.", valueName: "models"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "A PDF's own text: use it when it is good (auto), never (ignore), or use nothing else (only).",
      valueName: "auto|ignore|only"))
  var textLayer: RecognitionSettings.TextLayer = .auto

  @Option(help: "The password that opens locked PDFs. Others on this machine can see it while the command runs.")
  var password: String?

  @OptionGroup(title: "Limits, beyond which a page or file fails by itself")
  var limits: LimitOptions

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("-j takes a number from 1 to 256.") }
    if let secondsAPage, secondsAPage < 1 { throw ValidationError("--seconds-a-page takes 1 or more.") }
  }

  var workers: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// Starts nothing yet: workers start with the first page.
  /// - Parameters: what a pipeline's definition says, where the command line is silent.
  func recognizer(language definedLanguage: String = "eng", secondsAPage definedSeconds: Int = 180)
    -> WorkerPool
  {
    var settings = RecognitionSettings()
    settings.language = language ?? definedLanguage
    settings.deadline = Double(secondsAPage ?? definedSeconds)
    settings.textLayer = textLayer
    settings.limits = limits.limits
    return WorkerPool(workers: workers, executable: Self.executable, settings: settings)
  }

  /// This program's own file: a worker is the same program.
  static let executable =
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))  // always there on Linux
    ?? CommandLine.arguments[0]
}

extension RecognitionSettings.TextLayer: ExpressibleByArgument {}
