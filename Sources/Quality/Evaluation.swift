import Foundation
import Records

/// Outputs judged against truth, over a whole truth folder.
package enum Evaluation {
  /// One scan of a truth folder: what came out, and what should have. What is `nil` is not judged.
  package struct Document: Sendable {
    package var name: String
    /// The text that was read, pages parted by form feeds; `nil` where none was.
    package var outputText: String?
    package var truthText: String?
    /// The JSON of each document that was extracted from the scan; empty where there was none.
    package var outputRecords: [Data]
    /// The JSON of the scan's document, or a list of them.
    package var truthRecord: Data?
    /// The recognised pages, whose words' probabilities are judged. Empty where they are not known.
    package var pages: [RecognizedPage]

    package init(
      name: String, outputText: String? = nil, truthText: String? = nil,
      outputRecords: [Data] = [], truthRecord: Data? = nil, pages: [RecognizedPage] = []
    ) {
      self.name = name
      self.outputText = outputText
      self.truthText = truthText
      self.outputRecords = outputRecords
      self.truthRecord = truthRecord
      self.pages = pages
    }
  }

  /// Scores all documents. A document that has truth and no output counts as all missed. `seed` makes the intervals the
  /// same each time. Throws where a truth file is not the JSON that it should be.
  package static func score(
    _ documents: [Document], seed: UInt64 = 1
  ) throws(EvaluationError) -> EvaluationReport {
    EvaluationReport(
      seed: seed,
      text: TextReport(pages: documents.flatMap(pageScores), seed: seed),
      fields: FieldReport(documents: try fields(of: documents), seed: seed),
      words: WordReport(documents: documents))
  }

  /// The items' own confidences and whether the items were right, by row: "motions.votes".
  static func judgements(_ documents: [Document]) throws(EvaluationError) -> [String: [Judgement]] {
    try fields(of: documents).reduce(into: [:]) { all, document in
      all.merge(document.scorer.judgements) { $0 + $1 }
    }
  }

  private static func fields(of documents: [Document]) throws(EvaluationError) -> [DocumentFields] {
    let truths = try documents.map { document throws(EvaluationError) in try document.truths() }
    let spoken = SpokenFields(truths: truths.flatMap { $0 })
    var fields: [DocumentFields] = []
    for (document, truths) in zip(documents, truths) where !truths.isEmpty {
      var scorer = FieldScorer(spoken: spoken)
      scorer.score(outputs: try document.outputs(), truths: truths)
      fields.append(DocumentFields(name: document.name, scorer: scorer))
    }
    return fields
  }

  private static func pageScores(of document: Document) -> [PageScore] {
    guard let truth = document.truthText else { return [] }
    let pairs = PageTexts.pairs(
      output: PageTexts(document.outputText ?? ""), truth: PageTexts(truth))
    return pairs.enumerated().map { offset, pair in
      PageScore(
        name: document.name, page: offset + 1,
        score: TextScore(output: pair.output, truth: pair.truth))
    }
  }
}

extension Evaluation.Document {
  /// The kinds of document that truth speaks of, each once: what to extract from the scan. Truth that gives no kind
  /// is of minutes.
  package func truthKinds() throws(EvaluationError) -> [String] {
    try truths().reduce(into: []) { kinds, truth in
      let kind = truth["kind"]?.string ?? "minutes"
      if !kinds.contains(kind) { kinds.append(kind) }
    }
  }

  /// Truth's documents; none where it has nothing to say but text.
  fileprivate func truths() throws(EvaluationError) -> [JSONValue] {
    guard let truthRecord else { return [] }
    let truth = try JSONValue.reading(truthRecord, of: "\(name).truth.json")
    return if case .array(let list) = truth { list } else { [truth] }
  }

  fileprivate func outputs() throws(EvaluationError) -> [JSONValue] {
    try outputRecords.map { record throws(EvaluationError) in
      try JSONValue.reading(record, of: "the record of \(name)")
    }
  }
}

/// Why a truth folder could not be judged.
package enum EvaluationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Names the file and what the JSON reader had to say.
  case notJSON(file: String, reason: String)

  package var description: String {
    switch self {
    case .notJSON(let file, let reason):
      "\(file) is not JSON (\(reason)). Mend the file, or take it out of the folder"
    }
  }
}

extension JSONValue {
  fileprivate static func reading(_ data: Data, of file: String) throws(EvaluationError)
    -> JSONValue
  {
    do {
      return try JSONValue(data)
    } catch {
      throw .notJSON(file: file, reason: reason(error))
    }
  }

  /// What the reader below found, which gives the line, rather than how the decoder wraps it.
  private static func reason(_ error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error else {
      return String(describing: error)
    }
    let cause = (context.underlyingError as NSError?)?.userInfo[NSDebugDescriptionErrorKey]
    return (cause as? String) ?? context.debugDescription
  }
}

/// One page's text score.
package struct PageScore: Hashable, Codable, Sendable {
  package var name: String
  /// From 1. A document whose pages could not be paired is one page.
  package var page: Int
  package var score: TextScore
}

/// One document's field scores.
struct DocumentFields {
  var name: String
  var scorer: FieldScorer
}
