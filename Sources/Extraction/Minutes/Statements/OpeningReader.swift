/// Reads where a meeting's minutes begin: a title in lines of its own, or an opening sentence.
struct OpeningReader {
  let transcript: Transcript
  private let dates: DateReader
  private let times: TimeReader

  init(_ transcript: Transcript) {
    self.transcript = transcript
    dates = DateReader(transcript: transcript)
    times = TimeReader(transcript: transcript)
  }

  /// No title has more lines.
  private static let longestTitle = 12

  /// The opening whose first line is `line`; `nil` where the line begins none. The range ends with the title's
  /// last line, or with the opening sentence.
  func read(atLine line: Int) -> Statement? {
    let tokens = transcript.lines[line].tokens
    guard !tokens.isEmpty, isTrigger(transcript.lines[line]) else { return nil }
    let block = block(from: line)
    var range = transcript.lines[block.lowerBound].tokens.lowerBound..<transcript.lines[block.upperBound - 1].tokens.upperBound
    // "May 6, 2014" over "The meeting was called to order …": nothing after that sentence is the title's.
    let sentence = tokens.lowerBound..<transcript.sentenceEnd(tokens.lowerBound, reach: 90)
    let above = dates.first(in: sentence) == nil && opensSentence(tokens) ? dateAbove(tokens.lowerBound) : nil
    if above != nil { range = range.lowerBound..<min(range.upperBound, max(sentence.upperBound, tokens.upperBound)) }
    var opening = Opening(isFormal: range.contains { isFormalWord($0) })
    opening.date = above ?? date(range)
    guard opening.date != nil || opening.isFormal else { return nil }
    opening.time = firstTime(range, after: opening.date?.range.upperBound)
    if let (kind, words) = classification(range) {
      opening.classification = kind
      opening.classificationRange = words
    }
    let organizations = OrganizationReader(transcript: transcript)
    opening.organization = organizations.read(in: range).map { organizations.longer($0, in: range.upperBound..<min(range.upperBound + 60, transcript.tokens.count)) }
    opening.location = LocationReader(transcript: transcript).read(in: range)
    opening.isAtTop = transcript.lines[line].number <= 8
    guard opening.organization != nil || opening.classification != nil || opening.date != nil else { return nil }
    return Statement(kind: .opening(opening), range: range)
  }

  /// Whether the line speaks of a meeting's minutes as a title or an opening sentence does.
  private func isTrigger(_ line: TextLine) -> Bool {
    let tokens = line.tokens
    let first = tokens.lowerBound
    if transcript.tokens[first].hasDigit, tokens.count > 1, dates.read(at: first) == nil, NumberReader.digits(transcript.key(first)) != nil { return false }
    if Self.notTitles.contains(transcript.key(first)) || Enumerator.value(of: transcript.tokens[first].text) != nil { return false }
    if tokens.contains(where: { ["approval", "approve", "approved", "previous", "next", "last", "reading", "correction", "corrections"].contains(transcript.key($0)) || transcript.key($0) == "agenda" && ![.meeting, .session].contains(transcript.keyword($0 + 1)) }) { return false }
    let words = Set(tokens.compactMap { transcript.keyword($0) })
    if words.contains(.motion) || words.contains(.moved) || words.contains(.adjourned) && !metAdjourned(tokens) || words.contains(.adjourn) && !metAdjourned(tokens) || words.contains(.page) { return false }
    if words.contains(.minutes), tokens.count <= 16, isTitleLike(tokens) {
      // "Minutes of September 2, 1996" may be an item of business; a title names the body, or says nothing more.
      return tokens.count <= 3 && !transcript.tokens[first].hasDigit || !words.isDisjoint(with: Self.bodies) || !words.isDisjoint(with: [.regular, .special, .emergency, .formal])
    }
    // "REGULAR MEE": a title cut at the paper's edge, over its date.
    if tokens.count <= 3, line.number <= 4, !words.isDisjoint(with: [.regular, .special, .adjourned, .emergency]), isTitleLike(tokens), dateFollows(line) { return true }
    if words.contains(.meeting) || words.contains(.session) || transcript.key(first) == "proceedings" {
      if tokens.count <= 12, isTitleLike(tokens), !words.isDisjoint(with: Self.kinds) || !words.isDisjoint(with: [.council, .board, .commission]) || ["ordinary", "extraordinary"].contains(transcript.key(first)) { return true }
      // "SELECTMEN'S MEETING", over its date.
      if tokens.count <= 6, line.number <= 4, isTitleLike(tokens), !words.isDisjoint(with: Self.members), dateFollows(line) { return true }
      return opensSentence(tokens)
    }
    if !words.isDisjoint(with: [.council, .board, .commission, .committee]) {
      if opensSentence(tokens) { return true }
      // "TOWN BOARD OF WINDLESTONE", over its date, at the top of a page.
      return tokens.count <= 8 && isTitleLike(tokens) && line.number <= 4 && !transcript.tokens[tokens.upperBound - 1].marks.contains(.stop)
        && words.isDisjoint(with: [.mayor, .clerk, .secretary, .present, .absent, .staff, .members, .president]) && dateFollows(line)
    }
    return words.contains(.met) && opensSentence(tokens) || words.contains(.convened) && opensSentence(tokens)
  }

  /// "met in adjourned session": a meeting that goes on from another day, not the end of one.
  private func metAdjourned(_ tokens: Range<Int>) -> Bool {
    (tokens.contains { [.met, .held].contains(transcript.keyword($0)) } || tokens.count <= 12 && isTitleLike(tokens)) && tokens.contains { transcript.keyword($0) == .adjourned && [.meeting, .session, .regular].contains(transcript.keyword($0 + 1)) }
  }

  /// Whether one of the next lines is a date.
  private func dateFollows(_ line: TextLine) -> Bool {
    var number = transcript.tokens[line.tokens.lowerBound].line + 1
    let last = number + 3
    while number < min(last, transcript.lines.count), transcript.lines[number].page == line.page {
      let tokens = transcript.lines[number].tokens
      if tokens.count <= 8, dates.first(in: tokens) != nil { return true }
      number += 1
    }
    return false
  }

  private static let notTitles: Set<String> = ["approval", "adjournment", "next", "councilmember", "councilor", "staff"]
  private static let members: Set<Keyword> = [.selectman, .trustee, .commissioner, .supervisor, .alderman]
  private static let bodies: Set<Keyword> = [.council, .board, .commission, .committee, .meeting, .township, .city, .hearing, .session]
  private static let kinds: Set<Keyword> = [.regular, .special, .emergency, .workshop, .hearing, .committee, .joint, .formal, .annual, .organizational, .work, .study, .minutes, .public, .adjourned]

  /// Mostly capitalised, or centred.
  private func isTitleLike(_ tokens: Range<Int>) -> Bool {
    let words = tokens.filter { !transcript.tokens[$0].key.isEmpty && !["of", "the", "and", "for", "on", "held", "at", "a", "an", "in", "by", "from", "to", "commencing", "day"].contains(transcript.key($0)) }
    let capitals = words.filter { transcript.tokens[$0].isCapitalised || transcript.tokens[$0].hasDigit }.count
    return capitals * 10 >= words.count * 9 && !transcript.tokens[tokens.upperBound - 1].marks.contains(.semicolon)
  }

  /// "A regular meeting of the Council was held on", "The Council met in regular session".
  private func opensSentence(_ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    let above = dateAbove(first)
    // Under the name of the town, "MINUTES of the ordinary meeting … held" begins a sentence of its own.
    guard transcript.tokens[first].isCapitalised, first == 0 || transcript.endsSentence(first - 1) || above != nil || transcript.keyword(first) == .minutes && !transcript.line(at: first - 1).isFull else { return false }
    let end = transcript.sentenceEnd(tokens.lowerBound, reach: 90)
    let words = tokens.lowerBound..<end
    let held = words.contains { [.held, .met, .convened].contains(transcript.keyword($0)) || transcript.key($0) == "assembled" || above != nil && transcript.keyword($0) == .called && transcript.keyword($0 + 2) == .order }
    let body = words.contains { [.council, .board, .commission, .committee, .meeting].contains(transcript.keyword($0)) }
    let future = words.contains { ["will", "shall", "scheduled", "would"].contains(transcript.key($0)) }
    // "That the minutes of the meeting held on … be confirmed": business about another meeting.
    let isBusiness = words.contains { transcript.keyword($0) == .be && ($0 + 1..<$0 + 4).contains { ["confirmed", "approved", "adopted", "received", "accepted", "signed", "called"].contains(transcript.key($0)) } }
    return held && body && !future && !isBusiness && (dates.first(in: words) ?? above) != nil
  }

  /// The date in the lines above, near the top of the page: "Windlestone, Iowa, May 6, 2014" over "The Board met …".
  private func dateAbove(_ index: Int) -> DateReader.Reading? {
    let line = transcript.line(at: index)
    guard line.number <= 8, index > 0 else { return nil }
    let number = transcript.tokens[index].line
    return (max(0, number - 4)..<number).reversed().lazy.map { transcript.lines[$0] }
      .filter { $0.page == line.page && $0.tokens.count <= 10 }.compactMap { dates.first(in: $0.tokens) }.first
  }

  /// The lines of the title: some short ones above, those below until the business begins.
  private func block(from line: Int) -> Range<Int> {
    var start = line
    while start > 0, line - start < 4, isShort(start - 1), transcript.lines[start].page == transcript.lines[start - 1].page, !endsMeeting(start - 1) { start -= 1 }
    var end = line + 1
    while end < transcript.lines.count, end - line < Self.longestTitle, transcript.lines[end].page == transcript.lines[line].page {
      if isBusiness(end) { break }
      let continues = transcript.tokens[transcript.lines[end].tokens.lowerBound - 1].marks.contains(.comma) || !transcript.endsSentence(transcript.lines[end - 1].tokens.upperBound - 1) || transcript.lines[end].gapAbove < 0.9 && transcript.lines[end - 1].isFull
      guard continues || isShort(end) || saysWhen(end) else { break }
      end += 1
    }
    return start..<end
  }

  /// "A regular meeting … was held on …", under a title.
  private func saysWhen(_ line: Int) -> Bool {
    let tokens = transcript.lines[line].tokens
    let words = tokens.lowerBound..<transcript.sentenceEnd(tokens.lowerBound, reach: 60)
    return words.contains { [.held, .met, .convened].contains(transcript.keyword($0)) }
      && words.contains { [.meeting, .session, .council, .board].contains(transcript.keyword($0)) }
  }

  private func isShort(_ line: Int) -> Bool {
    let tokens = transcript.lines[line].tokens
    // "Trustee Holt made changes to the Minutes of June 26, 2006.": another meeting's date.
    let speaksOfMinutes = tokens.contains { transcript.keyword($0) == .minutes }
    return tokens.count <= 12 && tokens.count > 0 && isTitleLike(tokens) || dates.first(in: tokens) != nil && tokens.count <= 12 && !speaksOfMinutes
  }

  private func endsMeeting(_ line: Int) -> Bool {
    transcript.lines[line].tokens.contains { [.adjourned, .adjourn, .clerk, .secretary, .attest, .mayor, .chair, .carried].contains(transcript.keyword($0)) }
  }

  private func isBusiness(_ line: Int) -> Bool {
    let tokens = transcript.lines[line].tokens
    let first = tokens.lowerBound
    if Enumerator.value(of: transcript.tokens[first].text) != nil, tokens.count > 1, transcript.tokens[first].text.utf8.count <= 3 { return true }
    let words = tokens.prefix(6).compactMap { transcript.keyword($0) }
    if words.contains(.present) || words.contains(.absent) || words.contains(.roll) || words.contains(.attendance) || words.contains(.staff) { return true }
    return words.contains(.order) && (words.contains(.call) || words.contains(.called)) || ["invocation", "pledge", "prayer"].contains(transcript.key(first))
      || words.first.map { [.mayor, .councilman, .councillor, .councilmember, .alderman, .moved, .motion].contains($0) } == true
  }

  private func isFormalWord(_ index: Int) -> Bool {
    [.minutes, .met, .held, .convened].contains(transcript.keyword(index)) || transcript.key(index) == "proceedings"
  }

  /// The date on which it met: after "met" or "held", or else the first.
  private func date(_ range: Range<Int>) -> DateReader.Reading? {
    if let verb = range.first(where: { [.met, .held, .convened].contains(transcript.keyword($0)) }),
      let date = dates.first(in: verb..<min(range.upperBound, transcript.sentenceEnd(verb, reach: 60)))
    {
      return date
    }
    return dates.first(in: range)
  }

  private func firstTime(_ range: Range<Int>, after date: Int?) -> TimeReader.Reading? {
    let end = range.first { ["posted", "notice"].contains(transcript.key($0)) } ?? range.upperBound
    let rest = (date ?? range.lowerBound)..<max(end, date ?? range.lowerBound)
    return times.first(in: rest) ?? times.first(in: range.lowerBound..<max(end, range.lowerBound))
  }

  /// The kind of meeting that the words name, and the words that do.
  func classification(_ range: Range<Int>) -> (String, Range<Int>)? {
    for i in range {
      let next = transcript.keyword(i + 1)
      switch transcript.keyword(i) {
      case .special: return ("special", i..<i + 1)
      case .emergency: return ("emergency", i..<i + 1)
      case .joint: return ("joint", i..<i + 1)
      case .regular, .formal: return ("regular", i..<i + 1)
      case nil where transcript.key(i) == "extraordinary": return ("special", i..<i + 1)
      case nil where transcript.key(i) == "ordinary": return ("regular", i..<i + 1)
      case .workshop: return ("work-session", i..<i + 1)
      case .work where next == .session, .study where next == .session: return ("work-session", i..<i + 2)
      case .public where next == .hearing: return ("public-hearing", i..<i + 2)
      case .adjourned where next == .meeting || next == .regular || next == .session: return ("adjourned", i..<i + 1)
      case .committee where next == .meeting || next == .of: return ("committee", i..<i + 1)
      default: continue
      }
    }
    return nil
  }
}
