import Archive
import ArgumentParser
import Export
import Foundation
import Recognition
import Records

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write documents as standard files, to standard output.",
    discussion: """
      txt, hocr and alto hold the words of the pages, the last two with their places; csv is a table of the motions, or of \
      a form's fields, in UTF-8 with a byte order mark, as spreadsheets want it; ocd is the document's JSON, in the terms of Open Civic Data, of several documents an array; pdf is a searchable PDF: the original's \
      pages as they are, with the words laid over them invisibly.

      Exit codes: 0 done, 2 no such document, 5 qpdf or img2pdf is missing.
      """)

  @Argument(help: "The documents' ids.")
  var ids: [String]

  @Option(help: ArgumentHelp("What to write.", valueName: "txt|hocr|alto|csv|ocd|pdf"))
  var format: Format

  @Option(help: "The password that opens a locked PDF. Others on this machine can see it while the command runs.")
  var password: String?

  @OptionGroup var viewer: ViewerOption

  @OptionGroup var archive: ArchiveOption

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case txt, hocr, alto, csv, ocd, pdf
  }

  func validate() throws {
    if ids.count > 1, format == .hocr || format == .alto || format == .pdf {
      throw ValidationError("hOCR, ALTO and PDF are one file a document: give one id.")
    }
    if format == .pdf, isatty(STDOUT_FILENO) == 1 {
      throw ValidationError("A PDF is not for the terminal: write it to a file, … --format pdf > minutes.pdf")
    }
  }

  func run() async throws {
    let archive = try archive.openForReading()
    let records = try ids.map { try archive.record($0, viewer: viewer.viewer) }
    switch format {
    case .txt: print(TextFile.document(try ids.flatMap { try pages(of: $0, in: archive).read }), terminator: "")
    case .hocr, .alto:
      for (id, record) in zip(ids, records) {
        let (name, sha256) = (record.scan.name, record.scan.sha256)
        let pages = try pages(of: id, in: archive).read
        print(
          format == .hocr ? HOCR.document(pages, name: name) : ALTO.document(pages, name: name, sha256: sha256))
      }
    case .csv: printTable(try table(of: records))
    case .ocd:
      var list = JSONList(isArray: records.count > 1)
      for record in records { list.write(String(decoding: try record.encode(pretty: true), as: UTF8.self)) }
      list.finish()
    case .pdf:
      for (id, record) in zip(ids, records) {
        let file = ScanFile(path: try archive.originalPath(id, viewer: viewer.viewer), name: record.scan.name, password: password)
        let pages = try pages(of: id, in: archive)
        let isWhole = record.pages == nil && pages.hidden.isEmpty
        let pdf = try await SearchablePDF.data(
          of: file, taking: isWhole ? nil : pages.numbers, words: TextLayerPDF.document(pages.read),
          on: pages.read.map(\.page))
        try FileHandle.standardOutput.write(contentsOf: pdf)
      }
    }
  }

  private func pages(of id: String, in archive: Archive) throws -> DocumentPages {
    let pages = try archive.pages(ofDocument: id, viewer: viewer.viewer)
    if let first = pages.hidden.first {
      let more = pages.hidden.count - 1
      tell(
        "minutebook: \(id): page \(first)\(more > 0 ? " and \(more) more" : "") left out: part of a document above the level "
          + "“\(viewer.viewer.name)”; --viewer asks for a higher one")
    }
    return pages
  }

  /// The motions of minutes, or the fields of forms: they are different tables.
  /// - Throws: `CommandError` where the documents are of both kinds.
  private func table(of records: [DocumentRecord]) throws -> String {
    let (minutes, others) = (records.filter { !$0.meetings.isEmpty }, records.filter(\.meetings.isEmpty))
    if minutes.isEmpty { return RecordTables.forms(of: others) }
    guard let other = others.first else { return RecordTables.motions(of: minutes) }
    throw CommandError(
      .badInput,
      "\(minutes[0].scan.name) is minutes and \(other.scan.name) of kind \(other.kind), which are different tables: export "
        + "minutes and forms apart")
  }
}
