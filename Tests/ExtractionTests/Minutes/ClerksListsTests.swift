import Records
import Testing

@testable import Extraction

/// Lists of those present in the forms of the clerks of many countries.
@Suite("Lists of those present")
struct ClerksListsTests {
  /// The meeting that a list stands in.
  private func meeting(_ list: String) -> Meeting? {
    minutes("MINUTES OF THE TOWN COUNCIL\nHeld on Tuesday 12 March 1974\n\n\(list)\n\nThe meeting was called to order at 7.00 p.m.").meetings.first
  }

  private func names(_ list: String, _ status: Attendee.Status = .present) -> [String] {
    (meeting(list)?.attendance ?? []).filter { $0.status == status }.map(\.name)
  }

  @Test(
    "“A” and “I” without a stop are initials",
    arguments: [
      "Present: Councillors A Burt, I J Fenn, N A Levine and A A Reyes.", "Present: Cllr A Burt\nCllr I J Fenn\nCllr Mrs N A Levine\nCllr Mr A A Reyes",
      "Present: Mr A Burt, Mr I J Fenn, Mrs N A Levine and Mr A A Reyes.", "Present. Messrs. A Burt, I J Fenn, N A Levine & A A Reyes",
    ])
  func bareInitials(list: String) {
    #expect(names(list) == ["A Burt", "I J Fenn", "N A Levine", "A A Reyes"])
  }

  @Test("The letter of an accented name is an initial too")
  func accents() {
    #expect(names("Members Present: Councillors A Burt, Í Fenn, N Ó'Levine and B Reyes.") == ["A Burt", "Í Fenn", "N Ó'Levine", "B Reyes"])
  }

  @Test(
    "A group's title stands within the list",
    arguments: [
      "Members Present : Aldermen – A Burt and I Fenn\nCouncillors – N Levine and L Reyes", "Present:\nMembers: Cllr A Burt (Chairman), Cllr I Fenn, Cllr N Levine and Cllr L Reyes.",
      "MEMBERS\nPRESENT:        A. Burt, Reeve\nCOUNCILLORS:    I. Fenn\n                N. Levine\n                L. Reyes", "Present: Warden A. Burt, Deputy Warden I. Fenn; Councillors: N. Levine and L. Reyes.",
      "Present:\n\nAldermen.\nA. BURT,\nI. FENN.\n\nCouncillors.\nN. LEVINE,\nL. REYES.", "Present   Reeve:   A. Burt\n    Councillors:  Division 1 – I. Fenn\n      Division 2 – N. Levine\n      Division 3 – L. Reyes",
      "PRESENT:  Mayor        - A. Burt\n          Councillor   - I. Fenn\n          Councillor   - N. Levine\n          Councillor   - L. Reyes",
      "Other Members Present     A. Burt      I. Fenn\n                          N. Levine    L. Reyes",
    ])
  func groups(list: String) {
    let attendance = meeting(list)?.attendance ?? []
    #expect(attendance.map { $0.name.split(separator: " ").last?.lowercased() } == ["burt", "fenn", "levine", "reyes"])
    #expect(attendance.allSatisfy { $0.isMember == true && $0.status == .present })
    #expect(meeting(list)?.agendaItems == nil)
  }

  @Test("An hour in brackets is of the one before it alone")
  func bracketedHour() {
    let list = "Members: Cllr Holt, Cllr Burt, Cllr Fenn (arrived at 7.05pm), Cllr Levine and Cllr Reyes."
    #expect(names("In/285 Present\n\(list)", .late) == ["Fenn"])
    #expect(names("In/285 Present\n\(list)") == ["Holt", "Burt", "Levine", "Reyes"])
  }

  @Test("Councillors not present are absent")
  func notPresent() {
    #expect(names("Present: Cllrs Holt, Burt and Fenn.\n\nCouncillors not present: Levine and Reyes.", .absent) == ["Levine", "Reyes"])
  }

  @Test("The title in the next line, or column, is the next one's")
  func columns() {
    let attendance = meeting("PRESENT\nCr D Holt          President\nCr A Burt          Deputy President\nCr N Levine\nAlderman K Fenn    Speaker\nAlderman L Reyes")?.attendance ?? []
    #expect(attendance.map(\.name) == ["D Holt", "A Burt", "N Levine", "K Fenn", "L Reyes"])
    #expect(attendance.map(\.role) == ["Cr", "Cr", "Cr", "Alderman", "Alderman"])
  }

  @Test("Directors who sit on a board are its members, and the places in their column are nobody")
  func directors() {
    let attendance =
      meeting(
        "Present:\n   Director D. Holt      Chairperson\n   Director A. Burt      Electoral Area A\n   Alternate\n   Director N. Levine    Town of Ferndown\n   Director K. Fenn      City of Windle\n\nAlso in Attendance:\n   L. Reyes              Sr. Mgr., Corporate Administration"
      )?.attendance ?? []
    #expect(attendance.map(\.name) == ["D. Holt", "A. Burt", "N. Levine", "K. Fenn", "L. Reyes"])
    #expect(attendance.map { $0.isMember == true } == [true, true, true, true, false])
    #expect(attendance.last?.role == "Sr. Mgr., Corporate Administration")
  }

  @Test("Who is “in attendance” beside those present is no member")
  func inAttendance() {
    let attendance = meeting("PRESENT: Cr D Holt (Mayor), Cr A Burt, Cr N Levine\n\nIN ATTENDANCE: K Fenn (Manager Civil Works), L Reyes (Acting General Manager)")?.attendance ?? []
    #expect(attendance.filter { $0.isMember == true }.map(\.name) == ["D Holt", "A Burt", "N Levine"])
    #expect(attendance.suffix(2).map(\.role) == ["Manager Civil Works", "Acting General Manager"])
  }

  @Test("A post may stand before its holder")
  func postsFirst() {
    let attendance = meeting("Present: Mayor D. Holt, Councillors A. Burt and N. Levine; Office Manager, Karl Fenn; Public Works Director, Luis Reyes.\n\nABSENT: Bilingual Administrative Assistant, Vera Stone.")?.attendance ?? []
    #expect(attendance.suffix(3).map(\.name) == ["Karl Fenn", "Luis Reyes", "Vera Stone"])
    #expect(attendance.suffix(3).map(\.role) == ["Office Manager", "Public Works Director", "Bilingual Administrative Assistant"])
    #expect(attendance.suffix(3).allSatisfy { $0.isMember == false })
  }

  @Test("One list names nobody twice, and honours are no part of a name")
  func namesakes() {
    #expect(names("Present: Councillors A Burt, A V Burt, Jenny Holt, John Holt MBE and K Fenn, JP.") == ["A Burt", "A V Burt", "Jenny Holt", "John Holt", "K Fenn"])
  }

  @Test("A post after a titled name is that person's, where a courtesy begins the next line")
  func postOverCourtesy() {
    #expect(names("APOLOGIES: Cllr D Holt\nRev A Burt, Mayor's Chaplain\nMr K Fenn, Link Officer", .excused) == ["D Holt", "A Burt", "K Fenn"])
  }

  @Test("Headings and the lines that name a body are nobody")
  func headings() {
    #expect(names("PRESENT: The Right Worshipful the Mayor\n         Councillor D Holt\n\n         Aldermen A Burt and K Fenn\n\nIN ATTENDANCE:  Windle & Ferndown Town Council\n\n                Chief Executive\n\nCommencement of the Meeting\n\nThe Mayor welcomed all.") == ["D Holt", "A Burt", "K Fenn"])
    #expect(names("Present: Cllrs Holt, Burt and Fenn.\n\nEXCUSED FROM MEETING\n\nC-538/05 MOVED BY COUNCILLOR BURT that Councillor Reyes be excused.\nCARRIED", .excused) == [])
  }

  @Test(
    "Who is in the chair presides",
    arguments: [
      "In the Chair       Cllr. Dora Holt.\n\nPresent    Cllrs. A. Burt and K. Fenn", "In the Chair : Mayor (Councillor Dora Holt)\n\nMembers Present : Councillors – A Burt and K Fenn",
      "Presiding        Dora Holt\n\nPresent:  Cllrs A Burt and K Fenn", "Present: Mayor Dora Holt, Cllrs A Burt and K Fenn.\n\nMayor Holt assumed the Chair and called the meeting to order.",
      "Present: Mayor Dora Holt, Cllrs A Burt and K Fenn.\n\n1. CALL TO ORDER\nMayor Holt called the meeting to order at 7:00 p.m.",
      "Present: The Mayor, Cllr. Dora Holt (DH) (in the chair).\n\nCouncillors: Mrs. S.E. Burt (SEB) and K. Fenn (KF).", "Present:\nTHE MAYOR (COUNCILLOR Dora Holt) in the chair.\nTHE DEPUTY MAYOR (ALDERMAN A Burt).",
    ])
  func presiding(list: String) {
    #expect(meeting(list)?.presidingOfficer == "Dora Holt")
  }

  @Test("“Provided” presides over nothing, nor do other words that look like a clerk's")
  func lookAlikes() {
    let meeting = meeting(
      "Present: Mayor Dora Holt, Cllrs A Burt, N Levine and K Fenn.\n\nMr. Burt provided an overview to the Council. Councillor Fenn mentioned that the gate is open. Cllr Levine reported to the meeting at 7.15 p.m. that Cllr Fenn refused to pay. Cllr Burt retained the deed, according to Cllr Levine."
    )
    #expect(meeting?.presidingOfficer == nil && meeting?.motions == nil)
    #expect(meeting?.attendance?.allSatisfy { $0.status == .present } == true)
  }
}

extension ClerksListsTests {
  @Test("A list goes on over a line's end within a post, after a courtesy that ends a page, and over a stop before a line of members")
  func goesOn() throws {
    func names(_ lines: String) throws -> [String] {
      try #require(minutes("MINUTES OF THE CITY COUNCIL\nTuesday, March 12, 1974\n\n\(lines)\n\nMotion by Burt, seconded by Fenn, to adjourn. Carried.").meetings.first?.attendance).map(\.name)
    }
    #expect(
      try names("Present: Mayor Dorothy Holt and Luis Reyes\nStaff: Adam Burt, Fire Chief, Kim Levine, Interim\nDeputy Clerk, Interim Secretary and Karl Fenn, Municipal Administrator,\nClerk-Treasurer.")
        == ["Dorothy Holt", "Luis Reyes", "Adam Burt", "Kim Levine", "Karl Fenn"])
    #expect(try names("Present: Mayor Holt.\nCouncil Members Burt, Fenn and Reyes,\nLevine and Stone\nAbsent: Councilman Quill") == ["Holt", "Burt", "Fenn", "Reyes", "Levine", "Stone", "Quill"])
    #expect(try names("Present: Mayor Holt.\nCouncilmen Burt and Fenn arrived at 7:15 p.m.").contains("Holt"))
    let votes = motions("Mr. Burt moved to pave Elm Street. Motion seconded by Mr. Fenn, and carried: Ayes, Messrs. Burt and Fenn; noes, Messrs.\u{C}1\nLevine.")
    #expect(votes.first?.votes?.map(\.voterName) == ["Adam Burt", "Karl Fenn", "Nora Levine"])
  }
}

extension ClerksListsTests {
  @Test("A name whose first letter alone was misread is still its bearer's", arguments: [("Keyes", "Luis Reyes"), ("Carey", "Carey")])
  func firstLetter(read: String, mover: String) {
    #expect(motions("Alderman \(read) moved to pave Darcy Street, seconded by Alderman Fenn. Motion carried.").first?.mover?.hasSuffix(mover.split(separator: " ").last.map(String.init) ?? "") == true)
  }
}
