import Records

/// Finds printed phrases on a recognised page in spite of misread, split and glued words.
///
/// Only letters and digits count, small and capital alike, and letters that engines mix up (0 and O; 1, I and l;
/// 5 and S; 8 and B) count as the same.
struct PhraseFinder {
  /// A place where a phrase, or something close to it, stands.
  struct Hit {
    var box: PixelBox
    /// 1 where every letter is as printed; each wrong, missing or added one costs its share.
    var similarity: Double
  }

  /// One letter of a line: what it is, and the part of the word's box where it stands.
  private struct Letter {
    var byte: UInt8
    var left: Int
    var right: Int
    var top: Int
    var bottom: Int
    var startsWord: Bool
    var endsWord: Bool
  }

  private let lines: [[Letter]]

  init(_ page: RecognizedPage) {
    lines = page.lines.map { $0.words.flatMap(Self.letters) }
  }

  /// The share of wrong letters up to which a phrase still counts as found.
  private static let tolerance = 0.2
  /// A phrase this short must be a word of its own: "No" is in every other word.
  private static let shortest = 6

  /// Every place where the phrase stands, the most similar first; at most one a place.
  func hits(of phrase: String) -> [Hit] {
    let wanted = Self.folded(phrase)
    guard !wanted.isEmpty else { return [] }
    let errors = Int(Double(wanted.count) * Self.tolerance)
    return lines.flatMap { line in Self.search(wanted, in: line, errors: errors) }
      .sorted { $0.similarity > $1.similarity }
  }

  /// Sellers' algorithm: the phrase may start and end anywhere in the line.
  private static func search(_ wanted: [UInt8], in line: [Letter], errors: Int) -> [Hit] {
    guard line.count + errors >= wanted.count else { return [] }
    var costs = Array(0...wanted.count)
    var starts = [Int](repeating: 0, count: wanted.count + 1)
    var ends: [(end: Int, start: Int, cost: Int)] = []
    for (j, letter) in line.enumerated() {
      var diagonal = (cost: costs[0], start: starts[0])
      (costs[0], starts[0]) = (0, j + 1)
      for i in 1...wanted.count {
        let above = (cost: costs[i], start: starts[i])
        var best = (
          cost: diagonal.cost + (wanted[i - 1] == letter.byte ? 0 : 1), start: diagonal.start
        )
        if costs[i - 1] + 1 < best.cost { best = (costs[i - 1] + 1, starts[i - 1]) }
        if above.cost + 1 < best.cost { best = (above.cost + 1, above.start) }
        (costs[i], starts[i]) = best
        diagonal = above
      }
      if costs[wanted.count] <= errors, starts[wanted.count] <= j {
        ends.append((j, starts[wanted.count], costs[wanted.count]))
      }
    }
    return places(ends, in: line, length: wanted.count)
  }

  /// Of matches that overlap, the best one (of equals the first that ends a word) stands for the place.
  private static func places(
    _ ends: [(end: Int, start: Int, cost: Int)], in line: [Letter], length: Int
  ) -> [Hit] {
    let ordered = ends.sorted { a, b in
      let (wholeA, wholeB) = (isWhole(a.start, a.end, line), isWhole(b.start, b.end, line))
      if a.cost != b.cost { return a.cost < b.cost }
      return wholeA != wholeB ? wholeA : a.end < b.end
    }
    var taken: [(start: Int, end: Int)] = []
    var hits: [Hit] = []
    for match in ordered {
      if length < shortest, !isWhole(match.start, match.end, line) { continue }
      if taken.contains(where: { $0.start <= match.end && match.start <= $0.end }) { continue }
      taken.append((match.start, match.end))
      let letters = line[match.start...match.end]
      let box = PixelBox(
        left: letters.map(\.left).min() ?? 0, top: letters.map(\.top).min() ?? 0,
        right: letters.map(\.right).max() ?? 0, bottom: letters.map(\.bottom).max() ?? 0)
      hits.append(Hit(box: box, similarity: 1 - Double(match.cost) / Double(length)))
    }
    return hits
  }

  private static func isWhole(_ start: Int, _ end: Int, _ line: [Letter]) -> Bool {
    line[start].startsWord && line[end].endsWord
  }

  /// A word's letters and digits; each is given its share of the word's width.
  private static func letters(of word: Word) -> [Letter] {
    let all = Array(word.text)
    var out: [Letter] = []
    for (i, character) in all.enumerated() {
      for byte in folded(String(character)) {
        out.append(
          Letter(
            byte: byte, left: word.box.left + word.box.width * i / all.count,
            right: word.box.left + word.box.width * (i + 1) / all.count, top: word.box.top,
            bottom: word.box.bottom, startsWord: false, endsWord: false))
      }
    }
    guard !out.isEmpty else { return [] }
    // Punctuation at a word's ends ("No.", "owner:") belongs to the printed word's box.
    out[0].startsWord = true
    out[0].left = word.box.left
    out[out.count - 1].endsWord = true
    out[out.count - 1].right = word.box.right
    return out
  }

  /// Small letters and digits, look-alikes made the same.
  static func folded(_ text: String) -> [UInt8] {
    text.utf8.compactMap { byte in
      switch byte {
      case UInt8(ascii: "0"), UInt8(ascii: "O"): UInt8(ascii: "o")
      case UInt8(ascii: "1"), UInt8(ascii: "I"), UInt8(ascii: "i"), UInt8(ascii: "|"),
        UInt8(ascii: "!"): UInt8(ascii: "l")
      case UInt8(ascii: "5"), UInt8(ascii: "S"): UInt8(ascii: "s")
      case UInt8(ascii: "8"), UInt8(ascii: "B"): UInt8(ascii: "b")
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "2")...UInt8(ascii: "9"): byte
      default: nil
      }
    }
  }
}
