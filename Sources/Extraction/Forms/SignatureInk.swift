import Records

/// Whether something is written where a signature belongs.
struct SignatureInk {
  var isPresent: Bool
  /// Ink so little that it may be a speck.
  var isDoubtful: Bool

  /// A line of pen strokes fills 2 % and more of its room; specks of dust and what is left of the rule less
  /// than half a per cent.
  private static let certain = 0.02
  private static let least = 0.006

  init(_ reading: RegionReading) {
    let share = reading.grid.map(Self.share) ?? reading.ink
    isPresent = share >= Self.least
    isDoubtful = share >= Self.least && share < Self.certain
  }

  /// The share of dark cells in the region, its lowest rows (where the printed rule may stand) left out.
  private static func share(_ grid: InkGrid) -> Double {
    let quarter = InkGrid.side / 4
    let rows = quarter..<(3 * quarter - 5)
    let columns = quarter..<(3 * quarter)
    let values = rows.flatMap { row in columns.map { grid[row, $0] } }
    let sorted = values.sorted()
    let paper = Int(sorted[sorted.count / 4])
    let dark = values.count { Int($0) > paper + 24 }
    return Double(dark) / Double(values.count)
  }
}
