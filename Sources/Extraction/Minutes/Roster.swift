/// The members of a body, as an office may give them, or as attendance lists show them.
///
/// A file has a line a person: name, role, first and last day of office, parted by commas. Only the name is needed.
/// Lines that begin with `#` and empty lines are skipped.
///
///     Dorothy Holt, Mayor, 1972-01-01, 1976-12-31
///     Luis Reyes, Alderman
package struct Roster: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var name: String
    package var role: String?
    /// ISO dates, both included; `nil` for no limit.
    package var from: String?
    package var to: String?

    package init(name: String, role: String? = nil, from: String? = nil, to: String? = nil) {
      self.name = name
      self.role = role
      self.from = from
      self.to = to
    }
  }

  package var entries: [Entry]

  package init(entries: [Entry]) { self.entries = entries }

  /// Reads a roster file's text. A line without a name is skipped.
  package init(text: String) {
    entries = text.split(whereSeparator: \.isNewline).compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
      guard let name = cells.first, !name.isEmpty, !name.hasPrefix("#") else { return nil }
      func cell(_ index: Int) -> String? { cells.indices.contains(index) && !cells[index].isEmpty ? cells[index] : nil }
      return Entry(name: name, role: cell(1), from: cell(2), to: cell(3))
    }
  }

  /// Those in office on an ISO date; all where the date is not known.
  func entries(on date: String?) -> [Entry] {
    guard let date else { return entries }
    return entries.filter { ($0.from ?? date) <= date && date <= ($0.to ?? date) }
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    var view = self[...]
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}
