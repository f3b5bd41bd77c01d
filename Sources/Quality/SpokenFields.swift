/// The fields that truth speaks of, in any item of each kind: those of an item that was made up are judged by them.
struct SpokenFields {
  private var keys: [String: Set<String>] = [:]

  init(truths: [JSONValue]) {
    for truth in truths { add(.meetings, of: truth) }
  }

  /// Whether any item of the group has the field, if only as null.
  func contains(_ field: String, of layout: GroupLayout) -> Bool {
    keys[layout.key]?.contains(field) ?? false
  }

  private mutating func add(_ layout: GroupLayout, of parent: JSONValue) {
    for item in parent.list(layout.key) ?? [] {
      guard case .object(let members) = item else { continue }
      keys[layout.key, default: []].formUnion(members.keys)
      for group in layout.groups { add(group, of: item) }
    }
  }
}
