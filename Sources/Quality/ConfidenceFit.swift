import Records

/// Fits what an engine's scores mean, on words that are known to be right or wrong.
package enum ConfidenceFit {
  /// One word of a page whose text is known.
  package struct Sample: Hashable, Sendable {
    package var kind: TokenKind
    /// The engine's own score, 0 to 100.
    package var score: Double
    package var isRight: Bool

    fileprivate var outcome: (score: Double, isRight: Bool) { (score, isRight) }

    package init(kind: TokenKind, score: Double, isRight: Bool) {
      self.kind = kind
      self.score = score
      self.isRight = isRight
    }
  }

  /// The fewest words that a point of a curve stands for: with fewer it would follow chance.
  private static let fewestWords = 20

  /// The words of all documents that have both recognised pages and truth. A PDF's own text has no engine's score and
  /// is left out.
  package static func samples(of documents: [Evaluation.Document]) -> [Sample] {
    documents.flatMap(judgedWords).map { judged in
      Sample(kind: TokenKind(judged.word.text), score: judged.word.score, isRight: judged.isRight)
    }
  }

  /// How honest such a model is on scans that it was not fitted on: each half of them (every other scan) is judged by
  /// the model of the other half. `nil` where there are no words.
  package static func crossValidated(_ documents: [Evaluation.Document]) -> WordReport? {
    let halves = [0, 1].map { half in
      documents.enumerated().filter { $0.offset % 2 == half }.map(\.element)
    }
    let judged = [0, 1].flatMap { half in
      let model = model(samples(of: halves[1 - half]), engine: "")
      return halves[half].flatMap(judgedWords).map { judged in
        var judged = judged
        judged.word.confidence =
          model.confidence(of: judged.word.text, score: judged.word.score) ?? Confidence(0)
        return judged
      }
    }
    return WordReport(judged)
  }

  private static func judgedWords(of document: Evaluation.Document) -> [WordTruth.JudgedWord] {
    var document = document
    document.pages.removeAll { $0.source != .ocr }
    return WordTruth.judge(document)
  }

  /// One curve for each kind that has enough samples; a kind with few borrows the curve of all together.
  package static func model(_ samples: [Sample], engine: String) -> ConfidenceModel {
    let all = curve(samples.map(\.outcome))
    var curves: [String: ConfidenceModel.Curve] = [:]
    for kind in TokenKind.allCases {
      let own = samples.filter { $0.kind == kind }
      curves[kind.rawValue] = own.count < 2 * fewestWords ? all : curve(own.map(\.outcome))
    }
    return ConfidenceModel(engine: engine, curves: curves)
  }

  /// The rising curve that fits best (isotonic regression by pooling adjacent violators: Ayer and others 1955), its points
  /// merged until each stands for enough words. A probability is never quite 0 or 1: it counts half a right and half a wrong
  /// word more than were seen.
  static func curve(_ samples: [(score: Double, isRight: Bool)]) -> ConfidenceModel.Curve {
    var pools: [Pool] = []
    for sample in samples.sorted(by: { $0.score < $1.score }) {
      var pool = Pool(sample)
      while let last = pools.last, last.share >= pool.share || last.highest == pool.lowest {
        pool = pools.removeLast().joined(pool)
      }
      pools.append(pool)
    }
    pools = merged(pools)
    return ConfidenceModel.Curve(
      scores: pools.map { rounded($0.meanScore) }, probabilities: pools.map { rounded($0.share) })
  }

  /// Neighbours joined until each pool has enough words.
  private static func merged(_ pools: [Pool]) -> [Pool] {
    var merged: [Pool] = []
    for pool in pools {
      if let last = merged.last, last.count < fewestWords {
        merged[merged.count - 1] = last.joined(pool)
      } else {
        merged.append(pool)
      }
    }
    if let last = merged.last, last.count < fewestWords, merged.count > 1 {
      merged.removeLast()
      merged[merged.count - 1] = merged[merged.count - 1].joined(last)
    }
    return merged
  }

  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

  /// Neighbouring words taken together.
  private struct Pool {
    var count: Int
    var right: Int
    var scoreSum: Double
    var lowest: Double
    var highest: Double

    init(_ sample: (score: Double, isRight: Bool)) {
      count = 1
      right = sample.isRight ? 1 : 0
      scoreSum = sample.score
      lowest = sample.score
      highest = sample.score
    }

    var share: Double { (Double(right) + 0.5) / (Double(count) + 1) }
    var meanScore: Double { scoreSum / Double(count) }

    func joined(_ next: Pool) -> Pool {
      var pool = self
      pool.count += next.count
      pool.right += next.right
      pool.scoreSum += next.scoreSum
      pool.highest = next.highest
      return pool
    }
  }
}
