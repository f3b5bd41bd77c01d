import Records

/// The words of a document in reading order, with the lines and pages that they stand on.
///
/// Running heads and page numbers are kept apart, so that a sentence goes on over a page's end.
struct Transcript: Sendable {
  /// The lines of the text itself.
  var lines: [TextLine] = []
  var tokens: [Token] = []
  /// Running heads, feet and page numbers; their `tokens` count in `furnitureTokens`.
  var furniture: [TextLine] = []
  var furnitureTokens: [Token] = []
  var pageCount = 0
  /// Pages that held more words than a page can, and were cut.
  var overfullPages: [PageNumber] = []

  /// The words as written, with single spaces; the parts of one word are joined again.
  func text(_ range: Range<Int>) -> String { Self.text(of: tokens[range.clamped(to: tokens.indices)]) }

  static func text(of tokens: ArraySlice<Token>) -> String {
    var out = ""
    for token in tokens {
      if !out.isEmpty, !token.marks.contains(.glued) { out += " " }
      out += token.text
    }
    return out
  }

  /// Where the words stand: one provenance a page, one box a line.
  func evidence(_ field: String, _ range: Range<Int>) -> [Provenance] {
    let range = range.clamped(to: tokens.indices)
    var out: [Provenance] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let page = lines[tokens[start].line].page
      var end = start
      var boxes: [PixelBox] = []
      var line = -1
      while end < range.upperBound, lines[tokens[end].line].page == page {
        let token = tokens[end]
        if token.line == line, let last = boxes.last {
          boxes[boxes.count - 1] = last.union(token.box)
        } else {
          boxes.append(token.box)
          line = token.line
        }
        end += 1
      }
      out.append(Provenance(field: field, page: page, boxes: boxes, text: text(start..<end)))
      start = end
    }
    return out
  }

  func page(at token: Int) -> PageNumber {
    tokens.indices.contains(token) ? lines[tokens[token].line].page : .first
  }

  /// How many words of text the page of this token holds, from the token on; counts no further than 100.
  func tokensOnPage(at token: Int) -> Int {
    let page = page(at: token)
    var count = 0
    while count < 100, token + count < tokens.count, lines[tokens[token + count].line].page == page { count += 1 }
    return count
  }

  /// The line of this token; outside the text, one without words.
  func line(at token: Int) -> TextLine {
    if tokens.indices.contains(token) { return lines[tokens[token].line] }
    let end = max(0, min(token, tokens.count))
    return TextLine(
      page: page(at: end), number: 0, box: PixelBox(left: 0, top: 0, right: 0, bottom: 0), tokens: end..<end, isFull: false, gapAbove: 0, indent: 0, isCentred: false)
  }

  /// The mean probability that the words are read right; 1 for an empty range.
  func confidence(_ range: Range<Int>) -> Double {
    let range = range.clamped(to: tokens.indices)
    if range.isEmpty { return 1 }
    return tokens[range].reduce(0) { $0 + $1.confidence } / Double(range.count)
  }

  /// The trust in words that must all be right: between their mean and their worst.
  func trust(_ range: Range<Int>) -> Double {
    let range = range.clamped(to: tokens.indices)
    let words = tokens[range].filter { !$0.key.isEmpty }
    guard let worst = words.map(\.confidence).min() else { return 1 }
    return (confidence(range) + worst) / 2
  }

  /// Whether the token is the last of its line.
  func endsLine(_ index: Int) -> Bool { index + 1 == line(at: index).tokens.upperBound }

  func keyword(_ index: Int) -> Keyword? {
    tokens.indices.contains(index) ? tokens[index].keyword : nil
  }

  func key(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].key : "" }

  /// Whether a sentence, or a paragraph, ends after this token.
  func endsSentence(_ index: Int) -> Bool {
    guard index >= 0, index + 1 < tokens.count else { return true }
    let next = tokens[index + 1]
    if next.marks.contains(.startsParagraph) { return true }
    guard tokens[index].marks.contains(.stop) else { return false }
    if Self.halves.contains(tokens[index].key) { return next.isCapitalised && DateReader.weekday(next.key) == nil && DateReader.month(next.key) == nil }
    if isAbbreviation(index) { return (Self.endings.contains(tokens[index].key) || tokens[index].isInitials) && next.isCapitalised && next.keyword != nil && next.keyword?.isTitle == false }
    return next.isCapitalised || next.hasDigit || next.marks.contains(.opensBracket) || next.key.isEmpty
  }

  /// "Mr.", "J.", "No." before its number: the point ends no sentence.
  func isAbbreviation(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].marks.contains(.stop) else { return false }
    let token = tokens[index]
    if token.isInitial { return true }
    if Self.abbreviations.contains(token.key) { return true }
    return (token.key == "no" || token.key == "nos") && index + 1 < tokens.count && tokens[index + 1].hasDigit
  }

  private static let halves: Set<String> = ["p.m", "a.m", "pm", "am", "m"]
  /// Abbreviations that end a sentence when a word of minutes follows: "… Ames Paving, Inc. Motion carried."
  private static let endings: Set<String> = ["inc", "ave", "blvd", "etc", "dept", "st", "ltd", "co", "com", "comm", "sup", "rep"]

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "messrs", "st", "hon", "rev", "cllr", "cllrs", "cr", "crs", "ald", "coun", "geo",
    "wm", "chas", "jas", "thos", "jno", "robt", "jos", "sam", "saml", "benj", "edw", "fred", "alex", "danl", "supt",
    "asst", "gen", "col", "capt", "lt", "sgt", "ave", "blvd", "mt", "ft", "comm", "pres", "sec", "ltd", "co", "secy", "treas",
    "dept", "v", "vs", "res", "ord", "p.m", "a.m", "approx", "inc", "atty", "clr", "clrs", "etc", "u.s",
    "cm", "cmbr", "com", "commr", "comr", "cmr", "sup", "supv", "supvr", "trus", "sel", "chm", "chmn", "chr", "rep",
  ]

  /// The first token of the sentence that holds this one; looks back at most `reach` tokens.
  func sentenceStart(_ index: Int, reach: Int = 60) -> Int {
    var i = index
    while i > 0, index - i < reach, !endsSentence(i - 1) { i -= 1 }
    return i
  }

  /// The end, exclusive, of the sentence that holds this token; looks on at most `reach` tokens.
  func sentenceEnd(_ index: Int, reach: Int = 120) -> Int {
    var i = index
    while i < tokens.count, i - index < reach {
      if endsSentence(i) { return i + 1 }
      i += 1
    }
    return i
  }
}
