import Foundation
import GRDB
import Synchronization

/// What recognition makes of letters in this very archive, counted without truth: words that stand on many pages are
/// there as they were printed, and rare words that are near one of them are mostly it, misread. Which are, and by which
/// confusions, is told by turns (expectation and maximisation, as Ristad and Yianilos 1998 learn an edit distance).
///
/// Only pages that everybody may see are counted, so that nothing else shows in anybody's answers.
struct LearnedErrors {
  let db: Database

  /// Words that the counting starts from: long enough to be told when misread, and not on nearly every page, since words
  /// are counted once a page.
  private static let letters = 6...14
  private static let leastPages = 30
  private static let largestShare = 0.3
  private static let words = 400
  private static let rounds = 6
  /// Words that are less sure to be another, misread, are taken for words of their own.
  private static let leastSureness = 0.005

  private struct Word {
    var letters: [UInt8]
    var pages: Int
    var others: [(letters: [UInt8], pages: Int)]
  }

  func count() throws -> [ErrorModel.Count] {
    var words = NearWords(db: db, viewer: .everyone)
    words.effort = NearEffort(bits: 8, words: 1_000)
    let all = try words.pages(with: PageTags.all)
    let known = try Row.fetchAll(
      db,
      sql: """
        SELECT text, level0 FROM word
        WHERE level0 BETWEEN ? AND ? AND length(text) BETWEEN ? AND ? AND text NOT GLOB '*[^a-z]*'
        ORDER BY level0 DESC, text LIMIT ?
        """,
      arguments: [
        Self.leastPages, Int(Double(all) * Self.largestShare), Self.letters.lowerBound, Self.letters.upperBound, Self.words,
      ])
    let errors = try words.errors(of: Dictionary(known.map { ($0[0], $0[1]) }, uniquingKeysWith: max))
    var sample = known.map { row in
      let (text, pages): (String, Int) = (row[0], row[1])
      let stem = Stem.of(text)
      let others = (errors[text] ?? []).filter { $0.pages * 4 < pages && Stem.of($0.text) != stem }
      return Word(
        letters: Array(text.utf8), pages: pages,
        others: others.map { (Array($0.text.utf8), $0.pages) }.filter { $0.0.allSatisfy { $0 < 0x80 } })
    }
    var counts: [ErrorModel.Count] = []
    for _ in 0..<Self.rounds { counts = count(&sample, ErrorModel(counts)) }
    return counts
  }

  /// How sure it is that a rare word is always a frequent one, misread. Besides what one page of it says, it counts whether
  /// it is there about as often as the errors would make it: a word of its own could be there any number of times.
  private static func sureness(of near: NearWord, among asked: Double) -> Double {
    let usual = near.sureness(among: asked) ?? 0
    guard near.pages > 1 else { return usual }
    let away = log(Double(near.pages) / (near.likelihood * asked))
    let odds = asExpected * exp(-away * away / (2 * spread * spread))
    return max(usual, odds / (1 + odds))
  }

  /// How far, as a logarithm, what is expected may be wrong before anything was counted.
  private static let spread = 1.5
  /// The odds where it is there exactly as often as expected: that density beside one that is even over a thousand pages,
  /// and three in four that a rare word so near a frequent one is no word of its own.
  private static let asExpected = 5.5

  /// At most two letters that stand there, and two that were read.
  private struct Step: Hashable {
    private var letters: UInt32

    init(_ printed: ArraySlice<UInt8>, _ read: ArraySlice<UInt8>) {
      letters = Self.number(printed) << 16 | Self.number(read)
    }

    var printed: String { Self.text(letters >> 16) }
    var read: String { Self.text(letters & 0xFFFF) }

    private static func number(_ letters: ArraySlice<UInt8>) -> UInt32 { letters.reduce(0) { $0 << 8 | UInt32($1) } }

    private static func text(_ number: UInt32) -> String {
      String(decoding: [UInt8(number >> 8), UInt8(number & 0xFF)].filter { $0 > 0 }, as: UTF8.self)
    }
  }

  /// How sure each of the words near one is it, misread, and on how many pages it then stands.
  private static func weigh(_ word: Word, _ model: ErrorModel) -> (sureness: [Double], asked: Double) {
    let others = word.others.map { other in
      NearWord(
        text: String(decoding: other.letters, as: UTF8.self), isForm: false,
        likelihood: model.likelihood(word.letters[...], readAs: other.letters[...]), pages: other.pages)
    }
    let asked = NearSearch.pages(word.pages, others)
    return (others.map { sureness(of: $0, among: asked) }, asked)
  }

  /// Counts the steps by which each word became those near it; lets those go that are most likely others.
  private func count(_ sample: inout [Word], _ model: ErrorModel) -> [ErrorModel.Count] {
    var counts: [Step: Double] = [:]
    for index in sample.indices {
      let word = sample[index]
      let (sureness, asked) = Self.weigh(word, model)
      for at in word.letters.indices { counts[Step(word.letters[at...at], word.letters[at...at]), default: 0] += Double(word.pages) }
      for pair in model.pairs(in: word.letters) { counts[Step(pair, pair), default: 0] += asked }
      let likely = word.others.indices.filter { sureness[$0] >= Self.leastSureness }
      for other in likely {
        for step in model.steps(word.letters, readAs: word.others[other].letters) {
          counts[Step(step.printed, step.read), default: 0] += sureness[other] * Double(word.others[other].pages)
        }
      }
      sample[index].others = likely.map { word.others[$0] }
    }
    return counts.map { ErrorModel.Count(printed: $0.key.printed, read: $0.key.read, times: $0.value) }
  }
}

extension LearnedErrors {
  static let table = """
    -- What recognition makes of letters in this archive, counted over the vocabulary when it has grown: LearnedErrors.
    -- printed is empty for a letter put in, read for one dropped; both are empty for the pages that there were.
    CREATE TABLE misreading(
      printed TEXT NOT NULL, read TEXT NOT NULL, times REAL NOT NULL, PRIMARY KEY(printed, read)
    ) STRICT, WITHOUT ROWID;
    """

  /// An archive counts anew when it has grown by so much.
  private static let growth = 1.25

  /// Counts where there are many more pages, or fewer, than at the last time.
  func refresh() throws {
    let pages = Double(try NearWords(db: db, viewer: .everyone).pages(with: PageTags.all))
    let last = try counted()
    guard pages > 0, pages > last * Self.growth || pages * Self.growth < last else { return }
    try db.execute(sql: "DELETE FROM misreading")
    var rows = ManyRows("INSERT INTO misreading(printed, read, times)", columns: 3, db)
    try rows.add("", "", pages)
    for count in try count() { try rows.add(count.printed, count.read, count.times.rounded()) }
    try rows.finish()
  }

  /// On how many pages the last count was; 0 where there was none.
  fileprivate func counted() throws -> Double {
    try Double.fetchOne(
      db.cachedStatement(sql: "SELECT times FROM misreading WHERE printed = '' AND read = ''")) ?? 0
  }

  /// What is known by now; the general model where nothing was counted yet.
  func model() throws -> ErrorModel {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT printed, read, times FROM misreading WHERE times > 0 AND (printed || read) <> ''"))
    var counts: [ErrorModel.Count] = []
    while let row = try rows.next() { counts.append(ErrorModel.Count(printed: row[0], read: row[1], times: row[2])) }
    return counts.isEmpty ? .general : ErrorModel(counts)
  }
}

/// What was learned, kept between questions until it is counted anew, which is on many more pages, or fewer.
final class KeptErrors: Sendable {
  private let kept = Mutex<(pages: Double, model: ErrorModel)?>(nil)

  func model(_ db: Database) throws -> ErrorModel {
    let errors = LearnedErrors(db: db)
    let pages = try errors.counted()
    if let known = kept.withLock({ $0 }), known.pages == pages { return known.model }
    let model = try errors.model()
    kept.withLock { $0 = (pages, model) }
    return model
  }
}
