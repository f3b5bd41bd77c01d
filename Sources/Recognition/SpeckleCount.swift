import CTesseract

/// Whether a page is strewn with single dark pixels, as a dusty glass or a bad line strews them.
struct SpeckleCount {
  /// Specks of one pixel for each mark of the size of a letter.
  let specksPerLetter: Double

  /// Clean print has one speck to many letters; from ten to a letter they break the letters up.
  var isSpeckled: Bool { specksPerLetter > 10 }

  /// `nil` where memory is lacking. Looks at the middle of the page only.
  init?(_ image: PageImage) {
    let (width, height) = (image.width, image.height)
    guard
      let middle = image.part(
        .init(left: width / 4, top: height / 4, right: width * 3 / 4, bottom: height * 3 / 4)),
      let grey = middle.grey(),
      let binary = grey.derived(pixThresholdToBinary(grey.pixels, 128))
    else { return nil }
    var boxes: UnsafeMutablePointer<Boxa>? = pixConnCompBB(binary.pixels, 8)
    defer { boxaDestroy(&boxes) }
    var (specks, letters) = (0, 0)
    for i in 0..<boxaGetCount(boxes) {
      var (w, h): (Int32, Int32) = (0, 0)
      boxaGetBoxGeometry(boxes, i, nil, nil, &w, &h)
      if w <= 2 && h <= 2 { specks += 1 } else if h >= 6 { letters += 1 }
    }
    specksPerLetter = Double(specks) / Double(max(20, letters))
  }
}
