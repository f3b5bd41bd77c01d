/// A time in which the body did not sit in public.
package struct MeetingPause: Hashable, Codable, Sendable {
  package var kind: Kind
  /// Local "HH:MM"; `nil` where the minutes do not say.
  package var startTime: String?
  package var endTime: String?
  package var evidence: [Provenance]?

  package init(
    kind: Kind, startTime: String? = nil, endTime: String? = nil, evidence: [Provenance]? = nil
  ) {
    self.kind = kind
    self.startTime = startTime
    self.endTime = endTime
    self.evidence = evidence
  }

  package enum Kind: String, Codable, Sendable {
    case recess
    case closedSession = "closed-session"
  }
}

/// Somebody who spoke to the body without being a member of it or of its staff.
package struct Speaker: Hashable, Codable, Sendable {
  package var name: String
  /// The `order` of the agenda item under which it was.
  package var agendaItem: String?
  package var evidence: [Provenance]?

  package init(name: String, agendaItem: String? = nil, evidence: [Provenance]? = nil) {
    self.name = name
    self.agendaItem = agendaItem
    self.evidence = evidence
  }
}
