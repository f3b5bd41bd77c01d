import Records

/// Finds places where the minutes begin to say something that could not be read: "seconded by" and no name.
struct IssueReader {
  let transcript: Transcript

  /// One for each such place, in order; at most one a line.
  func issues() -> [ParseIssue] {
    var out: [ParseIssue] = []
    for index in transcript.tokens.indices {
      guard let problem = problem(at: index) else { continue }
      let line = transcript.line(at: index)
      if let last = out.last, last.page == line.page, last.line == line.number { continue }
      out.append(ParseIssue(page: line.page, line: line.number, problem: problem, text: transcript.text(line.tokens)))
    }
    return out
  }

  private func problem(at index: Int) -> String? {
    switch transcript.keyword(index) {
    case .by: name(after: index)
    case .aye, .yea, .nay: voters(after: index)
    case .vote: counts(after: index)
    case .order: time(after: index)
    default: nil
    }
  }

  /// "moved by", "seconded by", "supported by"
  private func name(after index: Int) -> String? {
    guard let verb = transcript.keyword(index - 1), [.moved, .seconded, .supported].contains(verb), let next = transcript.tokens[safe: index + 1] else { return nil }
    // "moved by the undersigned", "seconded by all": words, not a name that was lost.
    guard PersonReader(transcript: transcript).read(at: index + 1) == nil, next.keyword == nil || next.keyword == .that || next.marks.contains(.startsParagraph) else { return nil }
    return "expected a name after “\(transcript.key(index - 1)) by”"
  }

  /// "AYES:" and neither names, "none" nor a number.
  private func voters(after index: Int) -> String? {
    let token = transcript.tokens[index]
    guard token.marks.contains(.colon), token.isCapitalised, let next = transcript.tokens[safe: index + 1], !next.marks.contains(.startsParagraph) else { return nil }
    let list = PersonList(transcript).read(from: index + 1, to: index + 40)
    guard list.persons.isEmpty, !list.isNone, list.count == nil, NumberReader.read(transcript, at: index + 1) == nil, next.keyword?.voteOption == nil, next.keyword != .all else { return nil }
    return "expected names or a number after “\(transcript.text(index..<index + 1))”"
  }

  /// "by a vote of" and no numbers.
  private func counts(after index: Int) -> String? {
    guard transcript.keyword(index + 1) == .of, transcript.key(index - 1) == "a", transcript.keyword(index - 2) == .by else { return nil }
    guard CountReader(transcript: transcript).first(in: index + 2..<min(index + 8, transcript.tokens.count)) == nil,
      !(index + 2..<index + 6).contains(where: { ["confidence", "thanks", "acclamation", "all"].contains(transcript.key($0)) })
    else { return nil }
    return "expected the numbers of the vote after “by a vote of”"
  }

  /// "called to order at" and something with digits that is no time.
  private func time(after index: Int) -> String? {
    guard transcript.keyword(index - 1) == .to, transcript.key(index + 1) == "at", let next = transcript.tokens[safe: index + 2], next.hasDigit,
      TimeReader(transcript: transcript).read(at: index + 2) == nil
    else { return nil }
    return "expected a time of day after “to order at”"
  }
}
