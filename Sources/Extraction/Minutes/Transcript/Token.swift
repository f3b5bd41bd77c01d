import Records

/// A word of the minutes, or a part of one that punctuation joined to another: "Kallas-Aye" is two.
struct Token: Sendable {
  /// As written, punctuation and all.
  var text: String
  /// The letters and digits in lower case, without the punctuation around them; "" for bare marks.
  var key: String
  /// What the word is taken for, OCR damage allowed for.
  var keyword: Keyword?
  /// What OCR did to the keyword: 0 for none, about 1 for a letter that was misread.
  var damage: Double
  /// Index in `Transcript.lines`.
  var line: Int
  /// The word's share of its box, in pixels of the page image.
  var box: PixelBox
  /// The probability that the text is right.
  var confidence: Double
  var marks: Marks
  /// The white space before it on its line, in line heights; 0 at the start of a line.
  var gap: Double

  /// What the punctuation around a word, and its place, say.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt16

    static let comma = Marks(rawValue: 1 << 0)
    static let semicolon = Marks(rawValue: 1 << 1)
    static let colon = Marks(rawValue: 1 << 2)
    /// A full stop, question or exclamation mark, or an abbreviation's point.
    static let stop = Marks(rawValue: 1 << 3)
    /// A dash or a hyphen at the end.
    static let dash = Marks(rawValue: 1 << 4)
    static let opensBracket = Marks(rawValue: 1 << 5)
    static let closesBracket = Marks(rawValue: 1 << 6)
    static let slash = Marks(rawValue: 1 << 7)
    /// Begins with a capital letter.
    static let capital = Marks(rawValue: 1 << 8)
    /// All its letters are capitals, and there are two or more.
    static let capitals = Marks(rawValue: 1 << 9)
    static let startsLine = Marks(rawValue: 1 << 10)
    static let startsParagraph = Marks(rawValue: 1 << 11)
    /// Holds a digit.
    static let digit = Marks(rawValue: 1 << 12)
    /// Joined to the token before it: no space is written between the two.
    static let glued = Marks(rawValue: 1 << 13)
  }

  var isCapitalised: Bool { marks.contains(.capital) }
  var hasDigit: Bool { marks.contains(.digit) }

  /// Whether a clause may end after it.
  var endsClause: Bool { !marks.isDisjoint(with: [.comma, .semicolon, .colon, .stop, .dash]) }

  /// "J.", "J" or "T.J."
  var isInitial: Bool {
    key.utf8.count == 1 && isCapitalised && !marks.contains(.digit) || isInitials
  }

  /// Two or three initials in one word, "T.J.", "J.R.R."; no hour, quarter of a town or degree.
  var isInitials: Bool {
    let bytes = key.utf8
    guard bytes.count == 3 || bytes.count == 5, marks.contains([.capitals, .stop]), !Self.abbreviated.contains(key) else { return false }
    return zip(0..., bytes).allSatisfy { $0 % 2 == 0 ? WordShape.isLetter($1) : $1 == UInt8(ascii: ".") }
  }

  private static let abbreviated: Set<String> = [
    "p.m", "a.m", "a.d", "b.c", "u.s", "u.s.a", "n.e", "n.w", "s.e", "s.w", "p.o", "d.c", "m.d", "p.e", "c.p.a", "r.n", "d.o", "e.g", "i.e", "o.k", "r.r", "q.c", "l.s", "n.b", "d.o.t",
    "e.p.a", "p.u.d", "h.u.d", "l.i.d", "f.h.a", "p.t.a", "v.f.w", "w.p.a", "c.o.d", "f.o.b", "i.r.s", "d.e.q", "d.n.r", "r.f.d", "d.b.a", "c.i.p", "r.o.w",
  ]
}

/// A line of the minutes, as a person would see it: the cells of a table's row are one line.
struct TextLine: Sendable {
  var page: PageNumber
  /// Its place on the page, from 1.
  var number: Int
  var box: PixelBox
  /// Indices in the tokens of the transcript that it belongs to.
  var tokens: Range<Int>
  /// Whether it reaches the right margin, so that its text may go on in the next line.
  var isFull: Bool
  /// White space above it, in line heights; large at the top of a page.
  var gapAbove: Double
  /// Its distance from the page's left margin, in line heights.
  var indent: Double
  /// Whether it stands in the middle of the page's width, as titles do.
  var isCentred: Bool
}
