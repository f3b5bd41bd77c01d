import Testing

@testable import Archive

struct HistoryTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
  }

  /// Stores a page that was read twice; returns its document's id.
  private func addReread(_ former: String, _ text: String) throws -> String {
    let id = try archive.add("a.tif", [former], in: folder)
    try archive.store(page: Sample.page(1, text), of: try archive.record(id).scan.sha256, seconds: 1)
    return id
  }

  @Test(
    "Two readings differ by the words that one has more often than the other, wherever they stand",
    arguments: [
      ("the old words", "the new words here", 2, 1),
      ("aye aye no", "no aye", 0, 1),
      ("left column right column", "right column left column", 0, 0),
    ])
  func words(former: String, text: String, added: Int, gone: Int) throws {
    let page = try #require(try archive.rereadPages(of: try addReread(former, text)).first)
    #expect(page.added == added && page.gone == gone)
  }

  @Test("Two long readings without a word in common are compared at once")
  func longReadings() throws {
    func text(_ word: String) -> String { (1...9_000).map { "\(word)\($0)" }.joined(separator: " ") }
    let id = try addReread(text("old"), text("new"))
    var page: RereadPage?
    let time = try ContinuousClock().measure { page = try archive.rereadPages(of: id).first }
    #expect(page?.added == 9_000 && page?.gone == 9_000)
    // To align them takes twice as long with optimisation, and much longer without.
    #expect(time < .seconds(5))
  }
}
