import Extraction
import Foundation
import Pipeline
import Records

/// What `extract --kind` asks for: minutes, or one form.
struct Extractor {
  private enum Kind {
    case minutes(Roster?)
    case form(FormTemplate)
  }

  private let kind: Kind

  /// - Parameter kind: "minutes", a template's name, or the path of a template.
  init(kind: String, roster: String? = nil) throws {
    if kind == "minutes" {
      self.kind = .minutes(try roster.map { try PipelineDefinition.loadRoster($0) })
    } else {
      let path = kind.hasSuffix(".yaml") ? kind : "pipelines/forms/\(kind).yaml"
      guard FileManager.default.fileExists(atPath: path) else {
        throw CommandError(
          .badInput, "there is no template \(path). Give --kind minutes, a template's name, or its path")
      }
      self.kind = .form(try FormTemplateFile.load(path))
    }
  }

  /// The documents of a scan; for a form, one for each page that fits the template.
  func records(of read: ScanReader.ReadScan, with recognizer: any TextRecognizer) async throws -> [DocumentRecord] {
    switch kind {
    case .minutes(let roster):
      return [MinutesReader.read(read.pages, of: read.scan, roster: roster)]
    case .form(let template):
      let reader = FormReader(templates: [template])
      var records: [DocumentRecord] = []
      for page in read.pages {
        guard let match = reader.match(page) else { continue }
        let readings = try await recognizer.read(match.regions, on: page.page, of: read.file)
        records.append(match.record(readings: readings, page: page, scan: read.scan))
      }
      if records.isEmpty {
        throw CommandError(.badInput, "\(read.scan.name): no page fits the template “\(template.form)”")
      }
      return records
    }
  }
}
