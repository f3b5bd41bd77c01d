import Records
import Testing

@testable import Extraction

@Suite("Titles and datelines")
struct TitleTests {
  private func meeting(_ head: String) -> Meeting? {
    minutes("\(head)\n\nPresent: Ada Abbott, Will Crane and Jo Mazur.\n\nMoved by Abbott, seconded by Crane, to pay the bills. Motion carried.").meetings.first
  }

  @Test(
    "The day is read from the title, or from a short line at the head",
    arguments: [
      ("SELECTMEN'S MEETING\nMarch 4, 1974\n\nThe chairman called the meeting to order at 7:06 PM.\n\nSELECTMEN'S MINUTES\n\nSelectman Abbott made changes to the Minutes of February 26, 1974.", "1974-03-04"),
      ("March 4, 1974\nAttendees: Jo Vale and Kim Elm\nThe meeting was called to order at 7:00 PM by Ada Abbott.\nAll had read the minutes of the February 9, 1974 meeting.", "1974-03-04"),
      ("Date: March 4, 1974", "1974-03-04"), ("Trustee Meeting - 3/14/74 in person with two remote attendees.", "1974-03-14"),
      ("Fernside, Iowa March 4, 1974\nThe Board of Supervisors of the County met in regular adjourned meeting at the Courthouse, pursuant to adjournment.", "1974-03-04"),
      ("TOWN COUNCIL\nWORK SESSION AND AGENDA MEETING\nMarch 4, 1974", "1974-03-04"),
      ("REGULAR MEETING OF THE COUNTY BOARD HELD THE FOURTH DAY OF MARCH IN THE YEAR NINETEEN HUNDRED SEVENTY-FOUR", "1974-03-04"),
      ("REGULAR MEETING OF THE COUNTY BOARD HELD THE SEVENTH DAY OF SEPTEMBER IN THE YEAR TWO THOUSAND", "2000-09-07"),
      ("REGULAR MEETING OF THE COUNTY BOARD HELD THE FIRST DAY OF DECEMBER IN THE YEAR TWO THOUSAND AND FIVE", "2005-12-01"),
      ("MINUTES OF A REGULAR MEETING OF THE COUNCIL HELD ON MONDAY, NOVEMBER 2]., 1994", "1994-11-21"),
    ])
  func dates(head: String, expected: String) { #expect(meeting(head)?.date == expected) }

  @Test("A date of other papers at the head is not the meeting's", arguments: ["Notice posted March 4, 1974", "Approval of Minutes: March 4, 1974", "Printed March 4, 1974"])
  func otherDates(head: String) { #expect(meeting(head)?.date == nil) }

  @Test(
    "The body's name is whole, and no more",
    arguments: [
      ("REGULAR MEETING OF THE WEXCOMBE COUNTY BOARD OF COUNTY COMMISSIONERS HELD MARCH 4, 1974.", "Wexcombe County Board of County Commissioners"),
      ("REGULAR MEETING OF THE ISLE OF WEX COUNTY BOARD OF\nSUPERVISORS HELD MARCH 4, 1974", "Isle of Wex County Board of Supervisors"),
      ("AT A REGULAR MEETING OF THE BOARD OF SUPERVISORS OF WEXCOMBE\nCOUNTY, HELD ON MARCH 4, 1974", "Board of Supervisors of Wexcombe County"),
      ("FERNSIDE TOWN OFFICES TOWN BOARD PROCEEDINGS\nMinutes of March 4, 1974", "Town Board"),
      ("MINUTES OF A MEETING OF THE FERNSIDE CITY COUNCIL THAT WAS HELD ON MARCH 4, 1974", "Fernside City Council"),
      ("Minutes Regular Council Meeting March 4, 1974\nMayor Stone called a Regular Meeting of the Fernside City Council to order at 7:00 p.m.", "Fernside City Council"),
    ])
  func organizations(head: String, expected: String) { #expect(meeting(head)?.organization == expected) }

  @Test(
    "What ends is the meeting, and no closed session or other kind of it",
    arguments: [
      ("ADJOURNED MEETING OF THE CITY COUNCIL\nMONDAY, MARCH 4, 1974\nCOUNCIL CHAMBERS, CITY HALL 7:30 P.M.", nil), ("MINUTES OF THE CITY COUNCIL\nMarch 4, 1974\n\nThe Closed Session adjourned at 6:50 p.m.", nil),
      ("MINUTES OF THE CITY COUNCIL\nMarch 4, 1974\n\nANNOUNCEMENT OF CLOSED SESSION\nMayor Stone called the Regular City Council meeting to order at 7:00 p.m.", nil),
      ("MINUTES OF THE CITY COUNCIL\nMarch 4, 1974\n\n6. ADJOURNMENT\nThe City Council adjourned Closed Session at 5:55 p.m.", nil), ("MINUTES OF THE CITY COUNCIL\nMarch 4, 1974\n\n6. ADJOURNMENT\nThe City Council adjourned at 9:55 p.m.", "21:55"),
    ])
  func ends(head: String, expected: String?) {
    #expect(meeting(head)?.endTime == expected)
    #expect(meeting(head)?.organization == "City Council")
  }

  @Test("Who calls to order under the heading presides", arguments: ["CALL TO ORDER & FLAG SALUTE\nMayor Ada Abbott called the meeting to order at 9:00 a.m.", "1. CALL TO ORDER/ROLL CALL\nMayor Ada Abbott called the meeting to order at 9:00 a.m."])
  func presiding(head: String) { #expect(meeting("MINUTES OF THE CITY COUNCIL\nMarch 4, 1974\n\n\(head)")?.presidingOfficer == "Ada Abbott") }

  @Test("A closed session that is adjourned has ended", arguments: ["The council adjourned Closed Session at 5:55 p.m.", "The Closed Session adjourned at 5:55 p.m."])
  func closedSession(words: String) {
    let pauses = meeting("MINUTES OF THE CITY COUNCIL\nMarch 4, 1974\n\nThe council adjourned to closed session at 5:01 p.m. \(words)")?.pauses ?? []
    #expect(pauses.map(\.startTime) == ["17:01"] && pauses.map(\.endTime) == ["17:55"])
  }

  @Test(
    "A place is where they met, not whose meeting it was",
    arguments: [
      ("MEETING OF THE BOARD OF GOVERNORS OF THE COMMUNITY CENTER HELD MARCH 4, 1974", nil), ("MINUTES OF THE PLANNING COMMISSION OF THE CITY OF FERNSIDE CENTER IN THE COUNTY OF WEX\nMARCH 4, 1974", nil),
      ("FERNSIDE TOWN OFFICES TOWN BOARD PROCEEDINGS\nMinutes of March 4, 1974", nil), ("BOARD OF SELECTMEN\nMEETING MINUTES\nMarch 4, 1974\n6:30PM   Memorial Hall", "Memorial Hall"),
      ("MINUTES OF THE TOWNSHIP COUNCIL\nMarch 4, 1974\nA regular meeting was held at the Township of Fernside Community Centre on Tuesday, March 4, 1974.", "Township of Fernside Community Centre"),
      ("MEETING OF THE BOARD HELD AT THE WEX COUNTY ADMINISTRATION\nCENTER, MARCH 4, 1974", "WEX COUNTY ADMINISTRATION CENTER"),
      ("MINUTES OF THE TOWN BOARD\nMarch 4, 1974\nSupervisor Ada Abbott called the meeting to order at 7:00 P.M. with silent prayer followed by the pledge led by Rob Poole of the Senator's office.", nil),
    ])
  func places(head: String, expected: String?) { #expect(meeting(head)?.location == expected) }
}
