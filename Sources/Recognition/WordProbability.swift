import Foundation
import Records

/// The probability that a word is right, from the engine's score and the kind of token, by the model in
/// `word-confidence.json` that `make calibrate` fits.
enum WordProbability {
  /// The model in this binary; `nil` only if its file were damaged, which a test rules out.
  static let model = try? ConfidenceModel.decode(  // without it a score still says something, below
    Data(PackageResources.word_confidence_json))

  static func of(_ word: LayoutWord) -> Confidence {
    of(word.text, score: word.score)
  }

  static func of(_ text: String, score: Double) -> Confidence {
    model?.confidence(of: text, score: score) ?? Confidence(score / 100)
  }
}
