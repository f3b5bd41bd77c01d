import Foundation
import Glibc
import Records

/// The files of an input folder, in the order of their paths, and what could not be looked into.
package struct InputFolder: Sendable {
  /// A file as the staff dropped it.
  package struct File: Hashable, Sendable {
    package var path: String
    /// The path below the input folder: "box-12/1974-03-12.tif".
    package var name: String
  }

  /// Something that is no file to read, and why.
  package struct Refused: Hashable, Sendable {
    package var path: String
    package var problem: ScanProblem
  }

  /// The folder that was walked; `nil` for files that were named one by one.
  package var root: String?
  package var files: [File] = []
  /// Folders that may not be read, links that lead nowhere, and what is neither file nor folder.
  package var refused: [Refused] = []
  /// Hidden files and `Thumbs.db`: file managers make them, no scanner does.
  package var leftOut: [String] = []

  /// Walks the folder and the folders in it; links to folders are not followed.
  /// - Throws: `ScanProblem` when the folder itself cannot be read.
  package init(walking folder: String) throws {
    root = folder
    do {
      try walk(folder, below: "")
    } catch {
      throw ScanProblem(
        .unreadable, scan: folder, reason: Self.reason(error),
        advice: "Give a folder that exists and that you may read.")
    }
  }

  /// Files that were named one by one.
  package init(files paths: [String]) {
    for path in paths {
      visit(path, name: URL(fileURLWithPath: path).lastPathComponent)
    }
  }

  private mutating func walk(_ folder: String, below prefix: String) throws {
    for entry in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      if entry.hasPrefix(".") || entry == "Thumbs.db" {
        leftOut.append(prefix + entry)
        continue
      }
      visit(folder + "/" + entry, name: prefix + entry)
    }
  }

  private mutating func visit(_ path: String, name: String) {
    var link = stat()
    var target = stat()
    guard lstat(path, &link) == 0, stat(path, &target) == 0 else {
      refuse(path, name, "the file or link leads to nothing", "Put the file itself into the folder")
      return
    }
    switch target.st_mode & S_IFMT {
    case S_IFREG:
      files.append(File(path: path, name: name))
    case S_IFDIR where link.st_mode & S_IFMT == S_IFLNK:
      refuse(path, name, "a link to a folder is not followed", "Put the folder itself into the input folder")
    case S_IFDIR:
      do { try walk(path, below: name + "/") } catch {
        refuse(
          path, name, "the folder cannot be read: \(Self.reason(error))",
          "Allow the account that runs Minutebook to read it, and run again")
      }
    default:
      refuse(path, name, "it is neither a file nor a folder", "Take it out of the input folder")
    }
  }

  private mutating func refuse(_ path: String, _ name: String, _ reason: String, _ advice: String) {
    let problem = ScanProblem(.unreadable, scan: name, reason: reason, advice: advice + ".")
    refused.append(Refused(path: path, problem: problem))
  }

  private static func reason(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    if let cause, cause.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(cause.code))) }
    return (error as NSError).localizedDescription
  }
}
