/// A page's place in its scan, counted from 1 as people count. In JSON it is the number itself.
package struct PageNumber: Hashable, Comparable, Sendable {
  package let value: Int

  /// `nil` below 1.
  package init?(_ value: Int) {
    guard value >= 1 else { return nil }
    self.value = value
  }

  /// The page that stands at `offset` (from 0) in an array of pages.
  package init(offset: Int) {
    precondition(offset >= 0, "an array's offset is never negative")
    self.value = offset + 1
  }

  package static let first = PageNumber(offset: 0)

  /// The page's place in an array of pages, from 0.
  package var offset: Int { value - 1 }

  package static func < (a: PageNumber, b: PageNumber) -> Bool { a.value < b.value }
}

extension PageNumber: CustomStringConvertible {
  package var description: String { String(value) }
}

extension PageNumber: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let number = try container.decode(Int.self)
    guard let page = PageNumber(number) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "pages count from 1, not \(number)")
    }
    self = page
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
