import Records

/// Fonts whose glyphs are empty: they give invisible words a width and a meaning, and need no font program.
///
/// A Type 3 font (ISO 32000-1, 9.6.5) has 256 codes, so the characters of the pages are dealt out to as many fonts as they
/// take; each font's ToUnicode map says what its codes stand for.
struct GlyphlessFonts {
  private let places: [Unicode.Scalar: Int]
  private let scalars: [Unicode.Scalar]

  init(for pages: [RecognizedPage]) {
    var seen: Set<Unicode.Scalar> = [" "]
    for page in pages {
      for word in page.words { seen.formUnion(word.text.unicodeScalars) }
    }
    scalars = seen.sorted()
    places = Dictionary(
      scalars.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// A text's codes in hexadecimal, in stretches of one font.
  func runs(of text: String) -> [(font: String, codes: String)] {
    var runs: [(font: String, codes: String)] = []
    for scalar in text.unicodeScalars {
      guard let place = places[scalar] else { continue }
      let font = "F\(place / 256)"
      let code = hexadecimal(place % 256, digits: 2)
      if runs.last?.font == font {
        runs[runs.count - 1].codes += code
      } else {
        runs.append((font, code))
      }
    }
    return runs
  }

  /// Writes the fonts and returns their entries for a page's resources.
  func write(to file: inout PDFFile) -> String {
    let glyph = file.add(stream: "500 0 d0\n")
    return stride(from: 0, to: scalars.count, by: 256).map { start in
      let members = scalars[start..<min(start + 256, scalars.count)]
      let map = file.add(stream: Self.toUnicode(members))
      let names = repeatElement("/g", count: members.count).joined()
      let widths = repeatElement("500", count: members.count).joined(separator: " ")
      let font = file.add(
        "<</Type/Font/Subtype/Type3/FontBBox[0 -200 500 800]/FontMatrix[0.001 0 0 0.001 0 0]"
          + "/FirstChar 0/LastChar \(members.count - 1)/Widths[\(widths)]"
          + "/Encoding<</Type/Encoding/Differences[0 \(names)]>>/CharProcs<</g \(glyph) 0 R>>"
          + "/Resources<<>>/ToUnicode \(map) 0 R>>")
      return "/F\(start / 256) \(font) 0 R"
    }.joined()
  }

  /// A CMap from codes to UTF-16, in blocks of at most 100 as the format asks.
  private static func toUnicode(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let lines = scalars.enumerated().map { code, scalar in
      let units = String(scalar).utf16.map { hexadecimal(Int($0), digits: 4) }.joined()
      return "<\(hexadecimal(code, digits: 2))> <\(units)>\n"
    }
    var map = """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <00> <FF>
      endcodespacerange

      """
    for start in stride(from: 0, to: lines.count, by: 100) {
      let block = lines[start..<min(start + 100, lines.count)]
      map += "\(block.count) beginbfchar\n\(block.joined())endbfchar\n"
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
  }
}

/// Upper-case hexadecimal with leading zeros.
private func hexadecimal(_ value: Int, digits: Int) -> String {
  let text = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
