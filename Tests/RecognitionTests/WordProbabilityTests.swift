import Records
import Testing

@testable import Recognition

struct WordProbabilityTests {
  @Test("The fitted model is in the program, and knows every kind of token")
  func modelIsThere() throws {
    let model = try #require(WordProbability.model)
    for kind in TokenKind.allCases {
      let curve = try #require(model.curves[kind.rawValue], "\(kind)")
      #expect(curve.scores.count == curve.probabilities.count)
      #expect(curve.scores == curve.scores.sorted())
      #expect(curve.probabilities == curve.probabilities.sorted())
      #expect(curve.probabilities.allSatisfy { 0 < $0 && $0 < 1 })
    }
  }

  @Test("A sure word is nearly surely right, an unsure one is probably wrong", arguments: ["motion", "Reyes", "1974"])
  func ends(text: String) {
    #expect(WordProbability.of(text, score: 96).probability > 0.95)
    #expect(WordProbability.of(text, score: 10).probability < 0.5)
  }
}
