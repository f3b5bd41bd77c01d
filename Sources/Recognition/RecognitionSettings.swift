/// What steers recognition. Whatever changes the words is part of `Engine.settings`, so that a changed
/// setting redoes what it touches.
package struct RecognitionSettings: Hashable, Codable, Sendable {
  /// Tesseract's name of the language model: "eng", or several, "eng+fra".
  package var language = "eng"
  /// Seconds that one page may take before its worker is killed.
  package var deadline = 180.0
  /// Seconds for the second try. What the first could not do in its time, a thrifty look does in a quarter of it or not
  /// at all.
  var secondDeadline: Double { max(deadline / 4, min(20, deadline)) }
  package var limits = Limits()
  package var textLayer = TextLayer.auto
  /// Pages after which a worker is replaced by a fresh one: Tesseract's memory creeps up over hundreds.
  package var pagesPerWorker = 300

  package init() {}

  /// What to do with the text that a PDF already carries.
  package enum TextLayer: String, Codable, Sendable, CaseIterable {
    /// Use it where it is good, else recognise.
    case auto
    /// Recognise every page.
    case ignore
    /// Never recognise: a page without text comes out without words.
    case only
  }

  /// What a scan may ask of this machine.
  package struct Limits: Hashable, Codable, Sendable {
    /// Of one page's image. A 300 dpi sheet of 36 × 48 inches has 156.
    package var megapixels = 160
    /// Of one file.
    package var pages = 20_000
    package var megabytes = 4096
    /// Address space of one worker and, apart, of each program that it starts.
    package var workerMegabytes = 3072

    package init() {}
  }
}
