import ArgumentParser
import Extraction
import Foundation
import Pipeline
import Recognition
import Records

struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Read scans and print what they say as JSON; no archive is touched.",
    discussion: """
      A file that ends in .txt is taken as text that is already read, its pages parted by form feeds. Several files, or \
      several forms in one, are one array.

      Exit codes: 0 done, 2 a file could not be read or is no such form, 3 some pages failed, 5 Tesseract or a language \
      model is missing.
      """)

  @Argument(help: "Scans, or .txt files.")
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "“minutes”, or a form: the name of a template in pipelines/forms, the path of one, or “form” for one without.",
      valueName: "minutes|FORM"))
  var kind: String

  @Option(help: ArgumentHelp("A list of the body's members, for minutes.", valueName: "file"))
  var roster: String?

  @Flag(help: "Print, line by line, what each line of minutes was taken for.")
  var explain = false

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if kind != "minutes", explain || roster != nil {
      throw ValidationError("--explain and --roster go with --kind minutes.")
    }
  }

  func run() async throws {
    let extractor = try Extractor(kind: kind, roster: roster)
    let reader = ScanReader(recognizer: reading.recognizer(), width: reading.workers)
    var failures = 0
    var list = JSONList(isArray: files.count > 1)
    for path in files {
      do {
        let scan = try await reader.read(path, password: reading.password)
        failures += scan.problems.count
        for problem in scan.problems { tell("minutebook: \(problem)") }
        if explain {
          for line in MinutesReader.explain(scan.pages) {
            print("\(line.page):\(line.line)\t\(line.takenFor.joined(separator: ", "))\t\(line.text)")
          }
        } else {
          let records = try await extractor.records(of: scan, with: reader.recognizer)
          if files.count == 1 { list = JSONList(isArray: records.count > 1) }
          for record in records { list.write(String(decoding: try record.encode(pretty: true), as: UTF8.self)) }
        }
      } catch let problem as ScanProblem where problem.exitStatus != .toolMissing {
        if files.count == 1 { throw problem }
        tell("minutebook: \(problem)")
        failures += 1
      } catch let problem as CommandError where files.count > 1 {
        tell("minutebook: \(problem)")
        failures += 1
      }
    }
    if !explain { list.finish() }
    if failures > 0 { throw ExitCode(ExitStatus.somePagesFailed.rawValue) }
  }
}
