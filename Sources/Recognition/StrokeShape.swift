import CTesseract
import Records

/// What the connected strokes of a piece of writing look like: print is even, handwriting is not.
struct StrokeShape {
  /// Strokes of some size; dots and specks are not counted.
  private(set) var count = 0
  /// Standard deviation of their heights over the mean: about 0.2–0.35 for print.
  private(set) var heightSpread = 0.0
  /// The widest stroke's width over the mean height: joined handwriting makes wide ones.
  private(set) var widest = 0.0
  /// The share of strokes that stand on one common line: 0.7 and more for a line of print, 0.3–0.5 for
  /// handwriting. 1 where there are several lines, or too few strokes to tell.
  private(set) var standing = 1.0

  init(_ ink: PageImage) {
    var components: UnsafeMutablePointer<Boxa>? = pixConnCompBB(ink.pixels, 8)
    defer { boxaDestroy(&components) }
    let smallest = max(4, ink.resolution.dpi / 40)
    var sizes: [(width: Double, height: Double, foot: Double)] = []
    for i in 0..<boxaGetCount(components) {
      var (y, w, h): (Int32, Int32, Int32) = (0, 0, 0)
      boxaGetBoxGeometry(components, i, nil, &y, &w, &h)
      if h >= smallest { sizes.append((Double(w), Double(h), Double(y + h))) }
    }
    count = sizes.count
    if sizes.isEmpty { return }
    let mean = sizes.reduce(0) { $0 + $1.height } / Double(count)
    let variance = sizes.reduce(0) { $0 + ($1.height - mean) * ($1.height - mean) } / Double(count)
    heightSpread = variance.squareRoot() / mean
    widest = (sizes.map(\.width).max() ?? 0) / mean
    let feet = sizes.map(\.foot).sorted()
    let line = feet[count / 2]
    let isOneLine = feet[count - 1] - feet[0] < 1.5 * mean
    if count >= 6, isOneLine {
      standing = Double(feet.count { abs($0 - line) <= max(1, 0.06 * mean) }) / Double(count)
    }
  }
}
