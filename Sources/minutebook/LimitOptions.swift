import ArgumentParser
import Recognition

/// What a scan may ask of this machine; each limit has its own error, which names the option that raises it.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Millions of pixels that a page may have.", valueName: "number"))
  var megapixels = RecognitionSettings.Limits().megapixels

  @Option(help: ArgumentHelp("Pages that a file may have.", valueName: "number"))
  var filePages = RecognitionSettings.Limits().pages

  @Option(help: ArgumentHelp("Megabytes that a file may have.", valueName: "number"))
  var fileMegabytes = RecognitionSettings.Limits().megabytes

  @Option(help: ArgumentHelp("Megabytes of memory that one page at a time may take.", valueName: "number"))
  var workerMegabytes = RecognitionSettings.Limits().workerMegabytes

  func validate() throws {
    for (name, value) in [
      ("megapixels", megapixels), ("file-pages", filePages), ("file-megabytes", fileMegabytes),
      ("worker-megabytes", workerMegabytes),
    ] where !(1...1_000_000).contains(value) {
      throw ValidationError("--\(name) takes a number from 1 to 1000000.")
    }
    // Below, not even the model fits, and every page would fail.
    if workerMegabytes < 512 { throw ValidationError("--worker-megabytes takes 512 or more.") }
  }

  var limits: RecognitionSettings.Limits {
    var limits = RecognitionSettings.Limits()
    limits.megapixels = megapixels
    limits.pages = filePages
    limits.megabytes = fileMegabytes
    limits.workerMegabytes = workerMegabytes
    return limits
  }
}
