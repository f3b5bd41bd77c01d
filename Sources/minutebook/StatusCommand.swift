import ArgumentParser
import Archive
import Foundation
import Pipeline
import Records

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say what became of each file and page.",
    discussion: """
      Without a name: the ledger of the whole archive, with everything that failed, why, and what to do. With a file's name \
      with or without its folder, its path as it was received, a receipt (r12), or a document's id: what became of that.

      A file that failed is settled when a later one of the same path was read: it stays in the sums, and needs nobody any \
      more.

      Exit codes: 0 all is done, 2 no such file, 3 something failed or still waits.
      """)

  @Argument(help: "A file's name, a receipt such as r12, or a document's id.")
  var name: String?

  @Flag(help: "Print it as JSON.")
  var json = false

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    let archive = try archive.openForReading()
    guard let name else {
      let ledger = try archive.ledger()
      print(json ? try jsonText(ledger) : LedgerText.of(ledger))
      if ledger.isUnfinished { throw ExitCode(ExitStatus.somePagesFailed.rawValue) }
      return
    }
    let files = try archive.status(of: name, or: Self.otherPaths(name))
    print(json ? try jsonText(files) : files.map(LedgerText.of).joined(separator: "\n\n"))
    if files.contains(where: { $0.state == "waiting" || $0.settledBy == nil && !$0.problems.isEmpty }) {
      throw ExitCode(ExitStatus.somePagesFailed.rawValue)
    }
  }

  /// What "./box1/../a.tif" may mean as well: the same without its detours in the input folder, and from here.
  private static func otherPaths(_ name: String) -> [String] {
    let parts = name.split(separator: "/").filter { $0 != "." }
    return (name.hasPrefix("/") ? [] : [parts.joined(separator: "/")]) + [absolute(name)]
  }
}

/// The account of files and pages as a person reads it.
enum LedgerText {
  static func of(_ ledger: Ledger, input: InputFolder? = nil) -> String {
    var lines = [
      "files   \(ledger.files): \(ledger.files - ledger.failedFiles - ledger.waitingFiles) read, "
        + "\(ledger.failedFiles) failed, \(ledger.waitingFiles) waiting",
      "pages   \(ledger.pages) = \(ledger.done) done + \(ledger.blank) blank + \(ledger.failed) failed "
        + "+ \(ledger.waiting) waiting",
      "documents   \(ledger.documents)",
    ]
    if ledger.receipts > ledger.files {
      lines.append(
        "the same   \(ledger.receipts) files came; \(ledger.receipts - ledger.files) of them hold the same bytes as another")
    }
    if ledger.settledFiles > 0 {
      lines.append("settled   \(ledger.settledFiles) of the failed: a later file of the same path was read")
    }
    if input == nil, ledger.waitingFiles > 0 {
      lines.append("waiting   the next minutebook run of the same pipeline finishes them, also where their files are gone from the folder")
    }
    if let input { lines += leftOut(of: input) }
    if !ledger.failures.isEmpty {
      lines.append("")
      lines += ledger.failures.map { "failed   \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  /// What of the input was not taken in, the first few by name.
  static func leftOut(of input: InputFolder) -> [String] {
    let few = { (names: [String]) in
      names.prefix(5).map(\.asShown).joined(separator: ", ") + (names.count > 5 ? " and \(names.count - 5) more" : "")
    }
    var lines: [String] = []
    if !input.hidden.isEmpty {
      lines.append(
        "left out   \(input.hidden.count) hidden, with a dot before the name: \(few(input.hidden)). "
          + "Rename what is to be taken in")
    }
    if !input.litter.isEmpty {
      lines.append("left out   \(input.litter.count) that no scanner made: \(few(input.litter))")
    }
    return lines
  }

  static func of(_ file: FileStatus) -> String {
    var lines = ["\(file.name.asShown)   \(file.state)", "  receipt    \(file.receipt), received \(file.receivedAt)"]
    lines.append("  from       \(file.path.asShown)")
    if let sha256 = file.sha256 { lines.append("  sha-256    \(sha256)") }
    if file.names.count > 1 { lines.append("  names      \(file.names.map(\.asShown).joined(separator: ", "))") }
    if !file.pages.isEmpty {
      let counts = Dictionary(grouping: file.pages, by: \.state).mapValues(\.count)
      lines.append(
        "  pages      \(file.pages.count): "
          + counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", "))
    }
    if !file.documents.isEmpty { lines.append("  documents  \(file.documents.joined(separator: ", "))") }
    lines += file.problems.map { "  failed     \($0)" }
    if let later = file.settledBy { lines.append("  settled    by \(later.asShown), a later file of the same path") }
    return lines.joined(separator: "\n")
  }
}
