import Foundation
import Records

/// What `eval` says. Every part is `nil` where the truth folder has nothing for it.
package struct EvaluationReport: Encodable, Sendable {
  package var seed: UInt64
  package var text: TextReport?
  package var fields: FieldReport?
  package var words: WordReport?
  /// The same for a model that was just fitted: each half of the scans judged by the model of the other half.
  package var fitted: WordReport?
  /// By kind of item, the same for the items' confidences.
  package var fittedItems: [String: Calibration]?

  /// The report's JSON: snake case, sorted keys, rates as shares of 1.
  package func encode() throws -> Data {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}

/// Error rates of the text, over pages.
package struct TextReport: Encodable, Sendable {
  package var characters: RateSummary
  package var words: RateSummary
  package var bagOfWords: RateSummary
  package var pages: [PageScore]

  init?(pages: [PageScore], seed: UInt64) {
    guard !pages.isEmpty else { return nil }
    self.pages = pages
    characters = RateSummary(pages.map(\.score.characters), seed: seed)
    words = RateSummary(pages.map(\.score.words), seed: seed)
    bagOfWords = RateSummary(pages.map(\.score.bagOfWords), seed: seed)
  }
}

/// One error rate over many pages.
package struct RateSummary: Encodable, Sendable {
  /// Of all pages together, so that long pages count for more.
  package var total: ErrorCounts
  package var rate: ErrorRate
  package var normalizedRate: ErrorRate
  /// By bootstrap over the pages; for fewer than 30 it is too narrow.
  package var interval: Interval?
  /// Over the pages whose reference is not empty; `nil` where there is none.
  package var median: Double?
  package var percentile90: Double?
  package var pageCount: Int
  /// Pages whose truth is empty: they have no rate, but what was made up there counts in the total.
  package var emptyReferencePages: Int

  init(_ pages: [ErrorCounts], seed: UInt64) {
    total = pages.total
    rate = total.rate
    normalizedRate = total.normalizedRate
    interval = Interval.bootstrap(pages, seed: seed) { $0.total.rate.value }
    let rates = pages.compactMap(\.rate.value)
    median = rates.median
    percentile90 = rates.percentile(90)
    pageCount = pages.count
    emptyReferencePages = pages.count - rates.count
  }
}

/// How honest the words' probabilities are.
package struct WordReport: Encodable, Sendable {
  package var all: Calibration
  package var kinds: [TokenKind.RawValue: Calibration]

  init?(documents: [Evaluation.Document]) {
    self.init(documents.flatMap(WordTruth.judge))
  }

  init?(_ judged: [WordTruth.JudgedWord]) {
    guard let all = Calibration(judged.map(\.judgement)) else { return nil }
    self.all = all
    kinds = Dictionary(grouping: judged) { TokenKind($0.word.text).rawValue }
      .compactMapValues { words in Calibration(words.map(\.judgement)) }
  }
}
