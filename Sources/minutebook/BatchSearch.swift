import Archive
import Export
import Foundation

/// Many questions at once, out of a spreadsheet: the first column of a CSV file. A first row that says "query" is its
/// head.
struct BatchSearch {
  private let queries: [String]

  /// - Throws: `CommandError` where the file cannot be read as text.
  init(file: String) throws {
    guard let data = FileManager.default.contents(atPath: file), let text = String(validating: data, as: UTF8.self) else {
      throw CommandError(
        .badInput, "\(file) cannot be read as CSV in UTF-8. Check that it is there, and save it from the spreadsheet as CSV UTF-8")
    }
    // Spreadsheets begin such a file with a byte order mark.
    var first = Self.firstColumn(text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text)
    if first.first?.lowercased() == "query" { first.removeFirst() }
    queries = first.filter { !$0.isEmpty }
  }

  /// The answers as CSV, one row a hit and one for a query without any; or as a JSON array of answers.
  func answers(in archive: Archive, _ filters: SearchFilters, json: Bool) throws -> String {
    let answers = try queries.map { try archive.search($0, filters) }
    if json { return try jsonText(answers) + "\n" }
    var table = CSVTable(head: ["query", "pages", "document", "scan", "page", "date", "body", "match", "snippet"])
    for (query, answer) in zip(queries, answers) {
      if answer.hits.isEmpty { table.add([query, "\(answer.total)"]) }
      for hit in answer.hits {
        table.add([
          query, "\(answer.total)", hit.document, hit.scan, "\(hit.page)", hit.date, hit.body, hit.match.rawValue,
          hit.snippet.text,
        ])
      }
    }
    return table.text
  }

  /// The first value of every row (RFC 4180): a quoted one may hold commas, line ends and doubled quotes.
  private static func firstColumn(_ text: String) -> [String] {
    var values: [String] = []
    var value: [UInt8] = []
    var (isFirst, isQuoted, wasQuote) = (true, false, false)
    for byte in text.utf8 where byte != 0x0D {
      if byte == 0x22 {
        if isFirst, wasQuote { value.append(byte) }
        wasQuote = isQuoted
        isQuoted.toggle()
        continue
      }
      wasQuote = false
      if byte == 0x0A, !isQuoted {
        values.append(String(decoding: value, as: UTF8.self))
        value = []
        isFirst = true
      } else if byte == 0x2C, !isQuoted {
        isFirst = false
      } else if isFirst {
        value.append(byte)
      }
    }
    if !value.isEmpty { values.append(String(decoding: value, as: UTF8.self)) }
    return values
  }
}
