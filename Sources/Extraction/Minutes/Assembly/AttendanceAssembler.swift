import Records

/// Gathers who was there, and learns the body's names from it.
struct AttendanceAssembler {
  let transcript: Transcript
  private(set) var attendees: [Attendee] = []
  private(set) var names = NameResolver()

  init(transcript: Transcript, roster: [Roster.Entry]) {
    self.transcript = transcript
    for entry in roster { names.add(name: entry.name, role: entry.role, isMember: true) }
  }

  mutating func add(_ statements: [Statement]) {
    for statement in statements {
      if case .attendance(let list) = statement.kind { add(list) }
    }
    for statement in statements {
      if case .movement(let movement) = statement.kind { move(movement) }
    }
  }

  private mutating func add(_ list: AttendanceList) {
    for person in list.persons where !person.name.isEmpty { add(person, list) }
  }

  private mutating func add(_ person: Person, _ list: AttendanceList) {
    let resolution = names.resolve(person)
    let isMember = list.isMember ?? (person.hasMemberTitle ? true : nil)
    if resolution.isKnown, let at = attendees.firstIndex(where: { $0.name == resolution.name }) {
      if attendees[at].role == nil { attendees[at].role = person.role }
      return
    }
    let name = resolution.isKnown ? resolution.name : person.name
    names.add(name: name, role: person.role, isMember: isMember ?? false)
    let confidence = 0.97 * transcript.confidence(person.nameRange)
    attendees.append(
      Attendee(
        name: name, asWritten: PersonReader(transcript: transcript).clean(person.range), role: person.role, status: list.status,
        isMember: isMember, confidence: Confidence(confidence), evidence: transcript.evidence("name", person.range)))
  }

  private mutating func move(_ movement: Movement) {
    for person in movement.persons {
      let resolution = names.resolve(person)
      guard resolution.isKnown, let at = attendees.firstIndex(where: { $0.name == resolution.name }) else { continue }
      let time = movement.time.flatMap { $0.isCertain ? $0.text : nil }
      switch movement.way {
      case .arrived:
        if attendees[at].status == .absent || attendees[at].status == .present { attendees[at].status = .late }
        if attendees[at].arrived == nil { attendees[at].arrived = time }
      case .left, .excused:
        if attendees[at].status == .present { attendees[at].status = .leftEarly }
        attendees[at].left = time
      case .returned:
        if attendees[at].status == .leftEarly { attendees[at].status = .present }
        attendees[at].left = nil
      }
    }
  }
}
