import CTesseract
import Foundation
import Records

/// One reading of a page image: how it was prepared, and what the engine made of it. Boxes are in the page image.
struct Look {
  var preparation: Preparation
  var blocks: [LayoutBlock]

  var words: [LayoutWord] { blocks.flatMap { $0.lines.flatMap(\.words) } }

  /// The words' mean score, weighted by length, 0 to 100; 0 without words.
  var meanScore: Double {
    let words = words
    let letters = words.reduce(0) { $0 + $1.length }
    return letters > 0 ? words.reduce(0) { $0 + $1.score * $1.length } / letters : 0
  }

  /// What a look is worth: the letters that are probably right, less a fifth of all letters. Of two looks at the
  /// same page the one worth more is kept. A hard line that was tried counts for it, for not to see the line would be
  /// no better; scribble and dirt read as letters count against it.
  var worth: Double { words.worth }

  /// Whether this look at a typed page, by the engine for typewriting, is to be believed before the plain one: unless it is
  /// worth clearly less. What it reads differently is mostly right, even where the plain engine is the surer of the two; on
  /// the typed pages tuned on, to take the surer reading of each line made a twentieth more errors.
  func isTrusted(before plain: Look) -> Bool { words.worth(with: Self.trust) > plain.worth }

  private static let trust = 0.1

  /// The look with each line that the other one, which saw the page prepared in the same way, read clearly better.
  func bettered(by other: Look) -> Look {
    let others = other.blocks.flatMap(\.lines)
    var copy = self
    copy.blocks = blocks.map { block in
      var block = block
      block.paragraphs = block.paragraphs.map { lines in
        lines.map { line in
          let same = others.first { $0.box.shareInCommon(with: line.box) > 0.6 }
          guard let same, same.words.worth > line.words.worth(with: Self.trust) else { return line }
          return same
        }
      }
      return block
    }
    return copy
  }

  /// Degrees clockwise by which the page has been turned, as its lines run: 0, 90 or 270. Tesseract reads lines that run up or
  /// down the page as well as others, but says of no block that it is turned; the order of the words' boxes does.
  var linesRun: Int {
    var (across, down, up) = (0.0, 0.0, 0.0)
    for line in blocks.flatMap(\.lines) {
      guard line.words.count > 1, let first = line.words.first, let last = line.words.last else {
        continue
      }
      let (dx, dy) = (last.box.midX - first.box.midX, last.box.midY - first.box.midY)
      let letters = line.words.reduce(0) { $0 + $1.length }
      if abs(dx) >= abs(dy) { across += letters } else if dy > 0 { down += letters } else { up += letters }
    }
    if across >= max(down, up) { return 0 }
    return down > up ? 90 : 270
  }
}

extension PixelBox {
  /// The common part as a share of both together, 0 to 1.
  fileprivate func shareInCommon(with other: PixelBox) -> Double {
    let common = intersection(other)
    if common.isEmpty { return 0 }
    let area = Double(common.width * common.height)
    return area / (Double(width * height + other.width * other.height) - area)
  }
}

extension [LayoutWord] {
  /// The letters that are probably right, less a fifth of all.
  var worth: Double { worth(with: 0) }

  /// The same with so much more trust in every letter.
  func worth(with trust: Double) -> Double {
    reduce(0) { $0 + (WordProbability.of($1).probability - 0.2 + trust) * $1.length }
  }
}

extension LayoutWord {
  /// Letters, digits and marks.
  var length: Double { Double(text.count) }
}

/// What is done to a page image before the engine sees it.
struct Preparation: Equatable {
  /// How much larger the image is made; below 1, smaller.
  var scale = 1.0
  /// The slope of the lines in degrees, taken out by turning the image back.
  var slope = 0.0
  /// Shadows and yellowed paper made even, faint ink made dark.
  var isNormalised = false
  var mode = PSM_AUTO

  /// For a page's notes.
  var description: String {
    var parts: [String] = []
    if isNormalised { parts.append("background normalised") }
    if scale > 1 { parts.append("enlarged") }
    if mode != PSM_AUTO { parts.append("other segmentation") }
    return parts.isEmpty ? "as it is" : parts.joined(separator: ", ")
  }

  /// The image as the engine shall see it.
  /// - Throws: `Trouble` where memory is lacking.
  func apply(to image: PageImage) throws -> PageImage {
    var ready = image
    func step(_ next: (PageImage) -> PageImage?) throws {
      guard let made = next(ready) else {
        throw TesseractEngine.Trouble.recognitionFailed("malloc fail")
      }
      ready = made
    }
    if isNormalised { try step { $0.normalised() } }
    try step { $0.scaled(by: scale) }
    if slope != 0 { try step { $0.levelled(slope) } }
    return ready
  }

  /// A box of the prepared image, back on the page image.
  func restore(_ box: PixelBox, prepared: PixelBox, page: PixelBox) -> PixelBox {
    var box = box
    if slope != 0 {
      let angle = slope * .pi / 180
      let (cosine, sine) = (cos(angle), sin(angle))
      let centre = (x: Double(prepared.width) / 2, y: Double(prepared.height) / 2)
      // Where the box's middle line, left to right, runs on the sloping page, with the box's own height around it.
      func back(_ x: Int, _ y: Double) -> (x: Double, y: Double) {
        let (dx, dy) = (Double(x) - centre.x, y - centre.y)
        return (centre.x + dx * cosine - dy * sine, centre.y + dx * sine + dy * cosine)
      }
      let middle = Double(box.top + box.bottom) / 2
      let (a, b) = (back(box.left, middle), back(box.right, middle))
      let half = Double(box.height) / 2
      box = PixelBox(
        left: Int(min(a.x, b.x).rounded(.down)), top: Int((min(a.y, b.y) - half).rounded(.down)),
        right: Int(max(a.x, b.x).rounded(.up)), bottom: Int((max(a.y, b.y) + half).rounded(.up)))
    }
    let factor = 1 / scale
    return PixelBox(
      left: Int((Double(box.left) * factor).rounded(.down)),
      top: Int((Double(box.top) * factor).rounded(.down)),
      right: Int((Double(box.right) * factor).rounded(.up)),
      bottom: Int((Double(box.bottom) * factor).rounded(.up))
    ).intersection(page)
  }
}

extension TesseractEngine {
  /// - Throws: `Trouble`.
  func look(at image: PageImage, _ preparation: Preparation) throws -> Look {
    let ready = try preparation.apply(to: image)
    let blocks = try read(ready, mode: preparation.mode)
    if preparation.scale == 1 && preparation.slope == 0 {
      return Look(preparation: preparation, blocks: blocks)
    }
    let restored = blocks.map { block in
      block.moved { preparation.restore($0, prepared: ready.bounds, page: image.bounds) }
    }
    return Look(preparation: preparation, blocks: restored)
  }
}

extension LayoutBlock {
  /// With every box moved: words one by one, lines and blocks drawn around their words again.
  func moved(_ move: (PixelBox) -> PixelBox) -> LayoutBlock {
    var copy = self
    copy.paragraphs = paragraphs.map { lines in
      lines.map { line in
        var line = line
        line.words = line.words.map { word in
          var word = word
          word.box = move(word.box)
          return word
        }
        line.box = line.words.map(\.box).union ?? move(line.box)
        return line
      }
    }
    copy.box = copy.lines.map(\.box).union ?? move(box)
    return copy
  }
}
