import Records

/// Writes a motion's record from what was gathered.
struct MotionWriter {
  let transcript: Transcript
  let names: NameResolver
  private let meeting: Range<Int>
  private let texts: MotionTextWriter

  init(transcript: Transcript, names: NameResolver, statements: [Statement], meeting: Range<Int>) {
    self.transcript = transcript
    self.names = names
    self.meeting = meeting
    texts = MotionTextWriter(transcript, statements)
  }

  func motion(_ draft: MotionDraft, before next: MotionDraft?) -> Motion {
    var motion = Motion()
    var evidence: [Provenance] = []
    var trust = 1.0
    if let range = draft.statement.identifier {
      motion.identifier = PersonReader(transcript: transcript).clean(range)
      evidence += transcript.evidence("identifier", range)
    }
    if let mover = draft.statement.mover {
      let found = names.resolve(mover)
      motion.mover = found.name
      trust *= found.confidence * transcript.trust(mover.nameRange).squareRoot()
      evidence += transcript.evidence("mover", mover.range)
    }
    if let seconder = draft.seconder {
      let found = names.resolve(seconder)
      motion.seconder = found.name
      trust *= found.confidence * transcript.trust(seconder.nameRange).squareRoot()
      evidence += transcript.evidence("seconder", seconder.range)
    }
    let text = texts.text(of: draft, before: next?.range.lowerBound ?? meeting.upperBound)
    if !text.isEmpty {
      motion.motionText = text.map { PersonReader(transcript: transcript).clean($0) }.joined(separator: " ")
      for range in text { evidence += transcript.evidence("motion_text", range) }
    }
    motion.agendaItem = draft.agendaItem
    if let outcome = draft.outcome, let range = draft.outcomeRange {
      motion.result = outcome.result
      motion.extendedResult = outcome.extended
      motion.resultAsWritten = transcript.text(range)
      evidence += transcript.evidence("result", range)
    }
    if motion.result == nil, motion.extendedResult == nil { motion.result = decided(draft) }
    if !draft.counts.isEmpty {
      motion.counts = draft.counts
      for range in draft.countRanges { evidence += transcript.evidence("counts", range) }
    }
    motion.votes = votes(draft)
    trust *= text.map { transcript.confidence($0) }.min() ?? 0.6
    if motion.result == nil, motion.extendedResult == nil { trust *= 0.7 }
    if (motion.mover == nil) != (motion.seconder == nil), motion.extendedResult == nil { trust *= 0.8 }
    motion.evidence = evidence
    motion.confidence = Confidence(trust)
    return motion
  }

  /// Where the minutes give the vote and no word on the outcome, the numbers speak: a majority for, or against.
  private func decided(_ draft: MotionDraft) -> Motion.Result? {
    // "Ayes: All."
    let everybody = draft.ballots.filter(\.isEverybody).map(\.option)
    if everybody == [.yes] || everybody == [.no] { return everybody == [.yes] ? .pass : .fail }
    func count(_ option: VoteOption) -> Int? {
      if let count = draft.counts.first(where: { $0.option == option })?.value { return count }
      let lists = draft.ballots.filter { $0.option == option && $0.isLabel }
      return lists.isEmpty ? nil : lists.reduce(0) { $0 + $1.persons.count }
    }
    let isTable = draft.ballots.contains(where: \.isTable)
    // "Ayes: Burt, Levine, Fenn", and no other list: those who are named are more than half of the body.
    let members = names.members.filter(\.isMember).count
    if !isTable, members >= 3, count(.no) == nil, count(.abstain) == nil, let yes = count(.yes), yes > 2, yes * 2 > members { return .pass }
    guard let yes = count(.yes) ?? (isTable ? 0 : nil), let no = count(.no) ?? (isTable ? 0 : nil), yes != no else { return nil }
    return yes > no ? .pass : .fail
  }

  private func votes(_ draft: MotionDraft) -> [Vote]? {
    var votes: [Vote] = []
    for ballots in draft.ballots {
      for person in ballots.persons where !person.name.isEmpty || person.role != nil {
        let found = names.resolve(person)
        if votes.contains(where: { $0.voterName == found.name && $0.option == ballots.option }) { continue }
        // "Nays - Xo e.": two letters that nobody's name begins with are what is left of another word.
        if !found.isKnown, person.role == nil, found.name.utf8.count <= 2 { continue }
        votes.append(
          Vote(
            option: ballots.option, voterName: found.name, asWritten: PersonReader(transcript: transcript).clean(person.range),
            confidence: Confidence(found.confidence * transcript.trust(person.nameRange)), evidence: transcript.evidence("voter_name", person.range)))
      }
    }
    return votes.isEmpty ? nil : votes
  }
}
