/// Finds where a meeting was held: "in the Council Chambers, City Hall", "at the Community Centre".
struct LocationReader {
  let transcript: Transcript

  private static let places: Set<String> = [
    "hall", "chamber", "chambers", "room", "rooms", "centre", "center", "building", "school", "schoolhouse", "library", "courthouse",
    "station", "church", "house", "auditorium", "gymnasium", "annex", "pavilion", "offices", "headquarters", "museum",
    "theatre", "theater", "clubhouse", "firehouse", "armory", "office", "lodge", "hotel", "complex",
  ]

  /// The place that is named in the range; when a notice was posted is not looked at.
  func read(in range: Range<Int>) -> Range<Int>? {
    let end = range.first { ["posted", "notice"].contains(transcript.key($0)) } ?? range.upperBound
    for index in range.lowerBound..<max(range.lowerBound, end) where Self.places.contains(transcript.key(index)) {
      if ["clerk", "of"].contains(transcript.key(index + 1)), transcript.key(index).hasPrefix("office") { continue }
      if ["district", "board", "committee", "budget", "director", "report", "policy", "trustee", "trustees"].contains(transcript.key(index + 1)) { continue }
      if isNameOfTown(index) || isNameOfBody(index) { continue }
      if let place = expand(index, range.lowerBound..<end) { return place }
    }
    return nil
  }

  private func expand(_ index: Int, _ range: Range<Int>) -> Range<Int>? {
    var start = index
    while start > range.lowerBound, index - start < 14, !isBoundary(start - 1) {
      let token = transcript.tokens[start]
      // "HELD AT THE WEXCOMBE COUNTY" / "ADMINISTRATION CENTER": the line above breaks off after its "at".
      let above = transcript.line(at: start - 1)
      let breaksOff = above.tokens.suffix(7).contains { ["at", "in"].contains(transcript.key($0)) } && !transcript.tokens[start - 1].endsClause
      if token.marks.contains(.startsParagraph) || token.marks.contains(.startsLine) && !above.isFull && above.tokens.count < 9 && !breaksOff { break }
      if token.marks.contains(.startsLine), transcript.line(at: start - 1).tokens.count < 6 { break }
      start -= 1
    }
    // "6:30PM  Memorial Hall"
    if let time = TimeReader(transcript: transcript).read(at: start), time.range.upperBound <= index { start = time.range.upperBound }
    while start < index, ["the", "in", "at", "on", "a"].contains(transcript.key(start)) || transcript.key(start).isEmpty { start += 1 }
    // "… prayer followed by the pledge led by the Senator's office": a clause, and no place.
    let small = (start..<index).filter { !transcript.tokens[$0].isCapitalised && !transcript.tokens[$0].hasDigit && !["of", "the", "and", "&", ""].contains(transcript.key($0)) }
    if small.count > 2, start == range.lowerBound || !["in", "at", "the"].contains(transcript.key(start - 1)) { return nil }
    var stop = index + 1
    let sentence = min(range.upperBound, transcript.sentenceEnd(index, reach: 24))
    while stop < sentence, !isAfter(stop) { stop += 1 }
    while stop > index + 1, ["of", "the", "and", "&"].contains(transcript.key(stop - 1)) || transcript.key(stop - 1).isEmpty { stop -= 1 }
    return start..<stop
  }

  /// "City of Fernside Center", "Village of Mill House".
  private func isNameOfTown(_ index: Int) -> Bool {
    (max(1, index - 2)..<index).contains { of in
      // "at the Township of Fernside Hall" is where they met.
      let isIn = (max(0, of - 3)..<of).contains { ["at", "in"].contains(transcript.key($0)) }
      return !isIn && transcript.keyword(of) == .of && ["city", "village", "town", "borough", "township"].contains(transcript.key(of - 1))
    }
  }

  /// "BOARD OF GOVERNORS OF THE COMMUNITY CENTER HELD …", "FERNSIDE TOWN OFFICES TOWN BOARD": whose meeting it is, not where.
  private func isNameOfBody(_ index: Int) -> Bool {
    if transcript.tokens[index].key == "offices", ["town", "city", "village", "county"].contains(transcript.key(index + 1)), !transcript.tokens[index].endsClause { return true }
    for i in stride(from: index - 1, through: max(0, index - 7), by: -1) {
      if transcript.tokens[i].endsClause || ["in", "at"].contains(transcript.key(i)) { return false }
      if [.board, .council, .commission, .committee].contains(transcript.keyword(i)), transcript.keyword(i + 1) == .of { return true }
    }
    return false
  }

  /// A word that stands before a place and is no part of it.
  private func isBoundary(_ index: Int) -> Bool {
    let token = transcript.tokens[index]
    if ["in", "at", "pm", "am", "p.m", "a.m", "m"].contains(token.key) { return true }
    if token.marks.contains(.colon) || token.marks.contains(.stop) && !transcript.isAbbreviation(index) { return true }
    if token.key.utf8.count == 4, let year = NumberReader.digits(token.key), (1850...2100).contains(year) { return true }
    return [.meeting, .session, .minutes, .present].contains(token.keyword)
  }

  private func isAfter(_ index: Int) -> Bool {
    let token = transcript.tokens[index]
    if token.marks.contains(.startsParagraph) || token.marks.contains(.startsLine) && !transcript.line(at: index - 1).isFull && transcript.line(at: index - 1).tokens.count < 9 { return true }
    if ["on", "to", "at", "with", "and", "for", "by", "pursuant", "commencing", "beginning", "starting", "from"].contains(token.key) { return true }
    if DateReader.weekday(token.key) != nil || DateReader.month(token.key) != nil { return true }
    if TimeReader(transcript: transcript).read(at: index)?.isCertain == true, token.key.contains(":") { return true }
    return !token.isCapitalised && !token.hasDigit && !["of", "the"].contains(token.key) && !token.key.isEmpty
  }
}
