import Records
import Testing

@testable import Extraction

@Suite("Checkboxes and circles")
struct BoxStatesTests {
  typealias Mark = @Sendable (Int, Int) -> UInt8?

  /// Marks by the darkness that they give a cell of the grid; the printed box is rows and columns 12 to 35.
  static let cross: Mark = { row, column in
    let onStroke = abs(row - column) <= 1 || abs(row + column - 47) <= 1
    return onStroke && (14...33).contains(row) ? 220 : nil
  }
  static let pencilSlash: Mark = { row, column in
    abs(row + column - 47) <= 1 && (14...33).contains(row) ? 80 : nil
  }
  static let tickThatLeaves: Mark = { row, column in
    let short = abs(row - column - 4) <= 1 && (14...22).contains(column)
    let long = abs(row + column - 48) <= 1 && (22...46).contains(column)
    return short || long ? 220 : nil
  }
  static let filled: Mark = { row, column in
    (14...33).contains(row) && (14...33).contains(column) ? 200 : nil
  }
  static let scribble: Mark = { row, column in
    (6...41).contains(row) && (6...41).contains(column) && (row * 5 + column * 3) % 7 < 4 ? 210 : nil
  }
  static let specks: Mark = { row, column in (row * 31 + column * 17) % 97 == 0 ? 120 : nil }
  static let bleedThrough: Mark = { row, column in
    (18...26).contains(row) && (16...30).contains(column) ? 30 : nil
  }
  /// A copy so heavy that all paper is grey and speckled.
  static let heavyCopy: Mark = { row, column in (row * 7 + column * 13) % 11 == 0 ? 140 : 45 }

  private func states(_ readings: [RegionReading]) -> [Field.State] {
    let inks = readings.map { BoxInk($0, shape: .square, printed: 0) }
    return BoxStates(all: inks).answers(for: inks).map(\.state)
  }

  @Test(
    "Each kind of mark beside an empty box is told",
    arguments: [
      ("a cross", cross, Field.State.marked), ("a slash in weak pencil", pencilSlash, .marked),
      ("a tick that leaves the box", tickThatLeaves, .marked), ("a filled box", filled, .marked),
      ("a scribble over a mark", scribble, .crossedOut), ("specks of dust", specks, .blank),
      ("ink from the other side of the paper", bleedThrough, .blank),
    ] as [(String, Mark, Field.State)])
  func marks(_ name: String, _ mark: Mark, _ expected: Field.State) {
    #expect(states([FormFixture.square(inside: mark), FormFixture.square()]) == [expected, .blank])
  }

  @Test("A row of empty boxes is never read as marked", arguments: [-5, -2, 0, 3, 5])
  func emptyRow(off: Int) {
    let row = [Field.State](repeating: .blank, count: 4)
    #expect(states((0..<4).map { _ in FormFixture.square(off: off) }) == row)
    let heavy = states((0..<4).map { _ in FormFixture.square(off: off, inside: Self.heavyCopy) })
    #expect(!heavy.contains(.marked))
  }

  @Test("A mark is told from the empty boxes of a heavy copy")
  func heavyCopyWithMark() {
    let marked = FormFixture.square { row, column in Self.cross(row, column) ?? Self.heavyCopy(row, column) }
    let empty = FormFixture.square(inside: Self.heavyCopy)
    #expect(states([empty, marked, empty]) == [.blank, .marked, .blank])
  }

  @Test("A black blob among crosses is not taken for a mark")
  func blobAmongCrosses() {
    let crosses = (0..<3).map { _ in FormFixture.square(inside: Self.cross) }
    let blob = FormFixture.square { row, column in (13...34).contains(row) && (13...34).contains(column) ? 230 : nil }
    #expect(states(crosses + [blob, FormFixture.square(), FormFixture.square()])
      == [.marked, .marked, .marked, .ambiguous, .blank, .blank])
  }

  @Test("Where no box is printed, nothing is said")
  func noFrame() {
    let paper = RegionReading(words: [], ink: 0, grid: FormFixture.grid { _, _ in 4 })
    let text = RegionReading(
      words: [], ink: 0, grid: FormFixture.grid { row, column in row % 12 < 6 && column % 5 < 2 ? 220 : 4 })
    #expect(states([paper, text]) == [.ambiguous, .ambiguous])
  }

  @Test("A circle that is filled is marked, one that is not is blank")
  func circles() {
    func circle(filled: Bool) -> RegionReading {
      RegionReading(
        words: [], ink: 0,
        grid: FormFixture.grid { row, column in
          let (x, y) = (Double(column) - 23.5, Double(row) - 23.5)
          let distance = (x * x + y * y).squareRoot()
          return abs(distance - 11) <= 1 || (filled && distance < 9) ? 220 : 5
        })
    }
    let inks = [true, false].map { BoxInk(circle(filled: $0), shape: .circle, printed: 0) }
    #expect(BoxStates(all: inks).answers(for: inks).map(\.state) == [.marked, .blank])
  }
}
