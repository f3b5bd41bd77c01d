import CTesseract
import Foundation
import Records

/// A block as the engine gives it, before anything is judged: kinds, lines, words and scores.
struct LayoutBlock {
  /// Tesseract's kind: flowing text, heading, table, picture …
  var kind: TessPolyBlockType
  var box: PixelBox
  var paragraphs: [[LayoutLine]]

  var lines: [LayoutLine] { paragraphs.flatMap { $0 } }
}

struct LayoutLine {
  var box: PixelBox
  var words: [LayoutWord]
  /// Of the baseline, in degrees, positive when it falls to the right.
  var slope: Double
}

struct LayoutWord {
  var text: String
  var box: PixelBox
  /// The engine's score, 0 to 100.
  var score: Double
  var isInDictionary: Bool
  var isNumeric: Bool
}

extension LayoutBlock {
  /// Copies everything out of the engine's iterator; the caller still owns it.
  static func blocks(from iterator: OpaquePointer) -> [LayoutBlock] {
    guard let place = TessResultIteratorGetPageIterator(iterator) else { return [] }
    TessPageIteratorBegin(place)
    var blocks: [LayoutBlock] = []
    repeat {
      if TessPageIteratorIsAtBeginningOf(place, RIL_BLOCK) != 0 || blocks.isEmpty {
        blocks.append(
          LayoutBlock(
            kind: TessPageIteratorBlockType(place), box: box(place, RIL_BLOCK), paragraphs: []))
      }
      guard let word = word(iterator, place) else { continue }
      let block = blocks.count - 1
      if TessPageIteratorIsAtBeginningOf(place, RIL_PARA) != 0 || blocks[block].paragraphs.isEmpty {
        blocks[block].paragraphs.append([])
      }
      let paragraph = blocks[block].paragraphs.count - 1
      if TessPageIteratorIsAtBeginningOf(place, RIL_TEXTLINE) != 0
        || blocks[block].paragraphs[paragraph].isEmpty
      {
        blocks[block].paragraphs[paragraph].append(line(place))
      }
      let line = blocks[block].paragraphs[paragraph].count - 1
      blocks[block].paragraphs[paragraph][line].words.append(word)
    } while TessResultIteratorNext(iterator, RIL_WORD) != 0
    return blocks
  }

  private static func box(_ place: OpaquePointer, _ level: TessPageIteratorLevel) -> PixelBox {
    var (left, top, right, bottom): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    TessPageIteratorBoundingBox(place, level, &left, &top, &right, &bottom)
    return PixelBox(left: Int(left), top: Int(top), right: Int(right), bottom: Int(bottom))
  }

  private static func line(_ place: OpaquePointer) -> LayoutLine {
    var (x1, y1, x2, y2): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    var slope = 0.0
    if TessPageIteratorBaseline(place, RIL_TEXTLINE, &x1, &y1, &x2, &y2) != 0, x2 > x1 {
      slope = atan2(Double(y2 - y1), Double(x2 - x1)) * 180 / .pi
    }
    return LayoutLine(
      box: box(place, RIL_TEXTLINE), words: [], slope: slope)
  }

  private static func word(_ iterator: OpaquePointer, _ place: OpaquePointer) -> LayoutWord? {
    // Allocated by Tesseract, freed on the next line's exit.
    guard let utf8 = TessResultIteratorGetUTF8Text(iterator, RIL_WORD) else { return nil }
    defer { TessDeleteText(utf8) }
    let text = String(cString: utf8).filter { !$0.isWhitespace }
    if text.isEmpty { return nil }
    return LayoutWord(
      text: text, box: box(place, RIL_WORD),
      score: Double(TessResultIteratorConfidence(iterator, RIL_WORD)),
      isInDictionary: TessResultIteratorWordIsFromDictionary(iterator) != 0,
      isNumeric: TessResultIteratorWordIsNumeric(iterator) != 0)
  }
}
