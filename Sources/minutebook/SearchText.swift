import Archive
import Foundation
import Records

/// Answers of `search` as a person reads them.
enum SearchText {
  /// Bold on a terminal, square brackets elsewhere.
  private static let mark = isatty(STDOUT_FILENO) == 1 ? ("\u{1B}[1m", "\u{1B}[0m") : ("[", "]")

  /// The pages of a document together, the documents in the order of their first hits.
  ///
  /// - Parameter isRanked: whether the order of the hits says how good they are; otherwise the pages of a document stand
  ///   as they follow each other.
  static func pages(_ answer: SearchAnswer, isRanked: Bool) -> String {
    var lines: [String] = []
    // What has no words and no filters is told by its note.
    if !answer.understood.isEmpty {
      lines.append(head(answer.total, ("page", "pages"), nearly(answer.nearTotal), answer.understood))
    }
    lines += notes(answer.notes)
    for document in documents(answer.hits) {
      lines += [""] + self.document(isRanked ? document : document.sorted { $0.page < $1.page })
    }
    if let facets = answer.facets {
      lines += counts(
        [("year", facets.years), ("body", facets.bodies), ("kind", facets.kinds)], isNearly: answer.nearTotal ?? 0 > 0)
    }
    return lines.joined(separator: "\n")
  }

  /// Hits of one document after each other; pages that no document takes up by their scan.
  private static func documents(_ hits: [PageHit]) -> [[PageHit]] {
    var places: [String: Int] = [:]
    var documents: [[PageHit]] = []
    for hit in hits {
      let name = hit.document ?? hit.sha256
      if let place = places[name] {
        documents[place].append(hit)
      } else {
        places[name] = documents.count
        documents.append([hit])
      }
    }
    return documents
  }

  /// A line for the document, and two for each page; a bound volume's pages have their own dates and bodies.
  private static func document(_ hits: [PageHit]) -> [String] {
    guard let first = hits.first else { return [] }
    let isOneMeeting = hits.allSatisfy { $0.date == first.date && $0.body == first.body }
    let facts = isOneMeeting ? [first.date, first.body] : []
    return [place(first.document, first.scan, facts)]
      + hits.flatMap { hit in
        let own = isOneMeeting ? [] : [hit.date, hit.body].compactMap(\.self)
        return [
          "  " + (["page \(hit.page)"] + own + [nearness(hit)].compactMap(\.self)).joined(separator: "  "),
          "    " + hit.snippet.marked(mark.0, mark.1).split(whereSeparator: \.isNewline).joined(separator: " "),
        ]
      }
  }

  private static func nearness(_ hit: PageHit) -> String? {
    switch hit.match {
    case .exact: nil
    case .form: "(another form of the word)"
    case .near where hit.nearWords.isEmpty: "(near)"
    case .near: "(near: \(hit.nearWords.joined(separator: ", ")))"
    case .partial: "(not all that was asked)"
    }
  }

  /// ", and 27 that match nearly".
  private static func nearly(_ count: Int?) -> String {
    guard let count, count > 0 else { return "" }
    return count == 1 ? ", and 1 that matches nearly" : ", and \(count) that match nearly"
  }

  static func motions(_ answer: MotionAnswer) -> String {
    var lines = [head(answer.total, ("motion", "motions"), nearly(answer.nearTotal), answer.understood)] + notes(answer.notes)
    for hit in answer.hits {
      lines.append("")
      lines.append(place(hit.document, file(hit.scan, hit.page), [hit.date, hit.body]) + near(hit.nearWords))
      lines.append("    " + ([hit.identifier, opening(of: hit.text)].compactMap(\.self).joined(separator: ": ")))
      var facts = ["moved by \(hit.mover ?? "(not named)")", "seconded by \(hit.seconder ?? "(not named)")"]
      if let outcome = hit.resultAsWritten ?? hit.extendedResult ?? hit.result?.rawValue { facts.append("“\(outcome)”") }
      lines.append("    " + facts.joined(separator: ", "))
      lines += RecordText.votes(hit.counts, hit.votes)
      lines += hit.flags.map { "    flag \($0.code): \($0.detail)" }
    }
    if let facets = answer.facets {
      lines += counts([
        ("year", facets.years), ("body", facets.bodies), ("result", facets.results), ("member", facets.members),
      ], isNearly: answer.nearTotal ?? 0 > 0)
    }
    return lines.joined(separator: "\n")
  }

  private static func near(_ words: [String]) -> String { words.isEmpty ? "" : "  (near: \(words.joined(separator: ", ")))" }

  static func items(_ answer: AgendaAnswer) -> String {
    var lines = [head(answer.total, ("agenda item", "agenda items"), nearly(answer.nearTotal), answer.understood)] + notes(answer.notes)
    for hit in answer.hits {
      lines.append("\n" + place(hit.document, file(hit.scan, hit.evidence.first?.page), [hit.date, hit.body]) + near(hit.nearWords))
      lines.append("    " + [hit.item, hit.description].compactMap(\.self).joined(separator: ". "))
    }
    return lines.joined(separator: "\n")
  }

  /// A list shows how a motion begins; `show` and --csv give all of it.
  private static func opening(of text: String) -> String {
    text.count <= 240 ? text : text.prefix(240) + "…"
  }

  static func forms(_ answer: FieldAnswer) -> String {
    var lines = [head(answer.total, ("form", "forms"), "", answer.understood)] + notes(answer.notes)
    for hit in answer.hits {
      lines.append("\(hit.document)  \(hit.scan.asShown)  \(hit.kind)  \(hit.name) = \(value(of: hit))")
    }
    return lines.joined(separator: "\n")
  }

  private static func value(of hit: FieldHit) -> String {
    switch hit.state {
    case .handwritten: "(handwritten)"
    case let state?: state.rawValue
    case nil: hit.value ?? "(nothing read)"
    }
  }

  /// "3 pages for: zoning, and 2 that match nearly"; without a question only how many there are.
  private static func head(_ total: Total, _ name: (one: String, many: String), _ rest: String, _ understood: String) -> String {
    let count = "\(total) \(total.isExact && total.value == 1 ? name.one : name.many)"
    return understood.isEmpty ? count : "\(count) for: \(understood)\(rest)"
  }

  private static func notes(_ notes: [String]) -> [String] { notes.map { "note: \($0)" } }

  /// A blank line and one for each thing counted by; nothing for what no hit has. Pages of no document have neither a year
  /// nor a kind.
  ///
  /// - Parameter isNearly: whether there are hits that match nearly, which are not counted.
  private static func counts(_ facets: [(name: String, counts: [Facets.Count])], isNearly: Bool) -> [String] {
    var lines = facets.filter { !$0.counts.isEmpty }.map { name, counts in
      let unnamed = name == "kind" ? "(no document)" : "(undated)"
      return "by \(name): " + counts.map { "\($0.name.isEmpty ? unnamed : $0.name) \($0.count)" }.joined(separator: ", ")
    }
    if lines.isEmpty, isNearly { lines = ["--facets counts exact matches, and there are none"] }
    return lines.isEmpty ? [] : [""] + lines
  }

  private static func file(_ scan: String, _ page: PageNumber?) -> String {
    page.map { "\(scan), page \($0)" } ?? scan
  }

  /// "3f2a91c0d4e5  1974-03-12.tif, page 2  1974-03-12  City Council".
  private static func place(_ document: String?, _ file: String, _ facts: [String?]) -> String {
    ([document ?? "(no document)", file.asShown] + facts.compactMap(\.self)).joined(separator: "  ")
  }
}
