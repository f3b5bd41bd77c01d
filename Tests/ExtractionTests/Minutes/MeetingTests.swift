import Records
import Testing

@testable import Extraction

@Suite("Meetings and attendance")
struct MeetingTests {
  @Test("Staff and guests are kept apart from members, and nobody is made of “None”")
  func attendance() throws {
    let meeting = try #require(
      minutes(
        """
        REGULAR MEETING OF THE VILLAGE BOARD
        Monday, June 3, 1968

        Present: President Ada Stone, Trustees Bly, Crane and Dunn (arrived 7:10 p.m.).
        Absent: Trustees None.
        Staff: Ed Frost, Village Attorney; Gil Hart, Engineer.

        The meeting was called to order at 7:00 p.m. by President Stone.
        Trustee Bly moved, seconded by Trustee Crane, to adjourn. Carried. The meeting adjourned at 8:00 p.m.
        """
      ).meetings.first)
    let attendance = try #require(meeting.attendance)
    #expect(attendance.filter { $0.isMember == true }.map(\.name) == ["Ada Stone", "Bly", "Crane", "Dunn"])
    #expect(attendance.filter { $0.isMember == false }.map(\.name) == ["Ed Frost", "Gil Hart"])
    #expect(attendance.first { $0.name == "Dunn" }?.arrived == "19:10")
    #expect(meeting.presidingOfficer == "Ada Stone")
    #expect(meeting.classification == "regular")
    #expect(meeting.organization == "Village Board")
  }

  @Test(
    "A member whom the list itself tells to be away is not there",
    arguments: [
      "Council members in attendance were Abbott, Crane and Mazur; Councilman Doyle was absent due to illness.",
      "Present: Abbott, Crane, Mazur; Doyle absent.",
      "The following members were present: Abbott, Crane and Mazur, Doyle being absent.",
      "Present: Councilmen Abbott, Crane and Mazur (Councilman Doyle absent).",
      "Present: Abbott, Crane, Mazur (Doyle being absent).",
      "Present: Abbott, Crane, Mazur, Doyle (absent).",
      "Present: Abbott, Crane, Doyle, absent, Mazur.",
      "Present: Abbott, Crane, Mazur, and Doyle was not present.",
      "Present: Abbott, Crane, Mazur    Absent: Doyle",
      "On roll call the following members answered to their names: Councilmen Abbott, Crane and Mazur—absent, Councilman Doyle.",
      "Present: Abbott, Crane, Mazur; absent: Doyle.",
      "Present: Abbott, Crane and Mazur. Councilman Doyle was absent.",
    ])
  func toldAway(list: String) {
    let attendance = minutes("MINUTES OF THE CITY COUNCIL\nRegular Meeting, March 4, 1974\n\n\(list)\n\nThe meeting was called to order at 7:00 p.m.").meetings.first?.attendance ?? []
    let status = Dictionary(attendance.map { ($0.name, $0.status) }, uniquingKeysWith: { first, _ in first })
    #expect(status == ["Abbott": .present, "Crane": .present, "Mazur": .present, "Doyle": .absent])
  }

  @Test("“Doyle and Tuttle being absent” is said of both, and “Mazur” before them is there")
  func bothAway() {
    let attendance = minutes("MINUTES OF THE CITY COUNCIL\nRegular Meeting, March 4, 1974\n\nPresent: Abbott, Crane and Mazur, Doyle and Tuttle being absent.\n\nThe meeting was called to order at 7:00 p.m.").meetings.first?.attendance ?? []
    #expect(attendance.filter { $0.status == .absent }.map(\.name) == ["Doyle", "Tuttle"])
    #expect(attendance.count == 5)
  }

  @Test("Initials without a space are one person's, with the surname")
  func initials() {
    let meeting = minutes(
      "MINUTES OF THE CITY COUNCIL\nRegular Meeting, March 4, 1974\n\nPresent: T.J. O'Malley, R.L. Crane, J.P. Mazur and C.W. Tuttle.\n\nMoved by T. J. O'Malley, seconded by R.L. Crane, that the bills be paid. Ayes: T.J. O'Malley, R.L. Crane, J.P. Mazur. Nays: C.W. Tuttle. Motion carried."
    ).meetings.first
    #expect(meeting?.attendance?.map(\.name) == ["T.J. O'Malley", "R.L. Crane", "J.P. Mazur", "C.W. Tuttle"])
    #expect(meeting?.motions?.first?.mover == "T.J. O'Malley")
    #expect(meeting?.motions?.first?.votes?.map { "\($0.voterName) \($0.option.rawValue)" } == ["T.J. O'Malley yes", "R.L. Crane yes", "J.P. Mazur yes", "C.W. Tuttle no"])
  }

  @Test("Names with small words before them stand in lists like others")
  func particles() {
    let names = minutes(
      "MINUTES OF THE CITY COUNCIL\nRegular Meeting, March 4, 1974\n\nPresent: Councillors Berry, Briggs, de la Cruz, MacKenzie, O'Neal and van den Berg.\n\nThe meeting was called to order at 7:00 p.m."
    ).meetings.first?.attendance?.map(\.name)
    #expect(names == ["Berry", "Briggs", "de la Cruz", "MacKenzie", "O'Neal", "van den Berg"])
  }

  @Test(
    "The seat that a member holds ends no list",
    arguments: [
      "Present: Tony Mobly, Place 1, Ann Crane, Place 2, Will Mazur, Place 3.", "Present:\nTony Mobly, Place 1\nAnn Crane, Place 2\nWill Mazur, Mayor",
      "Present: Tony Mobly, Ward One; Ann Crane, Ward Two; Will Mazur, At-Large.", "Present: Tony Mobly - District A, Ann Crane - District B and Will Mazur - District C.",
      "Present: Tony Mobly (Seat 1), Ann Crane (Seat 2), Will Mazur (Seat 3).", "Present: Tony Mobly, Division No. 1, Ann Crane, Division No. 2, Will Mazur, Position 3.",
      "Present: Tony Mobly, Place 1, Mayor Pro Tem, Ann Crane, Place 2, Will Mazur.",
    ])
  func seats(list: String) {
    let names = minutes("MINUTES OF THE CITY COUNCIL\nRegular Meeting, March 4, 1974\n\n\(list)\n\nThe meeting was called to order at 7:00 p.m.").meetings.first?.attendance?.map(\.name)
    #expect(names == ["Tony Mobly", "Ann Crane", "Will Mazur"])
  }

  @Test("Who is absent votes in no list")
  func absentVoter() {
    let abstaining = motions("Alderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street. Ayes: Holt, Reyes, Burt, Levine abstaining. Nays: Fenn. Motion carried.").first?.votes
    #expect(abstaining?.map { "\($0.voterName) \($0.option.rawValue)" } == ["Dorothy Holt yes", "Luis Reyes yes", "Adam Burt yes", "Nora Levine abstain", "Karl Fenn no"])
    let votes = motions("Alderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street. Ayes: Holt, Reyes, Burt; Levine absent. Nays: Fenn. Motion carried.").first?.votes
    #expect(votes?.filter { $0.option == .yes }.map(\.voterName) == ["Dorothy Holt", "Luis Reyes", "Adam Burt"])
    #expect(votes?.filter { $0.option == .no }.map(\.voterName) == ["Karl Fenn"])
  }

  @Test("Whatever posts a person holds, the person is one and the post is no name")
  func posts() throws {
    let attendance = try #require(
      minutes(
        """
        MINUTES
        Ferndown Museum Board of Management
        A regular meeting of the Ferndown Museum Board of Management was held on Wednesday, October 2, 2024 starting at 6:30 p.m.

        Present: Councillor Ada Stone, Bea Crane and Rob Dunn
        Staff: Office Assistant-Intern/Interim Deputy Clerk Kim Marsh, Fire Chief-CEMC Will Birch and Clerk-Treasurer Kris Vale- Thorne.
        Guests: Wick Simson, Tullock and Pat Townsend, Marble Planning via Zoom.

        Moved by Bea Crane, seconded by Rob Dunn: That we adjourn. Carried.
        """
      ).meetings.first?.attendance)
    #expect(attendance.map(\.name) == ["Ada Stone", "Bea Crane", "Rob Dunn", "Kim Marsh", "Will Birch", "Kris Vale-Thorne", "Wick Simson", "Pat Townsend"])
    #expect(attendance.filter { $0.isMember == true }.count == 3)
    #expect(attendance[3].role == "Office Assistant-Intern/Interim Deputy Clerk")
    #expect(attendance.map(\.status) == Array(repeating: .present, count: 7) + [.remote])
  }

  @Test("Posts after a name, parted by commas, are one person's")
  func postsAfterNames() throws {
    let meeting = try #require(
      minutes(
        """
        Recreation Committee Minutes
        October 7, 2024

        MINUTES
        Township of Ferndown Recreation Committee
        October 7, 2024

        Present: Chair Ada Stone and Bea Crane
        Staff: Will Birch, Fire Chief, CEMC, Municipal By-law Officer, Kim Marsh, Interim Deputy Clerk, Office Assistant and, Secretary to the Museum Board and Kris Vale, Administrator.

        Moved by Bea Crane, seconded by Ada Stone: That we adjourn. Carried.
        """
      ).meetings.first)
    #expect(meeting.attendance?.map(\.name) == ["Ada Stone", "Bea Crane", "Will Birch", "Kim Marsh", "Kris Vale"])
    #expect(meeting.attendance?[2].role == "Fire Chief, CEMC, Municipal By-law Officer")
    // The running head names the body short.
    #expect(meeting.organization == "Township of Ferndown Recreation Committee")
  }

  @Test(
    "A body's name in capitals is written as a name, a stray small letter among them or not",
    arguments: [
      ("CITY COUNCIL", "City Council"), ("CITy COUNCIL", "City Council"), ("BOARD OF ALDERMEN", "Board of Aldermen"),
      ("City Council", "City Council"), ("McCord Committee", "McCord Committee"),
    ])
  func capitals(written: String, name: String) {
    #expect(written.titleCased == name)
  }

  @Test("A heading in two languages is read in the one that we know")
  func bilingual() {
    let record = minutes(
      "MINUTES OF ORDINARY MEETING OF FERNDOWN CITY COUNCIL HELD ON MONDAY 14th APRIL 2025\n\nI dLáthair/Present: Cllr. Ted Tyne, Cllr. Ken Holt.\n\nLeithscéalta/Apologies: Cllr. Sean Marsh.\n\nOn the proposal of Cllr. T. Tyne, seconded by Cllr. K. Holt, the minutes were approved.")
    #expect(record.meetings.first?.attendance?.map { "\($0.name) \($0.status.rawValue)" } == ["Ted Tyne present", "Ken Holt present", "Sean Marsh excused"])
    #expect(record.meetings.first?.motions?.map(\.mover) == ["Ted Tyne"])
  }

  @Test("Comings and goings are applied to the one they tell of")
  func movements() throws {
    let meeting = try #require(
      minutes(
        """
        MINUTES OF THE REGULAR MEETING OF THE CITY COUNCIL
        Tuesday, March 12, 1974
        ROLL CALL:

        Holt        Present        Burt        Absent
        Reyes       Present        Levine      Present

        Councilor Burt arrived at 7:40 P.M.
        Councilor Levine left the meeting at 8:16 P.M. and returned at 8:18 P.M.
        Councilor Reyes left the meeting at 9:05 P.M.
        Councilor Holt moved, seconded by Councilor Burt, to adjourn. Motion carried. Adjourned at 9:30 P.M.
        """
      ).meetings.first)
    let status = Dictionary(uniqueKeysWithValues: (meeting.attendance ?? []).map { ($0.name, $0) })
    #expect(status["Burt"]?.status == .late)
    #expect(status["Burt"]?.arrived == "19:40")
    #expect(status["Levine"]?.status == .present)
    #expect(status["Reyes"]?.status == .leftEarly)
    #expect(status["Reyes"]?.left == "21:05")
  }

  @Test("A bound volume is parted into its meetings, and a running head begins none")
  func volume() {
    let meeting = { (date: String) in
      "MINUTES OF THE CITY COUNCIL\nREGULAR MEETING, \(date)\n\nPresent: Mayor Holt, Aldermen Reyes and Burt.\n\nAlderman Reyes moved, seconded by Alderman Burt, to adjourn. Carried. The meeting adjourned at 9:00 p.m.\n"
    }
    let text = ["May 6, 1968", "May 20, 1968", "June 3, 1968"].map(meeting).joined(separator: "\u{0C}")
    let record = minutes(text)
    #expect(record.meetings.map(\.date) == ["1968-05-06", "1968-05-20", "1968-06-03"])
    #expect(record.meetings.map { $0.motions?.count } == [1, 1, 1])
  }

  @Test(
    "What is not minutes holds no meeting",
    arguments: [
      "AGENDA\nCity Council\nTuesday, March 12, 1974 at 7:00 p.m.\n\n1. Call to order\n2. Approval of minutes\n3. Adjournment",
      "Dear Alderman Reyes:\n\nThe meeting of March 12, 1974 will be held in the church. Kindly be present.\n\nYours truly,\nE. Moss",
      "RESOLUTION\n\nDATE: August 16, 2022\nMoved by\nSeconded by\n\nThat we donate one hundred dollars.\n\nFor   Against\nHOLT\nREYES\n\nCarried",
      "APPLICATION FOR A DOG LICENCE\nName: Ada Stone\nDate: March 12, 1974", "",
    ])
  func noMeeting(text: String) {
    #expect(minutes(text).meetings.isEmpty)
    #expect(!MinutesReader.looksLikeMinutes(PlainText.pages(from: text)))
  }

  @Test("A roster names those whom the minutes do not list")
  func roster() {
    let roster = Roster(text: "# name, role, from, to\nLuis Reyes, Alderman\nAdam Burt, Alderman, 1970-01-01, 1975-12-31\n")
    let record = minutes(
      "MINUTES OF THE CITY COUNCIL, March 12, 1974\n\nThe meeting was called to order at 7:00 p.m.\n\nReyes moved, seconded by Burt, to adjourn. Carried.", roster: roster)
    #expect(record.meetings.first?.motions?.first?.mover == "Luis Reyes")
    #expect(record.meetings.first?.motions?.first?.seconder == "Adam Burt")
  }

  @Test("Two of one surname are kept apart by their initials")
  func surnames() {
    let record = minutes(
      "MINUTES OF THE CITY COUNCIL\nMay 14, 1984\n\nPresent: Mayor Dill, Aldermen J. Mills, R. Mills and T. Hobb.\n\nAlderman R. Mills moved, seconded by Alderman J. Mills, to adjourn. Carried.")
    #expect(record.meetings.first?.motions?.first?.mover == "R. Mills")
    #expect(record.meetings.first?.motions?.first?.seconder == "J. Mills")
  }

  @Test("A bill that was dealt with is told from one that is only cited")
  func bills() {
    let record = minutes(
      """
      MINUTES OF THE CITY COUNCIL
      May 14, 1984

      Present: Mayor Dill, Aldermen Mills, Rand and Hobb.

      The clerk read a notice regarding Resolution No. 14 of an earlier year.

      Ordinance No. 1122, an ordinance regulating speed upon Tanner Lane, was read for the third and final time. Alderman Hobb moved, seconded by Alderman Rand, that Ordinance No. 1122 be adopted. Motion carried.
      """)
    #expect(record.meetings.first?.bills?.map(\.identifier) == ["Ordinance No. 1122"])
    #expect(record.meetings.first?.bills?.first?.action == "passed")
    #expect(record.meetings.first?.bills?.first?.title == "an ordinance regulating speed upon Tanner Lane")
  }

  @Test("Each line is explained")
  func explanation() {
    let lines = MinutesReader.explain(PlainText.pages(from: "MINUTES OF THE CITY COUNCIL\nMay 14, 1984\n\nAlderman Hobb moved, seconded by Alderman Rand, to adjourn.\nCarried."))
    #expect(lines.map(\.takenFor) == [["title"], ["title"], ["motion"], ["outcome"]])
  }
}
