import ArgumentParser
import Extraction
import Foundation
import Recognition
import Records

struct TemplateDraftCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Propose a template from a scan of a blank form, for a person to edit.",
    discussion: """
      Labels, lines to write on, cells and boxes are looked for on the page; names and types are guessed from the labels. \
      The template goes to standard output. Edit it, then try it with “template test”.
      """)

  @Argument(help: "A straight scan of the blank form.")
  var scan: String

  @Option(help: "The form's name. (default: the scan's name)")
  var name: String?

  @Option(help: ArgumentHelp("The page of the scan, from 1.", valueName: "number"))
  var page = 1

  @OptionGroup var reading: ReadingOptions

  func run() async throws {
    let url = URL(fileURLWithPath: scan)
    let file = ScanFile(path: absolute(scan), name: url.lastPathComponent, password: reading.password)
    guard let number = PageNumber(page) else { throw ValidationError("--page counts from 1.") }
    let recognizer = reading.recognizer()
    try await checkPage(number, of: file, with: recognizer)
    let read = try await recognizer.recognize(number, of: file)
    let readings = try await recognizer.read(TemplateDraft.regions(of: read), on: number, of: file)
    let form = name ?? url.deletingPathExtension().lastPathComponent
    let draft = TemplateDraft(read, readings: readings, name: form)
    print(draft.template.yaml, terminator: "")
    tell("minutebook: \(draft.template.summary); check names and types, then try “template test”")
    for fault in draft.template.faults { tell("minutebook: to mend: \(fault.problem)") }
  }
}
