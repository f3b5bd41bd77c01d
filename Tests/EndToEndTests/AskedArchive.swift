import Foundation

/// An archive of a few fixtures that is made once, for tests that only ask: minutes, a letter without a date, two forms, and
/// minutes that came a second time, in a folder of the box and in other bytes.
enum AskedArchive {
  private static let folder = Result { try make() }

  /// The option that names it.
  static var option: [String] { get throws { ["--archive", try folder.get().path + "/archive"] } }

  /// Asks it.
  static func ask(_ arguments: String...) throws -> Program.Outcome { try Program.run(arguments + option) }

  /// The JSON that it answers.
  static func json<Value>(_ arguments: String...) throws -> Value? {
    try JSONSerialization.jsonObject(with: Data(Program.run(arguments + ["--json"] + option).out.utf8)) as? Value
  }

  /// The id of the document that a query finds first.
  static func document(_ query: String) throws -> String? {
    let answer: [String: Any]? = try json("search", query)
    return (answer?["hits"] as? [[String: Any]])?.first?["document"] as? String
  }

  /// A copy that a test may change.
  static func copy() throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    try copy.put(try folder.get().path + "/archive")
    return copy
  }

  private static func make() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    atexit { try? FileManager.default.removeItem(atPath: AskedArchive.folder.get().path) }  // a leftover harms nobody
    let scans = folder.path + "/scans"
    try FileManager.default.createDirectory(atPath: scans + "/again", withIntermediateDirectories: true)
    for name in ["minutes/millrace-1953.tif", "minutes/dunmallow-2016.pdf", "minutes/letter-1951.tif", "forms/dog-licence-1.tif", "forms/dog-licence-2.tif"] {
      try folder.put(Program.fixtures + "/" + name, as: "scans/" + (name.split(separator: "/").last ?? ""))
    }
    var again = try Data(contentsOf: URL(fileURLWithPath: scans + "/dunmallow-2016.pdf"))
    again.append(contentsOf: Array("% copied\n".utf8))
    try again.write(to: URL(fileURLWithPath: scans + "/again/dunmallow-copied.pdf"))
    let run = try Program.run(
      ["run"] + ["minutes", "forms"].map { Program.root + "/pipelines/\($0).yaml" }
        + ["--input", scans, "--archive", folder.path + "/archive"])
    guard run.status == 0 else { throw Failure(text: run.err) }
    return folder
  }

  private struct Failure: Error {
    let text: String
  }
}
