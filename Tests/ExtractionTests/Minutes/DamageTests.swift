import Records
import Testing

@testable import Extraction

@Suite("What OCR does to minutes")
struct DamageTests {
  @Test(
    "An item's damaged number is told by its place in the series",
    arguments: [
      (["I. CALL TO ORDER", "Il. ROLL CALL", "Ill. MINUTES", "IV. OLD BUSINESS", "Vv. NEW BUSINESS"], ["I", "II", "III", "IV", "V"]),
      (["1 Minutes", "2. Claims", "3, Roads"], ["1", "2", "3"]), (["41, MINUTES", "42. TENDERS", "43. CAR PARK"], ["41", "42", "43"]),
      (["A. Sidewalks", "B. Licenses", "Cc. Parks"], ["A", "B", "C"]), (["4. Reports", "S. Adjournment"], ["4", "5"]),
    ])
  func items(headings: [String], orders: [String]) {
    let text = headings.map { "\($0)\n\nThe matter was talked over at length, and no more was said of it by anybody then.\n" }.joined(separator: "\n")
    let record = minutes("MINUTES OF THE CITY COUNCIL\nMarch 12, 1974\n\nPresent: Mayor Holt, Aldermen Reyes and Burt.\n\n\(text)")
    #expect(record.meetings.first?.agendaItems?.map(\.order) == orders)
  }

  @Test("A name is spelt as most of the minutes spell it, and written on the list as it was read")
  func spelling() throws {
    let text = """
      MINUTES OF THE CITY COUNCIL
      March 12, 1974

      Present: Mayor Holt, Aldermen Steliwagen, Reyes and Burt.

      Alderman Stellwagen moved, seconded by Alderman Burt, to pave Kiln Street. Motion carried.

      Alderman Reyes moved, seconded by Alderman Stellwagen, to pay the bills. Motion carried.
      """
    let meeting = try #require(minutes(text).meetings.first)
    #expect(meeting.attendance?.map(\.name) == ["Holt", "Stellwagen", "Reyes", "Burt"])
    #expect(meeting.attendance?[1].asWritten == "Aldermen Steliwagen")
    #expect(meeting.motions?.map(\.seconder) == ["Burt", "Stellwagen"])
  }

  @Test(
    "A name that lost its capital is still a name",
    arguments: [
      ("Present: Mayor ingrid Holm, Councilmen Reyes and pemberly. Absent: Councilman varnell.", ["Ingrid Holm", "Reyes", "Pemberly", "Varnell"]),
      ("Present: Mayor 0'Dell, Councilmen lvan Gantry and Burt Reyes.", ["O'Dell", "Ivan Gantry", "Burt Reyes"]),
      ("Present: Councilman Reyes and Councilman Burt. Also present: city clerk Una Kettlewood.", ["Reyes", "Burt", "Una Kettlewood"]),
    ])
  func capitals(list: String, names: [String]) {
    let record = minutes("MINUTES OF THE CITY COUNCIL\nMarch 12, 1974\n\n\(list)\n\nMoved by Councilman Pemberly, seconded by Councilman Reyes, to adjourn. Carried.")
    #expect(record.meetings.first?.attendance?.map(\.name) == names)
  }

  @Test("A title is given as it was printed")
  func title() {
    let record = minutes("MINUTES OF THE CITY COUNCIL\nMarch 12, 1974\n\nPresent: Mayor Holt, Couneilmen Burt and Reyes, Clir Levine.\n\nThe meeting adjourned at 9:00 p.m.")
    #expect(record.meetings.first?.attendance?.map(\.role) == ["Mayor", "Councilman", "Councilman", "Cllr"])
  }

  @Test("Nobody is absent where “None” was misread, and a label's colon may be a question mark")
  func none() {
    let votes = motions("Moved by Reyes, seconded by Burt, to pave Kiln Street.\n\nAYES: Holt, Reyes and Burt\n\nHOES: Hone.\n\nABSENT? Fenn.").first?.votes
    #expect(votes?.map(\.option) == [.yes, .yes, .yes, .absent])
  }

  @Test("Numbers of votes are read in words, and over a line's end")
  func counts() {
    for words in ["There were three in favor and one opposed. Carried.", "On a show of hands there voted for the motion, three; against, one. Carried.", "Carried 3 to\n1."] {
      let counts = motions("Moved by Alderman Reyes, seconded by Alderman Burt, that the bids be opened and that they be read. \(words)").first?.counts
      #expect(counts == [VoteCount(option: .yes, value: 3), VoteCount(option: .no, value: 1)], "\(words)")
    }
  }

  @Test("A motion without an outcome is flagged where it was read well, and not where its words are in doubt")
  func doubt() {
    let text = "MINUTES OF THE CITY COUNCIL\nMarch 12, 1974\n\nPresent: Mayor Holt, Aldermen Reyes and Burt.\n\nAlderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street. The Clerk then spoke.\n\nThe meeting adjourned."
    for (confidence, isFlagged) in [(0.98, true), (0.5, false)] {
      var pages = PlainText.pages(from: text)
      for index in pages[0].blocks[0].paragraphs.indices {
        for line in pages[0].blocks[0].paragraphs[index].lines.indices {
          for word in pages[0].blocks[0].paragraphs[index].lines[line].words.indices { pages[0].blocks[0].paragraphs[index].lines[line].words[word].confidence = Confidence(confidence) }
        }
      }
      let flags = MinutesReader.read(pages, of: Scan(sha256: "", name: "")).meetings.first?.motions?.first?.flags
      #expect(flags?.contains { $0.code == "motion-without-outcome" } == (isFlagged ? true : nil))
    }
  }

  @Test("A word that may be a misread outcome is no missing one", arguments: ["Mot reied.", "Motion Camied.", "ali voted in favor"])
  func misreadOutcome(words: String) {
    let flags = motions("Moved by Alderman Reyes, seconded by Alderman Burt, to pave Kiln Street. \(words)").first?.flags
    #expect(flags?.contains { $0.code == "motion-without-outcome" } != true)
  }

  @Test("“Not approved” is a failure")
  func notApproved() {
    #expect(motions("M/S/C (Reyes/Burt) to pave Kiln Street. Vote: Yes 2, No 3. Not approved.").first?.result == .fail)
  }

  @Test("A meeting whose title was not read keeps its business")
  func untitled() {
    let record = minutes(
      """
      Present: Aldermen Reyes, Burt and Levine.

      Alderman Reyes moved, seconded by Alderman Burt, to pay the bills. Carried.

      The meeting adjourned at 9:00 p.m.

      MINUTES OF THE CITY COUNCIL
      REGULAR MEETING, March 26, 1974

      Present: Aldermen Reyes, Burt and Levine.

      Alderman Levine moved, seconded by Alderman Burt, to open the bids. Carried.
      """)
    #expect(record.meetings.map { $0.motions?.count } == [1, 1])
  }

  @Test("The fitted probabilities are in the program, and rise with the trust")
  func model() throws {
    let model = try #require(ItemConfidence.model)
    for kind in ["attendance", "motions", "votes", "bills", "meetings"] {
      let curve = try #require(model.curves[kind])
      #expect(curve.probabilities == curve.probabilities.sorted())
      #expect(curve.probabilities.allSatisfy { (0.01...0.999).contains($0) })
    }
  }

  @Test("A motion whose words were read with doubt is given a lower probability")
  func trust() throws {
    let text = "MINUTES OF THE CITY COUNCIL\nMarch 12, 1974\n\nPresent: Mayor Holt, Aldermen Reyes and Burt.\n\nMoved by Reyes, seconded by Burt, to pave Kiln Street. Carried."
    var pages = PlainText.pages(from: text)
    let scan = Scan(sha256: "", name: "")
    let sure = try #require(MinutesReader.read(pages, of: scan).meetings.first?.motions?.first?.confidence)
    for index in pages[0].blocks[0].paragraphs[2].lines[0].words.indices { pages[0].blocks[0].paragraphs[2].lines[0].words[index].confidence = Confidence(0.4) }
    let unsure = try #require(MinutesReader.read(pages, of: scan).meetings.first?.motions?.first?.confidence)
    #expect(unsure < sure)
  }
}
