import Records
import Synchronization

/// Which way up the pages stood that were read last, so that a second look at a page need not find out again.
final class RotationMemory: Sendable {
  private struct Key: Hashable {
    var path: String
    var page: PageNumber
  }
  /// Enough for the pages in flight; forgetting costs time, never a wrong answer.
  private static let most = 4096
  private let known = Mutex([Key: Int]())

  func note(_ rotation: Int, of page: PageNumber, in file: ScanFile) {
    known.withLock { known in
      if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
      known[Key(path: file.path, page: page)] = rotation
    }
  }

  func rotation(of page: PageNumber, in file: ScanFile) -> Int? {
    known.withLock { $0[Key(path: file.path, page: page)] }
  }
}
