import Foundation
import Records
import Testing

@testable import Recognition

@Suite("A PDF's own text becomes words on the page image")
struct TextLayerTests {
  /// A page of 600 × 800 points on a grid of twice as many pixels.
  static let plan: PdfPagePlan = {
    var plan = PdfPagePlan(size: .init(width: 600, height: 800), pictures: [])
    plan.grid = (1200, 1600)
    return plan
  }()

  /// What `pdftotext -bbox-layout` writes for blocks of lines of words, ten points high and twelve apart.
  static func layout(_ blocks: [(x: Int, y: Int, lines: [String])]) -> TextLayer {
    var out = "<doc>\n<page width=\"600\" height=\"800\">\n"
    for block in blocks {
      out += "  <block xMin=\"0\" yMin=\"0\" xMax=\"0\" yMax=\"0\">\n"
      for (row, line) in block.lines.enumerated() {
        out += "    <line xMin=\"0\">\n"
        var x = block.x
        for word in line.split(separator: " ") {
          let y = block.y + 12 * row
          out += "      <word xMin=\"\(x)\" yMin=\"\(y)\" xMax=\"\(x + 6 * word.count)\" yMax=\"\(y + 10)\">\(word)</word>\n"
          x += 6 * word.count + 4
        }
        out += "    </line>\n"
      }
      out += "  </block>\n"
    }
    return TextLayer(bboxLayout: Array((out + "</page>\n</doc>\n").utf8), plan: plan)
  }

  static func lines(_ layer: TextLayer) -> [String] {
    layer.blocks.flatMap { $0.paragraphs.flatMap { $0.lines.map(\.text) } }
  }

  @Test("Boxes are scaled from points to pixels, and entities are undone")
  func words() {
    let layer = Self.layout([(50, 100, ["Smith &amp; Sons"])])
    #expect(layer.words.map(\.text) == ["Smith", "&", "Sons"])
    #expect(layer.words[0].box == PixelBox(left: 100, top: 200, right: 160, bottom: 220))
  }

  @Test("In a roll call of two columns each name stays with its vote")
  func rollCall() {
    let layer = Self.layout([
      (50, 50, ["ROLL CALL:"]),
      (50, 100, ["Brook", "Field", "Marsh"]), (150, 100, ["Yea", "Nay", "Yea"]),
      (250, 100, ["Stone", "Wood"]), (350, 100, ["Absent", "Yea"]),
      (50, 200, ["Motion carried."]),
    ])
    #expect(
      Self.lines(layer) == [
        "ROLL CALL:", "Brook Yea Stone Absent", "Field Nay Wood Yea", "Marsh Yea", "Motion carried.",
      ])
  }

  @Test("Columns of running text are read one after the other")
  func columns() {
    let left = ["The Council met in the hall at", "seven and all the members of it", "were present at the roll call."]
    let right = ["There was no other business so", "that the meeting was brought to", "an end at nine in the evening."]
    let layer = Self.layout([(20, 100, left), (320, 100, right)])
    #expect(Self.lines(layer) == left + right)
  }

  @Test("A number in the margin stands before its item, a heading before the paragraph beside it")
  func margins() {
    let body = ["Moved by Alderman Brook and seconded by", "Alderman Field that the bid of Stone and", "Sons be accepted. The motion carried."]
    #expect(
      Self.lines(Self.layout([(20, 100, ["7."]), (100, 100, body)])) == ["7. " + body[0]] + body[1...])
    let other = ["A letter was read from the Clerk of Stone", "about the bridge, and laid on the table."]
    let layer = Self.layout([
      (20, 100, ["Bids for", "paving"]), (20, 160, ["Bridge"]), (100, 100, body), (100, 160, other),
    ])
    #expect(Self.lines(layer) == ["Bids for", "paving"] + body + ["Bridge"] + other)
  }

  @Test("Names stay with their votes on a page whose lines fall to the right", arguments: [-3.0, 0, 3])
  func slopingRollCall(_ skew: Double) {
    func column(_ x: Int, _ words: [String]) -> RecognizedPage.Block {
      let lines = words.enumerated().map { row, word in
        let top = 400 + 40 * row + Int(Double(x) * tan(skew * .pi / 180))
        let box = PixelBox(left: x, top: top, right: x + 90, bottom: top + 24)
        return RecognizedPage.Line(
          box: box, words: [Word(text: word, box: box, confidence: Confidence(0.9), score: 90)])
      }
      return .init(box: lines.map(\.box).union ?? lines[0].box, paragraphs: [.init(lines: lines)])
    }
    let blocks = RowOrder(skew: skew).ordered([
      column(100, ["Brook", "Field", "Marsh"]), column(1100, ["Yea", "Nay", "Absent"]),
    ])
    #expect(blocks.flatMap { $0.paragraphs.flatMap { $0.lines.map(\.text) } } == ["Brook Yea", "Field Nay", "Marsh Absent"])
  }

  @Test(
    "A layer is used only where its words are good",
    arguments: [
      ("the Council met and the motion was carried by all the members who were there on that evening at nine", true),
      ("tbc Gxncl mtt nd thq mtn wzs crrd bq xll thx mmbrs whx wxrx thrx xn thxt xvnng xt nnx", false),
      ("RECEIVED 12 MAY 1974", false),
    ])
  func quality(_ text: String, _ isGood: Bool) {
    #expect((Self.layout([(0, 100, [text])]).objection(isScan: true) == nil) == isGood)
  }
}
