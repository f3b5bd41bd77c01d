import Archive
import Foundation
import Records

/// Times the way by which a batch stores what it recognised: each file received, one transaction for each page and one
/// for each document, into the archive that was built before.
struct StoredOneByOne {
  let town: Town
  let folder: String
  /// How many scans the archive holds: those that come are the next ones.
  let scans: Int

  private static let count = 120

  func run() throws {
    let archive = try Archive.open(folder)
    let scratch = folder + "/incoming.tif"
    let noise = Noise()
    var (stored, clock) = (Timing(), Timing(byClock: true))
    var pages = 0
    let run = try archive.beginRun(pipeline: "minutes", command: "bench-search")
    for number in scans + 1...scans + Self.count {
      let scan = town.scan(number, of: scans)
      var chance = Chance(seed: UInt64(number))
      let read = scan.pages.enumerated().map { index, lines in
        Town.recognized(noise.spoil(lines, rate: 0.01, &chance), index)
      }
      try Data("scan \(number)".utf8).write(to: URL(fileURLWithPath: scratch))
      pages += read.count
      try clock.measure { try stored.measure { try store(read, scan.record, from: scratch, run, in: archive) } }
    }
    try clock.measure { try stored.measure { try archive.endRun(run) } }
    func rate(_ timing: Timing) -> Int { Int(Double(pages) / timing.times.reduce(0, +) * 1000) }
    say(
      "stored one by one, as a batch does: \(pages) pages, \(rate(stored)) a second (by the clock \(rate(clock)), which waits "
        + "for the disk); milliseconds a document: p50 p95 p99 max \(stored.summary)")
  }

  private func store(
    _ pages: [RecognizedPage], _ record: DocumentRecord, from path: String, _ run: RunID, in archive: Archive
  ) throws {
    let received = try archive.receive(fileAt: path, name: record.scan.name, run: run)
    try archive.setPageCount(of: received.sha256, pages.count)
    for page in pages { try archive.store(page: page, of: received.sha256, seconds: 1, run: run) }
    var record = record
    record.scan = Scan(sha256: received.sha256, name: record.scan.name)
    try archive.store([record], of: received.sha256, pipeline: "minutes", settings: "1", run: run)
  }
}
