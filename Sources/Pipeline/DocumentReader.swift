import Extraction
import Records

/// Turns the recognised pages of one scan into documents: forms where a template fits, minutes where the pages
/// read like minutes, and otherwise a document of kind "other", whose text can be searched all the same.
package struct DocumentReader: Sendable {
  package let definitions: [PipelineDefinition]
  private let forms: FormReader?
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
    forms = templates.isEmpty ? nil : FormReader(templates: templates)
    self.readsMinutes = readsMinutes
    self.roster = roster
  }

  /// The pipelines' names: "minutes forms".
  package var name: String { definitions.map(\.name).joined(separator: " ") }

  /// What changes an extraction, in one text.
  package var digest: String { definitions.map(\.digest).joined(separator: "\u{0}") }

  /// The documents of a scan, in page order. Every page belongs to exactly one.
  /// - Parameter recognizer: gives a form its second look.
  package func read(
    _ pages: [RecognizedPage], of scan: Scan, in file: ScanFile, with recognizer: any TextRecognizer
  ) async throws -> [DocumentRecord] {
    var documents: [DocumentRecord] = []
    var rest: [RecognizedPage] = []
    for page in pages {
      if let match = forms?.match(page) {
        let readings = try await recognizer.read(match.regions, on: page.page, of: file)
        documents.append(match.record(readings: readings, page: page, scan: scan))
      } else {
        rest.append(page)
      }
    }
    if rest.isEmpty { return documents }
    let minutes = readsMinutes ? MinutesReader.read(rest, of: scan, roster: roster) : nil
    if let minutes, !minutes.meetings.isEmpty {
      documents.append(minutes)
    } else {
      documents.append(DocumentRecord(kind: "other", scan: scan))
    }
    return documents
  }
}
