import CTesseract
import Foundation
import Glibc

/// What a library printed to standard error while it worked, so that it can become an error's reason.
///
/// libtiff, libjpeg, Leptonica and Tesseract each print; descriptor 2 is the one place where all can be heard.
enum CapturedErrors {
  /// Runs `body` with standard error going to a file without a name, and returns what was printed there with
  /// its result. Not for two threads at once: a worker has only one that works.
  static func during<Result>(_ body: () throws -> Result) rethrows -> (Result, printed: String) {
    fflush(nil)
    let saved = dup(2)
    let file = minutebook_memory_file()
    guard saved >= 0, file >= 0 else {
      if saved >= 0 { close(saved) }
      if file >= 0 { close(file) }
      return (try body(), "")
    }
    dup2(file, 2)
    defer {
      close(saved)
      close(file)
    }
    let result: Result
    do {
      defer {
        fflush(nil)
        dup2(saved, 2)
      }
      result = try body()
    }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
    return (result, String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
  }

  /// The first line that says something, without the name of the C function that said it.
  static func shortened(_ printed: String) -> String {
    for line in printed.split(whereSeparator: \.isNewline) {
      var text = line.drop(while: \.isWhitespace)
      // "Error in pixReadStreamPng: internal png error", "Syntax Error (123): …"
      if text.hasPrefix("Error in ") || text.hasPrefix("Warning in "),
        let colon = text.firstIndex(of: ":")
      {
        text = text[text.index(after: colon)...].drop(while: \.isWhitespace)
      }
      while text.last == "." { text.removeLast() }
      if !text.isEmpty { return String(text.prefix(200)) }
    }
    return ""
  }

  static func speaksOfMemory(_ printed: String) -> Bool {
    ["bad_alloc", "malloc fail", "calloc fail", "out of memory", "Out of memory", "annot allocate"]
      .contains { printed.contains($0) }
  }

  static func speaksOfDisk(_ printed: String) -> Bool {
    printed.contains("No space left") || printed.contains("Disk quota")
  }
}
