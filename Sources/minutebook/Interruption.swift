import Dispatch
import Glibc

/// Does the work so that Ctrl-C and `kill` cancel it: what is finished stays, what is under way is dropped.
/// A second Ctrl-C ends the program at once.
/// - Throws: `CancellationError` when stopped.
func interruptible<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
  let task = Task { try await work() }
  let sources = [SIGINT, SIGTERM].map { number in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      task.cancel()
      signal(number, SIG_DFL)
    }
    source.resume()
    return source
  }
  defer { sources.forEach { $0.cancel() } }
  return try await task.value
}
