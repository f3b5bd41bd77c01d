/// One meeting as its minutes tell it. What they do not say is `nil` or empty.
package struct Meeting: Hashable, Codable, Sendable {
  /// The body that met: "City Council".
  package var organization: String?
  /// "regular", "special", "emergency", "work-session", "public-hearing", "committee", "joint", "adjourned".
  package var classification: String?
  /// ISO 8601, "1974-03-12".
  package var date: String?
  /// Local "HH:MM", 24 hours.
  package var startTime: String?
  package var endTime: String?
  package var location: String?
  package var presidingOfficer: String?
  package var clerk: String?
  package var pages: ClosedPages?
  package var attendance: [Attendee]?
  package var agendaItems: [AgendaItem]?
  package var motions: [Motion]?
  package var bills: [Bill]?
  /// Recesses and closed sessions, in the order in which they began.
  package var pauses: [MeetingPause]?
  /// Those who spoke to the body and are no members of it.
  package var speakers: [Speaker]?
  package var flags: [Flag]?
  package var confidence: Confidence?
  /// For the meeting's own values: fields "organization", "date", "start_time" …
  package var evidence: [Provenance]?

  package init(
    organization: String? = nil, classification: String? = nil, date: String? = nil,
    startTime: String? = nil, endTime: String? = nil, location: String? = nil,
    presidingOfficer: String? = nil, clerk: String? = nil, pages: ClosedPages? = nil,
    attendance: [Attendee]? = nil, agendaItems: [AgendaItem]? = nil, motions: [Motion]? = nil,
    bills: [Bill]? = nil, pauses: [MeetingPause]? = nil, speakers: [Speaker]? = nil,
    flags: [Flag]? = nil, confidence: Confidence? = nil,
    evidence: [Provenance]? = nil
  ) {
    self.organization = organization
    self.classification = classification
    self.date = date
    self.startTime = startTime
    self.endTime = endTime
    self.location = location
    self.presidingOfficer = presidingOfficer
    self.clerk = clerk
    self.pages = pages
    self.attendance = attendance
    self.agendaItems = agendaItems
    self.motions = motions
    self.bills = bills
    self.pauses = pauses
    self.speakers = speakers
    self.flags = flags
    self.confidence = confidence
    self.evidence = evidence
  }
}

/// A person named as there or not there.
package struct Attendee: Hashable, Codable, Sendable {
  /// The name without its title: "Reyes", "Dorothy Dowe".
  package var name: String
  package var asWritten: String?
  /// "Mayor", "Alderman"; `nil` where none is written.
  package var role: String?
  package var status: Status
  /// Local "HH:MM", where written.
  package var arrived: String?
  package var left: String?
  /// Whether the person is a member of the body; `false` for staff and guests, `nil` where the minutes do not tell.
  package var isMember: Bool?
  package var confidence: Confidence?
  package var evidence: [Provenance]?

  package init(
    name: String, asWritten: String? = nil, role: String? = nil, status: Status,
    arrived: String? = nil, left: String? = nil, isMember: Bool? = nil,
    confidence: Confidence? = nil, evidence: [Provenance]? = nil
  ) {
    self.name = name
    self.asWritten = asWritten
    self.role = role
    self.status = status
    self.arrived = arrived
    self.left = left
    self.isMember = isMember
    self.confidence = confidence
    self.evidence = evidence
  }

  package enum Status: String, Codable, Sendable, CaseIterable {
    case present, absent, excused, late, remote
    case leftEarly = "left-early"
  }
}

package struct AgendaItem: Hashable, Codable, Sendable {
  /// "7b", as written without its full stop.
  package var order: String
  package var description: String?
  /// Whether it stands on the consent agenda, or was taken off it; `nil` for other items.
  package var consent: Consent?
  package var evidence: [Provenance]?

  package init(
    order: String, description: String? = nil, consent: Consent? = nil, evidence: [Provenance]? = nil
  ) {
    self.order = order
    self.description = description
    self.consent = consent
    self.evidence = evidence
  }

  package enum Consent: String, Codable, Sendable { case listed, pulled }
}

/// A resolution, ordinance or by-law that the meeting dealt with.
package struct Bill: Hashable, Codable, Sendable {
  /// "Ordinance No. 1123", as written.
  package var identifier: String
  /// "resolution", "ordinance", "by-law".
  package var classification: String
  package var title: String?
  /// "introduced", "reading-1", "reading-2", "reading-3", "passed", "failed", "tabled", "amended".
  package var action: String?
  package var confidence: Confidence?
  package var evidence: [Provenance]?

  package init(
    identifier: String, classification: String, title: String? = nil, action: String? = nil,
    confidence: Confidence? = nil, evidence: [Provenance]? = nil
  ) {
    self.identifier = identifier
    self.classification = classification
    self.title = title
    self.action = action
    self.confidence = confidence
    self.evidence = evidence
  }
}
