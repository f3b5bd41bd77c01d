import Records

/// One thing that the minutes say, and the words that say it.
struct Statement: Sendable {
  var kind: Kind
  /// Tokens of the transcript.
  var range: Range<Int>

  enum Kind: Sendable {
    /// A title or an opening sentence: a meeting begins, or its title is repeated.
    case opening(Opening)
    case callToOrder(time: TimeReader.Reading?, officer: Person?)
    case presiding(Person)
    case clerk(Person)
    case attendance(AttendanceList)
    case movement(Movement)
    case adjournment(time: TimeReader.Reading?)
    /// `isDoubtful` where the number was read with damage, and its place in the series must tell.
    case item(order: String, description: Range<Int>, isDoubtful: Bool)
    case motion(MotionStatement)
    case second(Person?)
    case outcome(Outcome)
    case ballots(Ballots)
    case bill(BillStatement)
    /// A recess or a closed session; the end where it is told at once.
    case pause(MeetingPause.Kind, start: TimeReader.Reading?, end: TimeReader.Reading?)
    /// The body sits in public again.
    case resumption(TimeReader.Reading?)
    /// Somebody from the floor.
    case speaker(Person)
  }
}

/// What a title or an opening sentence says of a meeting.
struct Opening: Sendable {
  var organization: Range<Int>?
  var classification: String?
  var classificationRange: Range<Int>?
  var date: DateReader.Reading?
  var time: TimeReader.Reading?
  var location: Range<Int>?
  /// Whether it says "minutes", "met" or "was held", and so opens a meeting by itself.
  var isFormal: Bool
  /// Whether it stands near the top of its page.
  var isAtTop = false
}

/// Persons under one heading: "Present: …", "Staff: …".
struct AttendanceList: Sendable {
  var status: Attendee.Status
  var persons: [Person]
  /// Whether the heading speaks of members; `nil` where it does not tell.
  var isMember: Bool?
  /// "All members were present": nobody need be named.
  var isEverybody = false
  /// The tally that is written with it: "Present: 7".
  var count: Int?
  /// The title that the heading gives to all: "Councilmen present:".
  var role: String?
  /// Whether it was told in a sentence, rather than listed under a heading.
  var isProse = false
  /// "In attendance:": others than the members, where those are listed as present.
  var isInAttendance = false
}

/// Somebody came or went.
struct Movement: Sendable {
  enum Way: Sendable { case arrived, left, returned, excused }
  var way: Way
  var persons: [Person]
  var time: TimeReader.Reading?
}

/// The words that make a motion.
struct MotionStatement: Sendable {
  var mover: Person?
  var seconder: Person?
  var identifier: Range<Int>?
  /// The motion's own words, in pieces where other words stand between.
  var text: [Range<Int>] = []
  /// Whether the text goes on until an outcome is told: "MOVED BY … THAT" and its paragraphs.
  var runsOn = false
  /// Whether it stands inside a block of labels, whose outcome may come first.
  var isLabelled = false
  /// "RESOLVED that": the outcome of the motion before it, or a decision of its own.
  var isResolved = false
}

/// What became of a motion.
struct Outcome: Sendable {
  var result: Motion.Result?
  var extended: String?
  var counts: [VoteCount] = []
  var countRange: Range<Int>?
  /// Whether it names a motion, or is otherwise told beyond doubt; a weak one needs a motion waiting for it.
  var isStrong: Bool
  var isAboutAmendment = false
  var isAboutMain = false
  /// "RESULT: …": it may begin a block of labels.
  var isLabel = false
  /// Whether its sentence is the decision itself: "the minutes were approved as read".
  var isDecision = false
  /// The words decided, where they follow it: "it was voted to pay the bills".
  var decides: Range<Int>?
}

/// How persons voted, or how many.
struct Ballots: Sendable {
  var option: VoteOption
  var persons: [Person]
  var count: Int?
  /// Whether it is a row or rows of a table, or a list under a label.
  var isLabel = false
  /// Whether it comes from a roll call that gives each name its vote.
  var isTable = false
  /// Told in a sentence of its own, which does not say that it is a vote: "Mrs. Rinker and Mr. Pell opposed."
  var isOpinion = false
  /// "Ayes: All.": nobody is named.
  var isEverybody = false
  /// A chair's vote that decides a tie.
  var isCasting = false
}

/// A resolution, ordinance or by-law with its number.
struct BillStatement: Sendable {
  var classification: String
  var identifier: Range<Int>
  var isCitation: Bool
}
