import Foundation
import Records
import Synchronization

/// A recogniser that does as it is told: reads a file's text as its pages, parted by form feeds, and fails where a page says so.
final class FakeRecognizer: TextRecognizer {
  private let reads = Mutex<[String]>([])
  private let misbehave: @Sendable (PageNumber, String) async throws -> Void
  let settings: String

  /// - Parameter misbehave: called before each page is read, with the scan's name; throws, waits or lets it pass.
  init(settings: String = "", misbehave: @escaping @Sendable (PageNumber, String) async throws -> Void = { _, _ in }) {
    self.settings = settings
    self.misbehave = misbehave
  }

  /// Every page that was read, as "name/page".
  var pagesRead: [String] { reads.withLock { $0 }.sorted() }

  func engine() async throws -> RecognizedPage.Engine {
    RecognizedPage.Engine(name: "fake", model: "none", settings: settings)
  }

  func countPages(of file: ScanFile) async throws -> Int { try pages(file).count }

  func recognize(_ page: PageNumber, of file: ScanFile) async throws -> RecognizedPage {
    try await misbehave(page, file.name)
    reads.withLock { $0.append("\(file.name)/\(page)") }
    let text = try pages(file)[page.offset]
    let words = text.split(separator: " ").enumerated().map { offset, word in
      Word(
        text: String(word), box: PixelBox(left: offset * 100, top: 0, right: offset * 100 + 90, bottom: 20),
        confidence: Confidence(0.9), score: 90)
    }
    let box = words.map(\.box).union
    let blocks = box.map {
      [RecognizedPage.Block(box: $0, paragraphs: [.init(lines: [.init(box: $0, words: words)])])]
    }
    return RecognizedPage(
      page: page, width: 2000, height: 100, resolution: .init(dpi: 200, isAssumed: false),
      isBlank: words.isEmpty, blocks: blocks ?? [], engine: try await engine())
  }

  func read(_ regions: [Region], on page: PageNumber, of file: ScanFile) async throws -> [RegionReading] {
    regions.map { _ in RegionReading(words: [], ink: 0) }
  }

  private func pages(_ file: ScanFile) throws -> [Substring] {
    let text = String(decoding: FileManager.default.contents(atPath: file.path) ?? Data(), as: UTF8.self)
    if text.isEmpty {
      throw ScanProblem(.empty, scan: file.name, reason: "the file is empty", advice: "Scan it again")
    }
    return text.split(separator: "\u{0C}", omittingEmptySubsequences: false)
  }
}
