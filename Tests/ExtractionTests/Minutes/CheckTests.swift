import Records
import Testing

@testable import Extraction

@Suite("Checks")
struct CheckTests {
  @Test(
    "A motion that disagrees with itself is flagged, and nothing is changed",
    arguments: [
      ("Ayes: Holt, Reyes, Burt. Nays: Levine, Fenn. Motion carried 4-1.", "tally-differs-from-roll-call"),
      ("Motion carried 2-3.", "outcome-differs-from-count"), ("Motion failed 4-1.", "outcome-differs-from-count"),
      ("Motion failed 2-2.", "tie-without-casting-vote"),
      ("Ayes: Holt, Reyes, Burt, Gray. Nays: Levine. Motion carried.", "vote-by-absent-member"),
      ("The matter was then discussed.", "motion-without-outcome"),
    ])
  func motion(words: String, code: String) throws {
    let text = """
      MINUTES OF THE REGULAR MEETING OF THE CITY COUNCIL
      Tuesday, March 12, 1974

      Present: Mayor Holt, Aldermen Reyes, Burt, Levine and Fenn. Absent: Alderman Gray.

      Alderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street. \(words)
      """
    let motion = try #require(minutes(text).meetings.first?.motions?.first)
    #expect(motion.flags?.contains { $0.code == code } == true)
  }

  @Test(
    "What agrees is not flagged",
    arguments: [
      "Motion carried 5-0.", "Ayes: Holt, Reyes, Burt, Levine. Nays: Fenn. Motion carried 4-1.",
      "Ayes: Reyes and Fenn; Nays: Burt and Levine. Mayor Holt cast the deciding vote in favor. Motion carried.",
      "The motion failed 3-2, a two-thirds vote being required.",
    ])
  func sound(words: String) {
    let flags = motions("Alderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street. \(words)").flatMap { $0.flags ?? [] }
    #expect(flags.map(\.code).filter { $0 != "roll-call-differs-from-attendance" } == [])
  }

  @Test("A meeting that disagrees with itself is flagged")
  func meeting() throws {
    let meeting = try #require(
      minutes(
        """
        MINUTES OF THE REGULAR MEETING OF THE CITY COUNCIL
        Monday, March 12, 1974

        The meeting was called to order at 8:00 p.m. Present: Mayor Holt. Absent: Aldermen Reyes and Burt.

        Resolution No. 7. Moved by Reyes, seconded by Reyes, that the bills be paid. Resolution adopted.

        Resolution No. 9. Moved by Reyes, seconded by Burt, that the fees be set. Resolution adopted.

        The meeting adjourned at 6:30 p.m.
        """
      ).meetings.first)
    let codes = Set((meeting.flags ?? []).map(\.code))
    #expect(codes == ["weekday-differs-from-date", "end-before-start", "no-quorum", "number-skips"])
    #expect(meeting.motions?.first?.flags?.contains { $0.code == "mover-is-seconder" } == true)
    #expect(meeting.date == "1974-03-12")
  }
}
