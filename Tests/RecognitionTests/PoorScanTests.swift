import CTesseract
import Foundation
import Records
import Testing

@testable import Recognition

@Suite("Poor scans are set right before they are read")
struct PoorScanTests {
  static let lines = [
    "MINUTES OF THE TOWN COUNCIL",
    "The Mayor called the meeting to order at 7:30 in the",
    "evening. Moved by Alderman Brook and seconded by",
    "Alderman Field that the minutes be approved as read.",
    "On roll call all members present voted aye.",
    "The Council adjourned at nine.",
  ]

  @Test("A page on its side or head is set upright", arguments: [90, 180, 270])
  func turned(_ degrees: Int) async throws {
    let scans = try Scans()
    let scan = try scans.print(Self.lines, as: "a.png", turned: Int32(degrees / 90))
    let page = try await Worker.pool().recognize(.first, of: scan)
    #expect(page.rotation == 360 - degrees)
    #expect(page.width == 1700 && page.height == 2200)
    #expect(page.lines.map(\.text) == Self.lines)
    #expect(page.notes.contains("turned \(360 - degrees)°"))
  }

  @Test("Sloping lines are read as they are, and their boxes lie on the sloping page", arguments: [-7.0, 3])
  func sloping(_ degrees: Double) async throws {
    let scans = try Scans()
    let level = try #require(Scans.page(Self.lines))
    defer { PageImage.free(level) }
    let sloping = pixRotateAMGray(level, Float(degrees * .pi / 180), 255)
    defer { PageImage.free(sloping) }
    pixWrite(scans.path("a.png"), sloping, Int32(IFF_PNG))
    let page = try await Worker.pool().recognize(.first, of: scans.file("a.png"))
    #expect(page.lines.map(\.text) == Self.lines)
    // Leptonica turns clockwise, so that lines fall to the right.
    #expect(abs(page.skew - degrees) < 0.4)
    let first = try #require(page.words.first)
    // Printed with its left end at (200, 300), turned about the page's middle (850, 1100).
    let angle = degrees * .pi / 180
    let x = 850 + (200 - 850) * cos(angle) - (290 - 1100) * sin(angle)
    let y = 1100 + (200 - 850) * sin(angle) + (290 - 1100) * cos(angle)
    #expect(abs(Double(first.box.left) - x) < 15)
    #expect(abs(Double(first.box.midY) - y) < 25)
  }

  @Test("A black border leaves no words, and costs none")
  func framed() async throws {
    let scans = try Scans()
    let page = try #require(Scans.page(Self.lines))
    defer { PageImage.free(page) }
    let framed = pixAddBorderGeneral(page, 90, 60, 120, 40, 12)
    defer { PageImage.free(framed) }
    pixSetResolution(framed, 200, 200)
    pixWrite(scans.path("a.png"), framed, Int32(IFF_PNG))
    let read = try await Worker.pool().recognize(.first, of: scans.file("a.png"))
    #expect(read.lines.map(\.text) == Self.lines)
    #expect(read.notes.contains("black border painted over"))
    let first = try #require(read.words.first)
    #expect(abs(first.box.left - 290) < 12)
  }

  @Test("A page strewn with specks is read with the specks taken out")
  func speckled() async throws {
    let scans = try Scans()
    let page = try #require(Scans.page(Self.lines))
    defer { PageImage.free(page) }
    // One pixel in twenty, the same ones at every run.
    var random = UInt32(7)
    for _ in 0..<(1700 * 2200 / 20) {
      random = random &* 1_664_525 &+ 1_013_904_223
      let (x, y) = (Int32(random >> 8) % 1700, Int32(random >> 4) % 2200)
      pixSetPixel(page, abs(x), abs(y), random & 0x10000 == 0 ? 0 : 255)
    }
    pixWrite(scans.path("a.png"), page, Int32(IFF_PNG))
    let read = try await Worker.pool().recognize(.first, of: scans.file("a.png"))
    let found = read.words.map(\.text)
    let wanted = Self.lines.flatMap { $0.split(separator: " ").map(String.init) }
    #expect(wanted.count { found.contains($0) } >= wanted.count * 9 / 10)
    #expect(read.notes.contains { $0.contains("specks taken out") })
  }

  @Test("Small type is enlarged, and its boxes stay in the small image")
  func small() async throws {
    let scans = try Scans()
    let large = try #require(Scans.page(Self.lines))
    defer { PageImage.free(large) }
    let small = pixScale(large, 0.4, 0.4)
    defer { PageImage.free(small) }
    pixSetResolution(small, 80, 80)
    pixWrite(scans.path("a.png"), small, Int32(IFF_PNG))
    let page = try await Worker.pool().recognize(.first, of: scans.file("a.png"))
    #expect(page.width == 680 && page.height == 880)
    let first = try #require(page.words.first)
    #expect(first.text == "MINUTES")
    #expect(abs(first.box.left - 80) < 8 && abs(first.box.bottom - 120) < 8)
  }

  @Test("Junk of two marks that the engine does not believe in is no word")
  func junk() {
    let hole = LayoutLine(
      box: PixelBox(left: 10, top: 10, right: 60, bottom: 60),
      words: [
        LayoutWord(
          text: "®@", box: PixelBox(left: 10, top: 10, right: 60, bottom: 60), score: 12,
          isInDictionary: false, isNumeric: false)
      ], slope: 0)
    let block = LayoutBlock(kind: PT_FLOWING_TEXT, box: hole.box, paragraphs: [[hole]])
    #expect(PageAssembly.block(block) == nil)
  }

  @Test("A faint line with one sure word is kept, a scribble is not")
  func faintLines() {
    func line(_ words: [(String, Double)]) -> LayoutLine {
      let words = words.enumerated().map { at, word in
        LayoutWord(
          text: word.0, box: PixelBox(left: 100 * at, top: 0, right: 100 * at + 90, bottom: 30),
          score: word.1, isInDictionary: false, isNumeric: false)
      }
      return LayoutLine(box: PixelBox(left: 0, top: 0, right: 400, bottom: 30), words: words, slope: 0)
    }
    func text(_ line: LayoutLine) -> String? {
      PageAssembly.block(LayoutBlock(kind: PT_FLOWING_TEXT, box: line.box, paragraphs: [[line]]))?
        .paragraphs[0].lines[0].text
    }
    #expect(
      text(line([("Promulgated", 25), ("May", 95), ("5,", 95), ("1939+", 0)]))
        == "Promulgated May 5, 1939+")
    #expect(text(line([("(Whchal", 0), ("Menaul", 13)])) == nil)
  }

  @Test("A lone letter of an item, which Tesseract's layout drops, stands before its line")
  func itemMarks() async throws {
    let scans = try Scans()
    let page = try #require(Scans.page([]))
    defer { PageImage.free(page) }
    var font: UnsafeMutablePointer<L_Bmf>? = bmfCreate(nil, 12)
    defer { bmfDestroy(&font) }
    for (row, item) in ["a.", "b.", "c."].enumerated() {
      let y = Int32(300 + 420 * row)
      pixSetTextline(page, font, item, 0, 200, y, nil, nil)
      for (line, text) in ["Ordinance to appropriate money for the operating budget", "of the fiscal year, presented by the office of management", "and carried after some discussion of the members."].enumerated() {
        pixSetTextline(page, font, text, 0, 330, y + Int32(60 * line), nil, nil)
      }
    }
    pixSetResolution(page, 200, 200)
    pixWrite(scans.path("a.png"), page, Int32(IFF_PNG))
    let read = try await Worker.pool().recognize(.first, of: scans.file("a.png"))
    for item in ["a.", "b.", "c."] {
      // A small c alone is a capital as often as not.
      #expect(read.lines.contains { $0.text.lowercased().hasPrefix(item + " ordinance") }, "\(read.text)")
    }
  }
}
