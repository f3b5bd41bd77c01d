/// Who was in the room at any word of the minutes.
struct Presence {
  private struct Change {
    var token: Int
    var isPresent: Bool
  }

  private var changes: [String: [Change]] = [:]
  private var first: [String: Bool] = [:]

  /// What the attendance list says; the first list that names a person counts.
  mutating func list(_ name: String, isPresent: Bool) {
    if first[name] == nil { first[name] = isPresent }
  }

  mutating func move(_ name: String, at token: Int, isPresent: Bool) {
    changes[name, default: []].append(Change(token: token, isPresent: isPresent))
  }

  mutating func rename(_ name: String, to other: String) {
    if let state = first.removeValue(forKey: name), first[other] == nil { first[other] = state }
  }

  /// Whether the person was there; `nil` for one whom no list names.
  func isPresent(_ name: String, at token: Int) -> Bool? {
    guard var state = first[name] else { return nil }
    for change in changes[name] ?? [] where change.token < token { state = change.isPresent }
    return state
  }
}
