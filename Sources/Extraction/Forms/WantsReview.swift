import Records

extension Field {
  /// Below this probability of being right a value goes to a person.
  package static let reviewBelow = 0.6

  /// Whether a person should look at the field: it broke a rule, it is no print, its box is not clear, or its
  /// value is not sure.
  package var wantsReview: Bool {
    switch state {
    case .ambiguous, .crossedOut, .handwritten: return true
    case .marked, .blank, nil: break
    }
    if let flags, flags.contains(where: { !Self.merelyTold.contains($0.code) }) { return true }
    return confidence.map { $0.probability < Self.reviewBelow } ?? false
  }

  /// Flags that say how a value was read; they lower its confidence where that is called for.
  private static let merelyTold: Set<String> = ["two-readings-differ"]
}
