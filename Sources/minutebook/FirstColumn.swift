/// The first column of a CSV file (RFC 4180), as spreadsheets write it: with commas, or with semicolons where a comma
/// stands in numbers.
struct FirstColumn {
  /// One value a row, without white space around it; blank rows are kept, so that the first value is row 1's.
  let values: [String]

  private static let quote = UInt8(ascii: "\"")

  /// - Throws: `Unclosed` where a quotation mark opens the rest of the file.
  init(_ text: String) throws(Unclosed) {
    let byComma = try Self.rows(of: text, partedBy: UInt8(ascii: ","))
    let bySemicolon = try Self.rows(of: text, partedBy: UInt8(ascii: ";"))
    let hasSemicolons = byComma.first?.count == 1 && bySemicolon.allSatisfy { $0.count > 1 || $0 == [""] }
    values = (hasSemicolons ? bySemicolon : byComma).map { row in
      String((row.first ?? "").drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
  }

  /// The number of a row that opens a quotation and does not close it.
  struct Unclosed: Error {
    let row: Int
  }

  /// A value that begins with a quotation mark may hold separators, line ends and doubled marks. A mark elsewhere, as in a
  /// list that was typed by hand, stands for itself.
  private static func rows(of text: String, partedBy separator: UInt8) throws(Unclosed) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var value: [UInt8] = []
    var (isQuoted, wasQuoted) = (false, false)
    func endValue() {
      row.append(String(decoding: value, as: UTF8.self))
      value = []
      wasQuoted = false
    }
    func endRow() {
      endValue()
      rows.append(row)
      row = []
    }
    for byte in text.utf8 where byte != UInt8(ascii: "\r") {
      switch byte {
      case quote where isQuoted: (isQuoted, wasQuoted) = (false, true)
      case _ where isQuoted: value.append(byte)
      case quote where wasQuoted:
        value.append(quote)
        (isQuoted, wasQuoted) = (true, false)
      case quote where value.isEmpty: isQuoted = true
      case separator: endValue()
      case UInt8(ascii: "\n"): endRow()
      case _ where wasQuoted:
        value = [quote] + value + [quote, byte]
        wasQuoted = false
      default: value.append(byte)
      }
    }
    if isQuoted { throw Unclosed(row: rows.count + 1) }
    if !value.isEmpty || !row.isEmpty || wasQuoted { endRow() }
    return rows
  }
}
