import Records

/// A meeting while its statements are gathered.
struct MeetingDraft {
  /// The tokens from its title to the title of the next.
  var range: Range<Int>
  var openings: [Statement] = []
  var statements: [Statement] = []
  var motions: [MotionDraft] = []
  /// The token of the last words that end the meeting.
  private(set) var adjournment: Int?

  init(range: Range<Int>) { self.range = range }

  /// A meeting whose title is not known.
  init(range: Range<Int>, untitled statements: [Statement]) {
    self.range = range
    self.statements = statements
    adjournment = statements.last { if case .adjournment = $0.kind { true } else { false } }?.range.lowerBound
  }

  var hasAdjourned: Bool { adjournment != nil }

  mutating func adjourned(at token: Int) { adjournment = token }

  var openingDate: DateReader.Reading? {
    for case .opening(let opening) in openings.map(\.kind) { if let date = opening.date { return date } }
    return nil
  }
}

/// A motion while its seconder, outcome and votes are gathered.
struct MotionDraft {
  var statement: MotionStatement
  var range: Range<Int>
  var seconder: Person?
  var outcome: Outcome?
  var outcomeRange: Range<Int>?
  var counts: [VoteCount] = []
  var countRanges: [Range<Int>] = []
  var ballots: [Ballots] = []
  var agendaItem: String?
  /// Whether it is about another motion that waits: an amendment, a motion to table.
  var isSubsidiary = false
  /// The last token of all that belongs to it.
  var end: Int

  init(_ statement: MotionStatement, _ range: Range<Int>) {
    self.statement = statement
    self.range = range
    seconder = statement.seconder
    end = range.upperBound
  }
}
