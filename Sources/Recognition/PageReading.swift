import CTesseract
import Records

/// How a page image becomes words: the looks that are taken, and which of them is kept.
///
/// One plain look is enough for most pages. A page that makes no sense is tried in the other orientations; one that makes poor
/// sense gets a second look, differently prepared. Of all looks the one with the most `worth` is kept.
struct PageReading {
  let engine: TesseractEngine
  /// The engine for typewriting, asked for only when a page was typed; `nil` where the language has none.
  let typist: () throws -> TesseractEngine?
  /// Asked for only when a page makes no sense.
  let orientations: () -> OrientationFinder?
  let mark: RecognizedPage.Engine
  /// One plain look on a smaller image, for a page that has cost a worker already.
  let thrifty: Bool

  /// Part of `Engine.settings`: raise it with whatever changes the words.
  static let version = "looks 9"

  /// Mean scores below which a look is taken to make no sense, or poor sense. Upright print of any quality scores
  /// over 65; upside down it scores 30 to 55. Between 80 and 90 second looks were kept as often as not and made no
  /// page better, at half as much time again.
  private static let senseless = 65.0
  private static let poor = 80.0

  /// Pixels, of the shorter and of the longer side, below which there is no room for a word, and no reducing the page as
  /// its checks do.
  private static let leastSides = (short: 10, long: 24)

  /// - Throws: `TesseractEngine.Trouble`.
  func read(_ image: PageImage, page: PageNumber) throws -> RecognizedPage {
    if min(image.width, image.height) < Self.leastSides.short || max(image.width, image.height) < Self.leastSides.long {
      return assembled(Reading(image: image, notes: ["too small to hold type"]), page: page, isBlank: true)
    }
    var reading = try cleaned(image)
    let blank = BlankPage(reading.image)
    if blank?.isEmpty == true { return assembled(reading, page: page, isBlank: true) }
    if thrifty {
      let scale = min(1, 150 / Double(image.resolution.dpi))
      reading.look = try engine.look(at: reading.image, Preparation(scale: scale))
      reading.notes.append("read the thrifty way, after a worker was lost")
    } else {
      reading.look = try firstLook(at: reading.image)
      try setUpright(&reading)
      let reader = try lookAsTyped(&reading) ? typist() ?? engine : engine
      try lookAgain(&reading, reader)
      try addItemMarks(&reading, reader)
    }
    let isBlank = reading.look?.words.isEmpty != false && blank?.isNearlyEmpty == true
    return assembled(reading, page: page, isBlank: isBlank)
  }

  /// What is held of a page while it is being read.
  private struct Reading {
    /// The page image, upright as far as is known.
    var image: PageImage
    var rotation = 0
    var look: Look?
    var notes: [String] = []
  }

  /// Takes out what is no page: a black border, and specks where the page is strewn with them.
  private func cleaned(_ image: PageImage) throws -> Reading {
    var reading = Reading(image: image)
    guard let framed = BlackBorder.removed(from: image), let specks = SpeckleCount(framed),
      let clean = specks.isSpeckled ? framed.despeckled() : framed
    else { throw TesseractEngine.Trouble.recognitionFailed("malloc fail") }
    if framed !== image { reading.notes.append("black border painted over") }
    if specks.isSpeckled { reading.notes.append("specks taken out") }
    reading.image = clean
    if HardEdges(clean).isHard {
      guard let soft = clean.softened() else { throw TesseractEngine.Trouble.recognitionFailed("malloc fail") }
      reading.image = soft
      reading.notes.append("hard edges softened")
    }
    return reading
  }

  private func firstLook(at image: PageImage) throws -> Look {
    let slope = LineSlope(image)?.degrees ?? 0
    return try engine.look(
      at: image,
      Preparation(
        scale: Self.firstScale(of: image),
        slope: abs(slope) >= LineSlope.worthLevelling ? slope : 0))
  }

  /// Toward the size that suits the engine: above 340 dpi is waste, and the type of a small image is enlarged.
  private static func firstScale(of image: PageImage) -> Double {
    let dpi = Double(image.resolution.dpi)
    if dpi > 340 { return 300 / dpi }
    return dpi < 145 ? min(2, 300 / dpi) : 1
  }

  /// Turns a page that lies on its side or head, where a look at it turned makes clearly better sense.
  private func setUpright(_ reading: inout Reading) throws {
    guard let first = reading.look else { return }
    let isSideways = first.linesRun != 0
    let words = first.words
    if !isSideways && first.meanScore >= Self.senseless && words.count >= 3 { return }
    if !isSideways && words.isEmpty && LineSlope(reading.image) == nil { return }
    var turns = isSideways ? [360 - first.linesRun] : []
    if !isSideways, let turn = orientations()?.turn(for: reading.image), turn != 0, !turns.contains(turn) {
      turns.insert(turn, at: 0)
    }
    let original = reading.image
    // What the finder says comes first; the rest is tried only while nothing makes sense.
    for turn in turns + [180, 90, 270].filter({ !turns.contains($0) }) {
      guard let turned = original.turned(turn) else {
        throw TesseractEngine.Trouble.recognitionFailed("malloc fail")
      }
      let look = try firstLook(at: turned)
      // A page that was read lying on its side is still to be turned: as good a look is good enough.
      let held = (reading.look?.worth ?? 0)
      let bar = reading.look?.linesRun == 0 ? held + 5 : held / 2
      if look.worth > bar && look.linesRun == 0 {
        reading.image = turned
        reading.rotation = turn
        reading.look = look
        reading.notes.removeAll { $0.hasPrefix("turned") }
        reading.notes.append("turned \(turn)°")
      }
      if look.meanScore >= Self.senseless && look.words.count >= 10 && look.linesRun == 0 { break }
    }
  }

  /// Looks at a typed page with the engine for typewriting, and says whether what it saw is kept. Both looks see the same
  /// lines; single ones that it could not read, spaced capitals for one, are taken from the plain look.
  private func lookAsTyped(_ reading: inout Reading) throws -> Bool {
    guard let plain = reading.look, FixedPitch.isTyped(plain), let typist = try typist() else { return false }
    let look = try typist.look(at: reading.image, plain.preparation)
    let isKept = look.isTrusted(before: plain)
    reading.notes.append("look for typewriting: \(isKept ? "kept" : "not kept")")
    if isKept { reading.look = look.bettered(by: plain) }
    return isKept
  }

  /// Looks again at a page that makes poor sense, or shows no word at all, with its background made even: on a shaded page
  /// with one line of type, one threshold for the page finds nothing.
  private func lookAgain(_ reading: inout Reading, _ engine: TesseractEngine) throws {
    guard let first = reading.look, first.meanScore < Self.poor else { return }
    var preparation = first.preparation
    preparation.isNormalised = true
    let dpi = Double(reading.image.resolution.dpi)
    if dpi < 220 { preparation.scale = min(2, 300 / dpi) }
    let look = try engine.look(at: reading.image, preparation)
    let isBetter = look.worth > first.worth
    reading.notes.append("second look: \(preparation.description), \(isBetter ? "kept" : "not kept")")
    if isBetter { reading.look = look }
  }
}

extension PageReading {
  /// Not on a page of nonsense, whose lines are no lines.
  private func addItemMarks(_ reading: inout Reading, _ engine: TesseractEngine) throws {
    guard let look = reading.look, look.meanScore >= Self.senseless, look.linesRun == 0 else { return }
    let (marked, count) = try ItemMarks(engine: engine, image: reading.image).added(to: look)
    if count > 0 {
      reading.look = marked
      reading.notes.append("\(count) item marks beside their lines")
    }
  }

  private func assembled(_ reading: Reading, page: PageNumber, isBlank: Bool) -> RecognizedPage {
    let image = reading.image
    let skew = PageAssembly.skew(of: reading.look)
    let blocks = RowOrder(skew: skew).ordered((reading.look?.blocks ?? []).compactMap(PageAssembly.block))
    let words = blocks.flatMap { $0.paragraphs.flatMap { $0.lines.flatMap(\.words) } }
    let mean = words.reduce(0) { $0 + $1.confidence.probability } / Double(max(1, words.count))
    return RecognizedPage(
      page: page, width: image.width, height: image.height, resolution: image.resolution,
      rotation: reading.rotation, skew: skew, isBlank: isBlank,
      confidence: words.isEmpty ? nil : Confidence(mean), blocks: blocks, engine: mark,
      notes: reading.notes)
  }
}
