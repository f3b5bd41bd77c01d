import Foundation
import Testing

struct EvalTests {
  @Test("Another program's texts are judged by our definitions: distance 2 over length 5 is 40 %")
  func judgesTexts() throws {
    let folder = try TemporaryFolder()
    try folder.write("hello", to: "truth/a.gt.txt")
    try folder.write("hallx", to: "texts/a.txt")
    let outcome = try Program.run(
      "eval", folder.path + "/truth", "--texts", folder.path + "/texts")
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("40.00 %"))
  }

  @Test("A text that is already read is extracted and judged, field by field")
  func judgesFields() throws {
    let folder = try TemporaryFolder()
    let text = """
      MINUTES OF THE REGULAR MEETING OF THE CITY COUNCIL
      March 12, 1974
      The meeting was called to order at 7:30 p.m.
      """
    try folder.write(text, to: "a.txt")
    try folder.write(
      #"{"kind": "minutes", "meetings": [{"date": "1974-03-12", "start_time": "19:30"}]}"#,
      to: "a.truth.json")
    let outcome = try Program.run("eval", folder.path, "--json")
    #expect(outcome.status == 0)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any])
    let fields = try #require(report["fields"] as? [String: Any])
    let micro = try #require(fields["micro"] as? [String: Any])
    #expect(micro["normalized"] as? Double == 1)
  }

  @Test("A folder without truth, and truth that is not JSON, are bad input and named")
  func badInput() throws {
    let folder = try TemporaryFolder()
    let empty = try Program.run("eval", folder.path)
    #expect(empty.status == 2)
    #expect(empty.err.contains("holds no truth"))
    try folder.write("text", to: "a.txt")
    try folder.write("{", to: "a.truth.json")
    let broken = try Program.run("eval", folder.path)
    #expect(broken.status == 2)
    #expect(broken.err.contains("a.truth.json is not JSON"))
  }
}

extension TemporaryFolder {
  /// Writes a text below the folder.
  fileprivate func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
}
