import ArgumentParser
import Archive
import Foundation

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Verify everything that the archive holds.",
    discussion: """
      Reads every original again and compares it with its SHA-256; compares the search index with the text, and what was \
      derived with its source. Changes nothing, unless --rebuild-index is given: that makes what pages and motions are found \
      by anew from the stored text, and then checks.

      Exit codes: 0 all is well, 1 an original may not be read by this user, 4 something is damaged.
      """)

  @Flag(help: "Print the findings as JSON.")
  var json = false

  @Flag(help: "First make the search index anew from the stored text.")
  var rebuildIndex = false

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    if rebuildIndex {
      try archive.open().rebuildIndex()
      tell("the search index is made anew")
    }
    let report = try opened().check()
    print(json ? try jsonText(report) : text(of: report))
    if !report.isSound { throw ExitCode((report.isDamaged ? ExitStatus.archiveDamaged : .failed).rawValue) }
  }

  /// Comparing the full-text indexes takes permission and room to write, though nothing is written; the rest does not.
  private func opened() throws -> Archive {
    do { return try archive.open() } catch ArchiveError.cannotWrite, ArchiveError.diskFull { return try archive.openForReading() }
  }

  private func text(of report: CheckReport) -> String {
    let verified = "\(report.originals) originals, \(report.pages) pages and \(report.documents) documents verified"
    let notes = report.notes.map { "\nnote: \($0)" }.joined()
    if report.isSound { return verified + ": all is as it was written" + notes }
    return verified + "\n" + report.damages.map { ($0.kind == .unread ? "not read  " : "damaged   ") + $0.description }.joined(separator: "\n") + notes
  }
}

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the archive safely, even while a batch is writing to it.",
    discussion: "The copy is an archive like any other: check it with minutebook check --archive FOLDER.")

  @Argument(help: "The folder for the copy. One that holds an earlier backup of this archive is brought up to date.")
  var folder: String

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    try archive.open().backup(to: folder)
    tell("backed up to \(folder)")
  }
}
