import CTesseract
import Foundation

/// Which way up a camera was held: the EXIF tag 0x0112, from 1 (upright) to 8.
enum ExifOrientation: Int {
  case upright = 1
  case mirrored, upsideDown, flipped, transposed, turnedRight, transversed, turnedLeft

  /// The tag of a JPEG file; upright where there is none.
  static func of(path: String) -> ExifOrientation {
    // The tag lies in the first marker segments; a file that cannot be read is refused elsewhere.
    guard let handle = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)),
      let data = try? handle.read(upToCount: 1 << 17)
    else { return .upright }
    return Self.in(jpeg: [UInt8](data)) ?? .upright
  }

  /// Walks the marker segments up to the one that begins with "Exif".
  static func `in`(jpeg bytes: [UInt8]) -> ExifOrientation? {
    var at = 2
    while at + 4 <= bytes.count, bytes[at] == 0xFF, bytes[at + 1] != 0xDA {
      let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
      let segment = bytes[(at + 4)..<min(bytes.count, max(at + 4, at + 2 + length))]
      if bytes[at + 1] == 0xE1, segment.starts(with: Array("Exif\0\0".utf8)) {
        return orientation(inTiff: Array(segment.dropFirst(6)))
      }
      at += 2 + max(2, length)
    }
    return nil
  }

  /// Looks the tag up in the little TIFF directory that EXIF is.
  private static func orientation(inTiff bytes: [UInt8]) -> ExifOrientation? {
    guard bytes.count >= 8 else { return nil }
    let isLittle = bytes[0] == 0x49
    func number(_ at: Int, _ count: Int) -> Int? {
      guard at >= 0, at + count <= bytes.count else { return nil }
      let digits = bytes[at..<(at + count)]
      return (isLittle ? Array(digits.reversed()) : Array(digits)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(4, 4), let entries = number(directory, 2) else { return nil }
    for entry in 0..<entries {
      let at = directory + 2 + 12 * entry
      guard let tag = number(at, 2) else { return nil }
      if tag == 0x0112 { return number(at + 8, 2).flatMap(ExifOrientation.init) }
    }
    return nil
  }

  /// The image as it should be seen, or `nil` where memory is lacking.
  func apply(to image: PageImage) -> PageImage? {
    switch self {
    case .upright: image
    case .mirrored: image.derived(pixFlipLR(nil, image.pixels))
    case .upsideDown: image.turned(180)
    case .flipped: image.derived(pixFlipTB(nil, image.pixels))
    case .transposed: image.turned(90).flatMap { $0.derived(pixFlipLR(nil, $0.pixels)) }
    case .turnedRight: image.turned(90)
    case .transversed: image.turned(270).flatMap { $0.derived(pixFlipLR(nil, $0.pixels)) }
    case .turnedLeft: image.turned(270)
    }
  }
}
