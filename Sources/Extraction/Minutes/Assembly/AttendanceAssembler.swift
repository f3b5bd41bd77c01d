import Records

/// Gathers who was there, and learns the body's names from it.
struct AttendanceAssembler {
  let transcript: Transcript
  private(set) var attendees: [Attendee] = []
  private(set) var names = NameResolver()
  private(set) var presence = Presence()
  /// Those whose only title is their group's: "Councilmen Burt, Levine".
  private var groupTitled: Set<String> = []
  /// The end of the last attendance list.
  private var lastList = -1000

  init(transcript: Transcript, roster: [Roster.Entry]) {
    self.transcript = transcript
    for entry in roster { names.add(name: entry.name, role: entry.role, isMember: true) }
  }

  mutating func add(_ statements: [Statement]) {
    for statement in statements {
      if case .attendance(var list) = statement.kind {
        // "Present: Cllrs Burt, Fenn … In attendance: the Surveyor, G. Hart"
        if list.isInAttendance, attendees.filter({ $0.isMember == true && $0.status == .present }).count > 1 { list.isMember = false }
        add(list)
        lastList = statement.range.upperBound
      }
    }
    settleSpellings(statements)
    for statement in statements {
      if case .movement(let movement) = statement.kind { move(movement, at: statement.range.lowerBound) }
    }
  }

  /// Spells each name as most of the minutes do.
  private mutating func settleSpellings(_ statements: [Statement]) {
    var spelling = NameSpelling(transcript)
    var unlisted: [String: Int] = [:]
    for statement in statements {
      if case .attendance(let list) = statement.kind {
        for person in list.persons where !person.name.isEmpty { spelling.add(person, for: names.resolve(person).name) }
      }
      for person in statement.mentions where !person.name.isEmpty {
        let found = names.resolve(person)
        if found.isKnown { spelling.add(person, for: found.name) } else { unlisted[person.name, default: 0] += 1 }
      }
    }
    for index in attendees.indices {
      let name = attendees[index].name
      let best = spelling.best(for: name)
      guard best != name, !attendees.contains(where: { $0.name == best }) else { continue }
      attendees[index].name = best
      if groupTitled.remove(name) != nil { groupTitled.insert(best) }
      names.rename(name, to: best)
      presence.rename(name, to: best)
    }
    for (name, count) in unlisted.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) where count > 1 && !names.isNear(name) { names.addUnlisted(name) }
  }

  /// Those whom the list that is being read has named so far.
  private var listed: Set<String> = []

  /// Whether the body is a board of directors: three or more bear that title before their names.
  private var isBoardOfDirectors = false

  private func isOfBoard(_ person: Person) -> Bool { isBoardOfDirectors && Self.isDirector(person) }

  private static func isDirector(_ person: Person) -> Bool {
    person.range.lowerBound < person.nameRange.lowerBound && ["director", "alternate director"].contains(person.role?.lowercased() ?? "")
  }

  private mutating func add(_ list: AttendanceList) {
    if list.persons.filter(Self.isDirector).count > 2 { isBoardOfDirectors = true }
    listed = []
    for person in list.persons where !person.name.isEmpty { add(person, list) }
    listed = []
  }

  private mutating func add(_ person: Person, _ list: AttendanceList) {
    let resolution = names.resolve(person)
    let isMember = isMember(person, list)
    var status = list.status
    let role = person.role ?? list.role
    let note = note(of: person, &status)
    let isGroupTitled = role != nil && person.range.lowerBound == person.nameRange.lowerBound
    // "A Burt, A V Burt", "Jane Holt, John Holt": one list names nobody twice.
    let isAnother = resolution.isKnown && listed.contains(resolution.name) && Person.parts(of: resolution.name) != person.parts && !attendees.contains { $0.name == person.name }
    if resolution.isKnown, !isAnother, let at = attendees.firstIndex(where: { $0.name == resolution.name }), !isNamesake(of: attendees[at], person, isMember) {
      if attendees[at].role == nil { attendees[at].role = role }
      return
    }
    let name = resolution.isKnown && !isAnother ? resolution.name : person.name
    listed.insert(name)
    if attendees.contains(where: { $0.name == name }) {
      attendees.append(
        Attendee(
          name: name, asWritten: PersonReader(transcript: transcript).clean(person.range), role: role, status: status, isMember: isMember,
          confidence: Confidence(transcript.trust(person.range) * 0.9), evidence: transcript.evidence("name", person.range)))
      return
    }
    names.add(name: name, role: role, isMember: isMember ?? false)
    if isGroupTitled { groupTitled.insert(name) }
    presence.list(name, isPresent: status != .absent && status != .excused && !(status == .late && list.status == .absent))
    let confidence = transcript.trust(person.range) * (list.isProse ? 0.9 : 1)
    attendees.append(
      Attendee(
        name: name, asWritten: PersonReader(transcript: transcript).clean(person.range), role: role ?? note.role, status: status,
        arrived: note.arrived, left: note.left, isMember: isMember, confidence: Confidence(confidence), evidence: transcript.evidence("name", person.range)))
  }

  /// The heading says it, or the person's own title does. A plain "Present:" lists members, but for those who bear
  /// another post.
  private func isMember(_ person: Person, _ list: AttendanceList) -> Bool? {
    // "Staff present: Planning Supervisor Holt": no member of the body.
    if list.isMember == false, let role = person.role, person.parts.count > 0, isPostOfStaff(role) { return false }
    if person.hasMemberTitle || isOfBoard(person) { return true }
    let hasPost = person.role.map { !["mr", "mrs", "ms", "miss", "dr", "messrs"].contains(Person.parts(of: $0).first ?? "") } ?? false
    if hasPost { return false }
    return list.isMember ?? (list.isProse ? nil : true)
  }

  /// "Councilmember Johnson" and "City Manager Johnson": the surname is all that they share.
  private func isNamesake(of attendee: Attendee, _ person: Person, _ isMember: Bool?) -> Bool {
    guard attendee.isMember == true, isMember == false, person.parts.count == 1, let role = person.role, let other = attendee.role else { return false }
    return isPostOfStaff(role) && Set(Person.parts(of: role)).isDisjoint(with: Person.parts(of: other))
  }

  /// Whether some word of the title is no member's: "Planning Supervisor", "Commissioner of Public Works".
  private func isPostOfStaff(_ role: String) -> Bool {
    var matcher = KeywordMatcher()
    return Person.parts(of: role).contains { word in
      guard let keyword = matcher.match(word).keyword else { return !["councilor", "of", "the"].contains(word) }
      return !RoleWords.isMemberTitle(keyword) && ![.council, .board, .committee, .commission, .mister, .missus, .miss, .doctor, .honourable].contains(keyword)
    }
  }

  /// What brackets after a name say: "(arrived 7:10 p.m.)", "(excused)", "(via Zoom)", "(Chairman)".
  private func note(of person: Person, _ status: inout Attendee.Status) -> (arrived: String?, left: String?, role: String?) {
    guard let range = person.note else { return (nil, nil, nil) }
    let time = TimeReader(transcript: transcript).first(in: range).flatMap { $0.isCertain ? $0.text : nil }
    for index in range {
      switch transcript.keyword(index) {
      case .excused, .apologies, .regrets: status = .excused
      case .remote: status = .remote
      case .absent: status = .absent
      case nil where transcript.key(index) == "not": status = .absent
      case .arrived, .late, .entered, .joined:
        status = .late
        return (time, nil, nil)
      case .left, .departed:
        status = .leftEarly
        return (nil, time, nil)
      default: continue
      }
    }
    // "(in the chair)"
    if range.contains(where: { transcript.key($0) == "chair" && transcript.key($0 - 1) == "the" }) { return (nil, nil, nil) }
    let words = range.filter { RoleWords.isPost(transcript.tokens[$0]) }
    // "(Manager Civil Works)": a post and what it is of.
    if range.count <= 6, words.first == range.lowerBound || words.last == range.upperBound - 1, range.allSatisfy({ transcript.tokens[$0].isCapitalised && !transcript.tokens[$0].hasDigit || ["of", "the", "and", "&", "to", ""].contains(transcript.key($0)) }) {
      return (nil, nil, PersonReader(transcript: transcript).clean(range))
    }
    guard let first = words.first, let last = words.last, last - first + 1 == words.count else { return (nil, nil, nil) }
    return (nil, nil, PersonReader(transcript: transcript).clean(first..<last + 1))
  }

  /// Somebody who presided was there, whatever the list says.
  mutating func addPresiding(_ officer: Person) {
    guard !attendees.isEmpty, !officer.name.isEmpty else { return }
    let found = names.resolve(officer)
    if found.isKnown {
      // The title that is the officer's own says more than "Supervisors", which is everybody's.
      if let at = attendees.firstIndex(where: { $0.name == found.name }), groupTitled.contains(found.name), officer.hasMemberTitle, let role = officer.role { attendees[at].role = role }
      return
    }
    add(officer, AttendanceList(status: .present, persons: [officer], isMember: true))
  }

  mutating func addStaff(_ person: Person, role: String) {
    add(person, AttendanceList(status: .present, persons: [person], isMember: false, role: role))
  }

  private mutating func move(_ movement: Movement, at token: Int) {
    for person in movement.persons {
      let resolution = names.resolve(person)
      if !resolution.isKnown, movement.way == .arrived, person.hasMemberTitle || person.parts.count > 1, token - lastList < 60 {
        // "Present: … Eugene Holt joined at 6:55": one more of the body.
        add(person, AttendanceList(status: .late, persons: [person], isMember: true))
        names.add(name: person.name, role: person.role, isMember: true)
        if let last = attendees.indices.last { attendees[last].arrived = movement.time.flatMap { $0.isCertain ? $0.text : nil } }
        continue
      }
      guard resolution.isKnown, let at = attendees.firstIndex(where: { $0.name == resolution.name }) else { continue }
      presence.move(resolution.name, at: token, isPresent: movement.way == .arrived || movement.way == .returned)
      let time = movement.time.flatMap { $0.isCertain ? $0.text : nil }
      switch movement.way {
      case .arrived:
        if attendees[at].status == .absent || attendees[at].status == .present { attendees[at].status = .late }
        if attendees[at].arrived == nil { attendees[at].arrived = time }
      case .left, .excused:
        // Without an hour the list's own word stands.
        if attendees[at].status == .present, time != nil { attendees[at].status = .leftEarly }
        attendees[at].left = time
      case .returned:
        if attendees[at].status == .leftEarly { attendees[at].status = .present }
        attendees[at].left = nil
      }
    }
  }
}
