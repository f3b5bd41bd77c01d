import CTesseract
import Records

/// The pixels of one page: 1-bit (1 is black) or 8-bit grey, never colour, never with a palette.
///
/// It owns a Leptonica picture and frees it; no pointer to it is kept elsewhere.
final class PageImage {
  typealias Pixels = UnsafeMutablePointer<Pix>

  let pixels: Pixels
  var resolution: RecognizedPage.Resolution

  /// Takes over a picture of any depth and makes it grey, transparent parts white.
  /// Returns `nil` where memory for that is lacking.
  init?(taking pixels: Pixels, dpi: Int?) {
    guard let grey = Self.flattened(pixels) else { return nil }
    self.pixels = grey
    resolution = Self.resolution(
      of: (Int(pixGetWidth(grey)), Int(pixGetHeight(grey))), claimed: dpi)
  }

  private init(owning pixels: Pixels, resolution: RecognizedPage.Resolution) {
    self.pixels = pixels
    self.resolution = resolution
  }

  deinit { Self.free(pixels) }

  var width: Int { Int(pixGetWidth(pixels)) }
  var height: Int { Int(pixGetHeight(pixels)) }
  var depth: Int { Int(pixGetDepth(pixels)) }
  var bounds: PixelBox { PixelBox(left: 0, top: 0, right: width, bottom: height) }

  static func free(_ pixels: Pixels?) {
    var pixels = pixels
    pixDestroy(&pixels)
  }

  /// Wraps a picture that a Leptonica function made from this one; `nil` stays `nil`.
  func derived(_ made: Pixels?, scale: Double = 1) -> PageImage? {
    guard let made else { return nil }
    var resolution = resolution
    resolution.dpi = max(1, Int((Double(resolution.dpi) * scale).rounded()))
    return PageImage(owning: made, resolution: resolution)
  }

  /// Consumes the picture and returns it with 1 or 8 bits a pixel.
  private static func flattened(_ pixels: Pixels) -> Pixels? {
    var current = pixels
    func step(_ next: Pixels?) -> Bool {
      free(current)
      guard let next else { return false }
      current = next
      return true
    }
    if pixGetColormap(current) != nil,
      !step(pixRemoveColormap(current, Int32(REMOVE_CMAP_TO_GRAYSCALE)))
    {
      return nil
    }
    if pixGetDepth(current) == 32, pixGetSpp(current) == 4,
      !step(pixAlphaBlendUniform(current, 0xFFFF_FF00))
    {
      return nil
    }
    let depth = pixGetDepth(current)
    if depth != 1 && depth != 8 && !step(pixConvertTo8(current, 0)) { return nil }
    return current
  }

  /// Dots per inch as the file claims, where the page would then be of a size that paper has; else as if its long side
  /// were that of a letter sheet, 11 inches.
  static func resolution(of size: (width: Int, height: Int), claimed: Int?)
    -> RecognizedPage.Resolution
  {
    let long = max(size.width, size.height)
    if let claimed, claimed > 0 {
      let inches = Double(long) / Double(claimed)
      // From a small card to an engineering drawing; 72 and 96 dpi are what software writes that does not know.
      let isPlausible = (2.5...50).contains(inches) && !(claimed <= 96 && inches > 14)
      if isPlausible { return .init(dpi: claimed, isAssumed: false) }
    }
    return .init(dpi: min(600, max(70, Int((Double(long) / 11).rounded()))), isAssumed: true)
  }
}

extension PageImage {
  /// Turned clockwise by 0, 90, 180 or 270 degrees. `nil` where memory is lacking.
  func turned(_ degrees: Int) -> PageImage? {
    if degrees % 360 == 0 { return self }
    return derived(pixRotateOrth(pixels, Int32(degrees / 90)))
  }

  /// As large as `factor` says. Enlarging and reducing make grey out of 1-bit.
  func scaled(by factor: Double) -> PageImage? {
    if factor == 1 { return self }
    let scale = Float(factor)
    if depth == 1 {
      if factor < 1 { return derived(pixScaleToGray(pixels, scale), scale: factor) }
      guard let grey = pixConvert1To8(nil, pixels, 255, 0) else { return nil }
      defer { Self.free(grey) }
      return derived(pixScaleGrayLI(grey, scale, scale), scale: factor)
    }
    if factor < 0.7 { return derived(pixScaleAreaMap(pixels, scale, scale), scale: factor) }
    return derived(pixScaleGrayLI(pixels, scale, scale), scale: factor)
  }

  /// The part inside the box, or `nil` where box and page have nothing in common.
  func part(_ box: PixelBox) -> PageImage? {
    let box = box.intersection(bounds)
    if box.isEmpty { return nil }
    var frame: UnsafeMutablePointer<Box>? = boxCreate(
      Int32(box.left), Int32(box.top), Int32(box.width), Int32(box.height))
    defer { boxDestroy(&frame) }
    return derived(pixClipRectangle(pixels, frame, nil))
  }

  /// The same with 8 bits a pixel.
  func grey() -> PageImage? {
    depth == 8 ? self : derived(pixConvert1To8(nil, pixels, 255, 0))
  }

  /// Of a 1-bit image: the boxes of its connected pieces.
  var components: [PixelBox] {
    var found: UnsafeMutablePointer<Boxa>? = pixConnCompBB(pixels, 8)
    defer { boxaDestroy(&found) }
    return (0..<boxaGetCount(found)).map { index in
      var (x, y, w, h): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
      boxaGetBoxGeometry(found, index, &x, &y, &w, &h)
      return PixelBox(left: Int(x), top: Int(y), right: Int(x + w), bottom: Int(y + h))
    }
  }
}
