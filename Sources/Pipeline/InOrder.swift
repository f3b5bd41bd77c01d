/// Does `work` for every offset from 0 up to `count`, at most `width` at once, and hands each result on in the
/// order of the offsets, so that a page that takes long holds back only what is printed, not what is read.
///
/// At most `2 * width` results are held at a time, however many there are. The first error that either closure
/// throws ends it all.
package func inOrder<Value: Sendable>(
  _ count: Int, atOnce width: Int,
  work: @escaping @Sendable (Int) async throws -> Value,
  then handOn: (Int, Value) throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: (Int, Value).self) { group in
    var started = 0
    var handedOn = 0
    var waiting: [Int: Value] = [:]
    while handedOn < count {
      while started < count, started - handedOn < 2 * width, started - handedOn - waiting.count < width {
        let offset = started
        group.addTask { (offset, try await work(offset)) }
        started += 1
      }
      guard let (offset, value) = try await group.next() else { return }
      waiting[offset] = value
      while let next = waiting.removeValue(forKey: handedOn) {
        try handOn(handedOn, next)
        handedOn += 1
      }
    }
  }
}
