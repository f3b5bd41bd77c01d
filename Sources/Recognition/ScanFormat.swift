import Foundation
import Records

/// What kind of file a scan is, told from its first bytes; its name says nothing.
enum ScanFormat: Equatable {
  case tiff, pdf, png, jpeg, jp2, webp, bmp, pnm, gif

  /// How many bytes `init(firstBytes:)` looks at: readers accept a PDF that starts within 1,024 bytes.
  static let sniffLength = 1024

  init?(firstBytes bytes: [UInt8]) {
    func starts(_ prefix: [UInt8], at offset: Int = 0) -> Bool {
      bytes.dropFirst(offset).starts(with: prefix)
    }
    func starts(_ prefix: String, at offset: Int = 0) -> Bool {
      starts(Array(prefix.utf8), at: offset)
    }
    if starts("II*\0") || starts("MM\0*") || starts("II+\0") || starts("MM\0+") {
      self = .tiff
    } else if starts([0x89, 0x50, 0x4E, 0x47]) {
      self = .png
    } else if starts([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if starts([0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20]) || starts([0xFF, 0x4F, 0xFF, 0x51]) {
      self = .jp2
    } else if starts("RIFF") && starts("WEBP", at: 8) {
      self = .webp
    } else if starts("GIF8") {
      self = .gif
    } else if starts("BM") {
      self = .bmp
    } else if bytes.count > 2, bytes[0] == 0x50, (0x31...0x36).contains(bytes[1]),
      [0x20, 0x09, 0x0A, 0x0D].contains(bytes[2])
    {
      self = .pnm
    } else if Data(bytes.prefix(Self.sniffLength)).range(of: Data("%PDF-".utf8)) != nil {
      self = .pdf
    } else {
      return nil
    }
  }
}

extension ScanFormat {
  /// Opens the file as far as needed to tell its kind.
  /// - Throws: `ScanProblem`: unreadable, empty, too large, not a scan.
  static func of(_ file: ScanFile, limits: RecognitionSettings.Limits) throws -> ScanFormat {
    func problem(_ kind: ScanProblem.Kind, _ reason: String, _ advice: String) -> ScanProblem {
      ScanProblem(kind, scan: file.name, reason: reason, advice: advice)
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), isFolder.boolValue {
      throw problem(.notAScan, "it is a folder", "Name the scans in it.")
    }
    let bytes: [UInt8]
    let size: UInt64
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file.path))
      defer { try? handle.close() }  // only read: nothing can be lost
      bytes = [UInt8](try handle.read(upToCount: sniffLength) ?? Data())
      size = try handle.seekToEnd()
    } catch {
      let reason = FileManager.default.fileExists(atPath: file.path)
        ? "the file cannot be read" : "there is no such file"
      throw problem(.unreadable, reason, "Check its name and permissions.")
    }
    if bytes.isEmpty {
      throw problem(.empty, "the file is empty", "Copy or scan it again.")
    }
    if size > UInt64(limits.megabytes) << 20 {
      throw problem(
        .tooLarge, "the file has \(size >> 20) MB; the limit is \(limits.megabytes) MB",
        "Split it, or raise the limit with --file-megabytes.")
    }
    guard let format = ScanFormat(firstBytes: bytes) else {
      throw problem(
        .notAScan, "it is not a TIFF, PDF, PNG, JPEG, JPEG 2000, WebP, BMP, PNM or GIF file",
        "Leave it out, or save it as one of these.")
    }
    return format
  }
}
