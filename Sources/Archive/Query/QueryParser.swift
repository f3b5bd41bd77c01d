/// Puts a query's marks together. Whatever has no meaning where it stands is left out, and what matters of that is said.
struct QueryParser {
  private var marks: [QueryScanner.Mark]
  private var at = 0
  private var fields: [(field: SearchQuery.Field, value: String)] = []
  private var notes: [String] = []
  private var terms = 0
  private var depth = 0
  /// Within how many minuses.
  private var exclusions = 0
  /// Within the parentheses of NEAR, whose words stay by themselves.
  private var isNear = false

  static func parse(_ query: String) -> SearchQuery {
    var parser = QueryParser(marks: QueryScanner.marks(of: query))
    if query.count > QueryScanner.maximumLength {
      parser.note("only the first \(QueryScanner.maximumLength) characters were read")
    }
    var nodes: [SearchQuery.Node] = []
    while parser.at < parser.marks.count {
      if let node = parser.alternatives() { nodes.append(node) }
      // A parenthesis that closes nothing.
      if parser.at < parser.marks.count { parser.at += 1 }
    }
    return SearchQuery(wanted: SearchQuery.Node.joined(nodes), fields: parser.fields, notes: parser.notes)
  }

  private init(marks: [QueryScanner.Mark]) { self.marks = marks }

  private var next: QueryScanner.Mark? { at < marks.count ? marks[at] : nil }

  /// Once, however often it happens.
  private mutating func note(_ text: String) {
    if !notes.contains(text) { notes.append(text) }
  }

  /// `a b OR c d`: OR binds less than standing together.
  private mutating func alternatives() -> SearchQuery.Node? {
    let before = fields.count
    var options = [sequence()]
    while next == .or {
      at += 1
      options.append(sequence())
    }
    let nodes = options.compactMap(\.self)
    if options.count > 1 { noteFields(from: before, areAlone: nodes.isEmpty) }
    let different = SearchQuery.Node.different(options.count > 1 ? nodes.flatMap(\.spellings) : nodes)
    return different.count > 1 ? .any(different) : different.first
  }

  /// Several values of one field are alternatives anyway; any other filter holds on both sides of OR.
  private mutating func noteFields(from first: Int, areAlone: Bool) {
    let fields = fields[first...]
    guard let field = fields.first?.field else { return }
    if areAlone, !field.isLimit, fields.allSatisfy({ $0.field == field }) { return }
    for (field, value) in fields { note("“\(field.rawValue):\(value)” holds for the whole question, not for one side of OR") }
  }

  private mutating func sequence() -> SearchQuery.Node? {
    var nodes: [SearchQuery.Node] = []
    while let mark = next, mark != .close, mark != .or {
      if mark == .and {
        at += 1
      } else if case .near(let distance) = mark {
        at += 1
        near(distance, &nodes)
      } else if !span(), let node = unit() {
        nodes.append(node)
      }
    }
    return SearchQuery.Node.joined(isNear ? nodes : SpokenNumbers.joined(nodes))
  }

  /// One word, phrase, group, exclusion or filter; `nil` where nothing comes of it.
  private mutating func unit() -> SearchQuery.Node? {
    guard let mark = next else { return nil }
    at += 1
    switch mark {
    case .text(let text): return term(text)
    case .quoted(let text): return quoted(text)
    case .open: return group()
    case .minus: return exclusion()
    case .field(let field, let isApart): return filter(field, isApart: isApart)
    case .near(let distance):
      var nodes: [SearchQuery.Node] = []
      near(distance, &nodes)
      return SearchQuery.Node.joined(nodes)
    case .close, .or, .and: return nil
    }
  }

  private mutating func exclusion() -> SearchQuery.Node? {
    while next == .minus { at += 1 }
    guard next != .or, next != .close, next != .and else { return nil }
    exclusions += 1
    defer { exclusions -= 1 }
    guard let node = writtenDay() ?? unit() else { return nil }
    if case .not(let inner) = node { return inner }
    return .not(node)
  }

  /// A day or a month in several words, which are excluded together.
  private mutating func writtenDay() -> SearchQuery.Node? {
    let texts = marks[at...].prefix(Self.longestDate).prefix { $0.text != nil }.compactMap(\.text)
    for length in (2...Self.longestDate).reversed() where length <= texts.count {
      guard WrittenDate.span(texts.prefix(length).joined(separator: " ")) != nil else { continue }
      return SearchQuery.Node.joined(SpokenNumbers.joined((0..<length).compactMap { _ in unit() }))
    }
    return nil
  }

  private mutating func group() -> SearchQuery.Node? {
    // Deeper than anyone asks; a thousand parentheses must not exhaust the stack.
    guard depth < 12 else { return nil }
    depth += 1
    defer { depth -= 1 }
    let node = alternatives()
    if next == .close { at += 1 }
    return node
  }
}

/// Filters: `field:value`.
extension QueryParser {
  /// Takes a filter down. What only looks like one, as "From: John Smith" or "NUMBER: R2024-7", is words.
  private mutating func filter(_ field: SearchQuery.Field, isApart: Bool) -> SearchQuery.Node? {
    if isApart, !field.mayStandApart, exclusions == 0 {
      note("“\(field.rawValue):” was looked for as a word: a filter has no space after its colon")
      return count(.word(field.rawValue), 1)
    }
    let start = at
    let value = fieldValue(isDay: field.isDay)
    guard !Tokens.of(value).isEmpty else {
      note("“\(field.rawValue):” was left out: nothing follows it")
      return nil
    }
    if exclusions > 0 {
      note("“-\(field.rawValue):\(value)” was left out: a filter cannot be excluded")
      return nil
    }
    if let expected = field.expected(insteadOf: value) {
      note("“\(field.rawValue):\(value)” was looked for as words: it is not \(expected)")
      at = start
      return count(.word(field.rawValue), 1)
    }
    fields.append((field, value))
    return nil
  }

  /// A day or month may be several words: "from: March 2024".
  private mutating func fieldValue(isDay: Bool) -> String {
    if case .quoted(let text)? = next {
      at += 1
      return text
    }
    let texts = marks[at...].prefix(isDay ? Self.longestDate : 1).prefix { $0.text != nil }.compactMap(\.text)
    for length in (1...Self.longestDate).reversed() where length <= texts.count {
      let value = texts.prefix(length).joined(separator: " ")
      guard length == 1 || WrittenDate.span(value) != nil else { continue }
      at += length
      return value
    }
    return ""
  }

  /// Takes down the span of time that stands next, such as "before 1974", and tells what was made of it.
  private mutating func span() -> Bool {
    guard exclusions == 0, !isNear else { return false }
    let texts = marks[at...].prefix(Self.longestSpan).prefix { $0.text != nil }.compactMap(\.text)
    guard let span = SpokenSpan(texts) else { return false }
    let limits: [(field: SearchQuery.Field, value: String)] = [(.from, span.from), (.to, span.to)].compactMap { field, value in value.map { (field, $0) } }
    let taken = limits.map { $0.field.written($0.value) }.joined(separator: " ")
    note("“\(texts.prefix(span.used).joined(separator: " "))” was taken for \(taken): put it between quotation marks to look for its words")
    fields += limits
    at += span.used
    return true
  }

  /// "from the March of 1974 to the October of 1978".
  private static let longestSpan = 8
  /// "the 22nd day of October 2024".
  private static let longestDate = 6
}

/// Words near each other: `NEAR(a b, 5)`, `a NEAR b`.
extension QueryParser {
  private static let usualDistance = 10

  private mutating func near(_ distance: Int?, _ nodes: inout [SearchQuery.Node]) {
    if next == .open {
      at += 1
      let given = takeDistance()
      let wasNear = isNear
      isNear = true
      let node = group()
      isNear = wasNear
      let parts = if case .all(let parts)? = node { parts } else { node.map { [$0] } ?? [] }
      appendNear(parts, distance ?? given ?? Self.usualDistance, &nodes)
    } else if let left = nodes.last, let right = unit() {
      nodes.removeLast()
      appendNear([left, right], distance ?? Self.usualDistance, &nodes)
    }
  }

  /// A last number after a comma is the distance: "NEAR(street sewer, 5)", "NEAR(street sewer,5)".
  private mutating func takeDistance() -> Int? {
    guard let last = endOfGroup, let text = marks[last].text else { return nil }
    let comma = text.lastIndex(of: ",")
    let digits = comma.map { text[text.index(after: $0)...] } ?? text[...]
    let follows = comma != nil || last > at && marks[last - 1].text?.hasSuffix(",") == true
    guard follows, let number = Int(digits), (0..<1000).contains(number) else { return nil }
    marks[last] = .text(comma.map { String(text[..<$0]) } ?? "")
    return number
  }

  /// The last mark before the parenthesis that closes the one just read.
  private var endOfGroup: Int? {
    var open = 1
    for index in at..<marks.count {
      if marks[index] == .open { open += 1 }
      if marks[index] == .close { open -= 1 }
      if open == 0 { return index > at ? index - 1 : nil }
    }
    return at < marks.count ? marks.count - 1 : nil
  }

  /// What is no word and no phrase has no distance from others; all of them are asked for then.
  private mutating func appendNear(
    _ parts: [SearchQuery.Node], _ distance: Int, _ nodes: inout [SearchQuery.Node]
  ) {
    let parts = parts.map { part in part.typed.map(SearchQuery.Node.word) ?? part }
    let areWords = parts.allSatisfy {
      switch $0 {
      case .word, .phrase, .prefix: true
      default: false
      }
    }
    if areWords, parts.count > 1 {
      nodes.append(.near(parts, distance: min(max(distance, 0), 1000)))
    } else {
      if parts.count > 1 || !areWords { note("NEAR takes words and phrases; what stood there was looked for at any distance") }
      nodes += parts
    }
  }
}

/// Words and phrases.
extension QueryParser {
  private mutating func term(_ text: String) -> SearchQuery.Node? {
    if let date = WrittenDate.node(text) ?? WrittenDate.year(text) ?? WrittenDate.decade(text) { return count(date, 1) }
    let words = Tokens.of(text)
    let isBeginning = text.withoutMarksAtEnd.hasSuffix("*")
    if isBeginning, words.count == 1, words[0].unicodeScalars.count >= 2 {
      return count(.prefix(words[0]), SearchQuery.termsOfPrefix)
    }
    if isBeginning, !words.isEmpty {
      note("the star of “\(text)” was left out: it goes with one word of two letters or more")
    }
    let row = phrase(exclusions == 0 ? Self.owner(text, words) : words)
    if case .phrase(let parts)? = row, !isNear, ByLaw.anySpelling(.phrase(parts)) == nil, Self.isHyphenated(text, parts) {
      return .any([.phrase(parts), .word(parts.joined())])
    }
    return row
  }

  /// Whether it is one word that pages may also have whole: "shore-line", "zon-ing" from a line's end.
  private static func isHyphenated(_ text: String, _ words: [String]) -> Bool {
    words.count == 2 && text.contains { "-\u{2010}\u{2011}".contains($0) } && !words.joined().hasDigit
  }

  /// "Piper's" as Piper: every page that has it has the name, which others have without its ending. What is excluded is
  /// excluded as it stands.
  private static func owner(_ text: String, _ words: [String]) -> [String] {
    let mark = text.withoutMarksAtEnd.dropLast().last
    return words.count > 1 && words.last == "s" && mark.map("'’‘ʼ`´".contains) == true ? words.dropLast() : words
  }

  private mutating func quoted(_ text: String) -> SearchQuery.Node? {
    let words = Tokens.of(text)
    if text.contains("*"), !words.isEmpty {
      note("the star of “\(text)” was left out: between quotation marks words stand as they are")
    }
    return phrase(words)
  }

  /// A chunk of several words, as "St. Mary's" without its space, means them in a row. Of a long passage the beginning
  /// is looked for.
  private mutating func phrase(_ words: [String]) -> SearchQuery.Node? {
    let row = Array(words.prefix(SearchQuery.maximumTerms - terms))
    if row.count < words.count { noteLength() }
    return row.isEmpty ? nil : count(.row(row), row.count)
  }

  /// `nil` once the question is as long as it may be.
  private mutating func count(_ node: SearchQuery.Node, _ words: Int) -> SearchQuery.Node? {
    guard terms + words <= SearchQuery.maximumTerms else {
      noteLength()
      return nil
    }
    terms += words
    return node
  }

  private mutating func noteLength() { note("only the first \(SearchQuery.maximumTerms) words were looked for") }
}

extension QueryScanner.Mark {
  fileprivate var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }
}

extension SearchQuery.Node {
  /// All of these; `nil` for none.
  static func joined(_ nodes: [SearchQuery.Node]) -> SearchQuery.Node? {
    let different = different(nodes)
    return different.count > 1 ? .all(different) : different.first
  }

  /// What may stand for it, where that is words and phrases alone.
  fileprivate var spellings: [SearchQuery.Node] {
    guard case .any(let nodes) = self, nodes.allSatisfy({ !$0.words.isEmpty }) else { return [self] }
    return nodes
  }

  /// What is said twice counts once.
  static func different(_ nodes: [SearchQuery.Node]) -> [SearchQuery.Node] {
    var seen: Set<SearchQuery.Node> = []
    return nodes.filter { seen.insert($0).inserted }
  }
}
