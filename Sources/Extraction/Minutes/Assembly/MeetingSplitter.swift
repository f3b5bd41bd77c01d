/// Parts a document's statements into meetings.
struct MeetingSplitter {
  let transcript: Transcript

  /// The meetings in order; none where nothing says that there was one.
  func split(_ statements: [Statement]) -> [MeetingDraft] {
    var meetings: [MeetingDraft] = []
    var early: [Statement] = []
    for statement in statements {
      if case .opening(let opening) = statement.kind {
        if let current = meetings.last, !begins(opening, at: statement.range.lowerBound, after: current) {
          meetings[meetings.count - 1].openings.append(statement)
        } else {
          if meetings.isEmpty, isMeeting(early) { meetings.append(MeetingDraft(range: 0..<statement.range.lowerBound, untitled: early)) }
          if !meetings.isEmpty { meetings[meetings.count - 1].range = meetings[meetings.count - 1].range.lowerBound..<statement.range.lowerBound }
          var draft = MeetingDraft(range: statement.range.lowerBound..<transcript.tokens.count)
          draft.openings = [statement]
          if meetings.isEmpty, isAttended(early, onPageOf: statement) {
            draft.range = 0..<transcript.tokens.count
            draft.statements = early
          }
          meetings.append(draft)
        }
        continue
      }
      if meetings.isEmpty {
        early.append(statement)
        continue
      }
      if case .adjournment = statement.kind { meetings[meetings.count - 1].adjourned(at: statement.range.lowerBound) }
      meetings[meetings.count - 1].statements.append(statement)
    }
    if meetings.isEmpty, !early.isEmpty {
      var draft = MeetingDraft(range: 0..<transcript.tokens.count)
      draft.statements = early
      meetings.append(draft)
    }
    return meetings.map(cutAfterAdjournment)
  }

  /// Whether the attendance stands before the title on its page: columns that were read in the wrong order.
  private func isAttended(_ early: [Statement], onPageOf title: Statement) -> Bool {
    let page = transcript.page(at: title.range.lowerBound)
    return early.contains { statement in
      if case .attendance(let list) = statement.kind { list.persons.count > 1 && transcript.page(at: statement.range.lowerBound) == page } else { false }
    }
  }

  /// Whether statements before the first title tell of a whole meeting, whose own title was not read.
  private func isMeeting(_ statements: [Statement]) -> Bool {
    var motions = 0
    var isAttended = false
    var hasAdjourned = false
    for statement in statements {
      switch statement.kind {
      case .motion: motions += 1
      case .attendance, .callToOrder: isAttended = true
      case .adjournment: hasAdjourned = true
      default: break
      }
    }
    return motions > 0 && isAttended && hasAdjourned
  }

  /// What follows on later pages is another paper, unless motions go on there: then the meeting had only paused.
  private func cutAfterAdjournment(_ meeting: MeetingDraft) -> MeetingDraft {
    guard let adjournment = meeting.adjournment else { return meeting }
    let page = transcript.page(at: adjournment)
    let later = meeting.statements.filter { transcript.page(at: $0.range.lowerBound) > page }
    let goesOn = later.prefix(40).contains {
      if case .motion(let motion) = $0.kind { motion.mover?.hasMemberTitle == true && motion.seconder != nil } else { false }
    }
    if goesOn { return meeting }
    var meeting = meeting
    var end = adjournment + 1
    var last = page
    while end < meeting.range.upperBound {
      let next = transcript.page(at: end)
      if next > last {
        // A page with little on it holds the signatures.
        guard transcript.tokensOnPage(at: end) < 40, next.value <= page.value + 1 else { break }
        last = next
      }
      end += 1
    }
    meeting.range = meeting.range.lowerBound..<end
    meeting.statements.removeAll { $0.range.lowerBound >= end }
    meeting.openings.removeAll { $0.range.lowerBound >= end }
    return meeting
  }

  /// Whether an opening begins another meeting, rather than repeating the title of this one.
  private func begins(_ opening: Opening, at token: Int, after current: MeetingDraft) -> Bool {
    guard let date = opening.date else { return false }
    guard let held = current.openingDate else { return current.hasAdjourned && opening.isFormal }
    if held.iso == date.iso {
      return current.hasAdjourned && opening.isFormal && !current.statements.isEmpty && opening.classification != nil
        && opening.classification != classification(of: current)
    }
    return current.hasAdjourned && (opening.isFormal || opening.isAtTop) || opening.isFormal && opening.isAtTop && opening.classification != nil && !current.statements.isEmpty
  }

  private func classification(of draft: MeetingDraft) -> String? {
    for case .opening(let opening) in draft.openings.map(\.kind) { if let found = opening.classification { return found } }
    return nil
  }
}
