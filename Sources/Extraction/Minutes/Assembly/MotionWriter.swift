import Records

/// Writes a motion's record from what was gathered.
struct MotionWriter {
  let transcript: Transcript
  let names: NameResolver
  let statements: [Statement]

  /// `limit` is the token where the next motion, or the meeting's end, begins.
  func motion(_ draft: MotionDraft, until limit: Int) -> Motion {
    var motion = Motion()
    var evidence: [Provenance] = []
    var trust = 0.97
    if let range = draft.statement.identifier {
      motion.identifier = PersonReader(transcript: transcript).clean(range)
      evidence += transcript.evidence("identifier", range)
    }
    if let mover = draft.statement.mover {
      let found = names.resolve(mover)
      motion.mover = found.name
      trust *= found.confidence
      evidence += transcript.evidence("mover", mover.range)
    }
    if let seconder = draft.seconder {
      let found = names.resolve(seconder)
      motion.seconder = found.name
      trust *= found.confidence
      evidence += transcript.evidence("seconder", seconder.range)
    }
    let text = text(draft, until: limit)
    if !text.isEmpty {
      motion.motionText = text.map { transcript.text($0) }.joined(separator: " ")
      for range in text { evidence += transcript.evidence("motion_text", range) }
    }
    motion.agendaItem = draft.agendaItem
    if let outcome = draft.outcome, let range = draft.outcomeRange {
      motion.result = outcome.result
      motion.extendedResult = outcome.extended
      motion.resultAsWritten = transcript.text(range)
      evidence += transcript.evidence("result", range)
    }
    if !draft.counts.isEmpty {
      motion.counts = draft.counts
      for range in draft.countRanges { evidence += transcript.evidence("counts", range) }
    }
    motion.votes = votes(draft)
    motion.evidence = evidence
    motion.confidence = Confidence(trust)
    return motion
  }

  private func votes(_ draft: MotionDraft) -> [Vote]? {
    var votes: [Vote] = []
    for ballots in draft.ballots {
      for person in ballots.persons where !person.name.isEmpty || person.role != nil {
        let found = names.resolve(person)
        if votes.contains(where: { $0.voterName == found.name && $0.option == ballots.option }) { continue }
        votes.append(
          Vote(
            option: ballots.option, voterName: found.name, asWritten: PersonReader(transcript: transcript).clean(person.range),
            confidence: Confidence(found.confidence * transcript.confidence(person.nameRange)), evidence: transcript.evidence("voter_name", person.range)))
      }
    }
    return votes.isEmpty ? nil : votes
  }

  /// The motion's words, cut where its outcome, its votes or another statement begin.
  private func text(_ draft: MotionDraft, until limit: Int) -> [Range<Int>] {
    var stop = limit
    if let outcome = draft.outcomeRange, outcome.lowerBound >= draft.range.upperBound { stop = min(stop, outcome.lowerBound) }
    for ballots in draft.ballots { for person in ballots.persons where person.range.lowerBound >= draft.range.upperBound { stop = min(stop, person.range.lowerBound) } }
    for statement in statements where statement.range.lowerBound >= draft.range.upperBound && statement.range.lowerBound < stop {
      switch statement.kind {
      case .second, .ballots, .attendance, .opening, .callToOrder: stop = statement.range.lowerBound
      default: break
      }
    }
    var out: [Range<Int>] = []
    for range in draft.statement.text {
      let end = draft.statement.runsOn && range.lowerBound >= draft.range.upperBound ? min(stop, range.lowerBound + MotionText.longest) : min(range.upperBound, max(stop, range.lowerBound))
      let cut = range.lowerBound >= draft.range.upperBound ? range.lowerBound..<max(range.lowerBound, end) : range
      if !cut.isEmpty { out.append(trim(cut)) }
    }
    return out.filter { !$0.isEmpty }
  }

  /// Without the commas, dashes and small words that join it to its neighbours.
  private func trim(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while !range.isEmpty, transcript.tokens[range.upperBound - 1].keyword == .and || transcript.tokens[range.upperBound - 1].key.isEmpty { range = range.lowerBound..<range.upperBound - 1 }
    while !range.isEmpty, transcript.tokens[range.lowerBound].key.isEmpty || transcript.tokens[range.lowerBound].keyword == .and { range = range.lowerBound + 1..<range.upperBound }
    return range
  }
}
