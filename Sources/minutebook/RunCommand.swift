import ArgumentParser
import Archive
import Foundation
import Pipeline
import Recognition
import Records

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "The nightly batch: take in a folder of scans, read them, extract what they say.",
    discussion: """
      Every file is copied into the archive before anything reads it; the originals are never changed. The command is safe \
      to repeat, for what is done is not done twice, and safe to kill: the next run finishes the job. At the end, every \
      file and page is accounted for: done, blank, failed (why, and what to do), or waiting.

      Exit codes: 0 done, 1 failed, 2 bad input, 3 finished but some files or pages failed, 5 a program or language model \
      is missing, 130 interrupted.
      """)

  @Argument(help: "Pipelines: YAML files that say what the scans hold, such as pipelines/minutes.yaml.")
  var pipelines: [String]

  @Option(help: ArgumentHelp("The folder of scans; folders inside it are searched too.", valueName: "folder"))
  var input: String

  @Flag(help: "Try again those files and pages of this folder that failed before.")
  var retryFailed = false

  @Flag(help: "Print the ledger as JSON.")
  var json = false

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var reading: ReadingOptions

  func run() async throws {
    let scans = try InputFolder(walking: absolute(input))
    if isInside(archive.folder, input) {
      throw CommandError(
        .badInput, "the archive \(archive.folder) lies inside the input folder; give it a folder of its own")
    }
    if scans.files.isEmpty, scans.refused.isEmpty {
      tell("minutebook: there is no scan in \(input). If it is a network share, see that it is mounted")
    }
    let batch = try BatchCommand(
      pipelines: pipelines, archive: archive, reading: reading, retriesFailed: retryFailed, json: json)
    try await batch.run(scans, command: "run")
  }
}

struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Take in a few files: the same as run, for files that you name.")

  @Argument(help: "Scans: TIFF, PDF, JPEG, PNG and other image files.")
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The pipeline's YAML file; may be given more than once. (default: pipelines/minutes.yaml)", valueName: "file"))
  var pipeline: [String] = []

  @Flag(help: "Try again what failed before of these files.")
  var retryFailed = false

  @Flag(help: "Print the ledger as JSON.")
  var json = false

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var reading: ReadingOptions

  func run() async throws {
    let batch = try BatchCommand(
      pipelines: pipeline.isEmpty ? [try Self.standard()] : pipeline, archive: archive, reading: reading,
      retriesFailed: retryFailed, json: json)
    try await batch.run(InputFolder(files: files.map(absolute)), command: "add")
  }

  /// The pipeline where none is named.
  private static func standard() throws -> String {
    if let path = OwnFile.path("pipelines/minutes.yaml") { return path }
    throw CommandError(
      .badInput, "there is no pipelines/minutes.yaml here nor beside this program. Name the pipeline’s file with --pipeline")
  }
}

/// Whether one folder lies in another, or is it; links are followed.
private func isInside(_ folder: String, _ outer: String) -> Bool {
  let parts = { (path: String) in
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.pathComponents
  }
  return parts(folder).starts(with: parts(outer))
}
