import Records

/// Gathers the recesses and closed sessions of a meeting, and who spoke from the floor.
struct SittingAssembler {
  let transcript: Transcript
  let statements: [Statement]

  /// In the order of their beginnings; `nil` where there is none. An end that is told of no pause is left out.
  func pauses() -> [MeetingPause]? {
    var pauses: [MeetingPause] = []
    var open: Int?
    for statement in statements {
      switch statement.kind {
      case .pause(let kind, let start, let end):
        let evidence = evidence("start_time", start, or: statement.range) + (end.map { transcript.evidence("end_time", $0.range) } ?? [])
        // Told twice: in the motion, and when it was done.
        if let at = open, pauses[at].kind == kind, pauses[at].endTime == nil, pauses[at].startTime == nil || start == nil || pauses[at].startTime == start?.text {
          pauses[at].startTime = pauses[at].startTime ?? start?.text
          pauses[at].endTime = end?.text
          continue
        }
        pauses.append(MeetingPause(kind: kind, startTime: start?.text, endTime: end?.text, evidence: evidence))
        open = end == nil ? pauses.count - 1 : nil
      case .resumption(let time):
        guard let at = open else { continue }
        pauses[at].endTime = time?.text
        pauses[at].evidence = (pauses[at].evidence ?? []) + evidence("end_time", time, or: statement.range)
        open = nil
      default: break
      }
    }
    return pauses.isEmpty ? nil : pauses
  }

  private func evidence(_ field: String, _ time: TimeReader.Reading?, or words: Range<Int>) -> [Provenance] {
    transcript.evidence(field, time?.range ?? words)
  }

  /// Each once under an item; `nil` where nobody spoke. `isMember` tells those of the body, who are left out.
  func speakers(isMember: (Person) -> Bool) -> [Speaker]? {
    var speakers: [Speaker] = []
    var item: String?
    for statement in statements {
      switch statement.kind {
      case .item(let order, _, _): item = order
      case .speaker(let person):
        guard !isMember(person), !speakers.contains(where: { $0.name == person.name && $0.agendaItem == item }) else { continue }
        speakers.append(Speaker(name: person.name, agendaItem: item, evidence: transcript.evidence("name", person.range)))
      default: break
      }
    }
    return speakers.isEmpty ? nil : speakers
  }
}
