import CTesseract
import Records

/// Finds what is printed on a form besides text: rules, frames and circles. Made for drafting templates, on scans
/// that lie straight to a degree or so.
struct ShapeFinder {
  let image: PageImage

  private var dpi: Double { Double(image.resolution.dpi) }

  /// The shapes, top to bottom, in pixels of the image; empty where there is no ink or no memory.
  func shapes() -> [PrintedShape] {
    guard let grey = image.grey(), let threshold = GreyHistogram(grey).threshold,
      let ink = grey.derived(pixThresholdToBinary(grey.pixels, Int32(threshold)))
    else { return [] }
    let found = rules(in: ink) + enclosures(in: ink)
    return found.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
  }

  /// Straight lines at least a third of an inch long and no thicker than a tenth of their length.
  private func rules(in ink: PageImage) -> [PrintedShape] {
    let length = Int32(dpi / 3)
    let level = ink.derived(pixOpenBrick(nil, ink.pixels, length, 1))?.components ?? []
    let upright = ink.derived(pixOpenBrick(nil, ink.pixels, 1, length))?.components ?? []
    let across = level.filter { $0.height * 10 < $0.width }
    let down = upright.filter { $0.width * 10 < $0.height }
    return across.map { PrintedShape(kind: .horizontalRule, box: $0) }
      + down.map { PrintedShape(kind: .verticalRule, box: $0) }
  }

  /// White areas that ink encloses: the insides of checkboxes, circles and cells. The box given is the outer
  /// edge of the line around it, taken to be a hundredth of an inch thick.
  private func enclosures(in ink: PageImage) -> [PrintedShape] {
    guard let paper = ink.derived(pixInvert(nil, ink.pixels)) else { return [] }
    var parts: UnsafeMutablePointer<Pixa>?
    var bounds: UnsafeMutablePointer<Boxa>? = pixConnComp(paper.pixels, &parts, 4)
    defer {
      boxaDestroy(&bounds)
      pixaDestroy(&parts)
    }
    let line = max(1, Int(dpi / 100))
    return (0..<boxaGetCount(bounds)).compactMap { i in
      var (x, y, w, h): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
      boxaGetBoxGeometry(bounds, i, &x, &y, &w, &h)
      let (wide, high) = (Double(w) / dpi, Double(h) / dpi)
      guard wide >= 0.09, high >= 0.09, wide < 8, high < 4, let part = pixaGetPix(parts, i, Int32(L_CLONE))
      else { return nil }
      defer { PageImage.free(part) }
      var white: Int32 = 0
      pixCountPixels(part, &white, nil)
      let fullness = Double(white) / Double(w * h)
      guard let kind = Self.kind(wide, high, fullness) else { return nil }
      return PrintedShape(
        kind: kind,
        box: PixelBox(
          left: Int(x) - line, top: Int(y) - line, right: Int(x + w) + line, bottom: Int(y + h) + line))
    }
  }

  /// A circle fills 0.785 of its square, a checkbox nearly all; a cell has text in it.
  private static func kind(_ wide: Double, _ high: Double, _ fullness: Double) -> PrintedShape.Kind? {
    let isSmall = wide < 0.35 && high < 0.35 && wide / high > 0.75 && wide / high < 1.34
    if isSmall { return fullness > 0.92 ? .frame : (fullness > 0.7 && fullness < 0.86 ? .circle : nil) }
    return wide > 0.5 && high > 0.16 && fullness > 0.6 ? .frame : nil
  }
}
