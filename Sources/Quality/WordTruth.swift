/// Which words of a page were read right.
package enum WordTruth {
  /// For each word as the page shows it (between white space, with its punctuation), whether it is right: a
  /// shortest alignment pairs it with the same word of truth, or truth has the same word left over elsewhere (text read right,
  /// in another order). Equal means equal after NFC.
  package static func rightWords(_ output: [String], truth: String) -> [Bool] {
    let truthWords = truth.split(whereSeparator: \.isWhitespace).map(String.init)
    let alignment = Alignment(reference: truthWords, output: output)
    var isRight = [Bool](repeating: false, count: output.count)
    var isUsed = [Bool](repeating: false, count: truthWords.count)
    for match in alignment.matches {
      isRight[match.output] = true
      isUsed[match.reference] = true
    }
    var left: [String: Int] = [:]
    for (word, used) in zip(truthWords, isUsed) where !used { left[word, default: 0] += 1 }
    for place in output.indices where !isRight[place] {
      guard let count = left[output[place]], count > 0 else { continue }
      left[output[place]] = count - 1
      isRight[place] = true
    }
    return isRight
  }
}
