import Foundation
import Testing

/// An archive that others have a hand in.
@Suite("An archive is not one batch's alone")
struct SharedArchiveTests {
  @Test("Of batches that begin a new archive at once, those that come late say that another is at work")
  func firstBatches() throws {
    let box = try TemporaryFolder()
    try box.put(Program.fixtures + "/bad/empty.tif")
    for _ in 0..<4 {
      let archive = try TemporaryFolder()
      let arguments = [
        "run", Program.root + "/pipelines/minutes.yaml", "--input", box.path, "--archive", archive.path + "/new",
      ]
      let outcomes = try (0..<4).map { _ in try Program.start(arguments) }.map { $0.finish() }
      #expect(outcomes.contains { $0.status == 3 }, "\(outcomes)")  // 3: the empty file failed
      for outcome in outcomes where outcome.status != 3 {
        #expect(outcome.status == 1 && outcome.err.contains("another batch, or a check, is at work"), "\(outcome.err)")
      }
    }
  }
}
