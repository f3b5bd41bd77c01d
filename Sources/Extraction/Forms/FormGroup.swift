/// Checkboxes or circles that answer one question.
package struct FormGroup: Hashable, Sendable {
  package var name: String
  package var choose: Choose
  package var shape: FormField.BoxShape
  package var boxes: [Box]

  /// How many of the boxes may be marked.
  package enum Choose: String, CaseIterable, Sendable {
    case one
    case atMostOne = "at-most-one"
    case any
  }

  /// One box: its field is named "group.value".
  package struct Box: Hashable, Sendable {
    package var value: String
    /// The printed frame, outside edges.
    package var box: FormBox
    /// The share of ink inside the frame on the blank form, 0 to 1.
    package var printed: Double
  }
}

/// Rows of the same fields, one under the other.
package struct FormTable: Hashable, Sendable {
  package var name: String
  package var rows: Int
  /// From one row's top to the next one's, in points.
  package var pitch: Double
  /// The first row's fields; those of row 2 are named "table.2.column".
  package var columns: [FormField]
}

/// Something that must hold between fields. A rule that fails flags; it changes nothing.
package enum FormRule: Hashable, Sendable {
  /// A date that must not be before another.
  case later(String, than: String)
  /// Fields (a table's column as "items.value") that must add up to another.
  case sum(of: [String], equals: String)
}

extension FormGroup: Decodable {
  enum CodingKeys: String, CodingKey, CaseIterable { case name, choose, shape, boxes }

  package init(from decoder: any Decoder) throws {
    let keys = try StrictKeys<CodingKeys>(decoder)
    name = try keys.need("name", as: String.self, expected: "the group's name")
    choose = try keys.choice("choose", as: Choose.self) ?? .one
    shape = try keys.choice("shape", as: FormField.BoxShape.self) ?? .square
    boxes = try keys.need("boxes", as: [Box].self, expected: "a list of boxes")
  }
}

extension FormGroup.Box: Decodable {
  enum CodingKeys: String, CodingKey, CaseIterable { case value, box, printed }

  package init(from decoder: any Decoder) throws {
    let keys = try StrictKeys<CodingKeys>(decoder)
    value = try keys.need("value", as: String.self, expected: "what the mark means")
    box = try keys.need("box", as: FormBox.self, expected: FormBox.shape)
    printed = try keys.want("printed", as: Double.self, expected: "a share from 0 to 1") ?? 0
  }
}

extension FormTable: Decodable {
  enum CodingKeys: String, CodingKey, CaseIterable { case name, rows, pitch, columns }

  package init(from decoder: any Decoder) throws {
    let keys = try StrictKeys<CodingKeys>(decoder)
    name = try keys.need("name", as: String.self, expected: "the table's name")
    rows = try keys.need("rows", as: Int.self, expected: "the number of rows")
    pitch = try keys.need("pitch", as: Double.self, expected: "points from row to row")
    columns = try keys.need("columns", as: [FormField].self, expected: "the first row's fields")
  }
}

extension FormRule: Decodable {
  enum CodingKeys: String, CodingKey, CaseIterable { case later, than, sum, equals }

  package init(from decoder: any Decoder) throws {
    let keys = try StrictKeys<CodingKeys>(decoder)
    if let field = try keys.want("later", as: String.self, expected: "a field's name") {
      let other = try keys.need("than", as: String.self, expected: "a field's name")
      self = .later(field, than: other)
    } else if let fields = try keys.want("sum", as: [String].self, expected: "a list of fields") {
      let total = try keys.need("equals", as: String.self, expected: "a field's name")
      self = .sum(of: fields, equals: total)
    } else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "expected {later: …, than: …} or {sum: […], equals: …}"))
    }
  }
}
