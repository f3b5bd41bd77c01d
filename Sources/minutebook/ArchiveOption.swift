import ArgumentParser
import Archive
import Foundation

/// The archive that a command works on.
struct ArchiveOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The archive's folder. Without it: $MINUTEBOOK_ARCHIVE, or ./archive.", valueName: "folder"))
  var archive: String?

  var folder: String {
    archive ?? ProcessInfo.processInfo.environment["MINUTEBOOK_ARCHIVE"] ?? "archive"
  }

  func open() throws -> Archive { try Archive.open(folder) }

  /// For questions alone: no permission to write is needed.
  func openForReading() throws -> Archive { try Archive.openForReading(folder) }

  func openOrCreate() throws -> Archive { try Archive.openOrCreate(folder) }
}
