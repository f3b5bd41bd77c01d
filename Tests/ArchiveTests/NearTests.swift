import Foundation
import Records
import Testing

@testable import Archive

/// Pages with errors in them, and what several words find there.
struct NearTests {
  private let folder: TemporaryFolder
  private let archive: Archive
  private static let filler = (0..<40).map { "filler\($0 % 7)" }.joined(separator: " ")

  init() throws {
    folder = try TemporaryFolder()
    archive = try Archive.openOrCreate(folder.path + "/archive")
  }

  private func add(_ pages: [String: String]) throws {
    for (name, text) in pages.sorted(by: { $0.key < $1.key }) { try archive.add("\(name).tif", [text], in: folder) }
  }

  private func found(_ query: String, _ change: (inout SearchFilters) -> Void = { _ in }) throws -> [String] {
    var filters = SearchFilters()
    change(&filters)
    return try archive.search(query, filters).hits.map { "\($0.scan.dropLast(4)) \($0.match.rawValue)" }
  }

  @Test("Few exact pages come first; among many, one with an error side by side comes before those with the words far apart")
  func order() throws {
    try add([
      "apart": "The harbor was closed. \(Self.filler) The budget was read.",
      "spoilt": "The harbor budgct was read. \(Self.filler)",
      "together": "The harbor budget was read. \(Self.filler)",
    ])
    #expect(try found("harbor budget") == ["together exact", "apart exact", "spoilt near"])
    try add(Dictionary(uniqueKeysWithValues: (1...5).map { ("more\($0)", "The budget passed. \(Self.filler) The harbor stays. \($0)") }))
    let many = try found("harbor budget")
    #expect(many.prefix(2) == ["together exact", "spoilt near"] && many.count == 8)
    #expect(try found("budget").last == "spoilt near")
  }

  @Test("An error that no table foresees is taken for the word where it stands among the others, and boxed")
  func unforeseen() throws {
    try add(["a": "The harbor of Cevelnd was closed.", "b": "The harbor of Boston was closed."])
    let hit = try #require(try archive.search("harbor cleveland").hits.first)
    #expect(hit.match == .near && hit.nearWords == ["cevelnd"])
    #expect(hit.boxes.map(\.text) == ["harbor", "Cevelnd"])
  }

  @Test(
    "Letters that changed places while typing are one error",
    arguments: [("zonnig", "Zoning"), ("secodned", "Seconded"), ("recieve", "Receive"), ("oridnance", "Ordinance")])
  func swapped(query: String, text: String) throws {
    try add(["a": "\(text) by the council.", "b": "The board adjourned."])
    let hit = try #require(try archive.search(query).hits.first)
    #expect(hit.scan == "a.tif" && hit.match == .near && hit.boxes.map(\.text) == [text])
  }

  @Test("A word that is there is not taken for another with its letters in another order")
  func notSwapped() throws {
    try add(["a": "The trial was held.", "b": "The trail was closed.", "c": "The trail was opened."])
    #expect(try found("trial") == ["a exact"])
  }

  @Test("Of the time that was asked for come pages with the word misread or misspelt, not all its pages")
  func withinTime() throws {
    try archive.add("misread.tif", ["The zoming map was read."], on: "1974-03-12", in: folder)
    try archive.add("other.tif", ["The other budget was read."], on: "1974-03-12", in: folder)
    try archive.add("later.tif", ["The zoning map of the other budget was read."], on: "1975-03-12", in: folder)
    for time in ["1974-03-12", "March 1974", "1974", "1970s -1975"] {
      #expect(try found("zoning \(time)") == ["misread near"], "\(time)")
      #expect(try found("ohter buget \(time)") == ["other near"], "\(time)")
    }
  }

  @Test("Where a time has nothing of it, its own pages come first, then the word at other times, then what is near it")
  func offTime() throws {
    try archive.add("there.tif", ["The budget was read."], on: "1974-03-12", in: folder)
    try archive.add("later.tif", ["The zoning map was read."], on: "1985-03-12", in: folder)
    try archive.add("misread.tif", ["The zoming map was read."], on: "1986-03-12", in: folder)
    for time in ["1974-03-12", "March 1974"] {
      #expect(try found("zoning \(time)") == ["there partial", "later partial", "misread partial"], "\(time)")
    }
    for time in ["1974", "1970s"] { #expect(try found("zoning \(time)") == ["later partial", "misread partial"], "\(time)") }
    #expect(try found("zoning 1991").first == "later partial")
    #expect(try found("budget snorkel March 1974").first == "there partial")
    #expect(try archive.search("budget snorkel 1974").notes == ["no page has “snorkel”"])
  }

  @Test(
    "Words that the page writes as one are found, and one that it writes as two",
    arguments: [
      ("shore line", "shoreline"), ("storm water main", "stormwater main"), ("bilo lease", "Bi-Lo lease"), ("bilo", "Bi-Lo"),
    ])
  func joined(query: String, text: String) throws {
    try add(["a": "The \(text) was surveyed.", "b": "The board adjourned, line by line."])
    let hit = try #require(try archive.search(query).hits.first)
    #expect(hit.scan == "a.tif" && hit.match != .partial)
    #expect(hit.boxes.map(\.text).joined(separator: " ") == text)
  }

  @Test("Words of which recognition would make each other once in a thousand times are not shown as near")
  func farWords() throws {
    try add(["a": "The roof was updated to pass.", "b": "The road to the pass was paved."])
    let hits = try archive.search("unpaved roads").hits
    #expect(!hits.isEmpty)
    for hit in hits { #expect(!hit.nearWords.contains { ["was", "pass", "updated"].contains($0) }) }
  }

  @Test("A word that a speck cut in two is found, and boxed as one")
  func split() throws {
    try add(["a": "The coun.cil adjourned early.", "b": "The board adjourned late."])
    let hit = try #require(try archive.search("council adjourned").hits.first)
    #expect(hit.match == .near)
    #expect(hit.boxes.map(\.text) == ["coun.cil", "adjourned"])
  }

  @Test("A word that was cut in two is found though a letter in its pieces is wrong, and boxed as one")
  func spoiltSplit() throws {
    try add(["a": "The coum.cil adjourned early.", "b": "The board adjourned late."])
    let hit = try #require(try archive.search("council adjourned").hits.first)
    #expect(hit.match == .near)
    #expect(hit.boxes.map(\.text) == ["coum.cil", "adjourned"])
  }

  @Test("A word that is common by itself is not taken for an error in a rarer one")
  func ownWord() throws {
    var pages = ["tree": "The tree was felled at the harbor."]
    for number in 0..<60 { pages["three\(number)"] = "The three members spoke of the harbor. \(number)" }
    try add(pages)
    #expect(try found("tree") == ["tree exact"])
  }

  @Test("Pages of a list follow each other without gaps or repeats")
  func pagesOfAList() throws {
    var pages: [String: String] = [:]
    for number in 0..<30 {
      let second = ["budget", "budgct", "\(Self.filler) budget"][number % 3]
      pages["p\(number)"] = "The harbor \(second) was read. \(number)"
    }
    try add(pages)
    let all = try found("harbor budget") { $0.limit = 100 }
    #expect(all.count == 30 && Set(all).count == 30)
    let parts = try (0..<6).flatMap { part in
      try found("harbor budget") { $0.limit = 5; $0.offset = 5 * part }
    }
    #expect(parts == all)
  }

  @Test("What is above the viewer's level is neither found nearly nor weighs as a near word")
  func access() throws {
    try add(["open": "The harbor budget was read.", "hidden": "The harbor budgct was read."])
    let hidden = try #require(try archive.search("budgct").hits.first { $0.scan == "hidden.tif" }?.document)
    try archive.setAccess(.restricted, of: hidden)
    let answer = try archive.search("harbor budget")
    #expect(answer.hits.map(\.scan) == ["open.tif"] && answer.nearTotal == 0)
    #expect(try archive.search("budgct").hits.map(\.scan) == ["open.tif"])
  }

  @Test(
    "A word with an error in either half is found",
    arguments: [("ordinance", "ovdinante"), ("windlestone", "vindlestoue"), ("appropriation", "aproprialion")])
  func bothHalves(asked: String, read: String) throws {
    try add(["a": "The \(read) was read.", "b": "The board adjourned."])
    #expect(try found(asked) == ["a near"])
  }

  @Test("What recognition often does in an archive, it is most likely to have done there again")
  func learned() throws {
    // Here it takes "d" for "q", which nobody foresees, and never "c" for "e", which it does elsewhere.
    let words = ["ordinance", "adjourned", "committee", "hundred", "president", "second", "adopted", "department"]
    for number in 0..<240 {
      let some = words.indices.filter { (number + $0) % 4 == 0 }.map { words[$0] }.joined(separator: " ")
      let read = number / 4 % 7 == 0 ? some.replacing("d", with: "q") : some
      try archive.add("page\(number).tif", ["\(read) \(number)"], in: folder)
    }
    try add(["q": "The riqeau street was closed.", "e": "The ridcau street was closed.", "z": "The rideau street was closed."])
    let before = try found("rideau street")
    try archive.endRun(try archive.beginRun(pipeline: "m", command: "test"))
    #expect(try found("rideau street") == ["z exact", "q near", "e near"])
    #expect(before == ["z exact", "e near", "q near"])
  }

  @Test("In an archive that is read without error, a misspelt word is found all the same")
  func misspelt() throws {
    let words = ["ordinance", "adjourned", "committee", "hundred", "president", "second", "adopted", "department"]
    for number in 0..<240 {
      let some = words.indices.filter { (number + $0) % 4 == 0 }.map { words[$0] }.joined(separator: " ")
      try archive.add("page\(number).tif", ["\(some) \(number)"], in: folder)
    }
    try add(["a": "The nipissing bridge was recommended.", "b": "The bridge was closed."])
    try archive.endRun(try archive.beginRun(pipeline: "m", command: "test"))
    for query in ["recomended", "nippising", "nippising bridge", "bridge recomended"] {
      #expect(try found(query).first == "a near", "\(query)")
    }
  }

  @Test("Nothing is learned from pages that not everybody may see")
  func learnedFromAllSeen() throws {
    for number in 0..<240 {
      try archive.add("page\(number).tif", [number % 5 == 0 ? "The qepartment of orqinances" : number % 5 == 1 ? "The department of ordinances" : "The board"], in: folder)
    }
    #expect(try !archive.read { try LearnedErrors(db: $0).count() }.isEmpty)
    for document in try archive.documents() { try archive.setAccess(.closed, of: document.id) }
    #expect(try archive.read { try LearnedErrors(db: $0).count() }.isEmpty)
  }
}

struct NearBlocksTests {
  @Test("Words come and go, over more than one row, and each is kept once")
  func rows() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.openOrCreate(folder.path + "/archive")
    func word(_ number: Int) -> String { "w" + String(number + 10_000, radix: 26).map { String($0) }.joined() + "eln" }
    func kept() throws -> [String] {
      try archive.read { db in
        var words: [String] = []
        try NearBlocks(db).forEach(0...Int64.max) { _, block in
          for place in block.indices {
            #expect(block.signature(place) == NearBlocks.signature(block.word(place)))
            words.append(String(decoding: block.word(place), as: UTF8.self))
          }
        }
        return words.sorted()
      }
    }
    let words = (0..<3 * NearBlocks.most).map(word)
    try archive.write { db in
      try NearBlocks(db).add(words + ["ab", "1974", String(repeating: "long", count: 9)])
      try NearBlocks(db).remove(Array(words.prefix(700)) + ["neverthere"])
      try NearBlocks(db).add(Array(words.prefix(10)))
    }
    #expect(try kept() == (words.prefix(10) + words.dropFirst(700)).sorted())
  }

  @Test("A word that came, went or came back between questions is found as often as it is there: once, or not")
  func keptBetweenQuestions() throws {
    let folder = try TemporaryFolder()
    let archive = try Archive.openOrCreate(folder.path + "/archive")
    let memory = KeptWords()
    // All of one length, over several rows, and near each other.
    func word(_ number: Int) -> String {
      let letters = [number / 676 % 26, number / 26 % 26, number % 26].map { UInt8(ascii: "a") + UInt8($0) }
      return "council" + String(decoding: letters, as: UTF8.self)
    }
    func found(_ asked: String) throws -> [String] {
      try archive.read { db in
        var scan = NearScan([asked: 1], .general, NearEffort(bits: 8, words: 1_000))
        return try scan.find(memory, db, limit: 10_000)[asked]?.map(\.text).filter { $0.dropLast() == asked.dropLast() } ?? []
      }
    }
    let words = (0..<3 * NearBlocks.most).map(word)
    try archive.write { db in try NearBlocks(db).add(words) }
    let first = try found(words[0])
    #expect(Set(first).count == first.count && first.contains(words[1]))
    try archive.write { db in
      try NearBlocks(db).remove([words[1]])
      try NearBlocks(db).add([words[1]])
      try NearBlocks(db).add((3 * NearBlocks.most..<5 * NearBlocks.most).map(word))
    }
    let then = try found(words[0])
    #expect(then.filter { $0 == words[1] }.count == 1)
    #expect(Set(then).count == then.count)
    #expect(try found(word(4 * NearBlocks.most)).contains(word(4 * NearBlocks.most + 1)))
  }
}

struct OCRDistanceTests {
  @Test(
    "Errors that recognition makes often cost less than a whole letter",
    arguments: [
      ("council", "council", 0), ("council", "councii", 57), ("candidate", "candiclate", 50), ("modern", "modem", 72),
      ("modem", "modern", 72), ("that", "tkat", 100), ("other", "oiner", 79), ("alderman", "aldermn", 100),
    ])
  func cost(asked: String, read: String, cost: Int) {
    #expect(OCRDistance.learned.cost(Array(asked.utf8)[...], Array(read.utf8)[...], limit: 230) == cost)
  }

  @Test("What costs more than the limit is not near", arguments: [("street", "stxzzt"), ("ward", "wardrobe"), ("", "abcd")])
  func far(asked: String, read: String) {
    #expect(OCRDistance.learned.cost(Array(asked.utf8)[...], Array(read.utf8)[...], limit: 230) == nil)
  }
}
