import ArgumentParser
import Extraction
import Foundation
import Pipeline
import Quality
import Records

struct EvalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Judge recognition and extraction against folders of truth.",
    discussion: """
      A folder holds scans, and beside NAME.tif (or .pdf, .png, .jpg, .txt) its truth: NAME.gt.txt, the text, pages \
      parted by form feeds, or NAME.truth.json, the document's JSON, or both. The scans are read as `run` reads them. A \
      field that is absent from a truth file is not scored; one that is null must not be found; a motion's text or a \
      title that ends in "…" gives only how it begins.

      CER is the edit distance over the length of the truth, in characters as people count them, runs of white space as \
      one space; WER is the same over words. Intervals hold in 95 of 100 samples, by bootstrap over pages or documents.

      Exit codes: 0 done, 2 a folder has no truth, 3 some pages could not be read, 5 Tesseract or a language model is \
      missing.
      """)

  @Argument(help: "Folders of scans and truth files.", completion: .directory)
  var truth: [String]

  @Option(
    help: ArgumentHelp(
      "Where the scans are, below folders of the same names as their truth, if not beside it.",
      valueName: "folder"),
    completion: .directory)
  var scans: String?

  @Flag(help: "Print the whole report as JSON, page by page.")
  var json = false

  @Flag(help: "Judge the text alone; extract nothing.")
  var textOnly = false

  @Option(
    help: ArgumentHelp(
      "Judge the texts NAME.txt in this folder, another program's for example, instead of reading the scans.",
      valueName: "folder"))
  var texts: String?

  @Option(
    help: ArgumentHelp(
      "Fit what the engine's scores mean on these pages, and write it to this file.",
      valueName: "file"))
  var fitConfidence: String?

  @Option(
    help: ArgumentHelp(
      "Fit what the extraction's trust in attendees, motions, votes and bills means on these minutes, and write it to this file.",
      valueName: "file"))
  var fitItemConfidence: String?

  @Option(help: "The seed of the intervals: the same seed gives the same figures.")
  var seed: UInt64 = 1

  @OptionGroup var reading: ReadingOptions

  func run() async throws {
    do { try await judge() } catch let error as EvaluationError {
      throw CommandError(.badInput, error.description)
    }
  }

  private func judge() async throws {
    let pairs = try truth.flatMap { try TruthFolder(path: $0, scans: scans).pairs() }
    let result = texts == nil ? try await read(pairs) : try judgeTexts(pairs)
    var report = try Evaluation.score(result.documents, seed: seed)
    if let fitConfidence {
      try fit(result.documents, to: fitConfidence)
      report.fitted = ConfidenceFit.crossValidated(result.documents)
    }
    if let fitItemConfidence {
      let bare = try result.documents.map { try $0.withBareTrust() }
      try fitItems(bare, to: fitItemConfidence)
      report.fittedItems = try ItemConfidenceFit.crossValidated(bare)
    }
    if json {
      print(String(decoding: try report.encode(), as: UTF8.self))
    } else {
      print(report.summary, terminator: "")
    }
    if result.problems > 0 { throw ExitCode(ExitStatus.somePagesFailed.rawValue) }
  }

  /// Fits and writes the model of the words' probabilities, for the engine that read the first page.
  private func fit(_ documents: [Evaluation.Document], to path: String) throws {
    let samples = ConfidenceFit.samples(of: documents)
    guard let engine = documents.lazy.flatMap(\.pages).first?.engine, !samples.isEmpty else {
      throw CommandError(.badInput, "there is no page with both words and a truth text to fit on")
    }
    let model = ConfidenceFit.model(samples, engine: "\(engine.name), \(engine.model)")
    try model.encode().write(to: URL(fileURLWithPath: path), options: .atomic)
    tell("minutebook: fitted on \(samples.count) words of \(documents.count) scans: \(path)")
  }

  /// Fits and writes the model of the items' probabilities.
  private func fitItems(_ documents: [Evaluation.Document], to path: String) throws {
    guard let model = try ItemConfidenceFit.model(documents) else {
      throw CommandError(.badInput, "there are no minutes with a truth file to fit on")
    }
    try model.encode().write(to: URL(fileURLWithPath: path), options: .atomic)
    tell("minutebook: fitted on \(documents.count) scans: \(path)")
  }

  private struct Reading {
    var documents: [Evaluation.Document] = []
    /// Scans and pages that could not be read.
    var problems = 0
  }

  private func judgeTexts(_ pairs: [TruthFolder.Pair]) throws -> Reading {
    guard let texts else { return Reading() }
    return Reading(documents: try pairs.map { try $0.truth(withTextIn: texts) })
  }

  /// Reads and extracts every scan, as many at once as there are workers.
  private func read(_ pairs: [TruthFolder.Pair]) async throws -> Reading {
    let reader = TruthReader(
      reader: ScanReader(recognizer: reading.recognizer(), width: reading.workers),
      password: reading.password, textOnly: textOnly)
    let scanned = pairs.filter { $0.scan != nil }
    let progress = ProgressDisplay(total: scanned.count, unit: "scans")
    for pair in pairs where pair.scan == nil {
      progress.say("minutebook: \(pair.name) has truth, but no scan beside it; it is left out")
    }
    var result = Reading()
    try await inOrder(scanned.count, atOnce: reading.workers) { offset in
      try await reader.read(scanned[offset])
    } then: { _, read in
      for message in read.messages { progress.say("minutebook: \(message)") }
      result.documents.append(read.document)
      result.problems += read.problems
      progress.advance(failed: read.problems > 0)
    }
    progress.close()
    return result
  }
}

extension Evaluation.Document {
  /// The same pages read as minutes, each item with the bare trust that a model is fitted on.
  fileprivate func withBareTrust() throws -> Evaluation.Document {
    var document = self
    let record = MinutesReader.read(pages, of: Scan(sha256: "", name: name), isCalibrated: false)
    document.outputRecords = record.meetings.isEmpty ? [] : [try record.encode()]
    return document
  }
}
