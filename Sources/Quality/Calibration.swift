/// A probability that was given, and whether what it was given for was right.
package struct Judgement: Hashable, Codable, Sendable {
  package var probability: Double
  package var isRight: Bool

  package init(probability: Double, isRight: Bool) {
    self.probability = probability
    self.isRight = isRight
  }
}

/// How honest probabilities are: of what was given 90 %, nine in ten should be right.
package struct Calibration: Hashable, Encodable, Sendable {
  package var count: Int
  /// The share that is right.
  package var accuracy: Double
  /// The mean probability given.
  package var meanProbability: Double
  /// The expected calibration error: over the bins, the mean distance between given and observed, weighted by count. 0 is best.
  package var expectedError: Double
  /// The mean squared distance between the probability and what came (1 or 0). 0 is best; always saying the
  /// accuracy scores accuracy × (1 - accuracy).
  package var brier: Double
  /// The reliability table: tenths of the probability, empty ones left out.
  package var bins: [Bin]

  /// One row of the reliability table.
  package struct Bin: Hashable, Encodable, Sendable {
    /// Holds probabilities from `from` up to, without, `to`; the last one holds 1 as well.
    package var from: Double
    package var to: Double
    package var count: Int
    package var meanProbability: Double
    /// The share that is right, and its interval.
    package var observed: Double
    package var interval: Interval?
  }

  /// `nil` where there is nothing to judge.
  package init?(_ judgements: [Judgement], binCount: Int = 10) {
    guard !judgements.isEmpty, binCount > 0 else { return nil }
    var grouped = [[Judgement]](repeating: [], count: binCount)
    for judgement in judgements {
      let place = Int(judgement.probability * Double(binCount))
      grouped[min(max(place, 0), binCount - 1)].append(judgement)
    }
    let total = Double(judgements.count)
    count = judgements.count
    accuracy = Double(judgements.count { $0.isRight }) / total
    meanProbability = judgements.reduce(0) { $0 + $1.probability } / total
    brier =
      judgements.reduce(0) { sum, judgement in
        let distance = judgement.probability - (judgement.isRight ? 1 : 0)
        return sum + distance * distance
      } / total
    bins = grouped.enumerated().compactMap { place, members in
      Bin(members, place: place, of: binCount)
    }
    expectedError = bins.reduce(0) { sum, bin in
      sum + Double(bin.count) / total * abs(bin.meanProbability - bin.observed)
    }
  }
}

extension Calibration.Bin {
  fileprivate init?(_ members: [Judgement], place: Int, of binCount: Int) {
    guard !members.isEmpty else { return nil }
    let right = members.count { $0.isRight }
    self.init(
      from: Double(place) / Double(binCount), to: Double(place + 1) / Double(binCount),
      count: members.count,
      meanProbability: members.reduce(0) { $0 + $1.probability } / Double(members.count),
      observed: Double(right) / Double(members.count),
      interval: Interval.wilson(successes: right, of: members.count))
  }
}
