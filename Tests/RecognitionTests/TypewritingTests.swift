import CTesseract
import Foundation
import Records
import Testing

@testable import Recognition

@Suite("Typewriting is read by a model of its own")
struct TypewritingTests {
  static func words(_ widths: [(String, Int)], score: Double = 95) -> [LayoutWord] {
    widths.map { text, width in
      LayoutWord(
        text: text, box: PixelBox(left: 0, top: 0, right: width, bottom: 30), score: score, isInDictionary: true,
        isNumeric: false)
    }
  }

  @Test("Letters at one distance are a typewriter's, letters as wide as they are a printer's")
  func pitch() {
    // 20 pixels a letter, the last one's box 4 short of its place.
    let typed = ["moved", "that", "minutes", "will", "committee", "Mayor", "council", "little", "William", "mammoth"]
    #expect(FixedPitch.share(of: Self.words(typed.map { ($0, 20 * $0.count - 4) })) == 1)
    // About as in Times.
    let printed = [
      ("moved", 96), ("that", 52), ("minutes", 116), ("will", 50), ("committee", 158), ("Mayor", 98), ("council", 116),
      ("little", 64), ("William", 114), ("mammoth", 162),
    ]
    #expect(FixedPitch.share(of: Self.words(printed)) < 0.5)
    #expect(FixedPitch.share(of: Self.words([("Secretary", 176)])) == 0, "one word says nothing")
  }

  @Test("The model is English with another recogniser, and there is none for other languages")
  func model() throws {
    // Where Debian puts it. No engine is started here: it would catch what the other tests print meanwhile.
    let folder = "/usr/share/tesseract-ocr/5/tessdata"
    let model = try #require(TypewritingModel(language: "eng", in: folder))
    let installed = try Data(contentsOf: URL(fileURLWithPath: folder + "/eng.traineddata"))
    let (ours, theirs) = (TypewritingModel.parts(of: model.data), TypewritingModel.parts(of: installed))
    let (mine, stock) = (try #require(ours), try #require(theirs))
    #expect(mine.keys.sorted() == stock.keys.sorted())
    #expect(mine.keys.filter { mine[$0] != stock[$0] } == [17])
    #expect(TypewritingModel.joined(stock).count == installed.count)
    #expect(TypewritingModel(language: "fra", in: folder) == nil)
    #expect(TypewritingModel(language: "eng", in: "/nonexistent") == nil)
  }

  @Test("A damaged language model has no parts", arguments: [[], [1], [200, 0, 0, 0], [1, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0]])
  func damaged(_ bytes: [UInt8]) {
    #expect(TypewritingModel.parts(of: Data(bytes))?.isEmpty != false)
  }

  @Test("A typed page gets a look for typewriting, and its engine's mark names the model; a printed one does not")
  func notes() async throws {
    // A minute book of 1929, typed on a worn machine.
    let home = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let typed = ScanFile(path: home.path + "/fixtures/minutes/dunmallow-1929.tif", name: "dunmallow-1929.tif")
    let page = try await Worker.pool().recognize(.first, of: typed)
    #expect(page.notes.contains { $0.hasPrefix("look for typewriting") })
    #expect(page.engine.model.contains(", typewriting "))
    let scans = try Scans()
    let print = try scans.print(PoorScanTests.lines, as: "a.png")
    let notes = try await Worker.pool().recognize(.first, of: print).notes
    #expect(!notes.contains { $0.hasPrefix("look for typewriting") })
  }

  @Test("Of two looks at the same lines, each line is taken from the one that read it better")
  func bettered() {
    func look(_ lines: [(String, Double)]) -> Look {
      let lines = lines.enumerated().map { at, line in
        let box = PixelBox(left: 0, top: 50 * at, right: 400, bottom: 50 * at + 30)
        return LayoutLine(
          box: box,
          words: [LayoutWord(text: line.0, box: box, score: line.1, isInDictionary: false, isNumeric: false)], slope: 0)
      }
      return Look(
        preparation: Preparation(),
        blocks: [LayoutBlock(kind: PT_FLOWING_TEXT, box: lines[0].box, paragraphs: [lines])])
    }
    let (plain, typist) = (look([("THERESIENSTADT", 93), ("orematorium", 70)]), look([("oe", 66), ("crematorium", 96)]))
    #expect(typist.bettered(by: plain).words.map(\.text) == ["THERESIENSTADT", "crematorium"])
  }
}
