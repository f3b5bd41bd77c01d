import Foundation
import Records

@testable import Archive

/// A folder that goes when the test ends.
final class TemporaryFolder: Sendable {
  let path = FileManager.default.temporaryDirectory.path + "/minutebook-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and returns its path.
  func file(_ name: String, _ contents: String) throws -> String {
    let path = path + "/" + name
    try Data(contents.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }
}

/// Pages and records made by hand.
enum Sample {
  static let engine = RecognizedPage.Engine(name: "sample 1", model: "none", settings: "plain")

  /// A page whose lines are the text's: each character 10 px wide, each line 20 px high, 40 px apart.
  static func page(_ number: Int, _ text: String, engine: RecognizedPage.Engine = engine)
    -> RecognizedPage
  {
    let lines = text.split(separator: "\n").enumerated().map { row, line in
      self.line(String(line), top: 100 + 40 * row)
    }
    let box = lines.map(\.box).union ?? PixelBox(left: 0, top: 0, right: 0, bottom: 0)
    return RecognizedPage(
      page: PageNumber(number) ?? .first, width: 2550, height: 3300,
      resolution: .init(dpi: 300, isAssumed: false), isBlank: lines.isEmpty,
      confidence: Confidence(0.97),
      blocks: lines.isEmpty ? [] : [.init(box: box, paragraphs: [.init(lines: lines)])],
      engine: engine)
  }

  private static func line(_ text: String, top: Int) -> RecognizedPage.Line {
    var words: [Word] = []
    var column = 0
    for word in text.split(separator: " ") {
      let left = 100 + 10 * column
      words.append(
        Word(
          text: String(word),
          box: PixelBox(left: left, top: top, right: left + 10 * word.count, bottom: top + 20),
          confidence: Confidence(0.98), score: 95.5))
      column += word.count + 1
    }
    return .init(box: words.map(\.box).union!, words: words)
  }

  /// Minutes of one meeting with these motions.
  static func minutes(
    _ date: String, _ body: String = "Town Council of Dunmarrow", sha256: String,
    motions: [Motion] = [], pages: ClosedPages? = nil
  ) -> DocumentRecord {
    DocumentRecord(
      kind: "minutes", scan: Scan(sha256: sha256, name: "\(date).tif"), pages: pages,
      meetings: [
        Meeting(
          organization: body, classification: "regular", date: date, startTime: "19:30",
          pages: pages,
          attendance: [
            Attendee(name: "Reyes", asWritten: "Alderman Reyes", role: "Alderman", status: .present),
            Attendee(name: "Holt", status: .late, arrived: "19:52"),
          ], motions: motions,
          bills: [Bill(identifier: "Ordinance No. 1123", classification: "ordinance")])
      ])
  }
}

extension Archive {
  /// Takes in a scan of these pages with one meeting on that day; returns the document's id.
  @discardableResult
  func add(
    _ name: String, _ pages: [String], on date: String = "1974-03-12",
    body: String = "Town Council of Dunmarrow", motions: [Motion] = [], in folder: TemporaryFolder
  ) throws -> String {
    let path = try folder.file(name, name + pages.joined(separator: "\u{C}"))
    let received = try receive(fileAt: path, name: name, run: nil)
    try setPageCount(of: received.sha256, pages.count)
    for (index, text) in pages.enumerated() {
      try store(page: Sample.page(index + 1, text), of: received.sha256, seconds: 0.5)
    }
    let record = Sample.minutes(date, body, sha256: received.sha256, motions: motions)
    return try store([record], of: received.sha256, pipeline: "minutes", settings: "1")[0]
  }
}
