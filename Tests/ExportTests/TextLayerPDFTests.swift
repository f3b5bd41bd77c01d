import Foundation
import Records
import Testing

@testable import Export

struct TextLayerPDFTests {
  @Test("The words can be read out of the PDF again, at their places, whatever their script")
  func readsBack() throws {
    let page = samplePage(["“Moved", "by", "Señor", "Čapek", "𝒜”"])
    let (text, boxes) = try readBack(page)
    #expect(text == "“Moved by Señor Čapek 𝒜”")
    // Page 1000 × 1400 pixels at 100 dpi: 0.72 points a pixel. The second word begins at pixel 200.
    #expect(abs(boxes[1].minX - 144) < 1)
    #expect(abs(boxes[1].maxX - 201.6) < 1)
    // Its line is from pixel 100 to 130; readers guess how far an empty glyph reaches below its base line.
    #expect(abs(boxes[1].minY - 72) < 4)
    #expect(abs(boxes[1].maxY - 93.6) < 4)
  }

  @Test(
    "Words of a page that was turned lie where the file shows them",
    // The word's centre is at (140, 115) of 1000 × 1400 pixels, 0.72 points each; turned back by so many degrees.
    arguments: [(90, 115.0), (180, 860.0), (270, 1285.0)])
  func turned(rotation: Int, pixels: Double) throws {
    var page = samplePage(["Moved", "by"])
    page.rotation = rotation
    let (text, boxes) = try readBack(page)
    #expect(text.contains("Moved"))
    let first = try #require(boxes.first)
    #expect(abs((first.minX + first.maxX) / 2 - pixels * 0.72) < 3)
  }

  @Test("A page with its own text gets none, and neither does a blank one")
  func emptyPages() throws {
    var page = samplePage(["Moved"])
    page.source = .textLayer
    #expect(try readBack(page).text == "")
    #expect(try readBack(samplePage([])).text == "")
  }

  @Test(
    "Numbers are written as PDF wants them",
    arguments: [
      (0.0, "0"), (1, "1"), (-1, "-1"), (0.5, "0.500"), (-0.04, "-0.040"), (612.3456, "612.346"),
      (Double.nan, "0"),
    ] as [(Double, String)])
  func numbers(value: Double, written: String) {
    #expect(points(value) == written)
  }

  /// What `pdftotext` finds: the text, and the words' boxes in points from the top-left corner.
  private func readBack(_ page: RecognizedPage) throws -> (text: String, boxes: [WordBox]) {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("text-layer-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }  // a leftover in the temporary folder harms nobody
    try TextLayerPDF.document([page]).write(to: file)
    let text = try output(of: ["pdftotext", file.path, "-"])
    let layout = try output(of: ["pdftotext", "-bbox", file.path, "-"])
    let boxes = layout.split(separator: "\n").filter { $0.contains("<word ") }.map(WordBox.init)
    return (text.trimmingCharacters(in: .whitespacesAndNewlines), boxes)
  }

  private struct WordBox {
    var minX, minY, maxX, maxY: Double

    /// From `<word xMin="1.0" yMin="2.0" xMax="3.0" yMax="4.0">`.
    init(_ line: Substring) {
      let numbers = line.split(separator: "\"").compactMap { Double($0) }
      (minX, minY, maxX, maxY) = (numbers[0], numbers[1], numbers[2], numbers[3])
    }
  }

  private func output(of command: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }

  /// One line of words, each 80 pixels wide and 30 high, 20 apart, on a page of 1000 × 1400 pixels at 100 dpi.
  private func samplePage(_ texts: [String]) -> RecognizedPage {
    let words = texts.enumerated().map { place, text in
      let left = 100 + place * 100
      return Word(
        text: text, box: PixelBox(left: left, top: 100, right: left + 80, bottom: 130),
        confidence: Confidence(0.9), score: 90)
    }
    let blocks = words.map(\.box).union.map { box in
      [RecognizedPage.Block(box: box, paragraphs: [.init(lines: [.init(box: box, words: words)])])]
    }
    return RecognizedPage(
      page: .first, width: 1000, height: 1400, resolution: .init(dpi: 100, isAssumed: false),
      blocks: blocks ?? [], engine: .init(name: "none", model: "none", settings: ""))
  }
}
