import Records

/// Reads roll calls: rows of names each with a vote or a presence, in one or more columns, or in a sentence.
struct RollTableReader {
  let transcript: Transcript
  let persons: PersonReader

  init(_ transcript: Transcript) {
    self.transcript = transcript
    persons = PersonReader(transcript: transcript)
  }

  struct Cell {
    var person: Person
    var value: Keyword
  }

  /// The roll call whose first row begins with the token at `index`, which must start its line. It ends at the
  /// first line that is no row. `nil` where the line is none.
  func read(at index: Int) -> (cells: [Cell], range: Range<Int>)? {
    guard transcript.tokens[index].marks.contains(.startsLine) else { return nil }
    var cells: [Cell] = []
    var line = transcript.tokens[index].line
    var end = index
    var rows = 0
    while line < transcript.lines.count, cells.count < 120 {
      let tokens = transcript.lines[line].tokens
      guard tokens.lowerBound >= index, let row = row(tokens) else { break }
      cells += row
      end = tokens.upperBound
      rows += 1
      line += 1
    }
    // One row of one cell may be chance: "Item 4 approved – Yes".
    guard cells.count >= 2 || cells.count == 1 && isUnderRollCall(index) else { return nil }
    return (cells, index..<end)
  }

  /// The name–value pairs of a line, if it holds nothing else.
  private func row(_ tokens: Range<Int>) -> [Cell]? {
    guard tokens.count >= 2, tokens.count <= 40 else { return nil }
    var cells: [Cell] = []
    var i = tokens.lowerBound
    while i < tokens.upperBound {
      if isFiller(i) {
        i += 1
        continue
      }
      guard var person = persons.read(at: i, before: tokens.upperBound), !person.name.isEmpty else { return nil }
      i = person.range.upperBound
      // "Holt, Jane  Aye" is Jane Holt; "Jane Holt, Mayor  Aye" keeps her role.
      while i < tokens.upperBound, isFiller(i) || RoleWords.isPost(transcript.tokens[i]) { i += 1 }
      if i < tokens.upperBound, value(i) == nil, transcript.tokens[i - 1].marks.contains(.comma),
        let first = persons.read(at: i, before: tokens.upperBound), !first.name.isEmpty
      {
        person.name = first.name + " " + person.name
        person.nameRange = person.nameRange.lowerBound..<first.nameRange.upperBound
        person.range = person.range.lowerBound..<first.range.upperBound
        i = first.range.upperBound
        while i < tokens.upperBound, isFiller(i) { i += 1 }
      }
      guard i < tokens.upperBound, let value = value(i) else { return nil }
      if ["voted", "voting", "votes"].contains(transcript.key(i)) { return nil }
      cells.append(Cell(person: person, value: value))
      i += 1
    }
    return cells.isEmpty ? nil : cells
  }

  func value(_ index: Int) -> Keyword? {
    guard let keyword = transcript.keyword(index) else { return nil }
    // "Case No. 23"
    if keyword == .no, transcript.tokens[index].marks.contains(.stop), transcript.tokens[safe: index + 1]?.hasDigit == true { return nil }
    switch keyword {
    case .aye, .yea, .yes, .nay, .no, .abstain, .absent, .present, .excused, .recused: return keyword
    default: return nil
    }
  }

  /// Dots, dashes, "voted" and rules of a table.
  func isFiller(_ index: Int) -> Bool {
    let token = transcript.tokens[index]
    return token.key.isEmpty || ["voted", "voting", "votes", "was", "and", "x", "answered", "responded"].contains(token.key) || token.keyword == .roll && index + 1 < transcript.tokens.count
  }

  private func isUnderRollCall(_ index: Int) -> Bool {
    let line = transcript.tokens[index].line
    return (max(0, line - 2)..<line).contains { number in
      let tokens = transcript.lines[number].tokens
      return tokens.count <= 6 && tokens.contains { [.roll, .vote].contains(transcript.keyword($0)) }
    }
  }
}

extension RollTableReader {
  /// A roll call told in a sentence: "Kallas-Nay; Crockett-Aye;", "Wexcombe - Yes, Yarborough - Yes". It begins with
  /// the name at `index`, or with that after a label. `nil` for fewer than two votes.
  func sentence(at index: Int) -> (cells: [Cell], range: Range<Int>)? {
    var cells: [Cell] = []
    var i = index
    var end = index
    while i < transcript.tokens.count, cells.count < 60 {
      if transcript.tokens[i].key.isEmpty || transcript.keyword(i) == .and {
        i += 1
        continue
      }
      guard i == index || !transcript.tokens[i].marks.contains(.startsParagraph) || transcript.tokens[i - 1].marks.contains(.semicolon), let person = persons.read(at: i), !person.name.isEmpty else { break }
      var j = person.range.upperBound
      while j < transcript.tokens.count, j < person.range.upperBound + 3, isFiller(j), !transcript.tokens[j].marks.contains(.startsParagraph) { j += 1 }
      guard j < transcript.tokens.count, let value = value(j) else { break }
      cells.append(Cell(person: person, value: value))
      end = j + 1
      i = end
      if transcript.endsSentence(j), transcript.tokens[j].marks.contains(.stop) { break }
    }
    return cells.count >= 2 ? (cells, index..<end) : nil
  }
}
