import Foundation
import FoundationXML
import Records
import Testing

@testable import Export

struct ExportTests {
  @Test("Plain text parts its pages by a form feed")
  func plainText() {
    let pages = [samplePage(1, words: ["Moved", "by"]), samplePage(2, words: ["Reyes"])]
    #expect(TextFile.document(pages) == "Moved by\n\u{C}Reyes\n")
  }

  @Test("hOCR holds every word with its box and its confidence from 0 to 100")
  func hocr() throws {
    let html = HOCR.document(
      [samplePage(1, words: ["R&D", "<Holt>"])], name: "a \"b\" & c.tif")
    let tree = try parse(html)
    #expect(tree.texts(ofClass: "ocrx_word") == ["R&D", "<Holt>"])
    #expect(tree.titles(ofClass: "ocrx_word").first == "bbox 100 100 180 130; x_wconf 93")
    #expect(
      tree.titles(ofClass: "ocr_page")
        == ["image \"a %22b%22 & c.tif\"; bbox 0 0 1000 1400; ppageno 0; scan_res 300 300"])
    for name in ["ocr_carea", "ocr_par", "ocr_line"] {
      #expect(tree.titles(ofClass: name).first == "bbox 100 100 280 130")
    }
    #expect(html.contains("name=\"ocr-system\""))
    #expect(html.contains("name=\"ocr-capabilities\""))
  }

  @Test("ALTO holds every word with its box and a WC between 0 and 1")
  func alto() throws {
    let tree = try parse(
      ALTO.document(
        [samplePage(1, words: ["R&D", "\"Holt\""]), samplePage(2, words: [])], name: "a&b.tif",
        sha256: "00ff"))
    #expect(tree.attributes(of: "String").map { $0["CONTENT"] } == ["R&D", "\"Holt\""])
    #expect(tree.attributes(of: "String").map { $0["WC"] } == ["0.93", "0.93"])
    let word = tree.attributes(of: "String").last
    #expect(word?["HPOS"] == "200")
    #expect(word?["WIDTH"] == "80")
    #expect(tree.attributes(of: "SP").map { $0["WIDTH"] } == ["20"])
    #expect(tree.attributes(of: "Page").map { $0["PHYSICAL_IMG_NR"] } == ["1", "2"])
    #expect(tree.attributes(of: "PrintSpace").count == 2)
  }

  @Test("A control character in a word does not break the XML")
  func controlCharacter() throws {
    let tree = try parse(ALTO.document([samplePage(1, words: ["a\u{1}b"])], name: "a.tif"))
    #expect(tree.attributes(of: "String").map { $0["CONTENT"] } == ["a\u{FFFD}b"])
  }

  @Test(
    "CSV quotes what needs it and disarms formulas",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"aye\"", "\"say \"\"aye\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("=1+1", "'=1+1"), ("-1", "'-1"), ("+1", "'+1"),
      ("@SUM(A1)", "'@SUM(A1)"), ("=A1,B1", "\"'=A1,B1\""), ("", ""),
    ])
  func csvValue(value: String, written: String) {
    var table = CSVTable(head: ["a", "b"])
    table.add([value])
    #expect(table.text == "a,b\r\n\(written),\r\n")
  }

  @Test("Motions become one row each, with stated counts and named votes")
  func motions() {
    let motion = Motion(
      identifier: "R1974-12", motionText: "to adopt, as read,", mover: "Reyes", seconder: "Holt",
      result: .pass, resultAsWritten: "carried 4-1", counts: [VoteCount(option: .yes, value: 4)],
      votes: [
        Vote(option: .no, voterName: "Holt"), Vote(option: .absent, voterName: "Quill"),
      ],
      evidence: [Provenance(field: "mover", page: PageNumber(offset: 1), boxes: [], text: "")])
    let record = DocumentRecord(
      kind: "minutes", scan: Scan(sha256: "", name: "a.tif"),
      meetings: [Meeting(organization: "City Council", date: "1974-03-12", motions: [motion])])
    let lines = RecordTables.motions(of: [record]).split(separator: "\r\n")
    #expect(lines.count == 2)
    #expect(
      lines.last
        == "a.tif,2,City Council,,1974-03-12,,R1974-12,\"to adopt, as read,\",Reyes,Holt,pass,,carried 4-1,4,,,,,Holt,,Quill (absent),,"
    )
  }

  @Test("Forms become one row each, with a column a field")
  func forms() {
    let records = [
      DocumentRecord(
        kind: "dog-licence", scan: Scan(sha256: "", name: "a.tif"),
        pages: ClosedPages(.first, .first),
        fields: [
          Field(name: "owner_name", value: "Ada Quill"), Field(name: "spayed", state: .marked),
        ]),
      DocumentRecord(
        kind: "dog-licence", scan: Scan(sha256: "", name: "b.tif"),
        fields: [Field(name: "spayed", state: .blank)]),
    ]
    #expect(
      RecordTables.forms(of: records)
        == "scan,pages,kind,owner_name,spayed\r\na.tif,1,dog-licence,Ada Quill,marked\r\nb.tif,,dog-licence,,blank\r\n"
    )
  }

  /// A page of one line of words, each 80 wide and 30 high, 20 apart.
  private func samplePage(_ number: Int, words: [String]) -> RecognizedPage {
    let words = words.enumerated().map { place, text in
      let left = 100 + place * 100
      return Word(
        text: text, box: PixelBox(left: left, top: 100, right: left + 80, bottom: 130),
        confidence: Confidence(0.93), score: 91)
    }
    let box = words.map(\.box).union
    let blocks = box.map { box in
      [
        RecognizedPage.Block(
          box: box, paragraphs: [.init(lines: [.init(box: box, words: words)])])
      ]
    }
    return RecognizedPage(
      page: PageNumber(offset: number - 1), width: 1000, height: 1400,
      resolution: .init(dpi: 300, isAssumed: false), confidence: Confidence(0.9),
      blocks: blocks ?? [],
      engine: .init(name: "tesseract 5.3.0", model: "eng", settings: "psm 3"))
  }
}

/// The elements of a document as a standard parser reads them; throws where it is not well formed.
private func parse(_ text: String) throws -> ElementList {
  let list = ElementList()
  let parser = XMLParser(data: Data(text.utf8))
  parser.delegate = list
  try #require(parser.parse(), "not well formed: \(String(describing: parser.parserError))")
  return list
}

private final class ElementList: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
  }

  private var elements: [Element] = []

  func attributes(of name: String) -> [[String: String]] {
    elements.filter { $0.name == name }.map(\.attributes)
  }

  func titles(ofClass name: String) -> [String] {
    elements.filter { $0.attributes["class"] == name }.compactMap { $0.attributes["title"] }
  }

  func texts(ofClass name: String) -> [String] {
    elements.filter { $0.attributes["class"] == name }.map {
      $0.text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?, attributes attributeDict: [String: String]
  ) {
    elements.append(Element(name: elementName, attributes: attributeDict))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if !elements.isEmpty { elements[elements.count - 1].text += string }
  }
}
