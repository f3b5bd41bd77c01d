import Foundation
import GRDB

extension Archive {
  /// Copies the archive into a new or empty folder while others go on reading and writing: the database as of
  /// one moment, and every original. Throws `cannotWrite` where an archive stands there already.
  package func backup(to path: String) throws(ArchiveError) {
    let target = ArchiveFolder(path)
    guard !FileManager.default.fileExists(atPath: target.database) else {
      throw .cannotWrite(path: path, reason: "an archive is there already")
    }
    try target.create()
    do {
      let copy = try DatabaseQueue(path: target.database)
      try pool.backup(to: copy)
      try copy.close()
      try copyOriginals(to: target)
    } catch {
      throw ArchiveError(error, at: path)
    }
  }

  private func copyOriginals(to target: ArchiveFolder) throws {
    let originals = try read { db in try String.fetchAll(db, sql: "SELECT sha256 FROM original") }
    for sha256 in originals {
      let place = target.original(sha256)
      try FileManager.default.createDirectory(
        atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      guard FileManager.default.fileExists(atPath: folder.original(sha256)) else {
        throw ArchiveError.damaged(path: folder.original(sha256), reason: "the original is gone")
      }
      try FileManager.default.copyItem(atPath: folder.original(sha256), toPath: place)
    }
  }
}
