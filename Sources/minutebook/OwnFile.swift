import Foundation

/// Files that belong to the program, such as its pipelines: they lie in the folder that it is called from, or in one that
/// the program itself lies below, as after a build in its source folder.
enum OwnFile {
  /// Where a file lies, or `nil` where it is nowhere.
  /// - Parameter name: its path in the source folder: "pipelines/minutes.yaml".
  static func path(_ name: String) -> String? {
    if FileManager.default.fileExists(atPath: name) { return name }
    var folder = URL(fileURLWithPath: ReadingOptions.executable)
    // The program, .build/x86_64-…/release, and the source folder around them.
    for _ in 0..<4 {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent(name).path
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
    }
    return nil
  }
}
