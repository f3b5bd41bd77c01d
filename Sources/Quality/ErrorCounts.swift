/// How an output differs from its reference: the steps of a shortest alignment, counted.
package struct ErrorCounts: Hashable, Codable, Sendable {
  package var correct: Int
  package var substituted: Int
  package var inserted: Int
  package var deleted: Int

  package init(correct: Int = 0, substituted: Int = 0, inserted: Int = 0, deleted: Int = 0) {
    self.correct = correct
    self.substituted = substituted
    self.inserted = inserted
    self.deleted = deleted
  }

  package var referenceLength: Int { correct + substituted + deleted }
  package var outputLength: Int { correct + substituted + inserted }
  /// The edit distance.
  package var edits: Int { substituted + inserted + deleted }

  /// The edit distance ÷ the reference's length; above 1 where more was made up than there is.
  package var rate: ErrorRate { ErrorRate(edits, of: referenceLength) }

  /// The edit distance ÷ (the edit distance + what is right): never above 1.
  package var normalizedRate: ErrorRate {
    referenceLength == 0 ? .emptyReference : ErrorRate(edits, of: edits + correct)
  }

  /// Totals weight by length: a long page counts for more than a short one.
  package static func + (a: ErrorCounts, b: ErrorCounts) -> ErrorCounts {
    ErrorCounts(
      correct: a.correct + b.correct, substituted: a.substituted + b.substituted,
      inserted: a.inserted + b.inserted, deleted: a.deleted + b.deleted)
  }
}

extension Sequence<ErrorCounts> {
  package var total: ErrorCounts { reduce(ErrorCounts(), +) }
}

/// Errors ÷ reference length. Where the reference is empty there is no rate, and it says so: it is never infinite
/// and never "not a number". In JSON it is a number or the string "empty-reference".
package enum ErrorRate: Hashable, Sendable {
  case value(Double)
  case emptyReference

  package init(_ errors: Int, of length: Int) {
    self = length == 0 ? .emptyReference : .value(Double(errors) / Double(length))
  }

  /// `nil` for an empty reference.
  package var value: Double? {
    if case .value(let rate) = self { rate } else { nil }
  }
}

extension ErrorRate: Codable {
  private static let emptyReferenceName = "empty-reference"

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let name = try? container.decode(String.self) {  // not a string: it is the number, read below
      guard name == Self.emptyReferenceName else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "expected a rate or “empty-reference”, not “\(name)”")
      }
      self = .emptyReference
    } else {
      self = .value(try container.decode(Double.self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .value(let rate): try container.encode(rate)
    case .emptyReference: try container.encode(Self.emptyReferenceName)
    }
  }
}
