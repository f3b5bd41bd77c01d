/// JSON values on standard output as they come: one by itself, or several as one array.
struct JSONList {
  let isArray: Bool
  private var isEmpty = true

  init(isArray: Bool) { self.isArray = isArray }

  mutating func write(_ value: String) {
    print((isArray ? (isEmpty ? "[" : ",") : "") + (isArray ? "\n" : "") + value, terminator: isArray ? "" : "\n")
    isEmpty = false
  }

  /// Ends the array, which may have stayed empty.
  func finish() {
    if isArray { print(isEmpty ? "[]" : "\n]") }
  }
}
