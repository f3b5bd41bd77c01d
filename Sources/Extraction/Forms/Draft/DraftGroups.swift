/// Proposes the groups of a blank form's boxes: those of one row or of one column, named by the words before or
/// above them. A box on its own becomes a field.
struct DraftGroups {
  private struct Check: Hashable {
    var box: FormBox
    var isCircle: Bool
    var label: BlankForm.Phrase?
  }

  let form: BlankForm
  private(set) var groups: [FormGroup] = []
  private(set) var singles: [FormField] = []

  init(_ form: BlankForm) {
    self.form = form
    let checks = form.checks.map { Check(box: $0.box, isCircle: $0.isCircle, label: Self.label(of: $0.box, form)) }
    let labels = Set(checks.compactMap(\.label))
    for part in Self.parts(checks.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }, form) {
      let title = title(of: part.map(\.box), labels)
      if part.count == 1, let check = part.first {
        var field = FormField(draft: check.label?.text ?? title?.text ?? "box", box: check.box)
        field.type = .checkbox
        field.shape = check.isCircle ? .circle : .square
        singles.append(field)
      } else {
        groups.append(Self.group(part, title))
      }
    }
  }

  private static func group(_ part: [Check], _ title: BlankForm.Phrase?) -> FormGroup {
    let values = DraftNames.unique(part.map { DraftNames.name($0.label?.text ?? "box") })
    return FormGroup(
      name: DraftNames.name(title?.text ?? "choice"), choose: .one,
      shape: part.contains(where: \.isCircle) ? .circle : .square,
      boxes: zip(values, part).map { FormGroup.Box(value: $0, box: $1.box, printed: 0) })
  }

  /// The phrase right of a box.
  private static func label(of box: FormBox, _ form: BlankForm) -> BlankForm.Phrase? {
    form.phrases.filter {
      $0.box.left > box.right - 1 && $0.box.left - box.right < 16 && abs($0.box.centre.y - box.centre.y) < 6
    }.min { $0.box.left < $1.box.left }
  }

  /// Boxes under one another belong together where the next one is nearer below than beside; the others go by
  /// rows, parted where other words than a box's own label stand between.
  private static func parts(_ checks: [Check], _ form: BlankForm) -> [[Check]] {
    var parts: [[Check]] = []
    for check in checks {
      if let i = parts.firstIndex(where: { follows($0, check, checks, form) }) {
        parts[i].append(check)
      } else {
        parts.append([check])
      }
    }
    return parts
  }

  private static func follows(_ part: [Check], _ check: Check, _ all: [Check], _ form: BlankForm) -> Bool {
    guard let last = part.last else { return false }
    let isBelow = abs(last.box.left - check.box.left) < 4 && check.box.top - last.box.bottom < 10
    if isBelow { return check.box.top > last.box.bottom - 2 }
    guard abs(last.box.centre.y - check.box.centre.y) < 4, !isColumn(check, all), !isColumn(last, all) else { return false }
    let between = form.phrases.filter {
      $0.box.left > last.box.right && $0.box.right < check.box.left + 2 && abs($0.box.centre.y - check.box.centre.y) < 7
    }
    return between.allSatisfy { $0 == last.label } && check.box.left - last.box.right < 260
  }

  private static func isColumn(_ check: Check, _ all: [Check]) -> Bool {
    all.contains {
      $0 != check && abs($0.box.left - check.box.left) < 4 && abs($0.box.centre.y - check.box.centre.y) < 20
    }
  }

  /// The words left of a row's first box, or those above it, that are no box's own label.
  private func title(of boxes: [FormBox], _ labels: Set<BlankForm.Phrase>) -> BlankForm.Phrase? {
    guard let first = boxes.first else { return nil }
    let free = form.phrases.filter { !labels.contains($0) }
    let before = free.filter {
      $0.box.right < first.left + 2 && first.left - $0.box.right < 130 && abs($0.box.centre.y - first.centre.y) < 7
    }.max { $0.box.right < $1.box.right }
    let above = free.filter {
      $0.box.bottom < first.top + 2 && first.top - $0.box.bottom < 22 && $0.box.left < first.right
        && $0.box.right > first.left - 20
    }.max { $0.box.bottom < $1.box.bottom }
    return before ?? above
  }
}
