import Records

/// Pages as hOCR 1.2, the HTML of OCR programs: pages, areas, paragraphs, lines and words, each with its box in
/// pixels of the page image.
package enum HOCR {
  /// One document of all pages. `name` is the scan's file name.
  package static func document(_ pages: [RecognizedPage], name: String) -> String {
    var html = XMLText(
      head: """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" \
        "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">

        """)
    html.element("html", ["xmlns": "http://www.w3.org/1999/xhtml"]) { html in
      head(pages, name: name, in: &html)
      html.element("body") { html in
        for page in pages { write(page, name: name, in: &html) }
      }
    }
    return html.text
  }

  private static func head(_ pages: [RecognizedPage], name: String, in html: inout XMLText) {
    html.element("head") { html in
      html.leaf("title", content: name)
      html.leaf("meta", ["http-equiv": "Content-Type", "content": "text/html; charset=utf-8"])
      let engine = pages.first.map { "minutebook (\($0.engine.name))" } ?? "minutebook"
      html.leaf("meta", ["name": "ocr-system", "content": engine])
      html.leaf(
        "meta",
        [
          "name": "ocr-capabilities",
          "content": "ocr_page ocr_carea ocr_par ocr_line ocrx_word ocrp_wconf",
        ])
      html.leaf("meta", ["name": "ocr-number-of-pages", "content": String(pages.count)])
    }
  }

  private static func write(_ page: RecognizedPage, name: String, in html: inout XMLText) {
    let number = page.page.value
    let size = PixelBox(left: 0, top: 0, right: page.width, bottom: page.height)
    let title =
      "image \"\(name.replacing("\"", with: "%22"))\"; \(bbox(size)); ppageno \(page.page.offset)"
      + "; scan_res \(page.resolution.dpi) \(page.resolution.dpi)"
    html.element("div", ["class": "ocr_page", "id": "page_\(number)", "title": title]) { html in
      for (place, block) in page.blocks.enumerated() {
        write(block, id: "\(number)_\(place + 1)", in: &html)
      }
    }
  }

  private static func write(_ block: RecognizedPage.Block, id: String, in html: inout XMLText) {
    html.element("div", ["class": "ocr_carea", "id": "block_\(id)", "title": bbox(block.box)]) {
      html in
      for (place, paragraph) in block.paragraphs.enumerated() {
        guard let box = paragraph.lines.map(\.box).union else { continue }
        let id = "\(id)_\(place + 1)"
        html.element("p", ["class": "ocr_par", "id": "par_\(id)", "title": bbox(box)]) { html in
          for (place, line) in paragraph.lines.enumerated() {
            write(line, id: "\(id)_\(place + 1)", in: &html)
          }
        }
      }
    }
  }

  private static func write(_ line: RecognizedPage.Line, id: String, in html: inout XMLText) {
    html.element("span", ["class": "ocr_line", "id": "line_\(id)", "title": bbox(line.box)]) {
      html in
      for (place, word) in line.words.enumerated() {
        let percent = Int((word.confidence.probability * 100).rounded())
        html.leaf(
          "span",
          [
            "class": "ocrx_word", "id": "word_\(id)_\(place + 1)",
            "title": "\(bbox(word.box)); x_wconf \(percent)",
          ], content: word.text)
      }
    }
  }

  private static func bbox(_ box: PixelBox) -> String {
    "bbox \(box.left) \(box.top) \(box.right) \(box.bottom)"
  }
}
