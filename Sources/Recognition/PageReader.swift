import CTesseract
import Foundation
import Records

/// Reads pages inside a worker process: opens the scan, makes the page image, looks at it.
actor PageReader {
  private let settings: RecognitionSettings
  private var warmEngine: TesseractEngine?
  private var warmFinder: OrientationFinder?
  /// Found with the first engine; the engine for it is started at the first typed page.
  private var typewriting: TypewritingModel?
  private var warmTypist: TesseractEngine?

  init(settings: RecognitionSettings) { self.settings = settings }

  func close() {
    warmEngine = nil
    warmFinder = nil
    warmTypist = nil
  }

  /// Answers any request; what goes wrong is an answer as well.
  func answer(_ request: WorkerRequest) async -> WorkerReply {
    do {
      switch request {
      case .engine:
        return .engine(mark(of: try engine(for: ScanFile(path: "", name: "the recogniser"))))
      case .count(let file):
        return .count(try await countPages(of: file))
      case .recognize(let page, let file, let thrifty):
        return .page(try await recognize(page, of: file, thrifty: thrifty))
      case .read(let regions, let page, let file, let rotation):
        return .readings(try await read(regions, on: page, of: file, rotation: rotation))
      case .draw(let drawing, let page, let file):
        let image = try await upright(page, of: file, rotation: drawing.rotation)
        try drawing.write(image, of: file, page: page)
        return .drawn
      }
    } catch let problem as ScanProblem {
      return .problem(problem)
    } catch {
      return .problem(
        ScanProblem(
          .crashed, scan: "", reason: "the recogniser failed (\(error))",
          advice: "Report it with the file."))
    }
  }

  private func countPages(of file: ScanFile) async throws -> Int {
    let format = try ScanFormat.of(file, limits: settings.limits)
    if format == .pdf { return try await PdfFile(file: file, limits: settings.limits).countPages() }
    return try ImageFile(file: file, format: format, limits: settings.limits).countPages()
  }

  private func recognize(_ page: PageNumber, of file: ScanFile, thrifty: Bool) async throws
    -> RecognizedPage
  {
    let format = try ScanFormat.of(file, limits: settings.limits)
    if format == .pdf { return try await recognize(page, ofPdf: file, thrifty: thrifty) }
    let image = try ImageFile(file: file, format: format, limits: settings.limits).image(of: page)
    return try read(image, page: page, file: file, thrifty: thrifty)
  }

  private func recognize(_ page: PageNumber, ofPdf file: ScanFile, thrifty: Bool) async throws
    -> RecognizedPage
  {
    let pdf = PdfFile(file: file, limits: settings.limits)
    let plan = try await pdf.plan(of: page)
    guard settings.textLayer != .ignore else {
      let image = try await pdf.image(of: page, plan: plan, thrifty: thrifty)
      return try read(image, page: page, file: file, thrifty: thrifty)
    }
    let layer = try await pdf.textLayer(of: page, plan: plan, isOnly: settings.textLayer == .only)
    let mark = mark(of: try engine(for: file))
    if settings.textLayer == .only { return layer.page(page, plan: plan, mark: mark) }
    let isScan = plan.pictureShare > 0.2
    var objection = layer.objection(isScan: isScan)
    if objection == nil && !isScan { return layer.page(page, plan: plan, mark: mark) }
    let image = try await pdf.image(of: page, plan: plan, thrifty: thrifty)
    // On a scan the layer may be one stamp on a page of unread type.
    if objection == nil,
      let share = InkCoverage.share(of: image, under: layer.words.map(\.box)), share < 0.6
    {
      objection = "the text layer leaves out \(Int(100 * (1 - share)))% of the ink"
    }
    guard let objection else { return layer.page(page, plan: plan, mark: mark) }
    var read = try read(image, page: page, file: file, thrifty: thrifty)
    if !layer.words.isEmpty { read.notes.append("recognised, for " + objection) }
    return read
  }

  private func read(_ image: PageImage, page: PageNumber, file: ScanFile, thrifty: Bool) throws
    -> RecognizedPage
  {
    let engine = try engine(for: file)
    do {
      return try PageReading(
        engine: engine, typist: { [self] in try typist() }, orientations: { [self] in orientationFinder() },
        mark: mark(of: engine), thrifty: thrifty
      ).read(image, page: page)
    } catch let trouble as TesseractEngine.Trouble {
      throw problem(trouble, file, page)
    }
  }

  /// The page image, turned so that the page stands upright.
  private func upright(_ page: PageNumber, of file: ScanFile, rotation: Int) async throws
    -> PageImage
  {
    let format = try ScanFormat.of(file, limits: settings.limits)
    let image: PageImage
    if format == .pdf {
      let pdf = PdfFile(file: file, limits: settings.limits)
      image = try await pdf.image(of: page, plan: try await pdf.plan(of: page))
    } else {
      image = try ImageFile(file: file, format: format, limits: settings.limits).image(of: page)
    }
    guard let turned = image.turned(rotation) else {
      throw problem(.recognitionFailed("malloc fail"), file, page)
    }
    return turned
  }

  private func read(_ regions: [Region], on page: PageNumber, of file: ScanFile, rotation: Int?)
    async throws -> [RegionReading]
  {
    var known = rotation
    if known == nil {
      known = try await recognize(page, of: file, thrifty: false).rotation
    }
    let image = try await upright(page, of: file, rotation: known ?? 0)
    let engine = try engine(for: file)
    do {
      return try RegionReader(engine: engine, image: image).read(regions)
    } catch let trouble as TesseractEngine.Trouble {
      throw problem(trouble, file, page)
    }
  }

  /// Started at the first page that needs it, then kept: reading the model takes a fifth of a second.
  private func engine(for file: ScanFile) throws -> TesseractEngine {
    if let warmEngine { return warmEngine }
    do {
      let engine = try TesseractEngine(language: settings.language)
      warmEngine = engine
      typewriting = engine.typewritingModel
      return engine
    } catch let trouble as TesseractEngine.Trouble {
      throw problem(trouble, file, nil)
    }
  }

  /// The engine for typewriting; `nil` where the page's language has none.
  private func typist() throws -> TesseractEngine? {
    if warmTypist == nil, let typewriting {
      warmTypist = try TesseractEngine(typewriting: typewriting, language: settings.language)
    }
    return warmTypist
  }

  private func orientationFinder() -> OrientationFinder? {
    if warmFinder == nil { warmFinder = OrientationFinder() }
    return warmFinder
  }

  private func mark(of engine: TesseractEngine) -> RecognizedPage.Engine {
    .init(
      name: engine.name, model: ([engine.model] + [typewriting?.mark].compactMap { $0 }).joined(separator: ", "),
      settings: PageReading.version + ", text layer " + settings.textLayer.rawValue)
  }

  private func problem(_ trouble: TesseractEngine.Trouble, _ file: ScanFile, _ page: PageNumber?)
    -> ScanProblem
  {
    switch trouble {
    case .languageMissing:
      let packages = settings.language.split(separator: "+").map { "tesseract-ocr-" + $0 }
      return ScanProblem(
        .languageMissing, scan: file.name, page: page,
        reason: "Tesseract has no language model “\(settings.language)”",
        advice: "Install it: apt-get install " + packages.joined(separator: " "))
    case .recognitionFailed(let reason) where CapturedErrors.speaksOfMemory(reason):
      return ScanProblem(
        .outOfMemory, scan: file.name, page: page,
        reason: "reading it takes more than the \(settings.limits.workerMegabytes) MB that a worker may use",
        advice: "Scan it at a lower resolution, or allow more memory with --worker-megabytes.")
    case .recognitionFailed(let reason):
      return ScanProblem(
        .crashed, scan: file.name, page: page, reason: "Tesseract gave it up (\(reason))",
        advice: "Save the page in another format, or scan it again.")
    }
  }
}
