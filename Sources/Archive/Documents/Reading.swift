import Foundation
import GRDB
import Records

/// The pages of a document.
package struct DocumentPages: Sendable {
  /// Those that were read, in order.
  package var read: [RecognizedPage]
  /// All that the viewer may see, in order.
  package var numbers: [PageNumber]
  /// Those that belong to a document above the viewer's level, too.
  package var hidden: [PageNumber]
}

extension Archive {
  /// The pages of an original that were read, in order; blank ones among them.
  package func pages(of sha256: String) throws(ArchiveError) -> [RecognizedPage] {
    try read { db in
      try Row.fetchAll(
        db, sql: Self.readings + " WHERE p.original = ? ORDER BY p.number",
        arguments: [try originalID(sha256, db)]
      ).map { try Self.page($0) }
    }
  }

  /// The pages of a document, as far as the viewer may see them.
  package func pages(ofDocument id: String, viewer: AccessLevel = .everyone) throws(ArchiveError) -> DocumentPages {
    try read { db in
      let document = try document(id, viewer: viewer, db)
      let range = document.firstPage...document.lastPage
      let placements = try PagePlacement.All(of: document.original, db)
      let numbers = Dictionary(grouping: range) { placements.level(of: $0) <= viewer.rawValue }.mapValues {
        $0.compactMap(PageNumber.init)
      }
      let rows = try Row.fetchAll(
        db, sql: Self.readings + " WHERE p.original = ? AND p.number BETWEEN ? AND ? ORDER BY p.number",
        arguments: [document.original, range.lowerBound, range.upperBound])
      let hidden = numbers[false] ?? []
      let read = try rows.map { try Self.page($0) }.filter { !hidden.contains($0.page) }
      return DocumentPages(read: read, numbers: numbers[true] ?? [], hidden: hidden)
    }
  }

  /// One page of a document, by its place in the scan. Throws `noPage` where it has no such page, and `unknown` where it
  /// was not read, or is above the viewer's level.
  package func page(_ id: String, _ number: PageNumber, viewer: AccessLevel = .everyone)
    throws(ArchiveError) -> RecognizedPage
  {
    try read { db in
      let document = try document(id, number, viewer: viewer, db)
      let row = try Row.fetchOne(
        db, sql: Self.readings + " WHERE p.original = ? AND p.number = ?",
        arguments: [document.original, number.value])
      guard let row else { throw ArchiveError.unknown("\(id), page \(number)") }
      return try Self.page(row)
    }
  }

  /// The document that an id names, which must have the page, and the viewer may see it.
  func document(_ id: String, _ page: PageNumber, viewer: AccessLevel, _ db: Database) throws -> StoredDocument {
    let document = try document(id, viewer: viewer, db)
    let pages = document.firstPage...document.lastPage
    guard pages.contains(page.value) else {
      throw ArchiveError.noPage(page.value, document: document.publicID, pages: pages)
    }
    guard try PagePlacement.All(of: document.original, db).level(of: page.value) <= viewer.rawValue
    else { throw ArchiveError.unknown("\(id), page \(page)") }
    return document
  }

  /// The columns that `page(_:)` reads; `p` is the page and `r` the reading in force.
  static let readings = """
    SELECT p.number, r.width, r.height, r.dpi, r.dpi_is_assumed, r.rotation, r.skew, r.source,
      r.is_blank, r.confidence, r.notes, r.text, r.layout, e.name, e.model, e.settings
    FROM page p JOIN reading r ON r.id = p.reading JOIN engine e ON e.id = r.engine
    """

  static func page(_ row: Row) throws -> RecognizedPage {
    let number: Int = row["number"]
    let text: String = row["text"]
    guard let page = PageNumber(number),
      let blocks = PageLayout.decode(row["layout"], text: text),
      let source = RecognizedPage.Source(rawValue: row["source"])
    else {
      throw ArchiveError.damaged(
        path: "minutebook.sqlite", reason: "page \(number)'s layout does not fit its text")
    }
    let confidence: Int? = row["confidence"]
    let notes: String = row["notes"]
    return RecognizedPage(
      page: page, width: row["width"], height: row["height"],
      resolution: .init(dpi: row["dpi"], isAssumed: row["dpi_is_assumed"]),
      rotation: row["rotation"], skew: row["skew"], source: source, isBlank: row["is_blank"],
      confidence: confidence.map { Confidence(Double($0) / 1000) }, blocks: blocks,
      engine: .init(name: row["name"], model: row["model"], settings: row["settings"]),
      // Notes are for people: where they do not parse, nothing else is lost.
      notes: (try? JSONDecoder().decode([String].self, from: Data(notes.utf8))) ?? [])
  }
}
