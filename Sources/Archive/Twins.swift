import GRDB
import Records

/// The same page scanned twice, as its text tells: linked, never merged.
package struct Twin: Hashable, Codable, Sendable {
  package var document: String?
  package var scan: String
  package var page: PageNumber
  /// The share of their pairs of words that both have, 0 to 1.
  package var likeness: Double
}

/// Tells pages by a few of their word pairs. Two readings of one page share most pairs; of all pairs each page keeps
/// those eight that come first in eight fixed orders, so pages that share pairs share marks.
enum PageMarks {
  static let count = 8
  /// Pages with fewer pairs are not told apart by them: "Meeting cancelled".
  private static let fewest = 25

  /// Pairs of neighbouring words of three letters or more, hashed; their order on the page does not matter.
  static func pairs(_ text: String) -> Set<UInt64> {
    var pairs: Set<UInt64> = []
    var last: UInt64?
    Tokens.forEach(in: text) { word in
      guard word.utf8.count > 2 else { return }
      // FNV-1a, 64 bits.
      let hash = word.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01B3
      }
      if let last { pairs.insert(mixed(last &* 31 &+ hash)) }
      last = hash
    }
    return pairs
  }

  /// The page's marks; empty for a page with very little on it.
  static func of(_ pairs: Set<UInt64>) -> [Int64] {
    guard pairs.count >= fewest else { return [] }
    return (0..<UInt64(count)).map { order in
      let salt = mixed(order &+ 1)
      // Each order has its own salt, so a mark is only ever equal to its like.
      return Int64(bitPattern: pairs.reduce(UInt64.max) { min($0, mixed($1 ^ salt)) })
    }
  }

  /// The share of pairs that both have.
  static func likeness(_ a: Set<UInt64>, _ b: Set<UInt64>) -> Double {
    let both = a.intersection(b).count
    let all = a.count + b.count - both
    return all == 0 ? 0 : Double(both) / Double(all)
  }

  /// SplitMix64's finish.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Keeps the links between pages that are the same.
struct TwinIndex {
  let db: Database
  /// Two readings of one page with one word in ten wrong still share a third of their pairs.
  private static let leastLikeness = 0.25
  private static let mostCandidates = 3

  /// Links a new page with those like it, and leaves its own marks.
  func insert(_ page: Int64, _ text: String) throws {
    let pairs = PageMarks.pairs(text)
    let marks = PageMarks.of(pairs)
    guard !marks.isEmpty else { return }
    let candidates = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT page FROM page_mark WHERE mark IN (?, ?, ?, ?, ?, ?, ?, ?)
          GROUP BY page HAVING count(*) >= 2 ORDER BY count(*) DESC LIMIT \(Self.mostCandidates)
          """), arguments: StatementArguments(marks))
    for candidate in candidates where candidate != page {
      let other = try String.fetchOne(
        db.cachedStatement(
          sql: "SELECT r.text FROM searched_page s JOIN reading r ON r.id = s.reading WHERE s.page = ?"),
        arguments: [candidate])
      guard let other else { continue }
      let likeness = PageMarks.likeness(pairs, PageMarks.pairs(other))
      guard likeness >= Self.leastLikeness else { continue }
      try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO page_twin(page, twin, likeness) VALUES (?, ?, ?)"
      ).execute(arguments: [max(page, candidate), min(page, candidate), Int(likeness * 1000)])
    }
    let add = try db.cachedStatement(sql: "INSERT OR IGNORE INTO page_mark(mark, page) VALUES (?, ?)")
    for mark in marks { try add.execute(arguments: [mark, page]) }
  }

  /// Takes a page's marks and links away; `text` is what it was inserted with.
  func remove(_ page: Int64, _ text: String) throws {
    let drop = try db.cachedStatement(sql: "DELETE FROM page_mark WHERE mark = ? AND page = ?")
    for mark in PageMarks.of(PageMarks.pairs(text)) { try drop.execute(arguments: [mark, page]) }
    try db.cachedStatement(sql: "DELETE FROM page_twin WHERE page = ? OR twin = ?")
      .execute(arguments: [page, page])
  }
}

extension Archive {
  /// The pages that are the same as this one by their text, the likest first, as far as the viewer may see them.
  package func twins(of id: String, _ number: PageNumber, viewer: AccessLevel = .everyone)
    throws(ArchiveError) -> [Twin]
  {
    try read { db in
      let document = try document(id, viewer: viewer, db)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT d.public_id, q.number, t.likeness,
            coalesce((SELECT name FROM receipt WHERE original = q.original ORDER BY id LIMIT 1), '') AS scan
          FROM page p JOIN page_twin t ON p.id IN (t.page, t.twin)
            JOIN page q ON q.id = t.page + t.twin - p.id JOIN searched_page s ON s.page = q.id
            LEFT JOIN document d ON d.id = s.document
          WHERE p.original = ? AND p.number = ? AND s.level <= ? ORDER BY t.likeness DESC, q.id
          """, arguments: [document.original, number.value, viewer.rawValue])
      return rows.compactMap { row in
        PageNumber(row["number"]).map {
          Twin(
            document: row["public_id"], scan: row["scan"], page: $0,
            likeness: Double(row["likeness"] as Int) / 1000)
        }
      }
    }
  }
}
