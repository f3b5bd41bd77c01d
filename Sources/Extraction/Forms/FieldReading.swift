import Records

/// A text field read on the whole page and in its own region, there more than once where it is hard: what the
/// readings together say.
///
/// Readings that agree are surer than either. Where they differ, the one that keeps the field's rules is
/// taken, and the difference costs confidence and is told.
struct FieldReading {
  /// One reading of the field.
  struct Candidate {
    var words: [Word]
    var text: String
    var confidence: Double
    var judgement: FieldJudgement

    /// `nil` where nothing but specks and remains of the printed rule was read.
    init?(_ words: [Word], field: FormField) {
      let kept = FieldReading.cleaned(words)
      guard !kept.isEmpty else { return nil }
      self.init(kept: kept, field: field)
      // What keeps a strict rule without the unsure scraps at its ends, and not with them, is right without.
      var inner = kept
      while field.isStrict, !judgement.isValid, inner.count > 1 {
        if let last = inner.last, FieldReading.isScrap(last) {
          inner.removeLast()
        } else if FieldReading.isScrap(inner[0]) {
          inner.removeFirst()
        } else {
          break
        }
        let shorter = Candidate(kept: inner, field: field)
        if shorter.judgement.isValid { self = shorter }
      }
    }

    private init(kept: [Word], field: FormField) {
      words = kept
      text = kept.map(\.text).joined(separator: " ")
      confidence = kept.reduce(1) { $0 * max(0.01, $1.confidence.probability) }
      judgement = field.judge(text)
    }

    /// The letters and figures alone.
    fileprivate var bones: String { text.filter { $0.isLetter || $0.isNumber } }
  }

  /// What was taken; `nil` where the field is empty.
  var taken: Candidate?
  var confidence: Double = 0
  var flags: [Flag] = []
  /// Whether two looks saw the same letters and figures: handwriting is hardly ever read alike twice.
  var isAgreed = false
  private let field: FormField

  /// - Parameters:
  ///   - looks: what each look at the field's own region read.
  ///   - page: what stands there among the page's own words.
  init(looks: [[Word]], page: [Word], field: FormField) {
    self.field = field
    let far = Candidate(page, field: field)
    let close = Self.best(of: looks.compactMap { Candidate($0, field: field) }, beside: far)
    switch (close, far) {
    case (nil, nil): return
    case (let close?, nil): take(close, close.confidence * 0.9)
    case (nil, let far?): take(far, far.confidence * 0.8)
    case (let close?, let far?): choose(close, far)
    }
  }

  /// Of several looks at the same place the one that keeps a strict rule; of those, the one that most readings bear
  /// out, and of those the surest. Looks at the same pixels share their errors: each that agrees takes a third of
  /// the doubt away.
  private static func best(of looks: [Candidate], beside far: Candidate?) -> Candidate? {
    func isRight(_ look: Candidate) -> Int { look.judgement.isValid ? 1 : 0 }
    func support(_ look: Candidate) -> Int {
      (looks + [far].compactMap { $0 }).count { $0.text == look.text }
    }
    func isLess(_ a: Candidate, _ b: Candidate) -> Bool {
      (isRight(a), support(a), a.confidence) < (isRight(b), support(b), b.confidence)
    }
    guard var best = looks.max(by: isLess) else { return nil }
    // A full stop that not every look sees is a speck.
    if best.text.hasSuffix("."), let bare = looks.first(where: { $0.text + "." == best.text }) { best = bare }
    for _ in 1..<max(1, looks.count { $0.text == best.text }) { best.confidence += (1 - best.confidence) / 3 }
    return best
  }

  private mutating func choose(_ close: Candidate, _ far: Candidate) {
    isAgreed = close.bones == far.bones
    if close.text == far.text {
      take(close, 1 - (1 - close.confidence) * (1 - far.confidence))
    } else if close.judgement.isValid == far.judgement.isValid,
      close.text.filter({ $0 != " " }) == far.text.filter({ $0 != " " })
    {
      // Only a gap between words differs.
      take(close.confidence >= far.confidence ? close : far, max(close.confidence, far.confidence))
    } else if let value = close.judgement.value, value == far.judgement.value {
      take(close.confidence >= far.confidence ? close : far, max(close.confidence, far.confidence))
    } else if close.judgement.isValid != far.judgement.isValid {
      let right = close.judgement.isValid ? close : far
      take(right, right.confidence * 0.9)
    } else if let words = WordVote.merge(close.words, far.words),
      let merged = Candidate(words, field: field)
    {
      take(merged, merged.confidence)
      tellDifference([close, far].first { $0.text != merged.text })
    } else {
      let (better, worse) = close.confidence >= far.confidence ? (close, far) : (far, close)
      take(better, better.confidence * (1 - 0.8 * worse.confidence))
      tellDifference(worse)
    }
  }

  /// That a strict field's rules are kept takes a third of the doubt away.
  private mutating func take(_ candidate: Candidate, _ probability: Double) {
    taken = candidate
    let isBorneOut = field.isStrict && candidate.judgement.isValid
    confidence = isBorneOut ? 1 - (1 - probability) * 2 / 3 : probability
    flags = candidate.judgement.flags
  }

  /// Says what else it could be, where the reading that was taken is not sure.
  private mutating func tellDifference(_ other: Candidate?) {
    guard let other, confidence < Field.reviewBelow else { return }
    flags.append(Flag(code: "two-readings-differ", detail: "also read as “\(other.text)”"))
  }

  /// The words without what a rule or a speck was taken for: words of strokes and points alone at either end,
  /// and such marks on the outer words.
  static func cleaned(_ words: [Word]) -> [Word] {
    let marks = "_|—–=~•·«»'`\"°*\\"
    var kept = words.map { word in
      var word = word
      word.text = straightened(word.text)
      return word
    }
    while let first = kept.first, first.text.allSatisfy({ (marks + "-.,:;").contains($0) }) { kept.removeFirst() }
    while let last = kept.last, last.text.allSatisfy({ (marks + "-.,:;").contains($0) }) { kept.removeLast() }
    while kept.count > 1, let last = kept.last, isDebris(last) { kept.removeLast() }
    while kept.count > 1, let first = kept.first, isDebris(first) { kept.removeFirst() }
    let quotes = kept.reduce(0) { $0 + $1.text.count { "'\"".contains($0) } }
    for i in kept.indices {
      var text = Substring(kept[i].text)
      // A quotation mark that nothing closes, or a degree sign: a speck beside the first or last letter.
      let isSpeck = { (mark: Character) in "`°*".contains(mark) || (quotes == 1 && "'\"".contains(mark)) }
      if i == 0, text.count > 1, let first = text.first, isSpeck(first) { text.removeFirst() }
      if i == kept.count - 1, text.count > 1, let last = text.last, isSpeck(last) { text.removeLast() }
      while let first = text.first, "_|—=~".contains(first) { text.removeFirst() }
      while let last = text.last, "_|—=~".contains(last) { text.removeLast() }
      // A field does not end in these; a speck above or below the rule does look like them.
      if i == kept.count - 1 { while let last = text.last, ":;,".contains(last) { text.removeLast() } }
      if i == kept.count - 1, text.hasSuffix("."), text.dropLast().last?.isNumber == true { text.removeLast() }
      kept[i].text = String(text)
    }
    return kept.filter { !$0.text.isEmpty }
  }

  /// Typewriters have one straight mark each for all quotation marks; engines see curly ones.
  private static func straightened(_ text: String) -> String {
    String(text.map { "‘’".contains($0) ? "'" : "“”".contains($0) ? "\"" : $0 })
  }

  /// A short word at a field's end that the reader would not bet on.
  private static func isScrap(_ word: Word) -> Bool { word.text.count <= 2 && word.confidence.probability < 0.4 }

  /// What copying left of a rule: a short word that the engine itself gives no chance, or one made of dashes and
  /// quotation marks for a good part. Figures are never debris.
  private static func isDebris(_ word: Word) -> Bool {
    if word.text.contains(where: \.isNumber) { return false }
    let odd = word.text.count { "—–'\"™®©«»|~".contains($0) }
    return odd >= 2 || (word.text.count <= 3 && word.score < 15)
  }
}
