/// A table as comma-separated values (RFC 4180): lines end in CR LF, values with commas, quotes or line ends are quoted.
///
/// A value that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage
/// return) gets an apostrophe before it, so that a scanned page cannot make a clerk's spreadsheet act.
package struct CSVTable: Sendable {
  private let width: Int
  private(set) package var text: String

  package init(head: [String]) {
    width = head.count
    text = ""
    append(head)
  }

  /// Adds a row; missing values at its end are empty, `nil` is empty.
  package mutating func add(_ row: [String?]) {
    var values = row.prefix(width).map { $0 ?? "" }
    values += repeatElement("", count: width - values.count)
    append(values)
  }

  /// Hands out what was added since the last time, the head first: for a table that is too long to keep.
  package mutating func taken() -> String {
    defer { text = "" }
    return text
  }

  private mutating func append(_ values: [String]) {
    text += values.map(Self.write).joined(separator: ",") + "\r\n"
  }

  private static func write(_ value: String) -> String {
    let safe = isFormula(value) ? "'" + value : value
    let needsQuotes = safe.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13
    }
    return needsQuotes ? "\"\(safe.replacing("\"", with: "\"\""))\"" : safe
  }

  private static func isFormula(_ value: String) -> Bool {
    guard let first = value.unicodeScalars.first else { return false }
    return "=+-@\t\r".unicodeScalars.contains(first)
  }
}
