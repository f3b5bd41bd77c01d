/// What became of the values of one field: found, missed, or made up. A wrong value is one missed and one made up.
package struct FieldTally: Hashable, Sendable {
  /// Truth says it, and the output says the same.
  package var found: Int
  /// Truth says it, and the output does not.
  package var missed: Int
  /// The output says it, and truth does not.
  package var spurious: Int

  package init(found: Int = 0, missed: Int = 0, spurious: Int = 0) {
    self.found = found
    self.missed = missed
    self.spurious = spurious
  }

  package var isEmpty: Bool { found + missed + spurious == 0 }

  /// The share of the output's values that are right; `nil` where it has none.
  package var precision: Double? { Self.share(found, of: found + spurious) }
  /// The share of truth's values that were found; `nil` where it has none.
  package var recall: Double? { Self.share(found, of: found + missed) }
  /// The harmonic mean of both, 2·found ÷ (2·found + missed + spurious); `nil` where neither side has a value.
  package var f1: Double? { Self.share(2 * found, of: 2 * found + missed + spurious) }

  private static func share(_ part: Int, of whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }

  package static func + (a: FieldTally, b: FieldTally) -> FieldTally {
    FieldTally(
      found: a.found + b.found, missed: a.missed + b.missed, spurious: a.spurious + b.spurious)
  }
}

extension FieldTally: Encodable {
  private enum Key: String, CodingKey { case found, missed, spurious, precision, recall, f1 }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(found, forKey: .found)
    try values.encode(missed, forKey: .missed)
    try values.encode(spurious, forKey: .spurious)
    try values.encode(precision, forKey: .precision)
    try values.encode(recall, forKey: .recall)
    try values.encode(f1, forKey: .f1)
  }
}

/// One field's tallies, letter for letter and by normalised value.
package struct FieldScore: Hashable, Encodable, Sendable {
  package var strict = FieldTally()
  package var normalized = FieldTally()

  package static func + (a: FieldScore, b: FieldScore) -> FieldScore {
    FieldScore(strict: a.strict + b.strict, normalized: a.normalized + b.normalized)
  }

  /// Counts one value under both measures.
  mutating func count(output: JSONValue?, truth: JSONValue?, rule: FieldRule) {
    switch (output, truth) {
    case (nil, nil): return
    case (nil, _): addToBoth(FieldTally(missed: 1))
    case (_, nil): addToBoth(FieldTally(spurious: 1))
    case (let output?, let truth?):
      strict = strict + Self.judge(rule.matchesStrictly(output, truth))
      normalized = normalized + Self.judge(rule.matches(output, truth))
    }
  }

  mutating func addToBoth(_ tally: FieldTally) {
    strict = strict + tally
    normalized = normalized + tally
  }

  static func judge(_ isRight: Bool) -> FieldTally {
    isRight ? FieldTally(found: 1) : FieldTally(missed: 1, spurious: 1)
  }
}
