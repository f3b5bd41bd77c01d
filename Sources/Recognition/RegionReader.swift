import CTesseract
import Records

/// Takes a closer look at parts of a page, for forms.
struct RegionReader {
  let engine: TesseractEngine
  let image: PageImage

  /// - Throws: `TesseractEngine.Trouble`.
  func read(_ regions: [Region]) throws -> [RegionReading] {
    try regions.map { region in
      guard let cut = RegionCut(region, of: image),
        let ink = RegionInk(cut.image, isText: region.isText)
      else {
        return RegionReading(words: [], ink: 0)
      }
      var reading = RegionReading(words: [], ink: ink.share)
      switch region.ask {
      case .text(let characters, let lines):
        if ink.share > 0 { reading.words = try text(in: cut, ink: ink, characters: characters, lines: lines) }
        reading.isHandwritten = ink.looksHandwritten(beside: reading.words)
      case .ink:
        reading.grid = RegionCut(region, of: image, growth: 2).flatMap { InkGrid($0) }
      case .shapes:
        reading.shapes = image.part(region.box).map { ShapeFinder(image: $0).shapes() }?.map { shape in
          let origin = region.box.intersection(image.bounds)
          let box = PixelBox(
            left: shape.box.left + origin.left, top: shape.box.top + origin.top,
            right: shape.box.right + origin.left, bottom: shape.box.bottom + origin.top)
          return PrintedShape(kind: shape.kind, box: box)
        }
      }
      return reading
    }
  }

  /// The words of one field, its frame taken away and white paper put around it, at a size that the engine likes.
  private func text(in cut: RegionCut, ink: RegionInk, characters: String?, lines: Bool) throws
    -> [Word]
  {
    let border = 12
    guard let clean = ink.withoutFrame,
      let padded = clean.derived(pixAddBorder(clean.pixels, Int32(border), clean.depth == 1 ? 0 : 255))
    else { return [] }
    engine.set("tessedit_char_whitelist", to: characters ?? "")
    defer { engine.set("tessedit_char_whitelist", to: "") }
    let dpi = Double(image.resolution.dpi)
    let scale = dpi < 220 ? 300 / dpi : (dpi > 340 ? 300 / dpi : 1)
    let look = try engine.look(
      at: padded, Preparation(scale: scale, mode: lines ? PSM_SINGLE_BLOCK : PSM_SINGLE_LINE))
    return look.words.map { word in
      let moved = PixelBox(
        left: word.box.left - border, top: word.box.top - border, right: word.box.right - border,
        bottom: word.box.bottom - border)
      return Word(
        text: word.text, box: cut.onPage(moved).intersection(image.bounds),
        confidence: WordProbability.of(word), score: word.score)
    }.filter { !$0.box.isEmpty }
  }
}

extension Region {
  fileprivate var isText: Bool {
    if case .text = ask { true } else { false }
  }
}
