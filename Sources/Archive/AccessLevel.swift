/// Who may see a document. Every question is asked for a viewer's level; what is above it appears in no
/// hit, count, facet, snippet or suggestion.
package enum AccessLevel: Int, Codable, Comparable, CaseIterable, Sendable {
  case everyone, staff, restricted, closed

  package static func < (a: AccessLevel, b: AccessLevel) -> Bool { a.rawValue < b.rawValue }

  /// The word that goes with a number in messages and options: "everyone", "staff", "restricted", "closed".
  package var name: String { String(describing: self) }
}
