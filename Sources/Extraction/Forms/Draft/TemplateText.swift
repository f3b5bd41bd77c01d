extension FormTemplate {
  /// The template as a YAML file.
  package var yaml: String {
    var lines = [
      "# Positions are points (1/72 inch) of the blank form: [left, top, right, bottom].",
      "# Types: \(FormField.FieldType.allCases.map(\.rawValue).joined(separator: ", ")).", "",
      "form: \(Self.quoted(form))", "title: \(Self.quoted(title))",
      "page: [\(Self.number(page.width)), \(Self.number(page.height))]", "", "anchors:",
    ]
    lines += anchors.map { "  - {text: \(Self.quoted($0.text)), at: \(Self.list($0.at))}" }
    if !fields.isEmpty { lines += ["", "fields:"] + fields.map { "  - \(Self.text($0))" } }
    if !groups.isEmpty { lines += ["", "groups:"] + groups.flatMap(Self.lines) }
    if !tables.isEmpty { lines += ["", "tables:"] + tables.flatMap(Self.lines) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// "17 fields, 3 groups of boxes, 34 anchors".
  package var summary: String {
    "\(fields.count) fields, \(groups.count) groups of boxes, \(tables.count) tables, \(anchors.count) anchors"
  }

  private static func text(_ field: FormField) -> String {
    var parts = ["name: \(field.name)"]
    if field.type != .text { parts.append("type: \(field.type.rawValue)") }
    parts.append("box: \(list(field.box))")
    if field.lines { parts.append("lines: true") }
    if field.shape != .square { parts.append("shape: \(field.shape.rawValue)") }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  private static func lines(_ group: FormGroup) -> [String] {
    ["  - name: \(group.name)", "    choose: \(group.choose.rawValue)", "    shape: \(group.shape.rawValue)", "    boxes:"]
      + group.boxes.map { "      - {value: \(quoted($0.value)), box: \(list($0.box))}" }
  }

  private static func lines(_ table: FormTable) -> [String] {
    [
      "  - name: \(table.name)", "    rows: \(table.rows)", "    pitch: \(number(table.pitch))", "    columns:",
    ] + table.columns.map { "      - \(text($0))" }
  }

  private static func list(_ box: FormBox) -> String {
    "[" + [box.left, box.top, box.right, box.bottom].map(number).joined(separator: ", ") + "]"
  }

  /// To a tenth, without needless digits.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths) % 10)"
  }

  /// Between double quotes, so that no word means something to YAML.
  private static func quoted(_ text: String) -> String {
    var out = "\""
    for character in text {
      if character == "\"" || character == "\\" { out += "\\" }
      out.append(character)
    }
    return out + "\""
  }
}
