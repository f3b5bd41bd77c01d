import Records
import Testing

@testable import Archive

/// What a run takes back of what an earlier one had found.
struct HoldingsTests {
  @Test("A scan whose minutes become another document has lost them and their motions, which the archive can count")
  func withdrawn() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.openOrCreate(folder.path + "/archive")
    let id = try archive.add(
      "a.tif", ["The council met."], motions: [Motion(motionText: "to adjourn"), Motion(motionText: "to pay")], in: folder)
    let sha256 = try #require(try archive.documents().first { $0.id == id }?.sha256)
    let former = try archive.holdings(of: sha256)
    #expect(former == Holdings(documents: ["minutes": 1], motions: 2))
    let other = DocumentRecord(kind: "other", scan: Scan(sha256: sha256, name: "a.tif"))
    try archive.store([other], of: sha256, pipeline: "forms", settings: "1")
    let later = try archive.holdings(of: sha256)
    #expect(former.lost(in: later) == former)
    #expect(later.lost(in: former).isEmpty)
  }

  @Test("What is only one fewer is lost once, and what is the same is not")
  func fewer() {
    let former = Holdings(documents: ["dog-licence": 3, "minutes": 1, "other": 2], motions: 4)
    let later = Holdings(documents: ["dog-licence": 2, "minutes": 1], motions: 5)
    #expect(former.lost(in: later) == Holdings(documents: ["dog-licence": 1]))
  }
}
