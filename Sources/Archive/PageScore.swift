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

    /// The word that was asked for, where it is one.
    var asked: String { words.count == 1 ? words[0].first { $0.value == 1 }?.key ?? "" : "" }
  }

  let parts: [Part]
  private var sought = SoughtWords()
  /// For each part, word by word, how sure each number is; one that is not there is not sure at all.
  private var sureness: [[[Int32: Double]]] = []
  /// The parts that a word may begin, by the word's number.
  private var beginning: [[Int]] = []
  private var prefixes: [(part: Int, bit: UInt64)] = []
  /// Words that recognition cut in two, for parts of one word.
  private var splits: [(part: Int, head: Int32, tail: Int32, sureness: Double)] = []

  init(parts: [Part]) {
    self.parts = parts
    for (index, part) in parts.enumerated() {
      let words = part.words.map { word in
        Dictionary(word.map { (sought.add($0), $1) }, uniquingKeysWith: max)
      }
      sureness.append(words)
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

  private mutating func begin(_ part: Int, with number: Int32) {
    while beginning.count <= Int(number) { beginning.append([]) }
    if !beginning[Int(number)].contains(part) { beginning[Int(number)].append(part) }
  }

  struct Result {
    var score: Double
    /// The share of the query's weight that the page has, 0 to 1.
    var share: Double
    /// How sure the least sure part of those that are there is.
    var sureness: Double
    /// Words that were taken for one that was asked for and that nobody knew to look for.
    var taken: [(asked: String, read: String)] = []
  }

  func score(_ text: String, _ joined: String) -> Result {
    let tokens = sought.tokens(text, joined)
    var best = [Double](repeating: 0, count: parts.count)
    var places = [[Int]](repeating: [], count: parts.count)
    func found(_ part: Int, _ sureness: Double, _ place: Int) {
      guard sureness > 0 else { return }
      best[part] = max(best[part], sureness)
      if places[part].count < 24 { places[part].append(place) }
    }
    for place in tokens.indices where tokens[place].isSought {
      let number = Int(tokens[place].number)
      if beginning.indices.contains(number) {
        for part in beginning[number] { found(part, sureness(of: part, at: place, tokens), place) }
      }
      for (part, bit) in prefixes where tokens[place].prefixes & bit != 0 { found(part, 1, place) }
    }
    var taken: [(asked: String, read: String)] = []
    if best.contains(0), best.contains(where: { $0 > 0 }) {
      let around = Self.neighbourhood(of: places.joined(), in: tokens.count)
      for near in nearTokens(best, around, text, joined) {
        found(near.part, near.sureness, near.place)
        taken.append((near.asked, near.read))
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
      score: score, share: whole > 0 ? share / whole : 0, sureness: best.filter { $0 > 0 }.min() ?? 0, taken: taken)
  }

  /// How near to a part that is there another is looked for as recognition may have spoilt it, in words.
  private static let reach = 15

  private static func neighbourhood(of places: some Sequence<Int>, in count: Int) -> [Bool] {
    var around = [Bool](repeating: false, count: count)
    for place in places {
      for near in max(0, place - reach)..<min(count, place + reach + 1) { around[near] = true }
    }
    return around
  }

  /// For parts of one word that the page does not have: the word nearest to it among those around the others.
  private func nearTokens(_ best: [Double], _ around: [Bool], _ text: String, _ joined: String)
    -> [(part: Int, sureness: Double, place: Int, asked: String, read: String)]
  {
    let missing = parts.indices.filter { best[$0] == 0 && parts[$0].asked.utf8.count >= 4 }
    guard !missing.isEmpty else { return [] }
    let asked = missing.map { Array(parts[$0].asked.utf8) }
    let masks = asked.map { OCRDistance.letters($0) }
    var costs = missing.map { OCRDistance.limit(parts[$0].asked.utf8.count) + 1 }
    var nearest = [(place: Int, read: String)?](repeating: nil, count: missing.count)
    var place = 0
    for words in [text, joined] {
      Tokens.forEachSpelling(in: words) { word in
        defer { place += 1 }
        guard around[place] else { return }
        let letters = OCRDistance.letters(word.letters)
        for index in missing.indices
        where OCRDistance.mayBeNear(letters, masks[index], limit: costs[index]) {
          let read = Array(word.letters)
          guard let cost = OCRDistance.learned.cost(asked[index], read, limit: costs[index] - 1) else { continue }
          costs[index] = cost
          nearest[index] = (place, String(decoding: read, as: UTF8.self))
        }
      }
    }
    return missing.indices.compactMap { index in
      nearest[index].map {
        (missing[index], NearWord.sureness(cost: costs[index]), $0.place, parts[missing[index]].asked, $0.read)
      }
    }
  }

  /// How sure a part is that begins at a place; 0 where its further words do not follow.
  private func sureness(of part: Int, at place: Int, _ tokens: [SoughtWords.Token]) -> Double {
    let words = sureness[part]
    guard place + words.count <= tokens.count else { return 0 }
    var least = 1.0
    for (offset, word) in words.enumerated() {
      guard let next = word[tokens[place + offset].number] else { return split(part, at: place, tokens) }
      least = min(least, next)
    }
    return least
  }

  private func split(_ part: Int, at place: Int, _ tokens: [SoughtWords.Token]) -> Double {
    guard place + 1 < tokens.count else { return 0 }
    return splits.first {
      $0.part == part && $0.head == tokens[place].number && $0.tail == tokens[place + 1].number
    }?.sureness ?? 0
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
