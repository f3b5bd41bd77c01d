import GRDB

/// People as the archive names them.
enum Names {
  /// The people whom a name may mean: those with all its words, titles aside, and no first name that its initials deny. Where
  /// nobody is called so, those whose initials are others, or whose names come near, as recognition may have spoilt them; `near`
  /// then lists how they are written.
  static func matching(_ name: String, _ db: Database, viewer: AccessLevel) throws
    -> (ids: [Int64], near: [String])
  {
    let words = Tokens.of(name).filter { !titles.contains($0) }
    let telling = words.filter { $0.unicodeScalars.count > 1 }
    let asked = telling.isEmpty ? words : telling
    guard !asked.isEmpty else { return ([], []) }
    let people = try Row.fetchAll(db, sql: "SELECT id, name, key FROM person").map(Person.init)
    let exact = try people.filter { person in asked.allSatisfy(person.words.contains) }
      .filter { try isNamed($0.id, db, viewer) }
    guard exact.isEmpty else {
      let initials = words.filter { !asked.contains($0) }
      let called = exact.filter { $0.mayHave(initials, besides: asked) }
      return called.isEmpty ? (exact.map(\.id), exact.map(\.name)) : (called.map(\.id), [])
    }
    let near = try people.filter { person in
      asked.allSatisfy { word in person.words.contains { isNear(word, $0) } }
    }.filter { try isNamed($0.id, db, viewer) }
    return (near.map(\.id), near.map(\.name))
  }

  private struct Person {
    let id: Int64
    let name: String
    let words: [String]

    init(_ row: Row) {
      id = row["id"]
      name = row["name"]
      words = (row["key"] as String).textWords.map(String.init)
    }

    /// Whether the initials may be of the names that the person has besides those that were asked for.
    func mayHave(_ initials: [String], besides asked: [String]) -> Bool {
      let others = words.filter { !asked.contains($0) && !Names.titles.contains($0) }
      return others.isEmpty || initials.allSatisfy { initial in others.contains { $0.hasPrefix(initial) } }
    }
  }

  /// Whether minutes that the viewer may see name the person, so that neither a note nor its absence gives a hidden name
  /// away.
  private static func isNamed(_ id: Int64, _ db: Database, _ viewer: AccessLevel) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS(SELECT 1 FROM motion WHERE level <= ?1 AND mover = ?2)
            OR EXISTS(SELECT 1 FROM motion WHERE level <= ?1 AND seconder = ?2)
            OR EXISTS(SELECT 1 FROM vote v JOIN motion m ON m.id = v.motion WHERE m.level <= ?1 AND v.person = ?2)
            OR EXISTS(SELECT 1 FROM attendee a JOIN meeting t ON t.id = a.meeting JOIN document d ON d.id = t.document
              WHERE d.level <= ?1 AND a.person = ?2)
          """), arguments: [viewer.rawValue, id]) ?? false
  }

  private static func isNear(_ a: String, _ b: String) -> Bool {
    let limit = OCRDistance.limit(a.utf8.count)
    return a == b || OCRDistance.learned.cost(Array(a.utf8)[...], Array(b.utf8)[...], limit: limit) != nil
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "hon", "mayor", "alderman", "alderwoman", "alderperson",
    "councilman", "councilwoman", "councilmember", "councillor", "councilor", "council", "member",
    "commissioner", "trustee", "supervisor", "deputy", "vice", "president", "reeve", "chair",
    "chairman", "chairwoman", "chairperson",
  ]
}
