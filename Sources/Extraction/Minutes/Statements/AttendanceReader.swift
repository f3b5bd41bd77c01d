import Records

/// Reads who was there: "Present: …", "STAFF PRESENT", "the following members were in attendance: …", "Burt and
/// Levine being absent", "all members present except Holt".
struct AttendanceReader {
  let transcript: Transcript
  private let lists: PersonList

  init(_ transcript: Transcript) {
    self.transcript = transcript
    lists = PersonList(transcript)
  }

  /// No attendance list is longer, in words.
  private static let longest = 700

  /// The list whose heading begins at `index`, which must begin a line or a sentence, or stand apart.
  func label(at index: Int, isVoteOpen: Bool = false) -> Statement? {
    guard isHead(index) else { return nil }
    guard let (status, isMember, end) = heading(at: index) else { return isVoteOpen ? nil : rollCall(at: index) }
    var names = end
    // "Present: 7": a tally.
    if let number = NumberReader.read(transcript, at: names), number.value < 100 {
      let after = number.range.upperBound
      let list = lists.read(from: after, to: after + Self.longest)
      let hasNames = !list.persons.isEmpty && !transcript.endsSentence(after - 1) && transcript.tokens[after].marks.isDisjoint(with: .startsLine)
      if !hasNames {
        return Statement(
          kind: .attendance(AttendanceList(status: status, persons: [], isMember: isMember, count: number.value)), range: index..<after)
      }
      names = after
    }
    let list = lists.read(from: names, to: names + Self.longest)
    guard !list.persons.isEmpty || list.isNone else { return nil }
    let persons = isMember == false ? withoutFirms(list.persons) : list.persons
    let isInAttendance = isMember == nil && (index..<end).contains { transcript.keyword($0) == .attendance }
    return Statement(
      kind: .attendance(AttendanceList(status: status, persons: persons, isMember: isMember, count: list.count, role: role(index..<end), isInAttendance: isInAttendance)),
      range: index..<max(list.end, end))
  }

  /// "ROLL CALL" over "Mayor Holt, Councilmembers Reyes and Burt.", or before it on the line: those who answered.
  private func rollCall(at index: Int) -> Statement? {
    guard transcript.keyword(index) == .roll, transcript.keyword(index + 1) == .call, transcript.tokens[index].isCapitalised else { return nil }
    let names = transcript.tokens[safe: index + 2]?.key.isEmpty == true ? index + 3 : index + 2
    let isHeading = transcript.tokens[safe: names]?.marks.contains(.startsLine) == true || names > index + 2 || !transcript.tokens[index + 1].marks.isDisjoint(with: [.colon, .dash])
    guard isHeading, transcript.keyword(names).map(RoleWords.isMemberTitle) == true, transcript.tokens[names].isCapitalised else { return nil }
    let list = lists.read(from: names, to: names + Self.longest)
    guard list.persons.filter({ !$0.name.isEmpty }).count > 1, transcript.endsSentence(list.end - 1), list.persons.allSatisfy({ $0.note == nil }) else { return nil }
    return Statement(kind: .attendance(AttendanceList(status: .present, persons: list.persons, isMember: true)), range: index..<list.end)
  }

  /// "Guests: Wayne Simson, Tullock and Patrick Townsend": one word after a full name and a comma is whom the guest is
  /// from, where others have full names too.
  private func withoutFirms(_ persons: [Person]) -> [Person] {
    let isFull = persons.map { $0.parts.count > 1 }
    guard isFull.filter({ $0 }).count > isFull.count / 2 else { return persons }
    return persons.indices.filter { at in
      let follows = at > 0 && isFull[at - 1] && transcript.tokens[persons[at].range.lowerBound - 1].marks.contains(.comma)
        && persons[at - 1].range.upperBound == persons[at].range.lowerBound
      return isFull[at] || persons[at].role != nil || !follows
    }.map { persons[$0] }
  }

  /// "Councilmen present:" gives its title to those who have none of their own.
  private func role(_ heading: Range<Int>) -> String? {
    heading.lazy.compactMap { index -> String? in
      let token = transcript.tokens[index]
      guard [.councilman, .councillor, .alderman, .commissioner, .trustee, .supervisor, .selectman].contains(token.keyword) else { return nil }
      let word = PersonReader(transcript: transcript).clean(index..<index + 1).titleCased
      return word.hasSuffix("men") ? word.dropLast(3) + "man" : word.hasSuffix("s") ? String(word.dropLast()) : word
    }.first
  }

  /// What a heading like "COUNCIL MEMBERS PRESENT:" announces, and where its list begins.
  private func heading(at index: Int) -> (Attendee.Status, Bool?, Int)? {
    var status: Attendee.Status?
    var isMember: Bool?
    var i = index
    let line = transcript.tokens[index].line
    while i < transcript.tokens.count, i - index < 12 {
      let token = transcript.tokens[i]
      if i > index, token.gap > 3, status != nil { break }
      switch token.keyword {
      // "Councillors not present:"
      case .present, .attendance, .attending: status = transcript.key(i - 1) == "not" ? .absent : status ?? .present
      case .absent: status = .absent
      case .excused: status = .excused
      case .regrets, .apologies: status = .excused
      case .remote: status = .remote
      case .staff, .guests, .officials:
        isMember = false
        if token.marks.contains(.colon) { status = status ?? .present }
      case .also, .others:
        isMember = followsChair(index) ? true : false
      case .members, .councilmember, .councilman, .councillor, .alderman, .commissioner, .trustee, .supervisor, .selectman:
        if isMember == nil { isMember = true }
      case .council, .board, .committee, .commission:
        if isMember == nil { isMember = true }
      case .roll, .call, .were, .was, .following, .the, .by, .of, .and, .upon, .on, .answered, .to, .public, .meeting, .voting, .mayor, .for, .city, .township, .clerk: break
      case nil where token.key == "attendees": status = status ?? .present
      default:
        if !Self.glue.contains(token.key), !token.key.isEmpty { return nil }
      }
      let isLast = token.marks.contains(.colon) || (i + 1 < transcript.tokens.count && transcript.tokens[i + 1].key.isEmpty && transcript.tokens[i + 1].text.utf8.count <= 3)
      if isLast, let status { return (status, isMember, i + (token.marks.contains(.colon) ? 1 : 2)) }
      i += 1
      let endsLine = i >= transcript.tokens.count || transcript.tokens[i].line != line
      if endsLine, let status { return isHeadingLine(index, i) ? (status, isMember, i) : nil }
      // "Present were Mayor Knox", "PRESENT Mayor Knox", "Present, Mayor Knox".
      if let status, let next = transcript.tokens[safe: i], next.keyword?.isTitle == true || token.marks.contains(.comma) || [.were, .was].contains(token.keyword) || isNumber(i),
        status != .present || isMember != nil || i - index <= 4, ![.members].contains(next.keyword)
      {
        if [.were, .was].contains(next.keyword) { continue }
        return (status, isMember, i)
      }
    }
    if let status, i < transcript.tokens.count, transcript.tokens[i].gap > 3 { return (status, isMember, i) }
    return nil
  }

  /// "In the chair: Mr. Holt. Also present: Messrs. …": the other members.
  private func followsChair(_ index: Int) -> Bool {
    (max(0, index - 8)..<index).contains { transcript.key($0) == "chair" && transcript.tokens[$0].marks.contains(.colon) }
  }

  private func isNumber(_ index: Int) -> Bool { NumberReader.digits(transcript.key(index)) != nil }

  private static let glue: Set<String> = [
    "those", "in", "from", "received", "for", "absence", "with", "notice", "without", "names", "elected", "appointed",
    "town", "village", "county", "persons", "other", "administration", "department", "heads", "physically", "via", "were", "had",
    "been", "councillors", "absences", "being", "who", "their", "names", "as", "follows", "there", "city", "at", "this",
    "parish", "person", "non-voting", "ex-officio", "management", "senior", "showed", "shows", "a", "is", "are", "leave", "permission", "not",
  ]

  /// A heading alone on its line.
  private func isHeadingLine(_ start: Int, _ end: Int) -> Bool {
    let line = transcript.line(at: start)
    let isNumbered = line.tokens.lowerBound == start - 1 && transcript.tokens[start - 1].hasDigit
    return (line.tokens.lowerBound == start || isNumbered) && end - start <= 6 && !line.isFull && transcript.tokens[start].isCapitalised
  }

  private func isHead(_ index: Int) -> Bool {
    let token = transcript.tokens[index]
    // "I dLáthair/Present:": the same in two languages.
    if token.marks.contains([.glued, .colon]), index > 0, transcript.tokens[index - 1].marks.contains(.slash) { return true }
    if index > 0, transcript.tokens[index - 1].marks.contains(.startsLine), transcript.tokens[index - 1].hasDigit || ["in", "other", "elected"].contains(transcript.key(index - 1)) { return true }
    let opensClause = index > 0 && !transcript.tokens[index - 1].marks.isDisjoint(with: [.dash, .semicolon, .stop, .colon])
    guard token.isCapitalised || token.marks.contains(.startsLine) || opensClause else { return false }
    return token.marks.contains(.startsLine) || token.gap > 1.5 || index > 0 && (transcript.endsSentence(index - 1) || transcript.tokens[index - 1].endsClause)
  }

  /// "… the following members in attendance: A, B", "A and B were present", "all members present except C".
  func told(at index: Int, after floor: Int) -> Statement? {
    let status: Attendee.Status
    switch transcript.keyword(index) {
    case .present, .attendance, .attending, .answered: status = .present
    case .absent: status = .absent
    case .excused: status = .excused
    case .regrets, .apologies: return apologies(index)
    default: return unreached(index, after: floor)
    }
    let start = max(floor, transcript.sentenceStart(index))
    if let all = everybody(index, start) { return all }
    if let list = announced(index, start, status) { return list }
    return subjects(index, start, status)
  }

  /// "Commissioner Holt could not be reached", "Holt was unable to attend".
  private func unreached(_ index: Int, after floor: Int) -> Statement? {
    guard ["reached", "unable"].contains(transcript.key(index)) else { return nil }
    guard transcript.key(index) == "unable" ? transcript.key(index + 2).hasPrefix("attend") : transcript.keyword(index - 1) == .be && ["not", "cannot"].contains(transcript.key(index - 2)) else { return nil }
    var verb = index
    while verb > floor, index - verb < 4, ["be", "not", "could", "cannot", "was", "were", "unable"].contains(transcript.key(verb - 1)) { verb -= 1 }
    guard let person = PersonReader(transcript: transcript).read(endingAt: verb, after: floor), person.hasMemberTitle, !person.name.isEmpty else { return nil }
    return Statement(kind: .attendance(AttendanceList(status: .absent, persons: [person], isMember: true, isProse: true)), range: person.range.lowerBound..<index + 1)
  }

  /// "All members were present [except Holt]"
  private func everybody(_ index: Int, _ start: Int) -> Statement? {
    guard transcript.keyword(index) == .present || transcript.keyword(index) == .attendance,
      (start..<index).contains(where: { transcript.keyword($0) == .all || transcript.key($0) == "full" }),
      !(start..<index).contains(where: { [.voting, .aye, .vote].contains(transcript.keyword($0)) })
    else { return nil }
    // "Hartwell, Ingersby and Jarrold - all present": the names are told.
    if let all = (start..<index).last(where: { transcript.keyword($0) == .all }), all > start,
      transcript.tokens[all - 1].key.isEmpty || transcript.tokens[all - 1].isCapitalised
    {
      return nil
    }
    let end = transcript.sentenceEnd(index, reach: 40)
    guard let except = (index..<end).first(where: { transcript.keyword($0) == .except }) else {
      if (index..<end).contains(where: { [.voting, .aye, .favour].contains(transcript.keyword($0)) }) { return nil }
      // "All members were present, namely: …"
      if let colon = (index..<end).first(where: { transcript.tokens[$0].marks.contains(.colon) }) {
        let list = lists.read(from: colon + 1, to: colon + Self.longest)
        if !list.persons.isEmpty {
          return Statement(kind: .attendance(AttendanceList(status: .present, persons: list.persons, isMember: true)), range: start..<list.end)
        }
      }
      return Statement(kind: .attendance(AttendanceList(status: .present, persons: [], isMember: true, isEverybody: true)), range: start..<end)
    }
    let list = lists.read(from: except + 1, to: end)
    return Statement(kind: .attendance(AttendanceList(status: .absent, persons: list.persons, isMember: true)), range: start..<max(list.end, except + 1))
  }

  /// "An apology was received from Cr Holt."
  private func apologies(_ index: Int) -> Statement? {
    let end = transcript.sentenceEnd(index, reach: 20)
    let words = index + 1..<max(index + 1, end)
    guard let from = words.first(where: { transcript.key($0) == "from" }) ?? words.first(where: { ["for", "of"].contains(transcript.key($0)) && transcript.key($0 + 1) != "absence" }) else { return nil }
    let list = lists.read(from: from + 1, to: from + 120)
    guard !list.persons.isEmpty else { return nil }
    return Statement(kind: .attendance(AttendanceList(status: .excused, persons: list.persons)), range: index..<list.end)
  }

  /// The list comes after a colon, or after "were".
  private func announced(_ index: Int, _ start: Int, _ status: Attendee.Status) -> Statement? {
    let colon = (index..<min(index + 5, transcript.sentenceEnd(index, reach: 6))).first { transcript.tokens[$0].marks.contains(.colon) }
      // "The following members were present; Burt, Levine"
      ?? (transcript.tokens[index].marks.contains(.semicolon) && (start..<index).contains { transcript.keyword($0) == .following } ? index : nil)
    let isAnnounced = colon != nil || [.were, .was].contains(transcript.keyword(index + 1))
      || transcript.tokens[index].marks.contains(.dash)
      || transcript.key(index + 1) == "as" && transcript.key(index + 2) == "follows"
      || transcript.keyword(index) == .answered && (start..<index).contains { transcript.keyword($0) == .following }
    let speaksOfPersons = (start..<index).contains { [.members, .following, .councilman, .councilmember, .councillor, .alderman, .commissioner, .supervisor, .trustee, .selectman, .roll, .call, .council, .board].contains(transcript.keyword($0)) || ["those", "being"].contains(transcript.key($0)) }
    guard isAnnounced, speaksOfPersons || transcript.keyword(index) == .absent else { return nil }
    var names = (colon ?? index) + 1
    while names < index + 3, ["were", "was", "as", "follows"].contains(transcript.key(names)) { names += 1 }
    let list = lists.read(from: names, to: names + Self.longest)
    guard !list.persons.isEmpty || list.isNone else { return nil }
    let isOthers = (start..<index).contains { [.also, .staff, .others, .guests].contains(transcript.keyword($0)) }
    return Statement(
      kind: .attendance(AttendanceList(status: status, persons: list.persons, isMember: isOthers ? false : true, count: list.count)),
      range: start..<max(list.end, names))
  }

  /// The names come before: "Mayor Knox, Councilmen Burt and Levine present".
  private func subjects(_ index: Int, _ start: Int, _ status: Attendee.Status) -> Statement? {
    // "… Levine" / "ABSENT: Councilmen: Fenn": the next list's label, and no word on the names before.
    let token = transcript.tokens[index]
    if token.isCapitalised, token.marks.contains(.startsLine) || token.marks.contains(.colon), ![.were, .was, .and].contains(transcript.keyword(index - 1)), transcript.key(index - 1) != "being" { return nil }
    var end = index
    while end > start, ["were", "was", "being", "is", "are", "all", "also", "in", ""].contains(transcript.key(end - 1)) { end -= 1 }
    guard end > start, transcript.keyword(index) != .answered else { return nil }
    // The names go back as far as capitals, commas and "and" do: "Roll call showed Mayor Knox and Alderman Burt present".
    var from = end
    while from > start {
      let token = transcript.tokens[from - 1]
      if !token.marks.isDisjoint(with: [.colon, .semicolon]), from < end { break }
      guard token.isCapitalised || token.keyword == .and || token.keyword?.isTitle == true || token.key.isEmpty || ["of", "the"].contains(token.key) else { break }
      if token.keyword.map({ [.roll, .also, .present, .absent].contains($0) }) == true { break }
      from -= 1
    }
    while from < end, [.and, .the, .of].contains(transcript.keyword(from)) || transcript.tokens[from].key.isEmpty { from += 1 }
    var list = lists.read(from: from, to: end)
    if status != .present, isOfLastAlone(list.persons), !(end..<index).contains(where: { transcript.keyword($0) == .were }), let last = list.persons.last {
      list.persons = [last]
      from = last.range.lowerBound
    }
    guard from < end, !list.persons.isEmpty, list.end == end || list.end == end - 1,
      list.persons.contains(where: { $0.role != nil }) || list.persons.count > 2 || status != .present && end < index && list.persons.allSatisfy({ $0.parts.count > 1 }),
      !(from..<end).contains(where: { transcript.keyword($0) == .voting })
    else { return nil }
    // Who is away, or answers a roll call, is a member.
    let isMember: Bool? = status != .present || (start..<from).contains { transcript.keyword($0) == .roll } ? true : nil
    return Statement(kind: .attendance(AttendanceList(status: status, persons: list.persons, isMember: isMember, isProse: true)), range: from..<index + 1)
  }

  /// "Trustees Burt, Levine and Fenn, Trustee Yost absent": "and" closes the list of those who are there.
  private func isOfLastAlone(_ persons: [Person]) -> Bool {
    guard let last = persons.last, persons.count > 2, last.role != nil, last.range.lowerBound > 0 else { return false }
    return transcript.tokens[last.range.lowerBound - 1].marks.contains(.comma)
      && persons.dropLast().contains { $0.range.lowerBound > 0 && transcript.keyword($0.range.lowerBound - 1) == .and }
  }
}
