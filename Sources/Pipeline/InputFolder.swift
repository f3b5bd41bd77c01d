import Archive
import Foundation
import Glibc
import Records

/// The files of an input folder, in the order of their paths, and what could not be looked into.
package struct InputFolder: Sendable {
  /// A file as the staff dropped it.
  package struct File: Hashable, Sendable {
    package var place: FilePlace
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
  /// Files and folders whose names begin with a dot, the folders with a slash at their end.
  package var hidden: [String] = []
  /// Files that programs leave lying about and no scanner makes: see `Litter`.
  package var litter: [String] = []

  /// Walks the folder and the folders in it; links to folders are not followed.
  /// - Throws: `ScanProblem` when the folder itself cannot be read.
  package init(walking folder: String) throws {
    root = folder
    do {
      try walk(FilePlace(folder), below: "")
    } catch {
      throw ScanProblem(
        .unreadable, scan: folder, reason: error.reason, advice: "Give a folder that exists and that you may read.")
    }
  }

  /// Files that were named one by one.
  package init(files paths: [String]) {
    for path in paths {
      visit(FilePlace(path), name: URL(fileURLWithPath: path).lastPathComponent)
    }
  }

  private mutating func walk(_ folder: FilePlace, below prefix: String) throws(UnreadFolder) {
    for bytes in try FolderNames.of(folder) {
      let entry = FilePlace.text(of: bytes)
      let place = folder.appending(bytes)
      if Litter.isName(entry), !Self.isFolder(place) {
        litter.append(prefix + entry)
      } else if entry.hasPrefix(".") {
        hidden.append(prefix + entry + (Self.isFolder(place) ? "/" : ""))
      } else {
        visit(place, name: prefix + entry)
      }
    }
  }

  private mutating func visit(_ place: FilePlace, name: String) {
    var link = stat()
    var target = stat()
    guard lstat(place.bytes, &link) == 0, stat(place.bytes, &target) == 0 else {
      // A name that was typed and is not UTF-8 comes here with that sign in it.
      let isSpoilt = name.contains("\u{FFFD}")
      refuse(
        place, name, "the file or link leads to nothing",
        isSpoilt ? "Its name may not be in UTF-8: rename it, or run over its folder" : "Put the file itself into the folder")
      return
    }
    switch target.st_mode & S_IFMT {
    case S_IFREG:
      files.append(File(place: place, name: name))
    case S_IFDIR where link.st_mode & S_IFMT == S_IFLNK:
      refuse(place, name, "a link to a folder is not followed", "Put the folder itself into the input folder")
    case S_IFDIR:
      do { try walk(place, below: name + "/") } catch {
        refuse(
          place, name, "the folder cannot be read: \(error.reason)",
          "Allow the account that runs Minutebook to read it, and run again")
      }
    default:
      refuse(place, name, "it is neither a file nor a folder", "Take it out of the input folder")
    }
  }

  private mutating func refuse(_ place: FilePlace, _ name: String, _ reason: String, _ advice: String) {
    let problem = ScanProblem(.unreadable, scan: name, reason: reason, advice: advice + ".")
    refused.append(Refused(path: place.text, problem: problem))
  }

  private static func isFolder(_ place: FilePlace) -> Bool {
    var status = stat()
    return stat(place.bytes, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
