import Foundation
import GRDB

extension Archive {
  /// Copies the archive into a folder while others go on reading and writing: the database as of one moment, and
  /// every original, on the disk before it returns. An earlier backup there is brought up to date. The database is put in
  /// its place last and whole, so a backup that is broken off leaves the earlier one as it was. Throws `cannotWrite`
  /// where the folder is the archive's own or lies in it, links followed.
  package func backup(to path: String) throws(ArchiveError) {
    let target = ArchiveFolder(path)
    // The originals' folder may be a link, too, and what it leads to would be no second copy.
    guard !folder.holds(target.path), !folder.holds(target.originals) else {
      throw .cannotWrite(path: path, reason: "it leads into the archive's own folder")
    }
    try target.create()
    let draft = target.database + ".part"
    do {
      let originals = try copyDatabase(to: draft)
      try copyOriginals(originals, to: target)
      for ending in ["-wal", "-shm"] {
        // Of an earlier backup that somebody opened; they do not fit the new database.
        try? FileManager.default.removeItem(atPath: target.database + ending)
      }
      try OnDisk.rename(draft, to: target.database)
      try OnDisk.force((target.path as NSString).deletingLastPathComponent)
    } catch {
      throw ArchiveError(error, at: path)
    }
  }

  /// Copies the database as it is now, and returns the SHA-256 of every original that it knows.
  private func copyDatabase(to draft: String) throws -> [String] {
    try? FileManager.default.removeItem(atPath: draft)  // of a backup that was broken off, if any
    let copy = try DatabaseQueue(path: draft)
    try pool.backup(to: copy)
    let originals = try copy.read { db in try String.fetchAll(db, sql: "SELECT sha256 FROM original") }
    try copy.close()
    try OnDisk.force(draft)
    return originals
  }

  private func copyOriginals(_ originals: [String], to target: ArchiveFolder) throws {
    for sha256 in originals {
      let place = target.original(sha256)
      if FileManager.default.fileExists(atPath: place) { continue }
      try FileManager.default.createDirectory(
        atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      guard FileManager.default.fileExists(atPath: folder.original(sha256)) else {
        throw ArchiveError.damaged(path: folder.original(sha256), reason: "the original is gone")
      }
      // Under another name first: what bears an original's name is always whole.
      let draft = place + ".part"
      try? FileManager.default.removeItem(atPath: draft)  // of a backup that was broken off, if any
      try FileManager.default.copyItem(atPath: folder.original(sha256), toPath: draft)
      try OnDisk.force(draft)
      try OnDisk.rename(draft, to: place)
    }
    try OnDisk.force(target.originals)
  }
}
