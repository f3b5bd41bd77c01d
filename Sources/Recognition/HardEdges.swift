import CTesseract

/// Whether a page's ink ends from one pixel to the next, as on faxes, on copies of one bit a pixel, and in the stencils of
/// which office copiers make their PDFs, whatever depth the picture has by now.
///
/// The network was trained on grey scans, whose edges run over two or three pixels: with hard edges softened it reads the
/// fixtures of one bit with 0.55 % of letters wrong instead of 0.77, and real typewriting made one-bit with 5.3 instead of 5.7.
struct HardEdges {
  /// Steps between neighbours in a row of 32 to 95 grey levels, and of more.
  private var partial = 0
  private var abrupt = 0

  /// Grey scans have as many partial steps as abrupt ones, or more.
  var isHard: Bool { abrupt > 100 && partial * 5 < abrupt }

  init(_ image: PageImage) {
    guard image.depth != 1 else {
      abrupt = .max / 8
      return
    }
    guard image.depth == 8, let data = pixGetData(image.pixels) else { return }
    let wordsPerLine = Int(pixGetWpl(image.pixels))
    // Every eighth row tells.
    for y in stride(from: 0, to: image.height, by: 8) {
      let row = data + y * wordsPerLine
      var former = row[0] >> 24
      for x in 1..<max(1, image.width) {
        let level = row[x >> 2] >> UInt32(24 - 8 * (x & 3)) & 255
        let step = level > former ? level - former : former - level
        if step >= 96 { abrupt += 1 } else if step >= 32 { partial += 1 }
        former = level
      }
    }
  }
}
