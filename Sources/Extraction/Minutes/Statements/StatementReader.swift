import Records

/// Reads a transcript from its first word to its last, once, and tells what it says.
struct StatementReader {
  let transcript: Transcript
  private let motions: MotionReader
  private let seconds: SecondReader
  private let outcomes: OutcomeReader
  private let ballots: BallotReader
  private let tables: RollTableReader
  private let columns: RollColumnsReader
  private let attendance: AttendanceReader
  private let movements: MovementReader
  private let sittings: SittingReader
  private let openings: OpeningReader
  private let bills: BillReader
  private let items: ItemReader
  private let grids: MarkGridReader
  private let pauses: PauseReader
  private let speakers: SpeakerReader

  private var statements: [Statement] = []
  /// The end of the last statement whose words are spent.
  private var floor = 0
  /// The token where the vote that is being told last said something.
  private var lastVote = -1000
  private var lastOpeningLine = -1
  /// Lines of roll calls that were read ahead, as columns.
  private var linesReadAhead: Set<Int> = []
  /// Whether the heading above opens the floor to the public.
  private var isUnderComments = false

  /// A label "Absent:" this many words after a vote still belongs to it.
  private static let voteReach = 120

  static func statements(in transcript: Transcript) -> [Statement] {
    var reader = StatementReader(transcript)
    reader.readAll()
    return ItemSeries.settle(reader.statements)
  }

  private init(_ transcript: Transcript) {
    self.transcript = transcript
    motions = MotionReader(transcript)
    seconds = SecondReader(transcript)
    outcomes = OutcomeReader(transcript)
    ballots = BallotReader(transcript)
    tables = RollTableReader(transcript)
    columns = RollColumnsReader(transcript)
    attendance = AttendanceReader(transcript)
    movements = MovementReader(transcript)
    sittings = SittingReader(transcript)
    openings = OpeningReader(transcript)
    bills = BillReader(transcript: transcript)
    items = ItemReader(transcript: transcript)
    grids = MarkGridReader(transcript)
    pauses = PauseReader(transcript)
    speakers = SpeakerReader(transcript)
  }

  private mutating func readAll() {
    var i = 0
    while i < transcript.tokens.count {
      if transcript.tokens[i].marks.contains(.startsLine), let next = readLine(i) {
        i = next
        continue
      }
      i = readWord(i)
    }
  }

  /// What only whole lines tell: titles, tables, headings. The token to go on with, or `nil`.
  private mutating func readLine(_ index: Int) -> Int? {
    let line = transcript.tokens[index].line
    if linesReadAhead.contains(line) { return spend(transcript.lines[line].tokens) }
    if line > lastOpeningLine, let opening = openings.read(atLine: line) {
      statements.append(opening)
      lastOpeningLine = transcript.tokens[opening.range.upperBound - 1].line
      // Its sentence may also call to order or name those present, so its words are read again.
    }
    if let table = grids.read(at: index) ?? tables.read(at: index) {
      addTable(table)
      return spend(table.range)
    }
    if let roll = columns.read(under: line) {
      addTable((roll.cells, transcript.lines[line].tokens))
      linesReadAhead.formUnion(roll.lines)
    }
    if let item = items.read(at: index) {
      statements.append(item)
      isUnderComments = false
    }
    if speakers.isCommentHeading(transcript.lines[line].tokens) { isUnderComments = true }
    if isUnderComments, let speaker = speakers.listed(at: index) {
      statements.append(speaker)
      return spend(speaker.range)
    }
    return nil
  }

  private mutating func addTable(_ table: (cells: [RollTableReader.Cell], range: Range<Int>)) {
    let isRoll = table.cells.contains { $0.value == .present } || !table.cells.contains { $0.value != .absent && $0.value != .excused }
    var groups: [(Keyword, [Person])] = []
    for cell in table.cells {
      if let at = groups.firstIndex(where: { $0.0 == cell.value }) { groups[at].1.append(cell.person) } else { groups.append((cell.value, [cell.person])) }
    }
    for (value, persons) in groups {
      if isRoll {
        let status: Attendee.Status = value == .absent ? .absent : value == .excused ? .excused : .present
        statements.append(Statement(kind: .attendance(AttendanceList(status: status, persons: persons, isMember: true)), range: table.range))
      } else if let option = value.voteOption {
        statements.append(Statement(kind: .ballots(Ballots(option: option, persons: persons, isLabel: true, isTable: true)), range: table.range))
        lastVote = table.range.upperBound
      }
    }
  }

  private mutating func readWord(_ index: Int) -> Int {
    if isBeforeRoll(index), let roll = tables.sentence(at: index + 1) ?? tables.sentence(at: index + 2) {
      addTable(roll)
      return spend(roll.range)
    }
    // "Burt, nay; Holt, aye; Fenn, aye.": a sentence of nothing else.
    if transcript.tokens[index].isCapitalised, transcript.endsSentence(index - 1), let roll = tables.sentence(at: index), roll.cells.count > 2 {
      addTable(roll)
      return spend(roll.range)
    }
    guard transcript.tokens[index].keyword != nil || transcript.tokens[index].hasDigit || Self.openers.contains(transcript.key(index)) || transcript.key(index).hasPrefix("m") || transcript.tokens[index].marks.contains([.opensBracket, .slash]) else { return index + 1 }
    guard let statement = statement(at: index) else { return index + 1 }
    statements.append(statement)
    switch statement.kind {
    case .motion, .outcome: lastVote = statement.range.upperBound
    case .ballots: lastVote = statement.range.upperBound
    // "Roll call: Present – … Absent – …": another meeting's, or the list that comes after a motion.
    case .attendance(let list) where list.status == .present && !list.persons.isEmpty && !list.isProse: lastVote = -1000
    default: break
    }
    if case .outcome(let outcome) = statement.kind {
      // Dissents stand within an outcome's sentence: "carried 4-1 with Holt opposed".
      // Numbers under labels are read again with the names that may follow them.
      let isLabelled = outcome.countRange.map { transcript.keyword($0.lowerBound)?.voteOption != nil } ?? false
      // "adopted with Supervisors Burt and Levine voting in favor (2-0)": the names stand before the count.
      let isNamed = outcome.countRange.map { range in (index..<max(index, range.lowerBound)).contains { transcript.keyword($0) == .voting } } ?? false
      let next = max(index + 1, outcome.countRange.map { $0.lowerBound > index && !isLabelled && !isNamed ? $0.upperBound : 0 } ?? 0)
      floor = next
      return next
    }
    if case .bill = statement.kind { return max(index + 1, statement.range.upperBound) }
    return spend(statement.range, at: index)
  }

  /// "Vote:", "Roll call:", "Roll call vote -", "On roll call, …", "The vote on this motion was: …"
  private func isBeforeRoll(_ index: Int) -> Bool {
    let marks = transcript.tokens[index].marks
    guard [.vote, .call, .roll].contains(transcript.keyword(index)) else {
      let isAsFollows = transcript.key(index) == "follows" && marks.contains(.comma)
      return (marks.contains(.colon) || isAsFollows) && (max(0, index - 8)..<index).reversed().prefix { !transcript.endsSentence($0) }.contains { [.vote, .call, .roll].contains(transcript.keyword($0)) }
    }
    return !marks.isDisjoint(with: [.colon, .dash, .stop, .comma]) || transcript.tokens[safe: index + 1]?.key.isEmpty == true
  }

  private static let openers: Set<String> = ["opened", "ended", "concluded", "commenced", "began", "time", "declined", "proposition", "proposal", "presented", "sponsored", "carry", "pass", "rose", "reached", "unable", "resumed", "resume", "reopened", "arose",
    "camera", "spoke", "addressed", "action", "attendees"]

  private func statement(at index: Int) -> Statement? {
    if let motion = motions.read(at: index, after: floor) { return motion }
    if let second = seconds.statement(at: index, after: floor) { return second }
    let isOpen = index - lastVote < Self.voteReach
    if let ballots = ballots.label(at: index, isOpen: isOpen) { return ballots }
    if let list = attendance.label(at: index, isVoteOpen: isOpen) { return list }
    if let outcome = outcomes.read(at: index, after: floor) { return outcome }
    if let ballots = ballots.told(at: index, after: floor) { return ballots }
    if let list = attendance.told(at: index, after: floor) { return list }
    if let movement = movements.read(at: index, after: floor) { return movement }
    if case .movement(let last)? = statements.last?.kind, let end = statements.last?.range.upperBound, index - end < 6,
      let again = movements.again(at: index, after: last)
    {
      return again
    }
    if let sitting = sittings.read(at: index, after: floor) { return sitting }
    return pauses.read(at: index) ?? speakers.read(at: index, after: floor) ?? bills.read(at: index)
  }

  private mutating func spend(_ range: Range<Int>, at index: Int = -1) -> Int {
    floor = max(floor, range.upperBound)
    return max(index + 1, range.upperBound)
  }
}
