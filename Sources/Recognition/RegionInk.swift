import CTesseract
import Records

/// The ink in a part of a page, told apart from the printed frame around it.
struct RegionInk {
  /// Share of dark pixels, 0 to 1, frame lines left out; of writing, specks as well.
  let share: Double
  /// Those pixels, 1 bit deep.
  let mask: PageImage
  private let strokes: StrokeShape

  /// - Parameter isText: whether the part holds writing, whose printed rules may run anywhere through it.
  /// - Returns: `nil` where memory is lacking.
  init?(_ part: PageImage, isText: Bool) {
    guard let binary = Self.binary(part) else { return nil }
    guard let frame = isText ? Self.rules(of: binary) : Self.frame(of: binary) else { return nil }
    guard let marks = binary.derived(pixSubtract(nil, binary.pixels, frame.pixels)),
      let ink = isText ? Self.withoutSpecks(marks) : marks
    else { return nil }
    mask = ink
    var dark: Int32 = 0
    pixCountPixels(ink.pixels, &dark, nil)
    share = Double(dark) / Double(max(1, part.width * part.height))
    strokes = StrokeShape(ink)
  }

  /// Whether what is there looks written by hand: the pen's strokes are joined and uneven or do not keep to a line, and
  /// the engine is not sure of its words. A guess, for a person to look at.
  func looksHandwritten(beside words: [Word]) -> Bool {
    if share < 0.002 || strokes.count == 0 { return false }
    let letters = words.reduce(0.0) { $0 + Double($1.text.utf8.count) }
    let score = words.reduce(0.0) { $0 + $1.score * Double($1.text.utf8.count) } / max(1, letters)
    let wavers = strokes.standing < 0.6
    let isUneven = strokes.heightSpread > 0.45 || strokes.widest > 3.5 || wavers
    return letters == 0 ? strokes.count > 1 && isUneven : isUneven && score < (wavers ? 90 : 70)
  }

  /// Dark pixels, with a threshold between the part's own paper and ink; a part of paper alone has none.
  private static func binary(_ part: PageImage) -> PageImage? {
    guard let grey = part.grey() else { return nil }
    if part.depth == 1 { return part }
    let histogram = GreyHistogram(grey)
    guard let threshold = histogram.threshold else {
      return grey.derived(pixCreate(Int32(grey.width), Int32(grey.height), 1))
    }
    return grey.derived(pixThresholdToBinary(grey.pixels, Int32(threshold)))
  }

  /// The printed rules: level lines longer than any stroke of a letter, and upright ones along the part's
  /// height. Where a stroke crosses a rule (ink above it and below), the crossing is the stroke's.
  private static func rules(of binary: PageImage) -> PageImage? {
    // A third of an inch: four times the width of a wide letter.
    let across = min(binary.width * 6 / 10, max(20, binary.resolution.dpi / 3))
    let down = max(8, binary.height * 8 / 10)
    let thickness = max(3, binary.resolution.dpi / 50)
    guard
      // A thin rule that was turned back is a flight of low steps: made thicker it is one run again.
      let thick = binary.derived(pixDilateBrick(nil, binary.pixels, 1, 3)),
      let level = thick.derived(pixOpenBrick(nil, thick.pixels, Int32(across), 1)),
      let upright = binary.derived(pixOpenBrick(nil, binary.pixels, 1, Int32(down))),
      let both = binary.derived(pixOr(nil, level.pixels, upright.pixels)),
      let lines = both.derived(pixDilateBrick(nil, both.pixels, 3, 3)),
      let strokes = binary.derived(pixSubtract(nil, binary.pixels, lines.pixels)),
      let bridged = strokes.derived(pixCloseSafeBrick(nil, strokes.pixels, 1, Int32(2 * thickness + 1)))
    else { return nil }
    return lines.derived(pixSubtract(nil, lines.pixels, bridged.pixels))
  }

  /// Long straight lines near the part's edges: the printed box of a form, or the rule under a blank.
  private static func frame(of binary: PageImage) -> PageImage? {
    let across = max(8, binary.width * 6 / 10)
    let down = max(8, binary.height * 6 / 10)
    guard
      let horizontal = binary.derived(pixOpenBrick(nil, binary.pixels, Int32(across), 1)),
      let vertical = binary.derived(pixOpenBrick(nil, binary.pixels, 1, Int32(down))),
      let both = binary.derived(pixOr(nil, horizontal.pixels, vertical.pixels))
    else { return nil }
    // A line of print that fills the middle is no frame: keep to the outer quarter on each side.
    let inner = PixelBox(
      left: binary.width / 4, top: binary.height / 4, right: binary.width * 3 / 4,
      bottom: binary.height * 3 / 4)
    var middle: UnsafeMutablePointer<Box>? = boxCreate(
      Int32(inner.left), Int32(inner.top), Int32(inner.width), Int32(inner.height))
    defer { boxDestroy(&middle) }
    pixClearInRect(both.pixels, middle)
    // Lines are a pixel or two thicker than the part that is straight all along.
    return both.derived(pixDilateBrick(nil, both.pixels, 3, 3))
  }

  /// The marks without what dust and copying strewed: dots smaller than a hyphen that stand away from everything
  /// larger. The dot of an i or a full stop stands near its letter.
  private static func withoutSpecks(_ marks: PageImage) -> PageImage? {
    let least = Int32(max(2, marks.resolution.dpi / 50))
    let reach = Int32(marks.resolution.dpi / 16 * 2 + 1)
    guard
      let strokes = marks.derived(
        pixSelectBySize(
          marks.pixels, least, least, 8, Int32(L_SELECT_IF_EITHER), Int32(L_SELECT_IF_GTE), nil)),
      let around = strokes.derived(pixDilateBrick(nil, strokes.pixels, reach, reach)),
      let near = around.derived(pixAnd(nil, around.pixels, marks.pixels))
    else { return nil }
    // A speck that is half within reach is taken whole.
    return near.derived(pixSeedfillBinary(nil, near.pixels, marks.pixels, 8))
  }

  /// The writing on white paper and nothing else, as dark as print is, for reading; `nil` where memory is lacking.
  /// - Parameter part: what this ink was found in.
  func writing(in part: PageImage) -> PageImage? {
    let halo = Int32(part.resolution.dpi / 40 * 2 + 1)
    guard let grey = part.grey(), let copy = grey.derived(pixCopy(nil, grey.pixels)),
      let ground = mask.derived(pixDilateBrick(nil, mask.pixels, halo, halo)),
      let beyond = ground.derived(pixInvert(nil, ground.pixels))
    else { return nil }
    let paper = GreyHistogram(grey).paper
    var ink: Float = 0
    pixGetRankValueMasked(grey.pixels, mask.pixels, 0, 0, 1, 0.2, &ink, nil)
    pixSetMasked(copy.pixels, beyond.pixels, 255)
    if Double(paper) - Double(ink) > 30 { pixGammaTRC(copy.pixels, copy.pixels, 1, Int32(ink), Int32(paper)) }
    return copy
  }
}

/// How many pixels there are of each grey.
struct GreyHistogram {
  private var counts = [Int](repeating: 0, count: 256)

  init(_ grey: PageImage) {
    let words = Int(pixGetWpl(grey.pixels))
    guard grey.depth == 8, let data = pixGetData(grey.pixels) else { return }
    for y in 0..<grey.height {
      for x in 0..<grey.width {
        counts[Int(data[y * words + x / 4] >> UInt32(24 - 8 * (x % 4)) & 0xFF)] += 1
      }
    }
  }

  /// The commonest light grey.
  var paper: UInt32 {
    UInt32(counts.indices.max { counts[$0] < counts[$1] } ?? 255)
  }

  /// Otsu's threshold between paper and ink, or `nil` where the two are too close for there to be ink.
  var threshold: Int? {
    let total = Double(counts.reduce(0, +))
    let sum = counts.indices.reduce(0.0) { $0 + Double($1 * counts[$1]) }
    var (below, sumBelow, best, at) = (0.0, 0.0, 0.0, 128)
    var means = (dark: 0.0, light: 255.0)
    for grey in 0..<255 {
      below += Double(counts[grey])
      sumBelow += Double(grey * counts[grey])
      if below == 0 || below == total { continue }
      let dark = sumBelow / below
      let light = (sum - sumBelow) / (total - below)
      let between = below * (total - below) * (light - dark) * (light - dark)
      if between > best { (best, at, means) = (between, grey + 1, (dark, light)) }
    }
    return means.light - means.dark >= 40 ? at : nil
  }
}
