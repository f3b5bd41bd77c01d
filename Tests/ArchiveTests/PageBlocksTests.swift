import Foundation
import GRDB
import Records
import Testing

@testable import Archive

/// What blocks answer must be what FTS5 answers from the whole index.
struct PageBlocksTests {
  private let folder: TemporaryFolder
  private let archive: Archive
  private static let words = ["the", "council", "of", "motion", "street", "improve-\nment", "improvement", "café", "rare"]

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
  }

  /// Blocks of few pages, so that a small archive has several.
  private static func blocks(_ db: Database) -> PageBlocks {
    var blocks = PageBlocks(db)
    blocks.sizes = PageBlocks.Sizes(common: 4, block: 70, fresh: 30, least: 1)
    return blocks
  }

  private func fill(_ scans: Range<Int>, _ chance: inout SystemSeeded) throws {
    for scan in scans {
      let pages = (0..<Int.random(in: 1...5, using: &chance)).map { _ in
        (0..<Int.random(in: 3..<40, using: &chance)).map { _ in
          Int.random(in: 0..<30, using: &chance) == 0
            ? "word\(Int.random(in: 0..<50, using: &chance))" : Self.words.randomElement(using: &chance) ?? ""
        }.joined(separator: " ")
      }
      let year = 1950 + Int.random(in: 0..<50, using: &chance)
      try archive.add("\(scan).tif", pages, on: "\(year)-03-12", body: scan % 3 == 0 ? "Parks" : "Council", in: folder)
    }
  }

  private static let questions =
    [
      "the", "council motion", "of OR street", "\"the council\"", "\"the council of\"", "\"of the council motion\"",
      "\"the the the\"", "\"street improvement\"", "\"the improvement of the\"", "improve improvement", "word7", "the word7",
      "word7 OR word8 OR motion", "(the OR rare) -motion", "-the", "-the -of", "\"the word3\"", "cafe", "str*", "wor*",
      "the from:1960 to:1975", "\"of the\" body:parks", "motion -\"of the\" from:1970", "NEAR(the word7, 3)",
      "NEAR(the motion, 1)", "1960-03-12", "1960-03-12 the", "kind:minutes street", "xxall", "nosuchword",
      "motion -wor*", "March 1960", "the -march-1960", "the OR (motion word7)",
      "the (body:parks OR body:council) -motion", "body:parks body:council", "NEAR(wor* word7, 3)", "the from:1960 to:1950",
    ]

  /// The answer from the blocks beside FTS5's own.
  private func compare(_ question: String, viewer: AccessLevel = .everyone) throws {
    var filters = SearchFilters()
    filters.viewer = viewer
    try archive.read { db in
      let plan = try SearchPlan(question, filters, db)
      let expression = try #require(plan.expression)
      let alone = PageRows(expression: expression, plan: plan, db: db)
      let all = try alone.top(10_000, offset: 0, order: .newest)
      guard let blocks = try BlockSearch(expression, plan, archive.kept.blockIDs, db) else {
        #expect(question.contains("NEAR"), "\(question)")
        return
      }
      let rows = PageRows(expression: expression, plan: plan, db: db, blocks: blocks)
      #expect(try rows.top(10_000, offset: 0, order: .newest) == all, "\(question)")
      #expect(try rows.top(7, offset: 3, order: .newest) == Array(all.dropFirst(3).prefix(7)), "\(question)")
      #expect(try rows.top(7, offset: 0, order: .oldest) == Array(all.reversed().prefix(7)), "\(question)")
      #expect(try rows.count() == Total(all.count), "\(question)")
      let other = try Int64.fetchAll(db, sql: "SELECT id FROM searched_page WHERE id % 3 = 0 ORDER BY id").filter(plan.ids.contains)
      #expect(try blocks.among(other, try #require(plan.filtered)) == other.filter(Set(all).contains), "\(question)")
      let facets = try rows.facets(total: Total(all.count), over: [])
      let plain = try alone.facets(total: Total(all.count), over: [])
      #expect(facets.years == plain.years && facets.bodies == plain.bodies && facets.kinds == plain.kinds, "\(question)")
      #expect(Set(try blocks.newest(saying: try #require(plan.filtered), 10_000)) == Set(all), "\(question)")
      let close = try blocks.close(10_000)
      #expect(Set(close).isSubset(of: all), "\(question)")
      try compareGroups(plan, blocks, db)
    }
  }

  /// Pages with one of each of some groups of words, common and rare, that fulfil the plan's filters.
  private func compareGroups(_ plan: SearchPlan, _ blocks: BlockSearch, _ db: Database) throws {
    let groups: [[SearchQuery.Node]] = [
      [.word("the"), .word("word3"), .word("word4")], [.word("word7"), .word("motion"), .phrase(["street", "word1"])],
    ]
    let node = SearchQuery.Node.all(groups.map { .any($0) } + plan.excluded.map { .not($0) })
    let expression = FullTextExpression.pages(.all([node] + plan.required + (plan.hidden.map { [.not(.word($0))] } ?? [])))
    let all = try Int64.fetchAll(
      db, sql: "SELECT rowid FROM page_search WHERE page_search MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid",
      arguments: [expression, plan.ids.lowerBound, plan.ids.upperBound])
    let found = try blocks.newest(withOneOfEach: groups, 10_000, fresh: expression)
    #expect(found.sorted() == all, "\(plan.understood)")
  }

  @Test("Blocks, fresh pages and pages that went give FTS5's own answers", arguments: 1...4)
  func answers(seed: UInt64) throws {
    var chance = SystemSeeded(seed: seed)
    try fill(0..<60, &chance)
    try archive.write { try Self.blocks($0).makeAnew() }
    for question in Self.questions { try compare(question) }
    // Fresh ones, and ones that go.
    try fill(60..<70, &chance)
    for _ in 0..<8 {
      let document = try #require(try archive.documents(viewer: .closed).randomElement(using: &chance))
      try archive.setAccess(AccessLevel.allCases.randomElement(using: &chance) ?? .closed, of: document.id)
    }
    for question in Self.questions {
      try compare(question)
      try compare(question, viewer: .restricted)
    }
    #expect(try archive.check().damages.map(\.description) == [])
    // The fresh ones become a block.
    try archive.write { try Self.blocks($0).tend() }
    #expect(try archive.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM fresh_search_docsize") } == 0)
    for question in Self.questions { try compare(question, viewer: .staff) }
    #expect(try archive.check().damages.map(\.description) == [])
  }

  @Test(
    "A block that does not fit the text is found",
    arguments: [
      "UPDATE block_word SET pages = (SELECT max(pages) FROM block_word) WHERE id = (SELECT min(id) FROM block_word)",
      "DELETE FROM block_pair WHERE id = (SELECT max(id) FROM block_pair)",
      "UPDATE block_pair SET places = x'00' WHERE length(places) > 2",
      "INSERT INTO block_gone SELECT max(id), 0 FROM page_block",
      "DELETE FROM page_block WHERE id = (SELECT max(id) FROM page_block)",
    ])
  func damage(sql: String) throws {
    var chance = SystemSeeded(seed: 5)
    try fill(0..<30, &chance)
    try archive.write { try Self.blocks($0).makeAnew() }
    #expect(try archive.check().isSound)
    try archive.write { try $0.execute(sql: sql) }
    #expect(try archive.check().damages.contains { $0.kind == .words })
  }
}

struct PageBlockCodecTests {
  @Test("Ids, sets and places come back as they were written")
  func roundTrip() {
    let ids: [Int64] = [1, 2, 70_000, 1 << 40, 1 << 40 + 3]
    #expect(PageBlockCodec.ids(PageBlockCodec.encode(ids: ids)) == ids)
    for slots in [[0], [0, 1, 2], Array(0..<200), [5, 127, 128, 199]] as [[UInt16]] {
      let data = PageBlockCodec.encode(slots, of: 200)
      #expect(PageBlockCodec.pages(data, of: 200).slots == slots.map(Int.init))
      #expect(data.count <= 26)
    }
  }

  @Test("Damaged bytes give a wrong set, never a crash")
  func damaged() {
    var chance = SystemSeeded(seed: 2)
    for _ in 0..<2000 {
      let bytes = Data((0..<Int.random(in: 0..<40, using: &chance)).map { _ in UInt8.random(in: 0...255, using: &chance) })
      let pages = PageBlockCodec.pages(bytes, of: 100)
      _ = PageBlockCodec.places(bytes, on: pages, wanted: pages)
      _ = PageBlockCodec.ids(bytes)
    }
  }

  @Test("A set of pages answers about its parts")
  func bits() {
    var set = PageBits(pages: 130)
    for slot in [0, 63, 64, 100, 129] { set.insert(slot) }
    #expect(set.count == 5 && set.count(in: 63..<101) == 3 && set.count(in: 1..<63) == 0)
    #expect(set.last(2) == [129, 100])
    set.keep(63..<129)
    #expect(set.slots == [63, 64, 100])
    #expect(PageBits.all(130).count == 130)
  }
}
