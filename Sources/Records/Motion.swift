/// A motion and what became of it. Names are as the attendance has them where they could be resolved, without title.
package struct Motion: Hashable, Codable, Sendable {
  /// The minutes' own number for it: "R1974-12".
  package var identifier: String?
  package var motionText: String?
  package var mover: String?
  package var seconder: String?
  /// The `order` of the agenda item under which it was made.
  package var agendaItem: String?
  package var result: Result?
  package var resultAsWritten: String?
  /// What Open Civic Data has no word for: "tabled", "withdrawn", "tie", "died-for-lack-of-a-second".
  package var extendedResult: String?
  package var counts: [VoteCount]?
  package var votes: [Vote]?
  package var flags: [Flag]?
  package var confidence: Confidence?
  package var evidence: [Provenance]?

  package init(
    identifier: String? = nil, motionText: String? = nil, mover: String? = nil,
    seconder: String? = nil, agendaItem: String? = nil, result: Result? = nil,
    resultAsWritten: String? = nil, extendedResult: String? = nil, counts: [VoteCount]? = nil,
    votes: [Vote]? = nil, flags: [Flag]? = nil, confidence: Confidence? = nil,
    evidence: [Provenance]? = nil
  ) {
    self.identifier = identifier
    self.motionText = motionText
    self.mover = mover
    self.seconder = seconder
    self.agendaItem = agendaItem
    self.result = result
    self.resultAsWritten = resultAsWritten
    self.extendedResult = extendedResult
    self.counts = counts
    self.votes = votes
    self.flags = flags
    self.confidence = confidence
    self.evidence = evidence
  }

  /// Open Civic Data's `result` of a vote event.
  package enum Result: String, Codable, Sendable, CaseIterable { case pass, fail }
}

/// Open Civic Data's vote options, and `recused`, which it lacks.
package enum VoteOption: String, Codable, Sendable, CaseIterable {
  case yes, no, absent, abstain, paired, excused, other, recused
  case notVoting = "not voting"
}

/// A number of votes as the minutes state it; never counted by us.
package struct VoteCount: Hashable, Codable, Sendable {
  package var option: VoteOption
  package var value: Int

  package init(option: VoteOption, value: Int) {
    self.option = option
    self.value = value
  }
}

/// How one person voted, where the minutes name the person.
package struct Vote: Hashable, Codable, Sendable {
  package var option: VoteOption
  package var voterName: String
  package var asWritten: String?
  package var confidence: Confidence?
  package var evidence: [Provenance]?

  package init(
    option: VoteOption, voterName: String, asWritten: String? = nil,
    confidence: Confidence? = nil, evidence: [Provenance]? = nil
  ) {
    self.option = option
    self.voterName = voterName
    self.asWritten = asWritten
    self.confidence = confidence
    self.evidence = evidence
  }
}
