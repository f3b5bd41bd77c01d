import Testing

@testable import Quality

struct AlignmentTests {
  @Test(
    "The edit distance is the least number of changed, added and missing characters",
    arguments: [
      ("", "", 0), ("a", "", 1), ("", "abc", 3), ("abc", "abc", 0), ("abc", "abd", 1),
      ("motion", "rnotion", 2), ("second", "secnd", 1), ("kitten", "sitting", 3),
      ("Councilman Burt", "Gouncilman Burt", 1), ("flaw", "lawn", 2), ("ab", "ba", 2),
    ])
  func distance(reference: String, output: String, expected: Int) {
    #expect(Alignment(reference: reference, output: output).counts.edits == expected)
  }

  @Test("The steps rebuild the output from the reference")
  func steps() {
    let steps = Alignment(reference: "carried", output: "carred5").steps
    #expect(
      steps == [.match, .match, .match, .match, .deletion, .match, .match, .insertion])
  }

  @Test("Long and random texts have the distance that the plain table gives")
  func agreesWithThePlainTable() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let a = randomText(upTo: 150, &generator)
      let b = randomText(upTo: 150, &generator)
      let counts = Alignment(reference: a, output: b).counts
      #expect(counts.edits == plainDistance(a, b))
      #expect(counts.referenceLength == a.count)
      #expect(counts.outputLength == b.count)
    }
  }

  @Test("A text too long for one table is split without losing the shortest way")
  func splitsLongTexts() {
    var generator = SeededGenerator(seed: 9)
    // 10,000 characters, one in twenty of them changed, added or left out at random.
    let reference = (0..<10_000).map { _ in Int.random(in: 0..<30, using: &generator) }
    var output: [Int] = []
    var edits = 0
    for symbol in reference {
      switch Int.random(in: 0..<60, using: &generator) {
      case 0: output.append(99)
      case 1: output += [symbol, 99]
      case 2: break
      default:
        output.append(symbol)
        continue
      }
      edits += 1
    }
    let alignment = Alignment(reference: reference, output: output)
    #expect(alignment.counts.referenceLength == reference.count)
    #expect(alignment.counts.outputLength == output.count)
    #expect(alignment.counts.edits <= edits)
    #expect(alignment.counts.edits > edits * 9 / 10)
    #expect(alignment.matches.allSatisfy { reference[$0.reference] == output[$0.output] })
  }

  private func randomText(upTo length: Int, _ generator: inout SeededGenerator) -> [Int] {
    (0..<Int.random(in: 0...length, using: &generator)).map { _ in
      Int.random(in: 0..<4, using: &generator)
    }
  }

  /// The textbook's table, row by row.
  private func plainDistance(_ a: [Int], _ b: [Int]) -> Int {
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let above = row[j + 1]
        row[j + 1] = min(diagonal + (a[i] == b[j] ? 0 : 1), above + 1, row[j] + 1)
        diagonal = above
      }
    }
    return row[b.count]
  }
}
