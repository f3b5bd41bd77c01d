import Archive
import Foundation

/// Questions whose answers somebody read on real scans: see questions.tsv.
struct RealQuestions {
  let archive: String
  let file: String

  private static let first = 10

  /// Says for each where its page stands among the hits. Throws where one is not answered.
  func run() throws {
    let archive = try Archive.openForReading(archive)
    var answered = 0
    var all = 0
    for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 4, let page = Int(parts[2]) else { throw BenchError("\(file): “\(line)” has not four parts") }
      all += 1
      let hits = try archive.search(parts[0]).hits.prefix(Self.first)
      let place = hits.firstIndex { hit in
        hit.scan.hasSuffix(parts[1]) && hit.page.value == page
          && hit.boxes.contains { box in
            !box.places.isEmpty
              && parts[3].split(separator: "|").contains { box.text.localizedCaseInsensitiveContains($0) }
          }
      }
      if place != nil { answered += 1 }
      say("\(place.map { "\($0 + 1), \(hits[$0].match.rawValue)" } ?? "not found")\t\(parts[0])")
    }
    say("\(answered) of \(all) questions answered among the first \(Self.first) hits")
    guard answered == all else { throw BenchError("\(all - answered) questions are not answered") }
  }
}
