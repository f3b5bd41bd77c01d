import Records
import Testing

@testable import Extraction

@Suite("Minutes")
struct MinutesReaderTests {
  @Test("A short meeting is read whole")
  func shortMeeting() throws {
    let record = read(
      """
                          MINUTES OF THE REGULAR MEETING OF THE CITY COUNCIL
                                     Tuesday, March 12, 1974

      Mayor Dorothy Holt called the meeting to order at 7:30 p.m.

      Present: Mayor Holt, Aldermen Reyes, Burt and Levine.   Absent: None.

      It was moved by Alderman Reyes, seconded by Alderman Burt, that the bid of Ames Paving be accepted.
      Motion carried 4-0.

      There being no further business the meeting adjourned at 9:05 p.m.
      """)
    let meeting = try #require(record.meetings.first)
    #expect(meeting.date == "1974-03-12")
    #expect(meeting.startTime == "19:30")
    #expect(meeting.endTime == "21:05")
    #expect(meeting.attendance?.map(\.name) == ["Holt", "Reyes", "Burt", "Levine"])
    let motion = try #require(meeting.motions?.first)
    #expect(motion.mover == "Reyes")
    #expect(motion.seconder == "Burt")
    #expect(motion.result == .pass)
    #expect(motion.counts == [VoteCount(option: .yes, value: 4), VoteCount(option: .no, value: 0)])
    #expect(motion.votes == nil)
  }

  @Test("A letter holds no meeting")
  func letter() {
    let record = read("Dear Sir,\n\nThank you for your letter of May 3, 1961. The council will look into it.\n\nYours truly,\nA. Clerk")
    #expect(record.meetings.isEmpty)
  }

  private func read(_ text: String) -> DocumentRecord {
    MinutesReader.read(PlainText.pages(from: text), of: Scan(sha256: "", name: "test.txt"))
  }
}
