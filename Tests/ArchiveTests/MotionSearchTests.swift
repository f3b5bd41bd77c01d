import Foundation
import Records
import Testing

@testable import Archive

/// Questions about motions and agenda items, and what each finds.
struct MotionSearchTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
    try archive.add(
      "a.tif", ["x"], on: "1974-03-12",
      motions: [
        motion("zoning of Elm Street", "Dowe", votes: [Vote(option: .no, voterName: "Holt")]),
        motion("to pay $2,718.93", "Stall", result: .fail), motion("to adopt Ordinance No. 1123", "Ames"),
      ], in: folder)
    try archive.add(
      "b.tif", ["y"], on: "1975-03-12",
      motions: [
        motion("to amend Ordinances Nos. 718 and 719", "Stall", votes: [Vote(option: .yes, voterName: "Holt")]),
        motion("to adopt Ordinance 11234", "Ames"), motion("to repeal Resolution No. 2024-71", "Ames"),
        motion("as heard on March 12, 1974", "Ames", number: "R2024-71"),
      ], in: folder)
  }

  private func motion(
    _ text: String, _ mover: String, number: String? = nil, result: Motion.Result = .pass, votes: [Vote] = []
  ) -> Motion {
    Motion(identifier: number, motionText: text, mover: mover, result: result, votes: votes)
  }

  private func answer(_ query: String?, _ change: (inout MotionQuestion) -> Void = { _ in }) throws -> MotionAnswer {
    var question = MotionQuestion()
    question.text = query
    change(&question)
    return try archive.searchMotions(question)
  }

  private func texts(_ query: String?, _ change: (inout MotionQuestion) -> Void = { _ in }) throws -> [String] {
    try answer(query, change).hits.map(\.text).sorted()
  }

  @Test("Whether a hidden document names somebody shows in no note")
  func hiddenName() throws {
    let id = try archive.add("h.tif", ["z"], on: "1976-01-01", motions: [motion("to meet in camera", "Quillfeather")], in: folder)
    #expect(try answer("mover:Quillfeather").hits.count == 1)
    try archive.setAccess(.closed, of: id)
    for name in ["Quillfeather", "Zzyzx"] {
      let answer = try answer("mover:\(name)")
      #expect(answer.hits.isEmpty && answer.notes == ["the archive knows nobody called “\(name)”"])
    }
    #expect(try texts("mover:Quillfeather") { $0.viewer = .closed } == ["to meet in camera"])
  }
}
