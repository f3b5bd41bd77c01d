import Records

@testable import Extraction

/// Pages, templates and ink made by hand for the tests of forms.
enum FormFixture {
  /// A page with these words, each at its place in points, at 200 dpi and turned clockwise by some degrees.
  static func page(_ words: [(text: String, box: FormBox)], transform: FormTransform) -> RecognizedPage {
    let lines = words.map { phrase in
      let parts = phrase.text.split(separator: " ")
      let letters = Double(phrase.text.count)
      var start = 0.0
      let line = parts.map { part in
        let end = start + Double(part.count)
        let box = FormBox(
          left: phrase.box.left + phrase.box.width * start / letters, top: phrase.box.top,
          right: phrase.box.left + phrase.box.width * end / letters, bottom: phrase.box.bottom)
        start = end + 1
        return Word(
          text: String(part), box: transform.bounds(of: box), confidence: Confidence(0.9), score: 90)
      }
      return RecognizedPage.Line(box: line.map(\.box).union ?? transform.bounds(of: phrase.box), words: line)
    }
    let block = RecognizedPage.Block(
      box: PixelBox(left: 0, top: 0, right: 1700, bottom: 2200),
      paragraphs: [RecognizedPage.Paragraph(lines: lines)])
    return RecognizedPage(
      page: .first, width: 1700, height: 2200, resolution: .init(dpi: 200, isAssumed: false),
      blocks: [block], engine: .init(name: "by hand", model: "", settings: ""))
  }

  /// A transform as a scanner makes it.
  static func scanned(dpi: Double = 200, degrees: Double = 0, dx: Double = 0, dy: Double = 0) -> FormTransform {
    // Small angles, so the series is exact enough for a test.
    let a = degrees * 0.017453292519943295
    let (c, s) = (1 - a * a / 2, a - a * a * a / 6)
    let k = dpi / 72
    return FormTransform(xx: k * c, xy: -k * s, x0: dx, yx: k * s, yy: k * c, y0: dy)
  }

  /// An ink grid drawn by a rule: 0 is paper, 255 black.
  static func grid(_ darkness: (_ row: Int, _ column: Int) -> UInt8) -> InkGrid {
    let side = InkGrid.side
    return InkGrid(cells: (0..<side * side).map { darkness($0 / side, $0 % side) })
  }

  /// A printed square as the registration finds it, a little off, with `inside` deciding the rest.
  static func square(
    off: Int = 0, line: UInt8 = 230, paper: UInt8 = 6, inside: (_ row: Int, _ column: Int) -> UInt8? = { _, _ in nil }
  ) -> RegionReading {
    let sides = (12 + off)...(35 + off)
    let drawn = grid { row, column in
      let isEdge =
        sides.contains(row) && sides.contains(column)
        && (row <= sides.lowerBound + 1 || row >= sides.upperBound - 1 || column <= sides.lowerBound + 1
          || column >= sides.upperBound - 1)
      return isEdge ? line : inside(row - off, column - off) ?? paper
    }
    return RegionReading(words: [], ink: 0, grid: drawn)
  }
}
