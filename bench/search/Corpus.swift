import Foundation

/// Council language by the line, to make pages of: *The City Record* where it lies beside the project, else the
/// text of our own fixtures.
struct Corpus {
  /// Each line by its words.
  let lines: [[String]]
  let source: String

  init() throws {
    let folder = "../shared/data/council/cleveland-text"
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    if !files.isEmpty {
      let text = try Self.unzipped(files.sorted().map { "\(folder)/\($0)" })
      lines = Self.lines(text)
      source = folder
    } else {
      let all = FileManager.default.enumerator(atPath: "fixtures")?.allObjects as? [String] ?? []
      let truth = all.filter { $0.hasSuffix(".gt.txt") }.sorted()
      lines = Self.lines(
        try truth.map { try String(contentsOfFile: "fixtures/\($0)", encoding: .utf8) }
          .joined(separator: "\n"))
      source = "fixtures"
    }
    guard lines.count > 200 else { throw BenchError("no text to make pages of in \(folder) or fixtures") }
  }

  private static func unzipped(_ files: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["zcat"] + files
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// Lines of more than twelve letters.
  private static func lines(_ text: String) -> [[String]] {
    text.utf8.split(separator: 0x0A).compactMap { line in
      let words = line.split { $0 <= 0x20 }.map { String(Substring($0)) }
      return words.reduce(words.count - 1, { $0 + $1.utf8.count }) > 12 ? words : nil
    }
  }

  /// About 2,400 characters in short runs of lines from anywhere, with new numbers: like a page of minutes, and like no
  /// other page.
  func page(_ chance: inout Chance) -> [[String]] {
    var page: [[String]] = []
    var length = 0
    while length < 2300 {
      let start = chance.below(lines.count)
      for line in lines[start..<min(lines.count, start + 1 + chance.below(4))] {
        page.append(line.map { Self.renumbered($0, &chance) })
        length += line.reduce(line.count) { $0 + $1.utf8.count }
      }
    }
    return page
  }

  private static func renumbered(_ word: String, _ chance: inout Chance) -> String {
    guard word.utf8.contains(where: { (0x31...0x39).contains($0) }) else { return word }
    return String(
      decoding: word.utf8.map { (0x31...0x39).contains($0) ? UInt8(0x31 + chance.below(9)) : $0 },
      as: UTF8.self)
  }
}

struct BenchError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
