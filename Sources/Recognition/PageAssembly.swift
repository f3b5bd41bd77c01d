import CTesseract
import Records

/// Judges what the engine gave: what is print, what is junk, what is sure; and makes a page's blocks of it.
enum PageAssembly {
  /// A block, or `nil` where nothing of it remains.
  static func block(_ block: LayoutBlock) -> RecognizedPage.Block? {
    let paragraphs = block.paragraphs.compactMap { lines -> RecognizedPage.Paragraph? in
      let lines = lines.compactMap(line)
      return lines.isEmpty ? nil : .init(lines: lines)
    }
    guard let box = paragraphs.flatMap(\.lines).map(\.box).union else { return nil }
    return .init(kind: kind(of: block), box: box, paragraphs: paragraphs)
  }

  private static func line(_ line: LayoutLine) -> RecognizedPage.Line? {
    if isJunk(line) { return nil }
    let words = line.words.filter { !isJunk($0) }.map {
      Word(text: $0.text, box: $0.box, confidence: WordProbability.of($0), score: $0.score)
    }
    guard let box = words.map(\.box).union else { return nil }
    return .init(box: box, words: words)
  }

  /// What punch holes, borders, staples and rules make: a word without three letters or digits that the engine
  /// itself hardly believes in.
  private static func isJunk(_ word: LayoutWord) -> Bool {
    let letters = word.text.unicodeScalars.count { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    if word.box.width < 2 || word.box.height < 2 { return true }
    return letters == 0 ? word.score < 25 : letters < 3 && word.score < 8
  }

  /// A short line of nothing but such, or of scribble read as letters: a low score, and no word that is sure, or known
  /// to the dictionary, to say that it is print after all.
  private static func isJunk(_ line: LayoutLine) -> Bool {
    let letters = line.words.reduce(0) { $0 + $1.length }
    let score = line.words.reduce(0) { $0 + $1.score * $1.length } / max(1, letters)
    if letters <= 4 { return score < 35 }
    let isKnown = line.words.contains { word in
      word.length >= 3 && word.score > 85 || word.isInDictionary && word.length >= 4 && word.score > 50
    }
    return letters <= 30 && !isKnown && score < (letters <= 8 ? 35 : 40)
  }

  private static func kind(of block: LayoutBlock) -> RecognizedPage.Block.Kind {
    let words = block.lines.flatMap(\.words)
    let letters = words.reduce(0) { $0 + $1.length }
    let score = words.reduce(0) { $0 + $1.score * $1.length } / max(1, letters)
    if score < 40 { return .notPrint }
    switch block.kind {
    case PT_HEADING_TEXT, PT_HEADING_IMAGE: return .heading
    case PT_TABLE: return .table
    case PT_FLOWING_IMAGE, PT_PULLOUT_IMAGE, PT_NOISE: return .notPrint
    default: return .text
    }
  }

  /// The lines' slope in degrees: what was taken out, and the long lines' median of what remained.
  static func skew(of look: Look?) -> Double {
    guard let look else { return 0 }
    let slopes = look.blocks.flatMap(\.lines).filter { $0.words.count >= 4 }.map(\.slope).sorted()
    let rest = slopes.isEmpty ? 0 : slopes[slopes.count / 2]
    return ((look.preparation.slope + rest) * 100).rounded() / 100
  }
}
