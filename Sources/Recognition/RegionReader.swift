import CTesseract
import Records

/// Takes a closer look at parts of a page, for forms.
struct RegionReader {
  let engine: TesseractEngine
  let image: PageImage

  /// - Throws: `TesseractEngine.Trouble`.
  func read(_ regions: [Region]) throws -> [RegionReading] {
    try regions.map { region in
      guard let part = image.part(region.box), let ink = RegionInk(part) else {
        return RegionReading(words: [], ink: 0)
      }
      var words: [Word] = []
      if case .text(let characters, let lines) = region.ask, ink.share > 0 {
        words = try text(in: region.box, ink: ink, characters: characters, lines: lines)
      }
      return RegionReading(
        words: words, ink: ink.share, isHandwritten: ink.looksHandwritten(beside: words))
    }
  }

  /// The words of one field, its frame taken away and white paper put around it, at a size that the engine likes.
  private func text(in box: PixelBox, ink: RegionInk, characters: String?, lines: Bool) throws
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
      at: padded, .init(scale: scale, mode: lines ? PSM_SINGLE_BLOCK : PSM_SINGLE_LINE))
    let origin = image.bounds.intersection(box)
    return look.words.map { word in
      let moved = PixelBox(
        left: word.box.left - border + origin.left, top: word.box.top - border + origin.top,
        right: word.box.right - border + origin.left, bottom: word.box.bottom - border + origin.top)
      return Word(
        text: word.text, box: moved.intersection(origin), confidence: WordProbability.of(word),
        score: word.score)
    }.filter { !$0.box.isEmpty }
  }
}
