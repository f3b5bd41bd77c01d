import Testing

/// A scan whose copy broke off: of two pages, the second is missing.
@Suite("A TIFF that was cut short")
struct CutShortTests {
  private static let scan = Program.fixtures + "/bad/truncated.tif"

  @Test("is accounted for with the page that is missing, and no command takes it for whole")
  func told() throws {
    let (box, archive) = (try TemporaryFolder(), try TemporaryFolder())
    try box.put(Self.scan, as: "x.tif")
    let night = try Program.run(
      "run", Program.root + "/pipelines/minutes.yaml", "--input", box.path, "--archive", archive.path)
    #expect(night.status == 3, "\(night.err)")
    #expect(night.out.contains("pages   2 = 1 done + 0 blank + 1 failed + 0 waiting"), "\(night.out)")
    #expect(night.out.contains("failed   x.tif, page 2: the file is cut short: it names another page at byte 8186"))
  }

  @Test("is told by the commands that read without an archive", arguments: [["ocr"], ["extract", "--kind", "minutes"]])
  func readOutright(command: [String]) throws {
    let outcome = try Program.run(command + [Self.scan])
    #expect(outcome.status == 3, "\(outcome.err)")
    #expect(outcome.err.contains("page 2: the file is cut short") && !outcome.out.isEmpty, "\(outcome.err)")
  }
}
