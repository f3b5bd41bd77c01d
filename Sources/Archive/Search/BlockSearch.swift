import GRDB

/// Answers a question from the blocks, the newest first, and from the pages that no block holds yet. Words that are not
/// common, and phrases with them, are short lists that FTS5 gives. The work is bounded by the number of
/// blocks, and the answer is the one that FTS5 alone would give.
final class BlockSearch {
  private let plan: SearchPlan
  private let expression: String
  private let wanted: SearchQuery.Node
  private let db: Database
  private let ids: BlockIDs
  private let blocks: [BlockRead]
  private var found: [Int64: PageBits] = [:]
  private var lists: [SearchQuery.Node: [Int64]] = [:]
  /// By block and common word, as `block_word` numbers them.
  private var common: [Int64: PageBits] = [:]
  private var numbers: [String: UInt16?] = [:]
  private var freshIDs: [Int64]?

  /// `nil` where there are no blocks, or the question is one that they do not answer.
  init?(_ expression: String, _ plan: SearchPlan, _ ids: BlockIDs, _ db: Database) throws {
    guard !plan.isRaw, let wanted = plan.filtered else { return nil }
    blocks = try BlockRead.all(db)
    guard !blocks.isEmpty else { return nil }
    self.plan = plan
    self.expression = expression
    self.wanted = wanted
    self.ids = ids
    self.db = db
    guard try isAnswered(wanted) else { return nil }
  }

  /// How many pages match; where they are more than `limit`, some number above it.
  func count(limit: Int) throws -> Int {
    var count = try fresh().count
    for block in blocks where count <= limit { count += try pages(in: block).count }
    return count
  }

  /// The newest or the oldest, in order.
  func top(_ limit: Int, isOldest: Bool = false) throws -> [Int64] {
    guard limit > 0 else { return [] }
    var top = try fresh()
    func cut() {
      top.sort(by: isOldest ? { $0 < $1 } : { $0 > $1 })
      top.removeLast(max(0, top.count - limit))
    }
    cut()
    let order = isOldest ? blocks.sorted { $0.first < $1.first } : blocks
    for block in order {
      if top.count == limit, let worst = top.last, isOldest ? block.first > worst : block.last < worst { break }
      let pages = try pages(in: block)
      let slots = isOldest ? Array(pages.slots.prefix(limit)) : pages.last(limit)
      guard !slots.isEmpty else { continue }
      let ids = try ids.of(block.id, db)
      top += slots.filter(ids.indices.contains).map { ids[$0] }
      cut()
    }
    return top
  }

  /// Those of the pages, in order, that say this, whatever their level. All must be of the days asked for.
  func among(_ asked: [Int64], _ node: SearchQuery.Node) throws -> [Int64] {
    var matching = Set(try fresh(asked, node))
    for block in blocks {
      let inside = asked.filter { (block.first...block.last).contains($0) }
      guard !inside.isEmpty else { continue }
      let ids = try ids.of(block.id, db)
      var pages: PageBits?
      let living = try block.living()
      for id in inside {
        guard let slot = Self.slot(of: id, in: ids), living.contains(slot) else { continue }
        let saying = try pages ?? (node == wanted ? self.pages(in: block) : self.pages(node, block))
        pages = saying
        if saying.contains(slot) { matching.insert(id) }
      }
    }
    return asked.filter(matching.contains)
  }

  /// Goes through the places of those of the pages, their ids in growing order, that say any of these by the blocks, with
  /// the place of what they say; of pages that went since, and fresh ones, they know nothing.
  func forEach(of asked: [Int64], saying nodes: [SearchQuery.Node], _ body: (Int, Int) -> Void) throws {
    for block in blocks {
      var at = Self.place(of: block.first, in: asked)
      guard at < asked.count, asked[at] <= block.last else { continue }
      let ids = try ids.of(block.id, db)
      let pages = try nodes.map { try self.pages($0, block) }
      var slot = 0
      while at < asked.count, asked[at] <= block.last {
        slot = Self.place(of: asked[at], in: ids, from: slot)
        if slot < ids.count, ids[slot] == asked[at] {
          for node in pages.indices where pages[node].contains(slot) { body(at, node) }
        }
        at += 1
      }
    }
  }

  private func fresh(_ asked: [Int64], _ node: SearchQuery.Node) throws -> [Int64] {
    let isThere = try db.cachedStatement(sql: "SELECT EXISTS(SELECT 1 FROM fresh_search_docsize WHERE id = ?)")
    let fresh = try asked.filter { try Bool.fetchOne(isThere, arguments: [$0]) == true }
    guard !fresh.isEmpty else { return [] }
    let expression = FullTextExpression.pages(node)
    let find = try db.cachedStatement(sql: "SELECT rowid FROM fresh_search WHERE fresh_search MATCH ? AND rowid = ?")
    return try fresh.filter { try Int64.fetchOne(find, arguments: [expression, $0]) != nil }
  }

  /// The newest pages on which parts of the question stand side by side, at most so many.
  func close(_ limit: Int) throws -> [Int64] {
    let ends = try plan.leaves.prefix(6).compactMap { leaf -> (first: UInt16, last: UInt16)? in
      guard let first = leaf.words.first, let last = leaf.words.last,
        let first = try number(of: first), let last = try number(of: last)
      else { return nil }
      return (first, last)
    }
    var pairs: [UInt32] = []
    for (index, end) in ends.enumerated() {
      for (other, start) in ends.enumerated() where other != index {
        pairs.append(UInt32(end.last) << 16 | UInt32(start.first))
      }
    }
    var close: [Int64] = []
    for block in blocks where !pairs.isEmpty && close.count < limit {
      let pages = try pages(in: block)
      guard !pages.isEmpty else { continue }
      var side = PageBits(pages: block.pages)
      for pair in pairs { side.formUnion(try block.pages(with: pair)) }
      side.formIntersection(pages)
      let ids = try ids.of(block.id, db)
      close += side.last(limit - close.count).filter(ids.indices.contains).map { ids[$0] }
    }
    return close
  }

  /// The newest pages that have one of each of these groups of words, and fulfil the filters, at most so many of the blocks',
  /// and fresh ones that the expression finds; in no certain order.
  func newest(withOneOfEach groups: [[SearchQuery.Node]], _ limit: Int, fresh expression: String) throws -> [Int64] {
    let groups = try groups.map { group in
      let (common, rare) = (try group.filter(isCommon), try group.filter { try !isCommon($0) })
      return (common: common, rare: rare.isEmpty ? nil : SearchQuery.Node.any(rare))
    }
    return try newest(limit, fresh: expression) { block in
      var pages = try self.pages(.all(plan.filters), block)
      for group in groups where !pages.isEmpty {
        var some = PageBits(pages: block.pages)
        for node in group.common { some.formUnion(try self.pages(node, block)) }
        if let rare = group.rare { some.formUnion(try listed(rare, block)) }
        pages.formIntersection(some)
      }
      return pages
    }
  }

  /// The newest pages that say this, at most so many of the blocks', and fresh ones; in no certain order.
  func newest(saying node: SearchQuery.Node, _ limit: Int) throws -> [Int64] {
    try newest(limit, fresh: FullTextExpression.pages(node)) { try pages(node, $0) }
  }

  private func newest(_ limit: Int, fresh expression: String, _ matching: (BlockRead) throws -> PageBits) throws -> [Int64] {
    var newest = try fresh(matching: expression)
    for block in blocks where newest.count < limit {
      var pages = try matching(block)
      try leaveAsked(&pages, block)
      guard !pages.isEmpty else { continue }
      let ids = try ids.of(block.id, db)
      newest += pages.last(limit - newest.count).filter(ids.indices.contains).map { ids[$0] }
    }
    return newest
  }

  private func isCommon(_ node: SearchQuery.Node) throws -> Bool {
    if case .word(let word) = node { return try number(of: word) != nil }
    return false
  }

  /// By block, what matches in it, with the ids of its slots.
  func forEachBlock(_ body: (BlockRead, PageBits, [Int64]) throws -> Void) throws {
    for block in blocks { try body(block, try pages(in: block), try ids.of(block.id, db)) }
  }

  /// A block's pages that have a tag.
  func pages(with tag: String, _ block: BlockRead) throws -> PageBits { try pages(.word(tag), block) }

  /// The fresh pages that match.
  func fresh() throws -> [Int64] {
    if let freshIDs { return freshIDs }
    let found = try fresh(matching: expression)
    freshIDs = found
    return found
  }

  private func fresh(matching expression: String) throws -> [Int64] {
    let isAny = try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS(SELECT 1 FROM fresh_search_docsize)"))
    return isAny != true ? [] : try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT rowid FROM fresh_search WHERE fresh_search MATCH ? AND rowid BETWEEN ? AND ?"),
      arguments: [expression, plan.ids.lowerBound, plan.ids.upperBound])
  }

  /// The number of a common word or tag.
  func number(of word: String) throws -> UInt16? {
    if let known = numbers[word] { return known }
    let number = try UInt16.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM common_word WHERE text = ?"), arguments: [word])
    numbers[word] = .some(number)
    return number
  }
}

extension BlockSearch {
  private func pages(in block: BlockRead) throws -> PageBits {
    if let known = found[block.id] { return known }
    var pages = PageBits(pages: block.pages)
    if block.first <= plan.ids.upperBound, block.last >= plan.ids.lowerBound {
      pages = try self.pages(wanted, block)
      try leaveAsked(&pages, block)
    }
    found[block.id] = pages
    return pages
  }

  /// Leaves those of a block's pages that are still there and of the days asked for.
  private func leaveAsked(_ pages: inout PageBits, _ block: BlockRead) throws {
    pages.formIntersection(try block.living())
    guard block.first < plan.ids.lowerBound || block.last > plan.ids.upperBound else { return }
    let ids = try ids.of(block.id, db)
    let from = Self.place(of: plan.ids.lowerBound, in: ids)
    let to = plan.ids.upperBound < block.last ? Self.place(of: plan.ids.upperBound + 1, in: ids) : ids.count
    pages.keep(from..<max(from, to))
  }

  private func pages(_ node: SearchQuery.Node, _ block: BlockRead) throws -> PageBits {
    switch node {
    case .word(let word):
      if let number = try number(of: word) { return try pages(number, block) }
    case .phrase(let words):
      if let numbers = try numbers(of: words) { return try block.pages(withRow: numbers) }
    case .all(let nodes):
      let (positive, negative) = FullTextExpression.split(.all(nodes))
      var pages = PageBits.all(block.pages)
      for node in positive where !pages.isEmpty { pages.formIntersection(try self.pages(node, block)) }
      for node in negative where !pages.isEmpty { pages.subtract(try self.pages(node, block)) }
      return pages
    case .any(let nodes):
      var pages = PageBits(pages: block.pages)
      for node in nodes { pages.formUnion(try self.pages(node, block)) }
      return pages
    case .not(let node):
      var pages = PageBits.all(block.pages)
      pages.subtract(try self.pages(node, block))
      return pages
    case .date(let period, let phrases): return try pages(.any([PageTags.node(period)] + phrases.map(SearchQuery.Node.row)), block)
    case .prefix, .near: break
    }
    return try listed(node, block)
  }

  /// Read once for a question, which asks for the same words several times.
  private func pages(_ number: UInt16, _ block: BlockRead) throws -> PageBits {
    let key = block.id << 16 | Int64(number)
    if let known = common[key] { return known }
    let pages = try block.pages(with: number)
    common[key] = pages
    return pages
  }

  /// From FTS5's list.
  private func listed(_ node: SearchQuery.Node, _ block: BlockRead) throws -> PageBits {
    let list = try list(node)
    var pages = PageBits(pages: block.pages)
    var at = Self.place(of: block.first, in: list)
    guard at < list.count, list[at] <= block.last else { return pages }
    let ids = try ids.of(block.id, db)
    while at < list.count, list[at] <= block.last {
      if let slot = Self.slot(of: list[at], in: ids) { pages.insert(slot) }
      at += 1
    }
    return pages
  }

  private func list(_ node: SearchQuery.Node) throws -> [Int64] {
    if let known = lists[node] { return known }
    if case .phrase(let words) = node, let list = try verified(words) {
      lists[node] = list
      return list
    }
    let list = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT rowid FROM page_search WHERE page_search MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid"),
      arguments: [FullTextExpression.text(node), plan.ids.lowerBound, plan.ids.upperBound])
    lists[node] = list
    return list
  }

  /// So many pages are looked at to see whether they have a phrase; beyond, FTS5 is quicker. It goes through the places of
  /// each of the words, so that it takes the longer for a long phrase.
  static func mostOpened(_ words: Int) -> Int { words > JoinedWords.neighbours + 1 ? 5_000 : 300 }

  /// The pages with a phrase of common and rarer words, by their codes and then their text. `nil` where many come into
  /// question, or no word is common.
  private func verified(_ words: [String]) throws -> [Int64]? {
    guard try words.contains(where: { try number(of: $0) != nil }) else { return nil }
    return try likely(words).map { try WordRow(words).pages(among: $0, db) }
  }

  /// The pages that have all words of a phrase, and its pairs of common ones; `nil` where they are many.
  func likely(_ words: [String]) throws -> [Int64]? {
    guard words.allSatisfy({ !$0.hasPrefix("xx") }) else { return nil }
    let rare = try Set(words.filter { try number(of: $0) == nil })
    var parts = rare.map { SearchQuery.Node.word($0) }
    for (first, second) in zip(words, words.dropFirst()) where !rare.contains(first) && !rare.contains(second) {
      parts.append(.phrase([first, second]))
    }
    parts += Set(words).subtracting(rare).map { .word($0) }
    var ids = try fresh(matching: FullTextExpression.pages(.all(parts)))
    for block in blocks {
      let slots = try pages(.all(parts), block).slots
      guard ids.count + slots.count <= Self.mostOpened(words.count) else { return nil }
      let all = try self.ids.of(block.id, db)
      ids += slots.filter(all.indices.contains).map { all[$0] }
    }
    return Set(ids).sorted()
  }

  /// The words' numbers where all are common and none is a tag.
  private func numbers(of words: [String]) throws -> [UInt16]? {
    let numbers = try words.compactMap { try number(of: $0) }
    return numbers.count == words.count && numbers.allSatisfy { $0 < CommonWords.firstTag } ? numbers : nil
  }

  /// Words near each other are FTS5's to find; it is slow only where all of them are common.
  private func isAnswered(_ node: SearchQuery.Node) throws -> Bool {
    switch node {
    case .near(let nodes, _): try nodes.flatMap(\.words).contains { try number(of: $0) == nil }
    case .all(let nodes), .any(let nodes): try nodes.allSatisfy(isAnswered)
    case .not(let node): try isAnswered(node)
    case .word, .phrase, .prefix, .date: true
    }
  }

  private static func slot(of id: Int64, in ids: [Int64]) -> Int? {
    let place = place(of: id, in: ids)
    return place < ids.count && ids[place] == id ? place : nil
  }

  /// The place of the first id that is not below this one.
  static func place(of id: Int64, in ids: [Int64], from first: Int = 0) -> Int {
    // Most often it is not far: steps that double, then halves.
    var (low, high, step) = (first, first, 1)
    while high < ids.count, ids[high] < id {
      low = high + 1
      high += step
      step *= 2
    }
    high = min(high, ids.count)
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
