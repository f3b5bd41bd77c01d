import Records

/// Puts the rows of tables together again: poppler gives a roll call column by column, and parts the names from
/// their votes.
///
/// Blocks that stand side by side become rows, read across, unless they are columns of running text, or
/// a heading of several lines in the margin of one.
enum RowOrder {
  static func rows(of blocks: [RecognizedPage.Block]) -> [RecognizedPage.Block] {
    var groups: [[RecognizedPage.Block]] = []
    for block in blocks {
      // A block may bring together groups that stood apart: the first of them keeps its place.
      let touched = groups.indices.filter { groups[$0].contains { isRowed(block, with: $0) } }
      guard let first = touched.first else {
        groups.append([block])
        continue
      }
      for other in touched.dropFirst() { groups[first] += groups[other] }
      groups[first].append(block)
      for other in touched.dropFirst().reversed() { groups.remove(at: other) }
    }
    return groups.map { $0.count == 1 ? $0[0] : joined($0) }
  }

  private static func isRowed(_ a: RecognizedPage.Block, with b: RecognizedPage.Block) -> Bool {
    let common = min(a.box.bottom, b.box.bottom) - max(a.box.top, b.box.top)
    let isBeside = a.box.right <= b.box.left || b.box.right <= a.box.left
    guard isBeside, common * 2 >= min(a.box.height, b.box.height) else { return false }
    switch (isRunningText(a), isRunningText(b)) {
    case (true, true): return false
    case (true, false): return lines(of: b).count == 1
    case (false, true): return lines(of: a).count == 1
    case (false, false): return true
    }
  }

  /// Several lines of several words: a cell of a table has few.
  private static func isRunningText(_ block: RecognizedPage.Block) -> Bool {
    let lines = lines(of: block)
    return lines.count >= 2 && lines.reduce(0) { $0 + $1.words.count } >= 5 * lines.count
  }

  private static func lines(of block: RecognizedPage.Block) -> [RecognizedPage.Line] {
    block.paragraphs.flatMap(\.lines)
  }

  private static func joined(_ blocks: [RecognizedPage.Block]) -> RecognizedPage.Block {
    var rows: [[RecognizedPage.Line]] = []
    for line in blocks.flatMap(lines).sorted(by: { $0.box.midY < $1.box.midY }) {
      if let last = rows.indices.last, rows[last].contains(where: { isLevel($0.box, line.box) }) {
        rows[last].append(line)
      } else {
        rows.append([line])
      }
    }
    let lines = rows.map { row -> RecognizedPage.Line in
      let row = row.sorted { $0.box.left < $1.box.left }
      let box = row.map(\.box).union ?? row[0].box
      return .init(box: box, words: row.flatMap(\.words))
    }
    return .init(box: blocks.map(\.box).union ?? blocks[0].box, paragraphs: [.init(lines: lines)])
  }

  /// Whether two lines stand at one height: each one's middle within the other.
  private static func isLevel(_ a: PixelBox, _ b: PixelBox) -> Bool {
    a.top <= b.midY && b.midY < a.bottom && b.top <= a.midY && a.midY < b.bottom
  }
}
