import Archive
import Foundation
import Records

/// Answers of `search` as a person reads them.
enum SearchText {
  /// Bold on a terminal, square brackets elsewhere.
  private static let mark = isatty(STDOUT_FILENO) == 1 ? ("\u{1B}[1m", "\u{1B}[0m") : ("[", "]")

  static func page(_ answer: SearchAnswer) -> String {
    var lines = ["\(answer.total) \(answer.total.value == 1 ? "page" : "pages") for: \(answer.understood)"]
    lines += answer.notes.map { "note: \($0)" }
    for hit in answer.hits {
      lines.append("")
      lines.append(
        place(hit.document, hit.scan, hit.page, hit.date, hit.body) + near(hit))
      lines.append("    " + hit.snippet.marked(mark.0, mark.1).split(whereSeparator: \.isNewline).joined(separator: " "))
    }
    if let facets = answer.facets { lines.append("\n" + counts(facets)) }
    return lines.joined(separator: "\n")
  }

  private static func near(_ hit: PageHit) -> String {
    switch hit.match {
    case .exact: ""
    case .form: "  (another form of the word)"
    case .near: "  (near: \(hit.nearWords.joined(separator: ", ")))"
    case .partial: "  (some of the words)"
    }
  }

  static func motions(_ answer: MotionAnswer) -> String {
    var lines = ["\(answer.total) \(answer.total.value == 1 ? "motion" : "motions") for: \(answer.understood)"]
    lines += answer.notes.map { "note: \($0)" }
    for hit in answer.hits {
      lines.append("")
      lines.append(place(hit.document, hit.scan, hit.page, hit.date, hit.body))
      lines.append("    " + ([hit.identifier, opening(of: hit.text)].compactMap(\.self).joined(separator: ": ")))
      var facts = ["moved by \(hit.mover ?? "(not named)")", "seconded by \(hit.seconder ?? "(not named)")"]
      if let outcome = hit.resultAsWritten ?? hit.extendedResult ?? hit.result?.rawValue { facts.append("“\(outcome)”") }
      lines.append("    " + facts.joined(separator: ", "))
      lines += RecordText.votes(hit.counts, hit.votes)
      lines += hit.flags.map { "    flag \($0.code): \($0.detail)" }
    }
    if let facets = answer.facets {
      lines.append(
        "\n"
          + counts([
            ("year", facets.years), ("body", facets.bodies), ("result", facets.results), ("member", facets.members),
          ]))
    }
    return lines.joined(separator: "\n")
  }

  static func items(_ hits: [AgendaHit]) -> String {
    var lines = ["\(hits.count) agenda \(hits.count == 1 ? "item" : "items")"]
    for hit in hits {
      let page = hit.evidence.first?.page
      lines.append("\n" + place(hit.document, hit.scan, page, hit.date, hit.body))
      lines.append("    " + [hit.item, hit.description].compactMap(\.self).joined(separator: ". "))
    }
    return lines.joined(separator: "\n")
  }

  /// A list shows how a motion begins; `show` and --csv give all of it.
  private static func opening(of text: String) -> String {
    text.count <= 240 ? text : text.prefix(240) + "…"
  }

  static func forms(_ hits: [FieldHit]) -> String {
    var lines = ["\(hits.count) \(hits.count == 1 ? "form" : "forms")"]
    for hit in hits {
      lines.append("\(hit.document)  \(hit.scan)  \(hit.kind)  \(hit.name) = \(hit.value ?? "(nothing read)")")
    }
    return lines.joined(separator: "\n")
  }

  private static func counts(_ facets: Facets) -> String {
    counts([("year", facets.years), ("body", facets.bodies), ("kind", facets.kinds)])
  }

  private static func counts(_ facets: [(name: String, counts: [Facets.Count])]) -> String {
    facets.map { name, counts in
      "by \(name): " + counts.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    }.joined(separator: "\n")
  }

  /// "3f2a91c0d4e5  1974-03-12.tif, page 2  1974-03-12  City Council".
  private static func place(
    _ document: String?, _ scan: String, _ page: PageNumber?, _ date: String?, _ body: String?
  ) -> String {
    let file = page.map { "\(scan), page \($0)" } ?? scan
    return [document ?? "(no document)", file, date, body].compactMap(\.self).joined(separator: "  ")
  }
}
