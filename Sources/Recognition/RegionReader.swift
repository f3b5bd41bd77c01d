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
        let looks = ink.share > 0 ? try texts(in: cut, ink: ink, characters: characters, lines: lines) : []
        reading.words = looks.first ?? []
        reading.otherWords = Array(looks.dropFirst())
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

  /// The words of one field, its rules and specks taken away and white paper put around it, at a size that the engine
  /// likes. Where it is not sure, two more looks follow, smaller and narrower: typewriters set their letters wide,
  /// and what is misread there comes out right closer together as often as not.
  private func texts(in cut: RegionCut, ink: RegionInk, characters: String?, lines: Bool) throws
    -> [[Word]]
  {
    guard let clean = ink.writing(in: cut.image),
      let padded = clean.derived(
        pixAddBorder(clean.pixels, Int32(Self.border), clean.depth == 1 ? 0 : 255))
    else { return [] }
    engine.set("tessedit_char_whitelist", to: characters ?? "")
    defer { engine.set("tessedit_char_whitelist", to: "") }
    let dpi = Double(image.resolution.dpi)
    let scale = dpi < 220 ? 300 / dpi : (dpi > 340 ? 300 / dpi : 1)
    let mode = lines ? PSM_SINGLE_BLOCK : PSM_SINGLE_LINE
    let first = try look(at: padded, Preparation(scale: scale, mode: mode), in: cut)
    if first.allSatisfy({ $0.score >= Self.sure }) { return [first] }
    let smaller = try look(at: padded, Preparation(scale: scale / 1.5, mode: mode), in: cut)
    let narrower = try look(at: padded, Preparation(scale: scale, mode: mode), narrowed: 0.8, in: cut)
    return [first, smaller, narrower]
  }

  /// White paper around a cut-out, in pixels: the engine loses letters at the very edge.
  private static let border = 12
  /// A word with a score below this is looked at again. Of those above, fewer than one in fifty is wrong.
  private static let sure = 85.0

  /// - Parameter narrowed: how wide the cut-out is made, of its own width.
  private func look(
    at padded: PageImage, _ preparation: Preparation, narrowed: Double = 1, in cut: RegionCut
  ) throws -> [Word] {
    var ready = padded
    if narrowed != 1 {
      guard let narrow = padded.derived(pixScale(padded.pixels, Float(narrowed), 1)) else { return [] }
      ready = narrow
    }
    return try engine.look(at: ready, preparation).words.map { word in
      let moved = PixelBox(
        left: Int(Double(word.box.left) / narrowed) - Self.border, top: word.box.top - Self.border,
        right: Int(Double(word.box.right) / narrowed) - Self.border, bottom: word.box.bottom - Self.border)
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
