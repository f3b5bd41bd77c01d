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
    case words(Set<Int32>)
    case prefix(UInt64)

    func accepts(_ word: SoughtWords.Token) -> Bool {
      switch self {
      case .words(let words): words.contains(word.number)
      case .prefix(let bit): word.prefixes & bit != 0
      }
    }
  }

  struct Match: Equatable {
    /// First and last place in the page's words.
    var first: Int
    var last: Int
    var leaf: Int
  }

  /// The words by which pages are opened: see `PageWords`.
  private(set) var sought = SoughtWords()
  private var patterns: [Pattern] = []
  /// Which parts of the query are phrases.
  private let phrases: Set<Int>
  private let near: [(leaves: Range<Int>, distance: Int)]
  /// Which parts of the query only say when, beside others that say what.
  let times: Set<Int>

  /// Whether something that a page does not have may run on over its end: a phrase, or anything where it has nothing.
  func mayRunOn(besides matches: [Match]) -> Bool {
    guard !matches.isEmpty else { return !patterns.isEmpty }
    return !phrases.isSubset(of: matches.map(\.leaf))
  }

  /// For what a page has as it was asked for.
  init(_ plan: SearchPlan) { self.init(plan.leaves, near: plan.near, times: plan.timeLeaves) }

  /// `near` tells which of the leaves must stand near each other; `others` gives for a word those that may stand for it: near
  /// words, other forms; `times` are leaves that only say when.
  init(
    _ leaves: [SearchQuery.Node], near: [(leaves: Range<Int>, distance: Int)] = [], others: [String: [String]] = [:], times: Set<SearchQuery.Node> = []
  ) {
    self.near = near
    self.times = Set(leaves.indices.filter { times.contains(leaves[$0]) })
    phrases = Set(leaves.indices.filter { if case .date = leaves[$0] { true } else { leaves[$0].words.count > 1 } })
    for (index, leaf) in leaves.enumerated() { patterns += patterns(of: leaf, index, others) }
  }

  /// All matches, also one that lies within another.
  func find(in page: PageWords) -> [Match] {
    var found: [Match] = []
    for place in page.soughtPlaces {
      for token in page.options(at: place) {
        for pattern in patterns where pattern.elements[0].accepts(token.word) {
          if let match = match(pattern, at: token, in: page) { found.append(match) }
        }
      }
    }
    return found
  }

  /// Those of the matches that are shown, left to right: of words that must stand near each other those that do, where any
  /// do; one that lies within another is left out.
  func shown(_ matches: [Match]) -> [Match] {
    let asked = Set(near.flatMap(\.leaves))
    let close = near.flatMap { Self.close(matches, $0.leaves, $0.distance) }
    return Self.outermost(close.isEmpty ? matches : matches.filter { !asked.contains($0.leaf) } + close)
  }

  /// The matches that stand with one of each of these leaves within the distance.
  private static func close(_ matches: [Match], _ leaves: Range<Int>, _ distance: Int) -> [Match] {
    let sorted = matches.filter { leaves.contains($0.leaf) }.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    var kept: Set<Int> = []
    for (index, match) in sorted.enumerated() {
      var left = Set(leaves)
      let end = sorted[index...].firstIndex { next in
        guard next.first - match.last - 1 <= distance else { return true }
        left.remove(next.leaf)
        return left.isEmpty
      }
      if let end, left.isEmpty { kept.formUnion(index...end) }
    }
    return kept.map { sorted[$0] }
  }

  private func match(_ pattern: Pattern, at token: PageWords.Token, in page: PageWords) -> Match? {
    var last = token
    for element in pattern.elements.dropFirst() {
      guard let next = page.options(at: last.next).first(where: { element.accepts($0.word) }) else {
        return nil
      }
      last = next
    }
    return Match(first: token.first, last: last.last, leaf: pattern.leaf)
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

  private mutating func patterns(
    of leaf: SearchQuery.Node, _ index: Int, _ others: [String: [String]]
  ) -> [Pattern] {
    switch leaf {
    case .word(let word):
      // A word that recognition split comes as its parts with a space between.
      let split = (others[word] ?? []).filter { $0.contains(" ") }.map { $0.split(separator: " ").map(String.init) }
      return ([[element(word, others)]] + split.map { parts in parts.map { element($0) } })
        .map { Pattern(elements: $0, leaf: index) }
    case .prefix(let prefix):
      return [Pattern(elements: [.prefix(sought.add(prefix: prefix))], leaf: index)]
    case .phrase(let words):
      return [Pattern(elements: words.map { element($0, others) }, leaf: index)]
    case .date(_, let phrases):
      return phrases.map { words in Pattern(elements: words.map { element($0) }, leaf: index) }
    case .all, .any, .near, .not: return []
    }
  }

  private mutating func element(_ word: String, _ others: [String: [String]] = [:]) -> Element {
    .words(Set(([word] + (others[word] ?? [])).map { sought.add($0) }))
  }
}
