/// What poppler or MuPDF said of a page that it drew all the same, where it means that a part of the page is not there.
///
/// Both draw what they can of a damaged page, leave the rest white and end as if all were well: only their standard error
/// tells. Most of what they print there is harmless (fonts, a cross-reference table that was mended, profiles of colour,
/// form fields), so that only what is listed here counts.
struct PdfComplaint: Equatable {
  enum Loss { case picture, content, lock }
  var loss: Loss
  /// In the program's words, without the place in the file.
  var words: String
  /// Whether the other program's silence means nothing: poppler does not tell of a JPEG whose head is damaged, and both
  /// decode JPEG with the same library.
  var isFinal: Bool

  /// Parts of messages of poppler 22.12, of MuPDF 1.21 and of the libraries that decode pictures for them.
  private static let signs: [(String, Loss)] = [
    ("security handler", .lock), ("cannot authenticate password", .lock),
    ("Invalid encryption key length", .lock), ("Incorrect password", .lock),
    // CCITT: "Bad two dim code (0001) in CCITTFax stream", "CCITTFax row is wrong length", "overflow in 2d faxd"
    ("CCITTFax", .picture), ("in 1d faxd", .picture), ("in 2d faxd", .picture),
    ("Could not find start of jpeg data", .picture), ("jpeg error", .picture), ("Corrupt JPEG data", .picture),
    ("Premature end of JPEG", .picture), ("premature end of file in jpeg", .picture),
    ("in JBIG2", .picture), ("JBIG2 MMR", .picture), ("jbig2dec error", .picture), ("decode jbig2", .picture),
    ("Unable to decode image", .picture), ("decode JPX", .picture), ("read JPX header", .picture),
    ("Did no succeed opening JPX Stream.", .picture),
    ("padding truncated image", .picture), ("End of file in inline image", .picture), ("Bad image parameters", .picture),
    ("XObject '", .picture),
    ("flate stream", .content), ("zlib error", .content), ("in flate filter", .content),
    ("Bad LZW stream", .content), ("in lzw decode", .content),
    ("Unknown operator", .content), ("syntax error in content stream", .content), ("too many syntax errors", .content),
    ("Weird page contents", .content), ("Page contents object", .content), ("content stream is not a stream", .content),
  ]

  /// The lock where one is told of, or else the first loss; `nil` where nothing that was said means one.
  init?(_ errors: String) {
    let lines = errors.split(whereSeparator: \.isNewline)
    let complaints = zip(lines, lines.dropFirst() + [""]).compactMap { line, next in
      Self.isOfHints(line, before: next) ? nil : Self(line: line)
    }
    guard let chosen = complaints.first(where: { $0.loss == .lock }) ?? complaints.first else { return nil }
    self = chosen
  }

  private init?(line: Substring) {
    guard let sign = Self.signs.first(where: { line.contains($0.0) }), !Self.isHarmless(line) else { return nil }
    loss = sign.1
    isFinal = line.contains("jpeg error")
    // "Syntax Error (285): …", "Unimplemented Feature: …", "error: jpeg error: …"
    let kinds = ["Syntax ", "Internal ", "Unimplemented ", "error:", "warning:"]
    var text = line
    if kinds.contains(where: line.hasPrefix), let colon = line.firstIndex(of: ":") {
      text = line[line.index(after: colon)...].drop(while: \.isWhitespace)
    }
    words = String(text.prefix(80))
  }

  /// Whether it is of the tables that help to show a PDF before all of it has come: a copy that was edited or unlocked has
  /// them still, and they are of no use to it.
  private static func isOfHints(_ line: Substring, before next: Substring) -> Bool {
    line.contains("flate stream") && (next.contains("hints table") || next.contains("number of objects in a page"))
  }

  /// What sounds like a loss and is none, as the pages of sound files showed.
  private static func isHarmless(_ line: Substring) -> Bool {
    // Many scanners write a stray byte or two.
    if line.contains("extraneous bytes before marker") { return true }
    // MuPDF has gone on with it.
    if line.contains("ignoring zlib error") || line.contains("tolerating a single") { return true }
    // Software may invent operators, and a length that is too long makes one of "endstream"; only noise has bytes that
    // poppler writes as "<e5>".
    return line.contains("Unknown operator") && !line.contains("<")
  }
}
