import Records
import Testing

@testable import Extraction

@Suite("What stands beside the text")
struct PageNoiseTests {
  private let lines = [
    "MINUTES OF THE PLANNING COMMISSION", "Regular Meeting, March 4, 1974", "Present: Chair Ada Abbott and Members Will Crane,", "Jo Mazur and Rob Doyle.", "Staff: City Planner Tom Elm",
    "and Kim Ash.", "Member Crane moved, seconded by Member Mazur to approve the", "plat as presented.", "Ayes: 4", "Nays: 0", "Motion carried.",
  ]

  @Test("Numbers of lines are no words of theirs", arguments: [true, false])
  func lineNumbers(isAfter: Bool) {
    let text = lines.enumerated().map { isAfter ? "\($1) \($0 + 1)" : "\($0 + 1) \($1)" }.joined(separator: "\n")
    let meeting = minutes(text).meetings.first
    let motion = meeting?.motions?.first
    #expect(motion?.counts == [VoteCount(option: .yes, value: 4), VoteCount(option: .no, value: 0)])
    #expect(motion?.motionText == "approve the plat as presented" && motion?.identifier == nil && motion?.flags == nil)
    #expect(meeting?.attendance?.map(\.name) == ["Ada Abbott", "Will Crane", "Jo Mazur", "Rob Doyle", "Tom Elm", "Kim Ash"])
  }

  @Test("Items that are numbered, and amounts, are let be")
  func noLineNumbers() {
    let rows = (1...12).map { "Item \($0) of the list costs \($0 * 7)" }
    #expect(transcript(rows.joined(separator: "\n")).tokens.count == 12 * 7)
  }

  @Test("Marks that a space parts from their word belong to it")
  func spacedMarks() {
    let meeting = minutes(
      "ZONING BOARD OF APPEALS\nTUESDAY , JUNE 15 , 1993\nI . CALL TO ORDER\nChairman M . Abbott called the meeting to order at 8 : 15 P . M .\nMembers Present : M . Abbott , J . Crane , L . Mazur and P . Doyle\nMr . Crane moved to pay the bills ( electric , water ) . Mazur seconded and was passed unanimous . A letter of 60 days was read ."
    ).meetings.first
    #expect(meeting?.startTime == "20:15" && meeting?.date == "1993-06-15")
    #expect(meeting?.attendance?.map(\.name) == ["M. Abbott", "J. Crane", "L. Mazur", "P. Doyle"])
    #expect(meeting?.motions?.map(\.resultAsWritten) == ["was passed unanimous."])
    #expect(meeting?.motions?.first?.counts == nil)
  }

  @Test("Dots that lead to a vote are no stops")
  func leaders() {
    #expect(transcript("Abbott . . . . . Aye").tokens.first?.marks.contains(.stop) == false)
  }
}
