import Records
import Testing

@testable import Extraction

@Suite("Motions")
struct MotionTests {
  @Test(
    "Mover and seconder are found in every way of telling",
    arguments: [
      "It was moved by Alderman Reyes, seconded by Alderman Burt, that the bids be opened. Carried.",
      "Alderman Reyes moved, seconded by Alderman Burt, to open the bids. The motion carried.",
      "Alderman Reyes moved to open the bids. Alderman Burt seconded the motion. Motion carried.",
      "Moved by Reyes, supported by Burt, that the bids be opened. Motion passed 5 to 0.",
      "Motion by Reyes, 2nd by Burt, to open the bids. Carried.",
      "Motion/second by Aldermen Reyes/Burt to open the bids carried 5-0.",
      "Reyes/Burt moved to open the bids. Motion carried.",
      "On motion of Alderman Reyes and second by Alderman Burt, the bids were opened. Carried.",
      "Motion was made by Alderman Reyes and seconded by Alderman Burt that the bids be opened. Motion carried.",
      "A motion to open the bids was made by Alderman Reyes, with a second from Alderman Burt. Motion carried.",
      "M/S Reyes/Burt to open the bids. Carried.",
      "R1974-12 L. Reyes, A. Burt:\nThat the bids be opened. Carried.",
      "MOVED by Reyes SECONDED by Burt\nTHAT the bids be opened.\nCARRIED",
      "MOVED BY: Reyes\nSECONDED BY: Burt\nThat the bids be opened.\nCARRIED",
      "RESULT: ADOPTED [5 TO 0]\nMOVER: Luis Reyes, Alderman\nSECONDER: Adam Burt, Alderman",
      "Ald. Reyes made a motion to open the bids. Ald. Burt seconded. All in favor. Motion carried.",
      "It was rnoved by Alderman Reyes, seconc7ed by Alderman Burt, that the bids be opened. Garried.",
      "It was moved by Aiderman Reyes, seconded by Alderman Burr, that the bids be opened. Motion earried.",
      "Proposed by Alderman Reyes, seconded by Alderman Burt, and RESOLVED that the bids be opened.",
      "Motion: Reyes Second: Burt to open the bids. Carried 5-0.",
      "On motion of Reyes and Burt, the bids were opened. Carried.",
      "Upon motion by Alderman Reyes and Alderman Burt that the bids be opened. Carried.",
      "Moved by Mr. Reyes & Mr. Burt to open the bids. Carried.",
      "Moved by L.M. Reyes, seconded by A.B. Burt, that the bids be opened. Carried.",
      "L.M. Reyes moved, A.B.C. Burt seconded, to open the bids on Kiln St. N.W. Motion carried at 7:10 P.M. Ayes 5.",
    ])
  func moverAndSeconder(text: String) {
    let motions = motions(text)
    #expect(motions.count == 1)
    #expect(motions.first?.mover == "Luis Reyes")
    #expect(motions.first?.seconder == "Adam Burt")
    #expect(motions.first?.result == .pass)
  }

  @Test("A title in short is no name", arguments: ["Cm.", "Com.", "Chm.", "Sup.", "Supv.", "Trus.", "Sel.", "Rep.", "Comr."])
  func shortTitles(title: String) {
    let motion = motions("It was moved by \(title) Reyes, seconded by \(title) Burt, that the bids be opened. Carried.").first
    #expect(motion?.mover == "Luis Reyes" && motion?.seconder == "Adam Burt")
    #expect(motion?.flags == nil)
  }

  @Test("A title in short may end a sentence", arguments: ["the Finance Com.", "its Rep.", "the Sup."])
  func shortTitleAtEnd(words: String) {
    let motion = motions("It was moved by Reyes, seconded by Burt, to refer the bids to \(words) Motion carried.").first
    #expect(motion?.resultAsWritten == "Motion carried." && motion?.motionText?.contains("carried") == false)
  }

  @Test(
    "An outcome is read, and its counts",
    arguments: [
      ("Motion carried 5-0.", Motion.Result.pass, 5, 0), ("Motion lost, 2 to 3.", .fail, 2, 3),
      ("The motion passed by a vote of four to one.", .pass, 4, 1), ("VOTE: Failed 2-3.", .fail, 2, 3),
      ("Ayes 4, Nays 1. Motion carried.", .pass, 4, 1), ("Carried 4/1.", .pass, 4, 1),
      ("Ayes: 3 Nays: 2. Motion approved.", .pass, 3, 2), ("Motion defeated 1-4.", .fail, 1, 4),
    ])
  func outcome(words: String, result: Motion.Result, yes: Int, no: Int) throws {
    let motion = try #require(motions("Alderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street. \(words)").first)
    #expect(motion.result == result)
    #expect(motion.counts == [VoteCount(option: .yes, value: yes), VoteCount(option: .no, value: no)])
    #expect(motion.motionText == "pave Kiln Street")
  }

  @Test(
    "The number of a paper is no vote",
    arguments: [
      "Resolution 24-08 carried unanimously.", "Ordinance 5-12 passed, all voting aye.", "Motion carried to approve items 3-4.", "Motion to approve Resolution 24-08 carried.",
      "Motion carried to pay warrants 1-25.", "Motion to approve Case No. 5-12 carried.", "Motion to approve lots 3 to 4 carried.", "The motion to adopt Resolution # 74-15 carried.",
    ])
  func paperNumbers(words: String) {
    let found = motions("Alderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street. \(words)")
    #expect(found.map(\.counts) == [nil])
    #expect(found.first?.result == .pass)
  }

  @Test(
    "A vote that follows a paper's name is one",
    arguments: ["Council passed the resolution 5-0.", "Council approved the Resolution 5-0.", "The ordinance passed 5-0.", "The motion to adopt Resolution 74-15 passed 5-0.", "Resolution 74-15, 5-0, carried."])
  func paperVotes(words: String) {
    #expect(motions("Alderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street. \(words)").first?.counts?.map(\.value) == [5, 0])
  }

  @Test(
    "A motion that was not carried has failed",
    arguments: [
      "The motion was not carried, the vote being Ayes 2, Nays 3.", "Motion failed to carry by a vote of 2 ayes and 3 nays.", "The motion did not pass, 2 to 3.", "Motion not passed, 2-3.",
      "The motion did not carry, 2 to 3.", "The resolution was not adopted, 2 to 3.",
    ])
  func notCarried(words: String) {
    let found = motions("Alderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street. \(words)")
    #expect(found.map(\.result) == [.fail])
    #expect(found.first?.counts?.map(\.value) == [2, 3])
  }

  @Test(
    "What failed to do something else, or may yet not pass, is no outcome",
    arguments: ["The contractor failed to pass the inspection.", "Trucks should not pass the bridge.", "The minutes of May failed to name the clerk.", "He asked that a vote be taken so that trucks do not pass there.", "The ordinance not adopted in May was read.", "He asked why the ordinance was not adopted in May.", "The clerk said that so voted the town in May."])
  func noFailure(words: String) {
    #expect(motions("Alderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street. \(words)").map(\.result) == [nil])
  }

  @Test("“So voted” carries a motion, and another's that fails of a second does not touch it")
  func soVoted() {
    let found = motions("Mr. Reyes moved, seconded by Mr. Burt, to pave Kiln Street. So voted.\n\nMr. Fenn's motion to lay the matter over until May failed of a second.")
    #expect(found.map(\.result) == [.pass, nil])
    #expect(found.map(\.extendedResult) == [nil, "died-for-lack-of-a-second"])
    #expect(found.map(\.mover) == ["Luis Reyes", "Karl Fenn"])
    #expect(found.last?.motionText == "lay the matter over until May")
  }

  @Test("“Lost” after the last name is the outcome", arguments: ["Burt, Fenn\nLost", "Burt, Fenn\nLOST", "Burt and Fenn, lost.", "Burt and Karl Fenn LOST", "Burt, Fenn\n\nMotion lost."])
  func lost(nays: String) {
    let motion = motions("Alderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street.\nAyes: Levine\nNays: \(nays)").first
    #expect(motion?.votes?.map(\.voterName) == ["Nora Levine", "Adam Burt", "Karl Fenn"])
    #expect(motion?.result == .fail)
    #expect(motion?.resultAsWritten?.lowercased().contains("lost") == true)
  }

  @Test(
    "What is neither passed nor failed has its own word",
    arguments: [
      ("The motion died for lack of a second.", "died-for-lack-of-a-second"),
      ("The motion failed for want of a second.", "died-for-lack-of-a-second"), ("Motion lost for lack of a second.", "died-for-lack-of-a-second"),
      ("The motion failed to receive a second.", "died-for-lack-of-a-second"), ("Motion failed of a second.", "died-for-lack-of-a-second"), ("The motion was withdrawn.", "withdrawn"),
      ("The motion was tabled.", "tabled"),
    ])
  func extended(words: String, expected: String) {
    let motion = motions("Alderman Reyes moved to pave Kiln Street. \(words)").first
    #expect(motion?.result == nil)
    #expect(motion?.extendedResult == expected)
  }

  @Test("The second of two names is in no motion's text, and a place is no seconder")
  func twoNames() {
    #expect(motions("On motion of Reyes and Burt, the bids were opened. Carried.").map(\.motionText) == ["the bids were opened"])
    let found = motions("On motion of Reyes and seconded by Burt, Elm and Mill Streets be paved. Carried.")
    #expect(found.map(\.motionText) == ["Elm and Mill Streets be paved"])
    #expect(found.first?.seconder == "Adam Burt")
  }

  @Test("A motion's number may stand on the line over its mover")
  func numberAbove() {
    let found = motions("MOTION NUMBER 2024-18\nMoved by: Adam Burt    Seconded by: Nora Levine\nTHAT the minutes be approved. Carried.")
    #expect(found.map(\.identifier) == ["2024-18"])
    #expect(found.first?.mover == "Adam Burt" && found.first?.seconder == "Nora Levine")
  }

  @Test("The words under “the following:” are the motion's, as far as its outcome")
  func following() {
    let found = motions(
      "Alderman Burt moved, seconded by Alderman Fenn, to amend the following:\n\nThe hours of collection, from five to seven.\n\nThe motion to amend carried unanimously.")
    #expect(found.first?.motionText == "amend the following: The hours of collection, from five to seven")
  }

  @Test("A case's “v.” and an item's number where a line breaks end no motion")
  func brokenLines() {
    let found = motions(
      """
      Alderman Burt moved to approve the request of Officer Dunn for legal representation in the matter of Case 24-470, Vale
      v. Police Department and the claims of 4.b through 4.p with the emergency clause on the items of 4.b and also on –
      4.d. Alderman Fenn seconded the motion.

      Motion carried.
      """)
    #expect(found.count == 1)
    #expect(found.first?.motionText?.hasSuffix("Vale v. Police Department and the claims of 4.b through 4.p with the emergency clause on the items of 4.b and also on – 4.d") == true)
    #expect(found.first?.seconder == "Karl Fenn")
  }

  @Test("A roll call whose columns come one after the other is put together, and one that does not fit is left")
  func columns() {
    let whole = motions(
      "Alderman Burt moved to adjourn. Alderman Fenn seconded the motion.\nROLL CALL:\nReyes\nBurt\nHolt\nYeas: 4\n\nYea\nNay\nYea\nNays: 1\n\nLevine\nFenn\nAbsent: 0\n\nMotion carried.\n\nYea\nYea\nAbstentions: 0")
    let named = (whole.first?.votes ?? []).map { "\($0.voterName) \($0.option.rawValue)" }
    #expect(Set(named) == ["Luis Reyes yes", "Adam Burt no", "Dorothy Holt yes", "Nora Levine yes", "Karl Fenn yes"])
    #expect(whole.first?.result == .pass)
    #expect(whole.first?.counts?.map(\.value).prefix(2) == [4, 1])
    let broken = motions(
      "Alderman Burt moved to adjourn. Alderman Fenn seconded the motion.\nROLL CALL:\nReyes\nBurt\nHolt\n\nYea\nNay\n\nMotion carried.")
    #expect(broken.first?.votes?.isEmpty != false)
  }

  @Test(
    "A proposal, or a paper that is presented, is a motion with its seconder",
    arguments: [
      ("On the PROPOSAL of Cllr. Luis Reyes SECONDED by Cllr. Adam Burt it was resolved that the report be adopted. AGREED.", ["Luis Reyes/Adam Burt"]),
      ("An ordinance for a truck. Presented by Alderman Reyes, seconded by Alderman Burt. Ordinance passed.", ["Luis Reyes/Adam Burt"]),
      ("The proposal of Ames Paving was received. A report was presented by Alderman Reyes.", []),
    ])
  func proposals(text: String, expected: [String]) {
    #expect(motions(text).map { "\($0.mover ?? "-")/\($0.seconder ?? "-")" } == expected)
  }

  @Test("Where the paper's adoption follows the names, it is the text")
  func adoptionAsText() {
    let found = motions("On a motion by Alderman Reyes and seconded by Alderman Burt, Ordinance 2019-12 was adopted. All voted aye.")
    #expect(found.map(\.motionText) == ["Ordinance 2019-12 was adopted"])
    #expect(found.first?.result == .pass)
  }

  @Test("Names in brackets after a number of votes are those who cast them")
  func namesInBrackets() {
    let found = motions(
      "Reyes moved and Burt seconded to withdraw Resolution 97. The motion received a roll call vote: Ayes: 2 (Reyes, Burt); Nays: 3 (Levine, Holt, Fenn); Abstain: 0. FAILED")
    #expect(found.map(\.motionText) == ["withdraw Resolution 97"])
    #expect(found.first?.result == .fail && found.first?.extendedResult == nil)
    let named = (found.first?.votes ?? []).map { "\($0.voterName) \($0.option.rawValue)" }
    #expect(named == ["Luis Reyes yes", "Adam Burt yes", "Nora Levine no", "Dorothy Holt no", "Karl Fenn no"])
  }

  @Test("A list in a motion's text is no item of the agenda")
  func listInMotion() {
    let found = motions(
      "R2024-71 A. Burt, K. Fenn:\nThat this meeting be closed to the public for:\n1. A matter of personnel.\n2. A matter of land.\nCarried.\n\nR2024-72 N. Levine, A. Burt:\nThat we resume in open session. Carried.")
    #expect(found.map(\.agendaItem) == [nil, nil])
    #expect(found.map(\.result) == [.pass, .pass])
  }

  @Test("A vote that is not written stays unwritten")
  func nothingFilledIn() {
    let motion = motions("Alderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street. Carried unanimously.").first
    #expect(motion?.votes == nil)
    #expect(motion?.counts == nil)
  }

  @Test("Only the dissent is named, and only the dissent is recorded")
  func dissent() {
    let motion = motions("Alderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street. The motion passed 4 to 1, showing Fenn voted in opposition.").first
    #expect(motion?.votes?.map(\.voterName) == ["Karl Fenn"])
    #expect(motion?.votes?.map(\.option) == [.no])
  }

  @Test(
    "An objection is a vote only where a member makes it",
    arguments: [
      ("Mrs. Rinker and Mr. Pell opposed. Motion carried.", nil), ("Motion carried. Mr. Fenn opposed.", ["Karl Fenn"]), ("Motion carried with Mr. Pell opposed.", ["Pell"]),
      ("Motion carried. Alderman Fenn was against.", ["Karl Fenn"]), ("Mr. Pell was opposed. Motion carried, Fenn dissenting.", ["Karl Fenn"]),
    ])
  func objections(words: String, voters: [String]?) {
    #expect(motions("Moved by Reyes, seconded by Burt, that the rezoning be denied. \(words)").first?.votes?.map(\.voterName) == voters)
  }

  @Test(
    "“Ayes: All” is everybody's vote, and nobody's name",
    arguments: ["Ayes: All. Nays: None.", "Ayes: All.", "AYES: ALL\nNAYS: NONE", "Ayes - all; nays - none.", "Ayes: All members present. Nays: None."])
  func everybody(words: String) {
    let record = minutes("MINUTES OF THE CITY COUNCIL\nMarch 12, 1974\n\nPresent: Mayor Holt, Aldermen Reyes and Burt.\n\nMoved by Reyes, seconded by Burt, to accept the bid of Rinker Co. \(words)")
    let found = record.meetings.first?.motions ?? []
    #expect(found.map(\.result) == [.pass])
    #expect(found.first?.votes == nil)
    #expect(record.issues.isEmpty)
  }

  @Test(
    "Named votes are read from lists, sentences and tables",
    arguments: [
      "AYES: Holt, Reyes, Levine\nNOES: Burt\nABSTAIN: Fenn\nMotion carried.",
      "Vote: Holt-Aye; Reyes-Aye; Levine-Aye; Burt-Nay; Fenn-Abstain. Motion carried.",
      "Voting aye: Holt, Reyes and Levine. Voting nay: Burt. Abstaining: Fenn. Motion carried.",
      "ROLL CALL:\n\nHolt      Yea        Burt     Nay\nReyes     Yea        Fenn     Abstain\nLevine    Yea\n\nMotion carried.",
      "Ayes – Holt, Reyes, Levine – 3. Nays – Burt – 1. Abstain – Fenn. Carried.",
    ])
  func namedVotes(words: String) throws {
    let motion = try #require(motions("Alderman Reyes moved, seconded by Alderman Levine, to pave Kiln Street.\n\n\(words)").first)
    let votes = Dictionary(grouping: motion.votes ?? [], by: \.option).mapValues { Set($0.map(\.voterName)) }
    #expect(votes[.yes] == ["Dorothy Holt", "Luis Reyes", "Nora Levine"])
    #expect(votes[.no] == ["Adam Burt"])
    #expect(votes[.abstain] == ["Karl Fenn"])
    #expect(motion.result == .pass)
  }

  @Test(
    "A roll call told in a sentence gives each member the vote that follows the name",
    arguments: [
      "On roll call, Holt, aye; Reyes, aye; Levine, aye; Burt, nay; Fenn, abstain. Motion carried.",
      "The vote on this motion was: Mayor Holt-Yes, Alderman Reyes-Yes, Alderman Levine-Yes, Alderman Burt-No, Alderman Fenn-Abstain. Motion carried.",
      "Upon roll call the vote was as follows: Burt-Nay; Holt-Aye; Reyes-Aye; Fenn-Abstain; Levine-Aye. Motion carried.",
      "Mr. Burt, Nay; Mr. Reyes, Yea; Mayor Holt, Yea; Mrs. Levine, Yea; Mr. Fenn, Abstain. Motion carried.",
      "Burt - No, Holt - Yes, Levine - Yes, Reyes - Yes and Fenn - Abstain. Motion carried.",
      "Voting as the roll was called: Burt: Nay, Holt: Aye, Fenn: Abstain, Levine: Aye, Reyes: Aye. Motion carried.",
      "Vote on the motion: Holt aye, Burt nay, Reyes aye, Levine aye, Fenn abstain. Carried.",
      "Motion: Holt aye, Burt nay, Reyes aye, Levine aye, Fenn abstain. Carried.",
      "Ayes, Holt, Reyes, Levine; nays, Burt; abstentions, Fenn. Motion carried.",
    ])
  func rollInSentence(words: String) throws {
    let found = motions("Alderman Reyes moved, seconded by Alderman Levine, to pave Kiln Street. \(words)")
    #expect(found.count == 1)
    let votes = Dictionary(grouping: found.first?.votes ?? [], by: \.option).mapValues { Set($0.map(\.voterName)) }
    #expect(votes == [.yes: ["Dorothy Holt", "Luis Reyes", "Nora Levine"], .no: ["Adam Burt"], .abstain: ["Karl Fenn"]])
    #expect(found.first?.result == .pass)
  }

  @Test("An amendment and its main motion each have their own outcome")
  func amendment() {
    let motions = motions(
      """
      Alderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street.

      Alderman Levine moved, seconded by Alderman Fenn, to amend the motion by adding Mill Street. The amendment failed 2-3.

      The vote was then taken on the main motion. The motion carried 5-0.
      """)
    #expect(motions.map(\.result) == [.pass, .fail])
    #expect(motions.map { $0.counts?.first?.value } == [5, 2])
  }

  @Test("An amendment that is offered, and the motion that it is about, each have their own roll call")
  func twoRollCalls() {
    let found = motions(
      "Alderman Reyes moved to pave Kiln Street, seconded by Burt. Alderman Levine offered an amendment to add Mill Street. Ayes: Levine, Fenn. Nays: Reyes, Burt, Holt. Amendment lost. On the original motion: Ayes: Reyes, Burt, Holt. Nays: Levine, Fenn. Motion carried.")
    #expect(found.map(\.result) == [.pass, .fail])
    #expect(found.map { $0.votes?.filter { $0.option == .yes }.map(\.voterName) } == [["Luis Reyes", "Adam Burt", "Dorothy Holt"], ["Nora Levine", "Karl Fenn"]])
  }

  @Test("A second roll call is not added to a motion that is decided")
  func strayRollCall() {
    let found = motions("Alderman Reyes moved, seconded by Burt, to pave Kiln Street. Ayes: Levine, Fenn. Nays: Reyes, Burt, Holt. Motion lost.\n\nAyes: Reyes, Burt, Holt. Nays: Levine, Fenn.")
    #expect(found.map(\.result) == [.fail])
    #expect(found.first?.votes?.map { "\($0.voterName) \($0.option.rawValue)" } == ["Nora Levine yes", "Karl Fenn yes", "Luis Reyes no", "Adam Burt no", "Dorothy Holt no"])
  }

  @Test("Who is named for and against is flagged")
  func votesTwice() {
    let found = motions("Alderman Reyes moved, seconded by Burt, to pave Kiln Street. Ayes: Levine, Fenn. Nays: Reyes, Burt, Holt. Ayes: Reyes, Burt. Motion lost.")
    #expect(found.first?.flags?.contains { $0.code == "member-votes-twice" } == true)
  }

  @Test("The words of a motion go on over lines and pages, and a running head is no part of them")
  func overPages() {
    let motions = motions("It was moved by Alderman Reyes, seconded by Alderman Burt, that the sum of\n\u{0C}Page 2\n$500.00 be paid to the county. Carried.")
    #expect(motions.first?.motionText == "the sum of $500.00 be paid to the county")
    #expect(Set(motions.first?.evidence?.filter { $0.field == "motion_text" }.map(\.page.value) ?? []) == [1, 2])
  }

  @Test(
    "What only sounds like a motion is none",
    arguments: [
      "The clerk said that the office had moved to Mill Street and that all was well.",
      "A resident, who was present, seconded the remarks of the previous speaker about the dump.",
      "It was reported that the motion of the swing bridge had damaged the pier.",
      "Ordinance No. 31, passed some years ago, had never been repealed.",
      "The budget was given its second reading by title only.",
    ])
  func noMotion(text: String) {
    #expect(motions(text).isEmpty)
  }

  @Test("What a blank form of resolution offers is no mover, no seconder and no outcome")
  func choicesOfAForm() {
    let read = motions(
      """
      Moved by Alderman Reyes, seconded by Alderman Burt that the minutes be approved. Carried.

      Moved by Alderman Reyes _ Burt _ Levine Fenn
      Seconded by Alderman _ Reyes _ Burt || Levine V Fenn

      RESOLUTION NO. 2022/12/ ____

      That the city nominates Luis Reyes to the district board.

      CARRIED / DEFEATED / AMENDED / DEFERRED
      """)
    #expect(read.compactMap(\.mover) == ["Luis Reyes"])
    #expect(read.filter { $0.result == .pass }.count == 1)
  }
}
