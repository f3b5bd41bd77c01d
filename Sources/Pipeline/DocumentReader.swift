import Extraction
import Records

/// Turns the recognised pages of one scan into documents: forms where a template fits, minutes where the other pages
/// read like minutes, a form without a template where a page looks like one, and otherwise a document of kind
/// "other", whose text can be searched all the same.
package struct DocumentReader: Sendable {
  package let definitions: [PipelineDefinition]
  private let forms: FormPages?
  private let readsMinutes: Bool
  private let roster: Roster?

  package init(_ definitions: [PipelineDefinition]) {
    self.definitions = definitions
    var templates: [FormTemplate] = []
    var readsMinutes = false
    var roster: Roster?
    for definition in definitions {
      switch definition.reads {
      case .forms(let more): templates += more
      case .minutes(let names):
        readsMinutes = true
        roster = roster ?? names
      }
    }
    forms = templates.isEmpty ? nil : FormPages(templates: templates)
    self.readsMinutes = readsMinutes
    self.roster = roster
  }

  /// The pipelines' names: "minutes forms".
  package var name: String { definitions.map(\.name).joined(separator: " ") }

  /// What changes an extraction, in one text.
  package var digest: String { definitions.map(\.digest).joined(separator: "\u{0}") }

  /// The documents of a scan: its forms in page order, then what the other pages are. A blank page beside a form, the
  /// back of a sheet, is no document.
  /// - Parameter recognizer: gives a form its second look.
  package func read(
    _ pages: [RecognizedPage], of scan: Scan, in file: ScanFile, with recognizer: any TextRecognizer
  ) async throws -> [DocumentRecord] {
    let found = try await forms?.read(pages, of: scan, in: file, with: recognizer)
    let documents = found?.documents ?? []
    let rest = documents.isEmpty ? pages : (found?.rest ?? []).filter { !$0.isBlank }
    guard let first = rest.first?.page, let last = rest.last?.page else { return documents }
    if readsMinutes {
      var minutes = MinutesReader.read(rest, of: scan, roster: roster)
      if !documents.isEmpty { minutes.pages = ClosedPages(first, last) }
      if !minutes.meetings.isEmpty { return documents + [minutes] }
    }
    let unnamed = forms == nil ? [] : rest.compactMap { LabelValuePairs.record(of: $0, scan: scan) }
    if documents.isEmpty && unnamed.isEmpty { return [DocumentRecord(kind: "other", scan: scan)] }
    let taken = Set(unnamed.compactMap(\.pages?.first))
    return documents + unnamed + others(rest.map(\.page).filter { !taken.contains($0) }, of: scan)
  }

  /// A document of kind "other" for each run of neighbouring pages.
  private func others(_ pages: [PageNumber], of scan: Scan) -> [DocumentRecord] {
    var runs: [ClosedPages] = []
    for page in pages {
      if let run = runs.last, run.last.value + 1 == page.value {
        runs[runs.count - 1] = ClosedPages(run.first, page)
      } else {
        runs.append(ClosedPages(page, page))
      }
    }
    return runs.map { DocumentRecord(kind: "other", scan: scan, pages: $0) }
  }
}
