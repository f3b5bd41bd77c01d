/// Reads a person's title and name from the words, forwards or backwards.
struct PersonReader {
  let transcript: Transcript

  /// No name has more words than this, suffix apart.
  private static let longestName = 4
  private static let longestRole = 7

  /// The person whose title or name begins at `index`; `nil` where no name can.
  func read(at index: Int, before limit: Int? = nil) -> Person? {
    let limit = min(limit ?? transcript.tokens.count, transcript.tokens.count)
    var i = index
    while i < limit, i - index < 2, transcript.key(i) == "the" || transcript.key(i) == "" && i > index { i += 1 }
    // "The Right Worshipful the Mayor"
    if transcript.key(i) == "right", transcript.key(i + 1) == "worshipful" { i += transcript.key(i + 2) == "the" ? 3 : 2 }
    let roleStart = min(i, limit)
    while i < limit, i - roleStart < Self.longestRole, isRole(i, since: roleStart), i == roleStart || !transcript.tokens[i].marks.contains(.opensBracket) {
      let ends = ends(i) && !joinsRoles(i)
      i += 1
      if ends { break }
    }
    var roleEnd = i
    if i > roleStart, ends(i - 1), !transcript.isAbbreviation(i - 1) { return titleOnly(roleStart..<roleEnd) }
    if let holder = holder(of: roleStart..<roleEnd, limit) { return holder }
    if isDashBeforeName(i, since: roleStart, limit) { i += 1 }
    // "Chief Executive" over the next heading.
    if i > roleStart, i < limit, transcript.tokens[i].marks.contains(.startsParagraph), transcript.line(at: i).gapAbove > 0.9, transcript.keyword(i - 1).map(RoleWords.isMemberTitle) != true, ![.mister, .missus, .miss, .doctor].contains(transcript.keyword(i - 1)) { return titleOnly(roleStart..<roleEnd) }
    var nameStart = i
    while i < limit, i - nameStart < Self.longestName, isNamePart(i, first: i == nameStart) {
      let isParted = transcript.tokens[i].marks.contains(.dash) && isNameInTwo(i)
      let stop = endsName(i) && !isQuarterAsInitials(i) || i + 1 < limit && transcript.tokens[i + 1].marks.contains(.startsLine) && !isParted && (isWhole(nameStart..<i + 1) || isInitialled(nameStart..<i + 1) && (beginsAnother(i + 1) || !transcript.line(at: i).isFull))
      i += 1
      if stop { break }
    }
    if i == nameStart { return roleEnd > roleStart ? titleOnly(roleStart..<roleEnd) : nil }
    // "Traffic Engineer Stone": words of a post that is not on the list of posts.
    if let post = (nameStart..<i - 1).last(where: { RoleWords.endsPost(transcript.tokens[$0]) }) { (roleEnd, nameStart) = (post + 1, post + 1) }
    i = withSuffix(i, limit)
    guard isName(nameStart..<i, titled: roleEnd > roleStart) else {
      return roleEnd > roleStart ? titleOnly(roleStart..<roleEnd) : nil
    }
    return withHonours(person(role: roleStart..<roleEnd, name: nameStart..<i), limit)
  }

  /// "J. Burt MBE", "Karl Fenn, JP": letters of honour are no part of the name, nor another person.
  private func withHonours(_ person: Person, _ limit: Int) -> Person {
    var person = person
    var end = person.nameRange.upperBound
    while end - person.nameRange.lowerBound > 1, isHonour(end - 1) { end -= 1 }
    if end < person.nameRange.upperBound {
      person.nameRange = person.nameRange.lowerBound..<end
      person.name = written(person.nameRange)
    }
    var last = person.range.upperBound
    while last < limit, isHonour(last), transcript.tokens[last].line == transcript.tokens[last - 1].line, transcript.tokens[last - 1].marks.isDisjoint(with: [.semicolon, .colon, .stop]) { last += 1 }
    person.range = person.range.lowerBound..<last
    return person
  }

  private func isHonour(_ index: Int) -> Bool { transcript.tokens[index].marks.contains(.capitals) && Self.honours.contains(transcript.key(index)) }

  private static let honours: Set<String> = ["mbe", "obe", "cbe", "bem", "kbe", "jp", "qsm", "qso", "onzm", "mnzm", "cnzm", "mvo", "esq", "oam", "tc", "dl"]

  /// "The Mayor (Councillor Holt)": who holds the office that one person alone holds.
  private func holder(of role: Range<Int>, _ limit: Int) -> Person? {
    guard !role.isEmpty, role.upperBound < limit, transcript.tokens[role.upperBound].marks.contains(.opensBracket), let office = titleOnly(role),
      let keyword = transcript.keyword(role.upperBound), RoleWords.isMemberTitle(keyword), var person = read(at: role.upperBound, before: limit), !person.name.isEmpty
    else { return nil }
    person.role = office.role
    person.range = role.lowerBound..<person.range.upperBound
    return person
  }

  /// "Councillor - Karl Fenn": a dash between a title that begins its line and a name.
  private func isDashBeforeName(_ index: Int, since start: Int, _ limit: Int) -> Bool {
    guard index > start, index + 1 < limit, transcript.tokens[start].marks.contains(.startsLine) || transcript.tokens[start].gap > 1.6,
      transcript.tokens[index].key.isEmpty, ["-", "–", "—"].contains(transcript.tokens[index].text), transcript.tokens[index + 1].line == transcript.tokens[start].line
    else { return false }
    return isNamePart(index + 1, first: true) && (start..<index).allSatisfy { RoleWords.isPost(transcript.tokens[$0]) || ["of", "and", "&", "the"].contains(transcript.key($0)) }
  }

  /// The person whose name ends just before `index`: the subject of a verb. `nil` where none stands there.
  func read(endingAt index: Int, after floor: Int = 0) -> Person? {
    guard index > 0, !transcript.tokens[index - 1].marks.contains(.stop) || !transcript.endsSentence(index - 1) else { return nil }
    var i = index
    let start = max(floor, index - Self.longestName - 3)
    if i > start, isSuffix(i - 1) { i -= 1 }
    let nameEnd = i
    while i > start, nameEnd - i < Self.longestName, isNamePart(i - 1, first: true),
      i == nameEnd || !endsName(i - 1) || transcript.isAbbreviation(i - 1)
    {
      if isRole(i - 1, since: i - 1) { break }
      i -= 1
      if transcript.tokens[i].marks.contains(.startsParagraph) || transcript.tokens[i].gap > 1.6 { break }
    }
    let nameStart = i
    while i > max(floor, nameStart - Self.longestRole), isRole(i - 1, since: i - 1),
      !ends(i - 1) || transcript.isAbbreviation(i - 1)
    {
      if i < nameStart, transcript.tokens[i].marks.contains(.startsParagraph) { break }
      i -= 1
    }
    if nameStart == nameEnd {
      guard i < nameStart else { return nil }
      return titleOnly(i..<nameStart)
    }
    if nameEnd < index, !isSuffix(nameEnd) { return nil }
    guard isName(nameStart..<nameEnd, titled: i < nameStart) else { return nil }
    return person(role: i..<nameStart, name: nameStart..<index)
  }

  private func person(role: Range<Int>, name: Range<Int>) -> Person {
    var office = role
    // "Cllr Mrs Holt": the courtesy is no part of the office.
    while office.count > 1, isCourtesy(office.upperBound - 1) { office = office.dropLast() }
    return Person(
      role: office.isEmpty || office.allSatisfy({ isCourtesy($0) }) ? nil : title(office), name: written(name), range: role.lowerBound..<name.upperBound, nameRange: name,
      hasMemberTitle: hasMemberTitle(role))
  }

  /// A name with its capital: "O'Dell" for "0'Dell".
  private func written(_ name: Range<Int>) -> String {
    let text = clean(name)
    guard let first = text.utf8.first, first == UInt8(ascii: "0") || first >= 0x61, !Self.particles.contains(transcript.key(name.lowerBound)) else { return text }
    if SmallNames.isMisreadI(text) { return "I" + text.dropFirst() }
    return (first == UInt8(ascii: "0") ? "O" : text.prefix(1).uppercased()) + text.dropFirst()
  }

  /// A title as it was printed: "Councilman" for "couneilman".
  func title(_ role: Range<Int>) -> String {
    guard role.contains(where: { transcript.tokens[$0].damage > 0 && transcript.keyword($0)?.isTitle == true }) else { return clean(role) }
    return role.map { index -> String in
      let token = transcript.tokens[index]
      guard token.damage > 0, token.keyword?.isTitle == true, let meant = KeywordMatcher.meant(by: token.key) else { return clean(index..<index + 1) }
      return token.marks.contains(.capitals) ? meant.uppercased() : meant.prefix(1).uppercased() + meant.dropFirst()
    }.joined(separator: " ")
  }

  /// "Mr.", "Messrs.": a courtesy, and no office.
  private func isCourtesy(_ index: Int) -> Bool {
    [.mister, .missus, .miss, .doctor, .sir, .honourable].contains(transcript.keyword(index))
  }

  /// "Intern/Interim Deputy Clerk": a slash between two posts of one person.
  private func joinsRoles(_ index: Int) -> Bool {
    transcript.tokens[index].marks.contains(.slash) && index + 1 < transcript.tokens.count && isRole(index + 1, since: index + 1)
  }

  /// "the Mayor": only a title that one person alone bears.
  private func titleOnly(_ role: Range<Int>) -> Person? {
    let single = role.contains { [.mayor, .reeve, .chair, .president, .warden].contains(transcript.keyword($0)) }
    guard single else { return nil }
    return Person(
      role: title(role), name: "", range: role, nameRange: role.upperBound..<role.upperBound,
      hasMemberTitle: hasMemberTitle(role))
  }

  private func hasMemberTitle(_ role: Range<Int>) -> Bool {
    role.contains { transcript.keyword($0).map(RoleWords.isMemberTitle) ?? false }
      && !role.contains { ["attorney", "administrator", "clerk", "manager", "engineer", "treasurer"].contains(transcript.key($0)) }
  }

  /// The words without the punctuation at their end.
  func clean(_ range: Range<Int>, keepQuotes: Bool = false) -> String {
    var text = transcript.text(range)
    if keepQuotes, let last = text.last, ",;".contains(last) { text.removeLast() }
    if keepQuotes, text.hasSuffix("\"") || text.hasSuffix("”") { return text }
    if !keepQuotes { text = Self.withoutGapInName(text) }
    while let last = text.unicodeScalars.last, Self.isTrailing(last, text) { text.unicodeScalars.removeLast() }
    while let first = text.unicodeScalars.first, "([\"'“‘*•-–—.,:;|_~ ".unicodeScalars.contains(first) { text.unicodeScalars.removeFirst() }
    if text.hasSuffix(")"), !text.contains("(") { text.removeLast() }
    return text
  }

  /// "Marlow- Quimby": a hyphen that a line's end or a slip parted from what it joins.
  private static func withoutGapInName(_ text: String) -> String {
    guard text.contains("- ") else { return text }
    return text.split(separator: " ").reduce(into: "") { joined, word in
      let isJoined = joined.isEmpty || joined.hasSuffix("-") && joined.dropLast().last?.isLetter == true
      joined += isJoined ? word : " " + word
    }
  }

  /// The full stop of "Jr." and of an initial is part of the name.
  private static func isTrailing(_ mark: Unicode.Scalar, _ text: String) -> Bool {
    if mark == "." {
      let last = text.split(separator: " ").last.map(String.init) ?? text
      return !(last.count == 2 || ["Jr.", "Sr.", "JR.", "SR."].contains(last))
    }
    // "three hundred dollars ($300.00)": a bracket that closes one of the text's own.
    if mark == ")", text.filter({ $0 == "(" }).count >= text.filter({ $0 == ")" }).count { return false }
    return ",;:()[]\"'”’*–—-_|/\\~ ".unicodeScalars.contains(mark)
  }
}

extension PersonReader {
  /// Whether the word is part of a title or post.
  private func isRole(_ index: Int, since start: Int) -> Bool {
    let token = transcript.tokens[index]
    if token.marks.contains(.startsParagraph), index > start { return false }
    if token.key == "to", index > start, transcript.key(index + 1) == "the" || transcript.key(index + 1) == "council" {
      return RoleWords.isPost(transcript.tokens[index - 1]) && !ends(index - 1)
    }
    if token.key == "the", index > start, transcript.key(index - 1) == "to" { return true }
    if token.key == "of" || token.key == "and" || token.key == "&" {
      // "Chief of Police", "Planning and Building Official": between two words of a post.
      guard index > start, index + 1 < transcript.tokens.count, !ends(index - 1) else { return false }
      let next = transcript.tokens[index + 1]
      return RoleWords.isPost(transcript.tokens[index - 1]) && RoleWords.isPost(next) && next.isCapitalised
        && (token.key == "of" || next.keyword.map { !RoleWords.isMemberTitle($0) } ?? true)
    }
    if !RoleWords.isPost(token) { return false }
    return token.isCapitalised || token.keyword?.isTitle == true || [.city, .clerk].contains(token.keyword)
  }

  /// Whether the word may stand in a name.
  private func isNamePart(_ index: Int, first: Bool) -> Bool {
    let token = transcript.tokens[index]
    // One digit may be a letter misread; "C-538/05" is a number.
    if token.key.isEmpty || token.hasDigit && (token.key.utf8.count < 4 || token.key.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }.count > 2) { return false }
    if !first, token.marks.contains(.startsParagraph) { return false }
    if !first, token.gap > 1.6, !token.marks.contains(.startsLine) { return false }
    // "(Petrov/O'Dell)" names a mover and a seconder.
    if token.marks.contains(.opensBracket), !(first && (token.marks.contains(.slash) || opensNames(index))), first || !isNickname(index) { return false }
    if Self.particles.contains(token.key), !token.marks.contains(.capitals) { return true }
    if token.isInitial, token.text.hasSuffix(".") || isBareInitial(index, first: first) { return true }
    if token.keyword == .lost, isOutcome(index) { return false }
    if let keyword = token.keyword, token.damage == 0 || keyword.isTitle {
      // A surname may be spelt like a title: "Chief", "Warden", "Page".
      if keyword.isGrammar || !Self.surnames.contains(keyword) || !token.isCapitalised { return false }
    }
    if Self.notNames.contains(token.key), !isGivenName(index) { return false }
    if NumberReader.value(ofWord: token.key) != nil { return false }
    if DateReader.month(token.key) != nil, index + 1 < transcript.tokens.count, transcript.tokens[index + 1].hasDigit { return false }
    return token.isCapitalised && token.key.utf8.contains { WordShape.isLetter($0) }
  }

  /// "Trustees Holt, June Crane and April Mazur": a month before a surname, in a list or after a title.
  private func isGivenName(_ index: Int) -> Bool {
    guard ["april", "june", "august"].contains(transcript.key(index)), index > 0, let next = transcript.tokens[safe: index + 1], next.isCapitalised, next.keyword == nil, !next.hasDigit,
      !Self.notNames.contains(next.key), !next.marks.contains(.startsLine), !transcript.tokens[index].endsClause
    else { return false }
    let before = transcript.tokens[index - 1]
    return before.marks.contains(.comma) || before.keyword.map { $0.isTitle || $0 == .and || $0 == .by } == true
  }

  /// "Councillors A Burt, I J Fenn": the letters that are words of their own are initials too, after a title or in a list
  /// and before a surname.
  private func isBareInitial(_ index: Int, first: Bool) -> Bool {
    let token = transcript.tokens[index]
    guard ["a", "i"].contains(token.key), token.text.count == 1, token.isCapitalised, let next = transcript.tokens[safe: index + 1], next.isCapitalised, !next.hasDigit,
      next.isInitial || next.keyword == nil && !Self.notNames.contains(next.key) || next.keyword.map(Self.surnames.contains) == true
    else { return false }
    guard first, let before = transcript.tokens[safe: index - 1] else { return true }
    return before.keyword?.isTitle == true || !before.marks.isDisjoint(with: [.comma, .semicolon, .colon]) || before.keyword == .and || before.key.isEmpty || before.isInitial
      || token.marks.contains(.startsLine) && !next.marks.contains(.startsLine) && transcript.line(at: index).tokens.count <= 4
      // "Robert A Crane"
      || before.isCapitalised && before.keyword == nil && before.key.utf8.count > 1 && !before.hasDigit && !before.endsClause && !next.marks.contains(.startsLine)
  }

  /// "Nays: Peabody, Tuttle" and, on the next line or after it, "LOST": the outcome, and no surname.
  private func isOutcome(_ index: Int) -> Bool {
    let token = transcript.tokens[index]
    if token.marks.contains(.startsLine) { return true }
    guard token.endsClause || transcript.endsSentence(index), let before = transcript.tokens[safe: index - 1] else { return false }
    return before.keyword == nil && (before.isCapitalised && !before.isInitial || before.hasDigit) || before.endsClause && !transcript.isAbbreviation(index - 1)
  }

  /// "Ayes: 3 (Burt, Levine": a bracket after a number of votes holds their names.
  func opensNames(_ index: Int) -> Bool {
    index > 1 && transcript.tokens[index - 1].hasDigit && transcript.keyword(index - 2)?.voteOption != nil
  }

  /// Whether a list or a clause ends after this word.
  private func ends(_ index: Int) -> Bool {
    let marks = transcript.tokens[index].marks
    return !marks.isDisjoint(with: [.comma, .semicolon, .colon, .closesBracket, .slash])
      || marks.contains(.stop) && !transcript.isAbbreviation(index)
  }

  private func endsName(_ index: Int) -> Bool {
    let token = transcript.tokens[index]
    if token.marks.contains(.opensBracket), isNickname(index) { return false }
    if token.marks.contains(.dash), isNameInTwo(index) { return false }
    if !token.marks.isDisjoint(with: [.comma, .semicolon, .colon, .closesBracket, .slash, .dash]) { return true }
    if token.marks.contains(.stop), !transcript.isAbbreviation(index) { return true }
    // A name that stands alone ends with its line; a line of prose may break it in two.
    let line = transcript.line(at: index)
    return index + 1 == line.tokens.upperBound && !(line.isFull || line.tokens.count > 5)
  }

  /// "Elizabeth (Betty) Crane": one word in brackets between a given name and a surname.
  private func isNickname(_ index: Int) -> Bool {
    let token = transcript.tokens[index]
    guard token.marks.contains([.opensBracket, .closesBracket]), token.isCapitalised, token.keyword == nil, !token.hasDigit, !RoleWords.isPost(token), !Self.notNames.contains(token.key),
      !token.endsClause, index > 0, !transcript.tokens[index - 1].endsClause, let next = transcript.tokens[safe: index + 1]
    else { return false }
    return next.isCapitalised && next.keyword == nil && !next.marks.contains(.startsLine) && !RoleWords.isPost(next) && !Self.notNames.contains(next.key)
  }

  /// "Kris Marlow- Quimby": the hyphen of a double name after a given one, and no dash before a vote.
  private func isNameInTwo(_ index: Int) -> Bool {
    guard index > 0, index + 1 < transcript.tokens.count else { return false }
    let (token, next) = (transcript.tokens[index], transcript.tokens[index + 1])
    return token.text.hasSuffix("-") && token.key.utf8.count > 2 && next.keyword == nil && next.isCapitalised && next.key.utf8.count > 2
      && next.gap < 1 && isNamePart(index - 1, first: true) && !transcript.tokens[index - 1].endsClause
  }

  /// "J Burt" over "T K Fenn" or over "Borough Surveyor": initials and a surname are there, and the next line begins with
  /// initials or a post.
  private func isInitialled(_ range: Range<Int>) -> Bool { range.count > 1 && transcript.tokens[range.lowerBound].isInitial && !transcript.tokens[range.upperBound - 1].isInitial }
  private func beginsAnother(_ index: Int) -> Bool { transcript.tokens[index].isInitial || RoleWords.isPost(transcript.tokens[index]) || transcript.key(index) == "division" }

  /// "Mrs. S.E. Burt": a quarter of a town elsewhere, initials after a courtesy.
  private func isQuarterAsInitials(_ index: Int) -> Bool {
    ["n.e", "n.w", "s.e", "s.w"].contains(transcript.key(index)) && index > 0 && transcript.keyword(index - 1)?.isTitle == true
      && transcript.tokens[safe: index + 1].map { $0.isCapitalised && $0.keyword == nil } == true
  }

  /// Whether a given name and a surname are there, so that the next line begins something else.
  private func isWhole(_ range: Range<Int>) -> Bool {
    range.filter { !transcript.tokens[$0].isInitial && !Self.particles.contains(transcript.tokens[$0].key) }.count >= 2
      && !Self.particles.contains(transcript.tokens[range.upperBound - 1].key)
  }

  private func isSuffix(_ index: Int) -> Bool {
    guard transcript.tokens.indices.contains(index) else { return false }
    // "Mary Crane, Sr. Planner": a senior one.
    if transcript.key(index) == "sr", let next = transcript.tokens[safe: index + 1], !next.marks.contains(.startsLine), next.keyword == nil, RoleWords.isPost(next) { return false }
    return ["jr", "sr", "ii", "iii", "iv"].contains(transcript.tokens[index].key) && transcript.tokens[index].isCapitalised
  }

  /// Takes in "Jr." also when a comma stands before it.
  private func withSuffix(_ index: Int, _ limit: Int) -> Int {
    guard index < limit, isSuffix(index), !transcript.tokens[index].marks.contains(.startsParagraph), transcript.tokens[index].gap < 1.6 else { return index }
    let before = transcript.tokens[index - 1].marks
    return before.isDisjoint(with: [.semicolon, .colon, .stop]) ? index + 1 : index
  }

  private func isName(_ range: Range<Int>, titled: Bool) -> Bool {
    let parts = range.filter { !Self.particles.contains(transcript.tokens[$0].key) && !transcript.tokens[$0].isInitial }
    guard let longest = parts.map({ transcript.tokens[$0].key.utf8.count }).max() else { return false }
    return longest >= 2
  }

  private static let surnames: Set<Keyword> = [
    .chief, .warden, .page, .clerk, .reeve, .bill, .lack, .miss, .study, .hearing, .sir, .work, .lost, .tie,
  ]

  static let particles: Set<String> = ["de", "van", "der", "den", "von", "la", "le", "du", "del", "di", "st", "ter", "da", "dos", "y"]

  /// Capitalised words that begin sentences or headings, and are no names.
  static let notNames: Set<String> = [
    "this", "there", "these", "those", "they", "he", "she", "we", "his", "her", "their", "our", "its", "after", "before",
    "following", "discussion", "due", "whether", "when", "where", "while", "as", "at", "in", "from", "but", "if", "or",
    "not", "now", "therefore", "further", "furthermore", "moreover", "however", "hearing", "having", "being", "been",
    "has", "had", "have", "would", "shall", "should", "can", "could", "did", "does", "do", "are", "am",
    "i", "you", "any", "each", "every", "both", "same", "such", "said", "as", "into", "per", "via", "than", "item",
    "section", "article", "chapter", "exhibit", "title", "street", "avenue", "road", "highway", "district", "ward",
    "new", "old", "business", "report", "reports", "communications", "correspondence", "bills", "accounts", "claims",
    "petition", "petitions", "request", "requests", "application", "permit", "license", "licence", "budget", "fund",
    "approval", "adoption", "acceptance", "adjournment", "pledge", "allegiance", "invocation", "prayer", "welcome",
    "comments", "comment", "questions", "question", "announcements", "presentation", "proclamation", "time", "date",
    "place", "location", "absent", "pm", "am", "p.m", "a.m", "january", "february", "april", "june", "july", "august",
    "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "seconded", "yes", "no", "total", "totals", "name", "names", "notice", "unfinished", "regarding", "re",
    "because", "during", "until", "under", "over", "about", "between", "against", "without", "within", "which", "what",
    "here", "his", "how", "very", "upon", "also", "once", "since", "through", "it", "furthe", "amend", "approve", "accept",
    "adopt", "authorize", "authorise", "award", "deny", "pay", "receive", "refer", "table", "postpone", "go",
    "enter", "appoint", "direct", "instruct", "set", "allow", "purchase", "hire", "waive", "suspend", "read", "open",
    "close", "recommend", "support", "proceed", "nominate", "extend", "continue", "schedule", "send", "whereupon", "place", "put",
    "let", "have", "ask", "order", "thank", "advertise", "let", "none", "nil", "all", "et", "al",
  ]
}
