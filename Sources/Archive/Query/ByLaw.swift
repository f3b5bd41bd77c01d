/// "Bylaw" and "by-law": one word or two, as each council has it, sometimes on one page.
enum ByLaw {
  private static let joined: [String: [String]] = ["bylaw": ["by", "law"], "bylaws": ["by", "laws"]]

  /// A word, a phrase or an exclusion in both spellings; `nil` where by-laws are not in it.
  static func anySpelling(_ node: SearchQuery.Node) -> SearchQuery.Node? {
    switch node {
    case .word(let word): both([word])
    case .phrase(let words): both(words)
    case .not(let inner): anySpelling(inner).map { .not($0) }
    default: nil
    }
  }

  /// Whoever quotes more words than these has them from the page.
  private static let longest = 3

  private static func both(_ words: [String]) -> SearchQuery.Node? {
    let apart = words.flatMap { joined[$0] ?? [$0] }
    let together = together(apart)
    return apart == together || apart.count > longest ? nil : .any([.row(together), .row(apart)])
  }

  private static func together(_ words: [String]) -> [String] {
    var out: [String] = []
    for word in words {
      if out.last == "by", joined["by" + word] != nil { out[out.count - 1] = "by" + word } else { out.append(word) }
    }
    return out
  }
}
