import Foundation
import GRDB

/// How well a page's text answers, by its words alone.
///
/// Whoever asks remembers a stretch of a page. So each stretch of some words is weighed by how much more likely the words
/// that were asked for are there than anywhere: a rare word says more, one that recognition may have made of it says
/// as much less as it is unsure, and one that is missing costs much, but not all. The page is worth the sum over its
/// stretches, so that words close together share more of them (Zhai and Lafferty's query likelihood, over windows).
struct PageScore {
  /// A part of the query: the words that may stand for it, each with how sure it is (1 exact).
  struct Part {
    /// Word by word; more than one for a phrase.
    var words: [[String: Double]]
    var prefix: String?
    /// The logarithm of how much likelier a page with it is the right one.
    var weight: Double
    /// Those of `words` that are another form of what was asked for, not an error.
    var forms: Set<String> = []
    /// On how many pages it stands, in whatever spelling.
    var pages = 0.0
    /// Whether any page has it as it was asked for.
    var isKnown = true

    /// The word that was asked for, where it is one.
    var asked: String { words.count == 1 ? words[0].first { $0.value == 1 }?.key ?? "" : "" }
  }

  struct Result {
    /// A logarithm; only its order means something.
    var score: Double
    /// The share of the query's weight that the page has, 0 to 1.
    var share: Double
    /// Whether all that is there stands there as asked.
    var isExact: Bool
    /// Whether a part is there through an error alone.
    var isSpoilt: Bool
    /// Whether each part that is there is surely enough what was asked for to be called so.
    var isSure: Bool
    /// Whether any part is.
    var isShown: Bool
    /// Words that were taken for one that was asked for and that nobody knew to look for.
    var taken: [(asked: String, read: String)] = []
  }

  /// A place on the page where a part may stand, and how much likelier that makes it.
  private struct Find {
    var place: Int
    var part: Int
    var odds: Double
    var kind: Kind
  }

  private enum Kind: Int { case error, form, exact }

  /// How many words a remembered stretch has: about a sentence.
  static let stretch = 15
  /// How many of these are long in most.
  private static let usual = 8
  /// What a stretch is worth without a part, beside one with a part that every page has.
  static let missing = 0.005
  /// How sure a word must be to be shown as one that was asked for; less sure ones only speak for the page.
  static let leastShown = 0.0005
  /// What words are worth that stand on the page, but together in no stretch.
  private static let apart = 0.02

  let parts: [Part]
  private let odds: [Double]
  /// By how many long words a stretch has, how much likelier those that were asked for are chosen of them than of the usual
  /// number: of fewer, there are fewer others to remember.
  private let chosen: [Double]
  private var sought = SoughtWords()
  /// For each part, word by word, how sure each number is; one that is not there is not sure at all.
  private var sureness: [[[Int32: Double]]] = []
  private var forms: Set<Int32> = []
  /// The parts that a word may begin, by the word's number.
  private var beginning: [[Int]] = []
  private var prefixes: [(part: Int, bit: UInt64)] = []
  /// Words that recognition cut in two, for parts of one word.
  private var splits: [(part: Int, head: Int32, tail: Int32, sureness: Double)] = []
  private let likenesses: [Likeness]

  init(parts: [Part], _ model: ErrorModel = .general, _ effort: NearEffort = NearEffort()) {
    self.parts = parts
    odds = parts.map { exp($0.weight) }
    chosen = (0...Self.stretch).map { Self.choices($0, parts.count) }
    likenesses = parts.count < 2 ? [] : parts.indices.compactMap { Likeness($0, parts[$0], model, effort) }
    for (index, part) in parts.enumerated() {
      let words = part.words.map { word in
        Dictionary(word.map { (sought.add($0), $1) }, uniquingKeysWith: max)
      }
      sureness.append(words)
      for form in part.forms { forms.insert(sought.add(form)) }
      for number in words.first.map({ Array($0.keys) }) ?? [] { begin(index, with: number) }
      for (word, sureness) in part.words.first ?? [:] where part.words.count == 1 && word.contains(" ") {
        let pieces = word.split(separator: " ").map { sought.add(String($0)) }
        guard pieces.count == 2 else { continue }
        splits.append((index, pieces[0], pieces[1], sureness))
        begin(index, with: pieces[0])
      }
      if let prefix = part.prefix { prefixes.append((index, sought.add(prefix: prefix))) }
    }
  }

  private static func choices(_ long: Int, _ asked: Int) -> Double {
    guard asked > 1 else { return 1 }
    return (0..<asked).reduce(1) { $0 * Double(max(1, usual - $1)) / Double(max(asked, long) - $1) }
  }

  private mutating func begin(_ part: Int, with number: Int32) {
    while beginning.count <= Int(number) { beginning.append([]) }
    if !beginning[Int(number)].contains(part) { beginning[Int(number)].append(part) }
  }

  func score(_ text: String, _ joined: String) -> Result {
    let words = sought.words(text, joined)
    return result(finds(words), [], words)
  }

  /// Whether pages are scored by their codes, in a fraction of the time; codes tell nothing of how words begin.
  var usesCodes: Bool { prefixes.isEmpty }

  /// The scores of searchable pages, each page once, in no certain order.
  func scores(of pages: [Int64], _ db: Database) throws -> [(id: Int64, score: Double)] {
    var scores: [(id: Int64, score: Double)] = []
    scores.reserveCapacity(pages.count)
    if usesCodes {
      try WordCodes.forEach(of: pages, db) {
        let words = sought.words($1)
        scores.append(($0, result(finds(words), [], words).score))
      }
      return scores
    }
    try RowsByID.forEach("SELECT id, text, joined FROM page_content", Array(Set(pages)), db) {
      scores.append(($0[0], score($0[1], $0[2]).score))
    }
    return scores
  }

  /// How well a page's text answers, where words that nobody knew to look for are taken for those that were asked for when
  /// they stand among the others. `pages` tells on how many pages a word stands.
  func score(_ text: String, _ joined: String, pages: (String) throws -> Int) throws -> Result {
    let words = sought.words(text, joined)
    var found = finds(words)
    guard !likenesses.isEmpty, !found.isEmpty else { return result(found, [], words) }
    var taken: [(asked: String, read: String)] = []
    let guesses = try guesses(words, around: found, pages)
    guard !guesses.isEmpty else { return result(found, [], words) }
    for (guess, odds) in guesses {
      found.append(Find(place: guess.place, part: guess.part, odds: odds, kind: .error))
      if odds >= Self.leastShown * self.odds[guess.part] { taken.append((parts[guess.part].asked, guess.read)) }
    }
    found.sort { $0.place < $1.place }
    return result(found, taken, words)
  }

  private func result(
    _ found: [Find], _ taken: [(asked: String, read: String)], _ words: SoughtWords.Words
  ) -> Result {
    var best = [Double](repeating: 0, count: parts.count)
    var kinds = [Int](repeating: -1, count: parts.count)
    for find in found {
      best[find.part] = max(best[find.part], find.odds)
      kinds[find.part] = max(kinds[find.part], find.kind.rawValue)
    }
    let whole = parts.reduce(0) { $0 + $1.weight }
    let share = parts.indices.reduce(0) { kinds[$1] < 0 ? $0 : $0 + parts[$1].weight }
    let there = kinds.filter { $0 >= 0 }
    let worth = stretches(found, words) + Self.apart * best.reduce(1) { $0 * (Self.missing + $1) }
    return Result(
      score: log(worth), share: whole > 0 ? share / whole : 0,
      isExact: there.allSatisfy { $0 == Kind.exact.rawValue }, isSpoilt: there.contains(Kind.error.rawValue),
      isSure: parts.indices.allSatisfy { kinds[$0] < 0 || best[$0] >= Self.leastShown * odds[$0] },
      isShown: parts.indices.contains { kinds[$0] >= 0 && best[$0] >= Self.leastShown * odds[$0] }, taken: taken)
  }

  /// The sum over all stretches of what each is worth. `found` in order.
  private func stretches(_ found: [Find], _ words: SoughtWords.Words) -> Double {
    guard let last = found.last else { return 0 }
    var sum = 0.0
    var low = 0
    var start = found[0].place - Self.stretch + 1
    var best = [Double](repeating: 0, count: parts.count)
    while start <= last.place {
      while found[low].place < start { low += 1 }
      // Nothing begins before the next find comes in.
      start = max(start, found[low].place - Self.stretch + 1)
      for part in best.indices { best[part] = 0 }
      var next = low
      while next < found.count, found[next].place < start + Self.stretch {
        best[found[next].part] = max(best[found[next].part], found[next].odds)
        next += 1
      }
      // The same finds stay in until the first of them leaves or another comes in.
      let leaves = found[low].place + 1
      let comes = next < found.count ? found[next].place - Self.stretch + 1 : leaves
      let same = max(1, min(leaves, comes) - start)
      sum += Double(same) * choice(words, start) * best.reduce(1) { $0 * (Self.missing + $1) }
      start += same
    }
    return sum
  }

  /// What the number of long words in the stretch that begins there makes it worth, 1 for the usual one.
  private func choice(_ words: SoughtWords.Words, _ start: Int) -> Double {
    parts.count < 2 ? 1 : words.long(from: start, of: Self.stretch).map { chosen[$0] } ?? 1
  }

  private func finds(_ words: SoughtWords.Words) -> [Find] {
    var found: [Find] = []
    for at in words.sought {
      // Words joined over lines' ends stand apart from the text.
      let place = at < words.end ? at : at + Self.stretch
      let number = Int(words.numbers[at])
      if beginning.indices.contains(number) {
        for part in beginning[number] {
          let (sureness, kind) = sureness(of: part, at: at, words)
          if sureness > 0 {
            found.append(Find(place: place, part: part, odds: sureness * odds[part], kind: kind))
          }
        }
      }
      for (part, bit) in prefixes where words.prefixes[at] & bit != 0 {
        found.append(Find(place: place, part: part, odds: odds[part], kind: .exact))
      }
    }
    return found
  }

  /// How sure a part is that begins at a place; 0 where its further words do not follow.
  private func sureness(of part: Int, at place: Int, _ words: SoughtWords.Words) -> (Double, Kind) {
    let asked = sureness[part]
    guard place + asked.count <= words.end(of: place) else { return (0, .error) }
    var least = 1.0
    var kind = Kind.exact
    for (offset, word) in asked.enumerated() {
      let number = words.numbers[place + offset]
      guard let next = word[number] else { return (split(part, at: place, words), .error) }
      least = min(least, next)
      if next < 1, kind != .error { kind = forms.contains(number) ? .form : .error }
    }
    // Its first piece may be near the word by itself, too.
    let pieces = kind == .error ? split(part, at: place, words) : 0
    return (max(least, pieces), kind)
  }

  private func split(_ part: Int, at place: Int, _ words: SoughtWords.Words) -> Double {
    guard place + 1 < words.end(of: place) else { return 0 }
    return splits.first {
      $0.part == part && $0.head == words.numbers[place] && $0.tail == words.numbers[place + 1]
    }?.sureness ?? 0
  }
}

extension PageScore {
  /// Words around what was found that may be one of the other parts, with their odds.
  private func guesses(
    _ words: SoughtWords.Words, around found: [Find], _ pages: (String) throws -> Int
  ) throws -> [(Likeness.Guess, Double)] {
    var guesses: [Likeness.Guess] = []
    var letters = Likeness.Letters(words)
    for likeness in likenesses {
      // Where the part itself stands near, a guess adds nothing.
      let there = found.filter { $0.part == likeness.part && $0.kind == .exact }.map(\.place)
      // Each place once, though it may be near several of the other parts.
      var next = 0
      var near = 0
      for find in found where find.part != likeness.part && find.place < words.end {
        while near < there.count, there[near] <= find.place - Self.stretch { near += 1 }
        if near < there.count, there[near] < find.place + Self.stretch { continue }
        let end = min(words.end, find.place + Self.stretch)
        for place in max(next, find.place - Self.stretch + 1)..<max(next, end) where !words.isSought(place) {
          if let guess = likeness.guess(words, place, &letters) { guesses.append(guess) }
        }
        next = max(next, end)
      }
    }
    return try guesses.compactMap { guess in
      let pieces = try guess.read.split(separator: " ").map { try pages(String($0)) }
      let pages = pieces.count == 1
        ? pieces[0] : NearWord.pages(ofPieces: pieces[0], pieces[1], among: try pages(PageTags.all))
      let word = NearWord(text: guess.read, isForm: false, likelihood: guess.likelihood, pages: pages)
      return word.sureness(among: parts[guess.part].pages).map { (guess, $0 * odds[guess.part]) }
    }
  }
}
