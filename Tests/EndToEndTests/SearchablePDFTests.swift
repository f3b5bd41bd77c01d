import Foundation
import Testing

/// What a clerk takes away: the page as it is, with words that can be searched.
@Suite("The searchable PDF")
struct SearchablePDFTests {
  @Test(
    "keeps the original's pages, with the words where they are printed",
    arguments: ["millrace-1953.tif", "tamarack-1984.pdf"])
  func wordsInPlace(scan: String) throws {
    let box = try TemporaryFolder()
    let archive = try TemporaryFolder()
    try box.put(Program.fixtures + "/minutes/" + scan)
    let night = try Program.run(
      "run", Program.root + "/pipelines/minutes.yaml", "--input", box.path, "--archive", archive.path)
    #expect(night.status == 0, "\(night.err)")
    let hits = try Program.run("search", "the", "--limit", "1", "--csv", "--archive", archive.path).out
    let id = try #require(hits.split(whereSeparator: \.isNewline).last?.split(separator: ",").first.map(String.init))

    let original = try Program.run("ocr", "--format", "json", box.path + "/" + scan)
    let export = try Program.start(["export", id, "--format", "pdf", "--archive", archive.path])
    let outcome = export.finish()
    #expect(outcome.status == 0, "\(outcome.err)")
    let file = box.path + "/searchable.pdf"
    try export.output.write(to: URL(fileURLWithPath: file))
    let layer = try Program.run("ocr", "--format", "json", "--text-layer", "only", file)
    #expect(layer.status == 0, "\(layer.err)")
    let (printed, laid) = (try pages(original.out), try pages(layer.out))
    #expect(printed.count == laid.count)
    for (printed, laid) in zip(printed, laid) {
      let found = Set(laid.map(\.text))
      #expect(printed.filter { found.contains($0.text) }.count > printed.count * 95 / 100)
      let counts = Dictionary(grouping: printed, by: \.text)
      let first = try #require(printed.first { $0.text.count > 4 && counts[$0.text]?.count == 1 })
      let same = try #require(laid.first { $0.text == first.text })
      #expect(abs(first.left - same.left) < 0.005, "\(first) \(same)")
      #expect(abs(first.right - same.right) < 0.005, "\(first) \(same)")
      #expect(abs(first.top - same.top) < 0.01, "\(first) \(same)")
    }
  }

  /// A word and its place, as shares of the page's width and height.
  private struct Place {
    var text: String
    var left, top, right: Double
  }

  /// From the JSON of `ocr`.
  private func pages(_ json: String) throws -> [[Place]] {
    let file = try JSONDecoder().decode(ReadFile.self, from: Data(json.utf8))
    return file.pages.map { page in
      page.blocks.flatMap(\.paragraphs).flatMap(\.lines).flatMap(\.words).map { word in
        Place(
          text: word.text, left: word.box[0] / page.width, top: word.box[1] / page.height,
          right: word.box[2] / page.width)
      }
    }
  }

  private struct ReadFile: Decodable {
    var pages: [Page]
    struct Page: Decodable {
      var width, height: Double
      var blocks: [Block]
    }
    struct Block: Decodable { var paragraphs: [Paragraph] }
    struct Paragraph: Decodable { var lines: [Line] }
    struct Line: Decodable { var words: [Word] }
    struct Word: Decodable {
      var text: String
      var box: [Double]
    }
  }
}
