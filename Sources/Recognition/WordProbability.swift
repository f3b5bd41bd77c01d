import Records

/// The probability that a word is right, from the engine's score and the kind of token.
enum WordProbability {
  static func of(_ word: LayoutWord) -> Confidence {
    Confidence(max(0.02, min(0.99, (word.score - 10) / 85)))
  }
}
