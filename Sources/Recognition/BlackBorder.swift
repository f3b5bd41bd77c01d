import CTesseract

/// The black that a scanner sees beside the paper: it spoils the threshold, and its edge is read as letters.
enum BlackBorder {
  /// The page with the black that reaches in from its edges painted over with paper; the page itself where there is none
  /// worth the while, or so much that the page must be dark of its own. `nil` where memory is lacking.
  static func removed(from image: PageImage) -> PageImage? {
    // At 25 dpi, type has gone grey, and rules are too thin to stay.
    guard let small = image.scaled(by: min(1, 25 / Double(image.resolution.dpi))),
      let dark = small.dark(below: 0.4),
      let solid = dark.derived(pixOpenBrick(nil, dark.pixels, 2, 2)),
      let border = solid.derived(pixExtractBorderConnComps(solid.pixels, 8)),
      let grown = border.derived(pixDilateBrick(nil, border.pixels, 3, 3))
    else { return nil }
    var count: Int32 = 0
    pixCountPixels(border.pixels, &count, nil)
    let share = Double(count) / Double(border.width * border.height)
    if !(0.002...0.5).contains(share) { return image }
    guard let mask = image.derived(pixScaleToSize(grown.pixels, Int32(image.width), Int32(image.height))) else {
      return nil
    }
    if image.depth == 1 { return image.derived(pixSubtract(nil, image.pixels, mask.pixels)) }
    guard let clean = image.derived(pixCopy(nil, image.pixels)) else { return nil }
    pixSetMasked(clean.pixels, mask.pixels, image.paper)
    return clean
  }
}
