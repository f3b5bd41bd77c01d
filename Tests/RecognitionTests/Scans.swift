import CTesseract
import Foundation
import Records

@testable import Recognition

/// Small scans that the tests make for themselves, in a folder of their own that goes away with the value.
final class Scans {
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recognition-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }

  func file(_ name: String) -> ScanFile { ScanFile(path: path(name), name: name) }

  func write(_ bytes: some Sequence<UInt8>, as name: String) throws -> ScanFile {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    return file(name)
  }

  /// White paper of letter size at 200 dpi, with lines of Leptonica's built-in font at 12 points: from x 200, the
  /// first one's baseline at y 300, the others 70 pixels apart.
  static func page(_ lines: [String]) -> PageImage.Pixels? {
    guard let paper = pixCreate(1700, 2200, 8) else { return nil }
    pixSetAll(paper)
    var font: UnsafeMutablePointer<L_Bmf>? = bmfCreate(nil, 12)
    defer { bmfDestroy(&font) }
    for (number, line) in lines.enumerated() {
      pixSetTextline(paper, font, line, 0, 200, Int32(300 + 70 * number), nil, nil)
    }
    return paper
  }

  /// Writes a page of print in one of Leptonica's formats.
  func print(_ lines: [String], as name: String, format: Int32 = Int32(IFF_PNG), dpi: Int32 = 200, turned: Int32 = 0)
    throws -> ScanFile
  {
    guard let page = Self.page(lines) else { throw CocoaError(.fileWriteUnknown) }
    defer { PageImage.free(page) }
    guard let rotated = pixRotateOrth(page, turned) else { throw CocoaError(.fileWriteUnknown) }
    defer { PageImage.free(rotated) }
    pixSetResolution(rotated, dpi, dpi)
    guard pixWrite(path(name), rotated, format) == 0 else { throw CocoaError(.fileWriteUnknown) }
    return file(name)
  }

  /// A script to be run in a worker's place.
  func script(_ name: String, _ body: String) throws -> String {
    let path = path(name)
    try ("#!/bin/sh\n" + body).write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }
}

/// The program that the tests' workers are: built beside the tests.
enum Worker {
  static let executable: String = {
    // The test bundle, or the program that runs it, lies in the build's folder of products.
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<6 {
      let candidate = folder.appendingPathComponent("minutebook")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate.path }
      folder.deleteLastPathComponent()
    }
    return "/nonexistent/minutebook"
  }()

  static func pool(
    workers: Int = 1, deadline: Double = 60, _ change: (inout RecognitionSettings) -> Void = { _ in }
  ) -> WorkerPool {
    var settings = RecognitionSettings()
    settings.deadline = deadline
    change(&settings)
    return WorkerPool(workers: workers, executable: executable, settings: settings)
  }

  /// What the call throws, as a problem.
  static func problem(_ body: () async throws -> Void) async -> ScanProblem? {
    do {
      try await body()
      return nil
    } catch {
      return error as? ScanProblem
    }
  }
}
