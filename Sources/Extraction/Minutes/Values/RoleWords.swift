/// Words of offices and posts that stand before or after a name and are no part of it.
enum RoleWords {
  /// "City Attorney", "Deputy Clerk": every word of the post.
  static func isPost(_ token: Token) -> Bool {
    if let keyword = token.keyword {
      if keyword.isTitle { return true }
      switch keyword {
      case .clerk, .secretary, .city, .public, .council, .committee, .commission, .board, .township, .officials: return true
      default: break
      }
    }
    return posts.contains(token.key) || token.key.utf8.contains(UInt8(ascii: "-")) && token.key.split(separator: "-").contains { posts.contains(String($0)) }
  }

  /// Whether a title makes its bearer a member of the body.
  static func isMemberTitle(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .mayor, .councilman, .councilmember, .councillor, .alderman, .commissioner, .supervisor, .trustee, .selectman,
      .reeve, .warden, .president, .chair, .member, .members, .deputy, .vice, .pro, .tem:
      true
    default: false
    }
  }

  /// The last word of a post, which its bearer's name follows: "Traffic Engineer Stone", "City Forester Birch".
  static func endsPost(_ token: Token) -> Bool { token.keyword == nil && bearers.contains(token.key) && !token.endsClause }

  private static let bearers: Set<String> = [
    "engineer", "superintendent", "planner", "inspector", "forester", "aide", "coordinator", "administrator", "treasurer", "librarian", "technician", "specialist",
    "analyst", "accountant", "assessor", "attorney", "manager", "officer", "liaison", "comptroller",
  ]

  private static let posts: Set<String> = [
    "administrator", "attorney", "manager", "engineer", "treasurer", "superintendent", "supt", "planner", "solicitor",
    "officer", "coordinator", "assistant", "asst", "interim", "acting", "town", "village", "county", "borough", "parish",
    "fire", "police", "works", "finance", "recorder", "assessor", "auditor", "comptroller", "controller", "inspector",
    "marshal", "sheriff", "judge", "magistrate", "counsel", "consultant", "architect", "surveyor", "librarian",
    "foreman", "bookkeeper", "accountant", "planning", "zoning", "building", "utilities", "utility", "water", "sewer",
    "street", "streets", "parks", "recreation", "development", "community", "economic", "human", "resources",
    "municipal", "legal", "technology", "information", "land", "administrative", "executive", "senior", "general",
    "cao", "ceo", "cfo", "caa", "mleo", "cemc", "cbo", "esq", "reporter", "recording", "stenographer", "specialist", "analyst",
    "technician", "representative", "rep", "captain", "lieutenant", "sergeant", "capt", "lt", "sgt", "corporation", "school",
    "health", "services", "service", "department", "dept", "district", "financial", "corporate", "communications",
    "relations", "affairs", "outgoing", "incoming", "elect", "ex", "honorary", "emeritus", "auditors", "office",
    "supervising", "commanding", "purchasing", "agent", "operations", "maintenance", "transportation", "housing",
    "bylaw", "by-law", "enforcement", "tax", "collector", "registrar", "steno", "pm", "proper", "inspection", "aide", "traffic", "forester", "clerical", "liaison",
    "library", "division", "court", "circuit",
    "alternate", "worshipful", "worship", "lawyer", "mgr", "chaplain", "speaker",
  ]
}
