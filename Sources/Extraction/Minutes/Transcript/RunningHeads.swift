import Records

/// Finds what is printed on page after page and is no part of the text: running heads, feet, page numbers.
enum RunningHeads {
  /// How many lines from the top, and from the bottom, may be running heads.
  private static let depth = 4

  /// For each page, the rows that are not text.
  static func find(in pages: [[RowBuilder.Row]]) -> [Set<Int>] {
    var counts: [String: Int] = [:]
    for rows in pages {
      for shape in Set(edges(of: rows).map { shape(rows[$0]) }) { counts[shape, default: 0] += 1 }
    }
    var seen: Set<String> = []
    return pages.enumerated().map { page, rows in
      var found: Set<Int> = []
      // A date that no head bore before is a title's: then the page's first lines are text.
      let dated = edges(of: rows).filter { $0 < depth && isDated(rows[$0]) }.map { shape(rows[$0]) }
      let isTitle = !dated.isEmpty && dated.allSatisfy { !seen.contains($0) }
      for shape in dated { seen.insert(shape) }
      for index in edges(of: rows) {
        if isTitle, index < depth, !isPageNumber(rows[index]) {
          seen.insert(shape(rows[index]))
          continue
        }
        let shape = shape(rows[index])
        let isRepeat = counts[shape, default: 0] >= 2 && !shape.isEmpty && shape.utf8.count >= 6 && !isVote(shape)
        // The first one may be the document's own title: it is text.
        if isPageNumber(rows[index]) || isRepeat && seen.contains(shape) { found.insert(index) }
        if isRepeat { seen.insert(shape) }
      }
      if page > 0 {
        found.formUnion(linesAboveNumber(rows, found))
        if let head = interruption(rows, found, after: pages[page - 1]) { found.insert(head) }
      }
      return found
    }
  }

  /// A page's heading over its number: "Commission Minutes", "2".
  private static func linesAboveNumber(_ rows: [RowBuilder.Row], _ found: Set<Int>) -> [Int] {
    guard rows.count > 5, let number = (0..<min(3, rows.count)).first(where: { found.contains($0) && isPageNumber(rows[$0]) }) else { return [] }
    return (0..<number).filter { index in
      let words = rows[index].words
      return words.count <= 8 && !isVote(shape(rows[index])) && words.last.map { !$0.text.hasSuffix(".") } == true
        && words.allSatisfy { WordShape($0.text).marks.contains(.capital) || $0.text.utf8.count <= 3 }
    }
  }

  /// A first line in capitals that stands in the middle of a sentence: the page before ends without a stop, and the
  /// next line goes on in small letters.
  private static func interruption(_ rows: [RowBuilder.Row], _ found: Set<Int>, after before: [RowBuilder.Row]) -> Int? {
    guard let first = rows.indices.first(where: { !found.contains($0) }), first < 3, first + 1 < rows.count, rows[first].words.count <= 8,
      let last = before.last(where: { !isPageNumber($0) })?.words.last?.text, let next = rows[first + 1].words.first
    else { return nil }
    let isHead = rows[first].words.allSatisfy { WordShape($0.text).marks.contains(.capital) || $0.text.utf8.count <= 3 }
    let goesOn = WordShape(last).marks.isDisjoint(with: [.stop, .colon]) && next.text.first?.isLowercase == true
    return isHead && goesOn && !isVote(shape(rows[first])) ? first : nil
  }

  private static func edges(of rows: [RowBuilder.Row]) -> [Int] {
    if rows.count <= depth * 2 { return Array(rows.indices) }
    return Array(rows.indices.prefix(depth)) + Array(rows.indices.suffix(depth - 1))
  }

  private static func isDated(_ row: RowBuilder.Row) -> Bool {
    row.words.count <= 14 && row.words.contains { DateReader.month(WordShape($0.text).key) != nil } && row.words.contains { WordShape($0.text).marks.contains(.digit) }
  }

  /// The row's letters, with `#` for each run of digits. Days and years of a date are kept.
  private static func shape(_ row: RowBuilder.Row) -> String {
    var out: [UInt8] = []
    let isDated = isDated(row)
    for word in row.words.prefix(12) {
      let key = WordShape(word.text).key
      if isDated, let number = NumberReader.digits(key), number <= 31 || (1850...2100).contains(number) {
        out += Array(key.utf8)
        continue
      }
      for byte in word.text.utf8 {
        if WordShape.isLetter(byte) {
          out.append(byte | 0x20)
        } else if byte >= 0x30, byte <= 0x39, out.last != UInt8(ascii: "#") {
          out.append(UInt8(ascii: "#"))
        }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A line of votes or of a motion may well come twice at a page's edge.
  private static func isVote(_ shape: String) -> Bool {
    ["aye", "yea", "nay", "noes", "abs", "carried", "moved", "second", "motion", "present", "adopt", "approv", "rollcall", "vote", "result", "clerk", "secretary", "recorder", "mayor"]
      .contains { shape.contains($0) } && !shape.contains("page")
  }

  /// "Page 3", "- 3 -", "3", "Page 2 of 5", "Page 2 - Minutes - December 6, 2022"
  private static func isPageNumber(_ row: RowBuilder.Row) -> Bool {
    guard row.words.count <= 10 else { return false }
    let words = row.words.map { WordShape($0.text) }.filter { !$0.key.isEmpty }
    if words.count == 1 { return !words[0].key.isEmpty && words[0].key.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && words[0].key.utf8.count <= 4 && Enumerator.value(of: row.words[0].text) == nil }
    guard let page = words.firstIndex(where: { $0.key == "page" || $0.key == "pg" }) else { return false }
    return page + 1 < words.count && words[page + 1].marks.contains(.digit)
  }
}
