import Archive
import Records

/// A document's history as a person reads it.
enum HistoryText {
  private struct History: Encodable {
    var extractions: [ExtractionEntry]
    var pagesReadAgain: [RereadPage]
  }

  static func of(_ id: String, in archive: Archive, viewer: AccessLevel, json: Bool) throws -> String {
    let history = History(
      extractions: try archive.history(of: id, viewer: viewer),
      pagesReadAgain: try archive.rereadPages(of: id, viewer: viewer))
    if json { return try jsonText(history) }
    var lines: [String] = []
    for entry in history.extractions {
      lines.append("extracted \(entry.madeAt)" + (entry.isInForce ? "  (in force)" : ""))
      lines += entry.changes.map { "    \($0)" }
    }
    for page in history.pagesReadAgain {
      lines.append(
        "page \(page.page) read \(page.readings) times, last \(page.readAt): \(page.added) words came, \(page.gone) went")
    }
    return lines.joined(separator: "\n")
  }
}
