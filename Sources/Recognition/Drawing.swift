import CTesseract
import Foundation
import Records

/// A picture of a page to be written for people: the page image, or a part of it, with boxes drawn on it.
package struct Drawing: Hashable, Codable, Sendable {
  /// The page's `rotation`, so that the grid is the one that its boxes are in.
  package var rotation: Int
  package var marks: [Mark]
  /// The part of the page to write, or `nil` for all of it.
  package var crop: PixelBox?
  /// Where the PNG goes; what is there is replaced.
  package var path: String

  package init(rotation: Int, marks: [Mark] = [], crop: PixelBox? = nil, path: String) {
    self.rotation = rotation
    self.marks = marks
    self.crop = crop
    self.path = path
  }

  /// A box in pixels of the page image, with a short label above it where there is one.
  package struct Mark: Hashable, Codable, Sendable {
    package var box: PixelBox
    package var colour: Colour
    package var label: String?

    package init(_ box: PixelBox, colour: Colour = .red, label: String? = nil) {
      self.box = box
      self.colour = colour
      self.label = label
    }
  }

  package enum Colour: String, Codable, Sendable, CaseIterable {
    case red, green, blue, orange, purple

    /// Dark enough to be told apart from each other and from print.
    var rgb: (red: UInt8, green: UInt8, blue: UInt8) {
      switch self {
      case .red: (214, 39, 40)
      case .green: (30, 130, 60)
      case .blue: (31, 90, 200)
      case .orange: (230, 110, 0)
      case .purple: (130, 60, 170)
      }
    }
  }
}

extension Drawing {
  /// Draws on a copy of the page image, which is upright already, and writes the PNG whole or not at all.
  /// - Throws: `ScanProblem`.
  func write(_ image: PageImage, of file: ScanFile, page: PageNumber) throws {
    func problem(_ kind: ScanProblem.Kind, _ reason: String, _ advice: String) -> ScanProblem {
      ScanProblem(kind, scan: file.name, page: page, reason: reason, advice: advice)
    }
    guard let canvas = pixConvertTo32(image.pixels) else {
      throw problem(.outOfMemory, "the picture does not fit into memory", "Allow workers more memory.")
    }
    defer { PageImage.free(canvas) }
    let thickness = max(2, Int32(image.resolution.dpi / 100))
    for mark in marks { draw(mark, on: canvas, thickness: thickness) }
    var part: PageImage.Pixels?
    defer { PageImage.free(part) }
    if let crop = crop?.intersection(image.bounds), !crop.isEmpty {
      var frame: UnsafeMutablePointer<Box>? = boxCreate(
        Int32(crop.left), Int32(crop.top), Int32(crop.width), Int32(crop.height))
      defer { boxDestroy(&frame) }
      part = pixClipRectangle(canvas, frame, nil)
    }
    // Encoded first: of a file that could not be written whole, libpng and Leptonica do not tell.
    var (bytes, count): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
    let (status, printed) = CapturedErrors.during {
      pixWriteMem(&bytes, &count, part ?? canvas, Int32(IFF_PNG))
    }
    defer { free(bytes) }
    guard status == 0, let encoded = bytes else {
      let said = CapturedErrors.shortened(printed)
      throw problem(.outOfMemory, "the picture cannot be encoded (\(said))", "Allow workers more memory.")
    }
    let draft = path + ".part"
    do {
      try Data(bytes: encoded, count: count).write(to: URL(fileURLWithPath: draft))
    } catch {
      let isFull = (error as? CocoaError)?.code == .fileWriteOutOfSpace
      unlink(draft)
      throw problem(
        isFull ? .diskFull : .unreadable, "the picture \(path) cannot be written",
        isFull ? "Free some space." : "Check the folder's name and permissions.")
    }
    guard rename(draft, path) == 0 else {
      unlink(draft)
      throw problem(.unreadable, "the picture \(path) cannot be written", "Check the folder's name and permissions.")
    }
  }

  private func draw(_ mark: Mark, on canvas: PageImage.Pixels, thickness: Int32) {
    let rgb = mark.colour.rgb
    // The line runs around the box, not over what is in it.
    let around = PixelBox(
      left: mark.box.left - Int(thickness), top: mark.box.top - Int(thickness),
      right: mark.box.right + Int(thickness), bottom: mark.box.bottom + Int(thickness))
    var frame: UnsafeMutablePointer<Box>? = boxCreate(
      Int32(clamping: max(0, around.left)), Int32(clamping: max(0, around.top)),
      Int32(clamping: around.width), Int32(clamping: around.height))
    defer { boxDestroy(&frame) }
    pixRenderBoxArb(canvas, frame, thickness, rgb.red, rgb.green, rgb.blue)
    guard let label = mark.label, !label.isEmpty else { return }
    var font: UnsafeMutablePointer<L_Bmf>? = bmfCreate(nil, 8)
    defer { bmfDestroy(&font) }
    let colour = UInt32(rgb.red) << 24 | UInt32(rgb.green) << 16 | UInt32(rgb.blue) << 8
    // Leptonica's built-in fonts hold ASCII only.
    let ascii = String(label.unicodeScalars.map { $0.isASCII ? Character($0) : "?" })
    pixSetTextline(
      canvas, font, ascii, colour, Int32(clamping: max(0, around.left)),
      Int32(clamping: max(12, around.top - 3)), nil, nil)
  }
}
