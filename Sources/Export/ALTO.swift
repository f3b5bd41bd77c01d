import Records

/// Pages as ALTO 4.4, the XML that libraries keep OCR in. Boxes are in pixels of the page image; a word's `WC` is the probability,
/// 0 to 1, that it is right, and a page's `PC` their mean.
///
/// A block becomes a ComposedBlock, whose type says what it is ("text", "heading", "table", "not-print"), and
/// its paragraphs TextBlocks in it.
package enum ALTO {
  private static let namespace = "http://www.loc.gov/standards/alto/ns-v4#"
  private static let schema = "http://www.loc.gov/standards/alto/v4/alto-4-4.xsd"

  /// One document of all pages. `name` is the scan's file name; `sha256` identifies its bytes, where known.
  package static func document(
    _ pages: [RecognizedPage], name: String, sha256: String? = nil
  ) -> String {
    var xml = XMLText(head: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.element(
      "alto",
      [
        "xmlns": namespace, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": "\(namespace) \(schema)",
      ]
    ) { xml in
      describe(pages, name: name, sha256: sha256, in: &xml)
      xml.element("Layout") { xml in
        for page in pages { write(page, in: &xml) }
      }
    }
    return xml.text
  }

  private static func describe(
    _ pages: [RecognizedPage], name: String, sha256: String?, in xml: inout XMLText
  ) {
    xml.element("Description") { xml in
      xml.leaf("MeasurementUnit", content: "pixel")
      xml.element("sourceImageInformation") { xml in
        xml.leaf("fileName", content: name)
        if let sha256 { xml.leaf("fileIdentifier", content: "sha256:\(sha256)") }
      }
      for (place, engine) in engines(of: pages).enumerated() {
        xml.element("Processing", ["ID": "engine_\(place + 1)"]) { xml in
          xml.leaf("processingCategory", content: "contentGeneration")
          xml.leaf(
            "processingStepSettings", content: "model \(engine.model); \(engine.settings)")
          xml.element("processingSoftware") { xml in
            xml.leaf("softwareName", content: engine.name)
            xml.leaf("applicationDescription", content: "read by minutebook")
          }
        }
      }
    }
  }

  /// The engines in the order of their first page.
  private static func engines(of pages: [RecognizedPage]) -> [RecognizedPage.Engine] {
    pages.reduce(into: []) { engines, page in
      if !engines.contains(page.engine) { engines.append(page.engine) }
    }
  }

  private static func write(_ page: RecognizedPage, in xml: inout XMLText) {
    let number = page.page.value
    xml.element(
      "Page",
      [
        "ID": "page_\(number)", "PHYSICAL_IMG_NR": String(number),
        "WIDTH": String(page.width), "HEIGHT": String(page.height),
        "PC": page.confidence.map(decimal),
      ]
    ) { xml in
      xml.element(
        "PrintSpace",
        [
          "HPOS": "0", "VPOS": "0", "WIDTH": String(page.width), "HEIGHT": String(page.height),
        ]
      ) { xml in
        for (place, block) in page.blocks.enumerated() {
          write(block, id: "\(number)_\(place + 1)", in: &xml)
        }
      }
    }
  }

  private static func write(_ block: RecognizedPage.Block, id: String, in xml: inout XMLText) {
    let box = block.box
    xml.element(
      "ComposedBlock",
      [
        "ID": "block_\(id)", "HPOS": String(box.left), "VPOS": String(box.top),
        "WIDTH": String(box.width), "HEIGHT": String(box.height), "TYPE": block.kind.rawValue,
      ]
    ) { xml in
      for (place, paragraph) in block.paragraphs.enumerated() {
        write(paragraph, id: "\(id)_\(place + 1)", in: &xml)
      }
    }
  }

  private static func write(
    _ paragraph: RecognizedPage.Paragraph, id: String, in xml: inout XMLText
  ) {
    let lines = paragraph.lines.filter { !$0.words.isEmpty }
    guard let box = lines.map(\.box).union else { return }
    xml.element(
      "TextBlock",
      [
        "ID": "par_\(id)", "HPOS": String(box.left), "VPOS": String(box.top),
        "WIDTH": String(box.width), "HEIGHT": String(box.height),
      ]
    ) { xml in
      for (place, line) in lines.enumerated() {
        write(line, id: "\(id)_\(place + 1)", in: &xml)
      }
    }
  }

  private static func write(_ line: RecognizedPage.Line, id: String, in xml: inout XMLText) {
    let box = line.box
    xml.element(
      "TextLine",
      [
        "ID": "line_\(id)", "HPOS": String(box.left), "VPOS": String(box.top),
        "WIDTH": String(box.width), "HEIGHT": String(box.height),
      ]
    ) { xml in
      for (place, word) in line.words.enumerated() {
        if place > 0 { writeSpace(from: line.words[place - 1].box, to: word.box, in: &xml) }
        xml.leaf(
          "String",
          [
            "ID": "word_\(id)_\(place + 1)", "HPOS": String(word.box.left),
            "VPOS": String(word.box.top), "WIDTH": String(word.box.width),
            "HEIGHT": String(word.box.height), "WC": decimal(word.confidence),
            "CONTENT": word.text,
          ])
      }
    }
  }

  private static func writeSpace(from left: PixelBox, to right: PixelBox, in xml: inout XMLText) {
    xml.leaf(
      "SP",
      [
        "HPOS": String(left.right), "VPOS": String(left.top),
        "WIDTH": String(max(0, right.left - left.right)),
      ])
  }

  /// Two places after the point: "0.94".
  private static func decimal(_ confidence: Confidence) -> String {
    let hundredths = Int((confidence.probability * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
