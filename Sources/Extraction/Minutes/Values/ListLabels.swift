/// The labels and lines within a list that are nobody: "Councillors:", "Reeve:", "Division 1 –", the name of a body.
extension PersonList {
  /// "Councillors: Burt and Fenn", "Aldermen – Burt", "Members:" within a list: the title of those who follow, and where
  /// they begin. A label that stands after names must be of members, and begin its line or its sentence.
  func group(at index: Int, _ limit: Int) -> (role: String, end: Int)? {
    let token = transcript.tokens[index]
    guard token.isCapitalised, let role = plural(index..<index + 1), !role.isEmpty, index == 0 || token.marks.contains(.startsLine) || token.gap > 1.5 || transcript.tokens[index - 1].endsClause || transcript.tokens[index - 1].key.isEmpty else { return nil }
    var end = index + 1
    let isMarked = !token.marks.isDisjoint(with: [.colon, .dash, .stop])
    if !isMarked {
      guard end < limit, transcript.tokens[end].key.isEmpty, transcript.tokens[end].text.utf8.count <= 3, transcript.tokens[end].line == token.line else { return nil }
      end += 1
    }
    if seatBefore(end, limit) != nil { return (role, end) }
    guard end < limit, !transcript.tokens[end].hasDigit, let person = reader.read(at: end, before: limit), !person.name.isEmpty, !isLabel(person) else { return nil }
    return (role, end)
  }

  /// "Reeve: Karl Fenn": the office of the one who follows.
  func office(at index: Int, _ limit: Int) -> (role: String, end: Int)? {
    let token = transcript.tokens[index]
    guard token.isCapitalised, token.marks.contains(.colon), [.mayor, .reeve, .warden, .chair, .president].contains(token.keyword), index == 0 || token.marks.contains(.startsLine) || token.gap > 1.5,
      let person = reader.read(at: index + 1, before: limit), person.role == nil, !isLabel(person)
    else { return nil }
    return (reader.title(index..<index + 1), index + 1)
  }

  /// "Division 1 – Karl Fenn": where the name begins after the seat.
  func seatBefore(_ index: Int, _ limit: Int) -> Int? {
    guard Self.seats.contains(transcript.key(index)), transcript.tokens[index].isCapitalised, index + 3 < limit, transcript.tokens[index + 1].hasDigit else { return nil }
    let isDashed = transcript.tokens[index + 2].key.isEmpty
    guard isDashed || !transcript.tokens[index + 1].marks.isDisjoint(with: [.colon, .dash]) else { return nil }
    return index + (isDashed ? 3 : 2)
  }

  /// "Councilmen", "Aldermen", "Messrs.": the title of all that follow, in the singular.
  func plural(_ range: Range<Int>) -> String? {
    for index in range {
      let key = transcript.key(index)
      let text = transcript.tokens[index].text
      switch transcript.keyword(index) {
      case .councilman where key.hasSuffix("men"), .alderman where key.hasSuffix("men"), .selectman where key.hasSuffix("men"):
        return String(reader.title(index..<index + 1).dropLast(2)) + (text.last?.isUppercase == true || text.dropLast().last?.isUppercase == true ? "AN" : "an")
      case .councillor where key.hasSuffix("s") && key != "crs", .councilmember where key.hasSuffix("s"),
        .commissioner where key.hasSuffix("s"), .supervisor where key.hasSuffix("s"), .trustee where key.hasSuffix("s"),
        .alderman where key.hasSuffix("s"):
        return String(reader.title(index..<index + 1).dropLast())
      case .members:
        let isCouncil = index > range.lowerBound && transcript.keyword(index - 1) == .council
        return isCouncil ? "Council Member" : "Member"
      case .mister where key == "messrs": return ""
      default: continue
      }
    }
    return nil
  }

  /// "THE MAYOR (COUNCILLOR HOLT) in the chair." over "THE DEPUTY MAYOR (ALDERMAN BURT).": a titled name that has its line.
  func isLineOfItsOwn(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit, transcript.tokens[index].marks.contains(.startsLine), let person = reader.read(at: index, before: limit), person.role != nil, !person.name.isEmpty, person.hasMemberTitle else { return false }
    return person.range.upperBound == transcript.line(at: index).tokens.upperBound
  }

  /// "Present: Mayor Holt." over "Council Members Burt, Fenn and Levine,": a line of nothing but members, by a title for all.
  func isLineOfMembers(_ index: Int) -> Bool {
    guard transcript.tokens[index].marks.contains(.startsLine), transcript.line(at: index).gapAbove < 1, let person = reader.read(at: index) else { return false }
    let title = person.range.lowerBound..<(person.name.isEmpty ? person.range.upperBound : person.nameRange.lowerBound)
    return plural(title) != nil
      && transcript.line(at: index).tokens.allSatisfy { transcript.tokens[$0].isCapitalised || transcript.keyword($0) == .and || transcript.tokens[$0].key.isEmpty }
  }

  /// "Commencement of the Meeting", "Head of Legal Services": one word that goes on in small letters.
  func isHeading(_ person: Person, _ next: Int) -> Bool {
    person.role == nil && person.nameRange.count == 1 && next == person.range.upperBound && next < transcript.tokens.count
      && ["of", "for", "to"].contains(transcript.key(next)) && transcript.tokens[next].line == transcript.tokens[next - 1].line && !transcript.tokens[next - 1].endsClause
  }

  /// A line that names a body: "Town & Parish Council", over its officers.
  func bodyLine(_ index: Int, isFirst: Bool) -> Int? {
    let line = transcript.line(at: index).tokens
    let rest = index..<line.upperBound
    guard isFirst || transcript.tokens[index].marks.contains(.startsLine) || transcript.tokens[index].gap > 1.5, (2...7).contains(rest.count), let last = rest.last,
      [.council, .board, .committee].contains(transcript.keyword(last)), !transcript.tokens[last].endsClause,
      rest.dropLast().allSatisfy({ (transcript.tokens[$0].isCapitalised || transcript.tokens[$0].text == "&") && transcript.keyword($0)?.isTitle != true && !transcript.tokens[$0].endsClause })
    else { return nil }
    return line.upperBound
  }

  /// A name followed by a colon is the label of something else.
  func isLabel(_ person: Person) -> Bool {
    transcript.tokens[person.range.upperBound - 1].marks.contains(.colon)
  }
}
