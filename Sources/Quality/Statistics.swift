/// A range that holds the true value in 95 of 100 samples like this one. In JSON it is `[low, high]`.
package struct Interval: Hashable, Sendable {
  package var low: Double
  package var high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// 1.96: the normal distribution's 97.5th percentile.
  private static let z = 1.959964

  /// Wilson's interval (1927) for a proportion of independent trials; `nil` where there were none.
  package static func wilson(successes: Int, of trials: Int) -> Interval? {
    guard trials > 0 else { return nil }
    let n = Double(trials)
    let share = Double(successes) / n
    let z2 = z * z
    let centre = (share + z2 / (2 * n)) / (1 + z2 / n)
    let half =
      z * (share * (1 - share) / n + z2 / (4 * n * n)).squareRoot() / (1 + z2 / n)
    return Interval(
      low: successes == 0 ? 0 : max(0, centre - half),
      high: successes == trials ? 1 : min(1, centre + half))
  }

  /// The bootstrap's percentile interval for a statistic of clusters (pages, documents), which are drawn whole, since the
  /// words on one page are not independent. `nil` below two clusters, and where the statistic has no value for
  /// most draws. Below 30 clusters it is too narrow: say so beside it.
  package static func bootstrap<Cluster>(
    _ clusters: [Cluster], seed: UInt64, draws: Int = 2000,
    statistic: ([Cluster]) -> Double?
  ) -> Interval? {
    guard clusters.count >= 2 else { return nil }
    var generator = SeededGenerator(seed: seed)
    var values: [Double] = []
    for _ in 0..<draws {
      let sample = clusters.indices.map { _ in
        clusters[Int.random(in: clusters.indices, using: &generator)]
      }
      if let value = statistic(sample) { values.append(value) }
    }
    guard values.count > draws / 2 else { return nil }
    guard let low = values.percentile(2.5), let high = values.percentile(97.5) else { return nil }
    return Interval(low: low, high: high)
  }
}

extension Interval: Codable {
  package init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    low = try list.decode(Double.self)
    high = try list.decode(Double.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    try list.encode(low)
    try list.encode(high)
  }
}

extension Collection<Double> {
  /// The value below which `percent` of the sorted values lie, between neighbours by proportion; `nil` for none.
  package func percentile(_ percent: Double) -> Double? {
    guard !isEmpty else { return nil }
    let sorted = self.sorted()
    let place = Swift.min(Swift.max(percent, 0), 100) / 100 * Double(sorted.count - 1)
    let below = Int(place)
    let above = Swift.min(below + 1, sorted.count - 1)
    return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
  }

  package var median: Double? { percentile(50) }
}

/// Random numbers that are the same for the same seed everywhere (SplitMix64: Steele, Lea, Flood 2014).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
