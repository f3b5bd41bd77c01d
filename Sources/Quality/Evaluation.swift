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
    /// The document's JSON as extracted; `nil` where nothing could be.
    package var outputRecord: Data?
    package var truthRecord: Data?
    /// The recognised pages, whose words' probabilities are judged. Empty where they are not known.
    package var pages: [RecognizedPage]

    package init(
      name: String, outputText: String? = nil, truthText: String? = nil,
      outputRecord: Data? = nil, truthRecord: Data? = nil, pages: [RecognizedPage] = []
    ) {
      self.name = name
      self.outputText = outputText
      self.truthText = truthText
      self.outputRecord = outputRecord
      self.truthRecord = truthRecord
      self.pages = pages
    }
  }

  /// Scores all documents. A document that has truth and no output counts as all missed. `seed` makes the intervals the
  /// same each time. Throws `DecodingError` where a truth file or a record is not JSON.
  package static func score(_ documents: [Document], seed: UInt64 = 1) throws -> EvaluationReport {
    EvaluationReport(
      seed: seed,
      text: TextReport(pages: documents.flatMap(pageScores), seed: seed),
      fields: try FieldReport(documents: documents.compactMap(fieldScores), seed: seed),
      words: WordReport(documents: documents))
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

  private static func fieldScores(of document: Document) throws -> DocumentFields? {
    guard let truth = document.truthRecord else { return nil }
    var scorer = FieldScorer()
    scorer.score(
      output: try document.outputRecord.map { try JSONValue($0) }, truth: try JSONValue(truth))
    return DocumentFields(name: document.name, scorer: scorer)
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
