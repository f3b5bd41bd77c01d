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
    name.split(whereSeparator: { $0 == " " }).flatMap { word -> [String] in
      let key = WordShape(String(word)).key
      // "T.J." is two initials.
      let letters = key.split(separator: ".")
      return letters.count > 1 && letters.allSatisfy { $0.utf8.count == 1 } ? letters.map(String.init) : [key]
    }.filter { !$0.isEmpty }
  }
}
