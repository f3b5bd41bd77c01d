import Foundation
import Testing

@testable import Archive

struct BackupTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
    try archive.add("a.tif", ["The council approved the improve-\nment of the street."], in: folder)
  }

  private func isCopied(to name: String) throws -> Bool {
    let copy = try Archive.open(folder.path + "/" + name)
    return try copy.check().isSound && copy.contentDigest() == archive.contentDigest()
  }

  @Test("A backup is sound and holds the same, also through a link to another folder")
  func backup() throws {
    try archive.backup(to: folder.path + "/copy")
    #expect(try isCopied(to: "copy"))
    try FileManager.default.createDirectory(atPath: folder.path + "/disk", withIntermediateDirectories: true)
    try link("link", to: "disk")
    try archive.backup(to: folder.path + "/link")
    #expect(try isCopied(to: "disk"))
  }

  @Test("A second backup into the same folder brings it up to date")
  func secondBackup() throws {
    try archive.backup(to: folder.path + "/copy")
    try archive.add("later.tif", ["A page that came later."], in: folder)
    try archive.backup(to: folder.path + "/copy")
    #expect(try isCopied(to: "copy"))
  }

  @Test(
    "No backup is written into the archive itself, whatever links lead there",
    arguments: ["archive", "archive/inner", "archive/originals", "link", "link/inner", "deep/inner", "half"])
  func intoItself(target: String) throws {
    try link("link", to: "archive")
    try link("deep", to: "archive/originals")
    try FileManager.default.createDirectory(atPath: folder.path + "/half", withIntermediateDirectories: true)
    try link("half/originals", to: "archive/originals")
    let before = try Self.file(archive.folder.database)
    #expect(throws: ArchiveError.self) { try archive.backup(to: folder.path + "/" + target) }
    #expect(try Self.file(archive.folder.database) == before, "the file that is open, not another of its name")
    #expect(try FileManager.default.contentsOfDirectory(atPath: archive.folder.path).contains("inner") == false)
    #expect(try archive.check().isSound)
  }

  @Test("Nor beside the originals, where these lie elsewhere and a link leads to them")
  func besideOriginals() throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/disk", withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: archive.folder.originals, toPath: folder.path + "/disk/originals")
    try link("archive/originals", to: "disk/originals")
    #expect(throws: ArchiveError.self) { try archive.backup(to: folder.path + "/disk") }
    #expect(try archive.check().isSound)
  }

  @Test("A backup never takes the place of another archive's, of a newer one, or of other files")
  func ofAnother() throws {
    let other = try Archive.openOrCreate(folder.path + "/other")
    try other.add("b.tif", ["Another council."], in: folder)
    try other.backup(to: folder.path + "/copy")
    #expect(refuses("copy") && refuses("other"))
    #expect(try Archive.open(folder.path + "/copy").search("another").total == Total(1))
    // An archive that was put back from an older backup knows less than the newest one.
    try archive.backup(to: folder.path + "/older")
    try archive.setAccess(.staff, of: try archive.documents()[0].id)
    try archive.backup(to: folder.path + "/newest")
    #expect(throws: ArchiveError.self) { try Archive.open(folder.path + "/older").backup(to: folder.path + "/newest") }
    #expect(throws: ArchiveError.self) { try Archive.open(folder.path + "/older").backup(to: archive.folder.path) }
    try FileManager.default.createDirectory(atPath: folder.path + "/box", withIntermediateDirectories: true)
    _ = try folder.file("box/scan.tif", "scan")
    #expect(refuses("box"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/box") == ["scan.tif"])
  }

  @Test("A first backup that was broken off is finished by the next one")
  func brokenOff() throws {
    try archive.backup(to: folder.path + "/copy")
    let database = folder.path + "/copy/minutebook.sqlite"
    try FileManager.default.moveItem(atPath: database, toPath: database + ".part")
    try archive.add("later.tif", ["A page that came later."], in: folder)
    try archive.backup(to: folder.path + "/copy")
    #expect(try isCopied(to: "copy"))
  }

  @Test("A backup names the originals that are damaged or gone, and holds all else")
  func damagedOriginals() throws {
    try archive.add("b.tif", ["The first."], in: folder)
    try archive.add("c.tif", ["The second."], in: folder)
    let (a, b, c) = (try original("a.tif"), try original("b.tif"), try original("c.tif"))
    try FileManager.default.removeItem(atPath: b)
    chmod(c, 0o644)
    try Data("rotten".utf8).write(to: URL(fileURLWithPath: c))
    let target = folder.path + "/copy"
    let gone = ArchiveError.damagedOriginals(count: 2, first: b, reason: "it is gone", backup: target)
    #expect(throws: gone) { try archive.backup(to: target) }
    #expect("\(gone)".contains("2 originals are not in the backup"))
    #expect(ArchiveFolder(target).storedOriginals() == [URL(fileURLWithPath: a).lastPathComponent], "nothing but whole ones")
    let copy = try Archive.open(target)
    #expect(try copy.contentDigest() == archive.contentDigest())
    #expect(try copy.check().damages.map(\.kind) == [.original, .original])
    // As the message says.
    try FileManager.default.removeItem(atPath: c)
    for name in ["b.tif", "c.tif"] { _ = try archive.receive(fileAt: folder.path + "/" + name, name: name, run: nil) }
    try archive.backup(to: target)
    #expect(try isCopied(to: "copy"))
  }

  private func original(_ name: String) throws -> String {
    archive.folder.original(try #require(try archive.status(of: name)[0].sha256))
  }

  private func refuses(_ target: String) -> Bool {
    do { try archive.backup(to: folder.path + "/" + target) } catch ArchiveError.notItsBackup { return true } catch {}
    return false
  }

  @Test("An archive whose database is gone or empty is not begun anew beside its originals", arguments: [true, false])
  func lostDatabase(isEmpty: Bool) throws {
    let path = folder.path + "/lost"
    try archive.backup(to: path)
    for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + "/minutebook.sqlite" + ending) }
    if isEmpty { _ = try folder.file("lost/minutebook.sqlite", "") }
    let lost = ArchiveError.lostDatabase(folder: ArchiveFolder(path).path)
    #expect(throws: lost) { try Archive.openOrCreate(path) }
    #expect(throws: lost) { try Archive.open(path) }
    #expect(throws: lost) { try Archive.openForReading(path) }
  }

  @Test("An original that the database does not know is found")
  func stranger() throws {
    let sha256 = String(repeating: "ab", count: 32)
    let place = "archive/originals/ab/" + sha256
    try FileManager.default.createDirectory(atPath: folder.path + "/archive/originals/ab", withIntermediateDirectories: true)
    _ = try folder.file(place, "a scan")
    #expect(try archive.check().damages.map(\.place) == ["originals/ab/" + sha256])
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/" + name, withDestinationPath: folder.path + "/" + target)
  }

  /// The number by which the file system knows a file.
  private static func file(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
  }
}
