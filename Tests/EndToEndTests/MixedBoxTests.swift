import Foundation
import Testing

@Suite("A mixed box")
struct MixedBoxTests {
  /// Each scan, and the kind that it is.
  private static let box = [
    "forms/building-permit-1.tif": "building-permit", "forms/business-licence-2.tif": "business-licence",
    "forms/dog-licence-4.tif": "dog-licence", "forms/lost-property-1.tif": "lost-property",
    "forms/records-request-1.tif": "records-request", "minutes/letter-1951.tif": "other",
    "minutes/report-1977.tif": "other", "minutes/millrace-1953.tif": "minutes",
  ]

  @Test("gives every form to its template, and takes no letter, report or minutes for a form")
  func kinds() throws {
    let folder = try TemporaryFolder()
    let scans = folder.path + "/scans"
    try FileManager.default.createDirectory(atPath: scans, withIntermediateDirectories: true)
    for path in Self.box.keys {
      let name = try #require(path.split(separator: "/").last)
      try FileManager.default.copyItem(atPath: Program.fixtures + "/" + path, toPath: scans + "/" + name)
    }
    let pipelines = ["minutes", "forms"].map { Program.root + "/pipelines/\($0).yaml" }
    let archive = ["--archive", folder.path + "/archive"]
    let run = try Program.run(["run"] + pipelines + ["--input", scans] + archive)
    #expect(run.status == 0, "\(run.err)")
    for kind in Set(Self.box.values) {
      let rows = try Program.run(["search", "--kind", kind, "--csv"] + archive).out.split(whereSeparator: \.isNewline).dropFirst()
      let found = Set(rows.compactMap { $0.split(separator: ",").dropFirst().first.map(String.init) })
      let wanted = Self.box.filter { $0.value == kind }.keys.compactMap { $0.split(separator: "/").last.map(String.init) }
      #expect(found == Set(wanted), "\(kind)")
    }
  }
}
