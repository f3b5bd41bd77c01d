/// A word that minutes are built of. Each stands for its forms: `carried` for "carries", "carried" …
enum Keyword: UInt8, CaseIterable, Sendable {
  // Moving
  case moved, move, motion, mover, made, seconded, second, seconder, supported, support, supporter
  case proposed, proposer, offered, introduced, sponsored, amend, amended, amendment, substitute
  case reconsider, table, withdraw
  // Outcomes
  case carried, passed, adopted, approved, resolved, agreed, ordered, result, disposition, decision
  case failed, lost, defeated, denied, rejected, died, lack, tabled, withdrawn, deferred, postponed
  case unanimous, vote, voting, declared, tie, majority
  // Options
  case aye, yea, yes, nay, no, favour, against, opposed, negative, affirmative, dissenting
  case abstain, recused, voice, all, none, remaining
  // Attendance
  case present, absent, excused, attendance, attending, roll, call, called, quorum, regrets, apologies
  case staff, guests, also, others, members, following, officials, remote, except, answered
  case arrived, entered, joined, left, departed, exited, returned, late, presiding, presided
  // Meetings
  case meeting, session, minutes, regular, special, emergency, workshop, hearing, committee, joint
  case council, board, commission, township, order, adjourned, adjourn, recess, reconvened, convened
  case held, met, closed, executive, consent, agenda, item, clerk, secretary, attest, page, work, study
  case `public`, formal, annual, organizational, next, city
  // Papers
  case resolution, ordinance, bylaw, bill, reading, whereas, number
  // Titles
  case mayor, deputy, vice, pro, tem, councilman, councilmember, councillor, alderman, commissioner
  case supervisor, trustee, selectman, reeve, warden, president, chair, member, mister, missus, miss
  case doctor, honourable, reverend, sir, director, chief
  // Grammar
  case by, and, to, that, the, of, be, it, was, were, `is`, with, on, upon, `for`, a, so, then, who

  /// Every spelling that is taken for it, in lower case without punctuation. Those of five letters and more are
  /// also recognised when damaged.
  var forms: [String] {
    switch self {
    case .move: ["move", "moves"]
    case .moved: ["moved", "motioned"]
    case .motion: ["motion", "motions", "mot"]
    case .mover: ["mover"]
    case .seconded: ["seconded", "2nded", "secended", "seconds", "seconding"]
    case .second: ["second", "2nd", "2d"]
    case .supported: ["supported"]
    case .supporter: ["supporter"]
    case .offered: ["offered"]
    case .amend: ["amend", "amending", "amends"]
    case .amended: ["amended"]
    case .amendment: ["amendment", "amendments"]
    case .withdraw: ["withdrew"]
    case .carried: ["carried", "carries", "prevailed", "prevails"]
    case .passed: ["passed", "passes"]
    case .adopted: ["adopted", "confirmed"]
    case .approved: ["approved"]
    case .agreed: ["agreed", "concurred"]
    case .failed: ["failed", "fails"]
    case .lost: ["lost"]
    case .died: ["died", "dies"]
    case .unanimous: ["unanimous", "unanimously", "unan"]
    case .vote: ["vote", "votes"]
    case .voting: ["voted", "voting"]
    case .aye: ["aye", "ayes"]
    case .yea: ["yea", "yeas"]
    case .nay: ["nay", "nays", "noe", "noes", "noés"]
    case .favour: ["favour", "favor", "infavour", "infavor"]
    case .opposed: ["opposed", "opposing", "opposition"]
    case .dissenting: ["dissenting", "dissented", "dissent"]
    case .abstain:
      ["abstain", "abstained", "abstaining", "abstention", "abstentions", "abstains", "abst", "abstentious"]
    case .recused: ["recused", "recuse", "recusal", "recusing", "recusals"]
    case .none: ["none", "nil", "nobody"]
    case .remaining: ["remaining"]
    case .excused: ["excused"]
    case .attendance: ["attendance"]
    case .attending: ["attending", "attended"]
    case .call: ["call"]
    case .roll: ["roll", "rollcall"]
    case .regrets: ["regrets"]
    case .apologies: ["apologies", "apology"]
    case .guests: ["guests", "guest", "visitors", "visitor"]
    case .others: ["others"]
    case .members: ["members"]
    case .officials: ["officials", "officers"]
    case .remote: ["remotely", "remote", "virtually", "zoom", "electronically", "telephone"]
    case .except: ["except", "excepting"]
    case .answered: ["answered", "answering", "responded", "responding"]
    case .arrived: ["arrived", "arrives"]
    case .joined: ["joined"]
    case .left: ["left", "leaves"]
    case .exited: ["exited"]
    case .returned: ["returned", "rejoined"]
    case .presiding: ["presiding"]
    case .presided: ["presided"]
    case .meeting: ["meeting", "meetings"]
    case .session: ["session"]
    case .adjourned: ["adjourned", "adjourns"]
    case .adjourn: ["adjourn", "adjournment"]
    case .recess: ["recess", "recessed"]
    case .reconvened: ["reconvened", "reconvene"]
    case .convened: ["convened", "convene"]
    case .committee: ["committee"]
    case .clerk: ["clerk", "clerk-treasurer", "clerk-administrator", "administrator-clerk", "clerk-recorder"]
    case .secretary: ["secretary", "recorder", "secretary-treasurer"]
    case .item: ["item", "items"]
    case .public: ["public"]
    case .organizational: ["organizational", "reorganization", "organisational"]
    case .resolution: ["resolution", "resolutions", "res"]
    case .ordinance: ["ordinance", "ordinances", "ord"]
    case .bylaw: ["bylaw", "by-law", "bylaws", "by-laws"]
    case .whereas: ["whereas"]
    case .number: ["number", "nos", "num"]
    case .mayor: ["mayor"]
    case .tem: ["tem", "tempore", "protem"]
    case .councilman: ["councilman", "councilmen", "councilwoman", "councilwomen", "councilperson"]
    case .councilmember: ["councilmember", "councilmembers", "council-member", "cm", "cmbr"]
    case .councillor:
      ["councillor", "councillors", "councilor", "councilors", "cllr", "cllrs", "cr", "crs", "coun", "clr", "clrs", "comhairleoir", "comhairleoirí"]
    case .alderman:
      ["alderman", "aldermen", "alderwoman", "alderperson", "alderpersons", "ald", "alderwomen"]
    case .commissioner: ["commissioner", "commissioners", "comm", "comr", "com", "commr", "cmr"]
    case .supervisor: ["supervisor", "supervisors", "sup", "supv", "supvr"]
    case .trustee: ["trustee", "trustees", "trus"]
    case .selectman: ["selectman", "selectmen", "selectwoman", "selectperson", "selectboard", "sel"]
    case .chair: ["chair", "chairman", "chairperson", "chairwoman", "vice-chair", "vice-chairman", "chm", "chmn", "chr"]
    case .member: ["member"]
    case .president: ["president"]
    case .mister: ["mr", "messrs", "mister"]
    case .missus: ["mrs", "ms", "madam"]
    case .miss: ["miss"]
    case .doctor: ["dr"]
    case .honourable: ["hon", "honorable", "honourable"]
    case .reverend: ["rev", "reverend", "father", "pastor"]
    case .warden: ["warden"]
    case .reeve: ["reeve", "deputy-reeve"]
    case .a: ["a", "an"]
    default: [String(describing: self)]
    }
  }

  /// A title of a person who sits on a body.
  var isTitle: Bool {
    switch self {
    case .mayor, .deputy, .vice, .pro, .tem, .councilman, .councilmember, .councillor, .alderman, .commissioner,
      .supervisor, .trustee, .selectman, .reeve, .warden, .president, .chair, .member, .mister, .missus, .miss,
      .doctor, .honourable, .reverend, .sir, .director, .chief, .members:
      true
    default: false
    }
  }

  /// Small words that are never a name, nor stand in one.
  var isGrammar: Bool { rawValue >= Keyword.by.rawValue }
}
