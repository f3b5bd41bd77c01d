import GRDB

/// What can go wrong with an archive as a whole: where, and what to do next.
package enum ArchiveError: Error, Equatable {
  /// The folder holds no archive.
  case noArchive(folder: String)
  /// A later version of the program wrote it.
  case newer(folder: String)
  /// An earlier version wrote it, and it may not be brought up to date with this permission.
  case older(folder: String)
  /// Another batch is writing to it now.
  case busy(folder: String)
  /// A program that is not a batch holds the database locked.
  case locked(folder: String)
  /// The folder or a file in it cannot be made or written.
  case cannotWrite(path: String, reason: String)
  case diskFull(path: String)
  /// The folder holds originals, and the database that knows them is gone or empty.
  case lostDatabase(folder: String)
  /// A backup would write over something that is not an earlier backup of the same archive.
  case notItsBackup(folder: String, reason: String)
  /// A stored file or row is not what was written.
  case damaged(path: String, reason: String)
  /// A backup is made, but for these originals, which are gone, cannot be read or are not what was received.
  case damagedOriginals(count: Int, first: String, reason: String, backup: String)
  /// No document, receipt, file or page goes by this name.
  case unknown(String)
  /// The document has no such page; those that it has, as they are numbered in its scan.
  case noPage(Int, document: String, pages: ClosedRange<Int>)
  /// Several documents' ids begin like this.
  case ambiguous(String, candidates: [String])
  /// Of this day, "1974-03-12", the archive can keep no more pages or motions.
  case dayIsFull(String)
  /// A raw match expression that FTS5 refuses.
  case badMatch(String, reason: String)
  /// A filter that is not what it should be: "--from 1974-13".
  case badFilter(String, expected: String)
  /// Any other answer of the database: its code and message, never a citizen's data.
  case database(path: String, code: Int, message: String)

  init(_ error: any Error, at path: String) {
    switch error {
    case let error as ArchiveError: self = error
    case let error as DatabaseError: self = Self.from(error, at: path)
    default: self = .cannotWrite(path: path, reason: String(describing: error))
    }
  }

  private static func from(_ error: DatabaseError, at path: String) -> ArchiveError {
    switch error.resultCode {
    // The file beside the database, by which its readers and writers know of each other, could not be made long enough.
    case _ where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: .diskFull(path: path)
    case .SQLITE_FULL: .diskFull(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      .damaged(path: path, reason: error.message ?? "the database is malformed")
    case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(folder: path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      .cannotWrite(path: path, reason: error.message ?? "no permission")
    default:
      .database(
        path: path, code: Int(error.extendedResultCode.rawValue), message: error.message ?? "")
    }
  }
}

extension ArchiveError: CustomStringConvertible {
  /// "10 pages", or, of a document that does not begin its scan, "pages 3 to 5 of its scan".
  private static func text(of pages: ClosedRange<Int>) -> String {
    guard pages.lowerBound == 1 else {
      return pages.count == 1 ? "page \(pages.lowerBound) of its scan" : "pages \(pages.lowerBound) to \(pages.upperBound) of its scan"
    }
    return pages.count == 1 ? "1 page" : "\(pages.count) pages"
  }

  /// What lies beside a lost database belongs to it: with the log of another, a sound copy would become malformed.
  private static let restoring =
    "remove minutebook.sqlite-wal and minutebook.sqlite-shm where they lie in the folder, then copy minutebook.sqlite back from the last backup"

  package var description: String {
    switch self {
    case .noArchive(let folder):
      "\(folder) holds no archive. Name the folder with --archive, or make one with minutebook run"
    case .newer(let folder):
      "\(folder) was written by a later version of minutebook. Update the program"
    case .older(let folder):
      "\(folder) was written by an earlier version of minutebook. Let someone who may write there run minutebook run on it once"
    case .busy(let folder):
      "another batch, or a check, is at work on \(folder). Wait until it ends, then start again"
    case .locked(let folder):
      "another program holds \(folder)/minutebook.sqlite locked, and did not let go in time. Close what has it open to write, then start again: nothing that was stored is lost"
    case .cannotWrite(let path, let reason):
      "\(path) cannot be written: \(reason). Check its owner and permissions"
    case .diskFull(let path):
      "the disk that holds \(path) is full. Make room, then run again: nothing that was stored is lost"
    case .lostDatabase(let folder):
      "\(folder) holds originals, but its minutebook.sqlite is gone or empty. To restore it, \(Self.restoring); without a backup, move the folder away and run over the scans again"
    case .notItsBackup(let folder, let reason):
      "\(folder) is left as it is, since \(reason). Give a folder that is new or empty, or an earlier backup of this archive"
    case .damaged(let path, let reason):
      "\(path) is damaged: \(reason). Run minutebook check, and restore the last backup. Where it is the database: \(Self.restoring)"
    case .damagedOriginals(let count, let first, let reason, let backup):
      "\(count == 1 ? "1 original is" : "\(count) originals are") not in the backup \(backup), which holds all else. \(count == 1 ? "It" : "The first") is \(first): \(reason). minutebook check names them all; put each back from an earlier backup, or take its scan in again with minutebook add. Then back up again"
    case .unknown(let name):
      "the archive knows no “\(name)”. minutebook search --kind minutes lists the pages of all minutes, with their documents' ids and scans"
    case .noPage(let page, let document, let pages):
      "\(document) has \(Self.text(of: pages)), and no page \(page)"
    case .ambiguous(let name, let candidates):
      "“\(name)” begins more than one id: \(candidates.joined(separator: ", ")). Give more of it"
    case .dayIsFull(let day):
      "the archive has no room for more pages or motions of one day, \(day). See in its minutes whether that day was misread: minutebook search from:\(day) to:\(day)"
    case .badMatch(let query, let reason):
      "FTS5 does not accept “\(query)”: \(reason). Without --match nothing is a syntax error"
    case .badFilter(let value, let expected):
      "“\(value)” is not \(expected)"
    case .database(let path, let code, let message):
      "the database in \(path) answered \(code): \(message). Run minutebook check"
    }
  }
}
