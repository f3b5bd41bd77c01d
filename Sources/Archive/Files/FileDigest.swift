import Crypto
import Foundation

/// What a file's bytes are known by.
package enum FileDigest {
  /// The SHA-256 of a file in lower-case hexadecimal, read 1 MB at a time.
  /// - Throws: `UnreadFile` where the file cannot be opened or read to its end.
  package static func sha256(ofFileAt path: String) throws -> String { try sha256(of: FilePlace(path)) }

  /// The same by the bytes of its path.
  static func sha256(of place: FilePlace) throws -> String {
    let descriptor = open(place.bytes, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw UnreadFile(number: errno) }
    defer { close(descriptor) }
    var hash = SHA256()
    try forEachPiece(of: descriptor) { hash.update(data: $0) }
    return hash.finalize().hexadecimal
  }

  /// Copies an open file into another and returns its SHA-256 and how many bytes it has.
  /// - Throws: `UnreadFile`, and `ArchiveError` where the copy at this path cannot be written.
  static func copy(from source: Int32, to target: Int32, at path: String) throws -> (sha256: String, bytes: Int) {
    var hash = SHA256()
    var bytes = 0
    let output = FileHandle(fileDescriptor: target, closeOnDealloc: false)
    try forEachPiece(of: source) { piece in
      hash.update(data: piece)
      bytes += piece.count
      do { try output.write(contentsOf: piece) } catch { throw ArchiveError(number: errno, at: path) }
    }
    return (hash.finalize().hexadecimal, bytes)
  }

  private static func forEachPiece(of file: Int32, _ body: (Data) throws -> Void) throws {
    let input = FileHandle(fileDescriptor: file, closeOnDealloc: false)
    var bytes = 0
    while true {
      let piece: Data?
      do { piece = try input.read(upToCount: 1 << 20) } catch { throw UnreadFile(number: errno, bytes: bytes) }
      guard let piece, !piece.isEmpty else { return }
      try body(piece)
      bytes += piece.count
    }
  }
}

/// Why a file could not be read, or not to its end: the system's error number.
struct UnreadFile: Error, Equatable {
  let number: Int32
  /// How many could be read.
  var bytes = 0

  /// "it is gone", "it cannot be read: Permission denied".
  var reason: String { number == ENOENT ? "it is gone" : "it cannot be read: \(errorText(number))" }

  /// Whether the file may be whole, and only may not be read.
  var isForbidden: Bool { [EACCES, EPERM].contains(number) }
}
