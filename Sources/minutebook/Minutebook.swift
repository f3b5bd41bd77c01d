import Archive
import ArgumentParser
import Foundation
import Glibc
import Pipeline
import Records

/// In this room a flag is a command's; the flags of a record are `Records.Flag`.
typealias Flag = ArgumentParser.Flag

struct Minutebook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutebook",
    abstract: "Turn a council's paper into a searchable, self-checking archive.",
    discussion: """
      Results go to standard output, messages and progress to standard error.

      Exit codes: 0 done, 1 failed, 2 bad input, 3 finished but some pages failed, 4 archive damaged, \
      5 a program or language model is missing, 64 wrong usage, 130 interrupted.
      """,
    subcommands: [
      RunCommand.self, AddCommand.self, StatusCommand.self,
      SearchCommand.self, ShowCommand.self, ExportCommand.self,
      OcrCommand.self, ExtractCommand.self, EvalCommand.self,
      TemplateCommand.self,
      CheckCommand.self, BackupCommand.self, AccessCommand.self,
      RecognizeWorkerCommand.self,
    ])
}

@main
enum Main {
  /// Parses first and acts later; every error leaves with its exit code of the interface.
  static func main() async {
    signal(SIGPIPE, SIG_IGN)  // a reader that goes away is an error to report, not a reason to die
    do {
      var command = try Minutebook.parseAsRoot(SearchArguments.arranged(Array(CommandLine.arguments.dropFirst())))
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      try flushResult()
    } catch let error as CommandError {
      leave(error.status, error.description)
    } catch let problem as ScanProblem {
      leave(problem.exitStatus, problem.description)
    } catch let error as ArchiveError {
      leave(error.exitStatus, error.description)
    } catch let error as DefinitionError {
      leave(.badInput, error.description)
    } catch let errors as FormTemplateErrors {
      leave(.badInput, errors.description)
    } catch is CancellationError {
      leave(.interrupted, "stopped")
    } catch {
      Minutebook.exit(withError: error)
    }
  }

  /// A result that did not reach its file whole is a failure, whether its last part or an earlier one was refused; a reader
  /// that went away, as `head` does, has had enough.
  private static func flushResult() throws {
    let refusal = fflush(nil) == 0 ? 0 : errno
    if refusal == 0 && !hasOutputBeenRefused() || refusal == EPIPE { return }
    var output = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
    if poll(&output, 1, 0) > 0, Int32(output.revents) & (Int32(POLLERR) | Int32(POLLHUP)) != 0 { return }
    let reason = refusal == 0 ? "" : ": " + String(cString: strerror(refusal))
    throw CommandError(
      .failed, "the result could not be written whole\(reason). See whether there is room for it, then ask again")
  }

  private static func leave(_ status: ExitStatus, _ message: String) -> Never {
    tell("minutebook: \(message)")
    exit(status.rawValue)
  }
}
