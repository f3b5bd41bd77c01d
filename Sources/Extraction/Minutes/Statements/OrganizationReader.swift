/// Finds the name of the body that met: "City Council", "Council of the City of Tulsa", "Board of Trustees".
struct OrganizationReader {
  let transcript: Transcript

  func read(in range: Range<Int>) -> Range<Int>? {
    for i in range {
      switch transcript.keyword(i) {
      case .council, .board, .commission:
        if ["chamber", "chambers", "room", "member", "members"].contains(transcript.key(i + 1)) { continue }
        return expand(i, range)
      case .committee: return expand(i, range)
      default:
        if ["trustees", "selectmen", "aldermen", "supervisors", "commissioners", "vestry"].contains(transcript.key(i)) { return expand(i, range) }
      }
    }
    return nil
  }

  private func expand(_ index: Int, _ range: Range<Int>) -> Range<Int> {
    let line = transcript.line(at: index).tokens
    var start = index
    while start > max(line.lowerBound, range.lowerBound), isBefore(start - 1) { start -= 1 }
    while start < index, ["the", "of", "and"].contains(transcript.key(start)) { start += 1 }
    var end = index + 1
    while end < range.upperBound, end - index < 9, !transcript.tokens[end - 1].endsClause, isAfter(end) { end += 1 }
    while end > index + 1, ["of", "the", "and", "for"].contains(transcript.key(end - 1)) { end -= 1 }
    return start..<end
  }

  private func isBefore(_ index: Int) -> Bool {
    let token = transcript.tokens[index]
    if token.endsClause || !token.isCapitalised { return false }
    switch token.keyword {
    case .meeting, .minutes, .session, .regular, .special, .of, .the, .formal, .emergency, .joint, .and, .public, .by, .closed, .adjourned, .annual: return false
    default: return !token.hasDigit
    }
  }

  private func isAfter(_ index: Int) -> Bool {
    let token = transcript.tokens[index]
    if token.marks.contains(.startsParagraph) { return false }
    if ["of", "the", "and", "for"].contains(token.key) { return true }
    switch token.keyword {
    case .meeting, .minutes, .session, .regular, .special, .met, .held, .convened, .hearing, .work, .was, .formal: return false
    default: return token.isCapitalised && !token.hasDigit && DateReader.month(token.key) == nil && DateReader.weekday(token.key) == nil
    }
  }
}
