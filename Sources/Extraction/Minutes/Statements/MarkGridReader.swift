/// Reads a roll call that is a grid of marks: names in rows, options over the columns, an X where each voted.
struct MarkGridReader {
  let transcript: Transcript
  private let persons: PersonReader
  private let tables: RollTableReader

  init(_ transcript: Transcript) {
    self.transcript = transcript
    persons = PersonReader(transcript: transcript)
    tables = RollTableReader(transcript)
  }

  private struct Column {
    var value: Keyword
    /// The middle of its heading, in pixels.
    var middle: Int
  }

  /// The grid whose heading is the line that begins at `index`; `nil` where it is none. A row without a mark, or with
  /// two, says nothing.
  func read(at index: Int) -> (cells: [RollTableReader.Cell], range: Range<Int>)? {
    let heading = transcript.line(at: index)
    guard heading.tokens.lowerBound == index, let columns = columns(heading.tokens) else { return nil }
    var cells: [RollTableReader.Cell] = []
    var line = transcript.tokens[index].line + 1
    var end = heading.tokens.upperBound
    while line < transcript.lines.count, cells.count < 60, let row = row(transcript.lines[line].tokens, columns) {
      if let cell = row { cells.append(cell) }
      end = transcript.lines[line].tokens.upperBound
      line += 1
    }
    return cells.count >= 2 ? (cells, index..<end) : nil
  }

  /// Two options or more, and little else: "Member Aye Nay Absent".
  private func columns(_ tokens: Range<Int>) -> [Column]? {
    guard (2...8).contains(tokens.count) else { return nil }
    let found = tokens.compactMap { index in tables.value(index).map { Column(value: $0, middle: transcript.tokens[index].box.midX) } }
    let others = tokens.filter { tables.value($0) == nil && !transcript.tokens[$0].key.isEmpty }
    guard found.count >= 2, Set(found.map(\.value)).count == found.count, others.count <= 2,
      others.allSatisfy({ ["member", "members", "name", "councilmember", "councillor", "commissioner", "vote"].contains(transcript.key($0)) || transcript.keyword($0)?.isTitle == true }),
      tokens.allSatisfy({ transcript.tokens[$0].marks.isDisjoint(with: [.colon, .comma]) })
    else { return nil }
    return found
  }

  /// A name and its marks. The outer `nil` ends the grid; the inner one is a row that tells no vote.
  private func row(_ tokens: Range<Int>, _ columns: [Column]) -> RollTableReader.Cell?? {
    guard let person = persons.read(at: tokens.lowerBound, before: tokens.upperBound), !person.name.isEmpty, tokens.count <= 10 else { return nil }
    let rest = (person.range.upperBound..<tokens.upperBound).filter { isMark($0) }
    guard rest.count == tokens.upperBound - person.range.upperBound else { return nil }
    let marks = rest.filter { !["", "-"].contains(transcript.key($0)) || transcript.tokens[$0].text.contains("\u{2713}") || transcript.tokens[$0].text.contains("*") }
    guard marks.count == 1, let nearest = columns.min(by: { abs($0.middle - transcript.tokens[marks[0]].box.midX) < abs($1.middle - transcript.tokens[marks[0]].box.midX) }) else { return .some(nil) }
    return RollTableReader.Cell(person: person, value: nearest.value)
  }

  private func isMark(_ index: Int) -> Bool {
    let token = transcript.tokens[index]
    return ["x", "xx", "v", "k"].contains(token.key) || token.key.isEmpty && token.text.utf8.count <= 4
  }
}
