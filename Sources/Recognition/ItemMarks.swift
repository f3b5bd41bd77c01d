import CTesseract
import Records

/// The letters and numbers of items, standing alone in the margin beside a line: "b." and "12.".
///
/// Tesseract's layout takes one letter without neighbours for dirt; read together with the line that it stands before, it is
/// read well. So the empty room before each line is looked at: where it holds ink of the size of type, the
/// line's beginning is read again with it.
struct ItemMarks {
  let engine: TesseractEngine
  let image: PageImage

  /// How far before a line its mark may stand, in heights of the line: two and a half tab stops.
  private static let reach = 12
  /// Lines that are read again on one page; more would be a page of something else.
  private static let most = 40

  /// The look with the marks that were missing, and how many these are.
  /// - Throws: `TesseractEngine.Trouble`.
  func added(to look: Look) throws -> (look: Look, count: Int) {
    guard let ink = image.dark(below: 0.6) else { throw TesseractEngine.Trouble.recognitionFailed("malloc fail") }
    let words = look.blocks.flatMap(\.lines).filter { !$0.isStack }.flatMap(\.words).map(\.box)
    var look = look
    var marks: [PixelBox] = []
    var tries = 0
    for block in look.blocks.indices {
      for paragraph in look.blocks[block].paragraphs.indices {
        for line in look.blocks[block].paragraphs[paragraph].indices {
          let found = look.blocks[block].paragraphs[paragraph][line]
          guard tries < Self.most, let mark = mark(before: found, among: words, ink) else { continue }
          tries += 1
          let read = try self.words(at: mark, before: found)
          guard ItemMark.isOne(read) else { continue }
          look.blocks[block].paragraphs[paragraph][line].words.insert(contentsOf: read, at: 0)
          look.blocks[block].paragraphs[paragraph][line].box = (read.map(\.box) + [found.box]).union ?? found.box
          look.blocks[block].box = [look.blocks[block].box, look.blocks[block].paragraphs[paragraph][line].box].union
            ?? look.blocks[block].box
          marks.append(mark)
        }
      }
    }
    look.removeStacks(over: marks)
    return (look, marks.count)
  }

  /// Where ink that may be a mark stands before a line, or `nil`.
  private func mark(before line: LayoutLine, among words: [PixelBox], _ ink: PageImage) -> PixelBox? {
    let height = line.words.map(\.box.height).sorted().middle ?? 0
    // A line of one or two small words is a mark itself, or dirt.
    guard height >= 6, line.words.reduce(0, { $0 + $1.length }) >= 6 else { return nil }
    let first = line.words[0].box
    var zone = PixelBox(
      left: max(0, first.left - Self.reach * height), top: first.top - height / 4, right: first.left - height / 2,
      bottom: first.bottom + height / 4
    ).intersection(image.bounds)
    for word in words where word.left < zone.right && word.top < zone.bottom && word.bottom > zone.top {
      zone.left = max(zone.left, word.right + height / 2)
    }
    guard zone.right - zone.left >= height / 2, let part = ink.part(zone), part.hasInk else { return nil }
    let letters = part.components.filter { box in
      // What touches the room's edges belongs to something larger: a rule, a frame, a hole.
      box.left > 0 && box.top > 0 && box.right < part.width && box.bottom < part.height
        && (height * 2 / 5...height * 3 / 2).contains(box.height) && box.width <= height * 3 / 2
    }
    guard (1...5).contains(letters.count), let all = letters.union, all.width <= 4 * height else { return nil }
    return PixelBox(
      left: all.left + zone.left, top: all.top + zone.top, right: all.right + zone.left, bottom: all.bottom + zone.top)
  }

  /// The words that are read where the mark stands, when it is read together with the line's beginning.
  private func words(at mark: PixelBox, before line: LayoutLine) throws -> [LayoutWord] {
    let first = line.words[0].box
    let height = first.height
    let room = PixelBox(
      left: mark.left - height * 2 / 3, top: min(mark.top, first.top) - height / 4,
      right: min(line.box.right, first.left + 14 * height), bottom: max(mark.bottom, first.bottom) + height / 4
    ).intersection(image.bounds)
    guard let part = image.part(room) else { return [] }
    var preparation = Preparation()
    preparation.mode = PSM_SINGLE_LINE
    if image.resolution.dpi < 120 { preparation.scale = 2 }
    return try engine.look(at: part, preparation).words.map { word in
      var word = word
      word.box = PixelBox(
        left: word.box.left + room.left, top: word.box.top + room.top, right: word.box.right + room.left,
        bottom: word.box.bottom + room.top)
      return word
    }.filter { word in
      // Bare strokes between the mark and the line are a tab's dirt.
      word.box.right < first.left && word.text.contains { $0.isLetter || $0.isNumber }
    }
  }
}

extension LayoutLine {
  /// Whether its words stand one below the other. Tesseract takes a column of marks for a line of text that runs down the
  /// page, and reads nonsense there.
  fileprivate var isStack: Bool {
    words.count > 1
      && zip(words, words.dropFirst()).allSatisfy { $0.box.bottom <= $1.box.top || $1.box.bottom <= $0.box.top }
  }
}

extension Look {
  /// Takes away what was read of columns of marks, where these have been read since.
  fileprivate mutating func removeStacks(over marks: [PixelBox]) {
    for block in blocks.indices {
      for paragraph in blocks[block].paragraphs.indices {
        for line in blocks[block].paragraphs[paragraph].indices where blocks[block].paragraphs[paragraph][line].isStack {
          blocks[block].paragraphs[paragraph][line].words.removeAll { word in marks.contains { !$0.intersection(word.box).isEmpty } }
        }
        blocks[block].paragraphs[paragraph].removeAll(where: \.words.isEmpty)
      }
    }
  }
}

/// How the letter or number of an item is written: "b.", "12.", "(iv)", "7b)", "3".
enum ItemMark {
  /// Scores below which a mark is not believed. Without a full stop or bracket it may be a fleck, and must be a sure number.
  private static let least = (marked: 30.0, bare: 75.0)

  static func isOne(_ words: [LayoutWord]) -> Bool {
    guard words.count == 1, let word = words.first else { return false }
    var letters = Substring(word.text)
    let opens = letters.first == "("
    if opens { letters.removeFirst() }
    let isClosed = letters.last.map { ".):".contains($0) } ?? false
    if isClosed { letters.removeLast() }
    let digits = letters.prefix { $0.isASCII && $0.isNumber }
    let rest = letters.dropFirst(digits.count)
    guard isClosed || !opens, digits.count <= 3, !letters.isEmpty else { return false }
    let isRoman = digits.isEmpty && rest.count <= 4 && rest.lowercased().allSatisfy { "ivx".contains($0) }
    guard isRoman || rest.count <= 1 && rest.allSatisfy({ $0.isASCII && $0.isLetter }) else { return false }
    return word.score >= (isClosed ? least.marked : rest.isEmpty ? least.bare : 101)
  }
}

extension PageImage {
  /// Of a 1-bit image: whether any pixel is black.
  fileprivate var hasInk: Bool {
    var isEmpty: Int32 = 0
    pixZero(pixels, &isEmpty)
    return isEmpty == 0
  }
}

extension Array {
  /// The element in the middle, or `nil` of none.
  fileprivate var middle: Element? { isEmpty ? nil : self[count / 2] }
}
