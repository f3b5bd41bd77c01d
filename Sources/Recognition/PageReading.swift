import CTesseract
import Records

/// How a page image becomes words: the looks that are taken, and which of them is kept.
struct PageReading {
  let engine: TesseractEngine
  let mark: RecognizedPage.Engine
  /// One plain look on a smaller image, for a page that has cost a worker already.
  let thrifty: Bool

  /// Part of `Engine.settings`: raise it with whatever changes the words.
  static let version = "looks 1"

  /// - Throws: `TesseractEngine.Trouble`.
  func read(_ image: PageImage, page: PageNumber) throws -> RecognizedPage {
    let blank = BlankPage(image)
    if blank?.isEmpty == true { return assembled(page, image, look: nil, isBlank: true, notes: []) }
    let look = try engine.look(at: image, .init(scale: firstScale(of: image)))
    return assembled(
      page, image, look: look, isBlank: look.words.isEmpty && blank?.isNearlyEmpty == true,
      notes: thrifty ? ["read the thrifty way, after a worker was lost"] : [])
  }

  /// Toward the size that suits the engine: 600 dpi is waste, and type of a small image is enlarged.
  private func firstScale(of image: PageImage) -> Double {
    let dpi = Double(image.resolution.dpi)
    if thrifty { return min(1, 150 / dpi) }
    if dpi > 340 { return 300 / dpi }
    return image.width < 1400 && dpi < 150 ? 2 : 1
  }

  private func assembled(
    _ page: PageNumber, _ image: PageImage, rotation: Int = 0, look: Look?, isBlank: Bool,
    notes: [String]
  ) -> RecognizedPage {
    let blocks = (look?.blocks ?? []).compactMap(Self.block)
    let words = blocks.flatMap { $0.paragraphs.flatMap { $0.lines.flatMap(\.words) } }
    let mean = words.reduce(0) { $0 + $1.confidence.probability } / Double(max(1, words.count))
    return RecognizedPage(
      page: page, width: image.width, height: image.height, resolution: image.resolution,
      rotation: rotation, skew: Self.skew(of: look), isBlank: isBlank,
      confidence: words.isEmpty ? nil : Confidence(mean), blocks: blocks, engine: mark,
      notes: notes)
  }

  private static func block(_ block: LayoutBlock) -> RecognizedPage.Block? {
    let paragraphs = block.paragraphs.compactMap { lines -> RecognizedPage.Paragraph? in
      let lines = lines.compactMap { line -> RecognizedPage.Line? in
        let words = line.words.map {
          Word(
            text: $0.text, box: $0.box, confidence: WordProbability.of($0), score: $0.score)
        }
        return words.isEmpty ? nil : .init(box: line.box, words: words)
      }
      return lines.isEmpty ? nil : .init(lines: lines)
    }
    if paragraphs.isEmpty { return nil }
    return .init(kind: kind(of: block.kind), box: block.box, paragraphs: paragraphs)
  }

  private static func kind(of kind: TessPolyBlockType) -> RecognizedPage.Block.Kind {
    switch kind {
    case PT_HEADING_TEXT, PT_HEADING_IMAGE: .heading
    case PT_TABLE: .table
    case PT_FLOWING_IMAGE, PT_PULLOUT_IMAGE, PT_NOISE: .notPrint
    default: .text
    }
  }

  /// The long lines' median slope in degrees.
  private static func skew(of look: Look?) -> Double {
    let slopes = (look?.blocks ?? []).flatMap(\.lines).filter { $0.words.count >= 4 }.map(\.slope)
      .sorted()
    if slopes.isEmpty { return 0 }
    return (slopes[slopes.count / 2] * 100).rounded() / 100
  }
}
