import Records

/// Two readings of the same line put together word by word.
enum WordVote {
  /// The words that both readings together make, each with the chance that it is right, or `nil` where the
  /// two cannot be laid beside each other.
  ///
  /// Words that stand in both are surer than either; of two that differ, the surer is taken. Short, unsure
  /// words that only one reading has at an end are what it made of a rule or a speck, and are left out.
  static func merge(_ a: [Word], _ b: [Word]) -> [Word]? {
    let (long, short) = a.count >= b.count ? (a, b) : (b, a)
    let extra = long.count - short.count
    guard !short.isEmpty, extra <= 3 else { return nil }
    let places = (0...extra).filter { start in
      (long.prefix(start) + long.suffix(extra - start)).allSatisfy(isRubbish)
    }
    let best = places.max { agreement(long, short, at: $0) < agreement(long, short, at: $1) }
    guard let best, extra == 0 || agreement(long, short, at: best) * 2 >= short.count else { return nil }
    var pairs = zip(long.dropFirst(best), short).map { ($0, $1) }
    while pairs.count > 1, let last = pairs.last, isRubbish(last) { pairs.removeLast() }
    while pairs.count > 1, let first = pairs.first, isRubbish(first) { pairs.removeFirst() }
    return pairs.map(vote)
  }

  /// Whether both readings made something short of the same speck, and each something else.
  private static func isRubbish(_ pair: (Word, Word)) -> Bool {
    pair.0.text != pair.1.text && isRubbish(pair.0) && isRubbish(pair.1)
      && max(pair.0.score, pair.1.score) < 52
  }

  private static func isRubbish(_ word: Word) -> Bool {
    word.text.count <= 3 && word.score < 78 && !word.text.contains(where: \.isNumber)
  }

  private static func agreement(_ long: [Word], _ short: [Word], at start: Int) -> Int {
    zip(long.dropFirst(start), short).count { $0.text == $1.text }
  }

  private static func vote(_ a: Word, _ b: Word) -> Word {
    let (p, q) = (a.confidence.probability, b.confidence.probability)
    var word = p >= q ? a : b
    // A figure is easily taken for another that is as likely there; a letter makes its word unlikely.
    let doubt = (a.text + b.text).contains(where: \.isNumber) ? 0.8 : 0.5
    word.confidence = Confidence(
      a.text == b.text ? 1 - (1 - p) * (1 - q) : max(p, q) * (1 - doubt * min(p, q)))
    return word
  }
}
