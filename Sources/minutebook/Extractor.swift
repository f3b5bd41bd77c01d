import Extraction
import Foundation
import Pipeline
import Records

/// What `extract --kind` asks for: minutes, one form, or a form without a template.
struct Extractor {
  private enum Kind {
    case minutes(Roster?)
    case form(FormTemplate)
    case anyForm
  }

  private let kind: Kind

  /// - Parameter kind: "minutes", a template's name, the path of a template, or "form" for a form that has none.
  init(kind: String, roster: String? = nil) throws {
    if kind == "minutes" {
      self.kind = .minutes(try roster.map { try PipelineDefinition.loadRoster($0) })
    } else if kind == LabelValuePairs.kind {
      self.kind = .anyForm
    } else {
      let name = kind.hasSuffix(".yaml") ? kind : "pipelines/forms/\(kind).yaml"
      guard let path = kind.hasSuffix(".yaml") ? kind : OwnFile.path(name), FileManager.default.fileExists(atPath: path)
      else {
        throw CommandError(
          .badInput,
          "there is no template \(name) here\(kind == name ? "" : " nor beside this program"). Give --kind minutes, a template's name or its path, or “form” for a form "
            + "without a template")
      }
      self.kind = .form(try FormTemplateFile.load(path))
    }
  }

  /// The documents of a scan: of forms, one for each.
  /// - Throws: `CommandError` where there is none of the kind.
  func records(of read: ScanReader.ReadScan, with recognizer: any TextRecognizer) async throws -> [DocumentRecord] {
    switch kind {
    case .minutes(let roster):
      return [MinutesReader.read(read.pages, of: read.scan, roster: roster)]
    case .form(let template):
      let forms = try await FormPages(templates: [template])
        .read(read.pages, of: read.scan, in: read.file, with: recognizer).documents
      if !forms.isEmpty { return forms }
      throw CommandError(.badInput, "\(read.scan.name): no page fits the template “\(template.form)”")
    case .anyForm:
      let forms = read.pages.compactMap { LabelValuePairs.record(of: $0, scan: read.scan) }
      if !forms.isEmpty { return forms }
      throw CommandError(.badInput, "\(read.scan.name): no page looks like a form of labels and values")
    }
  }
}
