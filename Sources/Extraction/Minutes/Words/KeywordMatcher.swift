/// Tells which keyword a word is, also when OCR has damaged it. Remembers each spelling that it has met.
struct KeywordMatcher {
  struct Match: Sendable {
    var keyword: Keyword?
    var damage: Double
  }

  private var known: [String: Match]

  init() { known = Self.exact }

  /// `key` as in `Token.key`.
  mutating func match(_ key: String) -> Match {
    if let match = known[key] { return match }
    let match = Self.nearest(to: key)
    known[key] = match
    return match
  }

  /// The damage that a word of this many letters may have and still be told.
  static func tolerance(_ count: Int) -> Double {
    switch count {
    case ..<5: 0
    case 5: 0.5
    case 6...7: 1
    case 8...9: 1.5
    default: 2
    }
  }

  private static func nearest(to key: String) -> Match {
    guard let (form, cost) = nearestForm(to: key) else { return Match(keyword: nil, damage: 0) }
    return Match(keyword: form.keyword, damage: cost)
  }

  private static func nearestForm(to key: String) -> (form: Form, cost: Double)? {
    let bytes = Array(key.utf8)
    guard (4...16).contains(bytes.count), !bytes.allSatisfy({ $0 < 0x61 }) else { return nil }
    let letters = letterSet(bytes)
    var best: (form: Form, cost: Double)?
    for form in damageable {
      let limit = min(tolerance(form.bytes.count), best?.cost ?? .infinity)
      guard abs(form.bytes.count - bytes.count) <= 2,
        Double((form.letters & ~letters).nonzeroBitCount) <= limit * 2
      else { continue }
      let cost = EditDistance.cost(of: bytes, for: form.bytes, limit: limit)
      if cost <= limit, cost < best?.cost ?? .infinity { best = (form, cost) }
    }
    return best
  }

  /// The spelling that a damaged word was printed as; `nil` where it is near none.
  static func meant(by key: String) -> String? { misread[key] ?? nearestForm(to: key).map { String(decoding: $0.form.bytes, as: UTF8.self) } }

  /// Short words that are near too many others to be told by their distance.
  private static let misread = ["clir": "cllr", "clirs": "cllrs", "cilr": "cllr", "cilrs": "cllrs", "hoes": "noes", "nees": "noes"]

  private struct Form {
    var keyword: Keyword
    var bytes: [UInt8]
    var letters: UInt32
  }

  private static func letterSet(_ bytes: [UInt8]) -> UInt32 {
    bytes.reduce(0) { $1 >= 0x61 && $1 <= 0x7A ? $0 | 1 << UInt32($1 - 0x61) : $0 }
  }

  private static let damageable: [Form] = Keyword.allCases.flatMap { keyword in
    keyword.forms.map { Array($0.utf8) }.filter { $0.count >= 5 }
      .map { Form(keyword: keyword, bytes: $0, letters: letterSet($0)) }
  }

  private static let exact: [String: Match] = {
    var table: [String: Match] = [:]
    for word in innocent { table[word] = Match(keyword: nil, damage: 0) }
    for keyword in Keyword.allCases {
      for form in keyword.forms { table[form] = Match(keyword: keyword, damage: 0) }
    }
    for (read, meant) in misread { table[read] = Match(keyword: table[meant]?.keyword, damage: 0.5) }
    return table
  }()

  /// Common words that are near a keyword and are not one.
  private static let innocent = [
    "alden", "alter", "basil", "miller", "cutler", "tanner", "walker", "wagner", "turner", "porter", "holder", "condemned", "confined", "continued", "confirm", "second-hand", "major", "loved", "noted", "quoted", "rated", "based", "past", "mailed", "filed", "sailed", "adapted",
    "married", "varied", "carrier", "exposed", "disposed", "proposes", "supposed", "imposed", "prevent", "percent",
    "parent", "patent", "resent", "presents", "prescott", "notion", "option", "portion", "emotion", "nation",
    "station", "section", "auction", "removed", "proved", "improved", "reproved", "approves", "approve", "approval",
    "adopt", "adopting", "adoption", "counsel", "counselor", "council's", "mission", "permission", "omission",
    "recording", "recordings", "submission", "committed", "committees", "remitted", "permitted", "counted", "secondary", "recorded", "reconded",
    "heating", "bearing", "hearings", "nearing", "wearing", "greeting", "meeting's", "fleeting", "seating", "reading",
    "leading", "heading", "loading", "building", "billing", "filling", "border", "ordering", "older", "orders",
    "whereat", "where", "eased", "listed", "united", "untied", "staffs", "stuff", "state", "stated", "states", "rolls",
    "rolled", "called", "calls", "recalled", "tables", "stable", "cable", "tablet", "passage", "passing", "passer",
    "failing", "failure", "lasted", "cost", "coast", "closer", "chosen", "helped", "heard", "herald", "quorums",
    "clerks", "clark", "clarke", "present-day", "wardens", "ward", "garden", "harden", "warder", "wooden", "trustees",
    "sector", "doctors", "rector", "victor", "erector", "direct", "directed", "resident", "residents", "residence",
    "president's", "precedent", "resolve", "resolves", "revolved", "involved", "dissolved", "declare", "declares",
    "absence", "against", "again", "agains", "agenda", "agendas", "reasons", "reason", "seasons", "season", "version",
    "sessions", "session", "mission", "pension", "tension", "passion", "possession", "profession", "public",
    "publicly", "republic", "pages", "staged", "paged", "items", "times", "formal", "former", "format", "normal",
    "informal", "manual", "annually", "mutual", "actual", "casual", "work", "works", "worked", "study", "sturdy",
    "boards", "boarded", "broad", "brand", "bound", "hoard", "beard", "others", "mothers", "brothers", "other",
    "orders", "offers", "offices", "officer", "office", "deferral", "referred", "preferred", "inferred", "transferred",
    "arrives", "arrival", "derived", "survived", "deprived", "moving", "movie", "mover", "motor", "never", "power",
    "manor", "mayors", "maker", "meter", "lefts", "lift", "loft", "late", "later", "latter", "letter", "elected",
    "ejected", "erected", "selected", "reflected", "detected", "injected", "projected", "reject", "subjected",
    "allied", "applied", "replied", "supplied", "denial", "deny", "denies", "dined", "dies", "lied", "died",
    "tied", "lack", "back", "rack", "black", "slack", "lacks", "guess", "guest", "nests", "quest", "quests",
    "miss", "amiss", "missed", "city's", "cities", "held", "help", "hold", "aged", "agree", "agrees", "agreement",
    "greed", "decisions", "division", "revision", "provision", "precision", "results", "resulted", "consult", "bills",
    "member's", "remember", "number's", "lumber", "plumber", "timber", "december", "september", "november",
    "numbers", "remembers", "membership", "alderman's", "chairs", "chain", "choir", "stair", "hair", "vices", "voices",
    "voiced", "choice", "invoice", "notes", "voter", "voters", "rotes", "waste", "emended", "attended", "attend",
    "attends", "commended", "recommended", "mended", "amends", "extended", "intended", "suspended", "substituted",
    "substance", "institute", "constitute", "affirmed", "alternative", "narrative", "relative", "native",
    "operative", "provided", "provides", "executed", "execute", "execution", "minute", "minutes'", "formed", "followed", "follow", "allowing",
    "flowing", "fellowing", "regularly", "specially", "specials", "speech", "especial", "social", "spatial", "special",
    "refused", "refuse", "refusing", "refusal", "reused", "attention", "obtained", "obtaining", "obtains",
    "retained", "remained", "retaining", "reported", "recording", "according", "mentioned", "rating",
    "noting", "ended", "rather", "gather", "providing", "leave", "position", "composition", "existed",
    "edited", "converted", "covered", "conveyed", "reducing", "reduced", "declined", "deleted", "delegated",
    "released", "accessed", "processed", "concerned", "consider", "assent", "reserved", "direction",
    "directory", "selection", "solution", "solutions", "content", "accepting", "paused", "pauses", "trusted",
    "recovered", "warren", "daniel", "master", "healing", "extending", "organisations", "organizations",
    "organisation", "organization", "exposing", "falls", "deflated", "offending", "supervised", "superior",
    "centered", "official", "remove", "reuse", "sending", "recover",
  ]
}
