import CTesseract
import Foundation
import Records

/// A PDF, read through poppler's and MuPDF's programs: their licences and their crashes stay out of this process.
struct PdfFile {
  let file: ScanFile
  let limits: RecognitionSettings.Limits

  static let info = Program(name: "pdfinfo", package: "poppler-utils")
  static let images = Program(name: "pdfimages", package: "poppler-utils")
  static let render = Program(name: "pdftoppm", package: "poppler-utils")
  static let text = Program(name: "pdftotext", package: "poppler-utils")
  static let renderPictures = Program(name: "mutool", package: "mupdf-tools")

  /// - Throws: `ScanProblem`.
  func countPages() async throws -> Int {
    let result = try await Self.info.run(password + [file.path], limit: 1 << 20, for: file)
    guard let count = Self.number("Pages:", in: result.output) else {
      throw problem(from: result, page: nil)
    }
    if count == 0 {
      throw ScanProblem(
        .noPages, scan: file.name, reason: "the PDF has no pages", advice: "Copy or print it again.")
    }
    if count > limits.pages {
      throw ScanProblem(
        .tooLarge, scan: file.name,
        reason: "the PDF has \(count) pages; the limit is \(limits.pages)",
        advice: "Split it, or raise the limit with --file-pages.")
    }
    return count
  }

  /// The page's plan: its size, its pictures, and the grid of its page image.
  /// - Throws: `ScanProblem`.
  func plan(of page: PageNumber) async throws -> PdfPagePlan {
    let range = ["-f", "\(page)", "-l", "\(page)"]
    let info = try await Self.info.run(
      password + range + [file.path], limit: 1 << 20, for: file, page: page)
    guard let size = PdfPagePlan.pageSize(in: info.output) else {
      throw problem(from: info, page: page)
    }
    let list = try await Self.images.run(
      password + ["-list"] + range + [file.path], limit: 16 << 20, for: file, page: page)
    let plan = PdfPagePlan(size: size, pictures: PdfPicture.list(in: list.output))
    try ImageFile.check(plan.grid, of: file, page: page, limits: limits)
    return plan
  }

  /// The page rendered in grey on the plan's grid; for a page that has cost a worker already, by poppler alone.
  /// - Throws: `ScanProblem`.
  func image(of page: PageNumber, plan: PdfPagePlan, thrifty: Bool = false) async throws -> PageImage {
    if plan.isPictures, !thrifty, let image = await imageOfPictures(page, plan: plan) { return image }
    return try await imageByPoppler(page, plan: plan)
  }

  func imageByPoppler(_ page: PageNumber, plan: PdfPagePlan) async throws -> PageImage {
    let grid = plan.grid
    // By resolution, then cut to size: poppler 22 takes a size for that of the page before its /Rotate, and loses
    // the foot of a page that is turned.
    let (across, down) = plan.pixelsPerInch
    let arguments =
      password + [
        "-gray", "-cropbox", "-f", "\(page)", "-l", "\(page)", "-rx", "\(across)", "-ry", "\(down)",
        "-x", "0", "-y", "0", "-W", "\(grid.width)", "-H", "\(grid.height)", file.path,
      ]
    let result = try await Self.render.run(
      arguments, limit: grid.width * grid.height + 4096, for: file, page: page)
    guard let image = PortableGrayMap.image(from: result.output, dpi: plan.dpi) else {
      throw problem(from: result, page: page)
    }
    image.resolution = .init(dpi: plan.dpi, isAssumed: false)
    return image
  }

  /// The same by MuPDF, which puts pictures together in a sixth of poppler's time. Unsmoothed: where pictures are all
  /// there is, smoothing changes no pixel. `nil` where it cannot, so that poppler says what is wrong with the page.
  func imageOfPictures(_ page: PageNumber, plan: PdfPagePlan) async -> PageImage? {
    let grid = plan.grid
    let arguments =
      ["draw", "-q", "-A", "0", "-c", "gray", "-F", "pgm", "-o", "-"] + (file.password.map { ["-p", $0] } ?? [])
      + ["-w", "\(grid.width)", "-h", "\(grid.height)", "-f", file.path, "\(page)"]
    // It is missing, or had too much to say: poppler is asked next.
    let result = try? await Self.renderPictures.run(
      arguments, limit: grid.width * grid.height + 4096, for: file, page: page)
    guard let result, result.isSuccess,
      let image = PortableGrayMap.image(from: result.output, dpi: plan.dpi),
      image.width == grid.width, image.height == grid.height
    else { return nil }
    image.resolution = .init(dpi: plan.dpi, isAssumed: false)
    return image
  }

  /// The words of the page's own text layer, or none.
  /// - Throws: `ScanProblem`.
  func textLayer(of page: PageNumber, plan: PdfPagePlan) async throws -> TextLayer {
    let arguments =
      password + [
        "-bbox-layout", "-cropbox", "-enc", "UTF-8", "-f", "\(page)", "-l", "\(page)", file.path, "-",
      ]
    let result = try await Self.text.run(arguments, limit: 64 << 20, for: file, page: page)
    return TextLayer(bboxLayout: result.output, plan: plan)
  }

  /// The password is seen in the list of processes while poppler runs; poppler has no other way to take it.
  private var password: [String] { file.password.map { ["-upw", $0] } ?? [] }

  /// The number after a label at a line's start.
  static func number(_ label: String, in output: [UInt8]) -> Int? {
    for line in output.split(separator: UInt8(ascii: "\n")) where line.starts(with: label.utf8) {
      let rest = String(decoding: line.dropFirst(label.utf8.count), as: UTF8.self)
      return Int(rest.trimmingCharacters(in: .whitespaces))
    }
    return nil
  }

  private func problem(from result: Program.Result, page: PageNumber?) -> ScanProblem {
    let said = CapturedErrors.shortened(result.errors)
    func problem(_ kind: ScanProblem.Kind, _ reason: String, _ advice: String) -> ScanProblem {
      ScanProblem(kind, scan: file.name, page: page, reason: reason, advice: advice)
    }
    if result.errors.contains("Incorrect password") {
      return problem(
        .encrypted,
        file.password == nil ? "the PDF is locked with a password" : "the password is not the PDF's",
        "Ask the sender for the password, or for an unlocked copy.")
    }
    if result.errors.contains("Invalid page count") {
      return problem(.noPages, "the PDF has no pages", "Copy or print it again.")
    }
    if CapturedErrors.speaksOfMemory(result.errors) {
      return problem(
        .outOfMemory, "it takes more than the \(limits.workerMegabytes) MB that a worker may use",
        "Print the page to a new PDF, or allow more memory with --worker-megabytes.")
    }
    if CapturedErrors.speaksOfDisk(result.errors) {
      return problem(.diskFull, "the disk is full", "Free some space and run it again.")
    }
    return problem(
      .damaged, "the PDF is damaged or cut short" + (said.isEmpty ? "" : " (\(said))"),
      "Copy it again, or print it to a new PDF.")
  }
}
