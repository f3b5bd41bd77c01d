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
  static let mutool = Program(name: "mutool", package: "mupdf-tools")

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
  /// - Throws: `ScanProblem`, also where a picture or another part of the page could not be decoded: half a page must not
  ///   pass for a whole one.
  func image(of page: PageNumber, plan: PdfPagePlan, thrifty: Bool = false) async throws -> PageImage {
    if thrifty { return try await imageByPoppler(page, plan: plan) }
    if plan.isPictures, let image = try await imageOfPictures(page, plan: plan) { return image }
    let image: PageImage
    do {
      image = try await imageByPoppler(page, plan: plan)
    } catch let problem as ScanProblem where problem.kind == .damaged || problem.kind == .encrypted {
      if !plan.isPictures, let image = try await imageByMuPDF(page, plan: plan) { return image }
      throw problem
    }
    if plan.hasJpeg, !plan.isPictures { try await checkJpegs(of: page) }
    if plan.pictures.isEmpty, image.isWhite { try await checkContents(of: page) }
    return image
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
    if let complaint = PdfComplaint(result.errors) { throw problem(complaint, page: page) }
    image.resolution = .init(dpi: plan.dpi, isAssumed: false)
    return image
  }

  /// The same by MuPDF, which puts pictures together in a sixth of poppler's time. Unsmoothed: where pictures are all
  /// there is, smoothing changes no pixel. `nil` where it cannot, or not without complaint, so that poppler is asked.
  /// - Throws: `ScanProblem` where poppler would draw no more, and not tell.
  func imageOfPictures(_ page: PageNumber, plan: PdfPagePlan) async throws -> PageImage? {
    try await imageByMuPDF(page, plan: plan, smoothing: 0)
  }

  /// - Parameter smoothing: bits of it at the edges of lines and letters.
  private func imageByMuPDF(_ page: PageNumber, plan: PdfPagePlan, smoothing: Int = 8) async throws -> PageImage? {
    let grid = plan.grid
    let arguments =
      ["draw", "-q", "-A", "\(smoothing)", "-c", "gray", "-F", "pgm", "-o", "-"] + mutoolPassword
      + ["-w", "\(grid.width)", "-h", "\(grid.height)", "-f", file.path, "\(page)"]
    // It is missing, or had too much to say: poppler is asked.
    let result = try? await Self.mutool.run(
      arguments, limit: grid.width * grid.height + 4096, for: file, page: page)
    guard let result else { return nil }
    if let complaint = PdfComplaint(result.errors) {
      if complaint.isFinal { throw problem(complaint, page: page) }
      return nil
    }
    guard result.isSuccess, let image = PortableGrayMap.image(from: result.output, dpi: plan.dpi),
      image.width == grid.width, image.height == grid.height
    else { return nil }
    image.resolution = .init(dpi: plan.dpi, isAssumed: false)
    return image
  }

  /// MuPDF alone tells of a JPEG whose head is damaged; drawn small, it costs little to ask.
  private func checkJpegs(of page: PageNumber) async throws {
    let arguments = ["draw", "-q", "-c", "gray", "-F", "pgm", "-o", "-", "-r", "18"] + mutoolPassword + [file.path, "\(page)"]
    // Where it cannot be asked, poppler's word stands.
    guard let result = try? await Self.mutool.run(arguments, limit: 16 << 20, for: file, page: page),
      let complaint = PdfComplaint(result.errors), complaint.isFinal
    else { return }
    throw problem(complaint, page: page)
  }

  /// A page that shows nothing, and has pictures to show, has lost what draws them: its /Contents are gone or of zero bytes.
  private func checkContents(of page: PageNumber) async throws {
    func shown(_ part: String, _ options: [String] = []) async -> [UInt8]? {
      let arguments = ["show"] + options + mutoolPassword + [file.path, "pages/\(page)/" + part]
      // Where it cannot be asked, the page is taken to be blank.
      return try? await Self.mutool.run(arguments, limit: 1 << 20, for: file, page: page).output
    }
    guard let pictures = await shown("Resources/XObject"), pictures.contains(UInt8(ascii: "/")),
      let contents = await shown("Contents", ["-b"]),
      contents.starts(with: "null".utf8) || contents.contains(0) && contents.allSatisfy({ $0 <= 0x20 })
    else { return }
    throw ScanProblem(
      .damaged, scan: file.name, page: page,
      reason: "the page shows nothing, though the PDF has pictures for it: what draws them is damaged",
      advice: "Copy it again, or scan the page again.")
  }

  /// The words of the page's own text layer, or none. Of one that is damaged nothing is used: the page is drawn instead,
  /// which tells what is wrong with it.
  /// - Parameter isOnly: whether nothing else is read of the page.
  /// - Throws: `ScanProblem`, also for a damaged layer where it is all that is read.
  func textLayer(of page: PageNumber, plan: PdfPagePlan, isOnly: Bool = false) async throws -> TextLayer {
    let arguments =
      password + [
        "-bbox-layout", "-cropbox", "-enc", "UTF-8", "-f", "\(page)", "-l", "\(page)", file.path, "-",
      ]
    let result = try await Self.text.run(arguments, limit: 64 << 20, for: file, page: page)
    if let complaint = PdfComplaint(result.errors) {
      if isOnly { throw problem(complaint, page: page) }
      return TextLayer(bboxLayout: [], plan: plan)
    }
    return TextLayer(bboxLayout: result.output, plan: plan)
  }

  /// The password is seen in the list of processes while poppler runs; poppler has no other way to take it.
  private var password: [String] { file.password.map { ["-upw", $0] } ?? [] }

  private var mutoolPassword: [String] { file.password.map { ["-p", $0] } ?? [] }

  /// The number after a label at a line's start.
  static func number(_ label: String, in output: [UInt8]) -> Int? {
    for line in output.split(separator: UInt8(ascii: "\n")) where line.starts(with: label.utf8) {
      let rest = String(decoding: line.dropFirst(label.utf8.count), as: UTF8.self)
      return Int(rest.trimmingCharacters(in: .whitespaces))
    }
    return nil
  }

  private func problem(_ complaint: PdfComplaint, page: PageNumber?) -> ScanProblem {
    func problem(_ kind: ScanProblem.Kind, _ reason: String, _ advice: String) -> ScanProblem {
      ScanProblem(kind, scan: file.name, page: page, reason: "\(reason) (\(complaint.words))", advice: advice)
    }
    return switch complaint.loss {
    case .picture:
      problem(.damaged, "a picture on the page is damaged", "Copy it again, or scan the page again.")
    case .content:
      problem(.damaged, "the page is damaged in part", "Copy it again, or scan the page again.")
    case .lock:
      problem(.encrypted, "the PDF is locked in a way that cannot be opened", "Ask the sender for an unlocked copy.")
    }
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
    if let complaint = PdfComplaint(result.errors), complaint.loss == .lock {
      return self.problem(complaint, page: page)
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

extension PageImage {
  /// Whether there is no ink at all on it.
  fileprivate var isWhite: Bool {
    var darkest: Int32 = 0
    return depth == 8 && pixGetExtremeValue(pixels, 1, Int32(L_SELECT_MIN), nil, nil, nil, &darkest) == 0 && darkest == 255
  }
}
