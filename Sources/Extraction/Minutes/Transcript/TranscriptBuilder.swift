import Records

/// Makes a transcript of recognised pages.
struct TranscriptBuilder {
  /// No page of minutes holds more words; a page that does is cut, and said to be.
  static let mostWordsOnAPage = 6000

  private var transcript = Transcript()
  private var matcher = KeywordMatcher()

  static func transcript(of pages: [RecognizedPage]) -> Transcript {
    var builder = TranscriptBuilder()
    builder.transcript.pageCount = pages.count
    let rows = pages.map { page -> [RowBuilder.Row] in
      guard page.words(atMost: mostWordsOnAPage) else {
        builder.transcript.overfullPages.append(page.page)
        return LineNumbers.strip(RowBuilder.rows(of: page.cut(toWords: mostWordsOnAPage)))
      }
      return LineNumbers.strip(RowBuilder.rows(of: page))
    }
    let furniture = RunningHeads.find(in: rows)
    for (index, page) in pages.enumerated() {
      builder.add(rows[index], furniture: furniture[index], on: page.page)
    }
    SmallNames.mend(&builder.transcript)
    return builder.transcript
  }

  private mutating func add(_ rows: [RowBuilder.Row], furniture: Set<Int>, on page: PageNumber) {
    let heights = rows.flatMap { $0.words.map(\.box.height) }.sorted()
    let height = max(1, heights.isEmpty ? 1 : heights[heights.count / 2])
    let body = rows.indices.filter { !furniture.contains($0) }
    let lefts = body.map { rows[$0].box.left }.sorted()
    let rights = body.map { rows[$0].box.right }.sorted()
    let left = lefts.isEmpty ? 0 : lefts[lefts.count / 20]
    // Where most lines may end: all but the farthest twentieth lie left of it.
    let right = rights.isEmpty ? 0 : rights[rights.count - 1 - rights.count / 20]
    var above: PixelBox?
    for (index, row) in rows.enumerated() {
      let isFurniture = furniture.contains(index)
      let gap = above.map { Double(row.box.top - $0.bottom) / Double(height) } ?? 9
      var line = TextLine(
        page: page, number: index + 1, box: row.box, tokens: 0..<0,
        isFull: row.box.right >= right - max((right - left) / 7, height), gapAbove: gap,
        indent: Double(row.box.left - left) / Double(height), isCentred: false)
      let middle = abs((row.box.left + row.box.right) - (left + right))
      line.isCentred = middle < (right - left) / 8 && row.box.left - left > (right - left) / 8
      append(row, as: line, height: height, isFurniture: isFurniture)
      if !isFurniture { above = row.box }
    }
  }

  private mutating func append(_ row: RowBuilder.Row, as line: TextLine, height: Int, isFurniture: Bool) {
    let lineIndex = isFurniture ? transcript.furniture.count : transcript.lines.count
    let startsParagraph = startsParagraph(row, line)
    var tokens: [Token] = []
    var right: Int?
    let words = SpacedMarks.join(row.words)
    for word in words {
      let parts = WordSplitter.parts(of: word.text)
      let length = max(1, word.text.utf8.count)
      for (number, part) in parts.enumerated() {
        let shape = WordShape(part.text)
        let match = matcher.match(shape.key)
        var marks = shape.marks
        if number > 0 { marks.insert(.glued) }
        mend(&marks, of: part.text, match.keyword, isLast: word.box == words.last?.box)
        if tokens.isEmpty {
          marks.insert(.startsLine)
          if startsParagraph { marks.insert(.startsParagraph) }
        }
        let box = PixelBox(
          left: word.box.left + word.box.width * part.bytes.lowerBound / length, top: word.box.top,
          right: word.box.left + word.box.width * part.bytes.upperBound / length, bottom: word.box.bottom)
        let gap = number > 0 ? 0 : right.map { Double(word.box.left - $0) / Double(height) } ?? 0
        tokens.append(
          Token(
            text: part.text, key: shape.key, keyword: match.keyword, damage: match.damage, line: lineIndex,
            box: parts.count == 1 ? word.box : box, confidence: word.confidence.probability, marks: marks, gap: gap))
      }
      right = word.box.right
    }
    if isFurniture { keepFurniture(line, tokens) } else { keep(line, tokens) }
  }

  /// "ABSENT?" is a label whose colon was misread, and "Pear! Holm" an l.
  private func mend(_ marks: inout Token.Marks, of text: String, _ keyword: Keyword?, isLast: Bool) {
    guard marks.contains(.stop) else { return }
    if text.hasSuffix("?"), marks.contains(.capital), keyword?.voteOption != nil || keyword == .present || keyword == .for {
      marks.remove(.stop)
      marks.insert(.colon)
    } else if text.hasSuffix("!"), !isLast {
      marks.remove(.stop)
    }
  }

  private mutating func keep(_ line: TextLine, _ tokens: [Token]) {
    var line = line
    var tokens = tokens
    joinParted(&tokens)
    if tokens.isEmpty { return }
    line.tokens = transcript.tokens.count..<transcript.tokens.count + tokens.count
    transcript.lines.append(line)
    transcript.tokens += tokens
  }

  /// "secon-" at a line's end and "ded." on the next are one word, which stands on the first line.
  private mutating func joinParted(_ tokens: inout [Token]) {
    guard let last = transcript.tokens.last, let first = tokens.first, last.text.hasSuffix("-"), last.text.utf8.count > 2, !first.isCapitalised,
      !first.key.isEmpty, !first.hasDigit, WordShape.isLetter(last.key.utf8.last ?? 0)
    else { return }
    let match = matcher.match(last.key + first.key)
    let index = transcript.tokens.count - 1
    transcript.tokens[index].text = last.text.dropLast() + first.text
    transcript.tokens[index].key = last.key + first.key
    transcript.tokens[index].keyword = match.keyword
    transcript.tokens[index].damage = match.damage
    transcript.tokens[index].marks.remove(.dash)
    transcript.tokens[index].marks.formUnion(first.marks.intersection([.comma, .semicolon, .colon, .stop, .closesBracket]))
    tokens.removeFirst()
    guard !tokens.isEmpty else { return }
    tokens[0].marks.insert(.startsLine)
    tokens[0].gap = 0
  }

  private mutating func keepFurniture(_ line: TextLine, _ tokens: [Token]) {
    var line = line
    line.tokens = transcript.furnitureTokens.count..<transcript.furnitureTokens.count + tokens.count
    transcript.furniture.append(line)
    transcript.furnitureTokens += tokens
  }

  /// A new paragraph: white space above, or the recogniser says so and the line before had ended.
  private func startsParagraph(_ row: RowBuilder.Row, _ line: TextLine) -> Bool {
    guard let last = transcript.lines.last else { return true }
    if last.page != line.page {
      // Over a page's end a sentence goes on when its last line is full or says no stop.
      guard let token = transcript.tokens.last else { return true }
      let first = row.words.first.map { WordShape($0.text) }
      return token.marks.contains(.stop) || !(last.isFull || first?.marks.contains(.capital) == false)
    }
    if line.gapAbove > 0.9 || line.gapAbove < -3 { return true }
    if row.startsParagraph, !last.isFull { return true }
    if row.startsParagraph, transcript.tokens.last?.marks.contains(.stop) == true { return true }
    if let first = row.words.first, row.words.count > 1, Enumerator.isEnumerator(first.text), !breaksOff(last) { return true }
    // "… and A." over "Burt" is a name, not a sentence's end.
    return line.indent - last.indent > 1.5 && transcript.tokens.last.map { $0.marks.contains(.stop) && !($0.isInitial && last.isFull) } == true
  }
}

extension TranscriptBuilder {
  /// Whether a sentence goes on after the line, so that "4.d." or "v." on the next one is no number: the line is full,
  /// and says no comma or stop at its end, or a dash.
  private func breaksOff(_ line: TextLine) -> Bool {
    guard line.isFull, let token = transcript.tokens.last else { return false }
    return token.key.isEmpty && token.text.utf8.count <= 3 || !token.endsClause && !token.marks.contains(.capitals)
  }
}

extension RecognizedPage {
  /// Whether the page has no more words than this.
  func words(atMost limit: Int) -> Bool {
    var count = 0
    for block in blocks {
      for paragraph in block.paragraphs {
        for line in paragraph.lines {
          count += line.words.count
          if count > limit { return false }
        }
      }
    }
    return true
  }

  /// The page with only its first words.
  func cut(toWords limit: Int) -> RecognizedPage {
    var page = self
    var left = limit
    page.blocks = blocks.prefix(limit).map { block in
      var block = block
      block.paragraphs = block.paragraphs.map { paragraph in
        RecognizedPage.Paragraph(
          lines: paragraph.lines.map { line in
            let kept = Array(line.words.prefix(left))
            left -= kept.count
            return Line(box: line.box, words: kept)
          })
      }
      return block
    }
    return page
  }
}
