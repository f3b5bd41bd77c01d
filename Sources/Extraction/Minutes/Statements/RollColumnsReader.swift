/// Reads a roll call whose columns a text gives one after the other, as plain text out of a PDF does: some names, a
/// line each; the votes of those, a line each; more names; their votes. Tallies and what else stands between is let be.
struct RollColumnsReader {
  let transcript: Transcript
  private let table: RollTableReader

  init(_ transcript: Transcript) {
    self.transcript = transcript
    table = RollTableReader(transcript)
  }

  struct Reading {
    var cells: [RollTableReader.Cell]
    /// The lines of names and votes.
    var lines: [Int]
  }

  /// No roll call has more lines, with what stands between its columns.
  private static let longest = 160
  /// So many lines may part names from their votes.
  private static let longestBreak = 12

  /// The roll call under the heading at `line`, "ROLL CALL:". `nil` where it is none, or where names and votes are not
  /// as many: nobody's vote is guessed.
  func read(under line: Int) -> Reading? {
    guard isHeading(line), name(line + 1) != nil, name(line + 2) != nil else { return nil }
    var out = Reading(cells: [], lines: [])
    var waiting: [Person] = []
    var between = 0
    for number in line + 1..<min(line + Self.longest, transcript.lines.count) {
      if let person = name(number) {
        waiting.append(person)
      } else if let value = value(number) {
        guard !waiting.isEmpty else { return nil }
        out.cells.append(RollTableReader.Cell(person: waiting.removeFirst(), value: value))
      } else {
        between += 1
        if between > Self.longestBreak || waiting.isEmpty && !isNumber(number) { break }
        continue
      }
      out.lines.append(number)
      between = 0
    }
    return waiting.isEmpty && out.cells.count >= 3 ? out : nil
  }

  /// "ROLL CALL:", "Roll call vote"
  private func isHeading(_ line: Int) -> Bool {
    let tokens = transcript.lines[line].tokens
    return tokens.count <= 4 && tokens.contains { [.roll, .vote].contains(transcript.keyword($0)) }
      && tokens.allSatisfy { transcript.tokens[$0].isCapitalised || transcript.keyword($0) != nil }
  }

  /// A person alone on the line.
  private func name(_ line: Int) -> Person? {
    guard line < transcript.lines.count else { return nil }
    let tokens = transcript.lines[line].tokens
    guard tokens.count <= 5, value(line) == nil, let last = transcript.tokens[safe: tokens.upperBound - 1], !last.marks.contains(.colon),
      let person = table.persons.read(at: tokens.lowerBound, before: tokens.upperBound), !person.name.isEmpty,
      person.range.upperBound == tokens.upperBound
    else { return nil }
    return person
  }

  /// A vote, or a presence, alone on the line.
  private func value(_ line: Int) -> Keyword? {
    let tokens = transcript.lines[line].tokens
    guard tokens.count == 1, transcript.tokens[tokens.lowerBound].marks.isDisjoint(with: [.colon]) else { return nil }
    return table.value(tokens.lowerBound)
  }

  /// "Yeas: 8", "Present:", "9": part of a tally, whose other parts may stand further down; or a page's head.
  private func isNumber(_ line: Int) -> Bool {
    let tokens = transcript.lines[line].tokens
    guard let last = tokens.last else { return true }
    return tokens.count <= 8 && (tokens.contains { transcript.tokens[$0].hasDigit } || transcript.tokens[last].marks.contains(.colon) || transcript.tokens[last].key.isEmpty)
  }
}
