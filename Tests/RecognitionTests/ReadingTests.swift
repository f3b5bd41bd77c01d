import CTesseract
import Foundation
import Records
import Testing

@testable import Recognition

@Suite("Scans become pages of words")
struct ReadingTests {
  static let lines = [
    "REGULAR MEETING OF THE TOWN COUNCIL", "The meeting was called to order at 7:30 p.m.",
    "Moved by Alderman Brook that the minutes be approved.",
  ]

  @Test(
    "Every picture format is read",
    arguments: [
      ("a.png", IFF_PNG), ("a.jpg", IFF_JFIF_JPEG), ("a.tif", IFF_TIFF_LZW), ("a.bmp", IFF_BMP),
      ("a.pnm", IFF_PNM), ("a.webp", IFF_WEBP), ("a.jp2", IFF_JP2), ("a.gif", IFF_GIF),
    ])
  func formats(_ name: String, _ format: Int) async throws {
    let scans = try Scans()
    let scan = try scans.print(Self.lines, as: name, format: Int32(format))
    let pool = Worker.pool()
    #expect(try await pool.countPages(of: scan) == 1)
    let page = try await pool.recognize(.first, of: scan)
    #expect(page.lines.map(\.text) == Self.lines)
    #expect(page.width == 1700 && page.height == 2200)
    #expect(page.confidence.map { $0 > Confidence(0.8) } == true)
    #expect(!page.isBlank)
  }

  @Test("Grey of 12 bits a pixel is read, and a page of one row of pixels, or a dot, is blank")
  func unusualPages() async throws {
    let scans = try Scans()
    let page = try #require(Scans.page(Self.lines))
    defer { PageImage.free(page) }
    let deep = try scans.write(Self.tiff(of: page), as: "deep.tif")
    #expect(try await Worker.pool().recognize(.first, of: deep).lines.map(\.text) == Self.lines)
    let row = try #require(pixCreate(200, 1, 8))
    defer { PageImage.free(row) }
    pixWrite(scans.path("row.png"), row, Int32(IFF_PNG))
    #expect(try await Worker.pool().recognize(.first, of: scans.file("row.png")).isBlank)
    let dot = try #require(pixCreate(16, 16, 1))
    defer { PageImage.free(dot) }
    pixWrite(scans.path("dot.tif"), dot, Int32(IFF_TIFF_G4))
    #expect(try await Worker.pool().recognize(.first, of: scans.file("dot.tif")).isBlank)
  }

  /// A TIFF of one strip of 12-bit grey, two pixels in three bytes, with a directory of its least tags.
  private static func tiff(of page: PageImage.Pixels) -> [UInt8] {
    let (width, height) = (Int(pixGetWidth(page)), Int(pixGetHeight(page)))
    func number(_ value: Int, _ bytes: Int) -> [UInt8] { (0..<bytes).map { UInt8(value >> (8 * $0) & 255) } }
    let count = width * height * 3 / 2
    let tags = [
      (256, width), (257, height), (258, 12), (259, 1), (262, 1), (273, 8), (277, 1), (278, height), (279, count),
    ]
    var file: [UInt8] = [0x49, 0x49, 42, 0] + number(8 + count, 4)
    var value: UInt32 = 0
    for y in 0..<height {
      for x in stride(from: 0, to: width, by: 2) {
        pixGetPixel(page, Int32(x), Int32(y), &value)
        let left = UInt8(value)
        pixGetPixel(page, Int32(x + 1), Int32(y), &value)
        file += [left, UInt8(value) >> 4, UInt8(value) << 4]
      }
    }
    file += number(tags.count, 2)
    for (tag, value) in tags { file += number(tag, 2) + number(4, 2) + number(1, 4) + number(value, 4) }
    return file + number(0, 4)
  }

  @Test("The words' boxes lie where the words were printed")
  func boxes() async throws {
    let scans = try Scans()
    let scan = try scans.print(Self.lines, as: "a.png")
    let page = try await Worker.pool().recognize(.first, of: scan)
    let first = try #require(page.words.first)
    #expect(abs(first.box.left - 200) < 12)
    #expect(abs(first.box.bottom - 300) < 12)
    #expect(page.lines.count == 3)
  }

  @Test("An empty sheet is blank; a sheet with one faint line is not")
  func blank() async throws {
    let scans = try Scans()
    let empty = try scans.print([], as: "empty.png")
    let page = try #require(Scans.page(["Page 3 of 3, left blank on purpose"]))
    defer { PageImage.free(page) }
    // Ink at 205 of 255 on paper of 255.
    pixMultConstantGray(page, 0.2)
    pixAddConstantGray(page, 204)
    pixWrite(scans.path("faint.png"), page, Int32(IFF_PNG))
    let pool = Worker.pool()
    let blank = try await pool.recognize(.first, of: empty)
    #expect(blank.isBlank && blank.blocks.isEmpty && blank.confidence == nil)
    let faint = try await pool.recognize(.first, of: scans.file("faint.png"))
    #expect(!faint.isBlank)
    #expect(faint.text.contains("left blank on purpose"))
  }

  @Test("Each page of a TIFF is read by its number, bilevel and colour mixed")
  func multiPageTiff() async throws {
    let scans = try Scans()
    let formats = [IFF_TIFF_G4, IFF_TIFF_LZW, IFF_TIFF_ZIP]
    for (number, format) in formats.enumerated() {
      let page = try #require(Scans.page(["This is sheet number \(number + 1)"]))
      defer { PageImage.free(page) }
      let kept = format == IFF_TIFF_G4 ? pixThresholdToBinary(page, 128) : pixConvertTo32(page)
      defer { PageImage.free(kept) }
      pixWriteTiff(scans.path("many.tif"), kept, Int32(format), number == 0 ? "w" : "a")
    }
    let pool = Worker.pool(workers: 2)
    let scan = scans.file("many.tif")
    #expect(try await pool.countPages(of: scan) == 3)
    for number in 1...3 {
      let page = try await pool.recognize(PageNumber(offset: number - 1), of: scan)
      #expect(page.text == "This is sheet number \(number)\n")
      #expect(page.page.value == number)
    }
  }

  @Test("A picture of the page is written on the grid that its boxes are in")
  func drawing() async throws {
    let scans = try Scans()
    let scan = try scans.print(Self.lines, as: "a.png")
    let pool = Worker.pool()
    let page = try await pool.recognize(.first, of: scan)
    let path = scans.path("overlay.png")
    let word = try #require(page.words.first)
    try await pool.draw(
      Drawing(rotation: page.rotation, marks: [.init(word.box, colour: .blue, label: "word")], path: path),
      of: .first, in: scan)
    let pixels = try #require(pixRead(path))
    defer { PageImage.free(pixels) }
    #expect(Int(pixGetWidth(pixels)) == page.width && Int(pixGetHeight(pixels)) == page.height)
    var colour: UInt32 = 0
    pixGetPixel(pixels, Int32(word.box.left - 2), Int32(word.box.midY), &colour)
    #expect(colour >> 8 == 0x1F5AC8)
  }

  @Test("The engine, its model and its settings are named")
  func engine() async throws {
    let engine = try await Worker.pool().engine()
    #expect(engine.name.hasPrefix("tesseract "))
    #expect(engine.model.hasPrefix("eng "))
    #expect(!engine.settings.isEmpty)
  }
}
