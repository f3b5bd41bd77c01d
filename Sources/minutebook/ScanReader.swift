import Archive
import Extraction
import Foundation
import Pipeline
import Recognition
import Records

/// Reads one file outright, without an archive: for `extract` and `eval`.
struct ScanReader {
  let recognizer: WorkerPool
  /// How many pages to have under way at once.
  let width: Int

  struct ReadScan: Sendable {
    var scan: Scan
    var file: ScanFile
    var pages: [RecognizedPage]
    /// The pages that could not be read.
    var problems: [ScanProblem]
  }

  /// - Throws: `ScanProblem` when the file as a whole cannot be read.
  func read(_ path: String, password: String? = nil) async throws -> ReadScan {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let file = ScanFile(path: absolute(path), name: name, password: password)
    let digest = try digest(of: path, name: name)
    if name.hasSuffix(".txt") {
      let pages = PlainText.pages(from: try text(of: path, name: name))
      let scan = Scan(sha256: digest, name: name, pages: pages.count)
      return ReadScan(scan: scan, file: file, pages: pages, problems: [])
    }
    let count = try await recognizer.countPages(of: file)
    var read = ReadScan(
      scan: Scan(sha256: digest, name: name, pages: count), file: file, pages: [], problems: [])
    let recognizer = recognizer
    try await inOrder(count, atOnce: width) { offset in
      try await outcome { try await recognizer.recognize(PageNumber(offset: offset), of: file) }
    } then: { _, outcome in
      switch outcome {
      case .success(let page): read.pages.append(page)
      case .failure(let problem):
        try stopIfToolMissing(problem)
        read.problems.append(problem)
      }
    }
    return read
  }

  private func digest(of path: String, name: String) throws -> String {
    do { return try FileDigest.sha256(ofFileAt: path) } catch {
      throw ScanProblem(
        .unreadable, scan: name, reason: "the file cannot be read",
        advice: "Check that it is there and that you may read it.")
    }
  }

  private func text(of path: String, name: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(validating: data, as: UTF8.self)
    else {
      throw ScanProblem(
        .notAScan, scan: name, reason: "the file is not text in UTF-8", advice: "Save it as UTF-8 and try again.")
    }
    return text
  }
}
