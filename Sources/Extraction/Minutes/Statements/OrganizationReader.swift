/// Finds the name of the body that met: "City Council", "Council of the City of Tulsa", "Board of Trustees".
struct OrganizationReader {
  let transcript: Transcript

  /// The body named in the lines of a title. A committee that is named is the body, not the council it belongs to.
  func read(in range: Range<Int>) -> Range<Int>? {
    guard let found = first(in: range) else { return nil }
    // "Recreation Committee" over its page may be "Township of Ferndown Recreation Committee" in the title.
    let words = found.map { transcript.key($0) }
    let names = range.filter { transcript.keyword($0) == transcript.keyword(found.upperBound - 1) }.map { expand($0, range) }
    return names.first { $0.count > words.count && $0.suffix(words.count).map { transcript.key($0) } == words } ?? found
  }

  /// "REGULAR COUNCIL MEETING" over "… the Fernside City Council": the body's whole name, where the title has only "Council".
  func longer(_ name: Range<Int>, in range: Range<Int>) -> Range<Int> {
    guard name.count == 1 else { return name }
    return range.lazy.filter { transcript.keyword($0) == transcript.keyword(name.lowerBound) && transcript.tokens[$0].isCapitalised }
      .map { expand($0, $0 - 6..<range.upperBound) }.first { $0.count > 1 && transcript.keyword($0.upperBound - 1) == transcript.keyword(name.lowerBound) && $0.allSatisfy { transcript.keyword($0)?.isTitle != true } } ?? name
  }

  private func first(in range: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    for index in range {
      switch transcript.keyword(index) {
      case .council, .board, .commission:
        if found != nil || ["chamber", "chambers", "room", "member", "members", "offices", "hall", "president"].contains(transcript.key(index + 1)) { continue }
        found = expand(index, range)
      case .committee:
        let name = expand(index, range)
        if name.count > 1 { return name }
      default: continue
      }
    }
    return found
  }

  private func expand(_ index: Int, _ range: Range<Int>) -> Range<Int> {
    let line = transcript.line(at: index).tokens
    let floor = max(line.lowerBound, range.lowerBound)
    var start = index
    while start > floor, isBefore(start - 1, floor) { start -= 1 }
    while start < index, ["the", "of", "and"].contains(transcript.key(start)) { start += 1 }
    var end = index + 1
    while end < range.upperBound, end - index < 9, !transcript.tokens[end - 1].endsClause, isAfter(end, isBare: start == index, core: index) { end += 1 }
    while end > index + 1, ["of", "the", "and", "for", "no"].contains(transcript.key(end - 1)) { end -= 1 }
    return start..<end
  }

  private static let towns: Set<String> = [
    "city", "town", "village", "township", "county", "borough", "municipality", "district", "parish", "shire", "corporation",
  ]

  private func isBefore(_ index: Int, _ floor: Int) -> Bool {
    let token = transcript.tokens[index]
    if token.endsClause || token.hasDigit { return false }
    if token.text == "&" { return index > floor && transcript.tokens[index - 1].isCapitalised }
    if ["ordinary", "extraordinary", "monthly", "statutory"].contains(token.key) { return false }
    // "Township of Ferndown Council"
    if token.keyword == .of { return index > floor && (Self.towns.contains(transcript.key(index - 1)) || isPlaceInTwo(index, floor)) }
    if ["offices", "office", "proceedings"].contains(token.key) { return false }
    if !token.isCapitalised { return token.keyword == .and && index > floor && transcript.tokens[index - 1].isCapitalised }
    switch token.keyword {
    case .meeting, .minutes, .session, .regular, .special, .the, .formal, .emergency, .joint, .public, .by, .closed, .adjourned, .annual: return false
    default: return true
    }
  }

  /// "Isle of Wexcombe County Board": a place whose own name has an "of".
  private func isPlaceInTwo(_ of: Int, _ floor: Int) -> Bool {
    let (before, after) = (transcript.tokens[of - 1], transcript.tokens[safe: of + 1])
    guard of - 1 > floor, before.isCapitalised, before.keyword == nil, !before.endsClause, let after, after.isCapitalised, after.keyword == nil else { return false }
    return ["isle", "port", "fort", "lake", "mount", "bay", "point", "prince", "king", "city"].contains(before.key)
  }

  /// `isBare` says that nothing stands before "Council": then "of the City of X" belongs to its name.
  private func isAfter(_ index: Int, isBare: Bool, core: Int) -> Bool {
    let token = transcript.tokens[index]
    // "BOARD OF SUPERVISORS OF WEXCOMBE" / "COUNTY, VIRGINIA"
    let isTown = ["county", "township"].contains(token.key) && transcript.keyword(index - 2) == .of && transcript.tokens[index - 1].isCapitalised
    if token.marks.contains(.startsLine), transcript.keyword(index - 1) != .of, !isTown { return false }
    if ["of", "the", "and", "for"].contains(token.key) {
      let next = transcript.key(index + 1) == "the" ? transcript.key(index + 2) : transcript.key(index + 1)
      if token.key == "and" { return isBody(next) || isBody(transcript.key(index + 2)) }
      // "Board of County Commissioners"
      if token.key == "of", index == core + 1, Self.towns.contains(next), isBody(transcript.key(transcript.key(index + 1) == "the" ? index + 3 : index + 2)) { return true }
      if token.key == "of", Self.towns.contains(next) || !isBody(next) && !isBare { return isBare && index == core + 1 && transcript.keyword(core) == .council }
      return true
    }
    switch token.keyword {
    case .meeting, .minutes, .session, .regular, .special, .met, .held, .convened, .hearing, .work, .was, .formal, .that: return false
    default: return token.key != "proceedings" && token.isCapitalised && !token.hasDigit && DateReader.month(token.key) == nil && DateReader.weekday(token.key) == nil
    }
  }

  private func isBody(_ key: String) -> Bool {
    [
      "trustees", "commissioners", "aldermen", "supervisors", "selectmen", "education", "health", "directors", "planning",
      "zoning", "commission", "council", "board", "adjustment", "appeals", "works", "estimate", "freeholders", "managers", "management",
      "regents", "control", "review", "wardens", "governors", "utilities", "police", "library", "park", "parks",
    ].contains(key)
  }
}

extension String {
  /// "CITY COUNCIL" as "City Council", and so "CITy COUNCIL", where recognition took one capital in ten for small; text in
  /// mixed case stays as it is.
  var titleCased: String {
    guard filter(\.isUppercase).count > 4 * filter(\.isLowercase).count else { return self }
    let words = split(separator: " ", omittingEmptySubsequences: false).enumerated().map { offset, word -> String in
      let lower = word.lowercased()
      if offset > 0, ["of", "the", "and", "for"].contains(lower) { return lower }
      return lower.prefix(1).uppercased() + lower.dropFirst()
    }
    return words.joined(separator: " ")
  }
}
