import GRDB
import Records

/// A page that has much of another's text, and may be the same one scanned twice: linked, never merged.
package struct Twin: Hashable, Codable, Sendable {
  package var document: String?
  package var scan: String
  package var page: PageNumber
  /// The share of their pairs of words that both have, 0 to 1.
  package var likeness: Double

  /// Whether it may be the same page: two readings of one share most of their pairs, pages with a letterhead or a form in
  /// common share fewer.
  package var isPerhapsTheSame: Bool { likeness >= 0.6 }
}

/// Tells pages by a few of their word pairs. Two readings of one page share most pairs; of all pairs each page keeps
/// those eight that come first in eight fixed orders, so pages that share pairs share marks.
enum PageMarks {
  static let count = 8
  /// Pages with fewer pairs are not told apart by them: "Meeting cancelled".
  private static let fewest = 25

  /// Pairs of neighbouring words of three letters or more, hashed.
  private static func pairs(_ text: String) -> [UInt64] {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(512)
    var last: UInt64?
    Tokens.forEachSpelling(in: text) { word in
      guard word.letters.count > 2 else { return }
      if let last { pairs.append(mixed(last &* 31 &+ word.hash)) }
      last = word.hash
    }
    return pairs
  }

  /// A text's marks; empty for a page with very little on it.
  static func of(_ text: String) -> [Int64] {
    let pairs = pairs(text)
    guard hasMany(pairs) else { return [] }
    return (0..<UInt64(count)).map { order in
      let salt = mixed(order &+ 1)
      // Each order has its own salt, so a mark is only ever equal to its like.
      var least = UInt64.max
      for pair in pairs { least = min(least, mixed(pair ^ salt)) }
      return Int64(bitPattern: least)
    }
  }

  /// Whether there are as many different ones as marks need: told by the first ones, mostly.
  private static func hasMany(_ pairs: [UInt64]) -> Bool {
    var seen: Set<UInt64> = []
    for pair in pairs where seen.insert(pair).inserted && seen.count == fewest { return true }
    return false
  }

  /// SplitMix64's finish.
  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Archive {
  /// The pages that are like this one by their text, the likest first, as far as the viewer may see them.
  package func twins(of id: String, _ number: PageNumber, viewer: AccessLevel = .everyone)
    throws(ArchiveError) -> [Twin]
  {
    try read { db in
      let document = try document(id, number, viewer: viewer, db)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT d.public_id, q.number, t.likeness,
            coalesce((SELECT name FROM receipt WHERE original = q.original ORDER BY id LIMIT 1), '') AS scan
          FROM page p JOIN page_twin t ON t.page = p.id OR t.twin = p.id
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
