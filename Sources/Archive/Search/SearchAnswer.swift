import Records

/// What to search in, and for whom.
package struct SearchFilters: Sendable {
  /// "1974", "1974-03", "1974-03-12", or as people write them, "March 1974"; the whole of the year or month counts. `nil` is open.
  package var from: String?
  package var to: String?
  /// A body's name, or words of it: "planning".
  package var body: String?
  /// "minutes", or a form's name.
  package var kind: String?
  package var limit = 20
  package var offset = 0
  package var order = Order.relevance
  /// Documents above this level are as if they were not there.
  package var viewer = AccessLevel.everyone
  /// Whether to count the hits by year, body and kind.
  package var facets = false
  /// Whether to look for words like those asked for where the exact ones leave room.
  package var near = true
  /// Take the query as FTS5's own MATCH expression.
  package var isRaw = false

  package init() {}

  package enum Order: String, Codable, Sendable, CaseIterable {
    /// The best first; among many equals the newest.
    case relevance
    case newest, oldest
  }
}

/// The pages that were found.
package struct SearchAnswer: Codable, Sendable {
  /// The query as it was understood, in its own language.
  package var understood: String
  /// Sentences for the person who asked: what was left out, or taken otherwise.
  package var notes: [String]
  /// How many pages match exactly.
  package var total: Total
  /// How many more match nearly, of those looked at; `nil` where nobody looked, since exact ones filled the list.
  package var nearTotal: Int?
  package var hits: [PageHit]
  package var facets: Facets?
}

/// A number of hits: exact, or a number that it exceeds.
package struct Total: Hashable, Codable, Sendable {
  package var value: Int
  package var isExact: Bool

  package init(_ value: Int, isExact: Bool = true) {
    self.value = value
    self.isExact = isExact
  }
}

extension Total: CustomStringConvertible {
  package var description: String { isExact ? "\(value)" : "more than \(value)" }
}

/// A page that matches.
package struct PageHit: Codable, Sendable {
  /// The document's id; `nil` for a page that no document takes up.
  package var document: String?
  /// The scan's name as received, and its SHA-256.
  package var scan: String
  package var sha256: String
  package var page: PageNumber
  /// The meeting's day, ISO 8601.
  package var date: String?
  package var body: String?
  package var kind: String
  package var match: Match
  /// For a near match: the page's words that stand for those asked for: "candiclate".
  package var nearWords: [String]
  package var snippet: Snippet
  package var boxes: [BoxGroup]

  package enum Match: String, Codable, Sendable {
    case exact
    /// Through another form of the word: "approved" for "approve".
    case form
    /// Through an error of recognition or spelling.
    case near
    /// Something that was asked for is missing: a word, a day, that words stand near each other.
    case partial
  }
}

/// A piece of a page's text around its matches.
package struct Snippet: Hashable, Codable, Sendable {
  package var text: String
  /// Where the matches are: first and last-but-one place, counted in Unicode scalars from 0.
  package var matches: [Range<Int>]

  /// The text with every match between two marks.
  package func marked(_ open: String, _ close: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    var at = 0
    for match in matches where match.lowerBound >= at && match.upperBound <= scalars.count {
      out.append(contentsOf: scalars[at..<match.lowerBound])
      out.append(contentsOf: open.unicodeScalars)
      out.append(contentsOf: scalars[match])
      out.append(contentsOf: close.unicodeScalars)
      at = match.upperBound
    }
    out.append(contentsOf: scalars[at...])
    return String(out)
  }
}

/// One match on the page image: a word, or a phrase that may run over lines and over the page's end.
package struct BoxGroup: Hashable, Codable, Sendable {
  /// As the page has it.
  package var text: String
  /// One box a line.
  package var places: [Place]

  package struct Place: Hashable, Codable, Sendable {
    package var page: PageNumber
    package var box: PixelBox
  }
}

/// Hits counted by what they have in common, most first; years in order.
package struct Facets: Codable, Sendable {
  package var years: [Count]
  package var bodies: [Count]
  package var kinds: [Count]
  /// How many hits were counted: all, or, where only the full-text index can answer, the newest of very many.
  package var counted: Total

  package struct Count: Hashable, Codable, Sendable {
    package var name: String
    package var count: Int
  }
}
