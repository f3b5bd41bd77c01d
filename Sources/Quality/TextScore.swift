/// How well a text was read, against its truth: by character, by word, and by word whatever the order.
package struct TextScore: Hashable, Codable, Sendable {
  /// Over grapheme clusters that are equal after NFC. A run of white space (line and page breaks among them) counts as one
  /// space, and none counts at the ends: how lines are broken is no error.
  package var characters: ErrorCounts
  /// Over the words of `WordBreaks`, upper and lower case apart.
  package var words: ErrorCounts
  /// Over the same words as a bag, their order forgotten: where this is low and `words` high, the reading order
  /// is what is wrong. A missing and a surplus word make one substitution.
  package var bagOfWords: ErrorCounts

  package init(
    characters: ErrorCounts = ErrorCounts(), words: ErrorCounts = ErrorCounts(),
    bagOfWords: ErrorCounts = ErrorCounts()
  ) {
    self.characters = characters
    self.words = words
    self.bagOfWords = bagOfWords
  }

  package init(output: String, truth: String) {
    let truthWords = WordBreaks.words(of: truth)
    let outputWords = WordBreaks.words(of: output)
    characters =
      Alignment(
        reference: Self.characters(of: truth), output: Self.characters(of: output)
      ).counts
    words = Alignment(reference: truthWords, output: outputWords).counts
    bagOfWords = Self.compareBags(reference: truthWords, output: outputWords)
  }

  /// The text as it is compared. Swift's characters are grapheme clusters, equal where their NFC is equal.
  package static func characters(of text: String) -> [Character] {
    var characters: [Character] = []
    characters.reserveCapacity(text.utf8.count)
    var isSpacePending = false
    for character in text {
      if character.isWhitespace {
        isSpacePending = !characters.isEmpty
      } else {
        if isSpacePending { characters.append(" ") }
        isSpacePending = false
        characters.append(character)
      }
    }
    return characters
  }

  static func compareBags(reference: [String], output: [String]) -> ErrorCounts {
    var left: [String: Int] = [:]
    for word in reference { left[word, default: 0] += 1 }
    var correct = 0
    for word in output {
      if let count = left[word], count > 0 {
        left[word] = count - 1
        correct += 1
      }
    }
    let missing = reference.count - correct
    let surplus = output.count - correct
    let paired = min(missing, surplus)
    return ErrorCounts(
      correct: correct, substituted: paired, inserted: surplus - paired,
      deleted: missing - paired)
  }

  package static func + (a: TextScore, b: TextScore) -> TextScore {
    TextScore(
      characters: a.characters + b.characters, words: a.words + b.words,
      bagOfWords: a.bagOfWords + b.bagOfWords)
  }
}
