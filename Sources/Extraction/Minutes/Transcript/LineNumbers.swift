import Records

/// Takes away the numbers that draft minutes print beside their lines, before or after the text: "Ayes: 7 16".
enum LineNumbers {
  /// Fewer lines in a row are a list, not a numbered page.
  private static let fewest = 8

  /// The page's rows without them; as they are where the page bears none.
  static func strip(_ rows: [RowBuilder.Row]) -> [RowBuilder.Row] {
    let before = chain(rows) { $0.words.first }
    let after = chain(rows) { $0.words.last }
    let isBefore = before.count >= after.count
    let numbered = isBefore ? before : after
    guard numbered.count >= fewest, numbered.count * 20 >= rows.count * 9 else { return rows }
    return rows.enumerated().compactMap { index, row in
      guard numbered.contains(index) else { return row }
      var row = row
      if isBefore { row.words.removeFirst() } else { row.words.removeLast() }
      guard let box = row.words.map(\.box).union else { return nil }
      row.box = box
      return row
    }
  }

  /// The rows whose word is the number after that of the row before; one may be missing.
  private static func chain(_ rows: [RowBuilder.Row], _ word: (RowBuilder.Row) -> Word?) -> Set<Int> {
    let numbers = rows.indices.compactMap { index in word(rows[index]).flatMap { bare($0.text) }.map { (row: index, value: $0) } }
    var best: Set<Int> = []
    for start in numbers.indices.prefix(6) {
      var chain: Set<Int> = [numbers[start].row]
      var last = numbers[start].value
      for number in numbers[(start + 1)...] where (1...2).contains(number.value - last) {
        chain.insert(number.row)
        last = number.value
      }
      if chain.count > best.count { best = chain }
    }
    return best
  }

  /// Digits alone: "16", not "16.", which numbers an item.
  private static func bare(_ text: String) -> Int? { text.utf8.count <= 4 ? NumberReader.digits(text) : nil }
}
