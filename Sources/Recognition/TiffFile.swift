import CTesseract
import Records

/// A TIFF file, page by page. Each page is found by its directory, so that a file of a thousand pages is never
/// read as a whole.
struct TiffFile {
  let file: ScanFile
  let limits: RecognitionSettings.Limits

  /// How many pages there are; where the chain of pages breaks off, the one that is missing is counted with them, so
  /// that it fails by itself and nobody takes the file for whole.
  /// - Throws: `ScanProblem`.
  func countPages() throws -> Int {
    let (opens, printed) = CapturedErrors.during { () -> Bool in
      guard let tiff = TIFFOpen(file.path, "rm") else { return false }
      TIFFClose(tiff)
      return true
    }
    guard opens, let chain = TiffChain(path: file.path, limit: limits.pages + 1) else { throw damaged(nil, printed) }
    if chain.pages == 0 {
      throw ScanProblem(
        .noPages, scan: file.name, reason: "the file holds no pages",
        advice: "Copy or scan it again.")
    }
    if chain.pages > limits.pages {
      throw ScanProblem(
        .tooLarge, scan: file.name,
        reason: "the file has more pages than the limit of \(limits.pages)",
        advice: "Split it, or raise the limit with --file-pages.")
    }
    return chain.pages + (chain.flaw == nil ? 0 : 1)
  }

  /// - Throws: `ScanProblem`.
  func image(of page: PageNumber) throws -> PageImage {
    if let chain = TiffChain(path: file.path, limit: page.value), chain.pages < page.value {
      throw missing(page, chain)
    }
    let (directory, printed) = CapturedErrors.during { readDirectory(page) }
    guard let directory else { throw damaged(page, printed) }
    try ImageFile.check(
      (directory.width, directory.height), of: file, page: page, limits: limits)
    let (pixels, said) = CapturedErrors.during {
      directory.isPlain
        ? pixReadTiff(file.path, Int32(page.offset))
        : directory.isUnusual ? unusual(page, directory) : rgba(page, directory)
    }
    guard let pixels, let image = PageImage(taking: pixels, dpi: directory.dpi) else {
      throw damaged(page, said)
    }
    return image
  }

  /// Why the file has no such page.
  private func missing(_ page: PageNumber, _ chain: TiffChain) -> ScanProblem {
    let reason: String
    switch chain.flaw {
    case .cutShort(let place, let size):
      reason = "the file is cut short: it names another page at byte \(place), and ends at byte \(size)"
    case .circle(let first):
      reason = "the file’s list of pages leads back to page \(first) instead of ending"
    case .astray(let place):
      reason = "the file names another page at byte \(place), where there is none"
    case nil:
      return ScanProblem(
        .noPages, scan: file.name, page: page,
        reason: "the file has \(chain.pages == 1 ? "1 page" : "\(chain.pages) pages")",
        advice: "Ask for a page that it has.")
    }
    return ScanProblem(
      .damaged, scan: file.name, page: page, reason: reason,
      advice: "Scan or copy it again: this page is missing, and any after it.")
  }

  /// What a page's directory says of its picture.
  private struct Directory {
    var width: Int
    var height: Int
    var dpi: Int?
    /// Whether Leptonica reads it well: untiled 1- or 8-bit grey. The rest goes through libtiff's own
    /// conversion to RGBA, which knows CMYK, YCbCr, CIELab, tiles, planes, palettes and 16 bits.
    var isPlain: Bool
    var bits: Int
    var samples: Int
    var meaning: Int32

    /// Numbers of bits that libtiff's conversion does not know.
    var isUnusual: Bool { ![1, 2, 4, 8, 16].contains(bits) }
  }

  private func readDirectory(_ page: PageNumber) -> Directory? {
    guard let tiff = TIFFOpen(file.path, "rm") else { return nil }
    defer { TIFFClose(tiff) }
    guard let offset = tdir_t(exactly: page.offset), TIFFSetDirectory(tiff, offset) == 1 else { return nil }
    let bits = minutebook_tiff_uint16(tiff, UInt32(TIFFTAG_BITSPERSAMPLE), 1)
    let samples = minutebook_tiff_uint16(tiff, UInt32(TIFFTAG_SAMPLESPERPIXEL), 1)
    let meaning = Int32(minutebook_tiff_uint16(tiff, UInt32(TIFFTAG_PHOTOMETRIC), 0))
    let isGrey = meaning == PHOTOMETRIC_MINISBLACK || meaning == PHOTOMETRIC_MINISWHITE
    return Directory(
      width: Int(minutebook_tiff_uint32(tiff, UInt32(TIFFTAG_IMAGEWIDTH), 0)),
      height: Int(minutebook_tiff_uint32(tiff, UInt32(TIFFTAG_IMAGELENGTH), 0)),
      dpi: Self.dpi(of: tiff),
      isPlain: isGrey && samples == 1 && (bits == 1 || bits == 8) && TIFFIsTiled(tiff) == 0,
      bits: Int(bits), samples: Int(samples), meaning: meaning)
  }

  private func unusual(_ page: PageNumber, _ directory: Directory) -> PageImage.Pixels? {
    guard let tiff = TIFFOpen(file.path, "rm") else { return nil }
    defer { TIFFClose(tiff) }
    guard let offset = tdir_t(exactly: page.offset), TIFFSetDirectory(tiff, offset) == 1 else { return nil }
    return TiffSamples(
      tiff, width: directory.width, height: directory.height, bits: directory.bits, samples: directory.samples,
      meaning: directory.meaning)?.grey(of: tiff)
  }

  private static func dpi(of tiff: OpaquePointer) -> Int? {
    let x = minutebook_tiff_float(tiff, UInt32(TIFFTAG_XRESOLUTION), 0)
    guard x.isFinite, x > 0, x < 100_000 else { return nil }
    let unit = Int32(minutebook_tiff_uint16(tiff, UInt32(TIFFTAG_RESOLUTIONUNIT), 2))
    return Int((unit == RESUNIT_CENTIMETER ? x * 2.54 : x).rounded())
  }

  /// The page as 32-bit colour, transparent parts white, the way up that its tag says.
  private func rgba(_ page: PageNumber, _ directory: Directory) -> PageImage.Pixels? {
    guard let tiff = TIFFOpen(file.path, "rm") else { return nil }
    defer { TIFFClose(tiff) }
    guard let offset = tdir_t(exactly: page.offset), TIFFSetDirectory(tiff, offset) == 1,
      // Owned here until it is returned.
      let pixels = pixCreateNoInit(Int32(directory.width), Int32(directory.height), 32)
    else { return nil }
    guard let raster = pixGetData(pixels),
      TIFFReadRGBAImageOriented(
        tiff, UInt32(directory.width), UInt32(directory.height), raster,
        Int32(ORIENTATION_TOPLEFT), 1) == 1
    else {
      PageImage.free(pixels)
      return nil
    }
    // libtiff packs alpha, blue, green, red from the top, colours multiplied by alpha; Leptonica red, green, blue.
    for i in 0..<(directory.width * directory.height) {
      let abgr = raster[i]
      let lack = 255 - abgr >> 24
      let red = min(255, (abgr & 0xFF) + lack)
      let green = min(255, (abgr >> 8 & 0xFF) + lack)
      let blue = min(255, (abgr >> 16 & 0xFF) + lack)
      raster[i] = red << 24 | green << 16 | blue << 8
    }
    return pixels
  }

  private func damaged(_ page: PageNumber?, _ printed: String) -> ScanProblem {
    if CapturedErrors.speaksOfMemory(printed) {
      return ScanProblem(
        .outOfMemory, scan: file.name, page: page,
        reason: "the picture does not fit into the \(limits.workerMegabytes) MB that a worker may use",
        advice: "Scan it at a lower resolution, or allow more memory with --worker-megabytes.")
    }
    let said = CapturedErrors.shortened(printed)
    return ScanProblem(
      .damaged, scan: file.name, page: page,
      reason: "the TIFF is damaged, cut short or of a kind that cannot be read"
        + (said.isEmpty ? "" : " (\(said))"),
      advice: "Copy or scan it again, or save it as a plain 8-bit TIFF.")
  }
}
