/// Reads a list of persons: "Mayor Knox, Councilmen Burt, Levine and J. Reyes (arrived 7:10)", a name on each
/// line, or cells side by side.
struct PersonList {
  let transcript: Transcript
  let reader: PersonReader

  init(_ transcript: Transcript) {
    self.transcript = transcript
    reader = PersonReader(transcript: transcript)
  }

  /// A council of a hundred is the largest that we expect.
  private static let longest = 120

  struct Reading {
    var persons: [Person]
    /// Where reading stopped: the first token that belongs to no list.
    var end: Int
    /// "None": the minutes say that there is nobody.
    var isNone = false
    /// A number that stands with the list, "Ayes – Burt, Levine – 2".
    var count: Int?
  }

  /// Reads from `start`, never beyond `limit`.
  func read(from start: Int, to limit: Int) -> Reading {
    var out = Reading(persons: [], end: start)
    var i = start
    let limit = min(limit, transcript.tokens.count)
    var groupRole: String?
    var isMemberGroup = false
    var ownRole: String?
    var labelEnd = start
    while i < limit, out.persons.count < Self.longest {
      if let group = group(at: i, limit) {
        (groupRole, isMemberGroup) = (group.role, true)
        i = group.end
        out.end = i
        labelEnd = i
        continue
      }
      if let office = office(at: i, limit) {
        ownRole = office.role
        i = office.end
        continue
      }
      if i > start, i != labelEnd, transcript.tokens[i].marks.contains(.startsParagraph), !continues(i, after: out), !isLineOfMembers(i) { break }
      if let name = seatBefore(i, limit) {
        i = name
        continue
      }
      if isSeparator(i) {
        i += 1
        continue
      }
      if let end = bodyLine(i, isFirst: i == start) {
        i = min(end, limit)
        continue
      }
      if transcript.keyword(i) == Keyword.none || isDamagedNone(i, after: out) || transcript.key(i) == "0" || transcript.key(i) == "n/a" || transcript.key(i) == "-0" {
        out.isNone = out.persons.isEmpty
        out.end = i + 1
        let isNumber = transcript.key(i) == "0"
        if isNumber { out.count = 0 }
        i += 1
        // What stands on the next line, a page's number or a sentence, is about nobody.
        let isLast = isNumber || transcript.tokens[safe: i]?.marks.contains(.startsLine) == true
        if !out.persons.isEmpty || isLast || transcript.endsSentence(i - 1) || transcript.tokens[i - 1].endsClause { break }
        continue
      }
      if let number = count(at: i, after: out) {
        out.count = number.value
        i = number.range.upperBound
        out.end = i
        // "Burt and Levine (2) The Mayor declared …": the number ends the list.
        if transcript.endsSentence(i - 1) || !(transcript.tokens[i - 1].endsClause || transcript.tokens[safe: i]?.key.isEmpty == true) { break }
        continue
      }
      if !out.persons.isEmpty, let other = bracketed(at: i, limit) {
        out.persons.append(other)
        i = other.note?.upperBound ?? other.range.upperBound
        out.end = i
        continue
      }
      if let group = groupTitle(at: i) {
        groupRole = group.role
        isMemberGroup = true
        i = group.end
        out.end = i
        continue
      }
      let small = groupRole != nil && !out.persons.isEmpty ? smallName(at: i) : nil
      if let held = postThenName(i, limit) {
        out.persons.append(held)
        i = held.range.upperBound
        out.end = i
        if endsList(i - 1), !goesOnAfterStop(i, limit) { break }
        continue
      }
      guard var person = isStart(i) ? reader.read(at: i, before: limit) : small, person.range.upperBound > i else { break }
      if isLabel(person) { break }
      if !out.persons.isEmpty, acts(person) { break }
      if person.name.isEmpty, let plural = plural(person.range) {
        groupRole = plural
        isMemberGroup = true
        i = person.range.upperBound
        out.end = i
        continue
      }
      i = person.range.upperBound
      if person.range.lowerBound < person.nameRange.lowerBound {
        if let plural = plural(person.range.lowerBound..<person.nameRange.lowerBound) {
          groupRole = plural
          isMemberGroup = person.hasMemberTitle
          person.role = plural.isEmpty ? nil : plural
        } else if person.role == nil, let groupRole, isMemberGroup, !groupRole.isEmpty {
          // "Councillors: Mrs. E. Burt"
          (person.role, person.hasMemberTitle) = (groupRole, true)
        }
      } else if let groupRole {
        person.role = groupRole.isEmpty ? nil : groupRole
        person.hasMemberTitle = isMemberGroup
      }
      if let role = ownRole {
        (person.role, person.hasMemberTitle, ownRole) = (role, true, nil)
      }
      i = trailing(&person, from: i, limit: limit)
      let words = i
      if person.note == nil, let note = standing(of: person, limit) {
        person.note = note
        i = note.upperBound
      }
      out.persons.append(person)
      if i > words { spread(&out) }
      out.end = i
      if isHeading(person, i) {
        out.persons.removeLast()
        break
      }
      if endsList(i - 1), !goesOnAfterStop(i, limit), i >= limit || group(at: i, limit) == nil && !isLineOfItsOwn(i, limit) && !isLineOfMembers(i) { break }
    }
    return out
  }

  /// Whether a new paragraph goes on with the list: the last name was followed by a comma, or there is a name a line.
  private func continues(_ index: Int, after list: Reading) -> Bool {
    guard index > 0 else { return false }
    let before = transcript.tokens[index - 1]
    if !before.marks.isDisjoint(with: [.comma, .semicolon, .colon]) || before.keyword == .and { return true }
    if list.persons.isEmpty { return transcript.line(at: index).gapAbove < 2.5 || !before.marks.contains(.stop) }
    // Names a line, with a blank one between each two.
    let gap = transcript.line(at: index).gapAbove
    if isAloneOnLine(index), gap < 2.6, abs(gap - transcript.line(at: index - 1).gapAbove) < 0.5, transcript.line(at: index - 1).tokens.count <= 8 { return true }
    if before.marks.contains(.stop), !transcript.isAbbreviation(index - 1) { return false }
    // A name a line: both lines hold little else.
    let line = transcript.line(at: index)
    if let keyword = transcript.keyword(index), RoleWords.isMemberTitle(keyword), line.gapAbove < 2.5, line.tokens.count <= 24,
      !line.tokens.contains(where: { [.moved, .made, .seconded, .called, .motion, .voting].contains(transcript.keyword($0)) || transcript.key($0) == "asked" })
    {
      return true
    }
    return line.tokens.count <= 8 && line.gapAbove < 1.6 && transcript.line(at: index - 1).tokens.count <= 8
  }

  /// "ABSENT: Hone": one short word, alone under its label, that looks like "None".
  private func isDamagedNone(_ index: Int, after list: Reading) -> Bool {
    let token = transcript.tokens[index]
    guard list.persons.isEmpty, token.key.utf8.count == 4, token.isCapitalised, transcript.endsSentence(index) || token.marks.contains(.stop) else { return false }
    return EditDistance.cost(of: Array(token.key.utf8), for: Array("none".utf8), limit: 1) <= 1
  }

  private func isSeparator(_ index: Int) -> Bool {
    let token = transcript.tokens[index]
    if token.key.isEmpty { return true }
    if token.keyword == .and || token.key == "&" || token.key == "plus" || token.key == "were" || token.key == "was" { return true }
    return token.marks.contains(.startsLine) && Enumerator.value(of: token.text) != nil && !token.isInitial
  }

  private func isStart(_ index: Int) -> Bool {
    let token = transcript.tokens[index]
    if token.marks.contains(.opensBracket), !reader.opensNames(index) { return false }
    if token.key == "the" { return index + 1 < transcript.tokens.count && (transcript.keyword(index + 1)?.isTitle == true || transcript.key(index + 1) == "right") }
    return token.isCapitalised || token.keyword?.isTitle == true || isSmallPost(index) || isParticle(index)
  }

  /// "de la Cruz", "van den Berg": small words before a name.
  private func isParticle(_ index: Int) -> Bool {
    var i = index
    while i < index + 3, PersonReader.particles.contains(transcript.key(i)), !transcript.tokens[i].endsClause { i += 1 }
    return i > index && transcript.tokens[safe: i].map { $0.isCapitalised && $0.keyword == nil && !$0.marks.contains(.startsParagraph) } == true
  }

  /// "city clerk Una Kettlewood": a post in small letters before a name.
  private func isSmallPost(_ index: Int) -> Bool {
    guard transcript.tokens[index].keyword == .city || transcript.tokens[index].keyword == .clerk || ["town", "village", "county"].contains(transcript.key(index)) else { return false }
    var i = index
    while i < index + 4, let token = transcript.tokens[safe: i], !token.isCapitalised, RoleWords.isPost(token), !token.endsClause { i += 1 }
    return i > index && transcript.tokens[safe: i].map { $0.isCapitalised && $0.keyword == nil } == true
  }

  /// "… and Fenn" / "Mr. Holt moved to …": a line that tells what somebody did.
  private func acts(_ person: Person) -> Bool {
    let start = person.range.lowerBound
    guard transcript.tokens[start].marks.contains(.startsLine), start > 0, transcript.tokens[start - 1].marks.isDisjoint(with: [.comma, .semicolon, .colon]), transcript.keyword(start - 1) != .and else { return false }
    return [.moved, .made, .seconded, .called, .offered, .opposed].contains(transcript.keyword(person.range.upperBound))
  }

  /// "AYES: Councilmen - Burt, Levine", "ABSENT: Councilman: Fenn", "Council Members: None": a title, and a mark before the names.
  private func groupTitle(at index: Int) -> (role: String, end: Int)? {
    for last in index..<min(index + 3, transcript.tokens.count) {
      let token = transcript.tokens[last]
      guard token.isCapitalised, RoleWords.isPost(token) || token.keyword == .members, last == index || !token.marks.contains(.startsLine) else { return nil }
      let next = transcript.tokens[safe: last + 1]
      let isApart = next.map { $0.key.isEmpty && $0.text.utf8.count <= 3 && $0.text != "&" } ?? false
      // "Councilmen -None"
      let isDashed = next.map { !$0.key.isEmpty && ["-", "–", "—"].contains($0.text.prefix(1)) } ?? false
      guard isApart || isDashed || !token.marks.isDisjoint(with: [.colon, .dash]) else {
        if token.endsClause { return nil }
        continue
      }
      guard let keyword = token.keyword else { return nil }
      let singles: [Keyword] = [.councilman, .councillor, .councilmember, .alderman, .commissioner, .trustee, .supervisor, .selectman, .member]
      guard let role = plural(index..<last + 1) ?? (singles.contains(keyword) ? reader.title(index..<last + 1) : nil) else { return nil }
      return (role, isApart ? last + 2 : last + 1)
    }
    return nil
  }

  /// "– 5", "(5)": digits after a list; never the list's first word.
  private func count(at index: Int, after list: Reading) -> NumberReader.Number? {
    guard let number = NumberReader.read(transcript, at: index), number.value < 100 else { return nil }
    if !list.persons.isEmpty || list.isNone { return number }
    return nil
  }

  /// What follows a name and is about the same person: ", City Attorney", "(via Zoom)", "– Ward 3".
  private func trailing(_ person: inout Person, from index: Int, limit: Int) -> Int {
    var i = index
    if i < limit, transcript.tokens[i].marks.contains(.opensBracket), !namesAnother(i, limit) {
      var end = i
      while end < limit, end - i < 20, !transcript.tokens[end].marks.contains(.closesBracket) { end += 1 }
      if end < limit, transcript.tokens[end].marks.contains(.closesBracket) {
        person.note = i..<end + 1
        i = end + 1
        // "Cllr D. Holt (DH) (in the chair)"
        if i < limit, transcript.tokens[i].marks.contains(.opensBracket), let close = (i..<min(i + 8, limit)).first(where: { transcript.tokens[$0].marks.contains(.closesBracket) }) {
          person.note = (person.note?.lowerBound ?? i)..<close + 1
          i = close + 1
        }
      }
    }
    // "Karl Fenn - Late", "Mayor Holt in the chair."
    if person.note == nil, i + 1 < limit, transcript.tokens[i].key.isEmpty, [.late, .absent, .excused, .regrets].contains(transcript.keyword(i + 1)), transcript.tokens[i + 1].line == transcript.tokens[i].line, !transcript.tokens[i + 1].marks.contains(.colon) {
      person.note = i + 1..<i + 2
      return i + 2
    }
    if i + 2 < limit, transcript.key(i) == "in", transcript.keyword(i + 1) == .the, transcript.key(i + 2) == "chair" {
      person.note = person.note ?? i..<i + 3
      return i + 3
    }
    i = place(after: i, limit)
    guard i < limit, i > 0 else { return i }
    let before = transcript.tokens[i - 1]
    let isDashed = transcript.tokens[i].key.isEmpty || before.marks.contains(.dash)
    guard before.marks.contains(.comma) || isDashed || transcript.tokens[i].gap > 1.6 || endsLineWithPost(i, limit), person.note == nil else { return withMeans(&person, i, limit) }
    if let cell = postCell(i, limit) {
      if person.role == nil { person.role = reader.clean(cell) }
      return cell.upperBound
    }
    let start = transcript.tokens[i].key.isEmpty ? i + 1 : i
    // "Senior Management Analyst": where the known words of a post do not end it, the unknown ones may.
    guard var j = [post(from: start, limit), unknownPost(start, limit)].compactMap({ $0 }).first(where: { $0 == limit || endsRole($0) }), plural(start..<j) == nil, !isCourtesy(start..<j) else {
      return withMeans(&person, i, limit)
    }
    // "Councilmember Burt, Councilmember" / "Levine": the title of the next one.
    if person.role != nil, j < limit, transcript.tokens[i].gap <= 1.6, !(transcript.tokens[j].marks.contains(.startsLine) && isCourtesy(j..<j + 1)), !transcript.tokens[j - 1].endsClause, transcript.tokens[j].isCapitalised, transcript.tokens[j].marks.isDisjoint(with: [.startsParagraph, .opensBracket]) { return withMeans(&person, i, limit) }
    j = lineEnd(of: person, postEnd: j, limit) ?? j
    // "Fire Chief, By-law Officer and, Secretary to the Board": more posts of the same person, not a title before the
    // next one's name.
    while transcript.tokens[j - 1].marks.contains(.comma) || transcript.tokens[safe: j]?.keyword == .and {
      let next = transcript.tokens[safe: j]?.keyword == .and ? j + 1 : j
      guard let end = post(from: next, limit), end == limit || endsRole(end), plural(next..<end) == nil else { break }
      j = end
    }
    if person.role == nil {
      person.role = reader.clean(start..<j)
      person.hasMemberTitle = (start..<j).contains { transcript.keyword($0).map(RoleWords.isMemberTitle) ?? false }
        && !(start..<j).contains { ["attorney", "administrator", "clerk", "manager", "engineer", "treasurer", "deputy", "assistant"].contains(transcript.key($0)) }
    }
    return withMeans(&person, j, limit)
  }

  /// "Jane Holt Supervisor" alone on its line: a title after the name, without a comma.
  private func endsLineWithPost(_ start: Int, _ limit: Int) -> Bool {
    guard !transcript.tokens[start].marks.contains(.startsLine), let end = post(from: start, limit), let last = transcript.tokens[safe: end - 1], !last.endsClause else { return false }
    return end == transcript.line(at: start).tokens.upperBound
  }

  /// "Ray Lake, Director of Building & Safety" over the next name: the post goes on as far as the line of one person.
  private func lineEnd(of person: Person, postEnd: Int, _ limit: Int) -> Int? {
    let line = transcript.line(at: postEnd - 1).tokens
    let isFirst = person.range.lowerBound == line.lowerBound || person.range.lowerBound > line.lowerBound && transcript.tokens[person.range.lowerBound - 1].marks.contains(.colon)
    let rest = postEnd..<max(postEnd, line.upperBound)
    guard isFirst, (1...4).contains(rest.count), rest.upperBound < limit, !transcript.tokens[postEnd - 1].endsClause, !transcript.tokens[postEnd].marks.contains(.startsLine),
      rest.allSatisfy({ (transcript.tokens[$0].isCapitalised || isRoleGlue($0) || transcript.key($0).isEmpty) && transcript.tokens[$0].marks.isDisjoint(with: [.comma, .semicolon, .opensBracket]) }),
      let next = reader.read(at: rest.upperBound, before: limit), next.parts.count > 1
    else { return nil }
    return rest.upperBound
  }

  /// "Patrick Townsend via Zoom", without brackets: how this person took part.
  private func withMeans(_ person: inout Person, _ index: Int, _ limit: Int) -> Int {
    guard person.note == nil, index + 1 < limit, ["via", "by"].contains(transcript.key(index)),
      let end = (index + 1..<min(index + 3, limit)).first(where: { transcript.keyword($0) == .remote })
    else { return index }
    person.note = index..<end + 1
    return end + 1
  }

  /// "J. Mills. R. Mills, T. Hobb": a comma that was read as a stop.
  private func goesOnAfterStop(_ index: Int, _ limit: Int) -> Bool {
    if isAloneOnLine(index), transcript.line(at: index - 1).tokens.count <= 6 { return true }
    guard index < limit, !transcript.tokens[index].marks.contains(.startsParagraph), let next = reader.read(at: index, before: limit), next.role == nil,
      !next.name.isEmpty, next.nameRange.lowerBound == index
    else { return false }
    let last = transcript.tokens[next.range.upperBound - 1]
    return !last.marks.isDisjoint(with: [.comma, .semicolon]) || transcript.keyword(next.range.upperBound) == .and
  }

  /// A full name that is all that its line holds.
  private func isAloneOnLine(_ index: Int) -> Bool {
    guard let token = transcript.tokens[safe: index], token.marks.contains(.startsLine), token.isCapitalised, let person = reader.read(at: index) else { return false }
    return person.range.upperBound == transcript.line(at: index).tokens.upperBound && person.parts.count > 1 && !isLabel(person)
  }

  /// "Aldermen Reyes, darrold and Quimby": a name whose capital was misread.
  private func smallName(at index: Int) -> Person? {
    let token = transcript.tokens[index]
    guard token.keyword == nil, !token.hasDigit, token.key.utf8.count >= 4, !PersonReader.notNames.contains(token.key),
      token.marks.contains(.comma) || transcript.keyword(index + 1) == .and
    else { return nil }
    return Person(role: nil, name: reader.clean(index..<index + 1), range: index..<index + 1, nameRange: index..<index + 1, hasMemberTitle: false)
  }

  /// A full stop ends a list of names in prose.
  private func endsList(_ index: Int) -> Bool {
    guard transcript.tokens.indices.contains(index) else { return true }
    let token = transcript.tokens[index]
    guard token.marks.contains(.stop), !transcript.isAbbreviation(index) else { return false }
    // "Tom Jones Jr." and names a line, each with a full stop.
    if ["jr", "sr"].contains(token.key), !token.marks.isDisjoint(with: [.comma, .semicolon]) || isFollowedByPerson(index + 1) { return false }
    return !["jr", "sr"].contains(token.key) || transcript.endsSentence(index)
  }

  /// Another person of the list, with a title, on the next line.
  private func isFollowedByPerson(_ index: Int) -> Bool {
    guard let token = transcript.tokens[safe: index], token.marks.contains(.startsLine), !token.marks.contains(.startsParagraph), let next = reader.read(at: index) else { return false }
    return next.role != nil && next.range.upperBound == transcript.line(at: index).tokens.upperBound
  }
}
