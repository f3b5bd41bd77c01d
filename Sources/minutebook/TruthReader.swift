import Foundation
import Quality
import Records

/// Reads and extracts the scans of a truth folder, as `run` does it.
struct TruthReader {
  let reader: ScanReader
  let password: String?
  /// Whether to leave the extraction out.
  let textOnly: Bool

  /// What came of one scan.
  struct Result {
    var document: Evaluation.Document
    /// The number of its pages, or the one file, that could not be read.
    var problems = 0
    /// For the person who watches.
    var messages: [String] = []
  }

  /// A scan that cannot be read counts as one in which nothing was found.
  /// - Throws: `CommandError` where a program or a language model is missing; `EvaluationError` for a broken truth file.
  func read(_ pair: TruthFolder.Pair) async throws -> Result {
    var result = Result(document: try pair.truth())
    if textOnly { result.document.truthRecord = nil }
    guard let path = pair.scan else { return result }
    do {
      let read = try await reader.read(path, password: password)
      for problem in read.problems { result.note(problem) }
      result.document.take(read)
      for kind in try result.document.truthKinds() {
        try await result.extract(kind, from: read, with: reader)
      }
    } catch let problem as ScanProblem {
      try stopIfToolMissing(problem)
      result.note(problem)
    }
    return result
  }
}

extension TruthReader.Result {
  fileprivate mutating func note(_ problem: ScanProblem) {
    problems += 1
    messages.append(problem.description)
  }

  /// Adds the documents of one kind; a scan in which no such form is found adds none.
  fileprivate mutating func extract(
    _ kind: String, from read: ScanReader.ReadScan, with reader: ScanReader
  ) async throws {
    do {
      let records = try await Extractor(kind: kind).records(of: read, with: reader.recognizer)
      document.outputRecords += try records.map { try $0.encode() }
    } catch let error as CommandError where error.status == .badInput {
      messages.append(error.description)
    }
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
