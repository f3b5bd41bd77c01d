import Records

/// Reads numbers of votes: "5-0", "4 to 1", "[12 TO 0]", "Yeas: 7 Nays: 1", "five ayes and two nays".
struct CountReader {
  let transcript: Transcript

  struct Reading {
    var counts: [VoteCount]
    var range: Range<Int>
  }

  /// The first counts in the range.
  func first(in range: Range<Int>) -> Reading? {
    var i = range.lowerBound
    while i < min(range.upperBound, transcript.tokens.count) {
      if let reading = tally(at: i, range.upperBound) ?? named(at: i, range.upperBound) { return reading }
      i += 1
    }
    return nil
  }

  /// "5-0", "5-0-1", "5/0", "5 to 0", "five to two", "5 - 0". A third number counts abstentions.
  func tally(at index: Int, _ limit: Int) -> Reading? {
    let limit = min(limit, transcript.tokens.count)
    guard index < limit, let token = transcript.tokens[safe: index], !isNumberOfPaper(index) else { return nil }
    if let values = Self.joined(token.key) { return reading(values, index..<index + 1) }
    guard let first = NumberReader.read(transcript, at: index), first.value < 100 else { return nil }
    var end = first.range.upperBound
    guard end < limit else { return nil }
    let isDash = transcript.tokens[end].key.isEmpty && transcript.tokens[end].text.utf8.count <= 3
      && transcript.tokens[end].text != "&"
    let isJoined = transcript.tokens[end - 1].marks.contains(.dash)
    if transcript.keyword(end) == .to || isDash || transcript.key(end) == "votes" { end += 1 } else if !isJoined { return nil }
    if transcript.keyword(end) == .to { end += 1 }
    guard end < limit, let second = NumberReader.read(transcript, at: end), second.value < 100 else { return nil }
    // "7 to 9 p.m.", "Items 4 - 7" are no votes: the words around must be about voting, which the caller knows.
    return reading([first.value, second.value], index..<second.range.upperBound)
  }

  /// "Resolution 24-08", "items 3-4", "Case No. 5-12", "warrants 1 to 25": which paper, and no vote. "Council passed the
  /// resolution 5-0" tells a vote.
  private func isNumberOfPaper(_ index: Int) -> Bool {
    var noun = index - 1
    var isNumbered = false
    while noun >= 0, index - noun < 4, transcript.keyword(noun) == .number || isNumberSign(noun) {
      isNumbered = true
      noun -= 1
    }
    guard noun >= 0 else { return isNumbered }
    if isNumbered { return true }
    let token = transcript.tokens[noun]
    if token.endsClause || transcript.tokens[index].marks.contains(.opensBracket) { return false }
    if Self.numbered.contains(token.key) || token.keyword == .item { return true }
    guard [.resolution, .ordinance, .bylaw, .bill].contains(token.keyword) else { return false }
    return token.isCapitalised && transcript.keyword(noun - 1) != .the || token.key.hasSuffix("s")
  }

  /// "No." and "#" before a number.
  private func isNumberSign(_ index: Int) -> Bool {
    let token = transcript.tokens[index]
    return token.text == "#" || ["no", "nos"].contains(token.key) && token.marks.contains(.stop)
  }

  /// Things that are told apart by their numbers.
  private static let numbered: Set<String> = [
    "warrant", "warrants", "case", "cases", "lot", "lots", "block", "blocks", "order", "orders", "section", "sections", "page", "pages", "permit", "permits",
    "voucher", "vouchers", "claim", "claims", "check", "checks", "cheques", "contract", "contracts", "invoice", "invoices", "paragraph", "paragraphs", "article",
    "articles", "chapter", "parcel", "parcels", "project", "projects", "petition", "petitions", "ward", "wards", "district", "districts", "bills", "items",
  ]

  /// "Yeas: 7 Nays: 1 Absent: 1", "5 ayes, 0 nays", "Two (2) Ayes"
  func named(at index: Int, _ limit: Int) -> Reading? {
    let limit = min(limit, transcript.tokens.count)
    var counts: [VoteCount] = []
    var i = index
    var end = index
    while i < limit, let pair = pair(at: i, limit, isFirst: counts.isEmpty) {
      if counts.contains(where: { $0.option == pair.count.option }) { break }
      counts.append(pair.count)
      end = pair.end
      i = end
      while i < limit, transcript.key(i).isEmpty || transcript.keyword(i) == .and || ["with", "to"].contains(transcript.key(i)) { i += 1 }
    }
    return counts.isEmpty ? nil : Reading(counts: counts, range: index..<end)
  }

  /// An option with its number, in either order.
  private func pair(at index: Int, _ limit: Int, isFirst: Bool) -> (count: VoteCount, end: Int)? {
    if let number = NumberReader.read(transcript, at: index), number.value < 100 {
      var i = number.range.upperBound
      while i < min(limit, number.range.upperBound + 4), ["voting", "voted", "in", "votes", "members", "the", "councillors", ""].contains(transcript.key(i)) { i += 1 }
      if i < limit, let option = option(at: i) {
        // "5 ayes": but in "Ayes: 5 Nays: 0" the number belongs to the word before it.
        guard !isLabel(i) else { return nil }
        return (VoteCount(option: option, value: number.value), i + 1)
      }
      return nil
    }
    guard let option = option(at: index) else { return nil }
    var i = index + 1
    let fillers = [.for, .against].contains(transcript.keyword(index)) ? ["votes", "vote", "voting", "the", "motion"] : ["votes", "vote", "voting"]
    while i < min(limit, index + 3), transcript.key(i).isEmpty || fillers.contains(transcript.key(i)) { i += 1 }
    // "Yes 5, No O": nobody.
    if !isFirst, i < limit, transcript.key(i) == "o" { return (VoteCount(option: option, value: 0), i + 1) }
    guard i < limit, let number = NumberReader.read(transcript, at: i), number.value < 100 else { return nil }
    if isFirst, transcript.keyword(index) == .no, !isLabel(index), !transcript.key(index + 1).isEmpty { return nil }
    return (VoteCount(option: option, value: number.value), number.range.upperBound)
  }

  private func option(at index: Int) -> VoteOption? {
    if transcript.keyword(index) == .for { return .yes }
    if ["nonvoting", "non-voting"].contains(transcript.key(index)) { return .notVoting }
    return transcript.keyword(index)?.voteOption
  }

  private func isLabel(_ index: Int) -> Bool {
    transcript.tokens[index].marks.contains(.colon) || transcript.tokens[index].marks.contains(.dash)
  }

  /// "5-0", "5/0", "5–0–1" as one word.
  static func joined(_ key: String) -> [Int]? {
    guard (3...8).contains(key.utf8.count) else { return nil }
    let parts = key.split(whereSeparator: { $0 == "-" || $0 == "/" })
    guard (2...3).contains(parts.count), key.split(whereSeparator: { $0 == "-" || $0 == "/" || $0.isNumber }).isEmpty else { return nil }
    let values = parts.compactMap { NumberReader.digits(String($0)) }
    return values.count == parts.count && values.allSatisfy { $0 < 100 } ? values : nil
  }

  private func reading(_ values: [Int], _ range: Range<Int>) -> Reading {
    let options: [VoteOption] = [.yes, .no, .abstain]
    return Reading(counts: zip(options, values).map { VoteCount(option: $0, value: $1) }, range: range)
  }
}
