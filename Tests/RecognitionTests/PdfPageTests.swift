import CTesseract
import Records
import Testing

@testable import Recognition

@Suite("A PDF's page becomes a page image as it is seen")
struct PdfPageTests {
  /// A page drawn on a sheet of 792 by 612 points with a black bar of 100 by 20 points, and turned.
  static func sheet(turned degrees: Int, barAt x: Int, _ y: Int, _ width: Int, _ height: Int) -> [UInt8] {
    let drawing = "\(x) \(y) \(width) \(height) re f"
    return Array(
      """
      %PDF-1.4
      1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
      2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
      3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 792 612] /Rotate \(degrees) /Contents 4 0 R>> endobj
      4 0 obj <</Length \(drawing.utf8.count)>> stream
      \(drawing)
      endstream endobj
      trailer <</Root 1 0 R>>
      """.utf8)
  }

  @Test(
    "The foot of a page is there whichever way the page is turned",
    arguments: [
      // The bar lies 10 points above the sheet's foot as it is seen, and 40 from its left edge.
      (0, (40, 10, 100, 20), 792, 612), (90, (762, 40, 20, 100), 612, 792),
      (180, (652, 582, 100, 20), 792, 612), (270, (10, 472, 20, 100), 612, 792),
    ])
  func turned(_ degrees: Int, _ bar: (Int, Int, Int, Int), _ width: Int, _ height: Int) async throws {
    let scans = try Scans()
    let file = try scans.write(Self.sheet(turned: degrees, barAt: bar.0, bar.1, bar.2, bar.3), as: "a.pdf")
    let pdf = PdfFile(file: file, limits: RecognitionSettings.Limits())
    let plan = try await pdf.plan(of: .first)
    let image = try await pdf.image(of: .first, plan: plan)
    // A page without a picture is drawn at 300 dpi.
    #expect(image.width == width * 300 / 72 && image.height == height * 300 / 72)
    #expect(Self.darkBox(of: image) == PixelBox(left: 167, top: (height - 30) * 300 / 72, right: 583, bottom: (height - 10) * 300 / 72))
  }

  /// The same sheet as a picture of 132 by 102 pixels of 6 points, white, with a black bar; x and y from the top left.
  static func picture(turned degrees: Int, barAt bar: (Int, Int, Int, Int)) -> [UInt8] {
    let rows = (0..<102).map { y in
      (0..<132).map { x in
        (bar.0..<bar.0 + bar.2).contains(x) && (bar.1..<bar.1 + bar.3).contains(y) ? "00" : "FF"
      }.joined()
    }
    let pixels = rows.joined() + ">"
    let drawing = "q 792 0 0 612 0 0 cm /P Do Q"
    return Array(
      """
      %PDF-1.4
      1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
      2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
      3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 792 612] /Rotate \(degrees) /Contents 4 0 R
        /Resources <</XObject <</P 5 0 R>>>>>> endobj
      4 0 obj <</Length \(drawing.utf8.count)>> stream
      \(drawing)
      endstream endobj
      5 0 obj <</Type /XObject /Subtype /Image /Width 132 /Height 102 /ColorSpace /DeviceGray /BitsPerComponent 8
        /Filter /ASCIIHexDecode /Length \(pixels.utf8.count)>> stream
      \(pixels)
      endstream endobj
      trailer <</Root 1 0 R>>
      """.utf8)
  }

  @Test(
    "A page that is a picture stands as it is seen whichever way it is turned, with MuPDF and with poppler alone",
    arguments: [
      (0, (10, 90, 30, 6)), (90, (120, 62, 6, 30)), (180, (92, 6, 30, 6)), (270, (6, 10, 6, 30)),
    ])
  func turnedPicture(_ degrees: Int, _ bar: (Int, Int, Int, Int)) async throws {
    let scans = try Scans()
    let file = try scans.write(Self.picture(turned: degrees, barAt: bar), as: "a.pdf")
    let pdf = PdfFile(file: file, limits: RecognitionSettings.Limits())
    let plan = try await pdf.plan(of: .first)
    #expect(plan.isPictures && plan.dpi == 100)
    let sheet = degrees % 180 == 0 ? (1100, 850) : (850, 1100)
    // 30 by 6 of the picture's pixels: the bar is 250 by 50 pixels of the page image, 83 from its left, as high above its foot.
    let wanted = PixelBox(left: 83, top: sheet.1 - 100, right: 333, bottom: sheet.1 - 50)
    let byMuPDF = try #require(try await pdf.imageOfPictures(.first, plan: plan))
    for image in [byMuPDF, try await pdf.imageByPoppler(.first, plan: plan)] {
      #expect((image.width, image.height) == sheet)
      let box = try #require(Self.darkBox(of: image))
      for side in [\PixelBox.left, \.top, \.right, \.bottom] {
        #expect(abs(box[keyPath: side] - wanted[keyPath: side]) <= 5, "\(box), not \(wanted)")
      }
    }
  }

  /// Around all dark pixels.
  static func darkBox(of image: PageImage) -> PixelBox? {
    var box: PixelBox?
    var value: UInt32 = 0
    for y in 0..<image.height {
      for x in 0..<image.width where pixGetPixel(image.pixels, Int32(x), Int32(y), &value) == 0 && value < 128 {
        let pixel = PixelBox(left: x, top: y, right: x + 1, bottom: y + 1)
        box = box.map {
          PixelBox(
            left: min($0.left, x), top: min($0.top, y), right: max($0.right, x + 1), bottom: max($0.bottom, y + 1))
        } ?? pixel
      }
    }
    return box
  }
}
