/// The pairing of two groups that adds up to the most likeness, each member in one pair at most
/// (the Hungarian method, in the form with potentials: Jonker and Volgenant 1987).
struct BestMatching {
  /// The pairs, as places in the two groups, in the order of the first.
  let pairs: [(truth: Int, output: Int)]

  /// `likeness[truth][output]` is 0 to 1; pairs below `least` are not made. Time grows with the cube of the
  /// larger group.
  init(likeness: [[Double]], least: Double) {
    let rows = likeness.count
    let columns = likeness.first?.count ?? 0
    guard rows > 0, columns > 0 else {
      pairs = []
      return
    }
    // A pair that may not be made costs as much as none, so it never displaces one that may.
    let gains = likeness.map { $0.map { $0 >= least ? $0 : 0 } }
    let isWide = rows <= columns
    let assigned =
      isWide
      ? Self.assign(rows: rows, columns: columns) { -gains[$0][$1] }
      : Self.assign(rows: columns, columns: rows) { -gains[$1][$0] }
    var found: [(truth: Int, output: Int)] = []
    for (row, column) in assigned.enumerated() {
      let pair = isWide ? (truth: row, output: column) : (truth: column, output: row)
      if likeness[pair.truth][pair.output] >= least { found.append(pair) }
    }
    pairs = found.sorted { $0.truth < $1.truth }
  }

  /// For each row its column, so that the costs' sum is least. Needs rows ≤ columns.
  private static func assign(
    rows: Int, columns: Int, cost: (Int, Int) -> Double
  ) -> [Int] {
    // Row and column 0 are the method's own; the real ones count from 1.
    var rowPotential = [Double](repeating: 0, count: rows + 1)
    var columnPotential = [Double](repeating: 0, count: columns + 1)
    var rowOfColumn = [Int](repeating: 0, count: columns + 1)
    for row in 1...rows {
      rowOfColumn[0] = row
      var column = 0
      var slack = [Double](repeating: .infinity, count: columns + 1)
      var previous = [Int](repeating: 0, count: columns + 1)
      var isUsed = [Bool](repeating: false, count: columns + 1)
      repeat {
        isUsed[column] = true
        let current = rowOfColumn[column]
        var step = Double.infinity
        var nearest = 0
        for other in 1...columns where !isUsed[other] {
          let reduced =
            cost(current - 1, other - 1) - rowPotential[current] - columnPotential[other]
          if reduced < slack[other] {
            slack[other] = reduced
            previous[other] = column
          }
          if slack[other] < step {
            step = slack[other]
            nearest = other
          }
        }
        for other in 0...columns {
          if isUsed[other] {
            rowPotential[rowOfColumn[other]] += step
            columnPotential[other] -= step
          } else {
            slack[other] -= step
          }
        }
        column = nearest
      } while rowOfColumn[column] != 0
      while column != 0 {
        rowOfColumn[column] = rowOfColumn[previous[column]]
        column = previous[column]
      }
    }
    var columnOfRow = [Int](repeating: 0, count: rows)
    for column in 1...columns where rowOfColumn[column] > 0 {
      columnOfRow[rowOfColumn[column] - 1] = column - 1
    }
    return columnOfRow
  }
}
