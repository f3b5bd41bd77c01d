import ArgumentParser
import Foundation
import Quality
import Records

struct EvalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Judge recognition and extraction against folders of truth.",
    discussion: """
      A folder holds scans, and beside NAME.tif (or .pdf, .png, .jpg, .txt) its truth: NAME.gt.txt, the text, pages \
      parted by form feeds, or NAME.truth.json, the document's JSON, or both. The scans are read as `run` reads them. A \
      field that is absent from a truth file is not scored; one that is null must not be found.

      CER is the edit distance over the length of the truth, in characters as people count them, runs of white space as \
      one space; WER is the same over words. Intervals hold in 95 of 100 samples, by bootstrap over pages or documents.

      Exit codes: 0 done, 2 a folder has no truth, 3 some pages could not be read, 5 Tesseract or a language model is \
      missing.
      """)

  @Argument(help: "Folders of scans and truth files.", completion: .directory)
  var truth: [String]

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

  @Option(help: "The seed of the intervals: the same seed gives the same figures.")
  var seed: UInt64 = 1

  @OptionGroup var reading: ReadingOptions

  func run() async throws {
    let pairs = try truth.flatMap { try TruthFolder(path: $0).pairs() }
    let result = texts == nil ? try await read(pairs) : try judgeTexts(pairs)
    var report = try worded { () throws(EvaluationError) in
      try Evaluation.score(result.documents, seed: seed)
    }
    if let fitConfidence {
      try fit(result.documents, to: fitConfidence)
      report.fitted = ConfidenceFit.crossValidated(result.documents)
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

  private struct Reading {
    var documents: [Evaluation.Document] = []
    /// Scans and pages that could not be read.
    var problems = 0
  }

  private func judgeTexts(_ pairs: [TruthFolder.Pair]) throws -> Reading {
    guard let texts else { return Reading() }
    return Reading(documents: try pairs.map { try $0.truth(withTextIn: texts) })
  }

  /// Reads and extracts every scan. A scan that cannot be read counts as one in which nothing was found.
  private func read(_ pairs: [TruthFolder.Pair]) async throws -> Reading {
    let reader = ScanReader(recognizer: reading.recognizer(), width: reading.workers)
    let progress = ProgressDisplay(total: pairs.count, unit: "scans")
    var result = Reading()
    for pair in pairs {
      guard let scan = pair.scan else {
        progress.say("minutebook: \(pair.name) has truth, but no scan beside it; it is left out")
        continue
      }
      var document = try pair.truth()
      if textOnly { document.truthRecord = nil }
      do {
        let read = try await reader.read(scan, password: reading.password)
        for problem in read.problems { progress.say("minutebook: \(problem)") }
        result.problems += read.problems.count
        document.take(read)
        for kind in try worded(document.truthKinds) {
          document.outputRecords += try await records(of: read, kind: kind, with: reader)
        }
      } catch let problem as ScanProblem {
        try stopIfToolMissing(problem)
        progress.say("minutebook: \(problem)")
        result.problems += 1
      }
      result.documents.append(document)
      progress.advance()
    }
    progress.close()
    return result
  }

  /// The documents' JSON, none where nothing of that kind was found.
  private func records(
    of read: ScanReader.ReadScan, kind: String, with reader: ScanReader
  ) async throws -> [Data] {
    do {
      return try await Extractor(kind: kind).records(of: read, with: reader.recognizer)
        .map { try $0.encode() }
    } catch let error as CommandError where error.status == .badInput {
      tell("minutebook: \(error)")
      return []
    }
  }

  private func worded<Value>(_ judge: () throws(EvaluationError) -> Value) throws -> Value {
    do { return try judge() } catch { throw CommandError(.badInput, error.description) }
  }
}

extension Evaluation.Document {
  /// Takes what was read, page by page; a page that could not be read has no text.
  fileprivate mutating func take(_ read: ScanReader.ReadScan) {
    let texts = Dictionary(read.pages.map { ($0.page.offset, $0.text) }, uniquingKeysWith: { $1 })
    let count = read.scan.pages ?? read.pages.count
    outputText = (0..<count).map { texts[$0] ?? "" }.joined(separator: "\u{C}")
    pages = read.pages
  }
}
