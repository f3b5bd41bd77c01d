import CTesseract

/// The picture format that `pdftoppm -gray` writes: "P5", width, height, 255, then a byte a pixel.
enum PortableGrayMap {
  /// `nil` where the bytes are not one whole picture, or where memory is lacking.
  static func image(from bytes: [UInt8], dpi: Int) -> PageImage? {
    guard let header = header(of: bytes) else { return nil }
    let (width, height, start) = header
    guard bytes.count - start >= width * height,
      // Owned here until PageImage takes it over.
      let pixels = pixCreate(Int32(width), Int32(height), 8)
    else { return nil }
    guard let data = pixGetData(pixels) else {
      PageImage.free(pixels)
      return nil
    }
    let wordsPerLine = Int(pixGetWpl(pixels))
    bytes.withUnsafeBytes { source in
      for y in 0..<height {
        let line = data + y * wordsPerLine
        let row = start + y * width
        // Leptonica packs four pixels in a 32-bit word, the leftmost in its highest byte.
        for word in 0..<(width / 4) {
          line[word] = UInt32(
            bigEndian: source.loadUnaligned(fromByteOffset: row + 4 * word, as: UInt32.self))
        }
        for x in (width / 4 * 4)..<width {
          line[x / 4] |= UInt32(source[row + x]) << UInt32(24 - 8 * (x % 4))
        }
      }
    }
    return PageImage(taking: pixels, dpi: dpi)
  }

  private static func header(of bytes: [UInt8]) -> (width: Int, height: Int, start: Int)? {
    guard bytes.starts(with: "P5".utf8) else { return nil }
    var numbers: [Int] = []
    var at = 2
    while numbers.count < 3 {
      while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
      let from = at
      while at < bytes.count, bytes[at] > 0x20 { at += 1 }
      guard let number = Int(String(decoding: bytes[from..<at], as: UTF8.self)) else { return nil }
      numbers.append(number)
    }
    guard numbers[0] > 0, numbers[1] > 0, numbers[2] == 255, at < bytes.count else { return nil }
    return (numbers[0], numbers[1], at + 1)
  }
}
