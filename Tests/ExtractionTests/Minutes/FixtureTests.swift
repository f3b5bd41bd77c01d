import Foundation
import Records
import Testing

@testable import Extraction

@Suite("The fixtures' text")
struct FixtureTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "fixtures/minutes").path

  private static let names: [String] = {
    // A folder that is not there gives no cases.
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".truth.json") }.map { String($0.dropLast(".truth.json".count)) }.sorted()
  }()

  @Test(
    "Meetings, times and planted contradictions are found, and nothing else is flagged",
    .enabled(if: !names.isEmpty, "the fixtures are not there: run “make fixtures”"), arguments: names)
  func frame(name: String) throws {
    let data = try #require(FileManager.default.contents(atPath: "\(Self.folder)/\(name).truth.json"))
    let truth = try DocumentRecord.decode(data)
    guard truth.kind == "minutes" else { return }
    let text = String(decoding: try #require(FileManager.default.contents(atPath: "\(Self.folder)/\(name).gt.txt")), as: UTF8.self)
    let meetings = minutes(text).meetings
    #expect(meetings.map(\.date) == truth.meetings.map(\.date))
    #expect(meetings.map(\.startTime) == truth.meetings.map(\.startTime))
    #expect(meetings.map(\.endTime) == truth.meetings.map(\.endTime))
    #expect(meetings.map { $0.motions?.count ?? 0 } == truth.meetings.map { $0.motions?.count ?? 0 })
    #expect(codes(meetings) == codes(truth.meetings))
  }

  private func codes(_ meetings: [Meeting]) -> [String] {
    meetings.flatMap { ($0.flags ?? []).map(\.code) + ($0.motions ?? []).flatMap { ($0.flags ?? []).map(\.code) } }.sorted()
  }
}
