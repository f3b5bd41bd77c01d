import Extraction
import Records

/// Reads the forms among a scan's pages: those that stand alone, those that are stapled to other pages, several on
/// one page, and forms of several pages.
package struct FormPages: Sendable {
  private let reader: FormReader

  package init(templates: [FormTemplate]) { reader = FormReader(templates: templates) }

  /// - Parameter recognizer: gives a form its second look.
  /// - Returns: a document for each form, in page order, and the pages that no template fits.
  package func read(
    _ pages: [RecognizedPage], of scan: Scan, in file: ScanFile, with recognizer: any TextRecognizer
  ) async throws -> (documents: [DocumentRecord], rest: [RecognizedPage]) {
    var drawer = Drawer(blanks: Set(pages.filter(\.isBlank).map(\.page)))
    var rest: [RecognizedPage] = []
    for page in pages {
      let matches = reader.matches(page)
      if matches.isEmpty { rest.append(page) }
      for match in matches {
        let readings = try await recognizer.read(match.regions, on: page.page, of: file)
        drawer.add(match.record(readings: readings, page: page, scan: scan), of: match.template)
      }
    }
    return (drawer.documents, rest)
  }

  /// The forms of a scan so far; a further page goes to the form that it continues.
  private struct Drawer {
    let blanks: Set<PageNumber>
    var documents: [DocumentRecord] = []
    /// The templates whose pages each document has.
    private var parts: [[String]] = []

    init(blanks: Set<PageNumber>) { self.blanks = blanks }

    mutating func add(_ record: DocumentRecord, of template: FormTemplate) {
      var record = record
      if let first = template.continues, let page = record.pages?.first {
        let whole = documents.indices.last { i in
          documents[i].kind == first && !parts[i].contains(template.form) && ends(documents[i], right: page)
        }
        if let whole, let from = documents[whole].pages?.first {
          documents[whole].fields += record.fields
          documents[whole].pages = ClosedPages(from, page)
          parts[whole].append(template.form)
          return
        }
        record.issues.append(
          ParseIssue(
            page: page, line: 1, problem: "this is a further page of “\(first)”, and the page before it is none",
            text: ""))
      }
      documents.append(record)
      parts.append([template.form])
    }

    /// Whether the document ends right before the page; the blank back of a sheet may come between.
    private func ends(_ document: DocumentRecord, right page: PageNumber) -> Bool {
      guard let last = document.pages?.last, last < page else { return false }
      return (last.value + 1..<page.value).allSatisfy { number in
        PageNumber(number).map(blanks.contains) ?? false
      }
    }
  }
}
