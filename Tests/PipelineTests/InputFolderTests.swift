import Archive
import Foundation
import Pipeline
import Records
import Testing

@Suite("An input folder")
struct InputFolderTests {
  let office: Office

  init() throws { office = try Office() }

  @Test("gives its files also where their names, or those of their folders, are not UTF-8")
  func oddNames() async throws {
    // "Procès" as Latin-1 writes it.
    let odd = Array("Proc".utf8) + [0xE8] + Array("s".utf8)
    let folder = FilePlace(office.input).appending(odd)
    #expect(mkdir(folder.bytes, 0o755) == 0)
    for (place, text) in [(folder.appending(Array("a.tif".utf8)), "one"), (folder.appending(odd), "two")] {
      let file = open(place.bytes, O_WRONLY | O_CREAT, 0o644)
      #expect(write(file, text, text.utf8.count) == text.utf8.count)
      close(file)
    }
    let ledger = try await office.run(FakeRecognizer())
    #expect((ledger.files, ledger.done, ledger.failedFiles) == (2, 2, 0))
    #expect(try office.archive.status(of: "Proc\\xE8s/Proc\\xE8s").first?.state == "finished")
  }

  @Test("names what it leaves out: what is hidden, and apart from it what no scanner made")
  func leftOut() throws {
    for name in ["a.tif", ".b.tif", ".old/c.tif", ".DS_Store", "._a.tif", "x/Thumbs.db", "d.tif.part", "~$e.docx", "f.part/g.tif"] {
      try office.drop("x", as: name)
    }
    let input = try InputFolder(walking: office.input)
    #expect(input.files.map(\.name) == ["a.tif", "f.part/g.tif"])
    #expect(input.hidden == [".b.tif", ".old/"])
    #expect(input.litter == [".DS_Store", "._a.tif", "d.tif.part", "x/Thumbs.db", "~$e.docx"])
  }

  @Test("that may not be read says so in the system's words")
  func locked() throws {
    try office.drop("x", as: "a.tif")
    let problem = #expect(throws: ScanProblem.self) { try InputFolder(walking: office.input + "/a.tif") }
    #expect(problem?.reason == "Not a directory")
  }
}
