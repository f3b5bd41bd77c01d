import Records

/// Finds what became of motions: "Motion carried 5-0.", "RESULT: ADOPTED [12 TO 0]", "died for lack of a second".
struct OutcomeReader {
  let transcript: Transcript
  private let counts: CountReader

  init(_ transcript: Transcript) {
    self.transcript = transcript
    counts = CountReader(transcript: transcript)
  }

  /// The outcome that the word at `index` tells; `nil` where it tells of something else.
  func read(at index: Int, after floor: Int) -> Statement? {
    let start = max(transcript.sentenceStart(index), floor)
    if isChoice(index) { return nil }
    switch transcript.keyword(index) {
    case .carried, .passed, .adopted, .approved: return told(index, start, .pass)
    case .failed, .lost, .defeated, .denied, .rejected: return told(index, start, .fail)
    case .tabled, .withdrawn, .deferred, .postponed: return extended(index, start)
    case .lack, .died: return lackOfSecond(index, start)
    case .unanimous: return unanimous(index, start)
    case .all: return everybody(index, start)
    case .result, .disposition, .decision, .vote: return label(index)
    case .voting where transcript.keyword(index - 1) == .so && transcript.endsSentence(index):
      return statement(index, start, index + 1, Outcome(result: .pass, isStrong: true))
    case .voting: return voted(index, start) ?? votedTo(index, start)
    // "A second was made by Burt and was so moved by a voice vote": "so moved" alone makes a motion.
    case .moved where transcript.keyword(index - 1) == .so && transcript.keyword(index - 2) == .was: return statement(index, start, transcript.sentenceEnd(index, reach: 20), Outcome(result: .pass, isStrong: false))
    case .favour, .for: return countedInWords(index)
    case .withdraw: return withdrew(index, start)
    case .agreed: return follows(index, transcript.sentenceStart(index)) || isAgreedUnder(index) ? statement(index, start, index + 1, Outcome(result: .pass, isStrong: false)) : nil
    case .ordered: return transcript.key(index - 1) == "so" ? statement(index, start, transcript.sentenceEnd(index, reach: 10), Outcome(result: .pass, isStrong: true)) : nil
    default:
      // "did not carry", "did not pass"
      if ["carry", "pass"].contains(transcript.key(index)) {
        let isFailure = transcript.key(index - 1) == "not" && transcript.key(index - 2) == "did" && (max(start, index - 6)..<index).contains { isMotionNoun($0) }
        return isFailure ? statement(index, start, transcript.sentenceEnd(index, reach: 20), Outcome(result: .fail, isStrong: true)) : nil
      }
      // "Action: Unanimously approved"
      if transcript.key(index) == "action", transcript.tokens[index].marks.contains([.colon, .capital]) { return label(index) }
      return transcript.key(index) == "declined" ? declined(index, start) : nil
    }
  }

  private static let courtesies: Set<String> = ["thanks", "sympathy", "condolence", "condolences", "appreciation", "confidence", "congratulation", "congratulations"]

  private static let outcomes: Set<Keyword> = [.carried, .passed, .adopted, .approved, .failed, .lost, .defeated, .denied, .rejected, .tabled, .withdrawn, .deferred, .postponed]

  /// "CARRIED / DEFEATED / DEFERRED": what a form offers, of which a pen chose one.
  private func isChoice(_ index: Int) -> Bool {
    func isOutcome(_ at: Int) -> Bool { transcript.keyword(at).map(Self.outcomes.contains) ?? false }
    func isSlash(_ at: Int) -> Bool { transcript.tokens[safe: at].map { $0.text == "/" || $0.text == "|" } ?? false }
    func isParted(_ at: Int) -> Bool { transcript.tokens[safe: at]?.marks.contains(.slash) ?? false }
    return isSlash(index + 1) && isOutcome(index + 2) || isSlash(index - 1) && isOutcome(index - 2)
      || isParted(index) && isOutcome(index + 1) || isParted(index - 1) && isOutcome(index - 1)
  }

  private func told(_ index: Int, _ start: Int, _ result: Motion.Result) -> Statement? {
    // "A vote of thanks was passed to the Chairman": a courtesy, and no outcome of what went before.
    if (max(start, index - 9)..<index).contains(where: { transcript.keyword($0) == .vote && transcript.keyword($0 + 1) == .of && Self.courtesies.contains(transcript.key($0 + 2)) }) { return nil }
    // "Not approved."
    if result == .pass, transcript.key(index - 1) == "not", transcript.sentenceStart(index) == index - 1, transcript.endsSentence(index) {
      return statement(index, start, index + 1, Outcome(result: .fail, isStrong: true))
    }
    // "The motion was not carried", "Motion not passed."
    if result == .pass, transcript.key(index - 1) == "not", (max(start, index - 6)..<index).contains(where: { isMotionNoun($0) }),
      [.was, .were].contains(transcript.keyword(index - 2)) || index - 2 <= start + 1 && isMotionNoun(index - 2) && (transcript.tokens[index].endsClause || transcript.endsSentence(index) || transcript.keyword(index + 1) == .by),
      !(start..<index).contains(where: { ["if", "because", "since", "unless", "when", "why"].contains(transcript.key($0)) })
    {
      return statement(index, start, transcript.sentenceEnd(index, reach: 40), Outcome(result: .fail, isStrong: true))
    }
    guard !isWish(index) else { return nil }
    let end = transcript.sentenceEnd(index, reach: 60)
    if [.failed, .lost].contains(transcript.keyword(index)), let unseconded = unseconded(index, start, end) { return unseconded }
    let subject = (start..<index).contains { isMotionWord($0) }
    let hasCount = counts.first(in: index..<min(end, index + 8)) != nil
    // "… to be held November 4, 2024 Carried": the stop before it is lost.
    let isTail = index > start && transcript.tokens[index].isCapitalised && end == index + 1 && !transcript.tokens[index - 1].isCapitalised
    if isTail, transcript.keyword(index) == .carried || transcript.tokens[index].marks.contains(.capitals) {
      return statement(index, isCounted(index) ? index - 1 : index, end, Outcome(result: result, isStrong: true))
    }
    // "4/1 CARRIED" over "Cr Holt voted against": a line of its own.
    if isCounted(index), transcript.line(at: index).tokens == index - 1..<index + 1 { return statement(index, index - 1, index + 1, Outcome(result: result, isStrong: true)) }
    let isBare = isBare(index, start, end)
    let isSure = transcript.keyword(index) == .carried || [.lost, .defeated, .failed].contains(transcript.keyword(index))
    // "failed to carry": but to appear, or to agree, is no outcome.
    if transcript.keyword(index) == .failed, transcript.keyword(index + 1) == .to, !(subject && ["carry", "pass", "prevail"].contains(transcript.key(index + 2))) { return nil }
    if isCitedDate(index) { return nil }
    let sentence = transcript.sentenceStart(index)
    let strong = subject && isSure || isBare && (isSure || hasCount)
    let weak = subject || isBare || follows(index, sentence) || hasCount || isPassive(index) && isOnMotion(sentence..<index)
    guard strong || weak else { return nil }
    let names = index > start && isMotionWord(index - 1)
    if !isSure, !isBare, !hasCount, !names, !follows(index, sentence), !isPassive(index) { return nil }
    if !isSure, result == .fail, !isBare, !subject { return nil }
    var outcome = Outcome(result: result, isStrong: strong)
    outcome.isDecision = !strong && !isBare && isPassive(index) && !(max(start, index - 6)..<index).contains { isMotionNoun($0) && transcript.key($0) != "same" }
    return statement(index, start, end, outcome)
  }

  private func extended(_ index: Int, _ start: Int) -> Statement? {
    guard !isWish(index) else { return nil }
    let end = transcript.sentenceEnd(index, reach: 60)
    let names: [Keyword: String] = [.tabled: "tabled", .withdrawn: "withdrawn", .deferred: "deferred", .postponed: "postponed"]
    let subject = (start..<index).contains { isMotionWord($0) }
    guard subject || isBare(index, start, end), let name = transcript.keyword(index).flatMap({ names[$0] }) else { return nil }
    return statement(index, start, end, Outcome(extended: name, isStrong: false))
  }

  /// "failed of a second", "lost for want of a second", "failed to receive a second", "failed for lack of support"
  private func unseconded(_ index: Int, _ start: Int, _ end: Int) -> Statement? {
    guard let second = (index + 1..<max(index + 1, min(end, index + 8))).first(where: { [.second, .seconder].contains(transcript.keyword($0)) }),
      !(index..<second).contains(where: { transcript.tokens[$0].endsClause }),
      transcript.keyword(index + 1) == .of || (index + 1..<second).contains(where: { transcript.keyword($0) == .lack || ["want", "receive", "obtain", "get", "secure"].contains(transcript.key($0)) })
    else { return nil }
    return statement(index, start, end, Outcome(extended: "died-for-lack-of-a-second", isStrong: true))
  }

  private func lackOfSecond(_ index: Int, _ start: Int) -> Statement? {
    let end = transcript.sentenceEnd(index, reach: 30)
    guard (index..<end).contains(where: { [.second, .seconder, .seconded, .support].contains(transcript.keyword($0)) }) else { return nil }
    return statement(index, start, end, Outcome(extended: "died-for-lack-of-a-second", isStrong: true))
  }

  /// "the mover and the second withdrew the motion"
  private func withdrew(_ index: Int, _ start: Int) -> Statement? {
    let end = transcript.sentenceEnd(index, reach: 20)
    // "Reyes moved and Burt seconded to withdraw Resolution 96": what is moved.
    if transcript.keyword(index - 1) == .to, index - 1 == start { return nil }
    guard (index..<end).contains(where: { isMotionWord($0) }) else { return nil }
    return statement(index, start, end, Outcome(extended: "withdrawn", isStrong: false))
  }

  /// "the Board declined one to three to refer"
  private func declined(_ index: Int, _ start: Int) -> Statement? {
    guard let tally = counts.tally(at: index + 1, index + 8) else { return nil }
    return Statement(
      kind: .outcome(Outcome(result: .fail, counts: tally.counts, countRange: tally.range, isStrong: false)), range: index..<tally.range.upperBound)
  }

  /// "The vote was unanimous", "unanimously carried" is told by its verb.
  private func unanimous(_ index: Int, _ start: Int) -> Statement? {
    let end = transcript.sentenceEnd(index, reach: 40)
    let near = max(start, index - 6)..<min(end, index + 5)
    if (index..<near.upperBound).contains(where: { [.carried, .passed, .adopted, .approved].contains(transcript.keyword($0)) }) { return nil }
    guard near.contains(where: { [.vote, .voting, .motion].contains(transcript.keyword($0)) }) || isBare(index, start, end) else { return nil }
    return statement(index, start, end, Outcome(result: .pass, isStrong: false))
  }

  /// "All in favor", "All ayes", "all members voting aye".
  private func everybody(_ index: Int, _ start: Int) -> Statement? {
    var i = index + 1
    while i < index + 7, [.members, .voting, .present, .councilmember, .councillor, .councilman, .commissioner, .the, .were].contains(transcript.keyword(i)) || ["in", "those", "voted", "of"].contains(transcript.key(i)) || transcript.key(i).isEmpty { i += 1 }
    guard [.aye, .yea, .yes, .favour].contains(transcript.keyword(i)) else { return nil }
    let end = transcript.sentenceEnd(index, reach: 40)
    return statement(index, start, end, Outcome(result: .pass, isStrong: false))
  }

  /// "RESULT: ADOPTED [12 TO 0]", "Disposition: Carried", "VOTE: 5-0"
  private func label(_ index: Int) -> Statement? {
    if transcript.keyword(index) == .vote, let tally = countedVote(index) { return tally }
    guard transcript.tokens[index].marks.contains(.colon) || transcript.tokens[index].marks.contains(.dash) || transcript.tokens[safe: index + 1]?.key.isEmpty == true else { return nil }
    let end = transcript.sentenceEnd(index + 1, reach: 14)
    let reach = index + 1..<max(index + 1, min(end, index + 10))
    var outcome = Outcome(isStrong: true, isLabel: transcript.keyword(index) != .vote)
    for i in reach where outcome.result == nil && outcome.extended == nil {
      switch transcript.keyword(i) {
      case .carried, .passed, .adopted, .approved, .unanimous, .agreed: outcome.result = .pass
      case nil where ["pass", "enacted", "accepted", "granted"].contains(transcript.key(i)): outcome.result = .pass
      case nil where transcript.key(i) == "fail": outcome.result = .fail
      case .failed, .lost, .defeated, .denied, .rejected: outcome.result = .fail
      case .tabled: outcome.extended = "tabled"
      case .withdrawn: outcome.extended = "withdrawn"
      case .deferred: outcome.extended = "deferred"
      case .postponed: outcome.extended = "postponed"
      default: break
      }
    }
    let tally = transcript.keyword(index) == .vote ? reach.lazy.compactMap { counts.tally(at: $0, reach.upperBound) }.first : counts.first(in: reach)
    if outcome.result == nil, outcome.extended == nil {
      guard tally != nil, !transcript.tokens[index + 1].endsClause || transcript.tokens[index + 1].hasDigit else { return nil }
    }
    return statement(index, index, end, outcome)
  }

  /// "The vote on the amendment was 1-3.", "The vote being a 2-2 tie"
  private func countedVote(_ index: Int) -> Statement? {
    let end = transcript.sentenceEnd(index, reach: 16)
    guard let verb = (index + 1..<max(index + 1, min(end, index + 7))).first(where: { [.was, .is].contains(transcript.keyword($0)) || transcript.key($0) == "being" || transcript.key($0) == "stood" }),
      let tally = (verb + 1..<min(verb + 4, max(end, verb + 1))).lazy.compactMap({ counts.tally(at: $0, end) }).first
    else { return nil }
    var outcome = Outcome(counts: tally.counts, countRange: tally.range, isStrong: false)
    outcome.isAboutAmendment = (index..<verb).contains { transcript.keyword($0) == .amendment }
    return Statement(kind: .outcome(outcome), range: index..<tally.range.upperBound)
  }

  /// "voted 5-0", "Council voted unanimously to", "members voted 4 to 1 in favor".
  private func voted(_ index: Int, _ start: Int) -> Statement? {
    let end = transcript.sentenceEnd(index, reach: 60)
    // "Three voted in favour, two against."
    if let number = NumberReader.read(transcript, at: index - 1), number.value < 100, let named = counts.named(at: index - 1, end) {
      return Statement(
        kind: .outcome(Outcome(counts: named.counts, countRange: named.range, isStrong: false)), range: named.range.lowerBound..<max(named.range.upperBound, index + 1))
    }
    guard let tally = counts.tally(at: index + 1, end) ?? counts.tally(at: index + 2, end),
      !transcript.tokens[start..<index].contains(where: { $0.marks.contains(.opensBracket) })
    else { return nil }
    let values = tally.counts.map(\.value)
    let result: Motion.Result? = values.count >= 2 && values[0] != values[1] ? (values[0] > values[1] ? .pass : .fail) : nil
    return Statement(
      kind: .outcome(Outcome(result: result, counts: tally.counts, countRange: tally.range, isStrong: false)), range: index..<tally.range.upperBound)
  }

  /// "Upon motion duly made and seconded it was voted to pave Kiln Street", "the Board / VOTED: To pave …": the body's act, and
  /// what it is. One member's "voted to" is none.
  private func votedTo(_ index: Int, _ start: Int) -> Statement? {
    guard transcript.key(index) == "voted", index > 0 else { return nil }
    let before = transcript.keyword(index - 1)
    let isBodys = [.was, .board, .council, .committee, .commission, .and].contains(before) || ["selectmen", "trustees", "commissioners", "supervisors", "has", "unanimously"].contains(transcript.key(index - 1))
    var next = index + 1
    while next < index + 3, transcript.keyword(next) == .unanimous || transcript.tokens[safe: next]?.key.isEmpty == true { next += 1 }
    guard isBodys, before != .and || hasSecond(transcript.sentenceStart(index)..<index), [.to, .that].contains(transcript.keyword(next)), next < transcript.tokens.count else { return nil }
    return Statement(kind: .outcome(Outcome(result: .pass, isStrong: false, decides: next..<transcript.sentenceEnd(next, reach: 300))), range: index..<next)
  }

  /// "there were two in favor and one opposed", "there voted for the motion, two; against, three"
  private func countedInWords(_ index: Int) -> Statement? {
    let end = transcript.sentenceEnd(index, reach: 20)
    let begin = (max(0, index - 3)..<index).first { NumberReader.read(transcript, at: $0) != nil } ?? index
    guard let named = counts.named(at: begin, end), Set(named.counts.map(\.option)).isSuperset(of: [.yes, .no]) else { return nil }
    return Statement(kind: .outcome(Outcome(counts: named.counts, countRange: named.range, isStrong: false)), range: named.range)
  }

  private func statement(_ index: Int, _ start: Int, _ end: Int, _ outcome: Outcome) -> Statement {
    var outcome = outcome
    var begin = clauseStart(index, start)
    var end = lineEnd(index, max(end, index + 1))
    // "carried by the following vote: AYES: …": the votes are told by themselves.
    if let colon = (index + 1..<max(index + 1, min(end, index + 14))).first(where: { transcript.tokens[$0].marks.contains(.colon) }), transcript.keyword(colon + 1)?.voteOption != nil { end = colon + 1 }
    // The next sentence may hold the count alone: "Carried. 5-0."
    if let tally = counts.first(in: begin..<end) {
      outcome.counts = tally.counts
      outcome.countRange = tally.range
    } else if end < transcript.tokens.count, let tally = counts.tally(at: end, end + 3), transcript.sentenceEnd(end, reach: 8) <= tally.range.upperBound + 1 {
      outcome.counts = tally.counts
      outcome.countRange = tally.range
      end = tally.range.upperBound
    }
    // "passed by four votes to one: “That …": the text follows.
    if let colon = (index..<min(end, index + 10)).first(where: { transcript.tokens[$0].marks.contains(.colon) }), end - colon > 3, outcome.countRange.map({ $0.upperBound <= colon + 1 }) ?? true,
      transcript.keyword(colon + 1) == .that || transcript.keyword(colon + 2) == .that
    {
      end = colon + 1
    }
    // "duly made, seconded and carried that the meeting adjourn": the text follows.
    let that = transcript.keyword(index + 1) == .unanimous ? index + 2 : index + 1
    if outcome.countRange == nil, transcript.keyword(that) == .that {
      end = that
      if that > index + 1 { outcome.decides = that..<transcript.sentenceEnd(that, reach: 300) }
    }
    // A long tail after a comma is the motion's text: "and carried, the bills were allowed".
    if end - index > 8, outcome.countRange.map({ $0.upperBound <= index }) ?? true,
      let comma = (index..<min(index + 3, end)).first(where: { transcript.tokens[$0].marks.contains(.comma) })
    {
      end = comma + 1
    }
    let words = begin..<end
    outcome.isAboutAmendment = words.contains { transcript.keyword($0) == .amendment || transcript.keyword($0) == .amend }
    outcome.isAboutMain = words.contains { transcript.keyword($0) == .amended || ["main", "original"].contains(transcript.key($0)) }
    if !outcome.isAboutAmendment, isMotionAgainstAmendment(index) { outcome.isAboutMain = true }
    if outcome.isAboutMain { outcome.isAboutAmendment = false }
    if transcript.key(begin) == "and", begin + 1 < index { begin += 1 }
    return Statement(kind: .outcome(outcome), range: begin..<end)
  }

  /// "Motion carried" on a line of its own, without a stop: what begins the next line with a capital, a number or a bullet is
  /// another thing.
  private func lineEnd(_ index: Int, _ end: Int) -> Int {
    (index + 1..<max(index + 1, end)).first { i in
      let token = transcript.tokens[i]
      guard token.marks.contains(.startsLine), token.isCapitalised || token.hasDigit || token.key.isEmpty else { return false }
      if token.keyword == .motion, token.isCapitalised { return true }
      return !transcript.line(at: i - 1).isFull && !transcript.tokens[i - 1].endsClause && transcript.keyword(i - 1).map { !$0.isGrammar } ?? true
    } ?? end
  }

  /// Where the clause of this verb begins: after the comma or "and" that parts it from a seconder's name.
  private func clauseStart(_ index: Int, _ start: Int) -> Int {
    for i in stride(from: index - 1, through: max(start, index - 6), by: -1) where isMotionNoun(i) {
      // "which motion carried", "the motion, as amended, carried".
      var begin = i
      while begin > start, [.the, .that, .was, .it].contains(transcript.keyword(begin - 1)) || ["said", "which", "same", "this", "main"].contains(transcript.key(begin - 1)) { begin -= 1 }
      return begin
    }
    var i = index
    while i > start, index - i < 4, !transcript.tokens[i - 1].endsClause,
      [.and, .unanimous, .was, .were, .declared, .so].contains(transcript.keyword(i - 1)) || ["duly", "same", "the", "which", "hereby"].contains(transcript.key(i - 1))
    {
      i -= 1
    }
    return i == index && i > start && isCounted(i) ? i - 1 : i
  }

  /// "that the minutes be approved", "if passed": a wish, not an outcome.
  private func isWish(_ index: Int) -> Bool {
    for i in max(0, index - 2)..<index where !(i..<index).contains(where: { transcript.endsSentence($0) }) {
      if transcript.keyword(i) == .be { return true }
      if ["if", "when", "unless", "previously", "recently", "as", "administratively", "until", "being", "not", "having", "heretofore", "been", "unanimously-"].contains(transcript.key(i)), i == index - 1 { return true }
      if [.to].contains(transcript.keyword(i)), i == index - 1 { return true }
    }
    // "that the report be received and adopted"
    if index > 2, transcript.keyword(index) != .carried, transcript.keyword(index - 1) == .and, transcript.keyword(index - 3) == .be { return true }
    return false
  }

  /// "passed this 6th day of December", "adopted on May 3, 2021"
  private func isCitedDate(_ index: Int) -> Bool {
    if transcript.endsSentence(index) { return false }
    if transcript.key(index + 1) == "this" { return transcript.keyword(index) != .carried }
    if transcript.key(index + 1) == "by", transcript.keyword(index) != .carried {
      // "by a vote of", "by the following roll call": who voted; "by the Legislature": another's act.
      return !(index + 2..<index + 6).contains { ["vote", "votes", "majority", "unanimous", "voice", "roll", "acclamation", "consensus", "a", "following"].contains(transcript.key($0)) }
    }
    let isPaper = transcript.keyword(index) == .passed || transcript.keyword(index) == .adopted || transcript.keyword(index) == .approved
    return isPaper && (index + 1..<index + 4).contains { DateReader.month(transcript.key($0)) != nil }
  }

  private func isMotionNoun(_ index: Int) -> Bool {
    [.motion, .resolution, .ordinance, .amendment, .vote].contains(transcript.keyword(index)) || ["question", "same"].contains(transcript.key(index))
  }

  private func isMotionWord(_ index: Int) -> Bool {
    [.motion, .resolution, .ordinance, .amendment, .bylaw, .vote, .bill, .minutes, .item, .substitute].contains(transcript.keyword(index))
      || ["same", "question", "which", "motion's"].contains(transcript.key(index))
  }

  /// "On motion of …", "on the proposition of …"
  private func isOnMotion(_ range: Range<Int>) -> Bool {
    range.contains { transcript.key($0) == "proposition" || transcript.keyword($0) == .motion && [.on, .upon, .a].contains(transcript.keyword($0 - 1)) }
  }

  /// "was approved", "were adopted", "is carried"
  private func isPassive(_ index: Int) -> Bool {
    (max(0, index - 3)..<index).contains { [.was, .were, .is].contains(transcript.keyword($0)) || ["are", "unanimously", "duly"].contains(transcript.key($0)) }
  }

  /// Whether the verb stands alone at the head of a short sentence: "Carried.", "Unanimously approved."
  private func isBare(_ index: Int, _ start: Int, _ end: Int) -> Bool {
    let lead = start..<index
    let isHead = lead.allSatisfy { [.unanimous, .and, .was].contains(transcript.keyword($0)) || transcript.key($0).isEmpty || ["duly", "all"].contains(transcript.key($0)) }
    return isHead && end - index <= 14 && lead.count <= 3
  }

  /// "…seconded by Holt, and carried", "… and was unanimously adopted".
  private func follows(_ index: Int, _ start: Int) -> Bool {
    for i in stride(from: index - 1, through: max(start, index - 4), by: -1) {
      if transcript.keyword(i) == .and || transcript.tokens[i].marks.contains(.comma) { return hasSecond(start..<i + 1) }
      if ![.unanimous, .was, .were].contains(transcript.keyword(i)), !["duly", "the", "same"].contains(transcript.key(i)) { return transcript.keyword(index) == .carried && hasSecond(start..<index) }
    }
    return false
  }

  /// "The motion received 9 votes and the amendment 4. The motion was therefore carried": where the vote was between the
  /// two, the motion is the one that was moved first.
  private func isMotionAgainstAmendment(_ index: Int) -> Bool {
    guard (max(0, index - 5)..<index).contains(where: { transcript.keyword($0) == .motion }) else { return false }
    let words = max(0, index - 45)..<max(0, index - 2)
    return words.contains { transcript.keyword($0) == .motion && transcript.key($0 + 1) == "received" }
      && words.contains { transcript.keyword($0) == .amendment && (transcript.key($0 + 1) == "received" || NumberReader.read(transcript, at: $0 + 1) != nil) }
  }

  /// "5/0 CARRIED": the numbers come first.
  private func isCounted(_ index: Int) -> Bool { index > 0 && CountReader.joined(transcript.key(index - 1)) != nil }

  /// "Seconded by Councillor Holt" over "AND AGREED", whatever stands under it.
  private func isAgreedUnder(_ index: Int) -> Bool {
    let line = transcript.line(at: index).tokens
    guard line.lowerBound == index - 1, line.upperBound == index + 1, transcript.keyword(index - 1) == .and else { return false }
    return hasSecond(max(0, index - 10)..<index)
  }

  private func hasSecond(_ range: Range<Int>) -> Bool {
    range.contains { [.seconded, .second, .supported, .moved].contains(transcript.keyword($0)) }
  }
}
