/// Running heads, feet and page numbers: the lines that stand between a sentence's two halves where it runs
/// over a page's end.
struct PageFurniture {
  private let pages: [[Substring]]
  /// How many lines at each page's top and bottom are furniture.
  private let edges: [(head: Int, foot: Int)]
  /// So many words of either page are kept: a phrase with more of them on one side of the break is not found.
  private static let reach = 12
  /// How many lines at a page's top and bottom may be furniture.
  private static let depth = 3

  init(_ texts: [String]) { self.init(lines: texts.map(\.textLines)) }

  /// `lines` are each page's, empty ones left out.
  init(lines pages: [[Substring]]) {
    self.pages = pages
    let heads = pages.map { $0.prefix(Self.depth).map(Edge.init) }
    let feet = pages.map { $0.suffix(Self.depth).map(Edge.init) }
    edges = pages.indices.map { index in
      let near = [index - 1, index + 1].filter(pages.indices.contains)
      func isFurniture(_ edge: Edge, _ all: [[Edge]]) -> Bool {
        edge.isNumber || near.contains { all[$0].contains { $0.shape == edge.shape } }
      }
      return (
        heads[index].prefix { isFurniture($0, heads) }.count,
        feet[index].reversed().prefix { isFurniture($0, feet) }.count
      )
    }
  }

  /// A line at a page's top or bottom.
  private struct Edge {
    /// The line without its digits and marks: "page of", whichever page.
    let shape: [String]
    let isNumber: Bool

    init(_ line: Substring) {
      let words = Tokens.of(line)
      shape = words.filter { !PageFurniture.isDigits($0) }
      isNumber = PageFurniture.isNumber(words)
    }
  }

  /// The last words of a page on one line and the first of the next on another, without what stands between; `nil`
  /// where either is empty. Where the break cuts a word, a third line has them again with the word whole.
  func overBreak(after index: Int) -> String? {
    let (tail, head) = (lastWords(index), firstWords(index + 1))
    guard let last = tail.last, let first = head.first else { return nil }
    let parts = tail.joined(separator: " ") + "\n" + head.joined(separator: " ")
    guard JoinedWords.isCut(last), JoinedWords.continues(first) else { return parts }
    var whole = tail.dropLast().map(String.init)
    whole.append(JoinedWords.stem(last) + first)
    whole += head.dropFirst().map(String.init)
    return "\(parts)\n\(JoinedWords.separator) \(whole.joined(separator: " "))"
  }

  /// The line that a page's text ends with and the one that the next begins with, without what stands between.
  func joint(after index: Int) -> (tail: Substring, head: Substring)? {
    guard index + 1 < pages.count, let tail = pages[index].dropLast(footLines(index)).last,
      let head = pages[index + 1].dropFirst(headLines(index + 1)).first
    else { return nil }
    return (tail, head)
  }

  /// How many lines at the page's bottom are furniture.
  func footLines(_ index: Int) -> Int { edges[index].foot }

  /// How many lines at the page's top are furniture.
  func headLines(_ index: Int) -> Int { edges[index].head }

  private func lastWords(_ index: Int) -> [Substring] {
    var words: [Substring] = []
    for line in pages[index].dropLast(footLines(index)).reversed() where words.count < Self.reach {
      words = line.textWords + words
    }
    return words.suffix(Self.reach)
  }

  private func firstWords(_ index: Int) -> [Substring] {
    var words: [Substring] = []
    for line in pages[index].dropFirst(headLines(index)) where words.count < Self.reach { words += line.textWords }
    return Array(words.prefix(Self.reach))
  }

  /// "- 3 -", "Page 3 of 9", "3/9", "Town Council, page 3".
  private static func isNumber(_ words: [String]) -> Bool {
    if let place = words.firstIndex(of: "page"), place + 1 < words.count, words.count <= 7,
      Int(words[place + 1]) != nil
    {
      return true
    }
    return words.isEmpty
      || words.contains(where: isDigits) && words.allSatisfy { isDigits($0) || $0 == "page" || $0 == "of" }
  }

  private static func isDigits(_ word: String) -> Bool {
    word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
