import Foundation
import Records

/// What `eval` says. Every part is `nil` where the truth folder has nothing for it.
package struct EvaluationReport: Encodable, Sendable {
  package var seed: UInt64
  package var text: TextReport?
  package var fields: FieldReport?
  package var words: WordReport?

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
    let judged = documents.flatMap(Self.judge)
    guard let all = Calibration(judged.map(\.judgement)) else { return nil }
    self.all = all
    kinds = Dictionary(grouping: judged, by: \.kind.rawValue).compactMapValues { words in
      Calibration(words.map(\.judgement))
    }
  }

  private static func judge(
    _ document: Evaluation.Document
  ) -> [(kind: TokenKind, judgement: Judgement)] {
    guard let truth = document.truthText, !document.pages.isEmpty else { return [] }
    let truths = PageTexts(truth).pages
    let isPaged = document.pages.allSatisfy { $0.page.offset < truths.count }
    let units =
      isPaged && truths.count > 1
      ? document.pages.map { ($0.words, truths[$0.page.offset]) }
      : [(document.pages.flatMap(\.words), truths.joined(separator: "\n"))]
    return units.flatMap { words, truth in
      zip(words, WordTruth.rightWords(words.map(\.text), truth: truth)).map { word, isRight in
        (
          TokenKind(word.text),
          Judgement(probability: word.confidence.probability, isRight: isRight)
        )
      }
    }
  }
}

/// The kinds of token that an engine's score means different things for.
package enum TokenKind: String, Codable, Hashable, Sendable, CaseIterable {
  /// A word that begins in lower case, or is all capitals.
  case word
  /// Begins with a capital: at the start of a sentence, or a name.
  case nameLike = "name-like"
  /// Has a digit.
  case number
  /// Has neither a letter nor a digit.
  case mark

  package init(_ text: String) {
    let core = text.unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    guard let first = core.first else {
      self = .mark
      return
    }
    if core.contains(where: { $0.properties.numericType != nil }) {
      self = .number
    } else if first.properties.isUppercase
      && core.dropFirst().contains(where: \.properties.isLowercase)
    {
      self = .nameLike
    } else {
      self = .word
    }
  }
}
