import CTesseract
import Foundation
import Records
import Testing

@testable import Recognition

@Suite("A TIFF's chain of pages")
struct TiffChainTests {
  /// A TIFF of directories with one entry each, 18 bytes from byte 8 on, with these links to the next.
  private static func tiff(_ links: [UInt8]) -> [UInt8] {
    [0x49, 0x49, 42, 0, 8, 0, 0, 0]
      + links.flatMap { [1, 0] + [UInt8](repeating: 0, count: 12) + [$0, 0, 0, 0] }
  }

  private static let whole = tiff([26, 44, 0])
  /// The same of one page in Motorola's order of bytes, and as BigTIFF.
  private static let motorola: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1] + [UInt8](repeating: 0, count: 16)
  private static let big: [UInt8] =
    [0x49, 0x49, 43, 0, 8, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 1] + [UInt8](repeating: 0, count: 7 + 20) + [99]
    + [UInt8](repeating: 0, count: 7)

  @Test(
    "is walked to its end, or to where it breaks",
    arguments: [
      (whole, 3, nil), (motorola, 1, nil), (Array(whole.prefix(44)), 2, .cutShort(at: 44, size: 44)),
      (Array(whole.prefix(50)), 2, .cutShort(at: 44, size: 50)), (tiff([200]), 1, .cutShort(at: 200, size: 26)),
      (tiff([26, 8]), 2, .circle(page: 1)), (tiff([8]), 1, .circle(page: 1)),
      (big, 1, .cutShort(at: 99, size: 52)),
      // A writer that leaves the last link out is no broken copy; half a link is.
      (Array(whole.dropLast(4)), 3, nil), (Array(whole.dropLast(2)), 3, .cutShort(at: 58, size: 60)),
    ] as [([UInt8], Int, TiffChain.Flaw?)])
  func walk(_ file: [UInt8], _ pages: Int, _ flaw: TiffChain.Flaw?) throws {
    let scans = try Scans()
    let chain = try #require(TiffChain(path: try scans.write(file, as: "a.tif").path, limit: 10))
    #expect(chain.pages == pages && chain.flaw == flaw)
  }

  @Test("is walked no further than was asked for")
  func limit() throws {
    let scans = try Scans()
    let path = try scans.write(Self.whole, as: "a.tif").path
    let chain = try #require(TiffChain(path: path, limit: 2))
    #expect(chain.pages == 2 && chain.flaw == nil)
    #expect(TiffChain(path: scans.path("none.tif"), limit: 2) == nil)
  }

  @Test("that is cut short costs the page that is missing, and none before it")
  func cutShort() async throws {
    let scans = try Scans()
    for number in 1...3 {
      let page = try #require(Scans.page(["This is sheet number \(number)"]))
      defer { PageImage.free(page) }
      pixWriteTiff(scans.path("many.tif"), page, Int32(IFF_TIFF_LZW), number == 1 ? "w" : "a")
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: scans.path("many.tif")))
    let scan = try scans.write(bytes.dropLast(100), as: "cut.tif")
    let pool = Worker.pool()
    #expect(try await pool.countPages(of: scan) == 3)
    #expect(try await pool.recognize(PageNumber(offset: 1), of: scan).text == "This is sheet number 2\n")
    let problem = await Worker.problem { _ = try await pool.recognize(PageNumber(offset: 2), of: scan) }
    #expect(problem?.kind == .damaged && problem?.page?.value == 3)
    #expect(problem?.reason.hasPrefix("the file is cut short: it names another page at byte") == true, "\(problem as Any)")
    let fourth = await Worker.problem { _ = try await pool.recognize(PageNumber(offset: 3), of: scans.file("many.tif")) }
    #expect(fourth?.reason == "the file has 3 pages")
  }
}
