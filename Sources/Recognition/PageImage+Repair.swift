import CTesseract

/// What helps the engine on poor scans. Every one gives 8-bit grey, or `nil` where memory is lacking.
extension PageImage {
  /// Paper made evenly light and ink evenly dark, whatever shadow or yellowing lies on them.
  ///
  /// Tiles of a tenth of an inch or so hold paper and ink both; the levels leave what is near white white.
  func normalised() -> PageImage? {
    guard let grey = grey() else { return nil }
    let tile = Int32(max(10, resolution.dpi / 12))
    // Leptonica refuses a page that is nearly all dark or smaller than a tile: then it stays as it is.
    guard
      let even = grey.derived(
        pixBackgroundNorm(grey.pixels, nil, nil, tile, tile, 80, 40, 230, 2, 2))
    else { return grey }
    return even.derived(pixGammaTRC(nil, even.pixels, 1, 60, 225))
  }

  /// With specks of one pixel taken out, dark and light ones.
  func despeckled() -> PageImage? {
    guard let grey = grey() else { return nil }
    return grey.derived(pixMedianFilter(grey.pixels, 3, 3))
  }

  /// Each pixel the mean of the nine around it.
  func softened() -> PageImage? {
    guard let grey = grey() else { return nil }
    return grey.derived(pixBlockconvGray(grey.pixels, nil, 1, 1))
  }

  /// Turned back by the slope of its lines, in degrees; the corners that come free are paper.
  func levelled(_ slope: Double) -> PageImage? {
    guard let grey = grey() else { return nil }
    // Leptonica turns clockwise for a positive angle; lines that fall to the right want the other way.
    let angle = Float(-slope * .pi / 180)
    return grey.derived(pixRotateAMGray(grey.pixels, angle, UInt8(min(255, grey.paper))))
  }
}

extension PageImage {
  /// The level of the paper, 0 to 255: half of a page's pixels are paper, whatever is written on it.
  var paper: UInt32 {
    var level: UInt32 = 255
    // Every fourth pixel tells.
    if depth == 8 { pixGetRankValue(pixels, 4, 0.5, &level) }
    return level
  }

  /// 1-bit: what is darker than this share of the paper's own level. `nil` where memory is lacking.
  func dark(below share: Double) -> PageImage? {
    guard let grey = grey() else { return nil }
    return grey.derived(pixThresholdToBinary(grey.pixels, Int32(share * Double(grey.paper))))
  }
}

/// The slope of a page's lines, found on a small image: a few thousandths of a second.
struct LineSlope {
  /// Degrees, positive where lines fall to the right; 0 where there are no lines to go by.
  let degrees: Double

  /// Below this, Tesseract's own layout follows the lines as well.
  static let worthLevelling = 0.8
  /// Degrees either way that are tried: well above the steepest slope that is to be found, for Leptonica trusts no
  /// angle near the ends.
  private static let steepest: Float = 12

  /// `nil` where memory is lacking.
  init?(_ image: PageImage) {
    let small = image.scaled(by: min(1, 100 / Double(image.resolution.dpi)))
    guard let grey = small?.grey()?.normalised(),
      let binary = grey.derived(pixThresholdToBinary(grey.pixels, 150))
    else { return nil }
    var angle: Float = 0
    var confidence: Float = 0
    // The angle to turn by, clockwise positive, that makes the lines level: lines that rise want a positive one.
    let failed = pixFindSkewSweepAndSearch(
      binary.pixels, &angle, &confidence, 2, 1, Self.steepest, 1, 0.02)
    degrees = failed == 0 && confidence > 3 ? -Double(angle) : 0
  }
}
