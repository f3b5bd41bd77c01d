import Records

/// Makes one meeting of its statements.
struct MeetingAssembler {
  let transcript: Transcript
  let draft: MeetingDraft
  let roster: Roster?
  private var evidence: [Provenance] = []
  /// The trust in each value that was read, by its field.
  private var trusts: [String: Double] = [:]
  private var presiding: Person?
  private var clerk: Person?

  init(transcript: Transcript, draft: MeetingDraft, roster: Roster?) {
    self.transcript = transcript
    self.draft = draft
    self.roster = roster
  }

  /// `nil` where the statements are too few to be a meeting.
  mutating func meeting() -> Meeting? {
    var meeting = Meeting()
    readOpenings(&meeting)
    readSitting(&meeting)
    var attendance = AttendanceAssembler(transcript: transcript, roster: roster?.entries(on: meeting.date) ?? [])
    attendance.add(draft.statements)
    addClerkAtRollCall(&attendance)
    if presiding == nil { presiding = chairAmongThePresent() }
    if let officer = presiding { attendance.addPresiding(officer) }
    meeting.presidingOfficer = presiding.map { attendance.names.resolve($0).name }
    meeting.clerk = clerk.map { attendance.names.resolve($0).name } ?? clerkAmong(attendance.attendees)
    var motions = MotionAssembler(transcript)
    for statement in draft.statements { motions.add(votes(statement, attendance.names)) }
    let writer = MotionWriter(transcript: transcript, names: attendance.names, statements: draft.statements, meeting: draft.range)
    let check = MotionCheck(
      transcript: transcript, presence: attendance.presence, attendees: attendance.attendees, names: attendance.names,
      isListWhole: isListWhole(motions.motions, attendance.names), tellsOutcomes: tellsOutcomes(motions.motions), adjournment: draft.adjournment)
    let written = motions.motions.enumerated().map { index, draft in
      var motion = writer.motion(draft, before: motions.motions[safe: index + 1])
      let flags = check.flags(of: motion, draft)
      motion.flags = flags.isEmpty ? nil : flags
      return motion
    }
    let consent = ConsentAgenda(transcript: transcript, statements: draft.statements, motions: motions.motions)
    meeting.bills = BillAssembler(transcript: transcript, statements: draft.statements, motions: motions.motions, consent: consent).bills()
    guard isMeeting(attendance, written.count) else { return nil }
    meeting.attendance = attendance.attendees.isEmpty ? nil : attendance.attendees
    meeting.motions = written.isEmpty ? nil : written
    let sitting = SittingAssembler(transcript: transcript, statements: draft.statements)
    meeting.agendaItems = items(consent)
    meeting.pauses = sitting.pauses()
    meeting.speakers = sitting.speakers { attendance.names.resolve($0).isKnown }
    meeting.evidence = evidence.isEmpty ? nil : evidence
    meeting.pages = pages()
    meeting.confidence = Confidence(trust(in: meeting))
    let flags = MeetingCheck(transcript: transcript, draft: draft).flags(of: meeting)
    meeting.flags = flags.isEmpty ? nil : flags
    return meeting
  }

  /// Only a member's objection is a vote, where it is not told as one; who is a member cannot be said without a list.
  private func votes(_ statement: Statement, _ names: NameResolver) -> Statement {
    guard case .ballots(var ballots) = statement.kind, ballots.isOpinion, names.members.contains(where: \.isMember) else { return statement }
    ballots.persons.removeAll { person in
      let found = names.resolve(person)
      return !person.hasMemberTitle && !names.members.contains { $0.name == found.name && $0.isMember }
    }
    return Statement(kind: .ballots(ballots), range: statement.range)
  }

  /// Whether all but one motion, or three in four, have their outcome.
  private func tellsOutcomes(_ motions: [MotionDraft]) -> Bool {
    if isToldForAll() { return false }
    let silent = motions.filter { $0.outcome == nil && $0.counts.isEmpty && $0.ballots.isEmpty }.count
    return silent <= max(1, motions.count / 4)
  }

  /// "Unless otherwise noted, all actions were approved unanimously."
  private func isToldForAll() -> Bool {
    draft.range.contains { index in
      guard transcript.key(index) == "unless", transcript.key(index + 1) == "otherwise", ["noted", "indicated", "stated", "specified", "recorded"].contains(transcript.key(index + 2)) else { return false }
      return (index..<transcript.sentenceEnd(index, reach: 40)).contains { [.approved, .carried, .passed, .adopted, .unanimous, .voting, .aye].contains(transcript.keyword($0)) }
    }
  }

  /// Whether the movers and seconders are listed, but for one or two.
  private func isListWhole(_ motions: [MotionDraft], _ names: NameResolver) -> Bool {
    var known: Set<String> = []
    var unknown: Set<String> = []
    for person in motions.flatMap({ [$0.statement.mover, $0.seconder].compactMap { $0 } }) where !person.name.isEmpty {
      let found = names.resolve(person)
      if found.isKnown { known.insert(found.name) } else { unknown.insert(found.name) }
    }
    return unknown.count * 3 <= known.count
  }

  private func isMeeting(_ attendance: AttendanceAssembler, _ motions: Int) -> Bool {
    let isOpened = draft.openings.contains { if case .opening(let opening) = $0.kind { opening.isFormal && opening.date != nil } else { false } }
    let frame = draft.statements.contains {
      switch $0.kind {
      case .callToOrder, .adjournment: true
      default: false
      }
    }
    let people = attendance.attendees.count >= 2
    return isOpened && (frame || people || motions > 0) || frame && (people || motions > 0) || people && motions > 0
  }

  private mutating func readOpenings(_ meeting: inout Meeting) {
    for statement in draft.openings {
      guard case .opening(let opening) = statement.kind else { continue }
      if meeting.organization == nil, let range = opening.organization {
        meeting.organization = PersonReader(transcript: transcript).clean(range).titleCased
        note("organization", range)
      }
      if meeting.classification == nil, let kind = opening.classification {
        meeting.classification = kind
        if let range = opening.classificationRange { note("classification", range) }
      }
      if meeting.date == nil, let date = opening.date {
        meeting.date = date.iso
        note("date", date.range)
      }
      if meeting.startTime == nil, let time = opening.time, time.isCertain {
        meeting.startTime = time.text
        note("start_time", time.range)
      }
      if meeting.classification == nil, meeting.organization?.lowercased().hasSuffix("committee") == true { meeting.classification = "committee" }
      if meeting.location == nil, let range = opening.location {
        meeting.location = PersonReader(transcript: transcript).clean(range)
        note("location", range)
      }
    }
    if meeting.date == nil, let date = dateline() {
      meeting.date = date.iso
      note("date", date.range)
    }
  }

  /// "May 6, 2014", "Date: May 6, 2014", "Trustee Meeting - 10/19/21": a short line of its own at the head of the first page,
  /// where no title tells the day.
  private func dateline() -> DateReader.Reading? {
    guard draft.range.lowerBound == 0 else { return nil }
    let dates = DateReader(transcript: transcript)
    for (number, line) in transcript.lines.prefix(8).enumerated() where line.page == transcript.lines[0].page {
      let words = line.tokens
      let speaksOfOther = words.contains { [.minutes, .approved, .adopted, .next, .moved, .motion, .resolution, .ordinance, .agenda].contains(transcript.keyword($0)) || ["posted", "notice", "revised", "previous", "printed"].contains(transcript.key($0)) }
      let isShort = words.count <= 10 && words.allSatisfy { transcript.tokens[$0].isCapitalised || transcript.tokens[$0].hasDigit || transcript.key($0).isEmpty || ["of", "the", "in"].contains(transcript.key($0)) }
      let isTitle = number < 2 && words.count <= 14 && words.contains { transcript.keyword($0) == .meeting }
      guard !speaksOfOther, isShort || isTitle, let date = dates.first(in: words) else { continue }
      return date
    }
    return nil
  }

  private mutating func readSitting(_ meeting: inout Meeting) {
    var isCalled = false
    for statement in draft.statements {
      switch statement.kind {
      case .callToOrder(let time, let officer):
        if let time, time.isCertain, !isCalled {
          isCalled = true
          meeting.startTime = time.text
          evidence.removeAll { $0.field == "start_time" }
          note("start_time", time.range)
        }
        if let officer { setPresiding(officer) }
        if meeting.classification == nil, let (kind, range) = OpeningReader(transcript).classification(transcript.sentenceStart(statement.range.lowerBound)..<statement.range.upperBound) {
          meeting.classification = kind
          note("classification", range)
        }
        if meeting.location == nil, let place = LocationReader(transcript: transcript).read(in: statement.range.lowerBound..<transcript.sentenceEnd(statement.range.upperBound - 1, reach: 30)) {
          meeting.location = PersonReader(transcript: transcript).clean(place)
          note("location", place)
        }
      case .presiding(let officer): setPresiding(officer)
      case .clerk(let person):
        // The signature stands last.
        clerk = person
        evidence.removeAll { $0.field == "clerk" }
        note("clerk", person.range)
      case .adjournment(let time):
        if let time, time.isCertain {
          meeting.endTime = time.text
          evidence.removeAll { $0.field == "end_time" }
          note("end_time", time.range)
        }
      default: break
      }
    }
  }

  private mutating func setPresiding(_ officer: Person) {
    guard presiding == nil, !officer.name.isEmpty else { return }
    presiding = officer
    note("presiding_officer", officer.range)
  }

  /// "Present: … City Clerk: Winifred Gantry.": one more who was there.
  private func addClerkAtRollCall(_ attendance: inout AttendanceAssembler) {
    for (index, statement) in draft.statements.enumerated() {
      guard case .clerk(let person) = statement.kind, transcript.tokens[statement.range.lowerBound].marks.contains(.colon), index > 0,
        case .attendance = draft.statements[index - 1].kind, statement.range.lowerBound - draft.statements[index - 1].range.upperBound < 4
      else { continue }
      let role = PersonReader(transcript: transcript).clean(max(statement.range.lowerBound - 1, draft.statements[index - 1].range.upperBound)..<statement.range.lowerBound + 1)
      attendance.addStaff(person, role: role)
    }
  }

  /// "Cllr Holt (Chairman)", "Cr Grimsby (Mayor, in the Chair)"
  private mutating func chairAmongThePresent() -> Person? {
    for statement in draft.statements {
      guard case .attendance(let list) = statement.kind, list.status == .present else { continue }
      for person in list.persons {
        if let note = person.note, note.contains(where: { transcript.keyword($0) == .chair || transcript.keyword($0) == .presiding }),
          !note.contains(where: { [.vice, .deputy].contains(transcript.keyword($0)) })
        {
          self.note("presiding_officer", person.range)
          return person
        }
      }
    }
    return nil
  }

  /// The clerk who is listed among those present; `nil` where none, or more than one, is.
  private mutating func clerkAmong(_ attendees: [Attendee]) -> String? {
    let clerks = attendees.filter { attendee in
      guard attendee.isMember != true, let role = attendee.role else { return false }
      let words = Person.parts(of: role).flatMap { $0.split(separator: "-").map(String.init) }
      return words.contains { ["clerk", "secretary", "recorder"].contains($0) } && !words.contains("deputy") && !words.contains("assistant")
    }
    guard let found = clerks.first, clerks.count == 1 else { return nil }
    evidence += (found.evidence ?? []).map { Provenance(field: "clerk", page: $0.page, boxes: $0.boxes, text: $0.text) }
    return found.name
  }

  private mutating func note(_ field: String, _ range: Range<Int>) {
    evidence += transcript.evidence(field, range)
    trusts[field] = transcript.trust(range)
  }

  /// The trust in the meeting's own values: of each that was read, less for those that minutes give and these do not.
  private func trust(in meeting: Meeting) -> Double {
    let read = trusts.values.reduce(1) { $0 * $1.squareRoot() }
    let missing = [meeting.date, meeting.organization, meeting.startTime, meeting.endTime, meeting.presidingOfficer, meeting.clerk].filter { $0 == nil }.count
    return read * (0..<missing).reduce(1) { product, _ in product * 0.85 }
  }

  private func items(_ consent: ConsentAgenda?) -> [AgendaItem]? {
    var out: [AgendaItem] = []
    for statement in draft.statements {
      guard case .item(let order, let description, _) = statement.kind, !out.contains(where: { $0.order == order }) else { continue }
      out.append(AgendaItem(order: order, description: PersonReader(transcript: transcript).clean(description), consent: consent?.state(of: order, at: statement.range.lowerBound), evidence: transcript.evidence("order", statement.range)))
    }
    return out.isEmpty ? nil : out
  }

  private func pages() -> ClosedPages {
    ClosedPages(transcript.page(at: draft.range.lowerBound), transcript.page(at: max(draft.range.lowerBound, draft.range.upperBound - 1)))
  }
}
