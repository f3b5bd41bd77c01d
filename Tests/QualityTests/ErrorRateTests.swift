import Foundation
import Testing

@testable import Quality

struct ErrorRateTests {
  @Test(
    "CER is the edit distance over the reference's length",
    arguments: [
      // Distance 2 over length 5 is 2/5.
      ("hello", "hallx", 2, 5), ("abc", "abc", 0, 3), ("abc", "", 3, 3), ("a", "abcd", 3, 1),
      // é is one character however it is written, and so is a flag.
      ("café", "cafe\u{301}", 0, 4), ("café", "cafe", 1, 4), ("a🇨🇦b", "ab", 1, 3),
      // Line and page breaks are spaces, and many spaces are one.
      ("one two\nthree", " one\u{C}two  three\n", 0, 13), ("one two", "onetwo", 1, 7),
      // Upper and lower case differ.
      ("AYES", "Ayes", 3, 4),
    ] as [(String, String, Int, Int)])
  func characterErrorRate(truth: String, output: String, distance: Int, length: Int) {
    #expect(
      TextScore(output: output, truth: truth).characters.rate == ErrorRate(distance, of: length))
  }

  @Test(
    "Normalised CER is edits over edits and what is right, never above 1",
    arguments: [("hello", "hallx", 0.4), ("a", "abcd", 0.75), ("ab", "xyz", 1)]
      as [(String, String, Double)])
  func normalized(truth: String, output: String, expected: Double) {
    #expect(TextScore(output: output, truth: truth).characters.normalizedRate == .value(expected))
  }

  @Test(
    "WER counts words; punctuation alone is no word",
    arguments: [
      ("the motion carried", "the motion carried", 0.0), ("Ayes: Reyes", "Ayes - Reyes .", 0),
      ("moved by the Mayor", "moved hy the Mayor", 0.25), ("moved by", "moved by the", 0.5),
    ] as [(String, String, Double)])
  func wordErrorRate(truth: String, output: String, expected: Double) {
    #expect(TextScore(output: output, truth: truth).words.rate == .value(expected))
  }

  @Test("Words in any order forgive a wrong reading order, and nothing else")
  func bagOfWords() {
    let swapped = TextScore(output: "Holt no Reyes aye", truth: "Reyes aye Holt no")
    #expect(swapped.words.rate == .value(1))
    #expect(swapped.bagOfWords.rate == .value(0))
    // "Rey" for "Reyes" is one substitution, not one missing and one surplus.
    let misread = TextScore(output: "Holt no Rey aye", truth: "Reyes aye Holt no")
    #expect(misread.bagOfWords == ErrorCounts(correct: 3, substituted: 1))
  }

  @Test("An empty reference has no rate and says so, in JSON too")
  func emptyReference() throws {
    let score = TextScore(output: "junk", truth: " \n ")
    #expect(score.characters == ErrorCounts(inserted: 4))
    #expect(score.characters.rate == .emptyReference)
    #expect(score.characters.normalizedRate == .emptyReference)
    #expect(TextScore(output: "", truth: "").words.rate == .emptyReference)
    let json = String(decoding: try JSONEncoder().encode([score.words.rate]), as: UTF8.self)
    #expect(json == #"["empty-reference"]"#)
    #expect(
      try JSONDecoder().decode([ErrorRate].self, from: Data(json.utf8)) == [.emptyReference])
  }

  @Test("Totals weight by length")
  func totals() {
    // One error in 10 and none in 90: 1 %, not the mean of 10 % and 0 %.
    let pages = [ErrorCounts(correct: 9, substituted: 1), ErrorCounts(correct: 90)]
    #expect(pages.total.rate == .value(0.01))
  }
}

struct WordBreakTests {
  @Test(
    "Words break as UAX #29 says, and only those with a letter or digit are kept",
    arguments: [
      ("7:00 o'clock p.m.", ["7", "00", "o'clock", "p.m"]),
      ("carried 5-0.", ["carried", "5", "0"]),
      ("$1,250.00 — paid", ["1,250.00", "paid"]),
      ("R1974-12, FC80/19", ["R1974", "12", "FC80", "19"]),
      ("the Mayor’s by-law", ["the", "Mayor’s", "by", "law"]),
      ("a_b c' 'd", ["a_b", "c", "d"]),
      ("cafe\u{301}s", ["cafe\u{301}s"]),
      ("...  ***", []), ("", []),
      ("AYES:Reyes", ["AYES:Reyes"]), ("3.14a 1.x", ["3.14a", "1", "x"]),
    ] as [(String, [String])])
  func words(text: String, expected: [String]) {
    #expect(WordBreaks.words(of: text) == expected)
  }
}

struct PageTextTests {
  @Test("Pages are paired one to one, with or without a form feed after the last")
  func pairs() {
    #expect(pairs("a\u{C}b", "A\u{C}B") == ["a|A", "b|B"])
    #expect(pairs("a\u{C}b\u{C}", "A\u{C}B") == ["a|A", "b|B"])
    #expect(pairs("a", "A\u{C}\n") == ["a|A"])
    #expect(pairs("a\u{C}", "A\u{C}") == ["a|A", "|"])
  }

  @Test("Documents whose page counts differ are compared whole")
  func differingCounts() {
    #expect(pairs("a\u{C}b\u{C}c", "A") == ["a\nb\nc|A"])
  }

  private func pairs(_ output: String, _ truth: String) -> [String] {
    PageTexts.pairs(output: PageTexts(output), truth: PageTexts(truth)).map {
      "\($0.output)|\($0.truth)"
    }
  }
}
