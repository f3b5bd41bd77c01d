/// The bit-parallel heart of the edit distance (Myers 1999, in Hyyrö's block form).
///
/// The table of distances has a row for each reference symbol and a column for each output symbol. Sixty-four
/// rows are swept at a time, as the bits of one word, from the first column to the last; only the
/// differences between neighbouring cells (-1, 0 or 1) are kept. Time is rows × columns ÷ 64; memory
/// is one byte a column, unless a trace is asked for.
struct EditSweep {
  /// For each column, the distance in the last row less the distance in the column before it.
  private(set) var lastRowSteps: [Int8]
  /// Whether a cell's distance is one above (`rises`) or one below (`falls`) the cell over it: bit r of
  /// word `block * columns + column` stands for row `block * 64 + r`. Empty without a trace.
  private(set) var rises: [UInt64] = []
  private(set) var falls: [UInt64] = []
  private let rows: Int
  private let columns: Int

  /// The number of words that a trace of these lengths takes, twice.
  static func traceSize(rows: Int, columns: Int) -> Int { (rows + 63) / 64 * columns }

  /// Compares two texts whose symbols are all below `symbolCount`.
  init(
    reference: some RandomAccessCollection<Int32>, output: some RandomAccessCollection<Int32>,
    symbolCount: Int, keepTrace: Bool
  ) {
    rows = reference.count
    columns = output.count
    let output = output.map(Int.init)
    // Above the first row the distance grows by one with every output symbol.
    lastRowSteps = [Int8](repeating: 1, count: columns)
    if keepTrace {
      let size = Self.traceSize(rows: rows, columns: columns)
      rises.reserveCapacity(size)
      falls.reserveCapacity(size)
    }
    var masks = [UInt64](repeating: 0, count: symbolCount)
    var start = reference.startIndex
    while start != reference.endIndex {
      let end =
        reference.index(start, offsetBy: 64, limitedBy: reference.endIndex) ?? reference.endIndex
      let block = reference[start..<end]
      var bit: UInt64 = 1
      for symbol in block {
        masks[Int(symbol)] |= bit
        bit <<= 1
      }
      sweep(output, masks: masks, height: block.count, keepTrace: keepTrace)
      for symbol in block { masks[Int(symbol)] = 0 }
      start = end
    }
  }

  /// Sweeps one block of up to 64 rows across all columns. `masks` holds, for each symbol, its rows in the block.
  private mutating func sweep(
    _ output: [Int], masks: [UInt64], height: Int, keepTrace: Bool
  ) {
    var rise = UInt64.max
    var fall: UInt64 = 0
    let bottom = UInt64(height - 1)
    for column in 0..<columns {
      let above = lastRowSteps[column]
      let fallsIn: UInt64 = above < 0 ? 1 : 0
      let risesIn: UInt64 = above > 0 ? 1 : 0
      let equal = masks[output[column]]
      let fallOrEqual = equal | fall
      let start = equal | fallsIn
      let diagonal = (((start & rise) &+ rise) ^ rise) | start
      var stepUp = fall | ~(diagonal | rise)
      var stepDown = rise & diagonal
      lastRowSteps[column] =
        Int8(truncatingIfNeeded: stepUp >> bottom & 1)
        - Int8(truncatingIfNeeded: stepDown >> bottom & 1)
      stepUp = stepUp << 1 | risesIn
      stepDown = stepDown << 1 | fallsIn
      rise = stepDown | ~(fallOrEqual | stepUp)
      fall = stepUp & fallOrEqual
      if keepTrace {
        rises.append(rise)
        falls.append(fall)
      }
    }
  }

  /// The edit distance between the whole reference and the whole output.
  var distance: Int { lastRowSteps.reduce(rows) { $0 + Int($1) } }

  /// The distances of the whole reference to every beginning of the output, the empty one first.
  var lastRow: [Int] {
    var distance = rows
    return [rows]
      + lastRowSteps.map { step in
        distance += Int(step)
        return distance
      }
  }

  /// Whether the cell's distance is one above that of the row over it. Rows and columns count from 0.
  func rises(row: Int, column: Int) -> Bool {
    rises[row / 64 * columns + column] >> UInt64(row % 64) & 1 == 1
  }

  /// Whether the cell's distance is one below that of the row over it.
  func falls(row: Int, column: Int) -> Bool {
    falls[row / 64 * columns + column] >> UInt64(row % 64) & 1 == 1
  }
}
