/// The probability, from 0 to 1, that a value which was read is right. In JSON it is the number,
/// rounded to three places.
package struct Confidence: Hashable, Comparable, Sendable {
  package let probability: Double

  /// Clamps to 0…1; what is not a number counts as 0.
  package init(_ probability: Double) {
    self.probability = probability.isNaN ? 0 : min(1, max(0, probability))
  }

  package static func < (a: Confidence, b: Confidence) -> Bool { a.probability < b.probability }
}

extension Confidence: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(Double.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode((probability * 1000).rounded() / 1000)
  }
}
