import Foundation
import Records

/// A file on its way into the archive: copied and hashed in one pass, 1 MB at a time, and on the disk.
struct IncomingCopy {
  let sha256: String
  let bytes: Int
  private let temporary: String

  /// Copies a file into the archive's folder for incoming files.
  init(of place: FilePlace, name: String, in folder: ArchiveFolder) throws(ScanProblem) {
    let source = try Self.open(place, name: name)
    defer { close(source) }
    temporary = "\(folder.incoming)/\(UUID().uuidString)"
    let target = Foundation.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard target >= 0 else { throw Self.notWritten(name, errno) }
    defer { close(target) }
    do throws(ScanProblem) {
      let before = Self.stamp(source)
      (sha256, bytes) = try Self.copy(from: source, to: target, at: temporary, name: name)
      guard Self.stamp(source) == before, bytes == before.size else {
        throw ScanProblem(
          .unreadable, scan: name, reason: "it was still being written while it was copied",
          advice: "The next run takes it, when it is whole.")
      }
      guard fsync(target) == 0, fchmod(target, 0o444) == 0 else {
        throw Self.notWritten(name, errno)
      }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Gives the copy its lasting name, or drops it where the archive has these bytes already. Returns whether it took the place of
  /// an original that was damaged.
  func keep(in folder: ArchiveFolder) throws(ArchiveError) -> Bool {
    let place = folder.original(sha256)
    let directory = (place as NSString).deletingLastPathComponent
    let isThere = access(place, F_OK) == 0
    if isThere, (try? FileDigest.sha256(ofFileAt: place)) == sha256 {
      unlink(temporary)
      return false
    }
    do throws(ArchiveError) {
      guard mkdir(directory, 0o755) == 0 || errno == EEXIST else { throw ArchiveError(number: errno, at: directory) }
      // The names, too, must be on the disk before the database speaks of them.
      try OnDisk.rename(temporary, to: place)
      try OnDisk.force(folder.originals)
    } catch {
      unlink(temporary)
      throw error
    }
    return isThere
  }

  private static func open(_ place: FilePlace, name: String) throws(ScanProblem) -> Int32 {
    var status = stat()
    if stat(place.bytes, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw ScanProblem(
        .unreadable, scan: name, reason: "it is a folder, not a file",
        advice: "Name the files in it, or give the folder with --input.")
    }
    // Not to hang on a pipe that nobody writes to.
    let source = Foundation.open(place.bytes, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard source >= 0 else {
      throw ScanProblem(
        .unreadable, scan: name, reason: "it cannot be opened: \(errorText(errno))",
        advice: "Check that it is there and that its permissions let this user read it.")
    }
    return source
  }

  /// What changes when a file is written to: a scanner or a network copy may not be done with it.
  private static func stamp(_ file: Int32) -> (size: Int, seconds: Int, nanoseconds: Int) {
    var status = stat()
    guard fstat(file, &status) == 0 else { return (-1, 0, 0) }
    return (Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
  }

  private static func copy(from source: Int32, to target: Int32, at path: String, name: String)
    throws(ScanProblem) -> (sha256: String, bytes: Int)
  {
    do { return try FileDigest.copy(from: source, to: target, at: path) } catch let error as UnreadFile {
      throw ScanProblem(
        .unreadable, scan: name, reason: "it cannot be read after \(error.bytes) bytes",
        advice: "Check the disk or the network drive that it lies on, and copy it again.")
    } catch ArchiveError.diskFull {
      throw notWritten(name, ENOSPC)
    } catch {
      throw notWritten(name, errno)
    }
  }

  private static func notWritten(_ name: String, _ number: Int32) -> ScanProblem {
    ScanProblem(
      .diskFull, scan: name,
      reason: number == ENOSPC
        ? "the archive's disk is full" : "the archive cannot be written: \(errorText(number))",
      advice: "Make room or mend the permissions, then run again.")
  }
}

extension Sequence<UInt8> {
  /// Two lower-case digits a byte.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
