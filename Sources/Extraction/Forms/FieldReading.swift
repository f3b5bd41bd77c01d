import Records

/// A text field read twice, on the whole page and in its own region: what both together say.
///
/// Two readings that agree are surer than either. Where they differ, the one that keeps the field's rules is
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
      self.words = kept
      text = kept.map(\.text).joined(separator: " ")
      confidence = kept.reduce(1) { $0 * max(0.01, $1.confidence.probability) }
      judgement = field.judge(text)
    }
  }

  /// What was taken; `nil` where the field is empty.
  var taken: Candidate?
  var confidence: Double = 0
  var flags: [Flag] = []
  /// Whether two looks saw the same: handwriting is never read alike twice.
  var isAgreed = false
  private let field: FormField

  init(region: [Word], page: [Word], field: FormField) {
    self.field = field
    let close = Candidate(region, field: field)
    let far = Candidate(page, field: field)
    switch (close, far) {
    case (nil, nil): return
    case (let close?, nil): take(close, close.confidence * 0.9)
    case (nil, let far?): take(far, far.confidence * 0.8)
    case (let close?, let far?): choose(close, far)
    }
  }

  private mutating func choose(_ close: Candidate, _ far: Candidate) {
    if close.text == far.text {
      isAgreed = true
      take(close, 1 - (1 - close.confidence) * (1 - far.confidence))
    } else if let value = close.judgement.value, value == far.judgement.value {
      isAgreed = true
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
      take(better, better.confidence * (1 - 0.5 * worse.confidence))
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
    let marks = "_|—–=~•·«»‘’'`\"“”°*\\"
    var kept = words
    while let first = kept.first, first.text.allSatisfy({ (marks + "-.,:;").contains($0) }) { kept.removeFirst() }
    while let last = kept.last, last.text.allSatisfy({ (marks + "-.,:;").contains($0) }) { kept.removeLast() }
    while kept.count > 1, let last = kept.last, isDebris(last) { kept.removeLast() }
    while kept.count > 1, let first = kept.first, isDebris(first) { kept.removeFirst() }
    for i in kept.indices {
      var text = Substring(kept[i].text)
      while let first = text.first, "_|—=~".contains(first) { text.removeFirst() }
      while let last = text.last, "_|—=~".contains(last) { text.removeLast() }
      // A field does not end in these; a speck above or below the rule does look like them.
      if i == kept.count - 1 { while let last = text.last, ":;,".contains(last) { text.removeLast() } }
      kept[i].text = String(text)
    }
    return kept.filter { !$0.text.isEmpty }
  }

  /// What copying left of a rule: a short word that the engine itself gives no chance, or one made of dashes and
  /// quotation marks for a good part. Figures are never debris.
  private static func isDebris(_ word: Word) -> Bool {
    if word.text.contains(where: \.isNumber) { return false }
    let odd = word.text.count { "—–‘’“”™®©«»|~".contains($0) }
    return odd >= 2 || (word.text.count <= 3 && word.score < 15)
  }
}
