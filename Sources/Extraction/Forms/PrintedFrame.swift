import Records

/// The printed frame of a checkbox or circle, found in an ink grid.
///
/// The registration puts the frame in the middle half of the grid, give or take a few pixels; the frame itself
/// tells exactly. Sides are cells, both included, and may lie a little off the middle.
struct PrintedFrame {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int
  var isCircle: Bool
  /// How dark the frame's line is: the ink's own darkness hereabouts, 0 to 255.
  var darkness: Double
  /// The share of the frame's cells that are dark, 0 to 1.
  var completeness: Double

  /// Below this share of its line the frame is not believed: it is cut off, or something else is there.
  static let leastCompleteness = 0.7

  /// The best frame in the grid, good or bad.
  static func find(in grid: InkGrid, shape: FormField.BoxShape, paper: Double) -> PrintedFrame {
    let quarter = InkGrid.side / 4
    var best: (frame: PrintedFrame, score: Double)?
    for size in stride(from: 2 * quarter - 5, through: 2 * quarter + 4, by: 1) {
      let slack = (2 * quarter - size) / 2
      for top in (quarter + slack - 6)...(quarter + slack + 6) {
        for left in (quarter + slack - 6)...(quarter + slack + 6) {
          var frame = PrintedFrame(
            left: left, top: top, right: left + size - 1, bottom: top + size - 1,
            isCircle: shape == .circle, darkness: 0, completeness: 0)
          let score = frame.score(in: grid)
          if score > best?.score ?? -1 {
            frame.measure(grid, paper: paper)
            best = (frame, score)
          }
        }
      }
    }
    // The loops always try at least one frame.
    return best?.frame ?? middle(isCircle: shape == .circle)
  }

  /// Where the registration puts the frame, for places that have nothing printed around them.
  static func middle(isCircle: Bool) -> PrintedFrame {
    let quarter = InkGrid.side / 4
    return PrintedFrame(
      left: quarter, top: quarter, right: 3 * quarter - 1, bottom: 3 * quarter - 1,
      isCircle: isCircle, darkness: 255, completeness: 1)
  }

  /// How well the frame fits: the mean darkness of its weakest side (of a circle: its weakest quarter), with
  /// the mean of all, so that three strokes of a mark never pass for a frame.
  private func score(in grid: InkGrid) -> Double {
    var sums = [0.0, 0, 0, 0]
    var counts = [0.0, 0, 0, 0]
    forEachCell { row, column, side in
      sums[side] += Double(grid[row, column])
      counts[side] += 1
    }
    let means = zip(sums, counts).map { $0 / max(1, $1) }
    return (means.min() ?? 0) + means.reduce(0, +) / 4
  }

  private mutating func measure(_ grid: InkGrid, paper: Double) {
    var values: [Double] = []
    forEachCell { row, column, side in values.append(thickest(grid, row, column, side)) }
    values.sort()
    darkness = values.isEmpty ? 0 : values[values.count / 2]
    let limit = max(paper + 20, 0.4 * darkness)
    completeness = Double(values.count { $0 > limit }) / Double(max(1, values.count))
  }

  /// The darkest of a cell and its neighbours across the line: a line that is a cell off is still the line.
  private func thickest(_ grid: InkGrid, _ row: Int, _ column: Int, _ side: Int) -> Double {
    let rows = isCircle || side < 2 ? max(0, row - 1)...min(InkGrid.side - 1, row + 1) : row...row
    let columns =
      isCircle || side >= 2 ? max(0, column - 1)...min(InkGrid.side - 1, column + 1) : column...column
    var most: UInt8 = 0
    for r in rows {
      for c in columns { most = max(most, grid[r, c]) }
    }
    return Double(most)
  }

  /// Visits the frame's line, cell by cell, with the number of the side or quarter.
  private func forEachCell(_ visit: (_ row: Int, _ column: Int, _ side: Int) -> Void) {
    if isCircle {
      let (cx, cy) = (Double(left + right) / 2, Double(top + bottom) / 2)
      let radius = Double(right - left) / 2
      for (i, direction) in Self.directions.enumerated() {
        let row = Int((cy + radius * direction.y).rounded())
        visit(row, Int((cx + radius * direction.x).rounded()), i * 4 / Self.directions.count)
      }
    } else {
      for i in left...right {
        visit(top, i, 0)
        visit(bottom, i, 1)
      }
      for i in top...bottom {
        visit(i, left, 2)
        visit(i, right, 3)
      }
    }
  }

  /// 64 directions around a circle.
  private static let directions: [(x: Double, y: Double)] = {
    // By turning (1, 0) step by step; the angle is a 64th of a full turn.
    let (c, s) = (0.99518472667219693, 0.09801714032956060)
    var (x, y) = (1.0, 0.0)
    return (0..<64).map { _ in
      defer { (x, y) = (x * c - y * s, x * s + y * c) }
      return (x, y)
    }
  }()
}
