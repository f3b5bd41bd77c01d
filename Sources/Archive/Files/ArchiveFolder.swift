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
    do {
      try FileManager.default.createDirectory(
        atPath: incoming, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    }
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
