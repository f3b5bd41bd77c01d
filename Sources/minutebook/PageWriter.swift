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
  private var list: JSONList

  /// - Parameter isList: whether there may be more than one file, which JSON wants as an array.
  init(format: TextFormat, isList: Bool) {
    self.format = format
    list = JSONList(isArray: isList)
  }

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

  /// Writes what is still held, and the end.
  mutating func finish() {
    finishFile()
    if format == .json { list.finish() }
  }

  private mutating func finishFile() {
    guard let file, format != .txt else { return }
    switch format {
    case .txt: break
    case .json: list.write((try? jsonText(PagesOfFile(file: file, pages: held), pretty: false)) ?? "")  // these values always encode
    case .hocr: print(HOCR.document(held, name: file))
    case .alto: print(ALTO.document(held, name: file))
    }
    held = []
  }

  private mutating func begin(_ name: String) {
    if file != name {
      finishFile()
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
