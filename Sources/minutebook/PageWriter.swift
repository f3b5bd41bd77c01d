import ArgumentParser
import Export
import Foundation
import Records

enum TextFormat: String, ExpressibleByArgument, CaseIterable {
  case txt, json, hocr, alto
}

/// Writes pages to standard output as they come: text at once, the other formats when a file is complete.
struct PageWriter {
  let format: TextFormat
  /// How many pages were written.
  private(set) var pages = 0
  private var file: String?
  private var held: [RecognizedPage] = []
  private var isFirst = true

  init(format: TextFormat) { self.format = format }

  mutating func write(_ page: RecognizedPage, of file: String) {
    begin(file)
    pages += 1
    if format == .txt { put(page.text) } else { held.append(page) }
  }

  /// A page that could not be read leaves an empty one, so that the others keep their places.
  mutating func writeFailed(of file: String) {
    begin(file)
    if format == .txt { put("") }
  }

  /// Writes what is still held.
  mutating func finish() {
    guard let file, format != .txt else { return }
    switch format {
    case .txt: break
    case .json: print((try? jsonText(PagesOfFile(file: file, pages: held), pretty: false)) ?? "")  // these values always encode
    case .hocr: print(HOCR.document(held, name: file))
    case .alto: print(ALTO.document(held, name: file))
    }
    held = []
  }

  private mutating func begin(_ name: String) {
    if file != name {
      finish()
      file = name
    }
  }

  private mutating func put(_ text: String) {
    print(isFirst ? text : "\u{0C}" + text, terminator: "")
    isFirst = false
  }

  private struct PagesOfFile: Encodable {
    var file: String
    var pages: [RecognizedPage]
  }
}
