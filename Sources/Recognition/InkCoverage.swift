import CTesseract
import Records

/// How much of a page's ink lies under the words that are said to be on it: what tells a scan with a whole text layer from
/// one with a stamp.
enum InkCoverage {
  /// Share of the dark pixels inside the boxes, 0 to 1, found at 75 dpi; 1 where there is no ink. `nil` where
  /// memory is lacking.
  static func share(of image: PageImage, under boxes: [PixelBox]) -> Double? {
    let scale = min(1, 75 / Double(image.resolution.dpi))
    guard let grey = image.scaled(by: scale)?.normalised(),
      let ink = grey.derived(pixThresholdToBinary(grey.pixels, 150)),
      let covered = ink.derived(pixCopy(nil, ink.pixels))
    else { return nil }
    // Borders and shadows at the edge are no text: a fiftieth of the page on each side does not count.
    for side in edges(of: ink) { clear(side, in: ink) }
    for box in boxes {
      clear(
        PixelBox(
          left: Int(Double(box.left) * scale) - 1, top: Int(Double(box.top) * scale) - 1,
          right: Int(Double(box.right) * scale) + 2, bottom: Int(Double(box.bottom) * scale) + 2),
        in: ink)
    }
    for side in edges(of: covered) { clear(side, in: covered) }
    var (outside, all): (Int32, Int32) = (0, 0)
    pixCountPixels(ink.pixels, &outside, nil)
    pixCountPixels(covered.pixels, &all, nil)
    return all > 0 ? 1 - Double(outside) / Double(all) : 1
  }

  private static func edges(of image: PageImage) -> [PixelBox] {
    let (width, height) = (image.width, image.height)
    let margin = max(1, max(width, height) / 50)
    return [
      PixelBox(left: 0, top: 0, right: width, bottom: margin),
      PixelBox(left: 0, top: height - margin, right: width, bottom: height),
      PixelBox(left: 0, top: 0, right: margin, bottom: height),
      PixelBox(left: width - margin, top: 0, right: width, bottom: height),
    ]
  }

  private static func clear(_ box: PixelBox, in image: PageImage) {
    let box = box.intersection(image.bounds)
    if box.isEmpty { return }
    var frame: UnsafeMutablePointer<Box>? = boxCreate(
      Int32(box.left), Int32(box.top), Int32(box.width), Int32(box.height))
    defer { boxDestroy(&frame) }
    pixClearInRect(image.pixels, frame)
  }
}
