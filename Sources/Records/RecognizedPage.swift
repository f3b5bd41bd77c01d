/// A page as the recogniser read it: blocks of paragraphs of lines of words, in reading order.
///
/// Every box is in pixels of the *page image*: the page upright (after `rotation`), at `resolution`,
/// not deskewed. It is what a person sees when the page is opened, so a box can be drawn on it.
package struct RecognizedPage: Hashable, Codable, Sendable {
  package var page: PageNumber
  /// The page image's width and height in pixels.
  package var width: Int
  package var height: Int
  package var resolution: Resolution
  /// Degrees clockwise by which the file's image was turned to stand upright: 0, 90, 180 or 270.
  package var rotation: Int
  /// The lines' remaining slope in degrees; positive when they fall to the right. 0 if not measured.
  package var skew: Double
  package var source: Source
  /// Whether the page holds nothing to read. A blank page has no blocks.
  package var isBlank: Bool
  /// The mean probability that a word of the page is right, or `nil` where there is no word.
  package var confidence: Confidence?
  package var blocks: [Block]
  package var engine: Engine
  /// What was done beyond the plain first look, and why: "turned 180°", "second look: background
  /// normalised, kept". For people; empty for most pages.
  package var notes: [String]

  package init(
    page: PageNumber, width: Int, height: Int, resolution: Resolution, rotation: Int = 0,
    skew: Double = 0, source: Source = .ocr, isBlank: Bool = false,
    confidence: Confidence? = nil, blocks: [Block], engine: Engine, notes: [String] = []
  ) {
    self.page = page
    self.width = width
    self.height = height
    self.resolution = resolution
    self.rotation = rotation
    self.skew = skew
    self.source = source
    self.isBlank = isBlank
    self.confidence = confidence
    self.blocks = blocks
    self.engine = engine
    self.notes = notes
  }

  /// Where a page's words came from.
  package enum Source: String, Codable, Sendable {
    case ocr
    /// The PDF's own text layer.
    case textLayer = "text-layer"
    /// A plain text file: the boxes are made up from lines and columns.
    case plainText = "plain-text"
  }

  /// Dots per inch of the page image, and how we know.
  package struct Resolution: Hashable, Codable, Sendable {
    package var dpi: Int
    package var isAssumed: Bool

    package init(dpi: Int, isAssumed: Bool) {
      self.dpi = dpi
      self.isAssumed = isAssumed
    }
  }

  /// What read the page, so that a changed engine, model or setting can be told.
  package struct Engine: Hashable, Codable, Sendable {
    /// "tesseract 5.3.0".
    package var name: String
    /// The language model and what identifies its bytes: "eng 4.1.0".
    package var model: String
    /// Everything else that changes the words.
    package var settings: String

    package init(name: String, model: String, settings: String) {
      self.name = name
      self.model = model
      self.settings = settings
    }
  }

  package struct Block: Hashable, Codable, Sendable {
    package var kind: Kind
    package var box: PixelBox
    package var paragraphs: [Paragraph]

    package init(kind: Kind = .text, box: PixelBox, paragraphs: [Paragraph]) {
      self.kind = kind
      self.box = box
      self.paragraphs = paragraphs
    }

    package enum Kind: String, Codable, Sendable {
      case text, heading, table
      /// Not print: handwriting, a stamp, a picture. Its words are guesses with low confidence.
      case notPrint = "not-print"
    }
  }

  package struct Paragraph: Hashable, Codable, Sendable {
    package var lines: [Line]

    package init(lines: [Line]) { self.lines = lines }
  }

  package struct Line: Hashable, Codable, Sendable {
    package var box: PixelBox
    package var words: [Word]

    package init(box: PixelBox, words: [Word]) {
      self.box = box
      self.words = words
    }

    /// The words with single spaces between them.
    package var text: String { words.map(\.text).joined(separator: " ") }
  }
}

/// One word as read: never empty, no white space within.
package struct Word: Hashable, Codable, Sendable {
  package var text: String
  package var box: PixelBox
  /// The calibrated probability that the text is right.
  package var confidence: Confidence
  /// The engine's own score, 0 to 100; not a probability.
  package var score: Double

  package init(text: String, box: PixelBox, confidence: Confidence, score: Double) {
    self.text = text
    self.box = box
    self.confidence = confidence
    self.score = score
  }
}

extension RecognizedPage {
  package var lines: [Line] { blocks.flatMap { $0.paragraphs.flatMap(\.lines) } }

  package var words: [Word] { lines.flatMap(\.words) }

  /// The words whose centre lies in the box, in reading order.
  package func words(in box: PixelBox) -> [Word] {
    words.filter { box.containsCentre(of: $0.box) }
  }

  /// The page's text: a line feed after each line, an empty line between paragraphs.
  package var text: String {
    var out = ""
    for block in blocks {
      for paragraph in block.paragraphs {
        if !out.isEmpty { out += "\n" }
        for line in paragraph.lines {
          out += line.text
          out += "\n"
        }
      }
    }
    return out
  }
}
