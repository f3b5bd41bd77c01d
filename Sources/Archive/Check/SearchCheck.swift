import Foundation
import GRDB

/// What makes pages findable, against their text and their documents.
extension ArchiveCheck {
  /// Every reading's layout, the word counts, and the pages' marks.
  static func pages(_ db: Database, _ report: inout CheckReport) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT r.id, r.text, r.layout, s.joined, s.level, s.page, u.id AS uncounted, c.codes,
          EXISTS(SELECT 1 FROM page p WHERE p.id = r.page AND p.reading = r.id) AS counts FROM reading r
          LEFT JOIN searched_page s ON s.reading = r.id LEFT JOIN uncounted_page u ON u.id = s.id
          LEFT JOIN page_codes c ON c.id = s.id ORDER BY r.id
        """)
    var words = WordCounts()
    var marks = RowSum()
    var strangeCodes = 0
    while let row = try rows.next() {
      if row["counts"] { report.pages += 1 }
      let text: String = row["text"]
      if PageLayout.decode(row["layout"], text: text) == nil {
        report.damages.append(
          Damage(
            .layout, "reading \(row["id"] as Int64)", "its boxes do not fit its words", Damage.restore))
      }
      // A level that there is not stands with the pages that are found otherwise than they should be.
      if let level: Int = row["level"], AccessLevel(rawValue: level) != nil {
        if row["uncounted"] == nil { words.count(text, row["joined"], level: level, sign: 1) }
        if WordCodes(text: text, joined: row["joined"]) != (row["codes"] as Data?).map(WordCodes.init) { strangeCodes += 1 }
        for mark in PageMarks.of(text) { marks.add("\(mark)", "\(row["page"] as Int64)") }
      }
    }
    if strangeCodes > 0 {
      report.damages.append(Damage(.words, "page_codes", "the codes of \(strangeCodes) pages do not fit their text", Damage.rebuild))
    }
    if try Unfinished.isThere(db) {
      report.damages.append(
        Damage(.words, "word", "a bulk import was broken off before words were counted", "The next run counts them"))
    } else {
      try self.words(words, marks, db, &report)
    }
  }

  /// The vocabulary, the blocks and the pages' marks against the text.
  private static func words(_ words: WordCounts, _ marks: RowSum, _ db: Database, _ report: inout CheckReport)
    throws
  {
    let wrong = try words.differences(from: db)
    if wrong > 0 {
      report.damages.append(Damage(.words, "word", "\(wrong) words are counted wrongly", Damage.rebuild))
    }
    for difference in try BlockCheck(db: db).differences() {
      report.damages.append(Damage(.words, "page_block", difference, Damage.rebuild))
    }
    if try !BreakPairs.fit(db) {
      report.damages.append(Damage(.words, "break_pair", "it does not fit the pages' ends", Damage.rebuild))
    }
    if try NearBlocks(db).sum() != words.nearWords {
      report.damages.append(Damage(.words, "near_block", "it does not fit the words", Damage.rebuild))
    }
    if try RowSum.of("page_mark", db) != marks {
      report.damages.append(Damage(.words, "page_mark", "it does not fit the pages", Damage.rebuild))
    }
  }

  /// Whether each page is findable as its documents say: in the right one, on its day, by those who may see it.
  static func placements(_ db: Database, _ report: inout CheckReport) throws {
    let index = PageIndex(FullTextRows(), db)
    var (wrong, waiting) = (0, 0)
    let originals = try Row.fetchCursor(
      db,
      sql: """
        SELECT o.id, EXISTS(
          SELECT 1 FROM page p LEFT JOIN searched_page s ON s.page = p.id
          WHERE p.original = o.id AND \(Archive.isStray))
        FROM original o ORDER BY o.id
        """)
    while let row = try originals.next() {
      // What a batch that was broken off left, the next one finishes.
      if row[1] { waiting += 1 } else { wrong += try index.misplaced(in: row[0]) }
    }
    if wrong > 0 {
      report.damages.append(
        Damage(.derived, "searched_page", "\(wrong) pages are not findable as their documents say", Damage.rebuild))
    }
    if waiting > 0 { report.notes.append("\(waiting) scans have pages that the next run makes findable") }
  }

  /// Whether what runs over a page's end is found as its two pages are: by the first one's tags, and by those who may see
  /// both.
  static func breaks(_ db: Database, _ report: inout CheckReport) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT b.tags, s.tags, s.level, n.level FROM page_break b
          JOIN searched_page s ON s.id = b.id JOIN searched_page n ON n.id = b.next
        """)
    var wrong = 0
    while let row = try rows.next() {
      let (stored, first): (String, String) = (row[0], row[1])
      let (level, next): (Int, Int) = (row[2], row[3])
      // The levels below which a page is hidden stand last among its tags, in their order.
      let further = AccessLevel.allCases.filter { $0.rawValue >= level && $0.rawValue < next }
      if stored != ([first] + further.map(PageTags.above)).joined(separator: " ") { wrong += 1 }
    }
    if wrong > 0 {
      report.damages.append(
        Damage(.derived, "page_break", "\(wrong) breaks are not findable as their pages are", Damage.rebuild))
    }
  }

  /// Whether the pages that are linked as twins can be found.
  static func twins(_ db: Database, _ report: inout CheckReport) throws {
    let lost = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM page_twin t WHERE NOT EXISTS(SELECT 1 FROM searched_page WHERE page = t.page)
          OR NOT EXISTS(SELECT 1 FROM searched_page WHERE page = t.twin)
        """) ?? 0
    if lost > 0 {
      report.damages.append(
        Damage(.words, "page_twin", "\(lost) links lead to pages that cannot be found", Damage.rebuild))
    }
  }
}
