import Archive
import Export
import Records

/// Answers of `search` as CSV: one row a hit.
enum SearchTables {
  /// What `page(_:)` fills.
  static let pageHead = ["document", "scan", "page", "date", "body", "kind", "match", "snippet", "near_words"]

  static func pages(_ hits: [PageHit]) -> String {
    var table = CSVTable(head: pageHead)
    for hit in hits { table.add(page(hit)) }
    return table.text
  }

  static func page(_ hit: PageHit) -> [String?] {
    [
      hit.document, hit.scan, "\(hit.page)", hit.date, hit.body, hit.kind, hit.match.rawValue, hit.snippet.text,
      hit.nearWords.joined(separator: " "),
    ]
  }

  static func motions(_ hits: [MotionHit]) -> String {
    var table = CSVTable(head: [
      "document", "scan", "page", "date", "body", "number", "motion", "mover", "seconder", "result",
      "result_as_written",
    ] + RecordTables.voteHead + ["flags", "near_words"])
    for hit in hits {
      table.add([
        hit.document, hit.scan, hit.page.map(\.description), hit.date, hit.body, hit.identifier, hit.text,
        hit.mover, hit.seconder, hit.result?.rawValue ?? hit.extendedResult, hit.resultAsWritten,
      ] + RecordTables.votes(hit.counts, hit.votes) + [hit.flags.map(\.code).joined(separator: " "), hit.nearWords.joined(separator: " ")])
    }
    return table.text
  }

  static func items(_ hits: [AgendaHit]) -> String {
    var table = CSVTable(head: ["document", "scan", "page", "date", "body", "item", "description", "near_words"])
    for hit in hits {
      table.add([
        hit.document, hit.scan, hit.evidence.first.map { "\($0.page)" }, hit.date, hit.body, hit.item, hit.description,
        hit.nearWords.joined(separator: " "),
      ])
    }
    return table.text
  }

  static func forms(_ hits: [FieldHit]) -> String {
    var table = CSVTable(head: ["document", "scan", "page", "kind", "field", "value", "state", "as_written"])
    for hit in hits {
      table.add([
        hit.document, hit.scan, hit.evidence.first.map { "\($0.page)" }, hit.kind, hit.name, hit.value, hit.state?.rawValue,
        hit.asWritten,
      ])
    }
    return table.text
  }
}

/// Prints a table. Spreadsheets take a file for UTF-8, and an ellipsis for an ellipsis, only where it begins with a byte
/// order mark.
func printTable(_ text: String) { print("\u{FEFF}" + text, terminator: "") }
