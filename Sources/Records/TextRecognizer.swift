/// Reads scans. The real one runs Tesseract in worker processes; tests give slow, crashing, garbling
/// and empty ones.
///
/// A recogniser may be asked for many pages at once, from many tasks, and does as many at a time as it has
/// workers. It throws `ScanProblem` and `CancellationError`, nothing else.
package protocol TextRecognizer: Sendable {
  /// Opens the file just far enough to count its pages: 1 or more.
  func countPages(of file: ScanFile) async throws -> Int

  /// Reads one page.
  func recognize(_ page: PageNumber, of file: ScanFile) async throws -> RecognizedPage

  /// Takes one more look at parts of a page, in one request. The answers are in the order of the regions.
  func read(_ regions: [Region], on page: PageNumber, of file: ScanFile) async throws
    -> [RegionReading]

  /// What would read a page today; a page whose `engine` differs was read with something else.
  func engine() async throws -> RecognizedPage.Engine
}

/// A scan where a recogniser can open it.
package struct ScanFile: Hashable, Codable, Sendable {
  /// An absolute path. Its extension says nothing: an original is named by its SHA-256.
  package var path: String
  /// The name to use in messages: as the file was received.
  package var name: String
  /// The user password of a locked PDF, where the staff gave one.
  package var password: String?

  package init(path: String, name: String, password: String? = nil) {
    self.path = path
    self.name = name
    self.password = password
  }
}

/// A part of a page that wants a closer look.
package struct Region: Hashable, Codable, Sendable {
  /// In pixels of the page image, before it is turned by `angle`.
  package var box: PixelBox
  package var ask: Ask
  /// Degrees clockwise by which the region is turned about its box's centre, so that it follows the lines
  /// of a page that was scanned askew. The recogniser turns the cut-out back before it looks; boxes that it
  /// answers with are still upright boxes in pixels of the page image.
  package var angle: Double

  package init(box: PixelBox, ask: Ask, angle: Double = 0) {
    self.box = box
    self.ask = ask
    self.angle = angle
  }

  package enum Ask: Hashable, Codable, Sendable {
    /// The text in the box. `characters` lists those allowed, or `nil` for all; `lines` says whether there
    /// may be more than one line. Printed rules are removed first.
    case text(characters: String?, lines: Bool)
    /// How much ink is inside, leaving out the printed frame along the box's edge; with its `grid`.
    case ink
    /// The printed rules, boxes and circles in the box, as `shapes`.
    case shapes
  }
}

/// What a region holds.
package struct RegionReading: Hashable, Codable, Sendable {
  /// For a text region: its words in reading order, boxes in pixels of the page image. Empty for ink.
  package var words: [Word]
  /// What further looks made of a text that the first was not sure of, each in reading order.
  package var otherWords: [[Word]]
  /// The share of dark pixels, 0 to 1, frame lines (in a text region: printed rules) left out.
  package var ink: Double
  /// Whether what is there looks like handwriting rather than print.
  package var isHandwritten: Bool
  /// For an ink region: how dark the box and its surroundings are, cell by cell.
  package var grid: InkGrid?
  /// For a shapes region: what is printed there that is not text, top to bottom.
  package var shapes: [PrintedShape]?

  package init(
    words: [Word], otherWords: [[Word]] = [], ink: Double, isHandwritten: Bool = false,
    grid: InkGrid? = nil, shapes: [PrintedShape]? = nil
  ) {
    self.words = words
    self.otherWords = otherWords
    self.ink = ink
    self.isHandwritten = isHandwritten
    self.grid = grid
    self.shapes = shapes
  }
}
