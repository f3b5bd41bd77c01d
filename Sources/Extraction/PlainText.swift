import Records

/// Text files as pages, so that what was typed or recognised elsewhere is read by the same rules.
package enum PlainText {
  /// The pixels that stand for a character's width and a line's height. A space between words is then half a
  /// line high, and a gap of three or more parts columns, as on paper.
  private static let characterWidth = 10
  private static let lineHeight = 20
  /// Boxes stay within these many pixels, however long a line is.
  private static let widestColumn = 100_000

  /// The pages of a text: form feeds part them, line feeds end lines. The boxes are made up from lines and
  /// columns. A text that ends with a form feed has no empty page after it.
  package static func pages(from text: String) -> [RecognizedPage] {
    var pages: [RecognizedPage] = []
    let parts = Array(text.utf8).split(separator: 0x0C, omittingEmptySubsequences: false)
    for (offset, bytes) in parts.enumerated() {
      if offset == parts.count - 1, offset > 0, bytes.allSatisfy({ $0 <= 0x20 }) { break }
      pages.append(page(bytes, PageNumber(offset: offset)))
    }
    return pages
  }

  private static func page(_ bytes: ArraySlice<UInt8>, _ number: PageNumber) -> RecognizedPage {
    var paragraphs: [RecognizedPage.Paragraph] = []
    var lines: [RecognizedPage.Line] = []
    var top = lineHeight
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let words = words(in: line, top: top)
      if let box = words.map(\.box).union {
        lines.append(RecognizedPage.Line(box: box, words: words))
      } else if !lines.isEmpty {
        paragraphs.append(RecognizedPage.Paragraph(lines: lines))
        lines = []
      }
      top += lineHeight
    }
    if !lines.isEmpty { paragraphs.append(RecognizedPage.Paragraph(lines: lines)) }
    let boxes: [PixelBox] = paragraphs.flatMap { $0.lines.map(\.box) }
    var blocks: [RecognizedPage.Block] = []
    if let box = boxes.union { blocks.append(RecognizedPage.Block(box: box, paragraphs: paragraphs)) }
    let right: Int = boxes.map(\.right).max() ?? 0
    let resolution = RecognizedPage.Resolution(dpi: 120, isAssumed: true)
    let engine = RecognizedPage.Engine(name: "plain text", model: "", settings: "")
    return RecognizedPage(
      page: number, width: right + characterWidth * 8, height: top + lineHeight, resolution: resolution,
      source: .plainText, isBlank: blocks.isEmpty, confidence: blocks.isEmpty ? nil : Confidence(1), blocks: blocks,
      engine: engine)
  }

  private static func words(in line: ArraySlice<UInt8>, top: Int) -> [Word] {
    var words: [Word] = []
    var column = 0
    var start = line.startIndex
    var startColumn = 0
    func close(at end: Int) {
      guard end > start else { return }
      let left = min(startColumn, widestColumn) * characterWidth
      let right = max(left + 1, min(column, widestColumn) * characterWidth)
      words.append(
        Word(
          text: String(decoding: line[start..<end], as: UTF8.self),
          box: PixelBox(left: left, top: top, right: right, bottom: top + lineHeight * 3 / 4), confidence: Confidence(1),
          score: 100))
    }
    for index in line.indices {
      let byte = line[index]
      if byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0B || byte == 0 {
        close(at: index)
        column = byte == 0x09 ? (column / 8 + 1) * 8 : column + 1
        start = index + 1
        startColumn = column
      } else if byte & 0xC0 != 0x80 {
        // A character, not the rest of one.
        column += 1
      }
    }
    close(at: line.endIndex)
    return words
  }
}
