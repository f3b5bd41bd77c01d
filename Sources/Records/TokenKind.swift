/// The kinds of token for which an engine's score means different things.
package enum TokenKind: String, Codable, Hashable, Sendable, CaseIterable {
  /// Begins in lower case, or is all capitals.
  case word
  /// Begins with a capital and goes on in lower case: at the start of a sentence, or a name.
  case nameLike = "name-like"
  /// Has a digit.
  case number
  /// Has neither a letter nor a digit.
  case mark

  package init(_ text: String) {
    var hasCapitalFirst: Bool?
    var hasLowerCaseAfter = false
    for scalar in text.unicodeScalars {
      if Self.isDigit(scalar) {
        self = .number
        return
      }
      guard Self.isLetter(scalar) else { continue }
      if hasCapitalFirst == nil {
        hasCapitalFirst = Self.isUpperCase(scalar)
      } else if !Self.isUpperCase(scalar) {
        hasLowerCaseAfter = true
      }
    }
    switch hasCapitalFirst {
    case nil: self = .mark
    case true? where hasLowerCaseAfter: self = .nameLike
    default: self = .word
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType != nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      : scalar.properties.isAlphabetic
  }

  private static func isUpperCase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
  }
}
