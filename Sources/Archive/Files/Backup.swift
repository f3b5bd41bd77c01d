import Foundation
import GRDB

extension Archive {
  /// Copies the archive into a folder while others go on reading and writing: the database as of one moment, and
  /// every original, on the disk before it returns. An earlier backup there is brought up to date. The database is put in
  /// its place last and whole, so a backup that is broken off leaves the earlier one as it was. Throws `cannotWrite`
  /// where the folder is the archive's own or lies in it, links followed, `notItsBackup` where it holds anything but an
  /// earlier backup of this archive, and `damagedOriginals`, when all else is copied, where some are not what was received.
  package func backup(to path: String) throws(ArchiveError) {
    let target = ArchiveFolder(path)
    // The originals' folder may be a link, too, and what it leads to would be no second copy.
    guard !folder.holds(target.path), !folder.holds(target.originals) else {
      throw .cannotWrite(path: path, reason: "it leads into the archive's own folder")
    }
    try requireOwnBackup(in: target)
    try target.create()
    let draft = target.database + ".part"
    let faults: [(sha256: String, reason: String)]
    do {
      let originals = try copyDatabase(to: draft)
      faults = try copyOriginals(originals, to: target)
      for ending in ["-wal", "-shm"] {
        // Of an earlier backup that somebody opened; they do not fit the new database.
        try? FileManager.default.removeItem(atPath: target.database + ending)
      }
      try OnDisk.rename(draft, to: target.database)
      try OnDisk.force((target.path as NSString).deletingLastPathComponent)
    } catch {
      throw ArchiveError(error, at: path)
    }
    if let first = faults.first {
      throw .damagedOriginals(count: faults.count, first: folder.original(first.sha256), reason: first.reason, backup: path)
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
    let originals = try copy.read { db in try String.fetchAll(db, sql: "SELECT sha256 FROM original ORDER BY id") }
    try copy.close()
    try OnDisk.force(draft)
    return originals
  }

  /// Copies the originals that the backup does not have, and returns those that could not be, with what is wrong with each.
  private func copyOriginals(_ originals: [String], to target: ArchiveFolder) throws -> [(sha256: String, reason: String)] {
    var faults: [(sha256: String, reason: String)] = []
    for sha256 in originals {
      let place = target.original(sha256)
      if FileManager.default.fileExists(atPath: place) { continue }
      try FileManager.default.createDirectory(
        atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      do {
        if try !copyOriginal(sha256, to: place) { faults.append((sha256, "its bytes are not those that were received")) }
      } catch let error as UnreadFile {
        faults.append((sha256, error.reason))
      }
    }
    try OnDisk.force(target.originals)
    return faults
  }

  /// Copies an original, and returns whether it is what was received. Under another name first: what bears an original's name
  /// is always whole.
  private func copyOriginal(_ sha256: String, to place: String) throws -> Bool {
    let source = Foundation.open(folder.original(sha256), O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw UnreadFile(number: errno) }
    defer { close(source) }
    let draft = place + ".part"
    unlink(draft)  // of a backup that was broken off, if any
    let copy = Foundation.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard copy >= 0 else { throw ArchiveError(number: errno, at: draft) }
    defer { close(copy) }
    do {
      guard try FileDigest.copy(from: source, to: copy, at: draft).sha256 == sha256 else {
        unlink(draft)
        return false
      }
    } catch {
      unlink(draft)
      throw error
    }
    guard fsync(copy) == 0, fchmod(copy, 0o444) == 0 else { throw ArchiveError(number: errno, at: draft) }
    try OnDisk.rename(draft, to: place)
    return true
  }
}
