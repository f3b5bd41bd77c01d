import Records

/// Cuts a motion's own words out of the sentences around it.
struct MotionTextWriter {
  let transcript: Transcript
  /// Where statements begin that end a motion's text, in order.
  private let stops: [Int]
  /// Where what was said before ends, in order.
  private let ends: [Int]
  /// Where lists of votes end, in order.
  private let ballots: [Int]

  init(_ transcript: Transcript, _ statements: [Statement]) {
    self.transcript = transcript
    var stops: [Int] = []
    var ends: [Int] = []
    var ballots: [Int] = []
    for statement in statements {
      if case .ballots = statement.kind { ballots.append(statement.range.upperBound) }
      switch statement.kind {
      case .outcome(let outcome) where outcome.isDecision: ends.append(statement.range.upperBound)
      // "that the meeting be called to order": the motion's own words.
      case .callToOrder where transcript.keyword(statement.range.lowerBound - 1) == .be: break
      // "that the apology from Cr Fenn be accepted": so are these.
      case .attendance where [.apologies, .regrets].contains(transcript.keyword(statement.range.lowerBound)) && !transcript.tokens[statement.range.lowerBound].marks.contains(.startsLine): break
      case .second, .ballots, .attendance, .opening, .callToOrder, .outcome:
        stops.append(statement.range.lowerBound)
        ends.append(statement.range.upperBound)
      case .motion, .movement, .adjournment: ends.append(statement.range.upperBound)
      case .item(_, let description, _): ends.append(description.lowerBound)
      default: break
      }
    }
    self.stops = stops.sorted()
    self.ends = ends.sorted()
    self.ballots = ballots.sorted()
  }

  /// The words of the motion, in pieces; empty where the minutes do not give them.
  func text(of draft: MotionDraft, before next: Int) -> [Range<Int>] {
    var stop = min(next, first(stops, from: draft.range.upperBound) ?? next)
    if let outcome = draft.outcomeRange, outcome.lowerBound >= draft.range.upperBound { stop = min(stop, outcome.lowerBound) }
    var pieces = draft.outcome?.decides.map { [$0] } ?? draft.statement.text.flatMap { cut($0, draft, stop) }
    // "with the following vote:" announces what comes after.
    if pieces.allSatisfy({ $0.allSatisfy(isOfVote) }) { pieces = [] }
    if refersToResolution(pieces) {
      let end = min(next, draft.outcomeRange.map { $0.lowerBound >= draft.range.upperBound ? $0.lowerBound : next } ?? next, draft.range.upperBound + 1500)
      pieces = resolved(draft.range.upperBound..<max(draft.range.upperBound, end)).map { [$0] } ?? pieces
    }
    pieces = pieces.map(trim).filter { !$0.isEmpty }
    // "moved adoption" of the paper above.
    if pieces.count == 1, pieces[0].count == 1, transcript.key(pieces[0].lowerBound) == "adoption", above(draft) != nil { pieces = [] }
    // "This was proposed by": the word stands for the sentence before.
    if pieces.count == 1, pieces[0].count == 1, ["this", "it", "which"].contains(transcript.key(pieces[0].lowerBound)) { return [] }
    // "Votes:" is the label of what comes after.
    if pieces.count == 1, pieces[0].count == 1, transcript.keyword(pieces[0].lowerBound) == .vote { pieces = [] }
    if pieces.isEmpty, let after = below(draft) { pieces = [trim(after)] }
    if pieces.isEmpty, let before = above(draft) { pieces = [trim(before)] }
    return pieces.map(withoutTime).filter { !$0.isEmpty }
  }

  private func cut(_ range: Range<Int>, _ draft: MotionDraft, _ stop: Int) -> [Range<Int>] {
    guard range.lowerBound >= draft.range.upperBound else { return [range] }
    let stop = max(stop, range.lowerBound)
    if draft.statement.isResolved { return [range] }
    // "the minutes were approved as read": the decision is the text.
    if draft.outcome?.isDecision == true, let outcome = draft.outcomeRange, outcome.lowerBound < range.upperBound, outcome.lowerBound >= range.lowerBound { return [range] }
    // "On a motion by X and seconded by Y, Ordinance 2019-12 was adopted": so is a paper's adoption.
    if let outcome = draft.outcomeRange, outcome.lowerBound >= range.lowerBound, outcome.lowerBound - range.lowerBound < 3, outcome.lowerBound < range.upperBound,
      BillReader(transcript: transcript).read(at: range.lowerBound) != nil
    {
      return [range]
    }
    if draft.statement.runsOn, let formula = formula(in: range.lowerBound..<min(stop, range.lowerBound + MotionText.longest)) {
      return [range.lowerBound..<formula]
    }
    // Without an outcome there is nothing to run on to: the paragraph is all.
    if draft.statement.runsOn, draft.outcome == nil { return [range.lowerBound..<min(stop, paragraphEnd(range.lowerBound))] }
    let runsOn = draft.statement.runsOn || announcesMore(range, draft)
    let end = runsOn ? min(stop, range.lowerBound + MotionText.longest) : min(range.upperBound, max(stop, range.lowerBound))
    // "… the Board voted four to zero to set a hearing", "and carried, the bills were allowed": the outcome first.
    if let outcome = draft.outcomeRange, !draft.statement.runsOn, outcome.lowerBound >= range.lowerBound, outcome.lowerBound - range.lowerBound < 6,
      outcome.upperBound < range.upperBound, !opensAnother(outcome.upperBound)
    {
      // "and carried with the following vote: Ayes: … to approve the agenda"
      let votes = ballots.last { $0 > outcome.upperBound && $0 < range.upperBound }
      let isListed = transcript.keyword(outcome.upperBound)?.voteOption != nil
      return [(isListed ? votes ?? outcome.upperBound : outcome.upperBound)..<range.upperBound]
    }
    return [range.lowerBound..<max(range.lowerBound, end)]
  }

  /// Whether a capital, a number or a bullet begins a line here: after "motion carried" on the line above, another thing.
  private func opensAnother(_ index: Int) -> Bool {
    guard let token = transcript.tokens[safe: index], token.marks.contains(.startsLine), token.keyword?.voteOption == nil else { return false }
    return token.isCapitalised && ![.that, .to].contains(token.keyword) || token.key.isEmpty || token.hasDigit
  }

  /// "moved to amend the following:", with the words under it and the outcome under those.
  private func announcesMore(_ range: Range<Int>, _ draft: MotionDraft) -> Bool {
    guard let last = range.last, transcript.tokens[last].marks.contains(.colon), let outcome = draft.outcomeRange else { return false }
    return outcome.lowerBound >= range.upperBound
  }

  /// Where a by-law's readings, or the hour, are noted under a motion's text: "Read a first, second and third time".
  private func formula(in range: Range<Int>) -> Int? {
    range.first { index in
      guard index > range.lowerBound, transcript.endsSentence(index - 1) else { return false }
      let key = transcript.key(index)
      if ["on", "upon"].contains(key), (index + 1..<index + 6).contains(where: { transcript.keyword($0) == .roll }) { return true }
      if key == "a" || key == "on" || key == "the", ["division", "recorded", "roll", "vote"].contains(transcript.key(index + 1)) { return true }
      return key == "read" && ["a", "the"].contains(transcript.key(index + 1)) || key == "time" && TimeReader(transcript: transcript).read(at: index + 1) != nil
    }
  }

  private func paragraphEnd(_ index: Int) -> Int {
    var i = index + 1
    while i < transcript.tokens.count, i - index < MotionText.longest, !transcript.tokens[i].marks.contains(.startsParagraph) { i += 1 }
    return i
  }

  private func first(_ list: [Int], from token: Int) -> Int? {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < token { low = middle + 1 } else { high = middle }
    }
    return low < list.count ? list[low] : nil
  }

  private func isOfVote(_ index: Int) -> Bool {
    [.with, .the, .following, .vote, .roll, .call, .by, .upon, .on, .a].contains(transcript.keyword(index)) || ["as", "follows", "recorded"].contains(transcript.key(index)) || transcript.key(index).isEmpty
  }

  /// "moved its adoption", "to adopt the following resolution": the words stand under "RESOLVED".
  private func refersToResolution(_ pieces: [Range<Int>]) -> Bool {
    guard let piece = pieces.first(where: { !$0.isEmpty }) else { return false }
    let words = piece.prefix(8)
    return words.contains { transcript.key($0) == "adoption" || transcript.key($0) == "following" } && words.contains { ["its", "following", "foregoing"].contains(transcript.key($0)) }
  }

  /// What follows the last "RESOLVED … that".
  private func resolved(_ range: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    for index in range where transcript.keyword(index) == .resolved {
      if found != nil, transcript.keyword(index - 1) != .be { continue }
      guard let that = (index + 1..<min(index + 24, range.upperBound)).first(where: { transcript.keyword($0) == .that || transcript.keyword($0) == .to }) else { continue }
      if found == nil { found = that + 1..<range.upperBound }
    }
    guard let found else { return nil }
    // To the end of its sentence, and on where the next paragraph goes on resolving.
    var end = transcript.sentenceEnd(found.lowerBound, reach: 400)
    while end < found.upperBound, end - found.lowerBound < MotionText.longest, transcript.tokens[end].marks.contains(.startsParagraph),
      [.be, .resolved, .that].contains(transcript.keyword(end)) || ["further", "section"].contains(transcript.key(end))
    {
      end = transcript.sentenceEnd(end, reach: 400)
    }
    return found.lowerBound..<min(end, found.upperBound)
  }

  /// "Moved: Cr Reyes / Seconded: Cr Burt", the words, and "CARRIED" on a line of its own: what stands between the names and
  /// the outcome, less a heading such as "Council Resolution".
  private func below(_ draft: MotionDraft) -> Range<Int>? {
    guard draft.statement.mover != nil, let seconder = draft.seconder, let outcome = draft.outcomeRange, draft.outcome?.isStrong == true,
      transcript.tokens[outcome.lowerBound].marks.contains(.startsLine)
    else { return nil }
    var start = max(draft.range.upperBound, seconder.range.upperBound)
    guard start < outcome.lowerBound, outcome.lowerBound - start < MotionText.longest, transcript.tokens[start].marks.contains(.startsLine),
      !ends.contains(where: { $0 > start && $0 <= outcome.lowerBound })
    else { return nil }
    let heading = transcript.line(at: start).tokens
    if heading.count <= 3, heading.contains(where: { [.resolution, .decision].contains(transcript.keyword($0)) }) { start = heading.upperBound }
    return start < outcome.lowerBound ? start..<outcome.lowerBound : nil
  }

  /// The paragraph above a block of labels, or one that begins with "That" or "RESOLVED".
  private func above(_ draft: MotionDraft) -> Range<Int>? {
    let start = draft.range.lowerBound
    let index = first(ends, from: start + 1).flatMap { value in ends.firstIndex(of: value) } ?? ends.count
    let floor = max(index > 0 ? ends[index - 1] : 0, start - 400)
    guard floor < start else { return nil }
    var begin = start
    while begin > floor {
      begin -= 1
      if transcript.tokens[begin].marks.contains(.startsParagraph), !["and", "further"].contains(transcript.key(begin)) { break }
    }
    let isText = [.that, .resolved, .be, .whereas, .motion].contains(transcript.keyword(begin)) && transcript.tokens[begin].isCapitalised
    let isPaper = BillReader(transcript: transcript).read(at: begin) != nil
    guard transcript.tokens[start].marks.contains(.startsLine) || isPaper else { return nil }
    guard isPaper || draft.statement.isLabelled || draft.outcome?.isLabel == true || isText else { return nil }
    return withoutNumber(begin..<start)
  }

  /// Without "Resolution 2016-140 –" and "Motion" before it.
  private func withoutNumber(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    if case .bill(_)? = BillReader(transcript: transcript).read(at: start)?.kind, let bill = BillReader(transcript: transcript).read(at: start) { start = bill.range.upperBound }
    if transcript.keyword(start) == .motion { start += 1 }
    return min(start, range.upperBound)..<range.upperBound
  }

  /// Without the commas, dashes and small words that join it to its neighbours, and without its "to" or "that".
  private func trim(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while end > start, transcript.tokens[end - 1].keyword == .and || transcript.tokens[end - 1].keyword == .with && !transcript.tokens[end - 1].marks.contains(.stop) || transcript.tokens[end - 1].key.isEmpty && !transcript.tokens[end - 1].marks.contains(.glued) { end -= 1 }
    // "…, with a" / "second from Y"
    if end - start > 2, transcript.keyword(end - 1) == .a, transcript.keyword(end - 2) == .with { end -= 2 }
    // "… as documented; Motion" / "seconded by Y"
    if end - start > 1, transcript.keyword(end - 1) == .motion, !transcript.tokens[end - 2].marks.isDisjoint(with: [.semicolon, .comma]) { end -= 1 }
    while start < end, isLead(start, end) { start += 1 }
    // "…, the vote was:", "…, and on roll call".
    if let comma = (max(start, end - 8)..<max(start, end)).last(where: { !transcript.tokens[$0].marks.isDisjoint(with: [.comma, .stop]) && !transcript.isAbbreviation($0) && $0 + 1 < end }),
      (comma + 1..<end).contains(where: { [.vote, .roll].contains(transcript.keyword($0)) })
    {
      end = comma + 1
    }
    return start..<end
  }

  private func isLead(_ index: Int, _ end: Int) -> Bool {
    let token = transcript.tokens[index]
    if token.key.isEmpty { return true }
    switch token.keyword {
    case .and, .to, .that, .resolved: return true
    case .be: return transcript.keyword(index + 1) == .it && transcript.keyword(index + 2) == .resolved
    case .it where transcript.keyword(index - 1) == .be: return transcript.keyword(index + 1) == .resolved
    case .agreed, .ordered, .was, .it, .offered, .made: return (index + 1..<min(index + 4, end)).contains { transcript.keyword($0) == .that }
    case .the, .a: return transcript.keyword(index + 1) == .motion && [.that, .to].contains(transcript.keyword(index + 2))
    case .motion: return [.that, .to].contains(transcript.keyword(index + 1))
    default: return false
    }
  }

  /// "the meeting was adjourned at 9:40 p.m.": the hour is the meeting's, not the motion's.
  private func withoutTime(_ range: Range<Int>) -> Range<Int> {
    guard let verb = range.first(where: { [.adjourn, .adjourned].contains(transcript.keyword($0)) }),
      let at = (verb + 1..<max(verb + 1, range.upperBound)).first(where: { transcript.key($0) == "at" || transcript.key($0) == "time" }),
      TimeReader(transcript: transcript).read(at: at + 1) != nil
    else { return range }
    return range.lowerBound..<at
  }
}
