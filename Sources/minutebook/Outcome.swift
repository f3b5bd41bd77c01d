import Foundation
import Records

/// Does the work; a scan's problem becomes a value, for a bad page is data and stops nothing.
/// - Throws: whatever else goes wrong, cancellation among it.
func outcome<Value: Sendable>(_ work: () async throws -> Value) async throws -> Result<Value, ScanProblem> {
  do { return .success(try await work()) } catch let problem as ScanProblem { return .failure(problem) }
}

extension Result {
  var isFailure: Bool { if case .failure = self { true } else { false } }
}

/// A missing program or model fails every page alike: better to stop and say what installs it.
func stopIfToolMissing(_ problem: ScanProblem) throws {
  if problem.exitStatus == .toolMissing { throw CommandError(.toolMissing, problem.description) }
}

/// Refuses a page that a scan does not have.
/// - Throws: `CommandError` where it has not so many, `ScanProblem` where they cannot be counted.
func checkPage(_ page: PageNumber, of file: ScanFile, with recognizer: any TextRecognizer) async throws {
  let count = try await recognizer.countPages(of: file)
  if page.value > count {
    throw CommandError(.badInput, "\(file.name) has \(counted(count, "page")), and no page \(page)")
  }
}

/// The path from the root, so that worker processes mean the same file.
func absolute(_ path: String) -> String {
  URL(fileURLWithPath: path).standardizedFileURL.path
}
