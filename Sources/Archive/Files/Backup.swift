import Foundation
import GRDB

extension Archive {
  /// Copies the archive into a folder while others go on reading and writing: the database as of one moment, and
  /// every original, on the disk before it returns. An earlier backup there is brought up to date. The database is put in
  /// its place last and whole, so a backup that is broken off leaves the earlier one as it was. Throws `cannotWrite`
  /// where the folder is the archive's own or lies in it, links followed, and `notItsBackup` where it holds anything but an
  /// earlier backup of this archive.
  package func backup(to path: String) throws(ArchiveError) {
    let target = ArchiveFolder(path)
    // The originals' folder may be a link, too, and what it leads to would be no second copy.
    guard !folder.holds(target.path), !folder.holds(target.originals) else {
      throw .cannotWrite(path: path, reason: "it leads into the archive's own folder")
    }
    try requireOwnBackup(in: target)
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

  /// Nothing leaves an archive: what a backup knows of originals and of its audit trail, the archive that it is of knows, too.
  private func requireOwnBackup(in target: ArchiveFolder) throws(ArchiveError) {
    do {
      let former = try Self.contents(of: target)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: target.path)) ?? []
      if former.isEmpty, let other = names.filter({ !Self.isOwn($0) }).min() {
        throw ArchiveError.notItsBackup(folder: target.path, reason: "it holds “\(other)”, which is of no backup")
      }
      let lost = try pool.read { db in try former.originals.subtracting(String.fetchSet(db, sql: "SELECT sha256 FROM original")) }
      guard lost.isEmpty else {
        throw ArchiveError.notItsBackup(
          folder: target.path, reason: "\(folder.path) does not have \(lost.count) of the originals in it: it is of another archive, or newer")
      }
      let knows = try pool.read { db in
        try former.seal.map { try Bool.fetchOne(db, sql: "SELECT EXISTS(SELECT 1 FROM audit WHERE seal = ?)", arguments: [$0]) }
      }
      guard knows != .some(false) else {
        throw ArchiveError.notItsBackup(folder: target.path, reason: "it tells of what was done to an archive that \(folder.path) is not, or no longer")
      }
    } catch {
      throw ArchiveError(error, at: target.path)
    }
  }

  /// Whether a file of this name lies in an archive's folder, as also a backup leaves it that was broken off.
  private static func isOwn(_ name: String) -> Bool { ["originals", "lock"].contains(name) || name.hasPrefix("minutebook.sqlite") }

  /// The originals in a backup, and the seal of the last entry in its audit trail. One that was broken off the first time has
  /// originals alone.
  private static func contents(of target: ArchiveFolder) throws -> (originals: Set<String>, seal: String?, isEmpty: Bool) {
    let stored = Set(target.storedOriginals())
    guard FileManager.default.fileExists(atPath: target.database) else { return (stored, nil, stored.isEmpty) }
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: target.database, configuration: configuration).read { db in
      let known = try db.tableExists("original") ? String.fetchSet(db, sql: "SELECT sha256 FROM original") : []
      let seal = try db.tableExists("audit") ? String.fetchOne(db, sql: "SELECT seal FROM audit ORDER BY id DESC LIMIT 1") : nil
      return (known.union(stored), seal, false)
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
