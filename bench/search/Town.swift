import Foundation
import Records

/// Makes scans of a fictional town's minutes: dated, with members, motions and errors of recognition.
struct Town {
  let corpus: Corpus
  let members: [String]
  /// Another seed is another town with other pages.
  let seed: Int
  private let bodies = ["City Council", "Planning Commission", "Board of Zoning Appeals", "Parks Committee"]

  init(corpus: Corpus, seed: Int = 0) {
    self.corpus = corpus
    self.seed = seed
    var chance = Chance(seed: 7)
    let starts = ["Bran", "Col", "Dar", "El", "Fen", "Gor", "Hal", "Ister", "Jor", "Kel", "Lan", "Mor"]
    let ends = ["dale", "wick", "stow", "mere", "ford", "gate", "by", "ham", "combe", "well"]
    members = (0..<400).map { _ in chance.pick(starts) + chance.pick(ends) + chance.pick(["", "er", "son"]) }
  }

  /// The clean lines of a scan's pages, and its record. Equal numbers give equal scans.
  func scan(_ number: Int, of count: Int) -> (pages: [[[String]]], record: DocumentRecord) {
    var chance = Chance(seed: UInt64(seed * 1_000_000 + number) &* 2_654_435_761 &+ 11)
    let pages = (0..<4 + chance.below(9)).map { _ in corpus.page(&chance) }
    let day = 25_000 * number / max(1, count) + chance.below(20)
    let date = Self.date(day)
    let sitting = (0..<9).map { _ in members[min(members.count - 1, day / 70 + chance.below(12))] }
    var meeting = Meeting(organization: bodies[min(3, chance.below(8) / 2)], date: date)
    meeting.motions = pages.indices.filter { _ in chance.below(2) == 0 }.map { page in
      motion(on: page, pages[page], sitting, &chance)
    }
    let sha256 = Self.hexadecimal(number)
    return (
      pages,
      DocumentRecord(
        kind: "minutes", scan: Scan(sha256: sha256, name: "\(date)-\(number).tif"),
        meetings: [meeting])
    )
  }

  private func motion(
    on page: Int, _ lines: [[String]], _ sitting: [String], _ chance: inout Chance
  ) -> Motion {
    let mover = chance.pick(sitting)
    let fails = chance.below(8) == 0
    return Motion(
      motionText: lines.prefix(3).joined().joined(separator: " "), mover: mover,
      seconder: chance.pick(sitting), result: fails ? .fail : .pass,
      resultAsWritten: fails ? "Motion failed." : "Motion carried.",
      votes: sitting.prefix(3).map { Vote(option: fails ? .no : .yes, voterName: $0) },
      evidence: [
        Provenance(
          field: "mover", page: PageNumber(offset: page),
          boxes: [PixelBox(left: 100, top: 100, right: 300, bottom: 130)], text: mover)
      ])
  }

  /// A page as recognised, from its lines.
  static func recognized(_ lines: [[String]], _ page: Int) -> RecognizedPage {
    var top = 150
    let placed = lines.map { line in
      var left = 200
      let words = line.map { word in
        let width = 21 * word.utf8.count
        defer { left += width + 18 }
        return Word(
          text: word, box: PixelBox(left: left, top: top, right: left + width, bottom: top + 34),
          confidence: Confidence(0.97), score: 94.25)
      }
      top += 52
      return RecognizedPage.Line(
        box: PixelBox(left: 200, top: top - 52, right: left, bottom: top - 18), words: words)
    }
    return RecognizedPage(
      page: PageNumber(offset: page), width: 2550, height: 3300,
      resolution: .init(dpi: 300, isAssumed: false), confidence: Confidence(0.97),
      blocks: [
        .init(
          box: PixelBox(left: 200, top: 150, right: 2400, bottom: top),
          paragraphs: [.init(lines: placed)])
      ], engine: .init(name: "bench", model: "none", settings: ""))
  }

  /// A day from 1950 on; every month has 28, which is as good for measuring.
  private static func date(_ day: Int) -> String {
    let (month, rest) = (day / 28, day % 28 + 1)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(1950 + month / 12)-\(two(month % 12 + 1))-\(two(rest))"
  }

  private static func hexadecimal(_ number: Int) -> String {
    var chance = Chance(seed: UInt64(number) &+ 99)
    return (0..<64).map { _ in String(chance.below(16), radix: 16) }.joined()
  }
}
