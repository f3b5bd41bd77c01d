import CTesseract

/// Reads TIFF pages whose samples have a number of bits that neither Leptonica nor libtiff's conversion to RGBA knows, such as
/// 3, 10, 12, 14 or 32: row by row, the upper eight bits of each sample.
struct TiffSamples {
  let width: Int
  let height: Int
  let bits: Int
  /// 1 for grey; 3 or more for red, green, blue and what follows.
  let samples: Int
  /// Whether 0 is white.
  let isInverted: Bool

  /// `nil` where the page's samples are laid out otherwise: tiles, planes, palettes, fractions, signed numbers.
  init?(_ tiff: OpaquePointer, width: Int, height: Int, bits: Int, samples: Int, meaning: Int32) {
    let format = Int32(minutebook_tiff_uint16(tiff, UInt32(TIFFTAG_SAMPLEFORMAT), UInt16(SAMPLEFORMAT_UINT)))
    let planes = Int32(minutebook_tiff_uint16(tiff, UInt32(TIFFTAG_PLANARCONFIG), UInt16(PLANARCONFIG_CONTIG)))
    let isGrey = samples == 1 && (meaning == PHOTOMETRIC_MINISBLACK || meaning == PHOTOMETRIC_MINISWHITE)
    let isColour = samples >= 3 && meaning == PHOTOMETRIC_RGB
    guard isGrey || isColour, format == SAMPLEFORMAT_UINT, samples == 1 || planes == PLANARCONFIG_CONTIG,
      TIFFIsTiled(tiff) == 0, (1...32).contains(bits)
    else { return nil }
    self.width = width
    self.height = height
    self.bits = bits
    self.samples = samples
    isInverted = meaning == PHOTOMETRIC_MINISWHITE
  }

  /// The page in 8-bit grey, or `nil` where a row cannot be decoded or memory is lacking.
  func grey(of tiff: OpaquePointer) -> PageImage.Pixels? {
    let length = Int(TIFFScanlineSize(tiff))
    // Owned here until it is returned.
    guard length >= (width * samples * bits + 7) / 8, let pixels = pixCreate(Int32(width), Int32(height), 8) else {
      return nil
    }
    // libtiff has turned samples of 16, 24 and 32 bits into the machine's byte order; all others are packed from the top.
    let isNative = bits == 16 || bits == 24 || bits == 32
    var row = [UInt8](repeating: 0, count: length)
    for y in 0..<height {
      guard row.withUnsafeMutableBytes({ TIFFReadScanline(tiff, $0.baseAddress, UInt32(y), 0) }) == 1 else {
        PageImage.free(pixels)
        return nil
      }
      for x in 0..<width {
        var level = upperBits(of: row, x * samples, isNative)
        if samples >= 3 {
          // Brightness of red, green and blue, as Leptonica weighs them: 0.3, 0.5, 0.2.
          let (green, blue) = (upperBits(of: row, x * samples + 1, isNative), upperBits(of: row, x * samples + 2, isNative))
          level = (3 * level + 5 * green + 2 * blue + 5) / 10
        }
        pixSetPixel(pixels, Int32(x), Int32(y), UInt32(isInverted ? 255 - level : level))
      }
    }
    return pixels
  }

  /// A sample as a number of 0 to 255.
  private func upperBits(of row: [UInt8], _ index: Int, _ isNative: Bool) -> Int {
    if isNative { return Int(row[(index + 1) * bits / 8 - 1]) }
    var value = 0
    for bit in index * bits..<index * bits + bits {
      value = value << 1 | Int(row[bit >> 3] >> UInt8(7 - bit & 7) & 1)
    }
    return bits >= 8 ? value >> (bits - 8) : value * 255 / ((1 << bits) - 1)
  }
}
