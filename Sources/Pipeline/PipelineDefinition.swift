import Extraction
import Foundation
import Records
import Yams

/// A pipeline as an office writes it: a small YAML file that says what a box of scans holds and how to read it.
///
///     name: minutes
///     reads: minutes            # or: forms
///     language: eng             # Tesseract's language models, joined by +
///     seconds-a-page: 180       # a page that takes longer is stopped
///     roster: roster.txt        # optional, for minutes
///     templates:                # for forms: files, or folders of them; paths are relative to this file
///       - forms
package struct PipelineDefinition: Sendable {
  package var name: String
  package var reads: Reads
  package var language: String
  /// How long a page may take before its worker is killed, in seconds.
  package var secondsAPage: Int
  /// A digest of everything that changes what is extracted: the definition and its templates.
  package var digest: String

  package init(name: String, reads: Reads, language: String, secondsAPage: Int, digest: String) {
    self.name = name
    self.reads = reads
    self.language = language
    self.secondsAPage = secondsAPage
    self.digest = digest
  }

  package enum Reads: Sendable {
    case minutes(roster: Roster?)
    case forms([FormTemplate])
  }
}

/// Why a pipeline, roster or template file cannot be used.
package struct DefinitionError: Error, CustomStringConvertible, Equatable {
  package var file: String
  /// From 1, where it is known.
  package var line: Int?
  package var problem: String

  package init(file: String, line: Int? = nil, problem: String) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  package var description: String {
    line.map { "\(file), line \($0): \(problem)" } ?? "\(file): \(problem)"
  }
}
