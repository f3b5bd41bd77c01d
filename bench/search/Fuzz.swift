import Archive
import Foundation

/// Puts random queries to an archive: bytes, emoji, quotes, operators, very long strings. None may fail, and none may
/// take more than a second.
struct Fuzz {
  let town: Town
  /// The archive, which is made where it is not there.
  let folder: String
  let pages: Int
  let count: Int

  private static let pieces =
    [
      "\"", "\"\"", "(", ")", "((", "-", "--", "OR", "AND", "NOT", "NEAR", "NEAR/3", "NEAR(", "*", ":", "body:", "from:",
      "year:1974", "mover:", "kind:", "^", "'", ";", "{text}", "\u{0}", "\u{1F}", "é", "🏛️", "1974-03-12", "march 12 1974",
      "ordinance no 7", "\\", "%", "_", "\u{301}", "ﬁ", "漢字", "\u{202E}", " ", "\n", "\t",
    ] + ["x", "(", "\"a ", "é", "a OR ", "-b "].map { String(repeating: $0, count: 10_000 / $0.utf8.count) }

  func run() throws {
    if !FileManager.default.fileExists(atPath: folder) {
      try SizedBench(town: town, pages: pages, folder: folder, questions: 0).build()
    }
    let archive = try Archive.open(folder)
    let maker = QuestionMaker(town, scans: pages / 8)
    var chance = Chance(seed: 20_240_611)
    var timing = Timing()
    for number in 1...max(1, count) {
      let query = query(maker, &chance)
      _ = try timing.measure { try archive.search(query) }
      if let last = timing.times.last, last > 1000 { say("\(Int(last)) ms: \(query.prefix(200).debugDescription)") }
      if number % 10_000 == 0 { say("\(number) queries, the slowest \(Int(timing.times.max() ?? 0)) ms") }
    }
    say("\(count) random queries on \(pages) pages: no error")
    say("milliseconds: p50 p95 p99 max \(timing.summary); over a second: \(timing.times.count { $0 > 1000 })")
  }

  private func query(_ maker: QuestionMaker, _ chance: inout Chance) -> String {
    if chance.below(4) == 0 {
      return String(decoding: (0..<chance.below(60)).map { _ in UInt8(chance.below(256)) }, as: UTF8.self)
    }
    return (0..<chance.below(9)).map { _ in
      let piece =
        switch chance.below(4) {
        case 0: maker.common(&chance)
        case 1: maker.misspelt(&chance)
        default: chance.pick(Self.pieces)
        }
      return piece + (chance.below(2) == 0 ? " " : "")
    }.joined()
  }
}
