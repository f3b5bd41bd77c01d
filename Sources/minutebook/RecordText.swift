import Records

/// A document as a person reads it on a terminal.
enum RecordText {
  static func of(_ record: DocumentRecord) -> String {
    var lines = ["\(record.scan.name.asShown): \(record.kind), \(record.scan.pages ?? 0) pages"]
    for meeting in record.meetings { lines += [""] + self.meeting(meeting) }
    for field in record.fields { lines.append("  " + self.field(field)) }
    if !record.issues.isEmpty {
      lines.append("")
      lines += record.issues.map { "not understood: page \($0.page), line \($0.line): \($0.problem): “\($0.text)”" }
    }
    return lines.joined(separator: "\n")
  }

  private static func meeting(_ meeting: Meeting) -> [String] {
    let times = [meeting.startTime, meeting.endTime].map { $0 ?? "?" }.joined(separator: " to ")
    var lines = [
      [meeting.organization, meeting.classification, meeting.date, times, meeting.location]
        .compactMap(\.self).joined(separator: ", ")
    ]
    let attendance = meeting.attendance ?? []
    for status in Attendee.Status.allCases {
      let names = attendance.filter { $0.status == status && $0.isMember != false }.map(person)
      if !names.isEmpty { lines.append("  \(status.rawValue): \(names.joined(separator: ", "))") }
    }
    let others = attendance.filter { $0.isMember == false }.map { other in
      other.status == .present ? person(other) : "\(person(other)) (\(other.status.rawValue))"
    }
    if !others.isEmpty { lines.append("  staff and guests: \(others.joined(separator: ", "))") }
    for motion in meeting.motions ?? [] { lines += self.motion(motion) }
    for bill in meeting.bills ?? [] {
      lines.append("  \(bill.identifier)" + [bill.action, bill.title].compactMap(\.self).map { "  \($0)" }.joined())
    }
    lines += flags(meeting.flags)
    return lines
  }

  private static func motion(_ motion: Motion) -> [String] {
    let number = motion.identifier.map { $0 + ": " } ?? ""
    var lines = ["  motion: \(number)\(motion.motionText ?? "(no text)")"]
    var facts = ["moved by \(motion.mover ?? "(not named)")", "seconded by \(motion.seconder ?? "(not named)")"]
    if let outcome = motion.extendedResult ?? motion.result?.rawValue { facts.append(outcome) }
    if let written = motion.resultAsWritten { facts.append("“\(written)”") }
    lines.append("    " + facts.joined(separator: ", "))
    lines += votes(motion.counts ?? [], motion.votes ?? [])
    return lines + flags(motion.flags).map { "  " + $0 }
  }

  private static func person(_ attendee: Attendee) -> String {
    [attendee.role, attendee.name].compactMap(\.self).joined(separator: " ")
  }

  /// "tally: 5 yes, 4 no", and a line for each way in which somebody named voted; what the minutes do not say has no line.
  static func votes(_ counts: [VoteCount], _ votes: [Vote]) -> [String] {
    var lines: [String] = []
    if !counts.isEmpty {
      lines.append("    tally: " + counts.map { "\($0.value) \($0.option.rawValue)" }.joined(separator: ", "))
    }
    let byOption = Dictionary(grouping: votes, by: \.option)
    for option in VoteOption.allCases {
      guard let names = byOption[option]?.map(\.voterName) else { continue }
      lines.append("    \(option.rawValue): \(names.joined(separator: ", "))")
    }
    return lines
  }

  private static func field(_ field: Field) -> String {
    let value = field.value ?? field.state?.rawValue ?? "(nothing read)"
    let doubt = field.valid == false ? "   breaks a rule" : ""
    return "\(field.name): \(value)\(doubt)" + flags(field.flags).map { "\n  " + $0 }.joined()
  }

  private static func flags(_ flags: [Records.Flag]?) -> [String] {
    (flags ?? []).map { "  flag \($0.code): \($0.detail)" }
  }
}
