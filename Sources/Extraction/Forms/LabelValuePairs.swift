import Records

/// Reads a form that has no template: printed labels, and what stands beside or under them.
///
/// What is found is never sure: every field is flagged "unverified", and goes to a person. A label is a few words that end in a colon,
/// or that stand left of a ruled or empty line with a gap between; its value is what follows on the line, or, where
/// nothing does, the line right under it.
package struct LabelValuePairs: Sendable {
  /// One label with its value, as boxes and words.
  struct Pair {
    var label: [Word]
    var value: [Word]
  }

  /// The kind of a document that was read without a template.
  package static let kind = "form"
  /// A page with fewer pairs than this is not taken for a form.
  static let fewest = 4
  /// A label has no more words than this: a sentence that ends in a colon is no label.
  private static let longestLabel = 5

  /// The fields found on the page; `nil` where it does not look like a form.
  package static func record(of page: RecognizedPage, scan: Scan) -> DocumentRecord? {
    let pairs = pairs(on: page)
    guard pairs.count >= fewest, looksLikeForm(pairs, page) else { return nil }
    var names: [String: Int] = [:]
    let fields = pairs.map { pair in
      let name = name(of: pair.label)
      names[name, default: 0] += 1
      let count = names[name] ?? 1
      return field(pair, named: count == 1 ? name : "\(name)_\(count)", page)
    }
    return DocumentRecord(
      kind: kind, scan: scan, pages: ClosedPages(page.page, page.page), fields: fields)
  }

  /// Letters and minutes have colons too. On a form much of the page is labels and short values, and few lines are
  /// sentences.
  private static func looksLikeForm(_ pairs: [Pair], _ page: RecognizedPage) -> Bool {
    let paired = pairs.reduce(0) { $0 + $1.label.count + $1.value.count }
    let sentences = page.lines.count { $0.words.count >= 10 }
    let short = pairs.count { $0.value.count <= 8 }
    return paired * 5 >= page.words.count * 2 && sentences * 5 <= page.lines.count && short * 5 >= pairs.count * 4
  }

  static func pairs(on page: RecognizedPage) -> [Pair] {
    let lines = page.lines.map(\.words).filter { !$0.isEmpty }
    var pairs: [Pair] = []
    for line in lines {
      for segment in segments(of: line) {
        if let pair = pair(in: segment) { pairs.append(pair) }
      }
    }
    return pairs.map { pair in
      guard pair.value.isEmpty else { return pair }
      return Pair(label: pair.label, value: under(pair.label, lines, taken: pairs))
    }
  }

  /// The parts of a line that begin with a label: a new one begins after a wide gap where a colon follows.
  private static func segments(of line: [Word]) -> [[Word]] {
    var segments: [[Word]] = []
    for (i, word) in line.enumerated() {
      let gap = i == 0 ? Int.max : word.box.left - line[i - 1].box.right
      let ahead = line[i...].prefix(longestLabel)
      let startsLabel = ahead.contains { $0.text.hasSuffix(":") } && gap > word.box.height
      if i == 0 || startsLabel { segments.append([word]) } else { segments[segments.count - 1].append(word) }
    }
    return segments
  }

  /// A label that ends in a colon, and the rest of its segment.
  private static func pair(in segment: [Word]) -> Pair? {
    guard let end = segment.firstIndex(where: { $0.text.hasSuffix(":") && $0.text.count > 1 }),
      end < longestLabel, segment[0].text.contains(where: \.isLetter)
    else { return nil }
    return Pair(
      label: Array(segment[...end]), value: FieldReading.cleaned(Array(segment[(end + 1)...])))
  }

  /// The words of the nearest line under a label, from its left edge on, that are no label's own.
  private static func under(_ label: [Word], _ lines: [[Word]], taken: [Pair]) -> [Word] {
    guard let box = label.map(\.box).union else { return [] }
    let reach = box.bottom + box.height * 2
    let used = Set(taken.flatMap { $0.label + $0.value })
    for line in lines {
      let below = line.filter {
        $0.box.midY > box.bottom && $0.box.midY < reach && $0.box.left >= box.left - box.height
          && $0.box.left < box.right + 2 * box.height
      }
      if let first = below.first {
        if used.contains(first) { return [] }
        return FieldReading.cleaned(line.filter { $0.box.left >= first.box.left && !used.contains($0) })
      }
    }
    return []
  }

  /// "Name of Owner:" → "name_of_owner".
  static func name(of label: [Word]) -> String {
    let text = label.map(\.text).joined(separator: " ").lowercased()
    let parts = text.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    return parts.isEmpty ? "field" : parts.joined(separator: "_")
  }

  private static func field(_ pair: Pair, named name: String, _ page: RecognizedPage) -> Field {
    let text = pair.value.map(\.text).joined(separator: " ")
    let chance = pair.value.reduce(1) { $0 * $1.confidence.probability }
    var evidence = [
      Provenance(
        field: "label", page: page.page, boxes: [pair.label.map(\.box).union].compactMap { $0 },
        text: pair.label.map(\.text).joined(separator: " "))
    ]
    if let box = pair.value.map(\.box).union {
      evidence.append(Provenance(field: name, page: page.page, boxes: [box], text: text))
    }
    return Field(
      name: name, value: text.isEmpty ? nil : text, asWritten: text.isEmpty ? nil : text,
      confidence: text.isEmpty ? nil : Confidence(0.5 * chance),
      flags: [Flag(code: "unverified", detail: "read without a template")], evidence: evidence)
  }
}
