import ArgumentParser
import Export
import Foundation
import Pipeline
import Recognition
import Records

struct OcrCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ocr",
    abstract: "Read scans and print their text; no archive is touched.",
    discussion: """
      Prints the text of every page to standard output, pages parted by a form feed. Other formats carry the place \
      and the confidence of each word; json of several files is one array.

      Exit codes: 0 done, 2 no file could be read, 3 some pages failed, 5 Tesseract or a language model is missing.
      """)

  @Argument(help: "TIFF, PDF, JPEG, PNG and other image files.")
  var files: [String]

  @Option(help: ArgumentHelp("What to print.", valueName: "txt|json|hocr|alto"))
  var format: TextFormat = .txt

  @Option(help: ArgumentHelp("Only these pages: 1,3-5,8-", valueName: "pages"))
  var pages: PageSelection?

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if files.count > 1, format == .hocr || format == .alto {
      throw ValidationError("hOCR and ALTO are one file a scan: give one scan.")
    }
  }

  func run() async throws {
    let recognizer = reading.recognizer()
    let (wanted, unreadable) = try await countedPages(with: recognizer)
    var failures = unreadable
    var writer = PageWriter(format: format, isList: files.count > 1)
    let progress = ProgressDisplay(total: wanted.count, unit: "pages")
    try await inOrder(wanted.count, atOnce: reading.workers) { offset in
      try await outcome { try await recognizer.recognize(wanted[offset].page, of: wanted[offset].file) }
    } then: { offset, outcome in
      switch outcome {
      case .success(let page):
        writer.write(page, of: wanted[offset].file.name)
      case .failure(let problem):
        try stopIfToolMissing(problem)
        progress.say("minutebook: \(problem)")
        failures += 1
        writer.writeFailed(of: wanted[offset].file.name)
      }
      if wanted.count > 1 { progress.advance(failed: outcome.isFailure) }
    }
    progress.close()
    writer.finish()
    if failures > 0 { throw ExitCode((writer.pages == 0 ? ExitStatus.badInput : .somePagesFailed).rawValue) }
  }

  /// Every page that is asked for, and the number of files that could not be opened.
  private func countedPages(with recognizer: WorkerPool) async throws
    -> (pages: [(file: ScanFile, page: PageNumber)], unreadable: Int)
  {
    var wanted: [(file: ScanFile, page: PageNumber)] = []
    var unreadable = 0
    for path in files {
      let file = ScanFile(path: absolute(path), name: path, password: reading.password)
      switch try await outcome({ try await recognizer.countPages(of: file) }) {
      case .success(let count):
        let chosen = pages?.pages(of: count) ?? (0..<count).map(PageNumber.init(offset:))
        if let missing = pages?.missing(of: count) {
          tell("minutebook: \(path): there is no page \(missing); it has \(counted(count, "page"))")
        }
        if chosen.isEmpty { unreadable += 1 }
        wanted += chosen.map { (file, $0) }
      case .failure(let problem):
        try stopIfToolMissing(problem)
        tell("minutebook: \(problem)")
        unreadable += 1
      }
    }
    return (wanted, unreadable)
  }
}
