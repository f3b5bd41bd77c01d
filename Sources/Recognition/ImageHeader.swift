import CTesseract
import Foundation

/// The size of a picture, from its file's header.
enum ImageHeader {
  /// `nil` where the header cannot be read.
  static func size(of path: String, format: ScanFormat) -> (width: Int, height: Int)? {
    var width: Int32 = 0
    var height: Int32 = 0
    var samples: Int32 = 0
    switch format {
    case .jp2:
      return readHeaderJp2k(path, &width, &height, nil, &samples, nil) == 0
        ? (Int(width), Int(height)) : nil
    case .webp:
      return readHeaderWebP(path, &width, &height, &samples) == 0
        ? (Int(width), Int(height)) : nil
    case .bmp:
      // Bytes 18–25: width and height, little-endian, the height negative where rows run downwards.
      return bytes(18..<26, of: path).map { b in
        (Int(int32(b, 0).magnitude), Int(int32(b, 4).magnitude))
      }
    case .gif:
      return bytes(6..<10, of: path).map { b in
        (Int(b[0]) | Int(b[1]) << 8, Int(b[2]) | Int(b[3]) << 8)
      }
    case .png, .jpeg, .pnm, .tiff, .pdf:
      return pixReadHeader(path, nil, &width, &height, nil, nil, nil) == 0
        ? (Int(width), Int(height)) : nil
    }
  }

  private static func bytes(_ range: Range<Int>, of path: String) -> [UInt8]? {
    // A file that cannot be read has no header: the caller says so.
    guard let handle = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)),
      let data = try? handle.read(upToCount: range.upperBound), data.count == range.upperBound
    else { return nil }
    return Array(data.dropFirst(range.lowerBound))
  }

  private static func int32(_ bytes: [UInt8], _ at: Int) -> Int32 {
    Int32(
      bitPattern: UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
        | UInt32(bytes[at + 3]) << 24)
  }
}
