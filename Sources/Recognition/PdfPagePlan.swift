import Foundation

/// One picture of a PDF page, as `pdfimages -list` tells of it.
struct PdfPicture: Equatable {
  /// "image", "stencil", "mask" or "smask".
  var kind: String
  var width: Int
  var height: Int
  /// Pixels an inch as it lies on the page.
  var xPpi: Double
  var yPpi: Double
  var isJpeg = false

  /// Square inches that it covers on the page.
  var area: Double { Double(width) / xPpi * (Double(height) / yPpi) }

  /// Reads the table: page, num, type, width, height, color, comp, bpc, enc, interp, object, ID, x-ppi, y-ppi …
  static func list(in output: [UInt8]) -> [PdfPicture] {
    output.split(separator: UInt8(ascii: "\n")).dropFirst(2).compactMap { line in
      let cells = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      // An inline picture has "[inline]" for its object, without an ID: count from the end.
      guard cells.count >= 13, let width = Int(cells[3]), let height = Int(cells[4]),
        let xPpi = Double(cells[cells.count - 4]), let yPpi = Double(cells[cells.count - 3]),
        width > 0, height > 0, xPpi > 0, yPpi > 0
      else { return nil }
      return PdfPicture(
        kind: cells[2], width: width, height: height, xPpi: xPpi, yPpi: yPpi, isJpeg: cells[8] == "jpeg")
    }
  }
}

/// How one page of a PDF becomes a page image: how large, and at what resolution.
struct PdfPagePlan: Equatable {
  /// As it is seen, turned by its /Rotate, in points of 1/72 inch.
  struct Size: Equatable {
    var width: Double
    var height: Double
    /// Whether /Rotate turned it by 90 or 270 degrees.
    var isSideways = false
  }
  var size: Size
  var pictures: [PdfPicture]
  /// Of the page image.
  var dpi: Int
  /// The page image's pixels.
  var grid: (width: Int, height: Int)

  /// For pages without a large picture: print of 8 points has capitals about 23 pixels high.
  static let dpiOfDrawnPages = 300
  /// A picture finer than this is reduced, for Tesseract gains nothing above; one coarser is enlarged a little.
  static let dpiRange = 100...600

  init(size: Size, pictures: [PdfPicture]) {
    self.size = size
    self.pictures = pictures
    let inches = (size.width / 72, size.height / 72)
    // A logo does not set the page's resolution: a picture counts from a fiftieth of the page on.
    let large = pictures.filter { $0.area >= inches.0 * inches.1 / 50 && $0.kind != "smask" }
    if pictures.count == 1, let only = large.first, only.kind == "image",
      let grid = Self.wholePage(only, inches: inches)
    {
      self.grid = grid
      dpi = Int((Double(grid.width) / inches.0).rounded())
      return
    }
    let finest = large.map { max($0.xPpi, $0.yPpi) }.max()
    let range = Self.dpiRange
    dpi = finest.map { min(range.upperBound, max(range.lowerBound, Int($0.rounded()))) }
      ?? Self.dpiOfDrawnPages
    grid = Self.grid(inches, dpi: dpi)
  }

  static func == (a: PdfPagePlan, b: PdfPagePlan) -> Bool {
    a.size == b.size && a.pictures == b.pictures && a.dpi == b.dpi && a.grid == b.grid
  }

  /// What fills the grid with the page as it was drawn, before its /Rotate: across, and down.
  var pixelsPerInch: (Double, Double) {
    let seen = (Double(grid.width) * 72 / size.width, Double(grid.height) * 72 / size.height)
    return size.isSideways ? (seen.1, seen.0) : seen
  }

  /// Share of the page that pictures cover, 0 to 1.
  var pictureShare: Double {
    let page = size.width / 72 * (size.height / 72)
    return page > 0 ? min(1, (pictures.map(\.area).max() ?? 0) / page) : 0
  }

  var hasJpeg: Bool { pictures.contains(where: \.isJpeg) }

  /// Whether pictures are all that there is, as on a scan.
  var isPictures: Bool { pictureShare > 0.9 }

  private static func grid(_ inches: (Double, Double), dpi: Int) -> (width: Int, height: Int) {
    func pixels(_ inches: Double) -> Int {
      let pixels = (inches * Double(dpi)).rounded()
      // A page of absurd size must be refused for its size, not trap here.
      return pixels.isFinite && pixels < 1e9 ? max(1, Int(pixels)) : 1_000_000_000
    }
    return (pixels(inches.0), pixels(inches.1))
  }

  /// A page that is exactly one picture is taken pixel for pixel, whichever way its /Rotate turns it.
  private static func wholePage(_ picture: PdfPicture, inches: (Double, Double))
    -> (width: Int, height: Int)?
  {
    let isSquare = abs(picture.xPpi - picture.yPpi) <= 0.02 * picture.xPpi
    guard isSquare, dpiRange.contains(Int(picture.xPpi)) else { return nil }
    let asDrawn = (Double(picture.width) / picture.xPpi, Double(picture.height) / picture.yPpi)
    func fits(_ a: (Double, Double)) -> Bool {
      abs(a.0 - inches.0) <= 0.02 * inches.0 && abs(a.1 - inches.1) <= 0.02 * inches.1
    }
    if fits(asDrawn) { return (picture.width, picture.height) }
    if fits((asDrawn.1, asDrawn.0)) { return (picture.height, picture.width) }
    return nil
  }

  /// From `pdfinfo -f N -l N`: "Page    1 size:  612 x 792 pts (letter)" and "Page    1 rot:   90".
  static func pageSize(in output: [UInt8]) -> Size? {
    var size: Size?
    var isSideways = false
    for line in output.split(separator: UInt8(ascii: "\n")) where line.starts(with: "Page ".utf8) {
      let cells = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      if cells.count >= 6, cells[2] == "size:", let width = Double(cells[3]),
        let height = Double(cells[5])
      {
        size = Size(width: width, height: height)
      } else if cells.count >= 4, cells[2] == "rot:", let degrees = Int(cells[3]) {
        isSideways = degrees % 180 != 0
      }
    }
    guard let size, size.width > 0, size.height > 0 else { return nil }
    return isSideways ? Size(width: size.height, height: size.width, isSideways: true) : size
  }
}
