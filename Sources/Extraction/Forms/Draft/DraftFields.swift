/// Proposes the fields of a blank form: what can be written on its rules and in its cells, named by their labels.
struct DraftFields {
  let form: BlankForm
  private(set) var fields: [FormField] = []
  private(set) var tables: [FormTable] = []

  init(_ form: BlankForm) {
    self.form = form
    ruled()
    inCells()
    fields.sort { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
  }

  /// Room above a rule for one line of writing, in points.
  private static let lineHeight = 14.0

  private mutating func ruled() {
    let lines = form.rules.filter { $0.width >= 36 && !isCellEdge($0) }
    var lastRule: FormBox?
    for rule in lines.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      let own = left(of: rule) ?? under(rule)
      if own == nil, let last = lastRule, isContinued(last, rule), let i = fields.lastIndex(where: { $0.box.bottom == last.top + 1 }) {
        fields[i].box.bottom = rule.top + 1
        fields[i].lines = true
        lastRule = rule
      } else if let label = own ?? over(rule) {
        let box = FormBox(left: rule.left, top: rule.top - Self.lineHeight, right: rule.right, bottom: rule.top + 1)
        fields.append(FormField(draft: label.text, box: box))
        lastRule = rule
      }
    }
  }

  /// Whether the second rule is the next line of the first one's field.
  private func isContinued(_ first: FormBox, _ second: FormBox) -> Bool {
    abs(first.left - second.left) < 4 && abs(first.right - second.right) < 4 && second.top - first.top > 10
      && second.top - first.top < 28
  }

  private func isCellEdge(_ rule: FormBox) -> Bool {
    form.cells.contains { cell in
      let isNear = abs(cell.top - rule.top) < 4 || abs(cell.bottom - rule.bottom) < 4
      return isNear && min(cell.right, rule.right) - max(cell.left, rule.left) > 0.5 * min(cell.width, rule.width)
    }
  }

  /// The phrase that ends just left of the rule, on its line.
  private func left(of rule: FormBox) -> BlankForm.Phrase? {
    form.phrases.filter {
      $0.box.right < rule.left + 3 && rule.left - $0.box.right < 60 && $0.box.bottom > rule.top - 9
        && $0.box.bottom < rule.top + 4
    }.max { $0.box.right < $1.box.right }
  }

  /// The phrase that stands right under the rule's left end.
  private func under(_ rule: FormBox) -> BlankForm.Phrase? {
    form.phrases.first {
      abs($0.box.left - rule.left) < 10 && $0.box.top > rule.top && $0.box.top - rule.bottom < 9
    }
  }

  /// The phrase above the rule's left end with room to write between; one that sits on the rule is a title.
  private func over(_ rule: FormBox) -> BlankForm.Phrase? {
    form.phrases.filter {
      abs($0.box.left - rule.left) < 12 && rule.top - $0.box.bottom > 9 && rule.top - $0.box.bottom < 30
    }.max { $0.box.bottom < $1.box.bottom }
  }

  private mutating func inCells() {
    var columns: [(label: String, cells: [FormBox])] = []
    let empty = form.cells.filter { cell in !form.phrases.contains { cell.holds($0.box) } }
    for cell in form.cells.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      let inside = form.phrases.filter { cell.holds($0.box) }
      guard let label = inside.first else { continue }
      let below = stack(under: cell, of: empty)
      if below.count >= 2, cell.height < 30 {
        columns.append((label.text, below))
      } else if cell.bottom - label.box.bottom >= 10, inside.count == 1 {
        var field = FormField(
          draft: label.text,
          box: FormBox(left: cell.left + 3, top: label.box.bottom + 1, right: cell.right - 2, bottom: cell.bottom - 2))
        field.lines = field.box.height > 26
        fields.append(field)
      }
    }
    if let table = table(of: columns) { tables.append(table) }
  }

  /// The empty cells right under a cell, as wide as it, without a gap.
  private func stack(under cell: FormBox, of empty: [FormBox]) -> [FormBox] {
    var found: [FormBox] = []
    var bottom = cell.bottom
    while let next = empty.first(where: {
      abs($0.top - bottom) < 5 && abs($0.left - cell.left) < 3 && abs($0.right - cell.right) < 3
    }) {
      found.append(next)
      bottom = next.bottom
    }
    return found
  }

  private func table(of columns: [(label: String, cells: [FormBox])]) -> FormTable? {
    guard let rows = columns.map(\.cells.count).min(), rows >= 2, let first = columns.first?.cells else { return nil }
    let pitch = (first[rows - 1].top - first[0].top) / Double(rows - 1)
    let cells = columns.map { label, cells in
      FormField(
        draft: label,
        box: FormBox(
          left: cells[0].left + 2, top: cells[0].top + 1.5, right: cells[0].right - 2, bottom: cells[0].bottom - 1.5))
    }
    return FormTable(name: "rows", rows: rows, pitch: (pitch * 10).rounded() / 10, columns: cells)
  }
}

extension FormField {
  /// A field named by its label, its type guessed from the label's words.
  init(draft label: String, box: FormBox) {
    self.init(
      name: DraftNames.name(label), type: DraftNames.type(label), box: box, required: false, lines: false,
      pattern: nil, range: nil, options: [], order: .mdy, shape: .square, printed: 0)
  }
}
