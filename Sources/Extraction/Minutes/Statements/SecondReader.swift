/// Finds who seconds a motion: "seconded by X", "2nd by X", "supported by X", "with a second from X", "X seconded".
struct SecondReader {
  let transcript: Transcript
  private let persons: PersonReader

  init(_ transcript: Transcript) {
    self.transcript = transcript
    persons = PersonReader(transcript: transcript)
  }

  struct Reading {
    /// `nil` where it is seconded and nobody is named.
    var person: Person?
    var range: Range<Int>
  }

  /// A seconder told right after the mover: no more than `reach` small words may stand between.
  func read(at start: Int, within reach: Int) -> Reading? {
    var i = start
    while i < transcript.tokens.count, i - start <= reach {
      if isSecond(i) {
        var names = i + 1
        while names < i + 4, [.by, .of].contains(transcript.keyword(names)) || ["from", "motion", ""].contains(transcript.key(names)) || names == i + 1 && transcript.keyword(names) == .the, names < transcript.tokens.count { names += 1 }
        if let person = persons.read(at: names), names > i + 1 || transcript.tokens[i].endsClause || transcript.keyword(i) == .seconder || !person.name.isEmpty {
          return Reading(person: person, range: start..<person.range.upperBound)
        }
        // "Smith moved, Jones seconded"
        if let person = persons.read(endingAt: i, after: start), !person.name.isEmpty { return Reading(person: person, range: start..<i + 1) }
        return Reading(person: nil, range: start..<i + 1)
      }
      guard isBetween(i) || i - start < 5 && isNameOfSubject(i) else { return nil }
      i += 1
    }
    return nil
  }

  /// A seconder told by itself: "Councillor Holt seconded the motion." `nil` for "second reading".
  func statement(at index: Int, after floor: Int) -> Statement? {
    guard isSecond(index) else { return nil }
    let next = transcript.keyword(index + 1)
    let isLabel = !transcript.tokens[index].marks.isDisjoint(with: [.colon, .dash]) || transcript.tokens[safe: index + 1]?.key.isEmpty == true
    if next == .by || ["from", "of"].contains(transcript.key(index + 1)) && transcript.keyword(index) != .seconded || isLabel {
      let names = transcript.tokens[safe: index + 1]?.key.isEmpty == true || next == .by || !isLabel ? index + 2 : index + 1
      guard let person = persons.read(at: names) else { return nil }
      return Statement(kind: .second(person), range: index..<person.range.upperBound)
    }
    guard transcript.keyword(index) == .seconded || transcript.keyword(index) == .supported else { return nil }
    // "Seconded Cllr Holt."
    if transcript.sentenceStart(index, reach: 2) == index, let person = persons.read(at: index + 1), !person.name.isEmpty {
      return Statement(kind: .second(person), range: index..<person.range.upperBound)
    }
    if let person = persons.read(endingAt: index, after: floor) {
      return Statement(kind: .second(person), range: person.range.lowerBound..<index + 1)
    }
    return nil
  }

  /// Whether the word tells of seconding rather than of something second.
  private func isSecond(_ index: Int) -> Bool {
    let next = transcript.keyword(index + 1)
    switch transcript.keyword(index) {
    case .seconded, .seconder: return true
    case .supported, .supporter: return next == .by || transcript.tokens[index].marks.contains(.colon)
    case .second, .support:
      if next == .by || ["from"].contains(transcript.key(index + 1)) { return true }
      if transcript.keyword(index) == .second, transcript.tokens[safe: index + 1]?.keyword == .and || next == .reading { return false }
      return !transcript.tokens[index].marks.isDisjoint(with: [.colon, .dash]) || transcript.tokens[safe: index + 1]?.key.isEmpty == true
        || transcript.tokens[index].isCapitalised && (transcript.tokens[safe: index + 1]?.keyword?.isTitle ?? false)
        || index > 0 && transcript.tokens[index - 1].endsClause && persons.read(at: index + 1).map { !$0.name.isEmpty } == true
    default:
      // "2™4 by": what is left of a raised "nd".
      let key = transcript.key(index)
      return key.first == "2" && (2...4).contains(key.utf8.count) && next == .by && NumberReader.digits(key) == nil
    }
  }

  private func isBetween(_ index: Int) -> Bool {
    let token = transcript.tokens[index]
    if token.key.isEmpty { return true }
    if [.and, .was, .with, .a, .the, .motion, .then, .it, .is].contains(token.keyword) { return true }
    return ["duly", "which", "motion", "having", "been", "being"].contains(token.key)
  }

  /// "Smith moved, Councillor Jones seconded": the words of the name.
  private func isNameOfSubject(_ index: Int) -> Bool {
    guard index > 0, transcript.tokens[index - 1].endsClause || transcript.tokens[index].isCapitalised else { return false }
    return transcript.tokens[index].isCapitalised && transcript.tokens[index].keyword.map { $0.isTitle } ?? true
  }
}
