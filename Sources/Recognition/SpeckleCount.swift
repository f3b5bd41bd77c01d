import CTesseract

/// Whether a page is strewn with single dark pixels, as a dusty glass or a bad line strews them.
struct SpeckleCount {
  /// Share of the pixels, 0 to 1, that are dark with eight light ones around them.
  let share: Double

  /// Type so small that its dots are one pixel has up to one in 200; every twentieth pixel black or white makes one
  /// in 55.
  var isSpeckled: Bool { share > 0.009 }

  /// `nil` where memory is lacking. Looks at the middle of the page only.
  init?(_ image: PageImage) {
    let (width, height) = (image.width, image.height)
    guard
      let middle = image.part(
        .init(left: width / 4, top: height / 4, right: width * 3 / 4, bottom: height * 3 / 4)),
      let grey = middle.grey(), let dark = grey.dark(below: 0.6)
    else { return nil }
    // Owned here, freed on the way out: the pattern of a dark pixel (X) with light ones (o) around it.
    var alone = selCreateFromString("ooooXoooo", 3, 3, "alone")
    defer { selDestroy(&alone) }
    guard let specks = dark.derived(pixHMT(nil, dark.pixels, alone)) else { return nil }
    var count: Int32 = 0
    pixCountPixels(specks.pixels, &count, nil)
    share = Double(count) / Double(max(1, dark.width * dark.height))
  }
}
