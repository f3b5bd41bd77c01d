import Records

/// Proposes a template from a blank form, for a person to edit: its anchors, fields, groups and tables.
package struct TemplateDraft: Sendable {
  package var template: FormTemplate

  /// What to ask the recogniser about the page before drafting.
  package static func regions(of page: RecognizedPage) -> [Region] {
    [Region(box: PixelBox(left: 0, top: 0, right: page.width, bottom: page.height), ask: .shapes)]
  }

  /// - Parameters:
  ///   - page: a blank form, upright and nearly straight.
  ///   - readings: of `regions(of:)`.
  ///   - name: the form's name.
  package init(_ page: RecognizedPage, readings: [RegionReading], name: String) {
    let form = BlankForm(page, shapes: readings.first?.shapes ?? [])
    let drafted = DraftFields(form)
    let boxes = DraftGroups(form)
    var fields = drafted.fields + boxes.singles
    var groups = boxes.groups
    let names = DraftNames.unique(fields.map(\.name) + groups.map(\.name))
    for i in fields.indices { fields[i].name = names[i] }
    for i in groups.indices { groups[i].name = names[fields.count + i] }
    var tables = drafted.tables
    for i in tables.indices {
      let columns = DraftNames.unique(tables[i].columns.map(\.name))
      for j in columns.indices { tables[i].columns[j].name = columns[j] }
    }
    template = FormTemplate(
      form: name, title: Self.title(form) ?? name, revisions: [], page: form.size, anchors: Self.anchors(form),
      fields: fields, groups: groups, tables: tables, rules: [])
  }

  /// Phrases with enough letters to be found again.
  private static func anchors(_ form: BlankForm) -> [FormAnchor] {
    form.phrases.filter { PhraseFinder.folded($0.text).count >= 4 }.map { FormAnchor(text: $0.text, at: $0.box) }
  }

  /// The tallest print of the page's upper third.
  private static func title(_ form: BlankForm) -> String? {
    form.phrases.filter { $0.box.bottom < form.size.height / 3 && $0.text.count > 10 }
      .max { $0.box.height < $1.box.height }?.text
  }
}
