import Archive
import Foundation
import Records

/// The program's exit codes: part of its interface, so that a cron job can tell what happened.
enum ExitStatus: Int32 {
  case done = 0
  case failed = 1
  case badInput = 2
  /// The batch finished, but some pages or files could not be read.
  case somePagesFailed = 3
  case archiveDamaged = 4
  /// A program or a language model is missing.
  case toolMissing = 5
  /// The command's words were off (EX_USAGE of sysexits.h).
  case usage = 64
  /// Stopped by Ctrl-C or by a `kill`.
  case interrupted = 130
}

/// Writes a line to standard error: messages and progress go there, results to standard output.
func tell(_ message: String) {
  toStandardError(message + "\n")
}

/// A log that has gone away or is full must not end a batch: what cannot be written is left out.
func toStandardError(_ text: String) {
  try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
}

/// An error that has been worded for the user and knows its exit code.
struct CommandError: Error, CustomStringConvertible {
  var status: ExitStatus
  var description: String

  init(_ status: ExitStatus, _ description: String) {
    self.status = status
    self.description = description
  }
}

extension ScanProblem {
  var exitStatus: ExitStatus {
    switch kind {
    case .toolMissing, .languageMissing: .toolMissing
    case .diskFull, .crashed, .outOfMemory, .timedOut: .failed
    default: .badInput
    }
  }
}

extension ArchiveError {
  var exitStatus: ExitStatus {
    switch self {
    case .noArchive, .unknown, .noPage, .ambiguous, .badMatch, .badFilter, .notItsBackup: .badInput
    case .damaged, .damagedOriginals, .lostDatabase: .archiveDamaged
    case .newer, .older, .busy, .locked, .cannotWrite, .diskFull, .dayIsFull, .database: .failed
    }
  }
}
