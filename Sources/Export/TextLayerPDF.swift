import Foundation
import Records

/// A PDF of invisible words, one page for each recognised page, to be laid over the untouched original (`qpdf
/// original.pdf --overlay words.pdf -- searchable.pdf`): the page looks as it did, and its words can be searched,
/// selected and copied.
///
/// Pages are as the file shows them, not upright, so that they lie right on the original. Pages whose words came from the
/// PDF's own text stay empty: it has them already.
package enum TextLayerPDF {
  package static func document(_ pages: [RecognizedPage]) -> Data {
    var file = PDFFile()
    let catalog = file.reserve()
    let tree = file.reserve()
    let fonts = GlyphlessFonts(for: pages)
    let fontResources = fonts.write(to: &file)
    let kids = pages.map { page in
      let content = file.add(stream: PageWords(page, fonts: fonts).content)
      let size = shownSize(of: page)
      return file.add(
        "<</Type/Page/Parent \(tree) 0 R/MediaBox[0 0 \(points(size.width)) \(points(size.height))]"
          + "/Resources<</Font<<\(fontResources)>>>>/Contents \(content) 0 R>>")
    }
    let list = kids.map { "\($0) 0 R" }.joined(separator: " ")
    file.set(tree, "<</Type/Pages/Count \(kids.count)/Kids[\(list)]>>")
    file.set(catalog, "<</Type/Catalog/Pages \(tree) 0 R>>")
    return file.data(root: catalog)
  }

  /// In points of 1/72 inch, as the file shows the page.
  private static func shownSize(of page: RecognizedPage) -> (width: Double, height: Double) {
    let scale = 72 / Double(max(1, page.resolution.dpi))
    let (width, height) = (Double(page.width) * scale, Double(page.height) * scale)
    return page.rotation % 180 == 0 ? (width, height) : (height, width)
  }
}

/// A number as PDF writes it: plain digits, three places at most.
func points(_ value: Double) -> String {
  guard value.isFinite else { return "0" }
  let thousandths = Int((min(max(value, -1e9), 1e9) * 1000).rounded())
  if thousandths % 1000 == 0 { return String(thousandths / 1000) }
  let sign = thousandths < 0 ? "-" : ""
  let digits = String(1000 + abs(thousandths) % 1000).dropFirst()
  return "\(sign)\(abs(thousandths) / 1000).\(digits)"
}

/// The content stream of one page of words.
private struct PageWords {
  /// The share of a glyph's height that lies below the base line, as in `GlyphlessFonts`.
  private static let descent = 0.2
  private static let glyphWidth = 0.5

  private(set) var content = ""
  private let fonts: GlyphlessFonts
  private let scale: Double
  private let height: Double
  private let slope: Double

  init(_ page: RecognizedPage, fonts: GlyphlessFonts) {
    self.fonts = fonts
    scale = 72 / Double(max(1, page.resolution.dpi))
    height = Double(page.height) * scale
    slope = page.skew * .pi / 180
    guard page.source == .ocr else { return }
    content = "q\n\(turn(page))BT\n3 Tr\n"  // 3: neither filled nor stroked
    for line in page.lines { add(line) }
    content += "ET\nQ\n"
  }

  /// The matrix from the upright page to the page as the file shows it.
  private func turn(_ page: RecognizedPage) -> String {
    let (w, h) = (points(Double(page.width) * scale), points(height))
    switch page.rotation {
    case 90: return "0 1 -1 0 \(h) 0 cm\n"
    case 180: return "-1 0 0 -1 \(w) \(h) cm\n"
    case 270: return "0 -1 1 0 0 \(w) cm\n"
    default: return ""
    }
  }

  /// One size and one base line for the whole line, so that a reader takes its words for a line.
  private mutating func add(_ line: RecognizedPage.Line) {
    guard let first = line.words.first else { return }
    let size = Double(line.words.map(\.box.height).max() ?? 0) * scale
    guard size > 0 else { return }
    let fall = tan(slope)
    let bottoms = line.words.map {
      Double($0.box.bottom) - Double($0.box.left - first.box.left) * fall
    }
    let base = bottoms.sorted()[bottoms.count / 2]
    for (place, word) in line.words.enumerated() {
      let x = Double(word.box.left) * scale
      let down = base + Double(word.box.left - first.box.left) * fall
      let y = height - down * scale + size * Self.descent
      add(
        place + 1 < line.words.count ? word.text + " " : word.text,
        letters: word.text.unicodeScalars.count,
        width: Double(word.box.width) * scale, x: x, y: y, size: size)
    }
  }

  private mutating func add(
    _ text: String, letters: Int, width: Double, x: Double, y: Double, size: Double
  ) {
    let natural = Double(letters) * Self.glyphWidth * size
    guard natural > 0 else { return }
    let (c, s) = (points(cos(slope)), sin(slope))
    content += "\(c) \(points(-s)) \(points(s)) \(c) \(points(x)) \(points(y)) Tm "
    content += "\(points(max(1, width / natural * 100))) Tz"
    for run in fonts.runs(of: text) {
      content += " /\(run.font) \(points(size)) Tf <\(run.codes)> Tj"
    }
    content += "\n"
  }
}
