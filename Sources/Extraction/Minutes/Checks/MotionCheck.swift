import Records

/// Holds a motion's parts against each other and against the attendance. Flags never change a value.
struct MotionCheck {
  let transcript: Transcript
  let presence: Presence
  let attendees: [Attendee]
  let names: NameResolver
  /// Whether nearly all names are listed; where many are not, the list itself was not read whole.
  let isListWhole: Bool
  /// Whether the minutes mostly tell what became of motions; where they do not, or were not read well, no single one is missed.
  let tellsOutcomes: Bool
  /// Whether the meeting's end follows the motion, as it does a motion to adjourn.
  let adjournment: Int?

  func flags(of motion: Motion, _ draft: MotionDraft) -> [Flag] {
    var flags: [Flag] = []
    let counts = Dictionary(draft.counts.map { ($0.option, $0.value) }, uniquingKeysWith: { first, _ in first })
    if let mover = motion.mover, let seconder = motion.seconder, mover == seconder {
      let evidence = (motion.evidence ?? []).filter { $0.field == "mover" || $0.field == "seconder" }
      flags.append(Flag(code: "mover-is-seconder", detail: "\(mover) both moved and seconded.", evidence: evidence))
    }
    flags += tally(motion, draft, counts)
    flags += absentees(motion, draft)
    flags += missing(motion, draft)
    flags += twice(motion, draft)
    flags += outcome(motion, draft, counts)
    flags += unresolved(draft)
    return flags
  }

  /// The least mean probability of the words that a flag leans on, and the largest share of them that may be doubtful.
  /// A disagreement between words that were misread is none.
  private static let clear = (mean: 0.9, doubt: 0.6, share: 0.04)

  /// Whether the words were read well enough to hold them against each other.
  private func isClear(_ range: Range<Int>) -> Bool {
    let range = range.clamped(to: transcript.tokens.indices)
    let doubtful = range.filter { transcript.tokens[$0].confidence < Self.clear.doubt && !transcript.tokens[$0].key.isEmpty }.count
    return transcript.confidence(range) >= Self.clear.mean && Double(doubtful) <= max(Self.clear.share * Double(range.count), range.count > 20 ? 1 : 0)
  }

  /// Whether all who voted by name are known, and their names were read well.
  private func isRollClear(_ draft: MotionDraft) -> Bool {
    let persons = draft.ballots.flatMap(\.persons)
    guard persons.allSatisfy({ names.resolve($0).isKnown }), let first = persons.map(\.range.lowerBound).min(), let last = persons.map(\.range.upperBound).max() else { return false }
    return isClear(first..<last)
  }

  /// Whether as many are named as the minutes count.
  private func agrees(_ counts: [VoteOption: Int], _ named: [VoteOption: [String]]) -> Bool {
    counts.allSatisfy { option, count in (named[option]?.count ?? 0) == count }
  }

  /// The clerk's numbers against the names.
  private func tally(_ motion: Motion, _ draft: MotionDraft, _ counts: [VoteOption: Int]) -> [Flag] {
    let named = namedVotes(motion, draft)
    guard isRollClear(draft) else { return [] }
    let options: [(VoteOption, String)] = [(.yes, "for"), (.no, "against"), (.abstain, "abstaining"), (.absent, "absent")]
    for (option, words) in options {
      guard let count = counts[option], let names = named[option], !names.isEmpty, names.count != count else { continue }
      return [
        Flag(
          code: "tally-differs-from-roll-call",
          detail: "The minutes count \(count) \(words), and name \(names.count): \(names.joined(separator: ", ")).",
          evidence: (motion.evidence ?? []).filter { $0.field == "counts" || $0.field == "result" })
      ]
    }
    // A full roll call names nobody for an option that is counted.
    if let yes = named[.yes], !yes.isEmpty, draft.ballots.contains(where: { $0.isLabel && $0.option == .no }) || draft.ballots.contains(where: \.isTable),
      let count = counts[.no], count > 0, named[.no] == nil
    {
      return [Flag(code: "tally-differs-from-roll-call", detail: "The minutes count \(count) against, and name nobody.", evidence: nil)]
    }
    return []
  }

  /// The votes that were called, the casting vote of a chair left out.
  private func namedVotes(_ motion: Motion, _ draft: MotionDraft) -> [VoteOption: [String]] {
    let casting = Set(draft.ballots.filter(\.isCasting).flatMap { $0.persons.map { names.resolve($0).name } })
    return Dictionary(grouping: (motion.votes ?? []).filter { !casting.contains($0.voterName) }, by: \.option).mapValues { $0.map(\.voterName) }
  }

  private func absentees(_ motion: Motion, _ draft: MotionDraft) -> [Flag] {
    (motion.votes ?? []).compactMap { vote in
      guard [.yes, .no, .abstain].contains(vote.option), presence.isPresent(vote.voterName, at: draft.end) == false else { return nil }
      return Flag(code: "vote-by-absent-member", detail: "\(vote.voterName) is recorded as voting, and as absent.", evidence: vote.evidence)
    }
  }

  /// A member who was there and is in no list of a full roll call. Who presides need not vote.
  private func missing(_ motion: Motion, _ draft: MotionDraft) -> [Flag] {
    let counts = Dictionary(draft.counts.map { ($0.option, $0.value) }, uniquingKeysWith: { first, _ in first })
    guard isListWhole, isRollClear(draft), agrees(counts, namedVotes(motion, draft)) else { return [] }
    let lists = draft.ballots.filter(\.isLabel)
    guard lists.contains(where: { $0.option == .yes && $0.persons.count > 1 }), lists.contains(where: { $0.option == .no }) || lists.contains(where: \.isTable) else { return [] }
    let voters = Set((motion.votes ?? []).map(\.voterName))
    let absent = attendees.filter { attendee in
      attendee.isMember == true && presence.isPresent(attendee.name, at: draft.range.lowerBound) == true && presence.isPresent(attendee.name, at: draft.end) == true
        && !voters.contains(attendee.name) && !isPresiding(attendee)
    }
    guard !absent.isEmpty, !voters.isEmpty, absent.count <= 2 else { return [] }
    let who = absent.map(\.name).joined(separator: ", ")
    return [Flag(code: "roll-call-differs-from-attendance", detail: "\(who) was present and is not in the roll call.", evidence: absent.flatMap { $0.evidence ?? [] })]
  }

  /// A member who is named for and against: two roll calls were read as one. The chair may break a tie.
  private func twice(_ motion: Motion, _ draft: MotionDraft) -> [Flag] {
    let named = namedVotes(motion, draft)
    let both = Set(named[.yes] ?? []).intersection(named[.no] ?? []).sorted()
    guard let first = both.first, isRollClear(draft) else { return [] }
    let evidence = (motion.votes ?? []).filter { $0.voterName == first }.flatMap { $0.evidence ?? [] }
    return [Flag(code: "member-votes-twice", detail: "\(both.joined(separator: ", ")) voted for and against.", evidence: evidence)]
  }

  private func isPresiding(_ attendee: Attendee) -> Bool {
    guard let role = attendee.role?.lowercased() else { return false }
    return ["mayor", "president", "chair", "reeve", "warden"].contains { role.contains($0) }
  }

  private func outcome(_ motion: Motion, _ draft: MotionDraft, _ counts: [VoteOption: Int]) -> [Flag] {
    if let tie = tie(draft, counts, namedVotes(motion, draft)) { return [tie] }
    if motion.result == nil, motion.extendedResult == nil {
      // Who voted for it is told, though not in how many words.
      if draft.ballots.contains(where: { $0.isLabel && $0.option == .yes && !$0.persons.isEmpty }) { return [] }
      let adjourns = (motion.motionText?.lowercased().contains("adjourn") ?? false) && adjournment.map { $0 >= draft.range.lowerBound && $0 < draft.end + 60 } ?? false
      return adjourns || !isOutcomeMissing(motion, draft) ? [] : [Flag(code: "motion-without-outcome", detail: "The minutes do not say what became of this motion.", evidence: (motion.evidence ?? []).filter { $0.field == "motion_text" || $0.field == "mover" })]
    }
    let named = namedVotes(motion, draft)
    let hasLists = named[.yes] != nil && named[.no] != nil && isRollClear(draft)
    guard let yes = counts[.yes] ?? (hasLists ? named[.yes]?.count : nil), let no = counts[.no] ?? (hasLists ? named[.no]?.count : nil) else { return [] }
    let evidence = (motion.evidence ?? []).filter { $0.field == "counts" || $0.field == "result" }
    let words = draft.range.lowerBound..<min(draft.end + 30, transcript.tokens.count)
    let isQualified = words.contains { ["2/3", "3/4"].contains(transcript.key($0)) && ["vote", "majority", "of"].contains(transcript.key($0 + 1)) }
      || words.contains { ["two-thirds", "three-fourths", "super-majority", "supermajority", "required", "needed", "veto"].contains(transcript.key($0)) }
    if motion.result == .pass, yes < no || isQualified && yes * 3 < (yes + no) * 2 {
      return [Flag(code: "outcome-differs-from-count", detail: "It is recorded as passed with \(yes) for and \(no) against.", evidence: evidence)]
    }
    if motion.result == .fail, yes > no, !isQualified {
      return [Flag(code: "outcome-differs-from-count", detail: "It is recorded as failed with \(yes) for and \(no) against.", evidence: evidence)]
    }
    return []
  }

  /// Whether the motion and what follows it were read well, and no outcome is there: up to the next paragraph's end.
  private func isOutcomeMissing(_ motion: Motion, _ draft: MotionDraft) -> Bool {
    // What became of an amendment follows from what became of the motion.
    guard tellsOutcomes, !draft.isSubsidiary, motion.motionText != nil, motion.mover.map({ !$0.isEmpty }) ?? true else { return false }
    var end = min(draft.end + 10, transcript.tokens.count)
    var paragraphs = 0
    while end < transcript.tokens.count, end - draft.end < 120 {
      if transcript.tokens[end].marks.contains(.startsParagraph) { paragraphs += 1 }
      if paragraphs == 2 { break }
      end += 1
    }
    return isClear(draft.range.lowerBound..<end) && !hintsAtOutcome(after: draft)
  }

  /// Whether the rest of the motion's own paragraph holds a word that may be a misread outcome: "Mot reied", "ali voted".
  private func hintsAtOutcome(after draft: MotionDraft) -> Bool {
    var i = draft.range.upperBound
    while i < transcript.tokens.count, i - draft.range.upperBound < 200, !transcript.tokens[i].marks.contains(.startsParagraph) {
      let token = transcript.tokens[i]
      if [.carried, .voting, .favour, .unanimous, .lost, .failed].contains(token.keyword) { return true }
      if token.keyword == nil, token.key.utf8.count >= 4, transcript.endsSentence(i), Self.outcomes.contains(where: { EditDistance.cost(of: Array(token.key.utf8), for: $0, limit: 2.5) <= 2.5 }) { return true }
      i += 1
    }
    return false
  }

  private static let outcomes = ["carried", "passed", "adopted", "approved", "failed", "prevailed"].map { Array($0.utf8) }

  private func tie(_ draft: MotionDraft, _ counts: [VoteOption: Int], _ named: [VoteOption: [String]]) -> Flag? {
    guard let yes = counts[.yes] ?? named[.yes]?.count, let no = counts[.no] ?? named[.no]?.count, yes == no, yes > 0 else { return nil }
    let words = draft.range.lowerBound..<min(draft.end + 30, transcript.tokens.count)
    let isBroken = draft.ballots.contains(where: \.isCasting) || words.contains { ["casting", "deciding", "tie-breaking", "breaking", "broke", "broken"].contains(transcript.key($0)) }
    if isBroken { return nil }
    return Flag(
      code: "tie-without-casting-vote", detail: "The vote was \(yes) to \(no), and no casting vote is recorded.",
      evidence: draft.countRanges.flatMap { transcript.evidence("counts", $0) })
  }

  /// Names that no list explains, where there is one.
  private func unresolved(_ draft: MotionDraft) -> [Flag] {
    guard isListWhole, attendees.filter({ $0.isMember == true }).count >= 3 else { return [] }
    let persons = [draft.statement.mover, draft.seconder].compactMap { $0 } + draft.ballots.flatMap(\.persons)
    let unknown = persons.filter { !$0.name.isEmpty && !names.resolve($0).isKnown }
    guard let person = unknown.first(where: { person in
      person.name.utf8.count >= 3 && isClear(person.range) && person.nameRange.allSatisfy { transcript.tokens[$0].confidence >= 0.85 }
        && !names.isNear(person.name)
    }) else { return [] }
    return [Flag(code: "name-not-in-attendance", detail: "“\(person.name)” is not among those who are listed.", evidence: transcript.evidence("name", person.range))]
  }
}
