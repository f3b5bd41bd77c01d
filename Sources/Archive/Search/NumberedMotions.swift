import GRDB

/// Motions by a number: their own, or that of an ordinance, a resolution, a by-law or a bill that their text names. Bills are
/// kept with their meeting, so which motion was about which is read off its text.
struct NumberedMotions {
  /// As `BillNumber` has it: "1123", "r2024-71".
  private let key: String
  private let db: Database

  init(number: String, db: Database) {
    key = BillNumber.withoutZeros(BillNumber.key(number))
    self.db = db
  }

  func ids(among ids: ClosedRange<Int64>) throws -> [Int64] {
    let words = key.split(separator: "-").map(String.init)
    guard !words.isEmpty else { return [] }
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT id, identifier, text FROM motion
          WHERE id IN (SELECT rowid FROM motion_search WHERE motion_search MATCH ?) AND id BETWEEN ? AND ?
          """), arguments: [Self.expression(words), ids.lowerBound, ids.upperBound])
    var found: [Int64] = []
    while let row = try rows.next() {
      let identifier: String? = row[1]
      if identifier.map(isNumber) == true || isNamed(in: row[2]) { found.append(row[0]) }
    }
    return found
  }

  /// All motions that may be meant: the number's words in a row are their own number, or stand with the letter that says what
  /// it is a number of, or without it beside a word that does.
  private static func expression(_ words: [String]) -> String {
    let plain = [BillNumber.withoutLetters(words[0])] + words.dropFirst()
    let rows = plain[0].isEmpty ? [words] : [words, plain, ["r" + plain[0]] + plain.dropFirst()]
    let nodes = rows.map { SearchQuery.Node.row($0) }
    let named = SearchQuery.Node.all([.any(nodes), .any(kinds.sorted().map { .word($0) })])
    let lettered = rows.filter { $0[0].first?.isLetter == true }.map { SearchQuery.Node.row($0) }
    return "identifier : " + FullTextExpression.text(.any(nodes)) + " OR " + FullTextExpression.text(.any([named] + lettered))
  }

  /// Whether the number stands in the text after "Ordinance No." or the like; one with its own letter needs nothing before it.
  private func isNamed(in text: String) -> Bool {
    // Whether the words just passed name a kind of thing that has numbers; "Nos. 1123, 1124 and 1125" all do.
    var isNumbered = false
    for piece in text.split(whereSeparator: \.isWhitespace) {
      let words = Tokens.of(piece)
      guard let last = words.last else { continue }
      let names = words.contains(where: Self.kinds.contains)
      if !words.contains(where: \.hasDigit) {
        isNumbered = names || isNumbered && Self.links.contains(last)
        continue
      }
      isNumbered = !piece.contains("$") && (isNumbered || names)
      if isNumbered || isLettered(words), isNumber(String(piece)) { return true }
    }
    return false
  }

  /// Whether it is like "R2024-71", or asked for with its letter: "R71" alone may be a room.
  private func isLettered(_ words: [String]) -> Bool {
    words[0].first?.isLetter == true && words[0].hasDigit && (words.count > 1 || key.first?.isLetter == true)
  }

  private func isNumber(_ identifier: String) -> Bool {
    let other = BillNumber.withoutZeros(BillNumber.key(identifier))
    return other == key || BillNumber.withoutLetters(other) == key || other == BillNumber.withoutLetters(key)
  }

  private static let kinds: Set<String> = [
    "ordinance", "ordinances", "ord", "resolution", "resolutions", "res", "bylaw", "bylaws", "law", "laws", "bill", "bills",
    "motion", "motions",
  ]
  /// What may stand between such a word and its numbers.
  private static let links: Set<String> = ["no", "nos", "number", "numbers", "num", "and", "or", "through"]
}

extension BillNumber {
  /// "2024-71" for "r2024-71".
  static func withoutLetters(_ key: String) -> String { String(key.drop { $0.isLetter }) }

  /// "r2024-71" for "r2024-071".
  static func withoutZeros(_ key: String) -> String {
    key.split(separator: "-").map { word in
      let short = word.drop { $0 == "0" }
      return short.isEmpty ? String(word) : String(short)
    }.joined(separator: "-")
  }
}
