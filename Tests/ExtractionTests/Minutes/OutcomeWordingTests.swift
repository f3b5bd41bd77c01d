import Records
import Testing

@testable import Extraction

@Suite("How outcomes are worded")
struct OutcomeWordingTests {
  private func votes(_ motion: Motion?) -> [String] { (motion?.votes ?? []).map { "\($0.voterName) \($0.option.rawValue)" } }

  @Test(
    "The body's “voted to” passes a motion, and what follows is its text",
    arguments: [
      "Upon motion duly made and seconded it was voted to pave Kiln Street.", "Upon motion by Reyes and seconded by Burt, the Board\n\n    VOTED:  To pave Kiln Street.\n\nUnanimous Vote.",
      "Motion: A motion was made by Alderman Reyes, seconded by Alderman Burt and voted unanimously to pave Kiln Street.",
      "Motion was then made by Alderman Reyes, seconded by Alderman Burt and carried unanimously that Kiln Street be paved.",
    ])
  func votedTo(words: String) {
    let found = motions(words)
    #expect(found.map(\.result) == [.pass])
    #expect(["pave Kiln Street", "Kiln Street be paved"].contains(found.first?.motionText ?? ""))
  }

  @Test("One member's “voted to” is no act of the body")
  func votedAlone() {
    #expect(motions("Alderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street. Mr. Fenn said that he voted to wait.").map(\.result) == [nil])
  }

  @Test("An outcome without a stop ends with its line")
  func lineEnd() {
    let found = motions("- Reyes motioned to pave Kiln Street, Burt seconded; motion carried\nApproval of the September report\n- Levine motioned to accept the report, Fenn seconded; motion carried\n§ Other business")
    #expect(found.map(\.resultAsWritten) == ["motion carried", "motion carried"])
    #expect(found.map(\.motionText) == ["pave Kiln Street", "accept the report"])
  }

  @Test("“carried with the following vote:” ends before the votes, and the text comes after them")
  func votesWithin() {
    let found = motions(
      "4. APPROVAL OF AGENDA\nA motion was made by Alderman Reyes, seconded by Alderman Burt and carried with the following vote:\nAyes: Holt, Reyes, Burt, Levine and Fenn\nNoes: None\n2\nAbstain: None\nAbsent: None\nto approve the agenda."
    )
    #expect(found.map(\.resultAsWritten) == ["and carried with the following vote:"])
    #expect(found.map(\.motionText) == ["approve the agenda"])
    #expect(found.first?.counts == nil && found.first?.flags == nil)
  }

  @Test("“Action:” is a label of the outcome")
  func action() {
    let found = motions("Motion: To open the hearing\nMoved by Reyes, seconded by Burt\nAction: Unanimously approved\nThere were no questions.\nMotion: To close the hearing\nMoved by Levine, seconded by Fenn\nAction: Unanimously approved\nAction Item: Burt will write to the county.")
    #expect(found.map(\.result) == [.pass, .pass])
    #expect(found.map(\.motionText) == ["open the hearing", "close the hearing"])
  }

  @Test("Mover and seconder under one label, and the text under the next")
  func pairLabel() {
    let motion = motions("MOVED/SECOND: Alderman Reyes/Alderman Burt\nMOTION: Pave Kiln Street.\nThe motion carried by the following roll call vote:\nAyes: Alderman Reyes, Alderman Burt, Alderman Levine\nNays: None\nMotion carried: 3-0").first
    #expect(motion?.mover == "Luis Reyes" && motion?.seconder == "Adam Burt" && motion?.motionText == "Pave Kiln Street")
    #expect(motion?.counts?.map(\.value) == [3, 0])
    #expect(motions("MOTION: Pave Kiln Street.").isEmpty)
  }

  @Test("“was so moved by a voice vote” passes it; “so moved” makes it")
  func soMoved() {
    #expect(motions("A motion was made by Alderman Reyes to pave Kiln Street. A second was made by Alderman Burt and was so moved by a voice vote of the council.").map(\.result) == [.pass])
    #expect(motions("The mayor asked for a motion to pave Kiln Street. Alderman Reyes so moved, seconded by Alderman Burt.").map(\.result) == [nil])
  }

  @Test("Names stand before the count: “with Aldermen A and B voting in favor (2-0)”")
  func namesBeforeCount() {
    let motion = motions("Alderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street. The motion was adopted with Aldermen Reyes, Burt and Levine voting in favor of the motion (3-0) and no Aldermen voting against the motion.").first
    #expect(votes(motion) == ["Luis Reyes yes", "Adam Burt yes", "Nora Levine yes"])
    #expect(motion?.counts?.map(\.value) == [3, 0])
  }

  @Test(
    "Votes are read under a group's title, and after their number",
    arguments: [
      "AYES: Aldermen - Reyes, Burt, Levine\nNOES: Aldermen -None\nABSENT: Alderman - Fenn", "AYES: Aldermen: Reyes, Burt, Levine\nNOES: Aldermen: None\nABSENT: Alderman: Fenn",
      "AYES: - 3 - Reyes, Burt, Levine\nNAYS: 0 - None\nABSENT: 1 - Fenn\nMotion declared carried.", "Ayes: Reyes, Burt and Levine (3) Nays: (0) The Mayor declared it adopted. Absent: Fenn",
    ])
  func groups(words: String) {
    let motion = motions("Alderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street, roll call vote as follows:\n\(words)").first
    #expect(votes(motion) == ["Luis Reyes yes", "Adam Burt yes", "Nora Levine yes", "Karl Fenn absent"])
    #expect(motion?.result == .pass)
  }

  @Test("Two letters that no name begins with are no voter")
  func twoLetters() {
    #expect(motions("Moved by Reyes, seconded by Burt, to pave Kiln Street. Roll call - Yeas - All - Nays - Xo e. Motion carried.").first?.votes == nil)
  }

  @Test("A list of those for it, more than half, tells the outcome")
  func ayesAlone() {
    let motion = motions("Moved by Reyes seconded by Burt to pave Kiln Street.\nAyes: Reyes, Burt, Levine, Fenn, Holt").first
    #expect(motion?.result == .pass && motion?.flags == nil)
    #expect(motions("Moved by Reyes seconded by Burt to pave Kiln Street.\nAyes: Reyes, Burt").first?.result == nil)
  }

  @Test("Where the minutes say once that all was approved, no outcome is missed")
  func toldForAll() {
    let text = "Moved by Reyes, seconded by Burt, that the bids be opened. Motion carried.\n\nLevine moved, seconded by Fenn, that the well be dug.\n\nThe clerk gave a report."
    #expect(motions("Unless otherwise noted, all actions were approved unanimously.\n\n\(text)").allSatisfy { $0.flags == nil })
    #expect(motions(text).last?.flags?.map(\.code) == ["motion-without-outcome"])
  }

  @Test("What was moved to a day or a place is no motion", arguments: ["Because three were there, this hearing was moved to July 24, 2006 at 8:30 PM.", "The meeting was moved to the office for the hearing."])
  func movedElsewhere(text: String) { #expect(motions(text).isEmpty) }

  @Test("A heading or a label before it, and the vote's announcement, are no words of a motion")
  func notText() {
    #expect(motions("3. MINUTES\nThe minutes of May 6 were approved as presented upon motion by Alderman Reyes, seconded by Alderman Burt and carried unanimously.").first?.motionText == "The minutes of May 6 were approved as presented")
    #expect(motions("The pledge was introduced by Alderman Reyes and seconded by Alderman Burt with the following vote: Reyes - aye, Burt - aye. Carried 2-0.").first?.motionText == nil)
    #expect(motions("Alderman Reyes moved to pave Kiln Street, with a second from Alderman Burt. Motion approved.").first?.motionText == "pave Kiln Street")
    #expect(motions("ALDERMAN REYES MOVED, ALDERMAN BURT SECONDED, THAT THE BIDS BE OPENED. Upon the call of the roll, the vote resulted as follows:\nAyes: Reyes, Burt, Levine.\nNays: None.").first?.motionText == "THE BIDS BE OPENED")
  }

  @Test("A paper's own heading under its motion, and a house's number, are no other paper")
  func papers() {
    let meeting = minutes(
      "MINUTES OF THE CITY COUNCIL\nMarch 12, 1974\n\nPresent: Mayor Holt, Aldermen Reyes and Burt.\n\nMotion by Reyes, seconded by Burt to approve Resolution #74-01 as follows. Motion carried.\nRESOLUTION #74-01\nBE IT RESOLVED by the Council that the engineer be authorized to sign.\n\nMotion by Burt, seconded by Reyes to adjourn. Motion carried.\n\nRESOLUTION 1122 Kiln Avenue\nOn motion of Reyes, seconded by Burt, the fence was approved."
    ).meetings.first
    #expect(meeting?.bills?.map(\.identifier) == ["Resolution #74-01"])
    #expect(meeting?.flags == nil)
  }
}
