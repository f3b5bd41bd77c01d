import Foundation
import Records

/// The way from a blank form's points to a page image's pixels: shift, turn, scale and mild shear.
package struct FormTransform: Hashable, Sendable {
  // x' = xx·x + xy·y + x0, y' = yx·x + yy·y + y0
  var xx: Double
  var xy: Double
  var x0: Double
  var yx: Double
  var yy: Double
  var y0: Double

  package func apply(_ p: FormPoint) -> (x: Double, y: Double) {
    (xx * p.x + xy * p.y + x0, yx * p.x + yy * p.y + y0)
  }

  /// Back from a pixel to the form.
  package func invert(x: Double, y: Double) -> FormPoint {
    let (u, v) = (x - x0, y - y0)
    let determinant = xx * yy - xy * yx
    return FormPoint(x: (yy * u - xy * v) / determinant, y: (xx * v - yx * u) / determinant)
  }

  /// Pixels for a point of the form along its lines.
  package var scale: Double { hypot(xx, yx) }
  /// Pixels for a point of the form down the page.
  package var scaleDown: Double { hypot(xy, yy) }
  /// Degrees clockwise by which the form is turned on the page.
  package var angle: Double { atan2(yx, xx) * 180 / .pi }
  /// Degrees by which the form's columns are not upright to its lines.
  package var shear: Double { (atan2(-xy, yy) - atan2(yx, xx)) * 180 / .pi }

  /// Whether a scanner could have done this: nearly square, not mirrored, turned by less than 20 degrees.
  var isPlausible: Bool {
    let ratio = scale / scaleDown
    return scale > 0.5 && scale < 20 && ratio > 0.93 && ratio < 1.07 && abs(shear) < 3
      && abs(angle) < 20 && xx * yy - xy * yx > 0
  }

  /// A box of the form as a region of the page: the box it would be if the page were straight, and the angle.
  package func region(of box: FormBox) -> (box: PixelBox, angle: Double) {
    let (x, y) = apply(box.centre)
    let (w, h) = (box.width * scale / 2, box.height * scaleDown / 2)
    let pixels = PixelBox(
      left: Int((x - w).rounded()), top: Int((y - h).rounded()), right: Int((x + w).rounded()),
      bottom: Int((y + h).rounded()))
    return (pixels, angle)
  }

  /// The upright box of pixels around a box of the form.
  package func bounds(of box: FormBox) -> PixelBox {
    let corners = [
      apply(FormPoint(x: box.left, y: box.top)), apply(FormPoint(x: box.right, y: box.top)),
      apply(FormPoint(x: box.left, y: box.bottom)), apply(FormPoint(x: box.right, y: box.bottom)),
    ]
    let xs = corners.map(\.x)
    let ys = corners.map(\.y)
    return PixelBox(
      left: Int((xs.min() ?? 0).rounded(.down)), top: Int((ys.min() ?? 0).rounded(.down)),
      right: Int((xs.max() ?? 0).rounded(.up)), bottom: Int((ys.max() ?? 0).rounded(.up)))
  }
}

/// A place of the form and the pixel where it was seen; `weight` from 0 to 1 says how far to trust it.
struct PointPair {
  var form: FormPoint
  var x: Double
  var y: Double
  var weight: Double = 1
}

extension FormTransform {
  /// Shift, turn and one scale that fit the pairs best in the sense of least squares; `nil` below two places.
  static func similarity(_ pairs: [PointPair]) -> FormTransform? {
    let total = pairs.reduce(0) { $0 + $1.weight }
    guard pairs.count >= 2, total > 0 else { return nil }
    let m = means(pairs, total)
    var (dot, cross, spread) = (0.0, 0.0, 0.0)
    for p in pairs {
      let (u, v) = (p.form.x - m.u, p.form.y - m.v)
      let (x, y) = (p.x - m.x, p.y - m.y)
      dot += p.weight * (u * x + v * y)
      cross += p.weight * (u * y - v * x)
      spread += p.weight * (u * u + v * v)
    }
    guard spread > 1 else { return nil }
    let (a, b) = (dot / spread, cross / spread)
    return FormTransform(
      xx: a, xy: -b, x0: m.x - a * m.u + b * m.v, yx: b, yy: a, y0: m.y - b * m.u - a * m.v)
  }

  /// The affine map that fits best; `nil` where the places lie on one line or are fewer than three.
  static func affine(_ pairs: [PointPair]) -> FormTransform? {
    let total = pairs.reduce(0) { $0 + $1.weight }
    guard pairs.count >= 3, total > 0 else { return nil }
    let m = means(pairs, total)
    var (uu, uv, vv, ux, vx, uy, vy) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    for p in pairs {
      let (u, v, w) = (p.form.x - m.u, p.form.y - m.v, p.weight)
      uu += w * u * u
      uv += w * u * v
      vv += w * v * v
      ux += w * u * (p.x - m.x)
      vx += w * v * (p.x - m.x)
      uy += w * u * (p.y - m.y)
      vy += w * v * (p.y - m.y)
    }
    let determinant = uu * vv - uv * uv
    guard determinant > 0.01 * uu * vv, vv > 1 else { return nil }
    let (xx, xy) = ((ux * vv - vx * uv) / determinant, (vx * uu - ux * uv) / determinant)
    let (yx, yy) = ((uy * vv - vy * uv) / determinant, (vy * uu - uy * uv) / determinant)
    return FormTransform(
      xx: xx, xy: xy, x0: m.x - xx * m.u - xy * m.v, yx: yx, yy: yy,
      y0: m.y - yx * m.u - yy * m.v)
  }

  private static func means(_ pairs: [PointPair], _ total: Double)
    -> (u: Double, v: Double, x: Double, y: Double)
  {
    var m = (u: 0.0, v: 0.0, x: 0.0, y: 0.0)
    for p in pairs {
      m.u += p.weight * p.form.x / total
      m.v += p.weight * p.form.y / total
      m.x += p.weight * p.x / total
      m.y += p.weight * p.y / total
    }
    return m
  }
}
