import Foundation

/// JSON as it stands in a file, so that an absent key and a `null` stay different.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Reads JSON; throws `DecodingError` for what is not JSON.
  package init(_ data: Data) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: data)
  }

  /// The value under a key: `nil` where the key is absent or this is no object, `.null` where it is there and null.
  package subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The value under a key, `nil` also where it is null.
  func stated(_ key: String) -> JSONValue? {
    let value = self[key]
    return value == .null ? nil : value
  }

  /// The elements under a key; `nil` where the key is absent, empty for null.
  func list(_ key: String) -> [JSONValue]? {
    switch self[key] {
    case .array(let elements): elements
    case nil: nil
    default: []
    }
  }

  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  /// What is compared: a string itself, other values as they would be written.
  var text: String {
    switch self {
    case .null: ""
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): Self.write(number)
    case .string(let text): text
    case .array(let elements): elements.map(\.text).joined(separator: ", ")
    case .object(let members):
      members.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.text)" }
        .joined(separator: ", ")
    }
  }

  private static func write(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}

extension JSONValue: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
      return
    }
    // Each `try?` below asks whether the value is of that kind; the last one throws.
    if let flag = try? container.decode(Bool.self) {
      self = .bool(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .string(text)
    } else if let elements = try? container.decode([JSONValue].self) {
      self = .array(elements)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }
}
