import Records

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

  /// A word as read, and whether that is what the page says.
  struct JudgedWord {
    var word: Word
    var isRight: Bool

    var judgement: Judgement {
      Judgement(probability: word.confidence.probability, isRight: isRight)
    }
  }

  /// All words of a document that has truth; page by page where truth has as many pages.
  static func judge(_ document: Evaluation.Document) -> [JudgedWord] {
    guard let truth = document.truthText, !document.pages.isEmpty else { return [] }
    let truths = PageTexts(truth).pages
    let isPaged = document.pages.allSatisfy { $0.page.offset < truths.count }
    let units =
      isPaged && truths.count > 1
      ? document.pages.map { ($0.words, truths[$0.page.offset]) }
      : [(document.pages.flatMap(\.words), truths.joined(separator: "\n"))]
    return units.flatMap { words, truth in
      zip(words, rightWords(words.map(\.text), truth: truth)).map { word, isRight in
        JudgedWord(word: word, isRight: isRight)
      }
    }
  }
}
