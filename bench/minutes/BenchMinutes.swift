import Extraction
import Foundation
import Records

/// Times the reader of minutes, without recognition: milliseconds a page on real and fixture texts, and seconds for one
/// line of growing length, which tell whether the work stays linear.
///
///     bench-minutes FOLDER…      reads every .txt, .gt.txt and .txt.gz in them
@main
struct BenchMinutes {
  static func main() throws {
    let scan = Scan(sha256: "", name: "bench")
    print("folder                              files   pages   words      ms a page   slowest file, ms a page")
    for folder in CommandLine.arguments.dropFirst() {
      var pages = 0
      var words = 0
      var seconds = 0.0
      var slowest = (name: "", ms: 0.0)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") || $0.hasSuffix(".txt.gz") }.sorted()
      for name in names {
        let document = PlainText.pages(from: try text("\(folder)/\(name)"))
        // The better of two: the first one also warms the caches.
        let took = min(time { _ = MinutesReader.read(document, of: scan) }, time { _ = MinutesReader.read(document, of: scan) })
        pages += document.count
        words += document.reduce(0) { $0 + $1.words.count }
        seconds += took
        let ms = took * 1000 / Double(max(1, document.count))
        if ms > slowest.ms { slowest = (name, ms) }
      }
      let row = String(format: "%6d  %6d  %7d  %11.2f   %.2f ", names.count, pages, words, seconds * 1000 / Double(max(1, pages)), slowest.ms)
      print(folder.suffix(34).padding(toLength: 34, withPad: " ", startingAt: 0) + row + slowest.name)
    }
    print("\none line of …      seconds in all")
    for megabytes in [1, 2, 5, 10] {
      let line = String(repeating: "moved by Holt, seconded ", count: megabytes * 1_000_000 / 24)
      let took = time { _ = MinutesReader.read(PlainText.pages(from: line), of: scan) }
      print(String(format: "%5d MB          %8.2f", megabytes, took))
    }
  }

  /// Processor time, so that other work on the machine does not count; POSIX's clock ticks a million times a second.
  private static func time(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / 1_000_000
  }

  /// A file's text; one that is packed goes through gzip.
  private static func text(_ path: String) throws -> String {
    guard path.hasSuffix(".gz") else { return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self) }
    let gzip = Process()
    let pipe = Pipe()
    gzip.executableURL = URL(fileURLWithPath: "/bin/gzip")
    gzip.arguments = ["-dc", path]
    gzip.standardOutput = pipe
    try gzip.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    gzip.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
