import Records

/// A question about motions. What is `nil` is not asked.
package struct MotionQuestion: Sendable {
  /// Words of the motion, in the language of `search`. `mover:`, `result:` and their like may stand in it.
  package var text: String?
  /// Names as people give them: "Reyes", "Alderman Reyes", "J. Reyes".
  package var mover: String?
  package var seconder: String?
  /// Who moved, seconded or voted, whichever way; with `option`, who voted so.
  package var member: String?
  package var option: VoteOption?
  package var result: Motion.Result?
  /// "tabled", "withdrawn", "tie", "died-for-lack-of-a-second".
  package var extendedResult: String?
  package var number: String?
  package var from: String?
  package var to: String?
  package var body: String?
  /// Whether the oldest come first rather than the newest.
  package var isOldestFirst = false
  package var limit = 20
  package var offset = 0
  package var viewer = AccessLevel.everyone
  /// Whether to count the motions by year, body, result and member.
  package var facets = false

  package init() {}

  /// Whether a word names a result at all; motions that became something else are few and have these names.
  package static func knowsResult(_ word: String) -> Bool {
    let (result, extended) = result(named: word)
    return result != nil
      || ["tabled", "withdrawn", "deferred", "postponed", "tie", "died-for-lack-of-a-second"].contains(extended)
  }

  /// How somebody voted, by Open Civic Data's words or those of a roll call; `nil` for anything else.
  package static func option(named word: String) -> VoteOption? {
    switch Tokens.key(word) {
    case "yea", "yeas", "aye", "ayes", "for", "favour", "favor", "in favour", "in favor", "affirmative": .yes
    case "nay", "nays", "noes", "against", "opposed", "negative", "dissenting": .no
    case "abstained", "abstaining", "abstention": .abstain
    case let key: VoteOption(rawValue: key)
    }
  }

  /// Open Civic Data's words and everyday ones; anything else is asked of the extended results.
  package static func result(named word: String) -> (Motion.Result?, String?) {
    switch word.lowercased() {
    case "pass", "passed", "carried", "adopted", "approved": (.pass, nil)
    case "fail", "failed", "lost", "defeated", "rejected": (.fail, nil)
    default: (nil, Tokens.of(word).joined(separator: "-"))
    }
  }
}

/// The motions that were found: those that say it as it was asked, in the order of time, then those that nearly do.
package struct MotionAnswer: Codable, Sendable {
  package var understood: String
  package var notes: [String]
  /// How many say it as it was asked.
  package var total: Total
  /// How many more nearly do; `nil` where nobody looked, since the others filled the list.
  package var nearTotal: Int?
  package var hits: [MotionHit]
  package var facets: MotionFacets?
}

/// Motions counted by what they have in common: all of them, or the newest ten thousand of very many.
package struct MotionFacets: Codable, Sendable {
  package var years: [Facets.Count]
  package var bodies: [Facets.Count]
  package var results: [Facets.Count]
  /// Who moved, seconded or voted, as `member` asks for; the twenty who did so most.
  package var members: [Facets.Count]
}

/// A motion that was found, with the places that prove it.
package struct MotionHit: Codable, Sendable {
  package var document: String
  package var scan: String
  package var page: PageNumber?
  package var date: String?
  package var body: String?
  package var identifier: String?
  package var text: String
  package var mover: String?
  package var seconder: String?
  package var result: Motion.Result?
  package var resultAsWritten: String?
  package var extendedResult: String?
  /// As the minutes state them; empty where they do not.
  package var counts: [VoteCount]
  /// Of those whom the minutes name.
  package var votes: [Vote]
  package var flags: [Flag]
  package var evidence: [Provenance]
  /// Its words that stand for those asked for, in another form or through an error; empty where it says what was asked.
  package var nearWords: [String]
}
