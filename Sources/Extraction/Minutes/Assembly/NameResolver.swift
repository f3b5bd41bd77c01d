/// Finds the one person of a body that a name as written means: "Gouncilman Burt", "Burt" and "Mr. Burt" are one.
struct NameResolver {
  struct Member: Sendable {
    var name: String
    var role: String?
    var parts: [String]
    var isMember: Bool
    /// Whether a list names the person; `false` for one who is only spoken of.
    var isListed = true
  }

  struct Resolution: Equatable {
    var name: String
    /// How sure it is that this is the person.
    var confidence: Double
    /// Whether the name was found among those who are listed.
    var isKnown: Bool
  }

  private(set) var members: [Member] = []

  mutating func add(name: String, role: String?, isMember: Bool) {
    let parts = Person.parts(of: name)
    guard !parts.isEmpty else { return }
    if let at = members.firstIndex(where: { $0.parts == parts }) {
      if members[at].role == nil { members[at].role = role }
      members[at].isMember = members[at].isMember || isMember
      members[at].isListed = true
      return
    }
    members.append(Member(name: name, role: role, parts: parts, isMember: isMember))
  }

  /// Takes in a name that is spoken of again and again, and that no list has.
  mutating func addUnlisted(_ name: String) {
    members.append(Member(name: name, role: nil, parts: Person.parts(of: name), isMember: false, isListed: false))
  }

  /// Whether some name that is known may be meant.
  func isNear(_ name: String) -> Bool {
    let parts = Person.parts(of: name)
    return members.contains { Self.cost(of: parts, for: $0.parts) != nil }
  }

  mutating func rename(_ name: String, to other: String) {
    guard let at = members.firstIndex(where: { $0.name == name }) else { return }
    members[at].name = other
    members[at].parts = Person.parts(of: other)
  }

  /// The person meant, or the name as written where none, or more than one, fits.
  func resolve(_ person: Person) -> Resolution {
    if person.name.isEmpty { return byTitle(person.role ?? "") }
    let parts = person.parts
    var best: [(member: Member, cost: Double)] = []
    for member in members {
      guard let cost = Self.cost(of: parts, for: member.parts) else { continue }
      if let least = best.first?.cost, cost > least + 0.01 { continue }
      if let least = best.first?.cost, cost < least - 0.01 { best = [] }
      best.append((member, cost))
    }
    if best.count > 1, let role = person.role {
      let sameRole = best.filter { Self.isSameRole($0.member.role, role) }
      if sameRole.count == 1 { best = sameRole }
    }
    if best.count > 1 {
      let sitting = best.filter(\.member.isMember)
      if sitting.count == 1 { best = sitting }
    }
    guard best.count == 1 else { return Resolution(name: person.name, confidence: best.isEmpty ? 0.6 : 0.4, isKnown: false) }
    return Resolution(name: best[0].member.name, confidence: max(0.5, 0.98 - best[0].cost * 0.12), isKnown: best[0].member.isListed)
  }

  private func byTitle(_ role: String) -> Resolution {
    let fitting = members.filter { Self.isSameRole($0.role, role) }
    if fitting.count == 1 { return Resolution(name: fitting[0].name, confidence: 0.9, isKnown: true) }
    return Resolution(name: role, confidence: 0.4, isKnown: false)
  }

  /// What it costs to take one name for the other; `nil` where they cannot be the same person.
  static func cost(of read: [String], for known: [String]) -> Double? {
    let read = withoutSuffix(read)
    let known = withoutSuffix(known)
    guard let surname = read.last, let target = known.last else { return nil }
    var total: Double
    if let cost = wordCost(surname, target) {
      total = cost
    } else if read.count == 1, known.count > 2, let cost = wordCost(surname, known[known.count - 2]) {
      // "Decter" for "Decter Wright".
      total = cost + 0.6
    } else if read.count > 2, known.count > 1, target.contains("-"), let cost = wordCost(read.suffix(2).joined(), target) {
      // "Connie Aubin Adams" for "Connie Aubin-Adams".
      total = cost
    } else if known.count == 1, read.count > 1, let cost = wordCost(read.joined(), target) {
      total = cost
    } else if read.count == 1, known.count > 1, let cost = wordCost(surname, known.suffix(2).joined()) {
      total = cost
    } else if known.count == 1, let half = target.split(separator: "-").last, half.utf8.count + 3 < target.utf8.count, let cost = wordCost(surname, String(half)) {
      // "Edith-Holm" is two names that were read as one.
      total = cost + 0.6
    } else {
      return nil
    }
    // A given name, where both have one, must agree: in full, or in its first letter.
    guard read.count > 1, known.count > 1, let given = read.first, let knownGiven = known.first else { return total }
    if let cost = wordCost(given, knownGiven) { return total + cost }
    if given.utf8.count == 1 || knownGiven.utf8.count == 1 { return given.utf8.first == knownGiven.utf8.first ? total + 0.1 : nil }
    if knownGiven.hasPrefix(given) || given.hasPrefix(knownGiven) { return total + 0.1 }
    if known.contains(where: { wordCost(given, $0) != nil }) { return total + 0.2 }
    // "Chas." and "Charles", "Bob" and "Robert": the same initial is the most that can be asked.
    return given.utf8.first == knownGiven.utf8.first ? total + 0.6 : nil
  }

  private static func withoutSuffix(_ parts: [String]) -> [String] {
    let kept = parts.filter { !["jr", "sr", "ii", "iii", "iv"].contains($0) }
    return kept.isEmpty ? parts : kept
  }

  /// The damage between two words of names; `nil` beyond what is tolerated.
  private static func wordCost(_ read: String, _ known: String) -> Double? {
    if read == known { return 0 }
    let a = letters(read)
    let b = letters(known)
    if a == b { return 0.05 }
    let limit: Double = b.count < 4 ? 0.5 : b.count < 6 ? 1 : b.count < 9 ? 1.5 : 2
    if a.count < 3 { return nil }
    let cost = EditDistance.cost(of: a, for: b, limit: limit)
    // "Carey" and "Darcy": a short name that differs in its first letter and in another is another's.
    if a.first != b.first, b.count < 7, cost > 0.5, a.dropFirst() != b.dropFirst() { return nil }
    return cost <= limit ? cost : nil
  }

  private static func letters(_ word: String) -> [UInt8] { word.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "'") } }

  private static func isSameRole(_ known: String?, _ read: String) -> Bool {
    guard let known else { return false }
    let a = Set(Person.parts(of: known))
    let b = Person.parts(of: read).filter { !["the", "madam", "mr", "of"].contains($0) }
    return !b.isEmpty && b.allSatisfy { word in a.contains { wordCost(word, $0) != nil || $0.hasPrefix(word) || word.hasPrefix($0) } }
      && (a.count == b.count || !a.contains("deputy") && !a.contains("vice") && !a.contains("pro"))
  }
}
