import Foundation
import Records

extension FormRule {
  /// Flags the fields that break the rule; says nothing where one of them has no value.
  func judge(_ fields: inout [Field]) {
    switch self {
    case .later(let name, let other):
      guard let i = fields.firstIndex(where: { $0.name == name }), let later = fields[i].value,
        let earlier = fields.first(where: { $0.name == other })?.value, later < earlier
      else { return }
      flag(&fields[i], "date-order", "\(later) is before \(other), \(earlier)")
    case .sum(let names, let total):
      guard let i = fields.firstIndex(where: { $0.name == total }), let written = fields[i].value,
        let expected = Decimal(string: written)
      else { return }
      let parts = fields.filter { field in names.contains { Self.isPart(field.name, of: $0) } }
      let unread = parts.contains { $0.value == nil && ($0.asWritten != nil || $0.state != nil) }
      guard !parts.isEmpty, !unread else { return }
      let sum = parts.compactMap { $0.value.flatMap { Decimal(string: $0) } }.reduce(0, +)
      if sum != expected { flag(&fields[i], "sum-differs", "the parts add up to \(sum), not \(written)") }
    }
  }

  /// Whether the field is the named one, or a cell of the named table's column ("items.2.value" of "items.value").
  private static func isPart(_ field: String, of name: String) -> Bool {
    if field == name { return true }
    let steps = field.split(separator: ".")
    return steps.count == 3 && "\(steps[0]).\(steps[2])" == name
  }

  private func flag(_ field: inout Field, _ code: String, _ detail: String) {
    field.flags = (field.flags ?? []) + [Flag(code: code, detail: detail)]
    field.valid = false
  }
}
