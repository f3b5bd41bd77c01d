import Testing

@testable import Quality

struct StatisticsTests {
  @Test(
    "Percentiles lie between neighbours by proportion",
    arguments: [
      ([1.0, 2, 3], 50.0, 2.0), ([1, 2, 3, 4], 50, 2.5), ([10], 90, 10),
      ([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 90, 90),
    ])
  func percentile(values: [Double], percent: Double, expected: Double) {
    #expect(values.percentile(percent) == expected)
  }

  @Test("Nothing has no median")
  func emptyMedian() {
    #expect([Double]().median == nil)
  }

  @Test("Wilson's interval holds at the ends, where the simple one fails")
  func wilson() throws {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    try expect(81, of: 263, low: 0.2553, high: 0.3662)
    try expect(15, of: 148, low: 0.0624, high: 0.1605)
    try expect(0, of: 20, low: 0, high: 0.1611)
    try expect(1, of: 29, low: 0.0061, high: 0.1718)
    #expect(Interval.wilson(successes: 0, of: 0) == nil)
  }

  private func expect(_ successes: Int, of trials: Int, low: Double, high: Double) throws {
    let interval = try #require(Interval.wilson(successes: successes, of: trials))
    #expect(abs(interval.low - low) < 0.0001)
    #expect(abs(interval.high - high) < 0.0001)
  }

  @Test("The bootstrap is the same for the same seed and holds the observed mean")
  func bootstrap() throws {
    let pages = (0..<40).map { Double($0 % 5) }
    let mean = { (sample: [Double]) in sample.reduce(0, +) / Double(sample.count) }
    let first = try #require(Interval.bootstrap(pages, seed: 3, statistic: mean))
    #expect(first == Interval.bootstrap(pages, seed: 3, statistic: mean))
    // The standard error is √2 ÷ √40 = 0.2236; 1.96 of them are 0.438.
    #expect(abs(first.low - (2 - 0.438)) < 0.1)
    #expect(abs(first.high - (2 + 0.438)) < 0.1)
  }

  @Test("One page has no interval")
  func onePage() {
    #expect(Interval.bootstrap([1.0], seed: 1) { $0.first } == nil)
  }

  @Test("The best matching gives up a good pair for a better sum")
  func bestMatching() {
    // Greedy would take 0.9 and leave 0.1.
    let matching = BestMatching(likeness: [[0.9, 0.8], [0.8, 0.1]], least: 0.05)
    #expect(matching.pairs.map(\.output) == [1, 0])
  }

  @Test("What is too unlike stays alone, and groups may differ in size")
  func unmatched() {
    let wide = BestMatching(likeness: [[0.2, 0.9, 0.3]], least: 0.5)
    #expect(wide.pairs.map { [$0.truth, $0.output] } == [[0, 1]])
    let tall = BestMatching(likeness: [[0.2], [0.9], [0.3]], least: 0.5)
    #expect(tall.pairs.map { [$0.truth, $0.output] } == [[1, 0]])
    #expect(BestMatching(likeness: [[0.2]], least: 0.5).pairs.isEmpty)
    #expect(BestMatching(likeness: [[], []], least: 0.5).pairs.isEmpty)
  }
}
