/// What a list says of single names in it: that they are absent, excused or late, in words or in brackets.
extension PersonList {
  /// "Mazur; Doyle absent", "Councilman Doyle was excused", "Doyle, not voting": what the sentence says of the last name,
  /// and no label of the next list ("Mazur  Absent: Doyle", "Mazur; absent, Doyle").
  func standing(of person: Person, _ limit: Int) -> Range<Int>? {
    let start = person.range.upperBound
    guard start < limit, start > 0, !transcript.endsSentence(start - 1), transcript.tokens[start - 1].marks.isDisjoint(with: [.semicolon, .colon, .dash, .stop]) || transcript.isAbbreviation(start - 1) else { return nil }
    var i = start
    while i < limit, i - start < 3, [.was, .were, .is].contains(transcript.keyword(i)) || ["being", "are", "also", "both"].contains(transcript.key(i)) { i += 1 }
    guard i < limit else { return nil }
    let token = transcript.tokens[i]
    guard !token.isCapitalised, !token.marks.contains(.colon), token.gap < 2, !token.marks.contains(.startsParagraph) else { return nil }
    if token.key == "not" {
      let next = i + 1 < limit ? transcript.tokens[i + 1] : token
      return [.present, .voting, .attending].contains(next.keyword) ? start..<i + 2 : nil
    }
    guard [.absent, .excused, .late, .abstain, .recused].contains(token.keyword) else { return nil }
    // "Mazur, absent, Doyle"
    if transcript.tokens[start - 1].marks.contains(.comma), i == start, !token.endsClause, !transcript.endsSentence(i) { return nil }
    return start..<i + 1
  }

  /// "Doyle and Tuttle being absent": of both, where a comma or a semicolon parts them from the names before.
  func spread(_ list: inout Reading) {
    guard list.persons.count > 2, let last = list.persons.last, let note = last.note, transcript.keyword(last.range.lowerBound - 1) == .and,
      !note.contains(where: { [.was, .is].contains(transcript.keyword($0)) })
    else { return }
    let at = list.persons.count - 2
    let parted = transcript.tokens[list.persons[at - 1].range.upperBound - 1].marks
    guard list.persons[at].note == nil, parted.contains(.semicolon) || parted.contains(.comma) && list.persons.dropLast(2).contains(where: { transcript.keyword($0.range.lowerBound - 1) == .and }) else { return }
    list.persons[at].note = note
  }

  /// "(Councilman Doyle excused)": a bracket that names somebody else.
  func bracketed(at index: Int, _ limit: Int) -> Person? {
    guard namesAnother(index, limit), var person = reader.read(at: index, before: limit) ?? untitled(index, limit) else { return nil }
    var end = person.range.upperBound
    while end < limit, !transcript.tokens[end].marks.contains(.closesBracket) { end += 1 }
    person.note = person.range.upperBound..<min(end + 1, limit)
    return person
  }

  /// Whether the bracket that opens here holds a name and, in small letters, that the person is not there.
  func namesAnother(_ index: Int, _ limit: Int) -> Bool {
    guard transcript.tokens[index].marks.contains(.opensBracket), !transcript.tokens[index].marks.contains(.closesBracket), let person = reader.read(at: index, before: limit) ?? untitled(index, limit), !person.name.isEmpty else { return false }
    var i = person.range.upperBound
    while i < limit, [.was, .were, .is].contains(transcript.keyword(i)) || transcript.key(i) == "being" { i += 1 }
    return i < limit && [.absent, .excused, .late, .abstain, .recused].contains(transcript.keyword(i)) && !transcript.tokens[i].isCapitalised
  }

  /// "(Doyle": a name whose bracket stands before it.
  func untitled(_ index: Int, _ limit: Int) -> Person? {
    var end = index
    while end < limit, end - index < 3, transcript.tokens[end].isCapitalised, transcript.keyword(end) == nil, !PersonReader.notNames.contains(transcript.key(end)), !transcript.tokens[end].hasDigit {
      end += 1
      if transcript.tokens[end - 1].endsClause, !transcript.isAbbreviation(end - 1) { break }
    }
    guard end > index else { return nil }
    return Person(role: nil, name: reader.clean(index..<end), range: index..<end, nameRange: index..<end, hasMemberTitle: false)
  }
}
