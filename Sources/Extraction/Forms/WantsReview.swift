import Records

extension Field {
  /// Below this probability of being right a value goes to a person.
  package static let reviewBelow = 0.6

  /// Whether a person should look at the field: it broke a rule, it is no print, its box is not clear, or its
  /// value is not sure. Each of these leaves a flag.
  package var wantsReview: Bool { flags?.isEmpty == false }
}
