import ArgumentParser
import Extraction
import Foundation
import Pipeline
import Recognition
import Records

struct TemplateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Write and debug form templates.",
    subcommands: [Check.self, Test.self, TemplateDraftCommand.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Say what is wrong with a template: line, key, and what was expected.",
      discussion: "Exit codes: 0 all is well, 2 something is wrong.")

    @Argument(help: "Template files.")
    var templates: [String]

    func run() throws {
      for path in templates {
        let template = try FormTemplateFile.load(path)
        print("\(path): \(template.form), \(template.anchors.count) anchors, \(template.fields.count) fields, \(template.groups.count) groups of boxes")
      }
    }
  }

  struct Test: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test",
      abstract: "Say what each part of a template saw on a scan, also where it does not fit.",
      discussion: """
        With --overlay, the page is drawn as a PNG picture: green what was found, red an anchor that was missed or a rule that is \
        broken, orange what a person should look at, blue what is empty.

        Exit codes: 0 it fits, 2 it does not fit or cannot be read.
        """)

    @Argument(help: "The template's file.")
    var template: String

    @Argument(help: "A filled form.")
    var scan: String

    @Option(help: "The page of the scan.")
    var page = 1

    @Option(help: ArgumentHelp("Draw the page with boxes into this PNG file.", valueName: "file.png"))
    var overlay: String?

    @OptionGroup var reading: ReadingOptions

    func run() async throws {
      guard let number = PageNumber(page) else { throw ValidationError("Pages count from 1.") }
      let template = try FormTemplateFile.load(template)
      let recognizer = reading.recognizer()
      let file = ScanFile(path: absolute(scan), name: scan, password: reading.password)
      try await checkPage(number, of: file, with: recognizer)
      let page = try await recognizer.recognize(number, of: file)
      guard let match = FormReader(templates: [template]).attempts(page).first else {
        throw CommandError(.badInput, "\(scan), page \(number): none of the template's anchors is on the page")
      }
      var record: DocumentRecord?
      if match.registration.fits {
        let readings = try await recognizer.read(match.regions, on: number, of: file)
        record = match.record(readings: readings, page: page, scan: Scan(sha256: "", name: scan))
      }
      let sheet = FormSheet(match, record: record, page: page)
      print(sheet.lines.joined(separator: "\n"))
      if let overlay {
        let marks = sheet.marks.map { Drawing.Mark($0.box, colour: $0.colour.drawn, label: $0.label) }
        try await recognizer.draw(
          Drawing(rotation: page.rotation, marks: marks, path: absolute(overlay)), of: number, in: file)
        tell("wrote \(overlay)")
      }
      if record == nil { throw ExitCode(ExitStatus.badInput.rawValue) }
    }
  }
}

extension FormSheet.Colour {
  fileprivate var drawn: Drawing.Colour {
    switch self {
    case .red: .red
    case .green: .green
    case .blue: .blue
    case .orange: .orange
    }
  }
}
