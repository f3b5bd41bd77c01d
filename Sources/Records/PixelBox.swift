/// A rectangle of whole pixels of a page image. The origin is the image's top-left corner;
/// `right` and `bottom` are exclusive, so `width` is `right - left`.
///
/// In JSON it is `[left, top, right, bottom]`.
package struct PixelBox: Hashable, Sendable {
  package var left: Int
  package var top: Int
  package var right: Int
  package var bottom: Int

  package init(left: Int, top: Int, right: Int, bottom: Int) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  package var width: Int { max(0, right - left) }
  package var height: Int { max(0, bottom - top) }
  package var isEmpty: Bool { right <= left || bottom <= top }
  /// Twice the centre's coordinates would be exact; halves are rounded down.
  package var midX: Int { (left + right) / 2 }
  package var midY: Int { (top + bottom) / 2 }

  /// The smallest box that holds both. An empty box adds nothing.
  package func union(_ other: PixelBox) -> PixelBox {
    if other.isEmpty { return self }
    if isEmpty { return other }
    return PixelBox(
      left: min(left, other.left), top: min(top, other.top),
      right: max(right, other.right), bottom: max(bottom, other.bottom))
  }

  /// The common part; empty when the two do not touch.
  package func intersection(_ other: PixelBox) -> PixelBox {
    PixelBox(
      left: max(left, other.left), top: max(top, other.top),
      right: min(right, other.right), bottom: min(bottom, other.bottom))
  }

  package func contains(x: Int, y: Int) -> Bool {
    left <= x && x < right && top <= y && y < bottom
  }

  /// Whether the other box's centre lies in this one: how a word belongs to a region.
  package func containsCentre(of other: PixelBox) -> Bool {
    contains(x: other.midX, y: other.midY)
  }
}

extension PixelBox: Codable {
  package init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    left = try list.decode(Int.self)
    top = try list.decode(Int.self)
    right = try list.decode(Int.self)
    bottom = try list.decode(Int.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    try list.encode(left)
    try list.encode(top)
    try list.encode(right)
    try list.encode(bottom)
  }
}

extension Sequence<PixelBox> {
  /// The smallest box that holds them all, or `nil` where there is none.
  package var union: PixelBox? {
    reduce(nil) { held, box in held?.union(box) ?? box }
  }
}
