import CInference
import CTesseract
import Testing

@testable import Recognition

@Suite("The fast layers read as Tesseract's own", .serialized)
struct FastInferenceTests {
  private static let lines = [
    "REGULAR MEETING OF THE TOWN COUNCIL", "The meeting was called to order at 7:30 p.m.",
    "Moved by Alderman Brook, seconded by Holt, that Ordinance No. 1123 be passed.", "AYES: 4. NOES: 1.",
  ]

  @Test("Every word, box and score is the same, on clean and on spoilt print")
  func same() throws {
    let engine = try TesseractEngine(language: "eng")
    let clean = try #require(Scans.page(Self.lines).flatMap { PageImage(taking: $0, dpi: 200) })
    let small = try #require(clean.scaled(by: 0.5))
    let askew = try #require(clean.levelled(0.7))
    for image in [clean, small, askew] {
      defer { minutebook_inference_allow(1) }
      minutebook_inference_allow(1)
      let fast = try engine.read(image)
      minutebook_inference_allow(0)
      let stock = try engine.read(image)
      #expect(words(fast) == words(stock))
      #expect(words(fast).count > 10)
    }
  }

  @Test("They are at work with the Tesseract that Debian has, and were compared with it first")
  func atWork() throws {
    let version = String(cString: TessVersion())
    guard version.hasPrefix("5.3.0"), isAVX2There else { return }
    let engine = try TesseractEngine(language: "eng")
    _ = try engine.read(try #require(Scans.page(Self.lines).flatMap { PageImage(taking: $0, dpi: 200) }))
    #expect(minutebook_inference() == MINUTEBOOK_INFERENCE_FAST)
    #expect(minutebook_inference_proofs() >= 6)
  }

  private var isAVX2There: Bool {
    // Not on Linux's other processors, where the file says so in other words.
    ((try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? "").contains("avx2")
  }

  private func words(_ blocks: [LayoutBlock]) -> [String] {
    blocks.flatMap(\.lines).flatMap(\.words).map { "\($0.text) \($0.box) \($0.score)" }
  }
}
