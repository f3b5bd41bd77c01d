import Testing

@testable import Quality

struct CalibrationTests {
  @Test("The calibration error weights each bin's distance by its count")
  func expectedError() throws {
    // Ten words given 0.95, eight right; ten given 0.55, five right.
    let judged =
      (0..<10).map { Judgement(probability: 0.95, isRight: $0 < 8) }
      + (0..<10).map { Judgement(probability: 0.55, isRight: $0 < 5) }
    let calibration = try #require(Calibration(judged))
    #expect(calibration.count == 20)
    #expect(abs(calibration.accuracy - 0.65) < 1e-9)
    // (0.15 + 0.05) ÷ 2
    #expect(abs(calibration.expectedError - 0.1) < 1e-9)
    // (8 × 0.05² + 2 × 0.95² + 5 × 0.45² + 5 × 0.55²) ÷ 20
    #expect(abs(calibration.brier - 0.2175) < 1e-9)
    #expect(calibration.bins.map(\.count) == [10, 10])
    #expect(calibration.bins.map(\.from) == [0.5, 0.9])
  }

  @Test("Certainty falls in the last bin, and nothing has no calibration")
  func ends() throws {
    let calibration = try #require(Calibration([Judgement(probability: 1, isRight: true)]))
    #expect(calibration.bins.map(\.to) == [1])
    #expect(Calibration([]) == nil)
  }

  @Test("A word is right where the alignment pairs it, or where truth has it left over elsewhere")
  func rightWords() {
    #expect(
      WordTruth.rightWords(["moved", "hy", "Reyes,"], truth: "moved by Reyes,")
        == [true, false, true])
    #expect(
      WordTruth.rightWords(["Holt", "no", "Reyes", "aye"], truth: "Reyes aye\nHolt no")
        == [true, true, true, true])
    #expect(WordTruth.rightWords(["a", "a"], truth: "a") == [true, false])
  }

  @Test(
    "A token's kind is told by its letters and digits",
    arguments: [
      ("motion", TokenKind.word), ("AYES:", .word), ("(the", .word), ("Reyes,", .nameLike),
      ("1974-12", .number), ("5th", .number), ("—", .mark), ("R2-D2", .number),
    ])
  func kinds(text: String, kind: TokenKind) {
    #expect(TokenKind(text) == kind)
  }
}
