import Records

/// Gives each motion its seconder, outcome, counts and votes, in the order in which the minutes tell them.
struct MotionAssembler {
  let transcript: Transcript
  private(set) var motions: [MotionDraft] = []
  /// Motions that wait for their outcome, the latest last.
  private var waiting: [Int] = []
  /// The motion that was last spoken of.
  private var last: Int?
  /// A block of labels whose outcome stood before its mover.
  private var openedByLabel: Int?
  private var item: (order: String, isLetter: Bool)?
  private var itemNumber: String?

  init(_ transcript: Transcript) { self.transcript = transcript }

  mutating func add(_ statement: Statement) {
    switch statement.kind {
    case .motion(let motion): add(motion, statement.range)
    case .second(let person): second(person, statement.range)
    case .outcome(let outcome): add(outcome, statement.range)
    case .ballots(let ballots): add(ballots, statement.range)
    case .item(let order, _, _):
      if !isWithinMotion(statement.range.lowerBound) { setItem(order) }
    default: break
    }
  }

  /// A numbered list in the text of a motion that waits for its outcome is part of it.
  private func isWithinMotion(_ token: Int) -> Bool {
    guard let at = waiting.last, motions[at].statement.runsOn else { return false }
    return token - motions[at].end < 200
  }

  private mutating func setItem(_ order: String) {
    if order.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true {
      itemNumber = order
      item = (order, false)
    } else if order.utf8.count <= 2, let number = itemNumber {
      item = (number + order, true)
    } else {
      item = (order, false)
    }
  }

  private mutating func add(_ motion: MotionStatement, _ range: Range<Int>) {
    if motion.isResolved, addResolved(motion, range) { return }
    if motion.isLabelled, let at = openedByLabel ?? (last.flatMap { motions[$0].statement.mover == nil && range.lowerBound - motions[$0].end < 40 ? $0 : nil }) {
      motions[at].statement.mover = motion.mover
      motions[at].seconder = motion.seconder
      motions[at].end = range.upperBound
      last = at
      return
    }
    var draft = MotionDraft(motion, range)
    draft.agendaItem = item?.order
    draft.isSubsidiary = isSubsidiary(draft)
    if !draft.isSubsidiary { waiting = [] }
    motions.append(draft)
    waiting.append(motions.count - 1)
    last = motions.count - 1
    openedByLabel = nil
  }

  /// "RESOLVED that": the words, or the outcome, of the motion that waits. `false` where none does.
  private mutating func addResolved(_ motion: MotionStatement, _ range: Range<Int>) -> Bool {
    let outcome = Outcome(result: .pass, isStrong: false)
    if motion.mover == nil, let at = waiting.last, range.lowerBound - motions[at].end < 80, !isAnother(motion, at, range) {
      let own = motions[at].statement.text.flatMap { Array($0) }.filter { ![.and, .it, .was].contains(transcript.keyword($0)) }
      let isAdoption = own.contains { ["adoption", "following"].contains(transcript.key($0)) }
      if own.isEmpty || isAdoption {
        motions[at].statement.text = motion.text
        motions[at].statement.isResolved = true
      }
      motions[at].end = range.upperBound
      if isAdoption { return true }
      motions[at].outcome = outcome
      motions[at].outcomeRange = range
      waiting.removeAll { $0 == at }
      last = at
      return true
    }
    var draft = MotionDraft(motion, range)
    draft.agendaItem = item?.order
    draft.outcome = outcome
    draft.outcomeRange = range
    motions.append(draft)
    waiting = []
    last = motions.count - 1
    return true
  }

  /// Whether a resolution that does not follow at once says something else than the motion that waits: that motion's
  /// outcome is not told.
  private func isAnother(_ resolution: MotionStatement, _ at: Int, _ range: Range<Int>) -> Bool {
    func words(_ text: [Range<Int>]) -> Set<String> { Set(text.flatMap { $0.prefix(60).map(transcript.key).filter { $0.utf8.count > 3 } }) }
    let moved = words(motions[at].statement.text)
    let resolved = words(resolution.text)
    guard range.lowerBound - motions[at].end > 12, moved.count > 3, resolved.count > 3, !moved.contains("following"), !moved.contains("adoption") else { return false }
    return moved.subtracting(resolved).count * 2 > moved.count || isNomination(at) && isNomination(resolution.text)
  }

  private func isNomination(_ text: [Range<Int>]) -> Bool {
    // "Councillor Fenn was proposed by …": nothing but a name.
    if let words = text.first(where: { !$0.isEmpty }), let person = PersonReader(transcript: transcript).read(at: words.lowerBound), person.hasMemberTitle, person.range.upperBound >= words.upperBound - 1 { return true }
    return text.contains { $0.prefix(30).contains { ["elected", "nominated"].contains(transcript.key($0)) } }
  }

  private func isNomination(_ at: Int) -> Bool { isNomination(motions[at].statement.text) }

  /// Whether the motion is one of two nominations for one office, between which a vote chooses: it is the vote of neither.
  private func isContested(_ at: Int) -> Bool {
    at > 0 && isNomination(at) && isNomination(at - 1) && motions[at - 1].outcome == nil && motions[at].range.lowerBound - motions[at - 1].end < 150
  }

  /// A motion about the one before it: to amend, to table, to postpone, to divide, to call the question.
  private func isSubsidiary(_ draft: MotionDraft) -> Bool {
    // "Mazur offered an amendment to add Elm Street"
    if draft.range.contains(where: { transcript.keyword($0) == .amendment && !transcript.tokens[$0].isCapitalised && transcript.keyword($0 - 1) == .a }) { return true }
    // "As an AMENDMENT, Mr. Fenn, seconded by Mr. Holt, moved that"
    if (transcript.sentenceStart(draft.range.lowerBound)..<draft.range.upperBound).contains(where: { transcript.keyword($0) == .amendment && transcript.keyword($0 - 1) == .a && transcript.key($0 - 2) == "as" }) { return true }
    guard let text = draft.statement.text.first(where: { !$0.isEmpty }) else { return false }
    return text.prefix(7).contains { index in
      [.amend, .amendment, .table, .substitute, .tabled].contains(transcript.keyword(index))
        || ["postpone", "question", "divide", "refer", "recommit"].contains(transcript.key(index))
    }
  }

  private mutating func second(_ person: Person?, _ range: Range<Int>) {
    guard let at = openedByLabel ?? waiting.last ?? last, motions[at].seconder == nil, range.lowerBound - motions[at].end < 250 else { return }
    motions[at].seconder = person
    motions[at].end = max(motions[at].end, range.upperBound)
  }

  private mutating func add(_ outcome: Outcome, _ range: Range<Int>) {
    if let at = target(of: outcome, range) {
      if motions[at].outcome == nil {
        motions[at].outcome = outcome
        motions[at].outcomeRange = range
      } else {
        restate(at, outcome, range)
      }
      take(outcome, at)
      motions[at].end = max(motions[at].end, range.upperBound)
      // A weak word may yet be followed by the telling one: "All voted aye. Motion carried."
      waiting.removeAll { $0 == at }
      last = at
    } else if outcome.isStrong, outcome.isLabel {
      var draft = MotionDraft(MotionStatement(), range)
      draft.outcome = outcome
      draft.outcomeRange = range
      draft.agendaItem = item?.order
      motions.append(draft)
      take(outcome, motions.count - 1)
      last = motions.count - 1
      openedByLabel = last
    }
  }

  private mutating func take(_ outcome: Outcome, _ at: Int) {
    guard !outcome.counts.isEmpty, let range = outcome.countRange else { return }
    for count in outcome.counts where !motions[at].counts.contains(where: { $0.option == count.option }) { motions[at].counts.append(count) }
    motions[at].countRanges.append(range)
  }

  /// The same outcome told again in stronger words.
  private mutating func restate(_ at: Int, _ outcome: Outcome, _ range: Range<Int>) {
    guard let held = motions[at].outcome, outcome.isStrong && !held.isStrong || held.result == nil && outcome.result != nil && held.extended == nil else { return }
    motions[at].outcome = outcome
    motions[at].outcomeRange = range
  }

  /// Which motion an outcome is about.
  private func target(of outcome: Outcome, _ range: Range<Int>) -> Int? {
    // A second "RESULT:" opens the next block.
    let opensBlock = outcome.isLabel && last.map { motions[$0].outcome?.isLabel == true } == true
    if let last, !opensBlock, motions[last].outcome != nil, range.lowerBound - motions[last].end < 60 {
      let sameWords = outcome.isAboutAmendment || !outcome.isAboutMain
      let isNear = range.lowerBound - motions[last].end < 12 || motions[last].outcome?.isStrong == false && outcome.isStrong
      // Told again at once, unless it speaks of another motion that waits.
      let isAnother = outcome.isAboutAmendment != motions[last].outcome?.isAboutAmendment && !waiting.isEmpty
      if isNear, sameWords, !isAnother, waiting.isEmpty || !outcome.isStrong || motions[last].outcome?.isStrong == false { return last }
    }
    // A motion that was seconded does not die for lack of that.
    if outcome.extended == "died-for-lack-of-a-second", let at = waiting.last ?? last, motions[at].seconder != nil { return nil }
    if outcome.isAboutMain, let main = waiting.first { return main }
    guard let at = waiting.last else { return nil }
    let distance = range.lowerBound - motions[at].end
    return outcome.isStrong ? (distance < 1500 ? at : nil) : distance < 320 ? at : nil
  }

  /// Whether a motion that is decided has such a list already, and somebody of the new one is in it or in another: the
  /// vote was on something else.
  private func isAnotherVote(_ ballots: Ballots, _ at: Int) -> Bool {
    let motion = motions[at]
    guard motion.outcome != nil, ballots.isLabel, motion.ballots.contains(where: { $0.isLabel && $0.option == ballots.option }) else { return false }
    let voted = Set(motion.ballots.filter(\.isLabel).flatMap(\.persons).map { $0.parts.last ?? "" })
    return ballots.persons.contains { $0.parts.last.map(voted.contains) ?? false }
  }

  private mutating func add(_ ballots: Ballots, _ range: Range<Int>) {
    // "Holt recused herself from the next item" is no vote on the motion before.
    if !ballots.isLabel, waiting.isEmpty, let last, range.lowerBound > motions[last].end,
      (motions[last].end..<range.lowerBound + 1).contains(where: { transcript.tokens[safe: $0]?.marks.contains(.startsParagraph) == true })
    {
      return
    }
    guard let at = openedByLabel ?? waiting.last ?? last, range.lowerBound - motions[at].end < (waiting.isEmpty ? 150 : 400) else { return }
    if isAnotherVote(ballots, at) || isContested(at) { return }
    if let count = ballots.count, !motions[at].counts.contains(where: { $0.option == ballots.option }) {
      motions[at].counts.append(VoteCount(option: ballots.option, value: count))
      motions[at].countRanges.append(range)
    }
    if !ballots.persons.isEmpty || ballots.isLabel { motions[at].ballots.append(ballots) }
    motions[at].end = max(motions[at].end, range.upperBound)
    last = at
  }
}
