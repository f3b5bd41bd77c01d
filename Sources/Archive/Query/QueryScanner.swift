/// Cuts a query into marks and words, by white space, quotes and parentheses. Word processors have their own quotes, dashes
/// and joined letters, which mean the same as the plain ones.
struct QueryScanner {
  enum Mark: Equatable {
    case text(String)
    /// What stood between two quotation marks, or after one that is never closed.
    case quoted(String)
    case open, close, minus, or, and
    /// `NEAR` between two words, or before a parenthesis; the distance where one is given: `NEAR/5`.
    case near(Int?)
    /// `isApart` where white space follows the colon, as in running text.
    case field(SearchQuery.Field, isApart: Bool)
  }

  private let characters: [Character]
  private var at = 0
  private var marks: [Mark] = []

  /// Of a longer query only this many characters are read.
  static let maximumLength = 2000

  static func marks(of query: String) -> [Mark] {
    let characters = query.prefix(maximumLength).flatMap { ligatures[$0].map(Array.init) ?? [$0] }
    var scanner = QueryScanner(characters: characters)
    scanner.scan()
    return scanner.marks
  }

  /// Two or three letters that print as one.
  private static let ligatures: [Character: String] = [
    "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl", "\u{FB05}": "st", "\u{FB06}": "st",
  ]

  private init(characters: [Character]) { self.characters = characters }

  private mutating func scan() {
    while at < characters.count {
      let character = characters[at]
      if character.isWhitespace {
        at += 1
      } else if character == "(" {
        add(.open)
      } else if character == ")" {
        add(.close)
      } else if Self.isQuote(character) {
        scanQuoted(to: characters[(at + 1)...].firstIndex(where: Self.isQuote) ?? characters.count)
      } else if let end = endOfSingleQuotes {
        scanQuoted(to: end)
      } else if excludes(character), at + 1 < characters.count, startsTerm(characters[at + 1]) {
        add(.minus)
      } else {
        scanText()
      }
    }
  }

  private mutating func add(_ mark: Mark) {
    marks.append(mark)
    at += 1
  }

  private func startsTerm(_ character: Character) -> Bool {
    !character.isWhitespace && character != "-" && !Self.dashes.contains(character) && character != ")"
  }

  /// Whether it is a minus, or what a word processor makes of one; that may also part two words, without a space.
  private func excludes(_ character: Character) -> Bool {
    let isFirst = at == 0 || characters[at - 1].isWhitespace || characters[at - 1] == "("
    return character == "-" || isFirst && Self.dashes.contains(character)
  }

  /// Hyphens, en and em dash, minus sign.
  private static let dashes: Set<Character> = ["\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2212}"]

  private mutating func scanQuoted(to end: Int) {
    marks.append(.quoted(String(characters[(at + 1)..<end])))
    at = end + 1
  }

  /// Where a single quotation mark that opens here is closed: by the first after a word's end, since within a word it is an
  /// apostrophe. `nil` where none opens, or none closes it.
  private var endOfSingleQuotes: Int? {
    guard characters[at] == "‘" else { return nil }
    return characters.indices[(at + 1)...].first { index in
      characters[index] == "’" && (index + 1 == characters.count || !(characters[index + 1].isLetter || characters[index + 1].isNumber))
    }
  }

  private mutating func scanText() {
    let start = at
    while at < characters.count, !Self.endsText(characters[at]) {
      if characters[at] == ":", let field = Self.field(characters[start..<at]) {
        at += 1
        marks.append(.field(field, isApart: at < characters.count && characters[at].isWhitespace))
        return
      }
      at += 1
    }
    let text = String(characters[start..<at])
    switch text {
    case "OR", "|", "||": marks.append(.or)
    case "AND", "&", "&&", "+": marks.append(.and)
    case "NOT": marks.append(.minus)
    case "NEAR": marks.append(.near(nil))
    case _ where text.hasPrefix("NEAR/") && Int(text.dropFirst(5)) != nil:
      marks.append(.near(Int(text.dropFirst(5))))
    default: marks.append(.text(text))
    }
  }

  private static func field(_ name: ArraySlice<Character>) -> SearchQuery.Field? {
    guard name.count <= 8 else { return nil }
    return SearchQuery.Field(rawValue: String(name).lowercased())
  }

  private static func endsText(_ character: Character) -> Bool {
    character.isWhitespace || character == "(" || character == ")" || isQuote(character)
  }

  private static func isQuote(_ character: Character) -> Bool {
    quotes.contains(character)
  }
  private static let quotes: Set<Character> = ["\"", "“", "”", "„", "«", "»"]
}
