import Records

/// Cuts the piece out of a page that shows most of what was asked for, and gathers the boxes of the matches.
struct SnippetMaker {
  let page: PageWords
  let matches: [MatchFinder.Match]

  private static let length = 32
  /// A page full of one common word is not boxed word by word without end.
  private static let maximumGroups = 200

  /// About 32 words around the best matches; the page's beginning where there is none. What stands for the `lesser` parts of
  /// the query, such as the date in a page's head, is shown where nothing else is.
  func snippet(lesser: Set<Int> = []) -> Snippet {
    let start = bestStart(lesser)
    let end = min(page.words.count, start + Self.length)
    var text = start > 0 ? "…" : ""
    var count = text.unicodeScalars.count
    var begins: [Int: Int] = [:]
    var ends: [Int: Int] = [:]
    for place in start..<max(start, end) {
      if place > start {
        text += " "
        count += 1
      }
      begins[place] = count
      let word = page.text(place)
      text += word
      count += word.unicodeScalars.count
      ends[place] = count
    }
    if end < page.words.count { text += "…" }
    let ranges = matches.compactMap { match -> Range<Int>? in
      guard let from = begins[max(match.first, start)], let to = ends[min(match.last, end - 1)],
        from < to
      else { return nil }
      return from..<to
    }
    return Snippet(text: text, matches: ranges)
  }

  /// Where the window begins that holds the most different parts of the query, the earliest of equals.
  private func bestStart(_ lesser: Set<Int>) -> Int {
    var best = (main: 0, parts: 0, matches: 0, start: 0)
    for (index, match) in matches.prefix(Self.maximumGroups).enumerated() {
      let start = max(0, match.first - 6)
      let inside = matches[index...].prefix { $0.last < start + Self.length }
      let parts = Set(inside.map(\.leaf))
      let main = parts.subtracting(lesser).count
      if (main, parts.count, inside.count) > (best.main, best.parts, best.matches) {
        best = (main, parts.count, inside.count, start)
      }
    }
    return min(best.start, max(0, page.words.count - Self.length))
  }

  /// The boxes of all matches, one a line.
  var boxes: [PixelBox] { groups().flatMap { $0.places.map(\.box) } }

  /// One group a match, one box a line.
  func groups() -> [BoxGroup] {
    matches.prefix(Self.maximumGroups).map { match in
      var places: [BoxGroup.Place] = []
      var line: Int?
      for place in match.first...match.last {
        guard let box = page.box(place) else { continue }
        if line == page.words[place].line, let last = places.indices.last {
          places[last].box = places[last].box.union(box.box)
        } else {
          places.append(box)
        }
        line = page.words[place].line
      }
      return BoxGroup(text: (match.first...match.last).map(page.text).joined(separator: " "), places: places)
    }
  }
}
