import Foundation
import GRDB
import Records

/// A council's archive: an SQLite file with everything that is text, its history and its ledger, beside
/// the untouched originals.
///
/// ```
/// ARCHIVE/
///   minutebook.sqlite     opens in the stock `sqlite3` shell, search included
///   originals/ab/abcdef…  the files as received, named by their SHA-256, read-only
///   lock                  held while a batch runs
/// ```
/// Reads may go on from any number of tasks and processes while one batch writes. What is written is one
/// transaction a page, and one a document, each on the disk before the call returns: a kill costs only
/// the pages in flight.
package final class Archive: Sendable {
  /// The archive's folder.
  package let folder: ArchiveFolder
  let pool: DatabasePool
  let lock: ArchiveLock
  let kept = KeptBetweenQuestions()

  private init(folder: ArchiveFolder, pool: DatabasePool) {
    self.folder = folder
    self.pool = pool
    lock = ArchiveLock(path: folder.lock)
  }

  /// Opens an archive that is there. Throws `noArchive` where there is none, and `lostDatabase` where only its originals are.
  package static func open(_ path: String) throws(ArchiveError) -> Archive {
    let folder = ArchiveFolder(path)
    guard try folder.hasDatabase() else { throw .noArchive(folder: path) }
    return try connect(folder)
  }

  /// Opens an archive, making the folder and an empty archive where there is none. Throws `lostDatabase` where only originals
  /// are: an empty archive beside them would look whole.
  package static func openOrCreate(_ path: String) throws(ArchiveError) -> Archive {
    let folder = ArchiveFolder(path)
    _ = try folder.hasDatabase()
    try folder.create()
    return try connect(folder, .batch)
  }

  /// Opens an archive for questions alone: no permission to write is needed. One that an earlier version wrote is
  /// brought up to date where that may be done; throws `older` where it may not.
  package static func openForReading(_ path: String) throws(ArchiveError) -> Archive {
    let folder = ArchiveFolder(path)
    guard try folder.hasDatabase() else { throw .noArchive(folder: path) }
    return try openForReading(folder, mayWrite: access(folder.database, W_OK) == 0 && access(folder.path, W_OK) == 0)
  }

  /// The same with the permission given, since there are those who may write anywhere.
  static func openForReading(_ folder: ArchiveFolder, mayWrite: Bool) throws(ArchiveError) -> Archive {
    do {
      let pool = try readOnlyPool(folder)
      if try pool.read({ try Schema.migrator.hasCompletedMigrations($0) }) {
        return Archive(folder: folder, pool: pool)
      }
      guard mayWrite else {
        let isNewer = try pool.read { try Schema.migrator.hasBeenSuperseded($0) }
        throw isNewer ? ArchiveError.newer(folder: folder.path) : .older(folder: folder.path)
      }
    } catch {
      throw ArchiveError(error, at: folder.path)
    }
    return try connect(folder)
  }

  private static func readOnlyPool(_ folder: ArchiveFolder) throws -> DatabasePool {
    var configuration = configuration(.plain)
    configuration.readonly = true
    do {
      let pool = try DatabasePool(path: folder.database, configuration: configuration)
      _ = try pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
      return pool
    } catch let error as DatabaseError where isLackOfIndex(error) {
      // SQLite keeps a file beside the database that says who reads what. Where it may not be made, or the disk has no
      // room for it, and no batch is writing, nothing will change while we read.
      let log = try? FileManager.default.attributesOfItem(atPath: folder.database + "-wal")[.size] as? Int
      guard (log ?? 0) == 0 else { throw error }
      let path = folder.database.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? folder.database
      return try DatabasePool(path: "file:\(path)?immutable=1", configuration: configuration)
    }
  }

  /// Whether the file beside the database could not be made, or not be made long enough.
  private static func isLackOfIndex(_ error: DatabaseError) -> Bool {
    [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_FULL].contains(error.resultCode)
      || [.SQLITE_IOERR_SHMOPEN, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMMAP].contains(error.extendedResultCode)
  }

  private static func connect(_ folder: ArchiveFolder, _ patience: Patience = .plain) throws(ArchiveError) -> Archive {
    do {
      let pool = try DatabasePool(path: folder.database, configuration: configuration(patience))
      // GRDB sets NORMAL when it turns the write-ahead log on; a page that was reported as stored must
      // survive a power cut.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      let migrator = Schema.migrator
      if try pool.read({ try migrator.hasBeenSuperseded($0) }) {
        throw ArchiveError.newer(folder: folder.path)
      }
      if try !pool.read({ try migrator.hasCompletedMigrations($0) }) {
        // Two at once would each make the tables that the other makes.
        let lock = ArchiveLock(path: folder.lock)
        try lock.take(for: folder.path)
        defer { lock.release() }
        try migrator.migrate(pool)
      }
      return Archive(folder: folder, pool: pool)
    } catch {
      throw ArchiveError(error, at: folder.path)
    }
  }

  /// Pages that a connection keeps, in kB.
  static let pageCache = 16_000

  /// Seconds to wait while another program holds the database, such as a process that is committing a page. A batch waits
  /// longer, whose night is worth more than minutes: a stranger's program may hold it for as long as a person looks at it.
  private enum Patience: Double {
    case plain = 20
    case batch = 300
  }

  private static func configuration(_ patience: Patience) -> Configuration {
    var configuration = Configuration()
    configuration.maximumReaderCount = 4
    configuration.busyMode = .timeout(patience.rawValue)
    configuration.prepareDatabase { db in
      // The rest is read through the system's own cache.
      try db.execute(sql: "PRAGMA cache_size = -\(pageCache); PRAGMA mmap_size = 17179869184")
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
    }
    return configuration
  }
}

extension Archive {
  /// Reads from one unchanging state of the archive.
  func read<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do { return try pool.read(body) } catch { throw ArchiveError(error, at: folder.path) }
  }

  /// Writes in one transaction: all of it, or nothing.
  func write<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do { return try pool.write(body) } catch { throw ArchiveError(error, at: folder.path) }
  }
}
