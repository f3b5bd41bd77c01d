import Foundation

/// How well a page's text answers, by its words alone: rare words weigh more, words that stand close together
/// more, exact ones more than those that only come near.
struct PageScore {
  /// A part of the query: the words that may stand for it, each with how sure it is (1 exact).
  struct Part {
    /// Word by word; more than one for a phrase.
    var words: [[String: Double]]
    var prefix: String?
    var weight: Double
  }

  let parts: [Part]
  /// The parts that a word may begin, by the word.
  private let byWord: [String: [(part: Int, sureness: Double)]]
  private let prefixes: [(part: Int, prefix: String)]

  init(parts: [Part]) {
    self.parts = parts
    var byWord: [String: [(part: Int, sureness: Double)]] = [:]
    for (index, part) in parts.enumerated() {
      for (word, sureness) in part.words.first ?? [:] {
        byWord[word, default: []].append((index, sureness))
      }
    }
    self.byWord = byWord
    prefixes = parts.enumerated().compactMap { index, part in part.prefix.map { (index, $0) } }
  }

  struct Result {
    var score: Double
    /// The share of the query's weight that the page has, 0 to 1.
    var share: Double
    var isExact: Bool
  }

  func score(_ text: String, _ joined: String) -> Result {
    var tokens = Tokens.of(text)
    tokens += Tokens.of(joined)
    var best = [Double](repeating: 0, count: parts.count)
    var places = [[Int]](repeating: [], count: parts.count)
    func found(_ part: Int, _ sureness: Double, _ place: Int) {
      guard sureness > 0 else { return }
      best[part] = max(best[part], sureness)
      if places[part].count < 24 { places[part].append(place) }
    }
    for place in tokens.indices {
      for (index, first) in byWord[tokens[place]] ?? [] {
        found(index, sureness(of: parts[index], first, at: place, tokens), place)
      }
      for (index, prefix) in prefixes where tokens[place].hasPrefix(prefix) {
        found(index, 1, place)
      }
    }
    let whole = parts.reduce(0) { $0 + $1.weight }
    var score = 0.0
    var share = 0.0
    for (index, part) in parts.enumerated() where best[index] > 0 {
      share += part.weight
      score += part.weight * best[index] * (1 + 0.15 * log(Double(max(1, places[index].count))))
    }
    let span = Self.shortestSpan(places.filter { !$0.isEmpty })
    let present = places.filter { !$0.isEmpty }.count
    if present > 1, let span {
      // Side by side doubles what two words are worth; ten words apart it is nearly gone.
      score += score * Double(present - 1) / Double(max(present, span))
    }
    return Result(
      score: score, share: whole > 0 ? share / whole : 0, isExact: best.allSatisfy { $0 == 1 })
  }

  /// How sure a part is that begins at a place; 0 where its further words do not follow.
  private func sureness(of part: Part, _ first: Double, at place: Int, _ tokens: [String]) -> Double {
    guard part.words.count > 1 else { return first }
    guard place + part.words.count <= tokens.count else { return 0 }
    var sureness = first
    for (offset, word) in part.words.enumerated().dropFirst() {
      guard let next = word[tokens[place + offset]] else { return 0 }
      sureness = min(sureness, next)
    }
    return sureness
  }

  /// The fewest words from the first to the last of one place from each list; `nil` for none.
  private static func shortestSpan(_ lists: [[Int]]) -> Int? {
    var at = [Int](repeating: 0, count: lists.count)
    var best: Int?
    while true {
      let current = zip(lists, at).map { $0[$1] }
      guard let least = current.min(), let most = current.max() else { return best }
      best = min(best ?? Int.max, most - least + 1)
      guard let list = current.firstIndex(of: least) else { return best }
      at[list] += 1
      if at[list] == lists[list].count { return best }
    }
  }
}
