import CTesseract
import Foundation
import Records

/// A scan that is one picture, or, for TIFF, one picture a page.
struct ImageFile {
  let file: ScanFile
  let format: ScanFormat
  let limits: RecognitionSettings.Limits

  /// - Throws: `ScanProblem`.
  func countPages() throws -> Int {
    if format == .tiff { return try TiffFile(file: file, limits: limits).countPages() }
    // A damaged header is found here, so that a file of no use is one problem and not one for each page.
    _ = try checkedSize()
    return 1
  }

  /// - Throws: `ScanProblem`.
  func image(of page: PageNumber) throws -> PageImage {
    if format == .tiff { return try TiffFile(file: file, limits: limits).image(of: page) }
    guard page == .first else {
      throw problem(.noPages, page, "the file has one page", "Ask for page 1.")
    }
    _ = try checkedSize()
    let (pixels, printed) = CapturedErrors.during { decode() }
    guard let pixels else { throw undecodable(printed) }
    // libjpeg fills what is missing with grey and only warns.
    if printed.contains("Premature end of JPEG") {
      PageImage.free(pixels)
      throw problem(
        .damaged, page, "the file ends before the picture does", "Copy or scan it again.")
    }
    let dpi = Int(pixGetXRes(pixels))
    guard let image = PageImage(taking: pixels, dpi: dpi > 0 ? dpi : nil) else {
      throw undecodable("malloc fail")
    }
    return try upright(image)
  }

  private func decode() -> PageImage.Pixels? {
    guard format == .jpeg else { return pixRead(file.path) }
    // Brightness alone is all that is read, and comes at half the cost; a CMYK picture has none of its own.
    // Damage is judged by what libjpeg prints: many scanners write a harmless stray byte or two.
    var warnings: Int32 = 0
    let lenient = Int32(L_JPEG_CONTINUE_WITH_BAD_DATA)
    return pixReadJpeg(
      file.path, 0, 1, &warnings, lenient | Int32(L_JPEG_READ_LUMINANCE))
      ?? pixReadJpeg(file.path, 0, 1, &warnings, lenient)
  }

  /// Turns and mirrors a photograph as its EXIF tag says.
  private func upright(_ image: PageImage) throws -> PageImage {
    guard format == .jpeg else { return image }
    let orientation = ExifOrientation.of(path: file.path)
    guard let turned = orientation.apply(to: image) else { throw undecodable("malloc fail") }
    return turned
  }

  /// Width and height from the header alone: a picture of 60,000 × 60,000 must not be decoded to be refused.
  private func checkedSize() throws -> (width: Int, height: Int) {
    let (size, printed) = CapturedErrors.during { ImageHeader.size(of: file.path, format: format) }
    guard let size else { throw undecodable(printed) }
    try Self.check(size, of: file, page: .first, limits: limits)
    return size
  }

  /// - Throws: `ScanProblem` where the picture has no pixels or too many.
  static func check(
    _ size: (width: Int, height: Int), of file: ScanFile, page: PageNumber,
    limits: RecognitionSettings.Limits
  ) throws {
    if size.width < 1 || size.height < 1 {
      throw ScanProblem(
        .damaged, scan: file.name, page: page, reason: "the picture has no pixels",
        advice: "Copy or scan it again.")
    }
    if size.width.multipliedReportingOverflow(by: size.height).overflow
      || size.width * size.height > limits.megapixels * 1_000_000
    {
      throw ScanProblem(
        .tooLarge, scan: file.name, page: page,
        reason: "the picture has \(size.width) × \(size.height) pixels; "
          + "the limit is \(limits.megapixels) megapixels",
        advice: "Scan it at a lower resolution, or raise the limit with --megapixels.")
    }
  }

  private func undecodable(_ printed: String) -> ScanProblem {
    if CapturedErrors.speaksOfMemory(printed) {
      return problem(
        .outOfMemory, .first,
        "the picture does not fit into the \(limits.workerMegabytes) MB that a worker may use",
        "Scan it at a lower resolution, or allow more memory with --worker-megabytes.")
    }
    let said = CapturedErrors.shortened(printed)
    return problem(
      .damaged, .first,
      "the picture is damaged or cut short" + (said.isEmpty ? "" : " (\(said))"),
      "Copy or scan it again.")
  }

  private func problem(
    _ kind: ScanProblem.Kind, _ page: PageNumber, _ reason: String, _ advice: String
  ) -> ScanProblem {
    ScanProblem(kind, scan: file.name, page: page, reason: reason, advice: advice)
  }
}
