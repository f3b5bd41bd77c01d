import Foundation
import Records

/// A scan as a PDF that looks as the original does and whose words can be searched, selected and copied.
///
/// The original's pages are taken as they are: qpdf copies a PDF's, img2pdf puts the pictures of an image file into pages
/// without encoding them anew. The words are laid over them.
package enum SearchablePDF {
  private static let qpdf = Program(name: "qpdf", package: "qpdf")
  private static let img2pdf = Program(name: "img2pdf", package: "img2pdf")

  /// - Parameters:
  ///   - taken: the pages of the scan to take, in order; `nil` for all.
  ///   - words: a PDF of invisible words, a page for each of `pages`, in their order.
  ///   - pages: the pages of the scan that the words belong to, all among those taken; the others stay without.
  /// - Throws: `ScanProblem` where the scan cannot be made a PDF or a program is missing.
  package static func data(
    of file: ScanFile, taking taken: [PageNumber]?, words: Data, on pages: [PageNumber]
  ) async throws -> Data {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("minutebook-pdf-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }  // a leftover in the temporary folder harms nobody
    let layer = folder + "/words.pdf"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try words.write(to: URL(fileURLWithPath: layer))
    } catch {
      throw ScanProblem(
        .diskFull, scan: file.name, reason: "its words could not be written to the temporary folder (\(error))",
        advice: "Free some space there, or set TMPDIR to another folder.")
    }
    let original = try await pdf(of: file, in: folder)
    var arguments = ["--warning-exit-0"] + (file.password.map { ["--password=\($0)"] } ?? []) + [original]
    if let taken { arguments += ["--pages", ".", taken.map { "\($0)" }.joined(separator: ","), "--"] }
    if !pages.isEmpty {
      let places = pages.compactMap { page in taken.map { $0.firstIndex(of: page).map { $0 + 1 } } ?? page.value }
      arguments += ["--overlay", layer, "--to=\(places.map(String.init).joined(separator: ","))", "--"]
    }
    let limit = sizeLimit([original, layer])
    let result = try await qpdf.run(arguments + ["-"], limit: limit, for: file)
    guard result.isSuccess else { throw problem(from: result, file: file) }
    return Data(result.output)
  }

  /// The path of the scan's PDF: itself where it is one.
  private static func pdf(of file: ScanFile, in folder: String) async throws -> String {
    if try ScanFormat.of(file, limits: .init()) == .pdf { return file.path }
    let made = folder + "/pictures.pdf"
    let result = try await img2pdf.run(
      ["--rotation=ifvalid", "--output", made, file.path], limit: 1 << 20, for: file)
    guard result.isSuccess else { throw problem(from: result, file: file) }
    return made
  }

  /// In bytes: what both files have, and more for what qpdf writes differently. A file whose size is not told is one that
  /// qpdf will not read either, so nothing stands for it.
  private static func sizeLimit(_ paths: [String]) -> Int {
    let sizes = paths.map { (try? URL(fileURLWithPath: $0).resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0 }
    return sizes.reduce(64 << 20, +) * 5 / 4
  }

  private static func problem(from result: Program.Result, file: ScanFile) -> ScanProblem {
    let said = CapturedErrors.shortened(result.errors)
    if result.errors.contains("invalid password") {
      return ScanProblem(
        .encrypted, scan: file.name,
        reason: file.password == nil ? "the PDF is locked with a password" : "the password is not the PDF's",
        advice: "Give the PDF's password.")
    }
    return ScanProblem(
      .damaged, scan: file.name, reason: "no PDF could be made of it" + (said.isEmpty ? "" : " (\(said))"),
      advice: "Take the original itself, and the words as hOCR or text.")
  }
}
