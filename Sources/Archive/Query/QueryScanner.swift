/// Cuts a query into marks and words, by white space, quotes and parentheses.
struct QueryScanner {
  enum Mark: Equatable {
    case text(String)
    /// What stood between two quotation marks, or after one that is never closed.
    case quoted(String)
    case open, close, minus, or, and
    /// `NEAR` between two words, or before a parenthesis; the distance where one is given: `NEAR/5`.
    case near(Int?)
    case field(SearchQuery.Field)
  }

  private let characters: [Character]
  private var at = 0
  private var marks: [Mark] = []

  /// Of a longer query only this many characters are read.
  static let maximumLength = 2000

  static func marks(of query: String) -> [Mark] {
    var scanner = QueryScanner(characters: Array(query.prefix(maximumLength)))
    scanner.scan()
    return scanner.marks
  }

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
        scanQuoted()
      } else if character == "-", at + 1 < characters.count, startsTerm(characters[at + 1]) {
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
    !character.isWhitespace && character != "-" && character != ")"
  }

  private mutating func scanQuoted() {
    at += 1
    let start = at
    while at < characters.count, !Self.isQuote(characters[at]) { at += 1 }
    marks.append(.quoted(String(characters[start..<at])))
    at += 1
  }

  private mutating func scanText() {
    let start = at
    while at < characters.count, !Self.endsText(characters[at]) {
      if characters[at] == ":", let field = Self.field(characters[start..<at]) {
        marks.append(.field(field))
        at += 1
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
    character == "\"" || character == "“" || character == "”" || character == "„"
  }
}
