import Records

/// What the ink in and around one checkbox or circle amounts to.
struct BoxInk: Hashable {
  /// The ink inside the frame, as a share of a wholly filled one, in units of the printed ink's darkness: 0 to 1.
  var fill: Double
  /// On how many of the frame's left, upper and lower sides ink stands outside it. The right side is
  /// where its label is.
  var spills: Int
  /// Whether the printed frame was found where it should be.
  var hasFrame: Bool
  /// The darkest stroke inside against the printed ink: 1 is as dark as the print.
  var strength: Double

  /// - Parameter printed: the fill of the blank form.
  init(_ reading: RegionReading, shape: FormField.BoxShape, printed: Double) {
    guard let grid = reading.grid else {
      // A recogniser that answers with the share of ink alone has left the frame out already.
      self.init(fill: max(0, reading.ink - printed), spills: 0, hasFrame: true, strength: 1)
      return
    }
    let paper = Self.paper(grid)
    let found =
      shape == .none
      ? PrintedFrame.middle(isCircle: false)
      : PrintedFrame.find(in: grid, shape: shape, paper: paper)
    let dark = max(40, found.darkness - paper)
    let inside = Self.inside(found, grid)
    // Half-tones of a mark's edge count by their darkness; what is no darker than the paper's noise not at all.
    let threshold = max(18, 0.22 * dark)
    let amounts = inside.map { value -> Double in
      let above = Double(value) - paper
      return above < threshold ? 0 : min(1, above / dark)
    }
    let sorted = amounts.sorted()
    self.init(
      fill: max(0, amounts.reduce(0, +) / Double(max(1, amounts.count)) - printed),
      spills: Self.spills(found, grid, limit: paper + max(threshold, 0.5 * dark)),
      hasFrame: shape == .none || found.completeness >= PrintedFrame.leastCompleteness,
      strength: sorted.isEmpty ? 0 : sorted[sorted.count * 97 / 100])
  }

  init(fill: Double, spills: Int, hasFrame: Bool, strength: Double) {
    self.fill = fill
    self.spills = spills
    self.hasFrame = hasFrame
    self.strength = strength
  }

  /// How dark plain paper is in this grid: its brighter half's median, so that marks do not count.
  private static func paper(_ grid: InkGrid) -> Double {
    let sorted = grid.cells.sorted()
    return Double(sorted[sorted.count / 4])
  }

  /// The cells well inside the frame: its line, which a copier thickens, is left out.
  private static func inside(_ frame: PrintedFrame, _ grid: InkGrid) -> [UInt8] {
    let size = frame.right - frame.left + 1
    let margin = max(3, size / 6)
    var cells: [UInt8] = []
    let (cx, cy) = (Double(frame.left + frame.right) / 2, Double(frame.top + frame.bottom) / 2)
    let radius = Double(size) / 2 - Double(margin)
    for row in max(0, frame.top + margin)...min(InkGrid.side - 1, frame.bottom - margin) {
      for column in max(0, frame.left + margin)...min(InkGrid.side - 1, frame.right - margin) {
        let (dx, dy) = (Double(column) - cx, Double(row) - cy)
        if frame.isCircle, dx * dx + dy * dy > radius * radius { continue }
        cells.append(grid[row, column])
      }
    }
    return cells
  }

  /// Counts the sides where ink fills a seventh or more of the band three to six cells outside of the frame:
  /// one stroke of a tick that leaves the box is less, a scribble is more.
  private static func spills(_ frame: PrintedFrame, _ grid: InkGrid, limit: Double) -> Int {
    func isInked(_ cells: [(Int, Int)]) -> Bool {
      let dark = cells.count { row, column in
        (0..<InkGrid.side).contains(row) && (0..<InkGrid.side).contains(column)
          && Double(grid[row, column]) > limit
      }
      return dark * 7 >= cells.count
    }
    let near = 3...6
    let across = frame.left...frame.right
    let down = frame.top...frame.bottom
    return [
      near.flatMap { d in across.map { (frame.top - d, $0) } },
      near.flatMap { d in across.map { (frame.bottom + d, $0) } },
      near.flatMap { d in down.map { ($0, frame.left - d) } },
    ].count(where: isInked)
  }
}
