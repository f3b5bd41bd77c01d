import Archive
import Records

/// A pipeline run over files: receive them all, count their pages, read the pages, extract the documents.
///
/// It is safe to repeat and safe to kill. Each file is in the archive before anything reads it, each page is
/// stored as soon as it is read, and a document when its last page is; so a kill costs the pages in flight, and
/// the next run finds the rest waiting.
package struct Batch: Sendable {
  let archive: Archive
  let recognizer: any TextRecognizer
  let reader: DocumentReader
  /// How many pages to have under way at once.
  let width: Int
  /// Whether pages and files of the input that failed before are tried again.
  let retriesFailed: Bool
  let password: String?
  let report: @Sendable (BatchEvent) -> Void

  package init(
    archive: Archive, recognizer: any TextRecognizer, reader: DocumentReader, width: Int,
    retriesFailed: Bool = false, password: String? = nil,
    report: @escaping @Sendable (BatchEvent) -> Void = { _ in }
  ) {
    self.archive = archive
    self.recognizer = recognizer
    self.reader = reader
    self.width = width
    self.retriesFailed = retriesFailed
    self.password = password
    self.report = report
  }
}

/// What happens in a batch, for whoever shows it.
package enum BatchEvent: Sendable {
  /// All files are received and counted: so many pages are to be read.
  case counted(pages: Int)
  case pageDone(scan: String, page: PageNumber)
  /// A page could not be read.
  case pageFailed(ScanProblem)
  /// A file could not be read, or its form not be looked at closely.
  case failed(ScanProblem)
  /// A scan's documents of some kinds, or motions in them, are no longer in force: these pipelines do not find them.
  case withdrawn(scan: String, Holdings)
  /// A scan's documents are stored.
  case documentsDone(scan: String, kinds: [String])
}
