import Foundation
import Glibc
import Records

/// The other end of the pipe: a process that reads one page after the other and may be killed at any moment.
package struct RecognitionWorker {
  private let settings: RecognitionSettings

  /// - Parameter settings: as JSON, the way the parent passes them.
  /// - Throws: `DecodingError`.
  package init(settings: String) throws {
    self.settings = try JSONDecoder().decode(RecognitionSettings.self, from: Data(settings.utf8))
  }

  /// Answers requests from standard input on standard output until the input ends.
  package func serve() async throws {
    // The pipe is ours alone: whatever a library prints to standard output goes to standard error.
    let output = dup(1)
    dup2(2, 1)
    Self.endWithParent()
    limitMemory()
    let reader = PageReader(settings: settings)
    while let request = try Self.nextRequest() {
      let reply = await reader.answer(request)
      try Self.send(reply, to: output)
    }
    await reader.close()
  }

  /// Kills this process and the programs that it started when the parent is gone, even in the middle of a page.
  ///
  /// Standard input hangs up when its last writer goes. A parent-death signal would not do: Linux ties it
  /// to the *thread* that started the child, and a pool's threads come and go.
  private static func endWithParent() {
    Thread.detachNewThread {
      var input = pollfd(fd: 0, events: 0, revents: 0)
      while poll(&input, 1, -1) < 0 || input.revents & Int16(POLLHUP | POLLERR) == 0 {}
      // Anything in flight has nobody to go to. Let an orderly end be quicker than this one.
      usleep(500_000)
      if getpgrp() == getpid() { kill(0, SIGKILL) }
      _exit(1)
    }
  }

  private func limitMemory() {
    let bytes = rlim_t(settings.limits.workerMegabytes) << 20
    var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    // A crash is reported by the parent; a core file of the page would only fill the disk.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }

  private static func nextRequest() throws -> WorkerRequest? {
    guard let header = read(Frame.headerLength), let length = Frame.bodyLength(of: header),
      let body = read(length)
    else { return nil }
    return try JSONDecoder().decode(WorkerRequest.self, from: Data(body))
  }

  /// Exactly so many bytes of standard input, or `nil` where it ends before.
  private static func read(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var have = 0
    while have < count {
      let got = bytes.withUnsafeMutableBytes {
        Glibc.read(0, $0.baseAddress?.advanced(by: have), count - have)
      }
      if got < 0 && errno == EINTR { continue }
      if got <= 0 { return nil }
      have += got
    }
    return bytes
  }

  private static func send(_ reply: WorkerReply, to output: CInt) throws {
    let bytes = try Frame.encode(reply)
    var sent = 0
    while sent < bytes.count {
      let wrote = bytes.withUnsafeBytes {
        Glibc.write(output, $0.baseAddress?.advanced(by: sent), bytes.count - sent)
      }
      if wrote < 0 && errno == EINTR { continue }
      if wrote <= 0 { throw CocoaError(.fileWriteUnknown) }  // the parent is gone
      sent += wrote
    }
  }
}
