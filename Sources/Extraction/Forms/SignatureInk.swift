import Records

/// Whether something is written where a signature belongs.
struct SignatureInk {
  var isPresent: Bool
  /// Ink so little that it may be a speck.
  var isDoubtful: Bool

  /// A line of pen strokes covers 1.5 % and more of its room; specks of dust and what is left of the rule less
  /// than half a per cent.
  private static let certain = 0.012
  private static let least = 0.005

  init(_ reading: RegionReading) {
    isPresent = reading.ink >= Self.least
    isDoubtful = reading.ink >= Self.least && reading.ink < Self.certain
  }
}
