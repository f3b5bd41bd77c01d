import Records

/// Reads filled forms by their templates.
///
/// ```
/// if let match = FormReader(templates: templates).match(page) {
///   let readings = try await recognizer.read(match.regions, on: page.page, of: file)
///   let record = match.record(readings: readings, page: page, scan: scan)
/// }
/// ```
package struct FormReader: Sendable {
  package let templates: [FormTemplate]

  package init(templates: [FormTemplate]) { self.templates = templates }

  /// The template that fits the page, registered on it; `nil` where none fits.
  package func match(_ page: RecognizedPage) -> FormMatch? {
    attempts(page).first { $0.registration.fits }
  }

  /// Every form on the page, the best fit first: cards and half sheets are scanned several at a time. Empty where
  /// no template fits.
  package func matches(_ page: RecognizedPage) -> [FormMatch] {
    var found: [FormMatch] = []
    var rest = page
    while found.count < Self.mostOnAPage, let next = match(rest) {
      found.append(next)
      rest = rest.removing(where: next.covers)
    }
    return found
  }

  /// A bound on the work for one page: a sheet of labels.
  private static let mostOnAPage = 30

  /// How each template lies on the page, the best first, also where it does not fit: for finding out why.
  package func attempts(_ page: RecognizedPage) -> [FormMatch] {
    templates.compactMap { template in
      Registration.fit(template.anchors, to: page).map {
        FormMatch(template: template, registration: $0)
      }
    }.sorted { $0.weight > $1.weight }
  }
}

/// A template registered on a page.
package struct FormMatch: Hashable, Sendable {
  package var template: FormTemplate
  package var registration: Registration

  package init(template: FormTemplate, registration: Registration) {
    self.template = template
    self.registration = registration
  }

  /// Whether the word's middle lies on the form.
  fileprivate func covers(_ word: Word) -> Bool {
    let middle = registration.transform.invert(x: Double(word.box.midX), y: Double(word.box.midY))
    return FormBox(left: 0, top: 0, right: template.page.width, bottom: template.page.height).contains(middle)
  }

  /// For choosing between templates: letters found, less for a form that should have more of them.
  fileprivate var weight: Double {
    let letters = registration.matched.reduce(0) { $0 + $1.anchor.text.count }
    return (registration.fits ? 1_000_000 : 0) + Double(letters) * registration.share
  }

  /// The places that want a closer look, in the order in which `record` takes their readings.
  package var regions: [Region] {
    template.slots.map { slot in
      let (box, angle) = registration.transform.region(of: slot.box)
      return Region(box: box, ask: slot.ask, angle: angle)
    }
  }
}

/// One place of a form that is read on its own: a field, a table's cell, or one box of a group.
struct FormSlot {
  /// The name of the field it becomes: "owner_name", "items.2.maker", "sex.male".
  var name: String
  var box: FormBox
  var field: FormField?
  var shape: FormField.BoxShape = .square
  var printed: Double = 0
  /// The group it belongs to, for a box.
  var group: FormGroup?

  var isBox: Bool { field == nil || field?.type == .checkbox }

  var ask: Region.Ask {
    guard let field, field.type != .checkbox, field.type != .signature else { return .ink }
    return .text(characters: field.type.characters, lines: field.lines)
  }
}

extension FormField.FieldType {
  /// The characters that may stand in such a field; `nil` for all. A recogniser that may choose among few
  /// mixes up fewer: no O in a telephone number.
  var characters: String? {
    switch self {
    case .phone: "0123456789()-.+ xX"
    case .money: "0123456789.,$-"
    default: nil
    }
  }
}

extension FormTemplate {
  /// Everything that is read, in the order in which it is reported.
  var slots: [FormSlot] {
    let single = fields.map { FormSlot(name: $0.name, box: $0.box, field: $0, shape: $0.shape, printed: $0.printed) }
    let boxes = groups.flatMap { group in
      group.boxes.map {
        FormSlot(
          name: "\(group.name).\($0.value)", box: $0.box, field: nil, shape: group.shape,
          printed: $0.printed, group: group)
      }
    }
    let cells = tables.flatMap { table in
      (0..<max(0, table.rows)).flatMap { row in
        table.columns.map { column in
          FormSlot(
            name: "\(table.name).\(row + 1).\(column.name)",
            box: column.box.down(by: Double(row) * table.pitch), field: column, shape: column.shape,
            printed: column.printed)
        }
      }
    }
    return single + boxes + cells
  }
}

extension RecognizedPage {
  /// The page without some of its words.
  fileprivate func removing(where isGone: (Word) -> Bool) -> RecognizedPage {
    var page = self
    for block in page.blocks.indices {
      for paragraph in page.blocks[block].paragraphs.indices {
        for line in page.blocks[block].paragraphs[paragraph].lines.indices {
          page.blocks[block].paragraphs[paragraph].lines[line].words.removeAll(where: isGone)
        }
      }
    }
    return page
  }
}
