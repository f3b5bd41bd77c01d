import Foundation
import GRDB

/// Looks for pages that say nearly what was asked: in another form, with errors of recognition, or with a part missing.
///
/// A word and all that recognition may have made of it count as one, whose pages are those of all of them together. The
/// work is bounded: `NearCandidates` reads so many rows, the best pages by them are weighed by the codes of their words, and
/// the text of the best by those is opened and judged.
struct NearSearch {
  let plan: SearchPlan
  let db: Database
  private let blocks: BlockSearch?
  private(set) var parts: [PartOfQuery] = []
  private let words: NearWords
  private let scorer: PageScore
  private let leastShare: Double
  /// Whether the parts are all that was asked: not dates, the words after the eighth, nor how far words stand from each other.
  let isWhole: Bool
  /// Whether only words near each other are asked for of which no page has one: a page that says “resolution” is no answer to
  /// a resolution's number.
  private let isHopeless: Bool

  struct PartOfQuery {
    var leaf: SearchQuery.Node
    var score: PageScore.Part
    /// The words that may stand for each of the leaf's.
    var variants: [(word: String, others: [NearWord])]
    /// Pages that have it as it was asked for, as far as the vocabulary tells; the fewest of its words.
    var exactPages: Int

    /// How much likelier a page with it is the right one.
    var odds: Double { exp(score.weight) }
    /// Whether no page can have it.
    var isNowhere: Bool { !missing.isEmpty }
    /// Its words that no page has, nor any word that may stand for them.
    var missing: [String] = []
  }

  struct Found {
    var id: Int64
    var match: PageHit.Match
    var score: Double
    /// Whether the page has all of it as it was asked for.
    var isExact: Bool
    /// Words of the page that were taken for one that was asked for.
    var taken: [(asked: String, read: String)] = []
  }

  /// Pages opened where codes tell nothing, since beginnings of words are asked for.
  private static let openedAlone = 240
  /// A word that more pages have needs no help, and near ones to it are other words.
  private static let tooCommon = 30_000
  /// How sure a near word must be where it is all that was asked for.
  private static let leastAlone = 0.02
  /// How much of the query's weight a page must have to count as a partial answer, of that which any page can have.
  private static let shareAsked = 0.45

  init(_ plan: SearchPlan, _ blocks: BlockSearch?, _ kept: KeptBetweenQuestions, _ db: Database) throws {
    self.plan = plan
    self.blocks = blocks
    self.db = db
    var words = NearWords(db: db, viewer: plan.viewer)
    let all = Double(max(1, try words.pages(with: PageTags.all)))
    words.effort = .of(pages: all)
    words.model = try kept.errors.model(db)
    words.kept = kept.words
    self.words = words
    let asked = try plan.leaves.prefix(8).flatMap(\.words).map { ($0, try words.pages(with: $0)) }
    let errors = try words.errors(of: Dictionary(asked.filter { $0.1 <= Self.tooCommon }, uniquingKeysWith: max))
    var parts: [PartOfQuery] = []
    for leaf in plan.leaves.prefix(8) {
      let part = try Self.part(leaf, plan, words, errors, all)
      // Written dates are found as they stand, or not at all.
      if !part.variants.isEmpty || part.score.prefix != nil { parts.append(part) }
    }
    try Self.addJoined(to: &parts, words)
    self.parts = parts
    isWhole = parts.count == plan.leaves.count && plan.query.wanted?.asksNearness != true
    isHopeless = Self.isHopeless(plan, parts)
    let weight = (all: parts.reduce(0) { $0 + $1.score.weight }, possible: parts.reduce(0) { $0 + ($1.isNowhere ? 0 : $1.score.weight) })
    leastShare = weight.all > 0 ? Self.shareAsked * weight.possible / weight.all : Self.shareAsked
    scorer = PageScore(parts: parts.map(\.score), words.model, words.effort)
  }

  /// Words that were asked for and that no page has, nor any that may stand for them.
  var unknownWords: [String] {
    // Of alternatives, each may be missing; but not of the ways to write a number.
    guard plan.isPlain || plan.query.wanted?.asksNearness == true else { return [] }
    var seen: Set<String> = []
    return parts.flatMap(\.missing).filter { plan.typed.contains($0) && seen.insert($0).inserted }
  }

  /// For marking: by word, those that surely enough stand for it.
  var others: [String: [String]] {
    var others: [String: [String]] = [:]
    for part in parts {
      for (index, (word, variants)) in part.variants.enumerated() {
        others[word] = variants.map(\.text).filter { part.score.words[index][$0] ?? 0 >= PageScore.leastShown }
      }
    }
    return others
  }

  /// The best near answers, the best first; among them some more that match exactly, where several words were asked for.
  /// `exact` are answers that are known already: weighed alike, they come back with their scores.
  func find(besides exact: [Int64]) throws -> (near: [Found], exact: [(id: Int64, score: Double)]) {
    guard !parts.isEmpty, !isHopeless else { return ([], exact.map { ($0, 0) }) }
    let (candidates, weighed) = try self.candidates(besides: exact)
    var known: [String: Int] = [:]
    func pages(_ word: String) throws -> Int {
      if let pages = known[word] { return pages }
      let pages = try words.pages(with: word)
      known[word] = pages
      return pages
    }
    var near: [Found] = []
    try RowsByID.forEach("SELECT id, text, joined FROM page_content", candidates, db) { row in
      if let found = try judge(row[0], row[1], row[2], pages) { near.append(found) }
    }
    return (near.sorted { ($0.score, $0.id) > ($1.score, $1.id) }, weighed)
  }

  /// The pages worth opening, and the known exact ones with their scores.
  private func candidates(besides exact: [Int64]) throws -> ([Int64], [(id: Int64, score: Double)]) {
    let candidates = NearCandidates(plan: plan, parts: parts, db: db, blocks: blocks)
    let known = Set(exact)
    guard scorer.usesCodes else {
      let best = try candidates.best(Self.openedAlone + exact.count, wanted: Self.openedAlone, besides: exact)
      return (Array(best.filter { !known.contains($0) }.prefix(Self.openedAlone)), try scorer.scores(of: exact, db))
    }
    let best = try candidates.best(words.effort.glanced, wanted: words.effort.opened, besides: exact)
    // In the order in which they lie.
    let glanced = try scorer.scores(of: known.union(best).sorted(), db)
    let sorted = glanced.filter { !known.contains($0.id) }.sorted { ($0.score, $0.id) > ($1.score, $1.id) }
    return (sorted.prefix(words.effort.opened).map(\.id), glanced.filter { known.contains($0.id) })
  }

  private func judge(
    _ id: Int64, _ text: String, _ joined: String, _ pages: (String) throws -> Int
  ) throws -> Found? {
    let result = try scorer.score(text, joined, pages: pages)
    let isEnough = isWhole && plan.isAlternative
    // Nothing on it could be shown for what was asked for.
    guard result.isShown, result.share >= leastShare || isEnough else { return nil }
    let hasAll = result.isSure && (isEnough || isWhole && result.share > 0.999)
    return Found(
      id: id, match: !hasAll ? .partial : result.isSpoilt ? .near : .form, score: result.score,
      isExact: hasAll && result.isExact, taken: result.taken)
  }

  private static func isHopeless(_ plan: SearchPlan, _ parts: [PartOfQuery]) -> Bool {
    let nowhere = Set(parts.filter(\.isNowhere).map(\.leaf))
    let grouped = Set(plan.near.flatMap(\.leaves))
    let alone = plan.leaves.indices.filter { !grouped.contains($0) }.map { $0..<$0 + 1 }
    return !plan.near.isEmpty
      && (plan.near.map(\.leaves) + alone).allSatisfy { $0.contains { nowhere.contains(plan.leaves[$0]) } }
  }

  /// Two words side by side may be one on the page: "shore line".
  private static func addJoined(to parts: inout [PartOfQuery], _ words: NearWords) throws {
    for index in parts.indices.dropLast() {
      guard case .word(let first) = parts[index].leaf, case .word(let second) = parts[index + 1].leaf else { continue }
      let whole = NearWord(text: first + second, isForm: true, pages: try words.pages(with: first + second))
      guard whole.pages > 0, let sureness = whole.sureness(among: 0) else { continue }
      for part in [index, index + 1] where parts[part].score.words[0][whole.text] == nil {
        parts[part].score.words[0][whole.text] = sureness
        parts[part].score.forms.insert(whole.text)
        parts[part].variants[0].others.append(whole)
      }
    }
  }

  private static func part(
    _ leaf: SearchQuery.Node, _ plan: SearchPlan, _ words: NearWords, _ errors: [String: [NearWord]], _ all: Double
  ) throws -> PartOfQuery {
    // Nothing else is asked that could bear an error out.
    let isAlone = plan.leaves.count == 1
    var variants: [(word: String, others: [NearWord])] = []
    var sureness: [[String: Double]] = []
    var missing: [String] = []
    var exact = Int.max
    var total = Double.infinity
    for word in leaf.words {
      let pages = try words.pages(with: word)
      let others = pages > tooCommon ? [] : try words.variants(of: word, errors: errors[word] ?? []).filter {
        !isAlone || $0.isForm || OCRDistance.isNearAlone(word, $0.text)
      }
      let asked = Self.pages(pages, others)
      let sure = others.compactMap { other in
        (pages > 0 ? other.sureness(among: asked) : other.surenessOfUnknown)
          .flatMap { isAlone && pages > 0 && $0 < leastAlone ? nil : (other.text, $0) }
      }
      let kept = Set(sure.map(\.0))
      variants.append((word, others.filter { kept.contains($0.text) }))
      if pages == 0, sure.isEmpty { missing.append(word) }
      sureness.append(Dictionary([(word, 1)] + sure, uniquingKeysWith: max))
      exact = min(exact, pages)
      total = min(total, asked)
    }
    var prefix: String?
    if case .prefix(let beginning) = leaf {
      prefix = beginning
      exact = plan.beginnings[beginning]?.pages ?? 0
      total = min(Double(max(1, exact)), all)
    }
    if total == .infinity { (exact, total) = (0, all) }
    return PartOfQuery(
      leaf: leaf,
      score: PageScore.Part(
        words: sureness, prefix: prefix, weight: log(1 + all / max(0.5, min(total, all))),
        forms: Set(variants.flatMap(\.others).filter(\.isForm).map(\.text)), pages: total,
        isKnown: exact > 0),
      variants: variants, exactPages: exact, missing: missing)
  }

  /// On how many pages a word stands in whatever spelling: those that have it as it is, and of those of each near word the
  /// share that is it.
  static func pages(_ exact: Int, _ others: [NearWord]) -> Double {
    guard exact > 0 else { return max(0.5, others.reduce(0) { $0 + $1.surenessOfUnknown * Double($1.pages) }) }
    var pages = Double(exact)
    for _ in 0..<4 {
      pages = others.reduce(Double(exact)) { sum, other in
        other.isForm ? sum : sum + (other.sureness(among: pages) ?? 0) * Double(other.pages)
      }
    }
    return pages
  }
}
