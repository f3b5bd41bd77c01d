/// How much a search for near matches looks at. The more, the more is found of what recognition spoilt badly; a small
/// archive lies in memory, so that there more is looked at in the same time.
struct NearEffort {
  /// How far the signatures of near words may be from that of the word that was asked for, in bits: two for each letter
  /// taken for another.
  var bits = 4
  /// Errors in one word that are looked for, besides those that words of its length mostly have.
  var moreErrors = 0
  /// Words that stand for one, at most.
  var words = 80
  /// Pages whose words are looked at as codes: some 5 to 10 µs each.
  var glanced = 400
  /// The best of them, whose text is opened and judged: some 30 to 50 µs each.
  var opened = 64

  /// Fewer pages than that are a small archive.
  private static let small = 50_000

  /// Measured by the known items of bench/search: on 3,000 pages with every fifth letter wrong, the one error more finds two
  /// pages more in a hundred, in a quarter more time.
  static func of(pages: Double) -> NearEffort {
    pages < Double(small) ? NearEffort(bits: 8, moreErrors: 1, words: 480, glanced: 800, opened: 160) : NearEffort()
  }
}
