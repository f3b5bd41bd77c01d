extension EvaluationReport {
  /// The report as a person reads it on a terminal: tables of plain text, at most 100 columns wide.
  package var summary: String {
    var parts: [String] = []
    if let text { parts.append(text.summary) }
    if let fields { parts.append(fields.summary) }
    if let words { parts.append("confidence of words: " + words.summary) }
    if let fitted {
      parts.append("confidence of words, fitted on the other half of the scans: " + fitted.summary)
    }
    for (kind, calibration) in (fittedItems ?? [:]).sorted(by: { $0.key < $1.key }) {
      parts.append("confidence of \(kind), fitted on the other half of the scans: " + calibration.summary)
    }
    if parts.isEmpty { return "Nothing to judge: no truth was found.\n" }
    return parts.joined(separator: "\n")
  }
}

extension TextReport {
  fileprivate var summary: String {
    var table = TextTable(["text", "rate", "95 % interval", "median", "90th pct", "normalised"])
    for (name, rate) in [
      ("CER (characters)", characters), ("WER (words)", words), ("words in any order", bagOfWords),
    ] {
      table.add([
        name, percent(rate.rate), percent(rate.interval), percent(rate.median),
        percent(rate.percentile90), percent(rate.normalizedRate),
      ])
    }
    let empty = characters.emptyReferencePages
    var lines =
      "\(count(characters.pageCount, "page")), \(characters.total.referenceLength) characters of truth"
    if empty > 0 {
      lines += ", \(count(empty, "page")) whose truth is empty (no rate of their own)"
    }
    lines += "\n" + table.text
    lines += """
      rate = edits ÷ truth's length, weighted by length; intervals by bootstrap over pages\
      \(characters.pageCount < 30 ? " (too narrow: fewer than 30 pages)" : "")

      """
    return lines + worstPages
  }
}

extension TextReport {
  /// The pages to look at first. Where the words in any order are right and the characters are not, the reading order is
  /// wrong, or truth leaves something out.
  private var worstPages: String {
    let wrong = pages.filter { $0.score.characters.edits > 0 }
    let worst = wrong.sorted { $0.score.characters.edits > $1.score.characters.edits }.prefix(5)
    if worst.isEmpty { return "" }
    var table = TextTable(["most errors", "page", "errors", "CER", "words in any order"])
    for page in worst {
      table.add([
        page.name, String(page.page), String(page.score.characters.edits),
        percent(page.score.characters.rate), percent(page.score.bagOfWords.rate),
      ])
    }
    return "\n" + table.text
  }
}

extension FieldReport {
  fileprivate var summary: String {
    var table = TextTable([
      "field", "found", "missed", "made up", "precision", "recall", "F1", "95 % interval",
      "strict F1",
    ])
    for row in rows {
      let tally = row.score.normalized
      table.add([
        row.isAveraged ? row.name : "(\(row.name))", String(tally.found), String(tally.missed),
        String(tally.spurious), share(tally.precision), share(tally.recall), share(tally.f1),
        share(row.interval), share(row.score.strict.f1),
      ])
    }
    for (name, average) in [("micro average", micro), ("macro average", macro)] {
      table.add([
        name, "", "", "", "", "", share(average.normalized), share(average.interval),
        share(average.strict),
      ])
    }
    var out = "\(count(documentCount, "document")) with truth for their fields\n" + table.text
    out += """
      by normalised value; rows in brackets are not in the averages; intervals by bootstrap over documents\
      \(documentCount < 30 ? " (too narrow: fewer than 30)" : "")

      """
    for (kind, calibration) in confidence.sorted(by: { $0.key < $1.key }) {
      out += "\nconfidence of \(kind): " + calibration.summary
    }
    return out
  }
}

extension WordReport {
  fileprivate var summary: String {
    var out = all.summary
    for (kind, calibration) in kinds.sorted(by: { $0.key < $1.key }) {
      out +=
        "  \(kind): \(calibration.count) words, right \(percent(calibration.accuracy)), "
        + "calibration error \(share(calibration.expectedError)), Brier \(share(calibration.brier))\n"
    }
    return out
  }
}

extension Calibration {
  fileprivate var summary: String {
    var table = TextTable(["given", "count", "mean given", "right", "95 % interval"])
    for bin in bins {
      table.add([
        "\(share(bin.from))–\(share(bin.to))", String(bin.count), percent(bin.meanProbability),
        percent(bin.observed), percent(bin.interval),
      ])
    }
    return
      "\(count), right \(percent(accuracy)), expected calibration error \(share(expectedError)), "
      + "Brier \(share(brier))\n" + table.text
  }
}

/// Columns of text; the first is set left, the others right.
private struct TextTable {
  private var rows: [[String]]

  init(_ head: [String]) { rows = [head] }

  mutating func add(_ row: [String]) { rows.append(row) }

  var text: String {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + space : space + row[column]
      }.joined(separator: "  ") + "\n"
    }.joined()
  }
}

// MARK: Numbers as text

private let nothing = "–"

private func count(_ number: Int, _ thing: String) -> String {
  "\(number) \(thing)\(number == 1 ? "" : "s")"
}

private func percent(_ rate: ErrorRate) -> String {
  switch rate {
  case .value(let value): percent(value)
  case .emptyReference: "empty truth"
  }
}

private func percent(_ value: Double?) -> String {
  value.map { decimals($0 * 100, places: 2) + " %" } ?? nothing
}

private func percent(_ interval: Interval?) -> String {
  interval.map { "\(decimals($0.low * 100, places: 2))–\(decimals($0.high * 100, places: 2)) %" }
    ?? nothing
}

private func share(_ value: Double?) -> String { value.map { decimals($0, places: 3) } ?? nothing }

private func share(_ interval: Interval?) -> String {
  interval.map { "\(share($0.low))–\(share($0.high))" } ?? nothing
}

/// A number that is not negative, with so many places after the point.
private func decimals(_ value: Double, places: Int) -> String {
  let digits = String(Int((value * [1, 10, 100, 1000][places]).rounded()))
  let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  return padded.dropLast(places) + "." + padded.suffix(places)
}
