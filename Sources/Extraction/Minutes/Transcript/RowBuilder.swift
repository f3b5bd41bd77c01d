import Records

/// Puts together the lines that a recogniser took apart: the cells of a table's row, and an item's number
/// with its text. Columns of prose stay apart.
struct RowBuilder {
  struct Row {
    var words: [Word]
    var box: PixelBox
    var startsParagraph: Bool
  }

  /// A line of more words than this is prose, not a cell.
  static let longestCell = 6

  private struct Piece {
    var words: [Word]
    var box: PixelBox
    var startsParagraph: Bool
    var isCell: Bool
    var isNumber: Bool
    /// Whether it holds votes, presences or tallies alone: a table's column beside its names.
    var isValue: Bool
    /// The place among the page's lines, and the row that it was put into.
    var order: Int
  }

  static func rows(of page: RecognizedPage) -> [Row] {
    let pieces = pieces(of: page)
    var joined = Array(repeating: -1, count: pieces.count)
    let slope = page.skew * .pi / 180
    let byHeight = pieces.indices.filter { pieces[$0].isCell || pieces[$0].isNumber || pieces[$0].words.count > longestCell }
      .map { (y: Double(pieces[$0].box.midY) - slope * Double(pieces[$0].box.midX), index: $0) }
      .sorted { ($0.y, $0.index) < ($1.y, $1.index) }
    // Each piece is compared with the few that follow it in height: bounded work on any page.
    for (at, entry) in byHeight.enumerated() {
      for other in byHeight[(at + 1)...].prefix(12) {
        guard other.y - entry.y < Double(max(pieces[entry.index].box.height, 1)) else { break }
        if belong(pieces[entry.index], pieces[other.index]) { join(entry.index, other.index, &joined) }
      }
    }
    return assemble(pieces, joined)
  }

  private static func pieces(of page: RecognizedPage) -> [Piece] {
    var pieces: [Piece] = []
    for block in page.blocks where block.kind != .notPrint {
      for paragraph in block.paragraphs {
        let isTabular = paragraph.lines.allSatisfy { $0.words.count <= longestCell }
        for (index, line) in paragraph.lines.enumerated() where !line.words.isEmpty {
          pieces.append(
            Piece(
              words: line.words, box: line.words.map(\.box).union ?? line.box, startsParagraph: index == 0,
              isCell: isTabular, isNumber: line.words.count == 1 && Enumerator.isEnumerator(line.words[0].text),
              isValue: isTabular && isValue(line.words),
              order: pieces.count))
        }
      }
    }
    return pieces
  }

  private static let values: Set<String> = [
    "aye", "ayes", "yea", "yeas", "yes", "nay", "nays", "no", "noes", "absent", "present", "abstain", "abstained", "abstentions",
    "excused", "recused", "x",
  ]

  private static func isValue(_ words: [Word]) -> Bool {
    words.count <= 3 && words.allSatisfy { word in
      let key = WordShape(word.text).key
      return key.isEmpty || values.contains(key) || NumberReader.digits(key).map { $0 < 100 } == true
    }
  }

  /// Whether two pieces are on one line of the paper, side by side.
  private static func belong(_ a: Piece, _ b: Piece) -> Bool {
    guard a.isCell && b.isCell && (a.isValue || b.isValue) || a.isNumber && a.box.right <= b.box.left || b.isNumber && b.box.right <= a.box.left
    else { return false }
    let overlap = min(a.box.bottom, b.box.bottom) - max(a.box.top, b.box.top)
    guard overlap * 2 > min(a.box.height, b.box.height) else { return false }
    return a.box.right <= b.box.left || b.box.right <= a.box.left
  }

  private static func root(_ index: Int, _ joined: [Int]) -> Int {
    var index = index
    while joined[index] >= 0 { index = joined[index] }
    return index
  }

  /// The row stands where its first piece stood.
  private static func join(_ a: Int, _ b: Int, _ joined: inout [Int]) {
    let x = root(a, joined)
    let y = root(b, joined)
    if x != y { joined[max(x, y)] = min(x, y) }
  }

  private static func assemble(_ pieces: [Piece], _ joined: [Int]) -> [Row] {
    var members: [Int: [Int]] = [:]
    for index in pieces.indices where joined[index] >= 0 { members[root(index, joined), default: []].append(index) }
    return pieces.indices.filter { joined[$0] < 0 }.map { index in
      let parts = ([index] + (members[index] ?? [])).map { pieces[$0] }.sorted { $0.box.left < $1.box.left }
      return Row(
        words: parts.flatMap(\.words), box: parts.map(\.box).union ?? pieces[index].box,
        startsParagraph: pieces[index].startsParagraph)
    }
  }
}
