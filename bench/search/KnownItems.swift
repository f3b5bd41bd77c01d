import Archive
import Foundation
import Records

/// Known-item search: somebody remembers some words of one page. How often is that page among the first ten,
/// and how high, as recognition gets worse? The town's seed makes the pages and the queries: what is tuned on one
/// is reported on another.
struct KnownItems {
  let town: Town
  let folder: String
  private let pages = 3000
  private let queries = 1000

  /// Asks at each of these rates, in hundredths.
  func run(_ rates: [Int]) throws {
    say("\(queries) queries of 2 to 4 words that stand within 15 words of each other; \(pages) pages")
    say("letters wrong   FTS5 AND recall@10  MRR    FTS5 OR recall@10  MRR    ours recall@10  MRR   p95 ms")
    for rate in rates {
      let place = "\(folder)/known-\(rate)"
      try? FileManager.default.removeItem(atPath: place)
      let items = try build(at: place, rate: Double(rate) / 100)
      let archive = try Archive.open(place)
      var strict = Score()
      var loose = Score()
      var ours = Score()
      var timing = Timing()
      for item in items {
        strict.add(try archive.plainSearch(item.words, limit: 10).map { "\($0.scan)/\($0.page)" }, item.page)
        loose.add(
          try archive.plainSearch(item.words, any: true, limit: 10).map { "\($0.scan)/\($0.page)" },
          item.page)
        let answer = try timing.measure { try archive.search(item.words.joined(separator: " ")) }
        // Where its page stands, so that those that are lost can be looked at.
        if CommandLine.arguments.contains("--list") {
          var deep = SearchFilters()
          deep.limit = 240
          let place = try archive.search(item.words.joined(separator: " "), deep).hits
            .firstIndex { "\($0.scan)/\($0.page)" == item.page }
          say("\(place.map { "\($0 + 1)" } ?? "-")\t\(item.words.joined(separator: " "))\t\(item.page)")
        }
        ours.add(answer.hits.prefix(10).map { "\($0.scan)/\($0.page)" }, item.page)
      }
      say(
        String(format: "%10d %%   ", rate) + "\(strict)       \(loose)        \(ours)"
          + String(format: "  %.1f", timing.percentile(0.95)))
      try FileManager.default.removeItem(atPath: place)
    }
  }

  private struct Item {
    var words: [String]
    var page: String
  }

  private struct Score: CustomStringConvertible {
    var asked = 0
    var found = 0
    var reciprocal = 0.0

    mutating func add(_ pages: [String], _ wanted: String) {
      asked += 1
      guard let place = pages.firstIndex(of: wanted) else { return }
      found += 1
      reciprocal += 1 / Double(place + 1)
    }

    var description: String {
      String(
        format: "%6.1f %%  %.3f", 100 * Double(found) / Double(max(1, asked)),
        reciprocal / Double(max(1, asked)))
    }
  }

  private func build(at place: String, rate: Double) throws -> [Item] {
    let archive = try Archive.openOrCreate(place)
    var bulk = try BulkImport(into: archive, pipeline: "minutes", settings: "1")
    let noise = Noise()
    var items: [Item] = []
    var count = 0
    var number = 0
    while count < pages {
      var batch: [ScanImport] = []
      while batch.count < 200, count < pages {
        let scan = town.scan(number, of: pages / 8)
        number += 1
        var chance = Chance(seed: UInt64(town.seed * 1_000_000 + number))
        for (index, lines) in scan.pages.enumerated() where items.count < queries && chance.below(2) == 0 {
          if let words = remembered(lines, &chance) {
            items.append(Item(words: words, page: "\(scan.record.scan.name)/\(index + 1)"))
          }
        }
        let read = scan.pages.enumerated().map { index, lines in
          Town.recognized(noise.spoil(lines, rate: rate, &chance), index)
        }
        count += read.count
        batch.append(
          ScanImport(
            sha256: scan.record.scan.sha256, name: scan.record.scan.name, pages: read,
            records: [DocumentRecord(kind: "minutes", scan: scan.record.scan)]))
      }
      try bulk.add(batch)
    }
    try bulk.finish()
    return items
  }

  /// 2 to 4 different words of four letters or more, from a stretch of 15 words.
  private func remembered(_ lines: [[String]], _ chance: inout Chance) -> [String]? {
    let words = QuestionMaker.words(Array(lines.joined()))
    let start = chance.below(max(1, words.count - 15))
    var stretch = Array(Set(words[start..<min(words.count, start + 15)].filter { $0.utf8.count > 3 })).sorted()
    let wanted = 2 + chance.below(3)
    guard stretch.count >= wanted else { return nil }
    stretch.shuffle(using: &chance)
    return Array(stretch.prefix(wanted))
  }
}
