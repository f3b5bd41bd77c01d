import Foundation

/// Council language by the line, to make pages of: *The City Record* where it lies beside the project, else the
/// text of our own fixtures.
struct Corpus {
  let lines: [String]
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

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.utf8.count > 12 }
  }

  /// About 2,400 characters in runs of lines from anywhere, with new numbers: like a page of minutes, and like no
  /// other page.
  func page(_ chance: inout Chance) -> [String] {
    var page: [String] = []
    var length = 0
    while length < 2300 {
      let start = chance.below(lines.count)
      for line in lines[start..<min(lines.count, start + 6 + chance.below(14))] {
        page.append(Self.renumbered(line, &chance))
        length += line.utf8.count + 1
      }
    }
    return page
  }

  private static func renumbered(_ line: String, _ chance: inout Chance) -> String {
    guard line.utf8.contains(where: { (0x31...0x39).contains($0) }) else { return line }
    return String(
      decoding: line.utf8.map { (0x31...0x39).contains($0) ? UInt8(0x31 + chance.below(9)) : $0 },
      as: UTF8.self)
  }
}

struct BenchError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
