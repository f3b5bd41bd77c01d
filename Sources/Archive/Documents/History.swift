import Foundation
import GRDB
import Records

/// One extraction of a document, as its history lists it.
package struct ExtractionEntry: Hashable, Codable, Sendable {
  package var madeAt: String
  package var settings: String
  package var isInForce: Bool
  /// What it says otherwise than the one before, as `meetings[0].date: "1974-03-12" → "1974-03-13"`; evidence and
  /// confidence aside. Empty for the first.
  package var changes: [String]
}

/// A page that was read more than once, with how far the readings differ.
package struct RereadPage: Hashable, Codable, Sendable {
  package var page: PageNumber
  package var readings: Int
  /// When it was read last.
  package var readAt: String
  /// Words of the last reading that the one before has not, and the other way round; a word that stands there so many times
  /// more counts as often. Words that only changed places do not count.
  package var added: Int
  package var gone: Int
}

extension Archive {
  /// Every extraction of a document, the newest first.
  package func history(of id: String, viewer: AccessLevel = .everyone) throws(ArchiveError)
    -> [ExtractionEntry]
  {
    try read { db in
      let document = try document(id, viewer: viewer, db)
      let rows = try Row.fetchAll(
        db, sql: "SELECT id, made_at, settings, record FROM extraction WHERE document = ? ORDER BY id",
        arguments: [document.id])
      var former: [String: String]?
      var entries: [ExtractionEntry] = []
      for row in rows {
        let values = FlatJSON.values(of: row["record"])
        entries.append(
          ExtractionEntry(
            madeAt: row["made_at"], settings: row["settings"], isInForce: row["id"] == document.extraction,
            changes: former.map { FlatJSON.changes(from: $0, to: values) } ?? []))
        former = values
      }
      return entries.reversed()
    }
  }

  /// The pages of a document that were read more than once.
  package func rereadPages(of id: String, viewer: AccessLevel = .everyone) throws(ArchiveError) -> [RereadPage] {
    try read { db in
      let document = try document(id, viewer: viewer, db)
      let placements = try PagePlacement.All(of: document.original, db)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT p.number, r.text, r.read_at FROM page p JOIN reading r ON r.page = p.id
          WHERE p.original = ? AND p.number BETWEEN ? AND ? ORDER BY p.number, r.id
          """, arguments: [document.original, document.firstPage, document.lastPage])
      return Dictionary(grouping: rows) { $0["number"] as Int }.sorted { $0.key < $1.key }.compactMap { number, readings in
        guard let last = readings.last, readings.count > 1, let page = PageNumber(number),
          placements.level(of: number) <= viewer.rawValue
        else { return nil }
        let change = Self.wordsChanged(from: readings[readings.count - 2]["text"], to: last["text"])
        return RereadPage(
          page: page, readings: readings.count, readAt: last["read_at"], added: change.added, gone: change.gone)
      }
    }
  }

  /// Told by how often each word stands in both, since to align two long texts that have little in common takes seconds.
  private static func wordsChanged(from former: String, to text: String) -> (added: Int, gone: Int) {
    var surplus: [String: Int] = [:]
    for word in Tokens.of(text) { surplus[word, default: 0] += 1 }
    for word in Tokens.of(former) { surplus[word, default: 0] -= 1 }
    return surplus.values.reduce(into: (0, 0)) { change, count in
      change.0 += max(0, count)
      change.1 += max(0, -count)
    }
  }
}

/// A document's JSON as places with their values.
private enum FlatJSON {
  static func values(of json: String) -> [String: String] {
    var values: [String: String] = [:]
    // JSON that does not parse has no values to compare; `check` tells of it.
    if let object = try? JSONSerialization.jsonObject(with: Data(json.utf8)) { add(object, "", &values) }
    return values
  }

  private static func add(_ value: Any, _ place: String, _ values: inout [String: String]) {
    switch value {
    case let object as [String: Any]:
      for (key, value) in object where key != "evidence" && key != "confidence" {
        add(value, place.isEmpty ? key : "\(place).\(key)", &values)
      }
    case let list as [Any]:
      for (index, value) in list.enumerated() { add(value, "\(place)[\(index)]", &values) }
    case let text as String: values[place] = "“\(text)”"
    case is NSNull: break
    default: values[place] = "\(value)"
    }
  }

  static func changes(from former: [String: String], to values: [String: String]) -> [String] {
    Set(former.keys).union(values.keys).filter { former[$0] != values[$0] }.sorted().map { place in
      "\(place): \(former[place] ?? "nothing") → \(values[place] ?? "nothing")"
    }
  }
}
