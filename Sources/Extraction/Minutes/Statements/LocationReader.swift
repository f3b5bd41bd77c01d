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
      if ["district", "board", "committee"].contains(transcript.key(index + 1)) { continue }
      if let place = expand(index, range.lowerBound..<end) { return place }
    }
    return nil
  }

  private func expand(_ index: Int, _ range: Range<Int>) -> Range<Int>? {
    var start = index
    while start > range.lowerBound, index - start < 14, !isBoundary(start - 1) {
      let token = transcript.tokens[start]
      if token.marks.contains(.startsParagraph) || token.marks.contains(.startsLine) && !transcript.line(at: start - 1).isFull && transcript.line(at: start - 1).tokens.count < 9 { break }
      if token.marks.contains(.startsLine), transcript.line(at: start - 1).tokens.count < 6 { break }
      start -= 1
    }
    while start < index, ["the", "in", "at", "on", "a"].contains(transcript.key(start)) || transcript.key(start).isEmpty { start += 1 }
    var stop = index + 1
    let sentence = min(range.upperBound, transcript.sentenceEnd(index, reach: 24))
    while stop < sentence, !isAfter(stop) { stop += 1 }
    while stop > index + 1, ["of", "the", "and", "&"].contains(transcript.key(stop - 1)) || transcript.key(stop - 1).isEmpty { stop -= 1 }
    return start..<stop
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
