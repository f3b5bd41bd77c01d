import Foundation
import Quality
import Records

/// A folder of scans with their truth beside them, or in a folder of its own: NAME.gt.txt, NAME.truth.json, or both.
struct TruthFolder {
  let path: String
  /// Where the scans are, below folders of the same names; `nil` where they lie beside their truth.
  var scans: String?

  /// One scan and what is known of it.
  struct Pair {
    /// The name that both files share, with the folder below the truth folder that they stand in.
    var name: String
    /// The scan's path; `nil` where there is truth only.
    var scan: String?
    var textPath: String?
    var recordPath: String?
  }

  private static let textEnding = ".gt.txt"
  private static let recordEnding = ".truth.json"
  /// A scan's endings, the likeliest first; a text stands in for a scan where there is none.
  private static let scanEndings = [
    "tif", "tiff", "pdf", "png", "jpg", "jpeg", "jp2", "webp", "bmp", "pnm", "pgm", "pbm", "ppm",
    "txt",
  ]

  /// All pairs below the folder, by name.
  /// - Throws: `CommandError` where the folder cannot be read or holds no truth.
  func pairs() throws -> [Pair] {
    let names = try Self.names(in: path)
    var pairs: [String: Pair] = [:]
    for name in names {
      if name.hasSuffix(Self.textEnding) {
        let stem = String(name.dropLast(Self.textEnding.count))
        pairs[stem, default: Pair(name: stem)].textPath = "\(path)/\(name)"
      } else if name.hasSuffix(Self.recordEnding) {
        let stem = String(name.dropLast(Self.recordEnding.count))
        pairs[stem, default: Pair(name: stem)].recordPath = "\(path)/\(name)"
      }
    }
    if pairs.isEmpty {
      throw CommandError(
        .badInput, "\(path) holds no truth: put NAME.gt.txt or NAME.truth.json beside a scan")
    }
    let scanNames = try scans.map(Self.names) ?? names
    for stem in pairs.keys {
      let scan = Self.scanEndings.map { "\(stem).\($0)" }.first { scanNames.contains($0) }
      pairs[stem]?.scan = scan.map { "\(scans ?? path)/\($0)" }
    }
    return pairs.values.sorted { $0.name < $1.name }
  }

  /// All files below a folder, by their paths in it.
  private static func names(in folder: String) throws -> Set<String> {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue,
      let files = FileManager.default.enumerator(atPath: folder)
    else {
      throw CommandError(.badInput, "\(folder) is not a folder that can be read")
    }
    return Set(files.compactMap { $0 as? String })
  }
}

extension TruthFolder.Pair {
  /// The truth alone, nothing read yet.
  func truth() throws -> Evaluation.Document {
    Evaluation.Document(
      name: name, truthText: try textPath.map(text), truthRecord: try recordPath.map(data))
  }

  /// The truth of the text, and the text that another program read: NAME.txt in its folder. Nothing was read where
  /// that is missing.
  func truth(withTextIn folder: String) throws -> Evaluation.Document {
    let path = "\(folder)/\(name).txt"
    let output = FileManager.default.fileExists(atPath: path) ? try text(path) : nil
    return Evaluation.Document(
      name: name, outputText: output, truthText: try textPath.map(text))
  }

  private func text(_ path: String) throws -> String {
    // Another program's output may be broken UTF-8; what is broken is misread text, not an error.
    String(decoding: try data(path), as: UTF8.self)
  }

  private func data(_ path: String) throws -> Data {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandError(.badInput, "\(path) cannot be read")
    }
    return data
  }
}
