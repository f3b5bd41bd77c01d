import Foundation
import Records
import Testing

@Suite("A pixel box")
struct PixelBoxTests {
  let box = PixelBox(left: 10, top: 20, right: 30, bottom: 25)

  @Test("counts its right and bottom as outside")
  func exclusive() {
    #expect(box.width == 20)
    #expect(box.height == 5)
    #expect(box.contains(x: 10, y: 20))
    #expect(!box.contains(x: 30, y: 24))
    #expect(!box.contains(x: 29, y: 25))
  }

  @Test("is [left, top, right, bottom] in JSON, both ways")
  func json() throws {
    #expect(String(decoding: try JSONEncoder().encode(box), as: UTF8.self) == "[10,20,30,25]")
    #expect(try JSONDecoder().decode(PixelBox.self, from: Data("[10,20,30,25]".utf8)) == box)
  }

  @Test("joined with an empty one is itself")
  func union() {
    let empty = PixelBox(left: 5, top: 5, right: 5, bottom: 5)
    #expect(box.union(empty) == box)
    #expect(empty.union(box) == box)
    #expect([box, PixelBox(left: 0, top: 21, right: 5, bottom: 40)].union == PixelBox(left: 0, top: 20, right: 30, bottom: 40))
    #expect([PixelBox]().union == nil)
  }

  @Test("that does not touch another has nothing in common with it")
  func intersection() {
    #expect(box.intersection(PixelBox(left: 31, top: 0, right: 40, bottom: 50)).isEmpty)
    #expect(box.intersection(PixelBox(left: 0, top: 0, right: 11, bottom: 21)).width == 1)
  }
}

@Suite("A page number")
struct PageNumberTests {
  @Test("counts from 1", arguments: [(-1, nil), (0, nil), (1, 0), (6, 5)] as [(Int, Int?)])
  func fromOne(value: Int, offset: Int?) {
    #expect(PageNumber(value)?.offset == offset)
  }

  @Test("below 1 in JSON is refused")
  func json() {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(PageNumber.self, from: Data("0".utf8)) }
  }
}

@Suite("A confidence")
struct ConfidenceTests {
  @Test(
    "is a probability, whatever it is made from",
    arguments: [(-0.5, 0), (0.25, 0.25), (7, 1), (.nan, 0), (.infinity, 1)] as [(Double, Double)])
  func clamped(given: Double, probability: Double) {
    #expect(Confidence(given).probability == probability)
  }
}

@Suite("A document's JSON")
struct DocumentRecordTests {
  @Test("keeps everything, and equal records are equal bytes")
  func roundTrip() throws {
    let evidence = Provenance(
      field: "mover", page: .first, boxes: [PixelBox(left: 1, top: 2, right: 3, bottom: 4)], text: "Alderman Reyes")
    var motion = Motion(motionText: "to adjourn", mover: "Reyes", result: .pass, resultAsWritten: "Carried 4-1.")
    motion.votes = [Vote(option: .notVoting, voterName: "Holt")]
    motion.counts = [VoteCount(option: .yes, value: 4)]
    motion.evidence = [evidence]
    let meeting = Meeting(
      organization: "City Council", date: "1974-03-12", startTime: "19:30",
      attendance: [Attendee(name: "Reyes", status: .leftEarly, left: "21:10")], motions: [motion])
    let record = DocumentRecord(
      kind: "minutes", scan: Scan(sha256: "ab", name: "a.tif", pages: 1), meetings: [meeting])
    let json = try record.encode()
    #expect(try DocumentRecord.decode(json) == record)
    #expect(try DocumentRecord.decode(json).encode() == json)
    let text = String(decoding: json, as: UTF8.self)
    #expect(text.contains(#""option":"not voting","voter_name":"Holt""#))
    #expect(text.contains(#""status":"left-early""#))
    #expect(text.contains(#""boxes":[[1,2,3,4]]"#))
    #expect(text.contains(#""start_time":"19:30""#))
    #expect(!text.contains("seconder"), "what the page does not say is absent")
    #expect(record.evidence == [evidence])
  }
}
