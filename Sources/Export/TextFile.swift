import Records

/// Pages as plain text: a line feed after each line, an empty line between paragraphs, a form feed between pages.
package enum TextFile {
  package static func document(_ pages: [RecognizedPage]) -> String {
    pages.map(\.text).joined(separator: "\u{C}")
  }
}
