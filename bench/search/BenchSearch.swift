import Archive
import Foundation
import Records

/// Builds archives of growing sizes and times questions put to them.
///
///     bench-search [--sizes 10000,100000,1000000] [--folder DIR] [--questions 200] [--only CLASS] [--exact] [--keep] [--cpu]
///     bench-search --known-items [--seed 1] [--rates 0,5] [--list]
///     bench-search --fuzz 1000000 [--sizes 500] [--folder DIR] [--keep]
///     bench-search --ask ARCHIVE
@main
struct BenchSearch {
  static func main() {
    do { try measure() } catch {
      FileHandle.standardError.write(Data("bench-search: \(error)\n".utf8))
      exit(1)
    }
  }

  private static let options: Set = [
    "--sizes", "--folder", "--questions", "--only", "--exact", "--keep", "--cpu", "--known-items", "--seed", "--rates", "--list",
    "--fuzz", "--ask",
  ]

  private static func measure() throws {
    let arguments = CommandLine.arguments
    if let unknown = arguments.dropFirst().first(where: { $0.hasPrefix("-") && !options.contains($0) }) {
      throw BenchError("no option “\(unknown)”; there are \(options.sorted().joined(separator: " "))")
    }
    func option(_ name: String) -> String? {
      arguments.firstIndex(of: name).flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
    }
    if let archive = option("--ask") {
      return try RealQuestions(archive: archive, file: "bench/search/questions.tsv").run()
    }
    let folder = option("--folder") ?? FileManager.default.temporaryDirectory.path + "/bench-search"
    let town = Town(corpus: try Corpus(), seed: Int(option("--seed") ?? "") ?? 0)
    say("pages made from \(town.corpus.source), \(town.corpus.lines.count) lines")
    if arguments.contains("--known-items") {
      let rates = option("--rates").map { $0.split(separator: ",").compactMap { Int($0) } }
      try KnownItems(town: town, folder: folder).run(rates ?? [0, 2, 5, 10, 20])
      return
    }
    let sizes = option("--sizes")?.split(separator: ",").compactMap { Int($0) }
    if let count = option("--fuzz").flatMap({ Int($0) }) {
      let pages = sizes?.first ?? 500
      try Fuzz(town: town, folder: "\(folder)/\(pages)", pages: pages, count: count).run()
      if !arguments.contains("--keep") { try FileManager.default.removeItem(atPath: "\(folder)/\(pages)") }
      return
    }
    var growth = Growth()
    for size in sizes ?? [10_000, 100_000, 1_000_000] {
      let bench = SizedBench(
        town: town, pages: size, folder: "\(folder)/\(size)",
        questions: Int(option("--questions") ?? "") ?? 200, only: option("--only"))
      growth.add(size, try bench.run())
      if !arguments.contains("--keep") {
        try FileManager.default.removeItem(atPath: "\(folder)/\(size)")
      }
    }
    growth.report()
  }
}

/// One archive of a given number of pages.
struct SizedBench {
  let town: Town
  let pages: Int
  let folder: String
  let questions: Int
  /// Leave out all other classes of questions.
  var only: String?

  /// Scans hold 8 pages on average.
  private var scans: Int { pages / 8 }

  /// Returns the warm times by class.
  func run() throws -> [(name: String, timing: Timing)] {
    say("\n== \(pages) pages ==")
    if !FileManager.default.fileExists(atPath: folder + "/minutebook.sqlite") { try build() }
    let classes = QuestionClass.all(town, scans: scans, count: questions).filter { $0.name == only ?? $0.name }
    var warm: [(name: String, timing: Timing)] = []
    var memory = 0
    say("milliseconds" + String(repeating: " ", count: 18) + "     p50       p95       p99       max")
    for state in ["cold", "warm"] {
      if state == "cold" { dropCache() }
      let archive = try Archive.open(folder)
      for asked in classes {
        var timing = Timing()
        for question in asked.ask {
          _ = try timing.measure { try question(archive) }
          memory = max(memory, memoryHeld())
        }
        say("\(state) \(asked.name.padding(toLength: 26, withPad: " ", startingAt: 0))\(timing.summary)")
        if state == "warm" { warm.append((asked.name, timing)) }
      }
    }
    say("memory not backed by a file, the most after any question: \(memory) MB")
    try Ripgrep(folder: folder + "/text").run(classes)
    try Postgres(folder: folder).run(classes)
    if only == nil { try StoredOneByOne(town: town, folder: folder, scans: scans).run() }
    return warm
  }

  /// Most pages are read well, some badly: 0.3 % of letters wrong, 2 %, 8 %.
  func build() throws {
    let archive = try Archive.openOrCreate(folder)
    let noise = Noise()
    var indexing = Timing()
    var bulk = try BulkImport(into: archive, pipeline: "minutes", settings: "1")
    var texts = try TextFiles(folder: folder + "/text")
    var rows = PostgresRows(folder: folder, pages: pages)
    var count = 0
    var number = 0
    while count < pages {
      var batch: [ScanImport] = []
      // Some 4,000 pages to a transaction.
      while batch.count < 500, count < pages {
        let scan = town.scan(number, of: scans)
        number += 1
        var chance = Chance(seed: UInt64(number))
        let read = scan.pages.enumerated().map { index, lines in
          let luck = chance.below(100)
          let rate = luck < 70 ? 0.003 : luck < 95 ? 0.02 : 0.08
          let spoilt = noise.spoil(lines, rate: rate, &chance)
          texts.add(spoilt)
          rows.add(spoilt)
          return Town.recognized(spoilt, index)
        }
        count += read.count
        batch.append(
          ScanImport(
            sha256: scan.record.scan.sha256, name: scan.record.scan.name, pages: read,
            records: [scan.record]))
      }
      try indexing.measure { try bulk.add(batch) }
      try texts.write()
      try rows.write()
    }
    var last = Timing()
    try last.measure { try bulk.finish() }
    let seconds = (indexing.times + last.times).reduce(0, +) / 1000
    let size = try FileManager.default.attributesOfItem(atPath: folder + "/minutebook.sqlite")[.size] as? Int ?? 0
    say(
      "bulk import of \(count) pages in \(Int(seconds)) s, of it \(Int(last.times[0] / 1000)) s at the end: "
        + "\(Int(Double(count) / seconds)) pages a second, one core; \(size / count) bytes a page")
  }

  /// Asks the system to forget the file, as after a night without questions.
  private func dropCache() {
    let file = open(folder + "/minutebook.sqlite", O_RDONLY)
    guard file >= 0 else { return }
    posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED)
    close(file)
  }
}
