import Records
import Testing

@testable import Extraction

@Suite("Lists of who was there")
struct AttendanceListTests {
  private func meeting(_ text: String) -> Meeting? {
    minutes("MINUTES OF THE CITY COUNCIL\nRegular Meeting, March 4, 1974\n\n\(text)\n\nThe meeting was called to order at 7:00 p.m. by Mayor Stone.").meetings.first
  }

  private func people(_ text: String) -> [String] {
    (meeting(text)?.attendance ?? []).filter { $0.name != "Stone" }.map { "\($0.name)\($0.status == .present ? "" : " \($0.status.rawValue)")" }
  }

  @Test(
    "A title with a mark of its own stands before the names, and its label takes nobody of the list before",
    arguments: [
      "PRESENT: Councilmen: Abbott, Crane, Mazur\nABSENT: Councilmen: Doyle", "PRESENT: Councilmen - Abbott, Crane, Mazur\nABSENT: Councilman - Doyle",
      "Present: Council Members: Abbott, Crane and Mazur\nAbsent: Council Members: Doyle",
    ])
  func groups(list: String) {
    #expect(people(list) == ["Abbott", "Crane", "Mazur", "Doyle absent"])
    #expect(meeting(list)?.flags == nil)
  }

  @Test("“Trustees A, B and C, Trustee D absent” is said of the last, and of all where it says “were”")
  func lastAlone() {
    #expect(people("Officers there were Trustees Abbott, Crane and Mazur, Trustee Doyle absent.") == ["Doyle absent"])
    #expect(people("Trustees Abbott, Crane and Mazur, and Trustee Doyle were absent.").count == 4)
  }

  @Test("A line under “None” is nobody, and a word on its own line no label's")
  func underNone() {
    #expect(people("Present: Abbott, Crane and Mazur.\nAbsent: None\nUnless otherwise told, all voted aye.") == ["Abbott", "Crane", "Mazur"])
  }

  @Test(
    "A roll call that only names is a list of those present",
    arguments: [
      "ROLL CALL\nCouncilmen Abbott, Crane, and Mazur. Also present was City Manager Vale.", "Roll Call : Councilmen Abbott , Crane and Mazur.\nAlso present: City Manager Vale.",
      "Upon the roll being called the following Trustees answered\nAbbott, Crane and Mazur.", "The roll call disclosed the following members\npresent; Abbott, Crane and Mazur.",
      "The named supervisors were present: Abbott, Crane, Mazur", "Attendees: Councilman Abbott, Councilman Crane, Councilman Mazur",
      "The clerk asked for roll call as follows, Councilman Abbott answered present, Councilman Crane answered present and Councilman Mazur answered present.",
    ])
  func rollCall(list: String) {
    #expect(meeting(list)?.attendance?.filter { $0.isMember == true && $0.name != "Stone" }.map(\.name) == ["Abbott", "Crane", "Mazur"])
  }

  @Test("A roll call of a vote, or of nobody's name, is no list")
  func noRollCall() {
    #expect(people("ROLL CALL\nMayor Stone asked the clerk to call the roll.").isEmpty)
    let found = motions("Alderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street.\nROLL CALL\nAlderman Reyes aye, Alderman Burt aye.\nMotion carried.")
    #expect(found.first?.votes?.count == 2)
  }

  @Test("A post that is not on the list of posts goes with its bearer's name as far as its last word")
  func posts() {
    let attendance = meeting(
      "Council present: Aldermen Abbott and Crane.\nAbsent: Alderman Johnson.\nStaff present: City Manager Johnson, Traffic Engineer Birch, City Forester Elm, Planning Supervisor Ann Yew, Building\nCommissioner Oak and Clerical Supervisor Fay Ash."
    )?.attendance ?? []
    let told = attendance.filter { $0.name != "Stone" }.map { "\($0.name), \($0.role ?? "-"), \($0.isMember == true)" }
    #expect(
      told == [
        "Abbott, Alderman, true", "Crane, Alderman, true", "Johnson, Alderman, true", "Johnson, City Manager, false", "Birch, Traffic Engineer, false", "Elm, City Forester, false",
        "Ann Yew, Planning Supervisor, false", "Oak, Building Commissioner, false", "Fay Ash, Clerical Supervisor, false",
      ])
  }

  @Test("A line holds one person with the whole post, and the next line another")
  func linePosts() {
    let attendance = meeting(
      "Present: Ada Stone Mayor\nRob Abbott Councilman\nWill Crane, Jr. Councilman\n\nAlso present: Ray Oak, Director of Building & Safety\nKim Ash, Sr. Planner\nJoe Elm, Sign Enforcement Officer\nAnn Yew, Recording Secretary"
    )?.attendance ?? []
    #expect(
      attendance.map { "\($0.name), \($0.role ?? "-")" } == [
        "Ada Stone, Mayor", "Rob Abbott, Councilman", "Will Crane, Jr., Councilman", "Ray Oak, Director of Building & Safety", "Kim Ash, Sr. Planner", "Joe Elm, Sign Enforcement Officer",
        "Ann Yew, Recording Secretary",
      ])
    #expect(meeting("Staff: Ray Oak, Director of Building & Safety\nAnn Yew, City Clerk")?.clerk == "Ann Yew")
  }

  @Test("A title at a line's end is the next name's")
  func titleAtLineEnd() {
    #expect(people("Present: Mayor Stone; Councilmember Abbott, Jr.; Councilmember Crane, Councilmember\nMazur") == ["Abbott, Jr.", "Crane", "Mazur"])
  }

  @Test("Names a line go on over blank lines, and after a stop")
  func nameALine() {
    #expect(people("with the following members present:\n\nAda Abbott, Chairman\n\nWill Crane\n\nJo Rance Mazur\n\nOthers in attendance were: Kim Vale, City Clerk.") == ["Ada Abbott", "Will Crane", "Jo Rance Mazur", "Kim Vale"])
    #expect(people("PRESENT: Ada Abbott\nWill Crane.\nJo Mazur") == ["Ada Abbott", "Will Crane", "Jo Mazur"])
  }

  @Test("A nickname in brackets is part of the name, and no spelling of the surname")
  func nickname() {
    let found = meeting("Present: Elizabeth (Betty) Crane, Rob Abbott and Jo Mazur.\n\nAbbott moved to adjourn, Betty seconded; motion carried. Mazur moved to pay the bills, Betty seconded; motion carried.")
    #expect(found?.attendance?.map(\.name).first == "Elizabeth (Betty) Crane")
    #expect(found?.motions?.map(\.seconder) == ["Elizabeth (Betty) Crane", "Elizabeth (Betty) Crane"])
  }

  @Test("An initial may have no point, and a post unknown words")
  func initialA() {
    #expect(people("Present: Robert A Crane, Ann Mazur and Karl B Doyle.") == ["Robert A Crane", "Ann Mazur", "Karl B Doyle"])
    #expect(meeting("Present: Abbott and Crane.\nStaff Present: Nancy Oak, Senior Management Analyst; Kim Vale, City Clerk.")?.attendance?.first { $0.name == "Nancy Oak" }?.role == "Senior Management Analyst")
  }

  @Test("A month before a surname is a given name, and a double name may break over a line")
  func months() {
    #expect(people("ROLL CALL\nMayor Stone and Councilmembers Marta Abbott, April Crane, Kris Mazur-\nTuttle, and June Doyle. Also present was City Manager Vale.") == ["Marta Abbott", "April Crane", "Kris Mazur-Tuttle", "June Doyle", "Vale"])
    #expect(people("Present: Abbott, Crane and Mazur, June 3, 1974.") == ["Abbott", "Crane", "Mazur"])
  }

  @Test("Where only the absent and the chair are told, no quorum is wanting")
  func absentAlone() { #expect(meeting("Absent from the meeting were Rob Abbott, Will Crane and Jo Mazur.")?.flags == nil) }

  @Test("A recording secretary seconds nothing")
  func recordingSecretary() {
    #expect(motions("Alderman Reyes moved to pave Kiln Street. Ann Yew, Recording Secretary, read the letter. Motion carried.").map(\.seconder) == [nil])
  }

  @Test("“Clerk: Invoice to be paid” names no clerk")
  func clerkHeading() {
    #expect(meeting("Present: Abbott, Crane and Mazur.\nClerk: Invoice to be paid by check in the amount of $20.")?.clerk == nil)
    #expect(meeting("Present: Abbott, Crane and Mazur.\nClerk: Ann Yew")?.clerk == "Ann Yew")
  }

  @Test("A roll call that opens another meeting is no part of the vote before")
  func rollAfterVote() {
    let found = minutes(
      "MINUTES OF THE VILLAGE BOARD\nMarch 4, 1974\n\nPresent: Abbott, Crane and Mazur.\n\nMoved by Abbott, seconded by Crane, to adjourn. Motion carried.\n\nRoll call - Present - Abbott, Crane, Mazur. Absent - Trustee Doyle."
    ).meetings.first
    #expect(found?.motions?.first?.votes == nil)
    #expect(found?.attendance?.last?.status == .absent)
  }
}
