import Foundation

/// Gets files and their names onto the disk itself, so that a power cut takes nothing back that was reported as stored.
enum OnDisk {
  /// Waits until a file's bytes are on the disk, or a folder's names. Throws `diskFull` or `cannotWrite`.
  static func force(_ path: String) throws(ArchiveError) {
    let handle = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { throw ArchiveError(number: errno, at: path) }
    defer { close(handle) }
    guard fsync(handle) == 0 else { throw ArchiveError(number: errno, at: path) }
  }

  /// Gives a finished file its lasting name, in place of whatever bears it, and waits until the name is on the disk. The
  /// file's bytes must be there already.
  static func rename(_ draft: String, to place: String) throws(ArchiveError) {
    guard Foundation.rename(draft, place) == 0 else { throw ArchiveError(number: errno, at: place) }
    try force((place as NSString).deletingLastPathComponent)
  }
}

extension ArchiveError {
  /// What the system's error number says of a file that was to be written.
  init(number: Int32, at path: String) {
    self = number == ENOSPC ? .diskFull(path: path) : .cannotWrite(path: path, reason: errorText(number))
  }
}
