import Foundation
import Records
import Testing

@testable import Extraction

@Suite("Any input", .serialized)
struct RobustnessTests {
  @Test("Noise, in any amount, ends soon and holds no meeting")
  func noise() {
    var random = SeededNumbers(seed: 7)
    for length in [1, 100, 8000] {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(minutes(String(decoding: bytes, as: UTF8.self)).meetings.isEmpty)
    }
  }

  @Test("Ten million bytes on one line are read up to a bound, and that is said", .timeLimit(.minutes(5)))
  func longLine() {
    let record = minutes(String(repeating: "moved by Holt, seconded ", count: 420_000))
    #expect(record.issues.contains { $0.problem.contains("words") })
  }

  @Test(
    "Work grows with the length, not with its square",
    arguments: [
      "Alderman Reyes moved, seconded by Alderman Burt, to pave Kiln Street. Motion carried 5-0.\n",
      "Present: Mayor Holt, Aldermen Reyes, Burt and Levine.\n", "Holt Aye Burt Nay\n", "(((((\n", "Ordinance No. 12 Resolution No. 13\n",
      "MINUTES OF THE CITY COUNCIL March 12, 1974\n", "a. b. c. 1. 2. 3.\n", "and and and and the the of of\n",
    ])
  func linear(line: String) {
    let clock = ContinuousClock()
    // The best of a few tries: other tests share the processor.
    func time(_ pages: Int, tries: Int) -> Duration {
      let text = String(repeating: String(repeating: line, count: 40) + "\u{0C}", count: pages)
      return (0..<tries).map { _ in clock.measure { _ = minutes(text) } }.min() ?? .zero
    }
    let short = time(2, tries: 4)
    let long = time(24, tries: 2)
    // Twelve times the pages: quadratic work would take 144 times as long.
    #expect(long < short * 60 + .milliseconds(500))
  }

  @Test("Minutes with words missing anywhere never stop the reader")
  func deletions() {
    let text = """
      MINUTES OF THE REGULAR MEETING OF THE CITY COUNCIL
      Tuesday, March 12, 1974 at 7:30 p.m.
      Present: Mayor Holt, Aldermen Reyes, Burt (arrived 7:40 p.m.), Levine. Absent: None.
      It was moved by Reyes, seconded by Burt, that Ordinance No. 12 be passed. Ayes: Reyes, Burt. Nays: None. Carried 2-0.
      RESULT: ADOPTED [12 TO 0] MOVER: Reyes SECONDER: Burt
      Vote: Holt-Aye; Burt-Nay. The meeting adjourned at 9:05 p.m.
      """
    var random = SeededNumbers(seed: 11)
    for _ in 0..<60 {
      let kept = text.unicodeScalars.filter { _ in Int.random(in: 0..<10, using: &random) > 0 }
      let record = minutes(String(String.UnicodeScalarView(kept)))
      #expect(record.meetings.count <= 2)
    }
  }
}

extension RobustnessTests {
  /// The texts of the fixtures; none where the tests run without them.
  private static let fixtures: [String] = {
    let folder = "fixtures/minutes"
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".gt.txt") }.sorted()  // no folder, no fixtures
    return names.compactMap { FileManager.default.contents(atPath: "\(folder)/\($0)").map { String(decoding: $0, as: UTF8.self) } }
  }()

  @Test("Every fixture with letters, lines and pages missing is read to its end", .enabled(if: !fixtures.isEmpty, "fixtures/minutes is not here"))
  func fixtureDeletions() {
    var random = SeededNumbers(seed: 19)
    for text in Self.fixtures {
      let kept = text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line -> String? in
        if Int.random(in: 0..<12, using: &random) == 0 { return nil }
        return String(String.UnicodeScalarView(line.unicodeScalars.filter { _ in Int.random(in: 0..<25, using: &random) > 0 }))
      }
      let whole = minutes(text)
      let record = minutes(kept.joined(separator: "\n"))
      // What is lost makes no meetings: at most one that falls into two where its title is cut.
      #expect(record.meetings.count <= whole.meetings.count + 1)
    }
  }

  @Test("Lines of all fixtures in any order are read to their end", .enabled(if: !fixtures.isEmpty, "fixtures/minutes is not here"))
  func shuffledLines() {
    var random = SeededNumbers(seed: 23)
    let lines = Self.fixtures.flatMap { $0.split(whereSeparator: \.isNewline) }
    for _ in 0..<12 {
      let mixed = (0..<300).compactMap { _ in lines.randomElement(using: &random) }
      let record = minutes(mixed.joined(separator: Bool.random(using: &random) ? "\n" : "\n\n"))
      #expect(record.scan.pages == 1)
    }
  }

  /// What poppler reads in broken, locked and odd PDFs.
  private static let hostile: [String] = {
    let folder = "../shared/data/hostile/pdf"
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".pdf") }.sorted()  // no folder, nothing to try
    return names.prefix(40).map { "\(folder)/\($0)" }
  }()

  @Test("The texts of hostile PDFs are read to their end", .enabled(if: !hostile.isEmpty, "../shared/data/hostile is not here"))
  func hostileTexts() throws {
    for path in Self.hostile {
      let reader = Process()
      let pipe = Pipe()
      reader.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
      reader.arguments = ["5", "pdftotext", "-layout", "-l", "5", path, "-"]
      reader.standardOutput = pipe
      reader.standardError = FileHandle.nullDevice
      try reader.run()
      let data = pipe.fileHandleForReading.readDataToEndOfFile()
      reader.waitUntilExit()
      #expect(minutes(String(decoding: data, as: UTF8.self)).meetings.count <= 1, "\(path)")
    }
  }
}

/// Numbers that are the same on every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var x = state
    x ^= x >> 33
    x = x &* 0xff51_afd7_ed55_8ccd
    return x ^ (x >> 33)
  }
}
