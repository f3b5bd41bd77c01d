import Foundation
import Records

/// The words that a PDF page carries as text, on the grid of its page image.
struct TextLayer {
  private(set) var blocks: [RecognizedPage.Block] = []

  var words: [Word] { blocks.flatMap { $0.paragraphs.flatMap { $0.lines.flatMap(\.words) } } }

  /// Reads what `pdftotext -bbox-layout` writes: `block`, `line` and `word` elements with boxes in points.
  init(bboxLayout output: [UInt8], plan: PdfPagePlan) {
    let scale = (
      x: Double(plan.grid.width) / plan.size.width, y: Double(plan.grid.height) / plan.size.height
    )
    var lines: [RecognizedPage.Line] = []
    var words: [Word] = []
    func closeLine() {
      if let box = words.map(\.box).union {
        lines.append(RecognizedPage.Line(box: box, words: words))
      }
      words = []
    }
    func closeBlock() {
      closeLine()
      if let box = lines.map(\.box).union {
        blocks.append(.init(box: box, paragraphs: [.init(lines: lines)]))
      }
      lines = []
    }
    for rawLine in output.split(separator: UInt8(ascii: "\n")) {
      let line = rawLine.drop { $0 == 0x20 }
      if line.starts(with: "<word ".utf8) {
        words += Self.words(in: String(decoding: line, as: UTF8.self), scale: scale, plan: plan)
      } else if line.starts(with: "<line ".utf8) {
        closeLine()
      } else if line.starts(with: "<block ".utf8) || line.starts(with: "</doc>".utf8) {
        closeBlock()
      }
    }
    closeBlock()
    blocks = RowOrder().ordered(blocks)
  }

  /// The word of one `<word xMin="…" yMin="…" xMax="…" yMax="…">text</word>`; several where the text holds white space.
  private static func words(in element: String, scale: (x: Double, y: Double), plan: PdfPagePlan)
    -> [Word]
  {
    guard let open = element.firstIndex(of: ">"), let close = element.range(of: "</word>"),
      let x0 = number("xMin", in: element), let y0 = number("yMin", in: element),
      let x1 = number("xMax", in: element), let y1 = number("yMax", in: element),
      [x0, y0, x1, y1].allSatisfy({ abs($0) < 1e6 })
    else { return [] }
    let box = PixelBox(
      left: Int((x0 * scale.x).rounded(.down)), top: Int((y0 * scale.y).rounded(.down)),
      right: Int((x1 * scale.x).rounded(.up)), bottom: Int((y1 * scale.y).rounded(.up))
    ).intersection(PixelBox(left: 0, top: 0, right: plan.grid.width, bottom: plan.grid.height))
    if box.isEmpty { return [] }
    let text = unescaped(element[element.index(after: open)..<close.lowerBound])
    // A rule that was typed with underscores is no word.
    return text.split(whereSeparator: \.isWhitespace).filter { !isRule($0) }.map {
      Word(text: String($0), box: box, confidence: Confidence(0.99), score: 100)
    }
  }

  private static func isRule(_ text: Substring) -> Bool {
    text.count >= 5 && text.allSatisfy { "_-=–—.·…*".contains($0) }
  }

  private static func number(_ name: String, in element: String) -> Double? {
    guard let start = element.range(of: " \(name)=\"") else { return nil }
    return Double(element[start.upperBound...].prefix { $0 != "\"" })
  }

  private static func unescaped(_ text: Substring) -> String {
    if !text.contains("&") { return String(text) }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(String(text)) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
  }
}

extension TextLayer {
  /// Why the layer should not be used instead of recognition, or `nil` where its words are good: nine in ten are
  /// what words look like, and on a scan there are more of them than on a stamp.
  func objection(isScan: Bool) -> String? {
    let words = words
    if words.isEmpty { return "there is no text layer" }
    let plausible = Double(words.count { Self.isPlausible($0.text) }) / Double(words.count)
    if plausible < (isScan ? 0.9 : 0.8) { return "the text layer is not plausible" }
    if isScan && words.count < 20 { return "the text layer is too short for a scan" }
    return nil
  }

  /// The page that the layer makes. It bears the recogniser's mark, for it was read under its settings: a page whose
  /// mark is the recogniser's need not be read again.
  func page(_ page: PageNumber, plan: PdfPagePlan, mark: RecognizedPage.Engine) -> RecognizedPage {
    RecognizedPage(
      page: page, width: plan.grid.width, height: plan.grid.height,
      resolution: .init(dpi: plan.dpi, isAssumed: false), source: .textLayer,
      isBlank: words.isEmpty && plan.pictures.isEmpty,
      confidence: words.isEmpty ? nil : Confidence(0.99), blocks: blocks,
      engine: mark)
  }

  /// Whether a word is what fonts with a sound encoding give: letters in one case pattern with a vowel, or a number.
  static func isPlausible(_ word: String) -> Bool {
    let core = word.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    if core.isEmpty { return word.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{FFFD}" } }
    if core.count < 3 * word.unicodeScalars.count / 5 && word.unicodeScalars.count > 3 { return false }
    let digits = core.count { ("0"..."9").contains($0) }
    if digits > 0 { return digits * 2 >= core.count || core.count - digits <= 2 || core.count > 5 }
    if core.count <= 3 { return true }
    let lower = core.dropFirst().count { $0.properties.isLowercase }
    let upper = core.dropFirst().count { $0.properties.isUppercase }
    let vowels = core.count { "aeiouyAEIOUYáéíóúàèìòùäëïöüâêîôûåæœøãõ".unicodeScalars.contains($0) || $0.value > 0x17F }
    return vowels > 0 && (lower == 0 || upper <= 2)
  }
}
