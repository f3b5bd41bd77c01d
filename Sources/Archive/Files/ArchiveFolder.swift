import Foundation

/// Where things lie in an archive's folder.
package struct ArchiveFolder: Hashable, Sendable {
  package let path: String

  package init(_ path: String) {
    self.path = URL(fileURLWithPath: path).standardizedFileURL.path
  }

  package var database: String { path + "/minutebook.sqlite" }
  package var originals: String { path + "/originals" }
  var incoming: String { originals + "/incoming" }
  var lock: String { path + "/lock" }

  /// `originals/ab/abcdef…`.
  package func original(_ sha256: String) -> String {
    "\(originals)/\(sha256.prefix(2))/\(sha256)"
  }

  func create() throws(ArchiveError) {
    let number = Self.make(incoming)
    if number != 0 { throw number == ENOSPC ? .diskFull(path: path) : .cannotWrite(path: path, reason: errorText(number)) }
  }

  /// Makes a folder and those around it, and returns the system's error number, 0 where it is there. Foundation would say
  /// no more than "NSCocoaErrorDomain error 512".
  private static func make(_ folder: String) -> Int32 {
    if mkdir(folder, 0o777) == 0 || errno == EEXIST { return 0 }
    guard errno == ENOENT else { return errno }
    let failure = make((folder as NSString).deletingLastPathComponent)
    if failure != 0 { return failure }
    return mkdir(folder, 0o777) == 0 ? 0 : errno
  }

  /// Removes what a killed batch had only begun to copy in. Call it only while holding the lock.
  func removeHalfWritten() {
    let left = (try? FileManager.default.contentsOfDirectory(atPath: incoming)) ?? []
    for name in left {
      // A leftover that cannot be removed harms nothing: it is no original.
      try? FileManager.default.removeItem(atPath: incoming + "/" + name)
    }
  }
}
