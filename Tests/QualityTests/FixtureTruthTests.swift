import Foundation
import Testing

@testable import Quality

struct FixtureTruthTests {
  @Test("Every truth file of the fixtures, read as an output, agrees with itself in all fields")
  func agreesWithItself() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "fixtures").resolvingSymlinksInPath()
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    )
    .compactMap { $0 as? URL }.filter { $0.lastPathComponent.hasSuffix(".truth.json") }
    try #require(!files.isEmpty)
    for file in files {
      let truth = try Data(contentsOf: file)
      let report = try Evaluation.score([
        Evaluation.Document(
          name: file.lastPathComponent, outputRecords: [truth], truthRecord: truth)
      ])
      let wrong = report.fields?.rows.filter {
        $0.score.strict.missed + $0.score.strict.spurious > 0
      }
      #expect(wrong?.map(\.name) == [], "\(file.lastPathComponent)")
    }
  }
}
