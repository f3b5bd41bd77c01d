import Records
import Testing

@testable import Extraction

/// Motions, resolutions and votes in the forms of the clerks of many countries.
@Suite("Motions in many countries' forms")
struct ClerksMotionsTests {
  @Test(
    "A resolution names its mover and its seconder",
    arguments: [
      "RESOLVED ON THE MOTION OF Alderman Reyes, seconded by Alderman Burt,\n\nTHAT the bids be opened.", "RESOLVED (Ald Reyes/Ald Burt)\n\nThat the bids be opened.\n\nUNANIMOUS",
      "Resolved on the proposal of Alderman Reyes, seconded by Alderman Burt, that the bids be opened.", "It was\n\nPROPOSED by Alderman Reyes\nSeconded by Alderman Burt, and\n\nRESOLVED: that the bids be opened.",
      "Moved by Alderman Reyes\nSeconded by Alderman Burt and\n\nRESOLVED - that the bids be opened.", "1. OPENING OF BIDS:\nProposed by Alderman Reyes\nSeconded by Alderman Burt\nAND AGREED\n“that the bids be opened.”",
      "Moved: Ald Reyes\nSeconded: Ald Burt\n\nThe bids be opened.\n\nCARRIED", "Moved      Ald Reyes\nSeconded   Ald Burt\n\nCouncil Resolution\nThat the bids be opened.\n                      5/0 CARRIED",
      "LATE DELEGATION\n\nMOVED Ald Reyes, SECONDED Ald Burt, that the bids be opened.\n                      CARRIED", "Ald Reyes, seconded by Ald Burt, MOVED that the bids be opened. Carried.",
      "Moved by Reyes, Seconded by Burt\nBe it resolved that the bids be opened.\nCarried.",
    ])
  func resolutions(text: String) {
    let motions = motions(text)
    #expect(motions.map(\.mover) == ["Luis Reyes"] && motions.map(\.seconder) == ["Adam Burt"])
    #expect(motions.first?.result == .pass)
    #expect(motions.first?.motionText?.lowercased() == "the bids be opened")
    #expect(motions.first?.flags == nil)
  }

  @Test("Numbers before “CARRIED” are the vote, and the dissent on the next line is read")
  func countsFirst() {
    let motion = motions("Moved      Ald Reyes\nSeconded   Ald Burt\n\nThat the bids be opened.\n                      4/1 CARRIED\nAld Fenn voted against the motion.").first
    #expect(motion?.counts?.map(\.value) == [4, 1] && motion?.result == .pass)
    #expect(motion?.votes?.map(\.voterName) == ["Karl Fenn"])
  }

  @Test(
    "A number and who moved it make a motion that nobody seconds", arguments: ["19/086  REYES: That the bids be opened.\n\nCarried", "086-2019 - Reyes\nBids      That the bids be opened.\n\nCarried."])
  func numberedAlone(text: String) {
    let motions = motions(text)
    #expect(motions.map(\.mover) == ["Luis Reyes"] && motions.first?.seconder == nil)
    #expect(motions.first?.motionText == "the bids be opened" && motions.first?.result == .pass)
    #expect(motions.first?.identifier?.contains("86") == true)
  }

  @Test("Two names with a stroke stand over their motion")
  func pair() {
    let motion = motions("Council resolution     Councillors Reyes / Burt\n\n                That the apology from Alderman Fenn be accepted.\n\n                Carried").first
    #expect(motion?.mover == "Luis Reyes" && motion?.seconder == "Adam Burt")
    #expect(motion?.motionText == "the apology from Alderman Fenn be accepted")
  }

  @Test("Decisions may stand after a dash")
  func dashed() {
    let motions = motions("2—Election of Councillor—Resolved, That Karl Fenn be elected a Councillor for the Kiln Ward.")
    #expect(motions.map(\.motionText) == ["Karl Fenn be elected a Councillor for the Kiln Ward"] && motions.first?.result == .pass)
  }

  @Test("A vote of thanks passes nothing else")
  func thanks() {
    #expect(motions("Proposed by Mr. Reyes, seconded by Mr. Burt, that a committee be formed.\n\nA vote of thanks was passed to the Chairman.").map(\.result) == [nil])
  }

  @Test("A heading proposes nothing")
  func heading() {
    #expect(motions("a. Proposed Split Tax Rate Resolution\n\nAlderman Reyes moved, seconded by Alderman Burt, to open the bids. Carried.").map(\.mover) == ["Luis Reyes"])
  }

  @Test("A resolution on something else does not carry what was moved before")
  func another() {
    let motions = motions("Alderman Reyes proposed that Alderman Fenn be elected Chairman, seconded by Alderman Burt.\n\nAlderman Levine moved, seconded by Alderman Burt, that the sewer loan be repaid from the reserve fund.\n\nAfter a long talk on lamps and gates and drains the Council went on.\n\nRESOLVED that the public hall be painted green in May.")
    #expect(motions.last?.motionText == "the public hall be painted green in May" && motions.last?.mover == nil)
    #expect(motions.first { $0.mover == "Nora Levine" }?.result == nil)
  }

  @Test("The vote between two nominations is the vote of neither")
  func nominations() {
    let motions = motions(
      "Alderman Reyes moved that Alderman Fenn be elected as Chairman of the Committee, this was duly seconded.\n\nAlderman Burt moved that Alderman Levine be elected as Chairman of the Committee, this was duly seconded.\n\nFor the motion:\n\nAldermen Luis Reyes and Karl Fenn.\n\nAgainst the motion:\n\nAldermen Adam Burt and Nora Levine.\n\nRESOLVED that Alderman Fenn be elected Chairman of the Committee."
    )
    #expect(motions.map(\.mover) == ["Luis Reyes", "Adam Burt", nil])
    #expect(motions.map { $0.votes?.count ?? 0 } == [0, 0, 0])
    #expect(motions.map(\.result) == [nil, nil, .pass])
  }

  @Test("“For the motion:” heads those who voted for it")
  func forTheMotion() {
    let motion = motions("Alderman Reyes moved, seconded by Alderman Burt, that the bids be opened.\n\nFor the motion:\n\nAldermen Reyes, Burt and Levine.\n\nAgainst the motion:\n\nAlderman Fenn.\n\nThe motion was carried.").first
    #expect(motion?.votes?.map { "\($0.voterName) \($0.option.rawValue)" } == ["Luis Reyes yes", "Adam Burt yes", "Nora Levine yes", "Karl Fenn no"])
  }

  @Test("Names in columns under “In favour” and “Against” are not all against")
  func columns() {
    let motion = motions("Moved by Alderman Reyes THAT the bids be opened.\n\nIn favour                     Against\nAlderman   - Luis Reyes\nAlderman   - Adam Burt\n                              CARRIED").first
    #expect(motion?.votes == nil && motion?.mover == "Luis Reyes")
  }

  @Test("The vote was between the motion and an amendment")
  func motionAgainstAmendment() {
    let motions = motions(
      "Mrs Levine, seconded by Mr Fenn, MOVED that the bids be opened.\n\nAs an AMENDMENT, Mr Reyes, seconded by Mr Burt, moved that the bids be returned.\n\nOn a vote being taken, the MOTION received 3 votes and the AMENDMENT received 2 votes. The MOTION was therefore CARRIED.")
    #expect(motions.map(\.mover) == ["Nora Levine", "Luis Reyes"] && motions.map(\.seconder) == ["Karl Fenn", "Adam Burt"])
    #expect(motions.map(\.result) == [.pass, nil] && motions.allSatisfy { $0.flags == nil })
  }

  @Test(
    "Words of the motion do not end it",
    arguments: [
      "the report be received and adopted; and that the clerk be thanked", "the Regular Meeting held on May 27, 1974 be called to order at 6:04 p.m", "a Closed Meeting of Council be held at 6:00 p.m. in the Library, to consider the lease",
    ])
  func wholeText(words: String) {
    let text = "Moved by: Alderman Reyes\nSeconded by: Alderman Burt\n\nTHAT \(words).\n\nCarried"
    #expect(motions(text).map(\.motionText) == [words])
    #expect(minutes("MINUTES OF THE CITY COUNCIL\nMarch 12, 1974\n\nPresent: Mayor Holt, Aldermen Reyes and Burt.\n\n\(text)").meetings.first?.endTime == nil)
  }

  @Test("A surname with other letters, the first among them, is another's")
  func otherSurname() {
    let record = minutes("MINUTES OF THE CITY COUNCIL\nMarch 12, 1974\n\nPresent: Aldermen Jenny D'Arcy, Luis Reyes and Adam Burt.\n\nMoved by Alderman Carey, seconded by Alderman Burt, that the bids be opened. Carried.")
    #expect(record.meetings.first?.motions?.map(\.mover) == ["Carey"])
  }

  private static let titles: [(title: String, body: String?, kind: String?)] = [
      ("SHIRE OF FERNDOWN\nMINUTES of the ordinary meeting of the Ferndown Shire Council held in the Council Chamber, Windle on 28\nSeptember 1974 commencing at 3.05 pm.\n\n8.1 Confirmation of the minutes of the ordinary council meeting held on 31 August 1974\n\nCouncil Resolution\nThat the minutes of the ordinary meeting held on 31 August 1974 be confirmed.", "Ferndown Shire Council", "regular"),
      ("Minutes of the Extraordinary Parish Council Meeting\nFerndown Hall 28 September 1974", "Parish Council", "special"),
      ("Windle & Ferndown Parish Council\n\nMinutes of the meeting, held on 28th September 1974.", "Windle & Ferndown Parish Council", nil),
      ("ORDINARY MEETING, Saturday, the 28th day of September 1974.", nil, "regular"),
  ]

  @Test("A title in many forms names the day and the body", arguments: titles)
  func title(title: String, body: String?, kind: String?) {
    let meeting = minutes("\(title)\n\nPresent - Councillors Holt, Burt, Fenn and Levine.\n\nMoved by Councillor Burt, seconded by Councillor Fenn, that the bids be opened. Carried.").meetings.first
    #expect(meeting?.date == "1974-09-28" && meeting?.organization == body && meeting?.classification == kind)
  }
}
