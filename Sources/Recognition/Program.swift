import Foundation
import Records
import Subprocess

/// A program of another package (poppler's), run to its end with bounded output. It lives in the worker's process group, so the
/// parent's deadline ends it as well; the worker's memory limit is inherited.
struct Program {
  /// Its name, looked up in `PATH`.
  let name: String
  /// The Debian package to install where it is missing.
  let package: String

  struct Result {
    var output: [UInt8]
    var errors: String
    var isSuccess: Bool
  }

  /// - Parameter limit: the most bytes of output to take.
  /// - Throws: `ScanProblem` where the program is missing, cannot be started or says too much.
  func run(_ arguments: [String], limit: Int, for file: ScanFile, page: PageNumber? = nil)
    async throws -> Result
  {
    do {
      let result = try await Subprocess.run(
        .name(name), arguments: Arguments(arguments),
        environment: .inherit.updating(["LC_ALL": "C.UTF-8"]),
        input: .none, output: .bytes(limit: limit), error: .sequence
      ) { child in
        var said: [UInt8] = []
        // A broken file can make poppler complain without end: keep the beginning, read the rest away.
        for try await buffer in child.standardError where said.count < 1 << 16 {
          buffer.withUnsafeBytes { said.append(contentsOf: $0) }
        }
        return String(decoding: said, as: UTF8.self)
      }
      return Result(
        output: result.standardOutput, errors: result.closureResult,
        isSuccess: result.terminationStatus.isSuccess)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw ScanProblem(
        .toolMissing, scan: file.name, page: page, reason: "the program \(name) is not installed",
        advice: "Install it: apt-get install \(package)")
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      throw ScanProblem(
        .tooLarge, scan: file.name, page: page,
        reason: "\(name) wrote more than \(limit >> 20) MB for it",
        advice: "Print the page to a new PDF and use that.")
    } catch let error as SubprocessError {
      throw ScanProblem(
        .unreadable, scan: file.name, page: page, reason: "\(name) could not be run (\(error))",
        advice: "Run it again when the machine has more memory free.")
    }
  }
}
