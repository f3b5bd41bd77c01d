/// A document's text, page by page, as plain text files hold it: pages parted by form feeds.
package struct PageTexts: Hashable, Sendable {
  package var pages: [String]

  package init(pages: [String]) { self.pages = pages }

  /// Splits at every form feed, so "a\u{C}" is a page and an empty page; see `pairs(output:truth:)`.
  package init(_ text: String) {
    pages = text.unicodeScalars.split(
      separator: "\u{C}", omittingEmptySubsequences: false
    ).map { String($0) }
  }

  /// The pages to compare with each other. Where the counts differ by one empty last page (some programs end every
  /// page with a form feed, others part pages with it) that page is left out; where they differ otherwise,
  /// the documents are compared whole, as one page.
  package static func pairs(output: PageTexts, truth: PageTexts) -> [(
    output: String, truth: String
  )] {
    let (a, b) = (output.pages, truth.pages)
    if a.count == b.count { return zip(a, b).map { ($0, $1) } }
    if a.count == b.count + 1, isBlank(a[a.count - 1]) { return zip(a, b).map { ($0, $1) } }
    if b.count == a.count + 1, isBlank(b[b.count - 1]) { return zip(a, b).map { ($0, $1) } }
    return [(a.joined(separator: "\n"), b.joined(separator: "\n"))]
  }

  private static func isBlank(_ page: String) -> Bool { page.allSatisfy(\.isWhitespace) }
}
