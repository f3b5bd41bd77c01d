import Archive
import Glibc

/// Why a folder could not be read.
struct UnreadFolder: Error {
  /// The system's words: "Permission denied".
  let reason: String
}

/// The names in a folder, as bytes. Foundation gives them as text, in which a name that is not UTF-8 no longer leads to
/// its file.
enum FolderNames {
  /// In the order of their bytes, without "." and "..".
  static func of(_ folder: FilePlace) throws(UnreadFolder) -> [[UInt8]] {
    guard let directory = opendir(folder.bytes) else { throw UnreadFolder(reason: String(cString: strerror(errno))) }
    defer { closedir(directory) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(directory) {
      names.append(name(of: entry))
      errno = 0
    }
    if errno != 0 { throw UnreadFolder(reason: String(cString: strerror(errno))) }
    let parents: [[UInt8]] = [Array(".".utf8), Array("..".utf8)]
    return names.filter { !parents.contains($0) }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The name up to its zero: the entry ends there, and not where its type in C does.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    let start = UnsafeRawPointer(entry) + offset
    return Array(UnsafeRawBufferPointer(start: start, count: strlen(start.assumingMemoryBound(to: CChar.self))))
  }
}
