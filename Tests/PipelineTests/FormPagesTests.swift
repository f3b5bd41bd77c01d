import Extraction
import Pipeline
import Records
import Testing

@Suite("Forms among a scan's pages")
struct FormPagesTests {
  /// A template with an anchor in each corner and one field; `more` are further keys.
  static func template(_ name: String, _ corners: [String], more: String = "") throws -> FormTemplate {
    let places = ["[54, 40, 154, 52]", "[454, 40, 554, 52]", "[54, 700, 154, 712]", "[454, 700, 554, 712]"]
    let anchors = zip(corners, places).map { "  - {text: \($0), at: \($1)}" }
    let text =
      "form: \(name)\npage: [612, 792]\n\(more)anchors:\n" + anchors.joined(separator: "\n")
      + "\nfields:\n  - {name: \(corners[0].lowercased()), box: [54, 300, 554, 320]}\n"
    return try FormTemplateFile.parse(text, name: "\(name).yaml")
  }

  static let front = ["PERMIT", "Osterly", "Fennimore", "Parcel"]
  private static let back = ["CONTRACTORS", "Plumbing", "Electric", "Masonry"]

  /// A page at 72 dpi with these words in its corners: a form's, a letter's, or none at all.
  static func page(_ number: Int, _ corners: [String]) throws -> RecognizedPage {
    let places = [(54, 40), (454, 40), (54, 700), (454, 700)]
    let lines = zip(corners, places).map { text, place in
      let box = PixelBox(left: place.0, top: place.1, right: place.0 + 100, bottom: place.1 + 12)
      let word = Word(text: text, box: box, confidence: Confidence(0.9), score: 90)
      return RecognizedPage.Line(box: box, words: [word])
    }
    let whole = PixelBox(left: 0, top: 0, right: 612, bottom: 792)
    return RecognizedPage(
      page: try #require(PageNumber(number)), width: 612, height: 792, resolution: .init(dpi: 72, isAssumed: false),
      isBlank: corners.isEmpty, blocks: corners.isEmpty ? [] : [.init(box: whole, paragraphs: [.init(lines: lines)])],
      engine: .init(name: "by hand", model: "", settings: ""))
  }

  private func documents(_ pages: [[String]]) async throws -> [DocumentRecord] {
    let templates = [
      try Self.template("permit", Self.front),
      try Self.template("permit-back", Self.back, more: "continues: permit\n"),
    ]
    let definition = PipelineDefinition(
      name: "forms", reads: .forms(templates), language: "eng", secondsAPage: 60, digest: "")
    return try await DocumentReader([definition]).read(
      try pages.enumerated().map { try Self.page($0 + 1, $1) }, of: Scan(sha256: "", name: "s.tif"),
      in: ScanFile(path: "/s.tif", name: "s.tif"), with: FakeRecognizer())
  }

  private func kinds(_ documents: [DocumentRecord]) -> [String] {
    documents.map { "\($0.kind) \($0.pages.map { "\($0.first)-\($0.last)" } ?? "all")" }
  }

  private static let letter = ["Dear", "Sir", "Yours", "truly"]

  @Test(
    "Each page goes where it belongs",
    arguments: [
      ([front], ["permit 1-1"]),
      ([front, back], ["permit 1-2"]),
      ([front, [], back], ["permit 1-3"]),
      ([front, back, front, back], ["permit 1-2", "permit 3-4"]),
      ([front, []], ["permit 1-1"]),
      ([letter, front, letter, letter], ["permit 2-2", "other 1-1", "other 3-4"]),
      ([letter, letter], ["other all"]),
    ])
  func pages(_ pages: [[String]], _ expected: [String]) async throws {
    #expect(kinds(try await documents(pages)) == expected)
  }

  @Test("A further page brings its fields; without its first page it stands alone, and says so")
  func furtherPage() async throws {
    let whole = try await documents([Self.front, Self.back])
    #expect(whole[0].fields.map(\.name) == ["permit", "contractors"])
    #expect(whole[0].issues.isEmpty)
    let alone = try await documents([Self.letter, Self.back])
    #expect(kinds(alone) == ["permit-back 2-2", "other 1-1"])
    #expect(alone[0].issues.map(\.problem) == ["this is a further page of “permit”, and the page before it is none"])
  }
}
