import Foundation
import Records
import Testing

@testable import Archive

struct FuzzTests {
  @Test("No input is an error, whatever is asked, and all of them are answered in the end", .timeLimit(.minutes(5)))
  func fuzz() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.openOrCreate(folder.path + "/archive")
    let id = try archive.add(
      "a.tif", ["The council met to approve the street improve-\nment.", "Motion carried 5 to 0."],
      motions: [Motion(motionText: "to approve Ordinance No. 7", mover: "Reyes", result: .pass)], in: folder)
    var generator = SystemSeeded(seed: 20_240_611)
    let pieces = [
      "council", "street*", "\"", "\"\"", "(", ")", "((", "-", "--", "OR", "AND", "NOT", "NEAR", "NEAR/3", "NEAR(",
      "*", ":", "body:", "from:", "year:1974", "mover:", "option:", "NEAR(council, 5)", "^", "'", ";", "{text}", "\u{0}", "\u{1F}", "é", "🏛️",
      "1974-03-12", "march 12 1974", "ordinance no 7", "xxabove0", "\\", "%", "_", "\u{301}", "ﬁ", "漢字",
      String(repeating: "x", count: 10_000), String(repeating: "(", count: 3000), " ", "\n", "\t",
    ]
    for _ in 0..<400 {
      let query = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
        pieces.randomElement(using: &generator)! + (Bool.random(using: &generator) ? " " : "")
      }.joined()
      #expect(throws: Never.self, "\(query.prefix(80))") {
        var filters = SearchFilters()
        filters.facets = true
        _ = try archive.search(query, filters)
        var question = MotionQuestion()
        (question.text, question.facets) = (query, true)
        _ = try archive.searchMotions(question)
        _ = try archive.searchAgenda(query)
        _ = try archive.places(of: query, on: id, .first)
      }
    }
  }

  @Test("Random bytes are a question like any other")
  func bytes() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.openOrCreate(folder.path + "/archive")
    try archive.add("a.tif", ["The council met."], in: folder)
    var generator = SystemSeeded(seed: 7)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      _ = try archive.search(String(decoding: bytes, as: UTF8.self))
    }
  }
}

/// Seeded numbers, so that a failure can be had again.
struct SystemSeeded: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
