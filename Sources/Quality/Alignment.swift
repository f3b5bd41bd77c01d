/// A shortest way to turn a reference into an output: one step for each symbol kept, replaced,
/// added or left out.
///
/// Where several ways are equally short, which one it is is fixed, but of no meaning.
package struct Alignment: Hashable, Sendable {
  package enum Step: UInt8, Sendable {
    /// The next symbol of both is the same.
    case match
    /// The next symbols differ.
    case substitution
    /// The output has a symbol that the reference lacks.
    case insertion
    /// The reference has a symbol that the output lacks.
    case deletion
  }

  /// In the order of the texts.
  package private(set) var steps: [Step]

  /// The words of trace, twice 8 bytes each, above which a table is split: 16 MB.
  private static let largestTrace = 1 << 20

  /// Aligns two sequences by their elements' equality. Time grows with the product of the lengths divided by
  /// 64 (two pages of 5,000 characters: a few milliseconds), memory with their sum.
  package init<Element: Hashable>(
    reference: some Sequence<Element>, output: some Sequence<Element>
  ) {
    var table = SymbolTable<Element>()
    let reference = table.encode(reference)
    let output = table.encode(output)
    steps = []
    steps.reserveCapacity(max(reference.count, output.count))
    align(reference[...], output[...], symbolCount: table.count)
  }

  package var counts: ErrorCounts {
    var counts = ErrorCounts()
    for step in steps {
      switch step {
      case .match: counts.correct += 1
      case .substitution: counts.substituted += 1
      case .insertion: counts.inserted += 1
      case .deletion: counts.deleted += 1
      }
    }
    return counts
  }

  /// The places, in reference and output, of the elements that match.
  package var matches: [(reference: Int, output: Int)] {
    var pairs: [(reference: Int, output: Int)] = []
    var place = (reference: 0, output: 0)
    for step in steps {
      if step == .match { pairs.append(place) }
      if step != .insertion { place.reference += 1 }
      if step != .deletion { place.output += 1 }
    }
    return pairs
  }

  /// Appends the steps of one stretch. What the two have in common at either end needs no table; a table too large to
  /// trace is split in two at the row in its middle (Hirschberg 1975).
  private mutating func align(
    _ reference: ArraySlice<Int32>, _ output: ArraySlice<Int32>, symbolCount: Int
  ) {
    let head = zip(reference, output).prefix { $0 == $1 }.count
    let a = reference.dropFirst(head)
    let b = output.dropFirst(head)
    let tail = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    steps += repeatElement(.match, count: head)
    alignCore(a.dropLast(tail), b.dropLast(tail), symbolCount: symbolCount)
    steps += repeatElement(.match, count: tail)
  }

  private mutating func alignCore(
    _ reference: ArraySlice<Int32>, _ output: ArraySlice<Int32>, symbolCount: Int
  ) {
    if reference.isEmpty || output.isEmpty {
      steps += repeatElement(.deletion, count: reference.count)
      steps += repeatElement(.insertion, count: output.count)
      return
    }
    let size = EditSweep.traceSize(rows: reference.count, columns: output.count)
    if size <= Self.largestTrace || reference.count == 1 {
      trace(reference, output, symbolCount: symbolCount)
      return
    }
    let middle = reference.startIndex + reference.count / 2
    let before = EditSweep(
      reference: reference[..<middle], output: output, symbolCount: symbolCount, keepTrace: false
    ).lastRow
    let after = EditSweep(
      reference: reference[middle...].reversed(), output: output.reversed(),
      symbolCount: symbolCount, keepTrace: false
    ).lastRow
    let cut =
      before.indices.min { a, b in
        before[a] + after[output.count - a] < before[b] + after[output.count - b]
      } ?? 0
    let outputCut = output.startIndex + cut
    align(reference[..<middle], output[..<outputCut], symbolCount: symbolCount)
    align(reference[middle...], output[outputCut...], symbolCount: symbolCount)
  }

  /// Walks a whole table back from its last cell.
  private mutating func trace(
    _ reference: ArraySlice<Int32>, _ output: ArraySlice<Int32>, symbolCount: Int
  ) {
    let reference = Array(reference)
    let output = Array(output)
    let sweep = EditSweep(
      reference: reference, output: output, symbolCount: symbolCount, keepTrace: true)
    var backwards: [Step] = []
    var row = reference.count
    var column = output.count
    while row > 0 && column > 0 {
      if reference[row - 1] == output[column - 1] {
        backwards.append(.match)
        row -= 1
        column -= 1
      } else if sweep.rises(row: row - 1, column: column - 1) {
        backwards.append(.deletion)
        row -= 1
      } else if column > 1 && sweep.falls(row: row - 1, column: column - 2) {
        backwards.append(.insertion)
        column -= 1
      } else {
        backwards.append(.substitution)
        row -= 1
        column -= 1
      }
    }
    steps += repeatElement(.deletion, count: row)
    steps += repeatElement(.insertion, count: column)
    steps += backwards.reversed()
  }
}
