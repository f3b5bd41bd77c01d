import CTesseract

/// Whether a page holds nothing at all, so that it need not be read.
struct BlankPage {
  /// Marks on the page away from its edges, specks left out; at 75 dpi, where a word is one or two marks.
  let marks: Int

  /// A mark counts from this many grey levels darker than the paper around it: pencil, a faint carbon copy.
  private static let contrast: Int32 = 24

  /// `nil` where memory is lacking.
  init?(_ image: PageImage) {
    // Each pixel of the small image is the darkest of those that it stands for, so that no thin stroke is lost.
    let shrink = Int32(max(1, image.resolution.dpi / 75))
    guard let grey = image.grey(),
      let small = grey.derived(
        pixScaleGrayMinMax(grey.pixels, shrink, shrink, Int32(L_CHOOSE_MIN))),
      // The paper: the same with everything dark and narrow closed.
      let paper = small.derived(pixCloseGray(small.pixels, 15, 15)),
      let darker = small.derived(pixSubtractGray(nil, paper.pixels, small.pixels)),
      let binary = small.derived(pixThresholdToBinary(darker.pixels, Self.contrast))
    else { return nil }
    // Thresholding makes what is below it 1: turn it round, so that marks are 1.
    pixInvert(binary.pixels, binary.pixels)
    marks = Self.marksInside(binary)
  }

  /// Nothing that could be a word: not to be read at all. A line of type, however faint, leaves more.
  var isEmpty: Bool { marks < 2 }

  /// So little that, where the engine finds no word either, the page is blank: specks, staple shadows, punch holes.
  var isNearlyEmpty: Bool { marks < 25 }

  private static func marksInside(_ binary: PageImage) -> Int {
    var components: UnsafeMutablePointer<Boxa>? = pixConnCompBB(binary.pixels, 8)
    defer { boxaDestroy(&components) }
    let margin = max(2, min(binary.width, binary.height) / 100)
    var count = 0
    for i in 0..<boxaGetCount(components) {
      var (x, y, w, h): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
      boxaGetBoxGeometry(components, i, &x, &y, &w, &h)
      let isAtEdge =
        Int(x) < margin || Int(y) < margin || Int(x + w) > binary.width - margin
        || Int(y + h) > binary.height - margin
      if !isAtEdge && w + h >= 5 { count += 1 }
    }
    return count
  }
}
