/// A person as the minutes name one: "Alderman J. Reyes", "Decter Wright", "the Mayor".
struct Person: Equatable, Sendable {
  /// The title as written, "Alderman"; `nil` where none is.
  var role: String?
  /// The name without its title, "J. Reyes"; "" where only the title is written.
  var name: String
  /// The tokens of title and name.
  var range: Range<Int>
  /// The tokens of the name alone.
  var nameRange: Range<Int>
  /// Whether the title is one of a body's members, rather than of its staff.
  var hasMemberTitle: Bool
  /// What stands in brackets or after the name about this person, "arrived 7:10".
  var note: Range<Int>?

  /// The name's parts in lower case, letters only: "decter", "wright".
  var parts: [String] { Self.parts(of: name) }

  static func parts(of name: String) -> [String] {
    name.split(whereSeparator: { $0 == " " }).map { WordShape(String($0)).key }.filter { !$0.isEmpty }
  }
}
