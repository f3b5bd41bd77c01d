/// The posts and seats that stand with the names of a list, before or after them, or in a column beside them.
extension PersonList {
  /// ", Place 1", "(Ward 3)" without its brackets, "- District B", ", At-Large": the seat that the person holds.
  func place(after index: Int, _ limit: Int) -> Int {
    var i = index
    if i < limit, transcript.tokens[i].key.isEmpty { i += 1 }
    guard i < limit, !transcript.tokens[i].marks.contains(.startsParagraph), !transcript.tokens[i].marks.contains(.startsLine) || transcript.tokens[i - 1].marks.contains(.comma) else { return index }
    if transcript.key(i) == "at-large" { return i + 1 }
    // "Director Holt      Electoral Area C", "Town of Ferndown": a column of the places that they sit for.
    if transcript.tokens[i].gap > 1.5, transcript.key(i) == "electoral" || transcript.key(i + 1) == "of" && Self.towns.contains(transcript.key(i)) { return min(limit, transcript.line(at: i).tokens.upperBound) }
    guard Self.seats.contains(transcript.key(i)), i + 1 < limit else { return index }
    if ["no", "number"].contains(transcript.key(i + 1)) || transcript.tokens[i + 1].text == "#" { i += 1 }
    guard let value = transcript.tokens[safe: i + 1], i + 1 < limit else { return index }
    let isValue = NumberReader.read(transcript, at: i + 1) != nil || value.key.utf8.count == 1 && value.isCapitalised || ["ii", "iii", "iv", "vi", "vii", "viii"].contains(value.key)
    return isValue ? i + 2 : index
  }

  static let towns: Set<String> = ["city", "town", "village", "district", "township", "municipality", "county", "parish", "borough"]

  static let seats: Set<String> = ["place", "ward", "district", "seat", "position", "division", "precinct", "dist"]

  /// Where the words of one post end that begin at `start`; `nil` where none begins there.
  func post(from start: Int, _ limit: Int) -> Int? {
    var end = start
    while end < limit, end - start < 8, RoleWords.isPost(transcript.tokens[end]) || end > start && (isRoleGlue(end) || isBodysName(end)),
      end == start || !transcript.tokens[end].marks.contains(.startsParagraph) && !begins(end)
    {
      end += 1
      if transcript.tokens[end - 1].endsClause, !transcript.isAbbreviation(end - 1) { break }
    }
    while end > start, isRoleGlue(end - 1) { end -= 1 }
    return end > start ? end : nil
  }

  /// "M. Burt      Sr. Mgr., Corporate Administration": the rest of the line, in a column of its own, that names a post.
  func postCell(_ index: Int, _ limit: Int) -> Range<Int>? {
    guard transcript.tokens[index].gap > 1.6, transcript.keyword(index).map(RoleWords.isMemberTitle) != true else { return nil }
    let cell = index..<min(limit, transcript.line(at: index).tokens.upperBound)
    guard (2...9).contains(cell.count), !cell.dropFirst().contains(where: { transcript.tokens[$0].gap > 1.6 }),
      cell.contains(where: { Self.heads.contains(transcript.key($0)) })
    else { return nil }
    return cell
  }

  /// "Museum Assistant, T. Burt", "Manager of Parks / Deputy Clerk, J. Fenn": a post and then who holds it.
  func postThenName(_ index: Int, _ limit: Int) -> Person? {
    var comma = index
    while comma < limit, comma - index < 9, !transcript.tokens[comma].marks.contains(.comma) {
      let token = transcript.tokens[comma]
      guard token.isCapitalised && !token.hasDigit || token.key.isEmpty || ["of", "and", "for"].contains(token.key), !token.endsClause, comma == index || !token.marks.contains(.startsParagraph) else { return nil }
      comma += 1
    }
    guard comma < limit, comma > index, comma - index < 9, Self.heads.contains(transcript.key(comma)) || Self.heads.contains(transcript.key(index)) && transcript.keyword(index + 1) == .of, transcript.tokens[comma].marks.contains(.comma),
      let holder = reader.read(at: comma + 1, before: limit), holder.role == nil, holder.parts.count > 1,
      holder.range.upperBound >= limit || transcript.tokens[holder.range.upperBound - 1].endsClause || transcript.tokens[holder.range.upperBound].marks.contains(.startsLine) || transcript.keyword(holder.range.upperBound) == .and
    else { return nil }
    return Person(role: reader.clean(index..<comma + 1), name: holder.name, range: index..<holder.range.upperBound, nameRange: holder.nameRange, hasMemberTitle: false)
  }

  /// Words that end a post's name, and no surname.
  static let heads: Set<String> = [
    "officer", "manager", "mgr", "director", "assistant", "administrator", "clerk", "treasurer", "engineer", "coordinator", "superintendent", "secretary", "planner",
    "inspector", "solicitor", "attorney", "executive", "chief", "supervisor", "technician", "surveyor", "librarian",
  ]

  /// "Deputy Mayor" over "Councillor Burt": the next line's own title; but not "Interim" over "Deputy Clerk", which is one post.
  func begins(_ index: Int) -> Bool {
    guard transcript.tokens[index].marks.contains(.startsLine) else { return false }
    if transcript.keyword(index) == .deputy, let next = transcript.tokens[safe: index + 1], RoleWords.isPost(next), next.keyword.map(RoleWords.isMemberTitle) != true { return false }
    if let person = reader.read(at: index), person.role != nil, !person.name.isEmpty, person.hasMemberTitle { return true }
    guard let keyword = transcript.keyword(index) else { return false }
    return RoleWords.isMemberTitle(keyword) || isCourtesy(index..<index + 1) || keyword == .director
  }

  /// "Secretary to the Museum Board": a word between the article and the body.
  func isBodysName(_ index: Int) -> Bool {
    guard transcript.key(index - 1) == "the", transcript.tokens[index].isCapitalised, !transcript.tokens[index].endsClause else { return false }
    return [.board, .council, .committee, .commission].contains(transcript.keyword(index + 1))
  }

  /// ", Museum Manager": capitalised words of which the last is a post.
  func unknownPost(_ start: Int, _ limit: Int) -> Int? {
    var end = start
    while end < limit, end - start < 5, transcript.tokens[end].isCapitalised, !transcript.tokens[end].hasDigit, end == start || !begins(end) {
      end += 1
      if transcript.tokens[end - 1].endsClause && transcript.key(end - 1) != "sr" || transcript.tokens[safe: end]?.marks.contains(.startsLine) == true && RoleWords.isPost(transcript.tokens[end - 1]) { break }
    }
    guard end - start >= 2, RoleWords.isPost(transcript.tokens[end - 1]), transcript.tokens[end - 1].keyword.map({ !RoleWords.isMemberTitle($0) }) ?? true else { return nil }
    return end
  }

  func isRoleGlue(_ index: Int) -> Bool {
    let key = transcript.key(index)
    return key == "of" || key == "to" || key == "the" || key == "and" || key == "&" || key == "for"
  }

  func endsRole(_ index: Int) -> Bool {
    let before = transcript.tokens[index - 1]
    if before.endsClause { return true }
    let token = transcript.tokens[index]
    return token.marks.contains(.startsLine) || token.keyword == .and || token.key.isEmpty || !token.isCapitalised
  }

  /// "…, Pemberly. Mr. Holt": the next person's courtesy.
  func isCourtesy(_ range: Range<Int>) -> Bool { range.allSatisfy { [.mister, .missus, .miss, .doctor].contains(transcript.keyword($0)) } }
}
