import Archive
import Foundation

/// One class of questions, as many of them as are measured.
struct QuestionClass {
  let name: String
  let ask: [@Sendable (Archive) throws -> Int]
  /// The questions as ripgrep takes them; empty where it has no like.
  var phrases: [String] = []

  static func all(_ town: Town, scans: Int, count: Int) -> [QuestionClass] {
    let maker = QuestionMaker(town, scans: scans)
    let isExactOnly = CommandLine.arguments.contains("--exact")
    func pages(_ name: String, isText: Bool = false, _ make: (inout Chance) -> String, facets: Bool = false)
      -> QuestionClass
    {
      var chance = Chance(seed: 5)
      let queries = (0..<count).map { _ in make(&chance) }
      return QuestionClass(
        name: name,
        ask: queries.map { query in
          { archive in
            var filters = SearchFilters()
            filters.facets = facets
            filters.near = !isExactOnly
            return try archive.search(query, filters).hits.count
          }
        }, phrases: isText ? queries.map { $0.replacing("\"", with: "") } : [])
    }
    func plain(_ name: String, _ make: (inout Chance) -> [String]) -> QuestionClass {
      var chance = Chance(seed: 5)
      let queries = (0..<count).map { _ in make(&chance) }
      return QuestionClass(
        name: "FTS5: " + name, ask: queries.map { words in { try $0.plainSearch(words).count } })
    }
    return [
      plain("rare word", { [maker.rare(&$0)] }),
      plain("common word", { [maker.common(&$0)] }),
      plain("common + rare", { [maker.common(&$0), maker.rare(&$0)] }),
      plain("3 words of a page", { maker.words(3, &$0).split(separator: " ").map(String.init) }),
      pages("rare word", isText: true, { maker.rare(&$0) }),
      pages("common word", isText: true, { maker.common(&$0) }),
      pages("two common words", { maker.common(&$0) + " " + maker.common(&$0) }),
      pages("common + rare", { maker.common(&$0) + " " + maker.rare(&$0) }),
      pages("two middling words", { maker.middling(&$0) + " " + maker.middling(&$0) }),
      pages("phrase of 2", isText: true, { maker.phrase(2, &$0) }),
      pages("phrase of 4", { maker.phrase(4, &$0) }),
      pages("prefix", { String(maker.middling(&$0).prefix(5)) + "*" }),
      pages("common OR rare -word", {
        "(\(maker.common(&$0)) OR \(maker.rare(&$0))) -\(maker.middling(&$0))"
      }),
      pages("misspelt word", { maker.misspelt(&$0) }),
      pages("misspelt + common", { maker.misspelt(&$0) + " " + maker.common(&$0) }),
      pages("3 words of a page", { maker.words(3, &$0) }),
      pages("common word in a decade", {
        maker.common(&$0) + " from:19\(6 + $0.below(4))0 to:19\(6 + $0.below(4))9 body:council"
      }),
      pages("common word, facets", { maker.common(&$0) }, facets: true),
      pages("middling word, facets", { maker.middling(&$0) }, facets: true),
      maker.motions(count),
    ]
  }
}

/// Draws words from clean pages of the town.
struct QuestionMaker {
  private let pages: [[[String]]]
  private let commonWords: [String]
  private let middlingWords: [String]
  private let rareWords: [String]
  private let town: Town
  private let noise = Noise()

  init(_ town: Town, scans: Int) {
    self.town = town
    pages = (0..<300).map { town.scan($0 * max(1, scans / 300), of: scans).pages[0] }
    var counts: [String: Int] = [:]
    for line in town.corpus.lines {
      for word in Set(Self.words(line)) { counts[word, default: 0] += 1 }
    }
    let sorted = counts.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.map(\.key)
    commonWords = Array(sorted.filter { $0.utf8.count > 2 }.prefix(100))
    middlingWords = Array(sorted.dropFirst(300).prefix(3000).filter { $0.utf8.count > 5 })
    rareWords = sorted.suffix(sorted.count / 2).filter { $0.utf8.count > 5 }
  }

  /// The line's words of letters only, in lower case.
  static func words(_ line: [String]) -> [String] {
    line.flatMap { word in
      word.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        .split { !(0x61...0x7A).contains($0) }.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  func rare(_ chance: inout Chance) -> String { chance.pick(rareWords) }
  func common(_ chance: inout Chance) -> String { chance.pick(commonWords) }
  func middling(_ chance: inout Chance) -> String { chance.pick(middlingWords) }

  func misspelt(_ chance: inout Chance) -> String {
    let word = middling(&chance)
    for _ in 0..<20 {
      let spoilt = noise.spoil([[word]], rate: 0.2, &chance)[0].joined()
      if spoilt != word, spoilt.allSatisfy(\.isLetter) { return spoilt }
    }
    return String(word.dropFirst())
  }

  func phrase(_ length: Int, _ chance: inout Chance) -> String {
    let words = Self.words(Array(chance.pick(pages).joined()))
    let start = chance.below(max(1, words.count - length))
    return "\"" + words[start..<min(words.count, start + length)].joined(separator: " ") + "\""
  }

  func words(_ count: Int, _ chance: inout Chance) -> String {
    let words = Self.words(Array(chance.pick(pages).joined())).filter { $0.utf8.count > 3 }
    return (0..<count).map { _ in chance.pick(words) }.joined(separator: " ")
  }

  func motions(_ count: Int) -> QuestionClass {
    var chance = Chance(seed: 6)
    let asked = (0..<count).map { _ in
      var question = MotionQuestion()
      let year = 1950 + chance.below(70)
      question.from = "\(year)"
      question.to = "\(year + chance.below(5))"
      switch chance.below(3) {
      case 0: question.seconder = chance.pick(town.members)
      case 1: question.mover = chance.pick(town.members)
      default: question.member = chance.pick(town.members)
      }
      if chance.below(2) == 0 { question.result = .fail }
      return question
    }
    return QuestionClass(
      name: "motions by member and year",
      ask: asked.map { question in { try $0.searchMotions(question).hits.count } })
  }
}
