import Foundation
import GRDB

/// A word of the archive that may stand for one that was asked for.
struct NearWord: Hashable {
  var text: String
  var isForm: Bool
  /// How likely recognition is to make this of the word that was asked for.
  var likelihood = 1.0
  /// On how many pages that the viewer may see.
  var pages: Int
  /// On how many pages it stands besides the one that is looked at; of a word cut in two, by chance.
  var elsewhere: Double { isSplit ? Double(pages) : Double(max(0, pages - 1)) }
  private var isSplit: Bool { text.utf8.contains(0x20) }

  /// How likely it is that a stray mark or space cuts a word in two, beside the errors in its pieces.
  static let split = 0.1
  /// What another form says about the page that was meant, beside the word itself.
  private static let form = 0.3
  /// A word that is less sure than this is a word of its own.
  private static let leastSureness = 0.002

  /// How sure it is that the word that was asked for stands there, 0 to 1, where that stands on so many pages in
  /// whatever spelling: Bayes' rule. What speaks against it is how often the word stands on other pages, and that letters
  /// fell together so by chance. `nil` for a word that most likely means what it says.
  func sureness(among asked: Double) -> Double? {
    if isForm { return Self.form }
    let meant = likelihood * asked
    let sureness = meant / (meant + elsewhere + Self.chance(text.utf8.count))
    return sureness >= Self.leastSureness ? sureness : nil
  }

  /// On how many pages two words stand side by side by chance: a page has some 400.
  static func pages(ofPieces first: Int, _ second: Int, among all: Int) -> Int {
    Int((Double(first) * Double(second) / (400 * Double(max(1, all)))).rounded())
  }

  /// On how many pages a word of so many letters is to be expected that means nothing.
  private static func chance(_ letters: Int) -> Double { 0.1 * pow(3, Double(4 - letters)) }

  /// The same where nobody knows the word that was asked for, which is then most likely misspelt: the likelier its error,
  /// the surer.
  var surenessOfUnknown: Double { isForm ? Self.form : min(0.8, 4 * likelihood) }
}

/// Looks words up in the archive's own vocabulary, as far as the viewer may see it.
struct NearWords {
  let db: Database
  let viewer: AccessLevel
  var effort = NearEffort()
  var model = ErrorModel.general
  var kept = KeptWords()

  /// Pieces of a word on more pages than that are no pieces.
  private static let commonPieces = 4_000

  /// On how many pages the word stands.
  func pages(with word: String) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT \(visible) FROM word w WHERE text = ?"), arguments: [word]) ?? 0
  }

  /// The same of several words; those that nobody has are left out.
  private func pages(with words: [String]) throws -> [String: Int] {
    guard !words.isEmpty else { return [:] }
    // As many marks each time, so that the statement is made once.
    let marks = repeatElement("?", count: effort.words).joined(separator: ", ")
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT text, \(visible) FROM word w WHERE text IN (\(marks))"),
      arguments: StatementArguments(words + repeatElement(words[0], count: effort.words - words.count)))
    var pages: [String: Int] = [:]
    while let row = try rows.next() { pages[row[0]] = row[1] }
    return pages
  }

  /// The words that begin so, the most frequent first, and how many there are in all.
  func words(beginningWith prefix: String, limit: Int) throws -> (words: [String], all: Int) {
    let end = prefix + "\u{10FFFF}"
    let all = try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT count(*) FROM word w WHERE text >= ? AND text < ? AND \(visible) > 0"),
      arguments: [prefix, end])
    let words = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT text FROM word w WHERE text >= ? AND text < ? AND \(visible) > 0
          ORDER BY \(visible) DESC LIMIT ?
          """), arguments: [prefix, end, limit])
    return (words, all ?? 0)
  }

  /// Other forms first, then the likeliest errors.
  func variants(of word: String, errors: [NearWord]) throws -> [NearWord] {
    guard word.utf8.count <= 40 else { return [] }
    var found = try forms(of: word)
    let known = Set(found.map(\.text))
    found += try splits(of: word)
    if !NearBlocks.isLookedFor(word) { found += try lookalikes(of: word) }
    found += errors.filter { !known.contains($0.text) }
    return Array(found.prefix(effort.words))
  }

  private func forms(of word: String) throws -> [NearWord] {
    let stem = Stem.of(word)
    guard stem.utf8.count >= 4 || stem != word, stem.utf8.count >= 3 else { return [] }
    // "applied" and "apply" share only what comes before the last letter.
    let prefix = stem.hasSuffix("i") ? String(stem.dropLast()) : stem
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT text, \(visible) AS pages FROM word w
          WHERE text >= ? AND text < ? AND length(text) <= ? AND \(visible) > 0 LIMIT 2000
          """),
      arguments: [prefix, prefix + "\u{10FFFF}", prefix.utf8.count + 6])
    let words: [NearWord] = rows.compactMap { row in
      let text: String = row["text"]
      guard text != word, Stem.of(text) == stem else { return nil }
      return NearWord(text: text, isForm: true, pages: row["pages"])
    }
    return Array(words.sorted { ($0.pages, $0.text) > ($1.pages, $1.text) }.prefix(12))
  }

  /// What recognition may have made of each of these words, the likeliest first; by word, on how many pages it stands.
  func errors(of words: [String: Int]) throws -> [String: [NearWord]] {
    var scan = NearScan(words, model, effort)
    return try scan.find(kept, db, limit: effort.words).mapValues { found in
      let pages = try pages(with: found.map(\.text))
      return found.compactMap { text, likelihood in
        pages[text].flatMap { $0 > 0 ? NearWord(text: text, isForm: false, likelihood: likelihood, pages: $0) : nil }
      }
    }
  }

  /// Of words too short to be told by their errors, and of plain numbers: those that look the same in print, as "lan" for
  /// "Ian" and "2O4" for "204".
  private func lookalikes(of word: String) throws -> [NearWord] {
    guard (3...8).contains(word.utf8.count) else { return [] }
    var spellings: [(text: String, likelihood: Double)] = [("", 1)]
    for letter in word {
      let shapes = Self.shapes.first { $0.contains(letter) } ?? String(letter)
      spellings = spellings.flatMap { start, likelihood in
        shapes.map { (start + String($0), $0 == letter ? likelihood : likelihood * Self.lookalike) }
      }
      spellings = Array(spellings.sorted { $0.likelihood > $1.likelihood }.prefix(effort.words / 2))
    }
    // One number is never another.
    spellings.removeAll { $0.text == word || NearBlocks.isNumber($0.text.utf8) }
    let pages = try pages(with: spellings.map(\.text))
    return spellings.compactMap { text, likelihood in
      pages[text].flatMap { $0 > 0 ? NearWord(text: text, isForm: false, likelihood: likelihood, pages: $0) : nil }
    }
  }

  /// Letters and digits that print makes alike.
  private static let shapes = ["il1", "o0", "s5", "b8", "z2"]
  /// How likely one of them is taken for another: as the dearest of them in `Confusions`.
  private static let lookalike = 0.08

  /// The word cut in two by a stray space, where the archive has both pieces: "can didate".
  private func splits(of word: String) throws -> [NearWord] {
    let letters = Array(word.utf8)
    // A short word that nobody has may be two on the page, as "bilo" for "Bi-Lo".
    guard try letters.count >= (pages(with: word) > 0 ? 6 : 4), letters.allSatisfy({ $0 < 0x80 }) else { return [] }
    let all = try pages(with: PageTags.all)
    var found: [(word: NearWord, rarer: Int)] = []
    // A number is cut before its thousands alone: "33,671".
    let places = NearBlocks.isNumber(letters) ? letters.count - 3...letters.count - 3 : 2...letters.count - 2
    for place in places {
      let head = String(decoding: letters[..<place], as: UTF8.self)
      let tail = String(decoding: letters[place...], as: UTF8.self)
      let (first, second) = (try pages(with: head), try pages(with: tail))
      // Two whole words that are common by themselves would be looked up for long.
      guard first > 0, second > 0, min(first, second) <= Self.commonPieces else { continue }
      let pages = NearWord.pages(ofPieces: first, second, among: all)
      let word = NearWord(
        text: head + " " + tail, isForm: false, likelihood: NearWord.split, pages: pages)
      found.append((word, min(first, second)))
    }
    return found.sorted { $0.rarer < $1.rarer }.prefix(4).map(\.word)
  }

  private var visible: String {
    "(" + (0...viewer.rawValue).map { "w.level\($0)" }.joined(separator: " + ") + ")"
  }
}
