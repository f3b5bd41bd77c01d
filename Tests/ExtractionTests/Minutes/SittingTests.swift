import Records
import Testing

@testable import Extraction

@Suite("Pauses, speakers, consent and grids")
struct SittingTests {
  private func meeting(_ text: String) -> Meeting? {
    minutes("MINUTES OF THE REGULAR MEETING OF THE CITY COUNCIL\nTuesday, March 12, 1974\n\nPresent: Mayor Holt, Aldermen Reyes, Burt, Levine and Fenn. Absent: None.\n\n\(text)\n\nThe meeting adjourned at 10:00 p.m.")
      .meetings.first
  }

  @Test(
    "Recesses and closed sessions have their hours, where they are told",
    arguments: [
      ("The Mayor declared a recess at 8:10 p.m. The meeting reconvened at 8:25 p.m.", MeetingPause.Kind.recess, "20:10", "20:25"),
      ("The Board adjourned to closed session at 7:15 p.m. and returned to open session at 8:00 p.m.", .closedSession, "19:15", "20:00"),
      ("Council went into executive session at 7:15 p.m.\n\nCouncil resumed in open session at 7:40 p.m.", .closedSession, "19:15", "19:40"),
      ("The meeting was closed to the public at 7:15 p.m. and reopened at 7:31 p.m.", .closedSession, "19:15", "19:31"),
      ("The Council took a recess until 1:30 p.m.", .recess, nil, "13:30"),
      ("That this part of our meeting will be closed to the public as the Act allows.\nTime: 6:48 p.m. Carried.\n\nThat we resume to an open public meeting.\nTime: 7:11 p.m. Carried.", .closedSession, "18:48", "19:11"),
    ] as [(String, MeetingPause.Kind, String?, String?)])
  func pauses(text: String, kind: MeetingPause.Kind, start: String?, end: String?) throws {
    let pauses = try #require(meeting(text)?.pauses)
    #expect(pauses.map(\.kind) == [kind])
    #expect(pauses.first?.startTime == start)
    #expect(pauses.first?.endTime == end)
    #expect(pauses.first?.evidence?.isEmpty == false)
    #expect(meeting(text)?.endTime == "22:00")
  }

  @Test(
    "What only sounds like a pause is none",
    arguments: ["The recess of the wall on Kiln Street was repaired.", "The road was closed to traffic at 7:15 p.m.", "Reyes moved, seconded by Burt, to recess the hearing in May. Motion failed."])
  func noPause(text: String) { #expect(meeting(text)?.pauses == nil) }

  @Test("Those who speak from the floor are named under their item; members are not")
  func speakers() {
    let text = """
      5. PUBLIC COMMENT

      Amos Petrov, 12 Kiln Street, asked about the dump.

      Selma Quimby spoke against the rezoning. Mayor Holt spoke of the weather. Luis Reyes spoke in favor.

      6. REPORTS

      The Clerk had none.
      """
    let speakers = meeting(text)?.speakers
    #expect(speakers?.map(\.name) == ["Amos Petrov", "Selma Quimby"])
    #expect(speakers?.map(\.agendaItem) == ["5", "5"])
  }

  @Test("Papers of the consent agenda pass with it, but for those that were pulled")
  func consent() throws {
    let text = """
      4. CONSENT AGENDA

      4a. Minutes of March 5, 1974

      4b. Resolution No. 74-12, designating the depositories for public money

      4c. Resolution No. 74-13, accepting the gift of a bench

      Alderman Burt asked that Item 4c be removed from the consent agenda.

      Alderman Reyes moved, seconded by Alderman Levine, to approve the consent agenda with the exception of Item 4c. Motion carried.

      5. REPORTS

      The Clerk had none.
      """
    let meeting = try #require(self.meeting(text))
    #expect(meeting.bills?.map(\.identifier) == ["Resolution No. 74-12"])
    #expect(meeting.bills?.map(\.action) == ["passed"])
    #expect(meeting.agendaItems?.map(\.consent) == [nil, .listed, .listed, .pulled, nil])
  }

  @Test("A grid of X marks names each vote by the column that the mark stands in")
  func grid() throws {
    let text = """
      Alderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street.

      Member          Aye     Nay     Absent
      Holt            X
      Reyes           X
      Burt                    X
      Levine          X
      Fenn                            X

      Motion carried.
      """
    let votes = try #require(meeting(text)?.motions?.first?.votes)
    #expect(Dictionary(uniqueKeysWithValues: votes.map { ($0.voterName, $0.option) }) == ["Holt": .yes, "Reyes": .yes, "Burt": .no, "Levine": .yes, "Fenn": .absent])
  }

  @Test(
    "A place that cannot be read is told with what was expected",
    arguments: [
      ("It was moved by Alderman Reyes, seconded by ~~~~ , that the bids be opened. Carried.", "expected a name after “seconded by”"),
      ("Reyes moved, seconded by Burt, to pave Kiln Street. Carried by a vote of s to l.", "expected the numbers of the vote after “by a vote of”"),
      ("Reyes moved, seconded by Burt, to pave Kiln Street.\nAYES: ~~ ~~~ ,~\nMotion carried.", "expected names or a number after “AYES:”"),
    ])
  func issues(text: String, problem: String) throws {
    let record = minutes("MINUTES OF THE CITY COUNCIL\nMarch 12, 1974\n\nPresent: Mayor Holt, Aldermen Reyes and Burt.\n\n\(text)")
    let issue = try #require(record.issues.first)
    #expect(issue.problem == problem)
    #expect(issue.page == .first)
    #expect(issue.line >= 4)
  }
}
