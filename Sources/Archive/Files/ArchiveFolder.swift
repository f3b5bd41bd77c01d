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

  /// Whether a path leads to this folder or its originals' or into one of them, whatever links lie between. One that is not
  /// there yet is judged by the folder in which it would be made.
  func holds(_ other: String) -> Bool {
    let own = [path, originals].compactMap(Self.identity)
    var place = other
    while access(place, F_OK) != 0, place != "/" { place = (place as NSString).deletingLastPathComponent }
    place = URL(fileURLWithPath: place).resolvingSymlinksInPath().path
    while !place.isEmpty, place != "/" {
      if let found = Self.identity(place), own.contains(found) { return true }
      place = (place as NSString).deletingLastPathComponent
    }
    return false
  }

  /// What tells a file or folder from all others, its device and its number there; `nil` where there is none.
  private static func identity(_ path: String) -> [UInt64]? {
    var file = stat()
    return stat(path, &file) == 0 ? [UInt64(file.st_dev), UInt64(file.st_ino)] : nil
  }

  /// The originals that lie there, by their SHA-256, in order; what else lies there is left out.
  func storedOriginals() -> [String] {
    let files = FileManager.default
    let folders = (try? files.contentsOfDirectory(atPath: originals))?.filter { $0.utf8.count == 2 } ?? []
    return folders.flatMap { (try? files.contentsOfDirectory(atPath: originals + "/" + $0)) ?? [] }
      .filter { $0.utf8.count == 64 }.sorted()
  }

  /// Whether there is a database with something in it. Throws `lostDatabase` where there is none, but originals are.
  func hasDatabase() throws(ArchiveError) -> Bool {
    let size = (try? FileManager.default.attributesOfItem(atPath: database))?[.size] as? Int
    if let size, size > 0 { return true }
    // A database that was only just made may still be in its log alone.
    let log = (try? FileManager.default.attributesOfItem(atPath: database + "-wal"))?[.size] as? Int
    if let log, log > 0, size != nil { return true }
    guard storedOriginals().isEmpty else { throw .lostDatabase(folder: path) }
    return false
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
