/// A mapping of a template in which every key must be known: a misspelt key is an error, not a silence.
struct StrictKeys<Known: CodingKey & CaseIterable> {
  private let container: KeyedDecodingContainer<AnyKey>

  /// Throws where there is a key that is not among `Known`.
  init(_ decoder: any Decoder) throws {
    container = try decoder.container(keyedBy: AnyKey.self)
    let names = Known.allCases.map(\.stringValue)
    for key in container.allKeys where !names.contains(key.stringValue) {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: container.codingPath + [key],
          debugDescription: "unknown key; expected one of \(names.joined(separator: ", "))"))
    }
  }

  /// The value of a key that must be there.
  func need<T: Decodable>(_ name: String, as type: T.Type, expected: String) throws -> T {
    guard let value = try want(name, as: type, expected: expected) else {
      throw DecodingError.keyNotFound(
        AnyKey(name),
        .init(
          codingPath: container.codingPath,
          debugDescription: "the key “\(name)” is missing; expected \(expected)"))
    }
    return value
  }

  /// The value of a key, or `nil` where it is not there.
  func want<T: Decodable>(_ name: String, as type: T.Type, expected: String) throws -> T? {
    do {
      return try container.decodeIfPresent(type, forKey: AnyKey(name))
    } catch DecodingError.typeMismatch(_, let context),
      DecodingError.valueNotFound(_, let context)
    {
      throw DecodingError.dataCorrupted(
        .init(codingPath: context.codingPath, debugDescription: "expected \(expected)"))
    }
  }

  /// A value that is one of a few words.
  func choice<T: RawRepresentable & CaseIterable>(_ name: String, as type: T.Type) throws -> T?
  where T.RawValue == String {
    let words = T.allCases.map(\.rawValue).joined(separator: ", ")
    guard let word = try want(name, as: String.self, expected: "one of \(words)") else { return nil }
    guard let value = T(rawValue: word) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: container.codingPath + [AnyKey(name)],
          debugDescription: "“\(word)” is not known; expected one of \(words)"))
    }
    return value
  }
}

/// A key of any name.
struct AnyKey: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
