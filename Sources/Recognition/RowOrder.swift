import Foundation
import Records

/// Puts the rows of tables together again: poppler and Tesseract alike give a roll call column by column, and part
/// the names from their votes.
///
/// Blocks that stand side by side become rows, read across, unless they are columns of running text; beside such
/// text only a number becomes part of its row. Headings in the margin come before the paragraphs that they stand beside.
struct RowOrder {
  /// How far a line falls for each pixel to the right.
  private let fall: Double

  /// - Parameter skew: the slope of the page's lines in degrees, positive where they fall to the right.
  init(skew: Double = 0) { fall = tan(skew * .pi / 180) }

  func ordered(_ blocks: [RecognizedPage.Block]) -> [RecognizedPage.Block] {
    headingsPlaced(in: rows(of: blocks))
  }

  private func rows(of blocks: [RecognizedPage.Block]) -> [RecognizedPage.Block] {
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

  private func isRowed(_ a: RecognizedPage.Block, with b: RecognizedPage.Block) -> Bool {
    let (first, second) = (level(a.box), level(b.box))
    let common = min(first.bottom, second.bottom) - max(first.top, second.top)
    let isBeside = a.box.right <= b.box.left || b.box.right <= a.box.left
    guard isBeside, common * 2 >= min(a.box.height, b.box.height), a.kind != .notPrint, b.kind != .notPrint else {
      return false
    }
    switch (a.isRunningText, b.isRunningText) {
    case (true, true): return false
    case (true, false): return b.isNumber
    case (false, true): return a.isNumber
    case (false, false): return true
    }
  }

  private func joined(_ blocks: [RecognizedPage.Block]) -> RecognizedPage.Block {
    var rows: [[RecognizedPage.Line]] = []
    for line in blocks.flatMap(\.lines).sorted(by: { level($0.box).midY < level($1.box).midY }) {
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
  private func isLevel(_ a: PixelBox, _ b: PixelBox) -> Bool {
    let (a, b) = (level(a), level(b))
    return a.top <= b.midY && b.midY < a.bottom && b.top <= a.midY && a.midY < b.bottom
  }

  /// Where the box would stand if the page's lines were level.
  private func level(_ box: PixelBox) -> PixelBox {
    let drop = Int((fall * Double(box.midX)).rounded())
    return PixelBox(left: box.left, top: box.top - drop, right: box.right, bottom: box.bottom - drop)
  }

  /// Puts each heading in the left margin before the paragraph that it stands beside; engines give them all first.
  private func headingsPlaced(in blocks: [RecognizedPage.Block]) -> [RecognizedPage.Block] {
    let body = blocks.filter(\.isRunningText)
    guard let edge = body.map(\.box.left).min() else { return blocks }
    let isMarginal = blocks.map { block in
      block.box.right <= edge && block.lines.count <= 4 && block.lines.allSatisfy { $0.words.count <= 3 }
    }
    // One alone may be anything: a number, a stamp, a speck.
    guard isMarginal.count(where: { $0 }) >= 2 else { return blocks }
    var waiting = zip(blocks, isMarginal).filter(\.1).map(\.0).sorted { level($0.box).top < level($1.box).top }
    var placed: [RecognizedPage.Block] = []
    for (block, isHeading) in zip(blocks, isMarginal) where !isHeading {
      while let next = waiting.first, level(next.box).midY < level(block.box).bottom {
        placed.append(waiting.removeFirst())
      }
      placed.append(block)
    }
    return placed + waiting
  }
}

extension RecognizedPage.Block {
  fileprivate var lines: [RecognizedPage.Line] { paragraphs.flatMap(\.lines) }

  /// Several lines of several words: a cell of a table has few.
  fileprivate var isRunningText: Bool {
    let lines = lines
    return lines.count >= 2 && lines.reduce(0) { $0 + $1.words.count } >= 5 * lines.count
  }

  /// One word that numbers an item, or an amount: "7.", "(a)", "$500".
  fileprivate var isNumber: Bool {
    guard lines.count == 1, lines[0].words.count == 1 else { return false }
    let text = lines[0].words[0].text
    return text.contains(where: \.isNumber) || text.hasSuffix(".") || text.hasSuffix(")")
  }
}
