import CTesseract
import Foundation
import Records

/// A region of a page, cut out and turned back so that its lines lie level.
struct RegionCut {
  /// The cut-out; what lay beyond the page's edge is white.
  let image: PageImage
  private let centre: (x: Double, y: Double)
  private let radians: Double

  /// Below this many degrees a region is cut as it lies: over the width of a page that is two pixels.
  private static let level = 0.06

  /// - Parameters:
  ///   - region: its box is in pixels of `page`.
  ///   - growth: how many times as wide and high as the region the cut-out is, about the same centre.
  /// - Returns: `nil` where the region is empty, wholly off the page, or memory is lacking.
  init?(_ region: Region, of page: PageImage, growth: Int = 1) {
    let (width, height) = (region.box.width * growth, region.box.height * growth)
    guard width > 0, height > 0, !region.box.intersection(page.bounds).isEmpty else { return nil }
    let isLevel = abs(region.angle) < Self.level
    radians = isLevel ? 0 : region.angle * .pi / 180
    centre = (
      Double(region.box.left + region.box.right) / 2, Double(region.box.top + region.box.bottom) / 2
    )
    // Enough around it that turning brings no corner in.
    let wide = isLevel ? width : Int(Double(width) * abs(cos(radians)) + Double(height) * abs(sin(radians))) + 4
    let high = isLevel ? height : Int(Double(width) * abs(sin(radians)) + Double(height) * abs(cos(radians))) + 4
    guard let around = page.padded(Self.box(centre, max(wide, width), max(high, height))) else { return nil }
    if isLevel {
      image = around
      return
    }
    // Leptonica turns clockwise about the middle.
    guard let grey = around.grey(),
      let turned = grey.derived(
        pixRotate(
          grey.pixels, Float(-radians), Int32(L_ROTATE_AREA_MAP), Int32(L_BRING_IN_WHITE), 0, 0)),
      let cut = turned.part(Self.box((Double(turned.width) / 2, Double(turned.height) / 2), width, height))
    else { return nil }
    image = cut
  }

  private static func box(_ centre: (x: Double, y: Double), _ width: Int, _ height: Int) -> PixelBox {
    let left = Int((centre.x - Double(width) / 2).rounded(.down))
    let top = Int((centre.y - Double(height) / 2).rounded(.down))
    return PixelBox(left: left, top: top, right: left + width, bottom: top + height)
  }

  /// A box of the cut-out as the upright box around it on the page.
  func onPage(_ box: PixelBox) -> PixelBox {
    let (middleX, middleY) = (Double(image.width) / 2, Double(image.height) / 2)
    let (x, y) = (Double(box.left + box.right) / 2 - middleX, Double(box.top + box.bottom) / 2 - middleY)
    let (c, s) = (cos(radians), sin(radians))
    let (pageX, pageY) = (centre.x + x * c - y * s, centre.y + x * s + y * c)
    let halfWidth = (Double(box.width) * abs(c) + Double(box.height) * abs(s)) / 2
    let halfHeight = (Double(box.width) * abs(s) + Double(box.height) * abs(c)) / 2
    return PixelBox(
      left: Int((pageX - halfWidth).rounded()), top: Int((pageY - halfHeight).rounded()),
      right: Int((pageX + halfWidth).rounded()), bottom: Int((pageY + halfHeight).rounded()))
  }
}

extension PageImage {
  /// The part inside the box, white where the box reaches over the page's edge; `nil` where it is wholly outside.
  fileprivate func padded(_ box: PixelBox) -> PageImage? {
    guard let inside = part(box) else { return nil }
    let seen = box.intersection(bounds)
    if seen == box { return inside }
    return inside.derived(
      pixAddBorderGeneral(
        inside.pixels, Int32(seen.left - box.left), Int32(box.right - seen.right), Int32(seen.top - box.top),
        Int32(box.bottom - seen.bottom), inside.depth == 1 ? 0 : 255))
  }

  /// The grey of every pixel, row by row, 0 black; empty where memory is lacking.
  func greys() -> [UInt8] {
    guard let grey = grey(), let data = pixGetData(grey.pixels) else { return [] }
    let words = Int(pixGetWpl(grey.pixels))
    var out: [UInt8] = []
    out.reserveCapacity(width * height)
    for y in 0..<height {
      for x in 0..<width {
        // Leptonica keeps four pixels in a word, the first in its highest byte.
        out.append(UInt8(truncatingIfNeeded: data[y * words + x / 4] >> UInt32(24 - 8 * (x % 4))))
      }
    }
    return out
  }
}

extension InkGrid {
  /// The grid of a cut-out that is twice as wide and high as its region; `nil` where memory is lacking.
  init?(_ cut: RegionCut) {
    let (width, height) = (cut.image.width, cut.image.height)
    let greys = cut.image.greys()
    guard greys.count == width * height, width > 0, height > 0 else { return nil }
    // Paper is the lighter part of the surroundings: labels and marks are a fraction of them.
    let paper = max(1, Int(greys.sorted()[greys.count * 85 / 100]))
    let side = InkGrid.side
    let cells = (0..<side * side).map { cell -> UInt8 in
      let (row, column) = (cell / side, cell % side)
      let top = row * height / side
      let left = column * width / side
      let bottom = max(top + 1, (row + 1) * height / side)
      let right = max(left + 1, (column + 1) * width / side)
      var sum = 0
      for y in top..<bottom {
        for x in left..<right { sum += Int(greys[y * width + x]) }
      }
      let mean = sum / ((bottom - top) * (right - left))
      return UInt8(max(0, min(255, (paper - mean) * 255 / paper)))
    }
    self.init(cells: cells)
  }
}
