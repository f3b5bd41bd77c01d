import Crypto
import Foundation

/// What a file's bytes are known by.
package enum FileDigest {
  /// The SHA-256 of a file in lower-case hexadecimal, read 1 MB at a time.
  /// - Throws: Foundation's error where the file cannot be opened or read to its end.
  package static func sha256(ofFileAt path: String) throws -> String { try sha256(of: FilePlace(path)) }

  /// The same by the bytes of its path.
  static func sha256(of place: FilePlace) throws -> String {
    let descriptor = open(place.bytes, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CocoaError(.fileReadUnknown) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    defer { close(descriptor) }
    var hash = SHA256()
    while let chunk = try file.read(upToCount: 1 << 20), !chunk.isEmpty { hash.update(data: chunk) }
    return hash.finalize().hexadecimal
  }
}
