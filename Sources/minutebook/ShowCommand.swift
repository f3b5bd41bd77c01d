import ArgumentParser
import Archive
import Foundation
import Recognition
import Records

struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one document: what it says, and where on the page each value came from.",
    discussion: """
      With --page, the page's text; pages that are like it, which may be the same one scanned again or have a letterhead in \
      common, are told on standard error. With --overlay, the page itself as a PNG picture: the values that were extracted are boxed and named; with \
      --find, the words of a search; with --words, every word.

      Exit codes: 0 done, 2 no such document or page.
      """)

  @Argument(help: "The document's id, or as much of its beginning as tells it from others.")
  var id: String

  @Option(help: "Only this page.")
  var page: Int?

  @Option(help: ArgumentHelp("Draw the page with boxes into this PNG file.", valueName: "file.png"))
  var overlay: String?

  @Option(help: ArgumentHelp("Box what this search finds on the page.", valueName: "query"))
  var find: String?

  @Flag(help: "Box every word.")
  var words = false

  @Option(help: "The password that opens a locked PDF. Others on this machine can see it while the command runs.")
  var password: String?

  @Flag(help: "What was read and extracted before, and what changed.")
  var history = false

  @Flag(help: "Print the document as JSON.")
  var json = false

  @OptionGroup var viewer: ViewerOption
  @OptionGroup var archive: ArchiveOption

  func validate() throws {
    if history, page != nil { throw ValidationError("--history goes with the document, not with --page.") }
    if overlay == nil, find != nil || words { throw ValidationError("--find and --words go with --overlay.") }
    if overlay != nil, page == nil { throw ValidationError("--overlay wants --page.") }
    if let page, page < 1 { throw ValidationError("Pages count from 1.") }
  }

  func run() async throws {
    let archive = try archive.openForReading()
    let record = try archive.record(id, viewer: viewer.viewer)
    if history { return print(try HistoryText.of(id, in: archive, viewer: viewer.viewer, json: json)) }
    guard let number = page.flatMap({ PageNumber($0) }) else {
      print(json ? String(decoding: try record.encode(pretty: true), as: UTF8.self) : RecordText.of(record))
      return
    }
    let page = try archive.page(id, number, viewer: viewer.viewer)
    if let overlay {
      try await draw(marks(on: page, of: record, in: archive), on: page, in: archive, to: overlay)
    } else {
      let twins = try archive.twins(of: id, number, viewer: viewer.viewer)
      if json { return print(try jsonText(ShownPage(page: page, twins: twins))) }
      // The page's text alone, so that it can be written to a file.
      print(page.text)
      for twin in twins { tell(note(on: twin)) }
    }
  }

  private func note(on twin: Twin) -> String {
    let document = [twin.document, "\(Int((twin.likeness * 100).rounded())) % alike"].compactMap(\.self).joined(separator: ", ")
    let relation = twin.isPerhapsTheSame ? "perhaps the same page, scanned again" : "some of the same text"
    return "\(relation): \(twin.scan.asShown), page \(twin.page) (\(document))"
  }

  private func marks(on page: RecognizedPage, of record: DocumentRecord, in archive: Archive) throws
    -> [Drawing.Mark]
  {
    if words { return page.words.map { Drawing.Mark($0.box, colour: .blue) } }
    if let find {
      let boxes = try archive.places(of: find, on: id, page.page, viewer: viewer.viewer)
      if boxes.isEmpty { tell("minutebook: nothing on page \(page.page) matches “\(find)”") }
      return boxes.map { Drawing.Mark($0, colour: .red) }
    }
    return record.evidence.filter { $0.page == page.page }.flatMap { evidence in
      evidence.boxes.enumerated().map { offset, box in
        // On a form the fields stand apart and can be named; in running text a name would hide the line above.
        let isNamed = record.meetings.isEmpty && offset == 0
        return Drawing.Mark(box, colour: .of(evidence.field), label: isNamed ? evidence.field : nil)
      }
    }
  }

  private func draw(_ marks: [Drawing.Mark], on page: RecognizedPage, in archive: Archive, to path: String)
    async throws
  {
    try checkMayBeReplaced(path)
    let recognizer = WorkerPool(workers: 1, executable: ReadingOptions.executable)
    let file = ScanFile(path: try archive.originalPath(id, viewer: viewer.viewer), name: try archive.scanName(of: id, viewer: viewer.viewer),
      password: password)
    let drawing = Drawing(rotation: page.rotation, marks: marks, path: absolute(path))
    try await recognizer.draw(drawing, of: page.page, in: file)
    if find == nil, !words {
      tell("blue: who; green: when and where; orange: what; red: what became of it; purple: the rest")
    }
    tell("wrote \(path): page \(page.page) with \(marks.count) \(marks.count == 1 ? "box" : "boxes")")
  }
}

/// A picture is written beside the place and moved there: a device or a pipe would be replaced by a file.
/// - Throws: `CommandError` where something other than a file lies there.
private func checkMayBeReplaced(_ path: String) throws {
  var place = stat()
  guard stat(path, &place) == 0, place.st_mode & S_IFMT != S_IFREG else { return }
  throw CommandError(.badInput, "\(path) is not a file. Name a PNG file, which is made or replaced")
}

/// A page as JSON, with the pages that are the same by their text.
private struct ShownPage: Encodable {
  let page: RecognizedPage
  let twins: [Twin]

  enum CodingKeys: String, CodingKey { case twins }

  func encode(to encoder: any Encoder) throws {
    try page.encode(to: encoder)
    var keys = encoder.container(keyedBy: CodingKeys.self)
    try keys.encode(twins, forKey: .twins)
  }
}

extension Drawing.Colour {
  /// Values of one kind have one colour: who, when and where, what, how it ended.
  fileprivate static func of(_ field: String) -> Drawing.Colour {
    switch field {
    case "mover", "seconder", "name", "presiding_officer", "clerk": .blue
    case "result", "result_as_written", "extended_result", "counts", "votes", "voter_name": .red
    case "date", "start_time", "end_time", "location", "organization", "classification": .green
    case "motion_text", "description", "title", "identifier", "order": .orange
    default: .purple
    }
  }
}
