import Foundation
import Synchronization

/// Lets one batch at a time write to an archive. The system frees it when the process ends, however it ends.
final class ArchiveLock: Sendable {
  private let path: String
  private let held = Mutex<Int32?>(nil)

  init(path: String) { self.path = path }

  deinit { release() }

  /// Takes the lock, or throws `busy` where another process has it. Taking it twice is taking it once; returns whether
  /// this was the first time, so that whoever gives it back knows that it is theirs.
  @discardableResult
  func take(for folder: String) throws(ArchiveError) -> Bool {
    var isFirst = false
    let failure: ArchiveError? = held.withLock { held in
      if held != nil { return nil }
      let file = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard file >= 0 else {
        return errno == ENOSPC ? .diskFull(path: folder) : .cannotWrite(path: path, reason: errorText(errno))
      }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        close(file)
        return .busy(folder: folder)
      }
      held = file
      isFirst = true
      return nil
    }
    if let failure { throw failure }
    return isFirst
  }

  func release() {
    held.withLock { held in
      if let file = held {
        // Not by closing alone: a child that is being started at this moment holds the file open a little longer.
        flock(file, LOCK_UN)
        close(file)
      }
      held = nil
    }
  }
}

/// The system's words for an error number: "Permission denied".
func errorText(_ number: Int32) -> String { String(cString: strerror(number)) }
