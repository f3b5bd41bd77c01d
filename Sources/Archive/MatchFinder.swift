import Records

/// Finds on a page the words that a query asks for, so that they can be marked and boxed.
struct MatchFinder {
  /// Words in a row, each one of several.
  struct Pattern {
    var elements: [Element]
    /// Which part of the query it stands for.
    var leaf: Int
  }

  enum Element {
    case words(Set<String>)
    case prefix(String)

    func accepts(_ word: String) -> Bool {
      switch self {
      case .words(let words): words.contains(word)
      case .prefix(let prefix): word.hasPrefix(prefix)
      }
    }
  }

  struct Match: Equatable {
    /// First and last place in the page's words.
    var first: Int
    var last: Int
    var leaf: Int
    /// The tokens as the page has them.
    var tokens: [String]
  }

  private let patterns: [Pattern]
  /// The patterns by a word that they may begin with.
  private let byFirstWord: [String: [Int]]
  private let byPrefix: [Int]

  /// `others` gives for a word those that may stand for it: near words, other forms.
  init(_ leaves: [SearchQuery.Node], others: [String: [String]] = [:]) {
    patterns = leaves.enumerated().flatMap { Self.patterns(of: $1, $0, others) }
    var byFirstWord: [String: [Int]] = [:]
    var byPrefix: [Int] = []
    for (index, pattern) in patterns.enumerated() {
      switch pattern.elements.first {
      case .words(let words): for word in words { byFirstWord[word, default: []].append(index) }
      case .prefix: byPrefix.append(index)
      case nil: continue
      }
    }
    self.byFirstWord = byFirstWord
    self.byPrefix = byPrefix
  }

  /// All matches, left to right; one that lies within another is left out.
  func find(in page: PageWords) -> [Match] {
    var found: [Match] = []
    for place in page.tokens.indices {
      for token in page.options(at: place) {
        var candidates = byFirstWord[token.text] ?? []
        candidates += byPrefix.filter { patterns[$0].elements[0].accepts(token.text) }
        for index in candidates {
          if let match = match(patterns[index], at: token, in: page) { found.append(match) }
        }
      }
    }
    return Self.outermost(found)
  }

  private func match(_ pattern: Pattern, at token: PageWords.Token, in page: PageWords) -> Match? {
    var last = token
    var tokens = [token.text]
    for element in pattern.elements.dropFirst() {
      guard let next = page.options(at: last.next).first(where: { element.accepts($0.text) }) else {
        return nil
      }
      last = next
      tokens.append(next.text)
    }
    return Match(first: token.first, last: last.last, leaf: pattern.leaf, tokens: tokens)
  }

  private static func outermost(_ matches: [Match]) -> [Match] {
    let sorted = matches.sorted { ($0.first, -$0.last) < ($1.first, -$1.last) }
    var kept: [Match] = []
    for match in sorted {
      if let former = kept.last, match.last <= former.last { continue }
      kept.append(match)
    }
    return kept
  }

  private static func patterns(
    of leaf: SearchQuery.Node, _ index: Int, _ others: [String: [String]]
  ) -> [Pattern] {
    func element(_ word: String) -> Element { .words(Set([word] + (others[word] ?? []))) }
    switch leaf {
    case .word(let word):
      // A word that recognition split comes as its parts with a space between.
      let split = (others[word] ?? []).filter { $0.contains(" ") }.map { $0.split(separator: " ") }
      return [Pattern(elements: [element(word)], leaf: index)]
        + split.map { Pattern(elements: $0.map { .words([String($0)]) }, leaf: index) }
    case .prefix(let prefix): return [Pattern(elements: [.prefix(prefix)], leaf: index)]
    case .phrase(let words): return [Pattern(elements: words.map(element), leaf: index)]
    case .date(_, let phrases):
      return phrases.map { Pattern(elements: $0.map { .words([$0]) }, leaf: index) }
    case .all, .any, .near, .not: return []
    }
  }
}
