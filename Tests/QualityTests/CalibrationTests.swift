import Records
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

  @Test("A fitted curve rises, keeps off 0 and 1, and pools what chance put in the wrong order")
  func fit() throws {
    // 40 words at score 20, 10 right; 40 at 50, 8 right; 40 at 90, all right.
    let samples =
      samples(40, right: 10, score: 20) + samples(40, right: 8, score: 50)
      + samples(40, right: 40, score: 90)
    let curve = ConfidenceFit.curve(samples.map { ($0.score, $0.isRight) })
    // 20 and 50 are pooled: (18 + ½) ÷ 81 at their mean; (40 + ½) ÷ 41 at 90.
    #expect(curve.scores == [35, 90])
    #expect(curve.probabilities == [0.2284, 0.9878])
    #expect(curve.probability(at: 0) == 0.2284)
    let middle = try #require(curve.probability(at: 62.5))
    #expect(abs(middle - (0.2284 + 0.9878) / 2) < 1e-9)
    #expect(curve.probability(at: 100) == 0.9878)
  }

  @Test("A kind with few words borrows the curve of all")
  func fewWords() {
    let model = ConfidenceFit.model(
      samples(200, right: 150, score: 80) + samples(3, right: 0, score: 80, kind: .number),
      engine: "none")
    #expect(model.confidence(of: "word", score: 80)?.probability == 0.7488)
    // (150 + ½) ÷ (203 + 1)
    #expect(model.confidence(of: "1974", score: 80)?.probability == 0.7377)
  }

  @Test("A model survives its file, and a later form is refused")
  func modelFile() throws {
    var model = ConfidenceFit.model(samples(200, right: 150, score: 80), engine: "none")
    #expect(try ConfidenceModel.decode(model.encode()) == model)
    model.version = 2
    #expect(throws: DecodingError.self) { try ConfidenceModel.decode(model.encode()) }
  }

  @Test("A fit is judged on scans that it has not seen")
  func crossValidated() throws {
    // In every scan a score of 50 is right half of the time.
    let documents = (0..<4).map { number in
      let words = (0..<200).map { place in
        Word(
          text: place % 2 == 0 ? "right" : "wrong",
          box: PixelBox(left: 0, top: 0, right: 1, bottom: 1),
          confidence: Confidence(0.99), score: 50)
      }
      let box = PixelBox(left: 0, top: 0, right: 1, bottom: 1)
      let page = RecognizedPage(
        page: .first, width: 1, height: 1, resolution: .init(dpi: 300, isAssumed: false),
        blocks: [.init(box: box, paragraphs: [.init(lines: [.init(box: box, words: words)])])],
        engine: .init(name: "none", model: "none", settings: ""))
      return Evaluation.Document(
        name: "\(number)", truthText: Array(repeating: "right", count: 100).joined(separator: " "),
        pages: [page])
    }
    let report = try #require(ConfidenceFit.crossValidated(documents))
    #expect(report.all.count == 800)
    #expect(report.all.expectedError < 0.01)
  }

  private func samples(
    _ count: Int, right: Int, score: Double, kind: TokenKind = .word
  ) -> [ConfidenceFit.Sample] {
    (0..<count).map { ConfidenceFit.Sample(kind: kind, score: score, isRight: $0 < right) }
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
