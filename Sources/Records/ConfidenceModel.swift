import Foundation

/// What an engine's scores mean: for each kind of token, the probability that it is right at a score. Fitted on pages
/// whose text is known, by `make calibrate`, and kept as a small JSON file.
package struct ConfidenceModel: Hashable, Codable, Sendable {
  /// The form of the file; this program reads form 1.
  package var version: Int
  /// The engine and language model whose scores these are: "tesseract 5.3.0, eng 4.1.0".
  package var engine: String
  /// By the name of the `TokenKind`.
  package var curves: [String: Curve]

  package init(version: Int = 1, engine: String, curves: [String: Curve]) {
    self.version = version
    self.engine = engine
    self.curves = curves
  }

  /// A line through points; before the first and after the last it runs level.
  package struct Curve: Hashable, Codable, Sendable {
    /// Rising scores, 0 to 100.
    package var scores: [Double]
    /// The probabilities at these scores; as many.
    package var probabilities: [Double]

    package init(scores: [Double], probabilities: [Double]) {
      self.scores = scores
      self.probabilities = probabilities
    }

    /// `nil` for a curve without points.
    package func probability(at score: Double) -> Double? {
      let count = min(scores.count, probabilities.count)
      guard count > 0 else { return nil }
      guard let above = scores.prefix(count).firstIndex(where: { $0 >= score }) else {
        return probabilities[count - 1]
      }
      if above == 0 || scores[above] == score { return probabilities[above] }
      let share = (score - scores[above - 1]) / (scores[above] - scores[above - 1])
      return probabilities[above - 1] + (probabilities[above] - probabilities[above - 1]) * share
    }
  }

  /// The probability that a word is right; `nil` where the model knows nothing of its kind.
  package func confidence(of text: String, score: Double) -> Confidence? {
    curves[TokenKind(text).rawValue]?.probability(at: score).map { Confidence($0) }
  }

  /// Reads the file; throws `DecodingError` for what it is not, a later form among it.
  package static func decode(_ json: Data) throws -> ConfidenceModel {
    let model = try JSONDecoder().decode(ConfidenceModel.self, from: json)
    guard model.version == 1 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "form \(model.version) is newer than this program"))
    }
    return model
  }

  /// The file's bytes: sorted keys, so that equal models are equal bytes.
  package func encode() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}
