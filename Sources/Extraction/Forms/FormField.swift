/// A place on a form where something is written, and what may stand there.
package struct FormField: Hashable, Sendable {
  package var name: String
  package var type: FieldType
  /// Where it is written: the room above a rule, the inside of a frame, a checkbox's printed frame.
  package var box: FormBox
  package var required: Bool
  /// Whether it may run over more than one line.
  package var lines: Bool
  /// A regular expression that the whole normalised value must match.
  package var pattern: String?
  /// The least and greatest value: plain numbers, or ISO dates.
  package var range: FormRange?
  /// The words that a `choice` may be.
  package var options: [String]
  /// The order of day, month and year in a date written in figures.
  package var order: DateOrder
  /// What a checkbox's printed frame looks like.
  package var shape: BoxShape
  /// The share of ink inside a checkbox on the blank form (a letter printed in it), 0 to 1.
  package var printed: Double

  /// What is written in a field, and so how it is read, normalised and judged.
  package enum FieldType: String, CaseIterable, Sendable {
    case text, name, address, date, time, money, number, phone, email, postcode, choice
    case checkbox, signature
  }

  package enum DateOrder: String, CaseIterable, Sendable { case mdy, dmy, ymd }

  package enum BoxShape: String, CaseIterable, Sendable {
    case square, circle
    /// Nothing is printed around the place: a bare line or brackets.
    case none
  }
}

/// The least and the greatest value, both included; in YAML `[1, 200]` or `["1950-01-01", "2050-01-01"]`.
package struct FormRange: Hashable, Sendable {
  package var least: String
  package var greatest: String
}

extension FormField: Decodable {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case name, type, box, required, lines, pattern, range, options, order, shape, printed
  }

  package init(from decoder: any Decoder) throws {
    let keys = try StrictKeys<CodingKeys>(decoder)
    name = try keys.need("name", as: String.self, expected: "the field's name")
    type = try keys.choice("type", as: FieldType.self) ?? .text
    box = try keys.need("box", as: FormBox.self, expected: FormBox.shape)
    required = try keys.want("required", as: Bool.self, expected: "true or false") ?? false
    lines = try keys.want("lines", as: Bool.self, expected: "true or false") ?? false
    pattern = try keys.want("pattern", as: String.self, expected: "a regular expression")
    range = try keys.want("range", as: FormRange.self, expected: FormRange.shape)
    options = try keys.want("options", as: [String].self, expected: "a list of words") ?? []
    order = try keys.choice("order", as: DateOrder.self) ?? .mdy
    shape = try keys.choice("shape", as: BoxShape.self) ?? .square
    printed = try keys.want("printed", as: Double.self, expected: "a share from 0 to 1") ?? 0
  }
}

extension FormRange: Decodable {
  static let shape = "[least, greatest], two numbers or two ISO dates"

  package init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    func next() throws -> String {
      if let number = try? list.decode(Double.self) { return String(number) }  // else it is a date
      return try list.decode(String.self)
    }
    least = try next()
    greatest = try next()
  }
}
