import ArgumentParser
import Export
import Foundation
import Records

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write documents as standard files, to standard output.",
    discussion: """
      txt, hocr and alto hold the words of the pages, the last two with their places; csv is a table of the motions, or of \
      a form's fields; ocd is the document's JSON, in the terms of Open Civic Data.

      Exit codes: 0 done, 2 no such document.
      """)

  @Argument(help: "The documents' ids.")
  var ids: [String]

  @Option(help: ArgumentHelp("What to write.", valueName: "txt|hocr|alto|csv|ocd"))
  var format: Format

  @OptionGroup var archive: ArchiveOption

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case txt, hocr, alto, csv, ocd
  }

  func validate() throws {
    if ids.count > 1, format == .hocr || format == .alto {
      throw ValidationError("hOCR and ALTO are one file a document: give one id.")
    }
  }

  func run() throws {
    let archive = try archive.open()
    let records = try ids.map { try archive.record($0) }
    let pages = { (record: DocumentRecord) in
      try archive.pages(of: record.scan.sha256).filter { page in
        record.pages.map { $0.first <= page.page && page.page <= $0.last } ?? true
      }
    }
    switch format {
    case .txt: print(TextFile.document(try records.flatMap(pages)), terminator: "")
    case .hocr, .alto:
      for record in records {
        let (name, sha256) = (record.scan.name, record.scan.sha256)
        print(
          format == .hocr
            ? HOCR.document(try pages(record), name: name)
            : ALTO.document(try pages(record), name: name, sha256: sha256))
      }
    case .csv: print(table(of: records), terminator: "")
    case .ocd:
      for record in records { print(String(decoding: try record.encode(pretty: true), as: UTF8.self)) }
    }
  }

  /// Motions where there are minutes among the documents, else the forms' fields.
  private func table(of records: [DocumentRecord]) -> String {
    records.contains { !$0.meetings.isEmpty } ? RecordTables.motions(of: records) : RecordTables.forms(of: records)
  }
}
