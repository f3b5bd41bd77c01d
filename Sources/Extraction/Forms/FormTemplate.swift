/// What is printed on a blank form and what people write into it: everything needed to read a filled one.
///
/// Positions are in points (1/72 inch) of the blank form from its top-left corner, as `FormBox`. Only their
/// proportions matter: the scan is fitted to the form by the printed anchors, at whatever size it was scanned.
package struct FormTemplate: Hashable, Sendable {
  /// The form's name, and the `kind` of the documents read with it: "dog-licence".
  package var form: String
  /// Its title for people.
  package var title: String
  /// The printings of the form that this template reads: "TC-12 (Rev. 3/86)". For people.
  package var revisions: [String]
  /// The form whose further page this is: its fields join those of the page before. `nil` for a form's first page.
  package var continues: String?
  /// The blank form's width and height in points; of several on one sheet, one's own.
  package var page: FormSize
  package var anchors: [FormAnchor]
  package var fields: [FormField]
  package var groups: [FormGroup]
  package var tables: [FormTable]
  package var rules: [FormRule]
}

/// Printed words of a blank form, and where they stand.
package struct FormAnchor: Hashable, Sendable {
  package var text: String
  /// The box around the words' ink.
  package var at: FormBox
}

extension FormTemplate: Decodable {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case form, title, revisions, continues, page, anchors, fields, groups, tables, rules
  }

  /// Throws a `DecodingError` whose path leads to the key, and whose text says what was expected there.
  package init(from decoder: any Decoder) throws {
    let keys = try StrictKeys<CodingKeys>(decoder)
    form = try keys.need("form", as: String.self, expected: "the form's name, such as dog-licence")
    title = try keys.want("title", as: String.self, expected: "a title") ?? form
    revisions = try keys.want("revisions", as: [String].self, expected: "a list of texts") ?? []
    continues = try keys.want("continues", as: String.self, expected: "the name of the form whose further page this is")
    page = try keys.need("page", as: FormSize.self, expected: "[width, height] in points")
    anchors = try keys.need("anchors", as: [FormAnchor].self, expected: "a list of anchors")
    fields = try keys.want("fields", as: [FormField].self, expected: "a list of fields") ?? []
    groups = try keys.want("groups", as: [FormGroup].self, expected: "a list of groups") ?? []
    tables = try keys.want("tables", as: [FormTable].self, expected: "a list of tables") ?? []
    rules = try keys.want("rules", as: [FormRule].self, expected: "a list of rules") ?? []
  }
}

extension FormAnchor: Decodable {
  enum CodingKeys: String, CodingKey, CaseIterable { case text, at }

  package init(from decoder: any Decoder) throws {
    let keys = try StrictKeys<CodingKeys>(decoder)
    text = try keys.need("text", as: String.self, expected: "the printed words")
    at = try keys.need("at", as: FormBox.self, expected: FormBox.shape)
  }
}
