import Foundation

/// The chain of a TIFF's directories, one a page: how many of them are there, and whether it ends as it should. libtiff
/// counts up to where the chain breaks and keeps silent, so that a file that was cut short would lose its last pages
/// unnoticed. After Adobe's TIFF 6.0 and, for BigTIFF, libtiff's description of it.
struct TiffChain {
  /// How many directories lie whole in the file, at most as many as were asked for.
  private(set) var pages = 0
  /// Why the chain breaks off after them; `nil` where it ends.
  private(set) var flaw: Flaw?

  enum Flaw: Equatable {
    /// The next directory begins, or at least ends, beyond the end of the file; both in bytes from its start.
    case cutShort(at: UInt64, size: UInt64)
    /// The next directory is one that came before: that of this page.
    case circle(page: Int)
    /// What lies at this byte is no directory.
    case astray(UInt64)
  }

  /// Walks the chain until it ends, breaks or has `limit` directories; `nil` where the file is no TIFF.
  init?(path: String, limit: Int) {
    guard let file = TiffNumbers(path: path), var next = file.firstDirectory else { return nil }
    var pageAt: [UInt64: Int] = [:]
    while next != 0, pages < limit {
      if let page = pageAt[next] {
        flaw = .circle(page: page)
        return
      }
      guard let entries = file.number(at: next, bytes: file.countBytes) else {
        flaw = .cutShort(at: next, size: file.size)
        return
      }
      guard entries <= UInt16.max else {
        flaw = .astray(next)
        return
      }
      let link = next + UInt64(file.countBytes) + entries * file.entryBytes
      guard link <= file.size else {
        flaw = .cutShort(at: next, size: file.size)
        return
      }
      pages += 1
      pageAt[next] = pages
      // Some writers leave the last link out; a file that ends in the middle of one is cut short.
      if link == file.size { return }
      guard let following = file.number(at: link, bytes: file.linkBytes) else {
        flaw = .cutShort(at: link, size: file.size)
        return
      }
      next = following
    }
  }
}

/// The numbers in a TIFF file, in its own order of bytes and of its own widths.
private final class TiffNumbers {
  /// In bytes.
  let size: UInt64
  private let descriptor: Int32
  private var isLittleEndian = true
  private var isBig = false

  /// `nil` where the file cannot be opened or does not begin as a TIFF does.
  init?(path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    size = descriptor >= 0 && fstat(descriptor, &status) == 0 ? UInt64(status.st_size) : 0
    guard let mark = number(at: 0, bytes: 2), mark == 0x4949 || mark == 0x4D4D else { return nil }
    isLittleEndian = mark == 0x4949
    isBig = number(at: 2, bytes: 2) == 43
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Where the first page's directory begins.
  var firstDirectory: UInt64? { isBig ? number(at: 8, bytes: 8) : number(at: 4, bytes: 4) }

  /// How many bytes a directory's number of entries, one entry, and the link to the next directory take.
  var countBytes: Int { isBig ? 8 : 2 }
  var entryBytes: UInt64 { isBig ? 20 : 12 }
  var linkBytes: Int { isBig ? 8 : 4 }

  /// `nil` where the file ends before the number does.
  func number(at place: UInt64, bytes count: Int) -> UInt64? {
    guard place <= size, size - place >= UInt64(count) else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    guard pread(descriptor, &bytes, count, off_t(place)) == count else { return nil }
    if isLittleEndian { bytes.reverse() }
    return bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
