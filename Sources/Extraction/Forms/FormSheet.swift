import Records

/// What each part of a template saw on a page, for the person who writes the template: as lines of text, and as
/// marks to draw on the page image.
package struct FormSheet: Sendable {
  /// The form, how well it fits, then one line an anchor that was missed and one a field.
  package var lines: [String]
  package var marks: [Mark]

  /// A box in pixels of the page image, with a label and a colour.
  package struct Mark: Hashable, Sendable {
    package var box: PixelBox
    package var label: String
    package var colour: Colour
  }

  /// Green: found, or read and fit to keep. Red: missed, or a rule is broken. Orange: for a person to look at.
  /// Blue: an empty field or box.
  package enum Colour: String, CaseIterable, Sendable { case red, green, blue, orange }

  /// - Parameter record: what `match.record` made of the page; `nil` where the form does not fit and nothing
  ///   was read.
  package init(_ match: FormMatch, record: DocumentRecord?, page: RecognizedPage) {
    lines = Self.summary(match)
    marks = Self.anchorMarks(match.registration)
    for field in record?.fields ?? [] {
      lines.append(Self.line(field))
      marks += Self.marks(field, on: page)
    }
  }

  private static func summary(_ match: FormMatch) -> [String] {
    let fit = match.registration
    let found = "\(fit.matched.count) of \(fit.matched.count + fit.missed.count) anchors"
    let place =
      "error \(rounded(fit.error)) px, turned \(rounded(fit.transform.angle))°, "
      + "\(rounded(fit.transform.scale * 72)) px an inch"
    let verdict =
      fit.fits
      ? "fits"
      : "does not fit: at least \(Registration.fewestAnchors) anchors and "
        + "\(Int(Registration.leastShare * 100)) % of the print are needed"
    let far = fit.matched.filter { $0.error > 3 * max(1, fit.error) }
    return ["\(match.template.form) \(verdict) (\(found), \(place))"]
      + fit.missed.map { "  anchor missed: “\($0.text)”" }
      + far.map { "  anchor \(rounded($0.error)) px off: “\($0.anchor.text)”; is its box right?" }
  }

  private static func line(_ field: Field) -> String {
    var text = "  \(field.name): "
    if let state = field.state { text += state.rawValue } else { text += field.value ?? "–" }
    if let written = field.asWritten, written != field.value { text += " (written “\(written)”)" }
    if let confidence = field.confidence { text += ", \(Int((confidence.probability * 100).rounded())) %" }
    for flag in field.flags ?? [] { text += "\n    \(flag.code): \(flag.detail)" }
    return text
  }

  private static func anchorMarks(_ fit: Registration) -> [Mark] {
    fit.matched.map { Mark(box: $0.box, label: "", colour: .green) }
      + fit.missed.map {
        Mark(box: fit.transform.bounds(of: $0.at), label: "missed: \($0.text)", colour: .red)
      }
  }

  private static func marks(_ field: Field, on page: RecognizedPage) -> [Mark] {
    let colour: Colour =
      field.valid == false ? .red : field.wantsReview ? .orange : isEmpty(field) ? .blue : .green
    let said = field.state.map(\.rawValue) ?? field.value ?? ""
    return (field.evidence ?? []).filter { $0.page == page.page }.flatMap { evidence in
      evidence.boxes.enumerated().map { i, box in
        Mark(box: box, label: i == 0 ? "\(field.name): \(said)" : "", colour: colour)
      }
    }
  }

  private static func isEmpty(_ field: Field) -> Bool {
    field.state == .blank || (field.state == nil && field.value == nil)
  }

  private static func rounded(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
