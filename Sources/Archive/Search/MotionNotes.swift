import GRDB

/// What a person is told whose question about motions found none.
struct MotionNotes {
  let question: MotionQuestion
  let query: SearchQuery
  let db: Database

  /// So many namesakes are named at most.
  private static let mostNamesakes = 8
  /// A longer question is no name.
  private static let longestName = 4

  /// Sentences, of which each names a way on; `isNearly` where motions nearly match.
  func sentences(isNearly: Bool) throws -> [String] {
    var notes = try noteOnName().map { [$0] } ?? []
    guard !isNearly else { return notes }
    notes += try notesOnPeople()
    if query.fields.contains(where: \.field.isOfMotions) {
      notes.append("to look for the words on pages, type: \(query.askedOfPages)")
    }
    return notes
  }

  /// A name alone is looked for in what motions say, which seldom name who moved them.
  private func noteOnName() throws -> String? {
    let leaves = query.wanted?.leaves ?? []
    let words = leaves.flatMap(\.words)
    guard 1...Self.longestName ~= words.count, leaves.allSatisfy({ !$0.words.isEmpty }),
      !query.fields.contains(where: \.field.isOfMotions)
    else { return nil }
    let name = words.joined(separator: " ")
    let people = try Names.matching(name, db, viewer: question.viewer)
    guard !people.ids.isEmpty, people.near.isEmpty else { return nil }
    let value = words.count > 1 ? "\"\(name)\"" : name
    return "to look for who moved or seconded: --mover \(value), --seconder \(value), or --member \(value) for votes as well"
  }

  private func notesOnPeople() throws -> [String] {
    try Role.allCases.flatMap { role in
      try ChosenFilters.demands(role.option(of: question), query.values(of: role.field)).joined()
        .compactMap { try note(on: $0, role) }
    }
  }

  /// Why a name finds nothing, and who else of that name would; `nil` where the name is not why.
  private func note(on name: String, _ role: Role) throws -> String? {
    let ids = try Names.matching(name, db, viewer: question.viewer).ids
    guard try !ids.contains(where: { try did(role, $0) }), let last = Tokens.of(name).last else { return nil }
    let namesakes = try namesakes(last).filter { try did(role, $0.id) }.prefix(Self.mostNamesakes).map(\.name)
    let others = namesakes.isEmpty ? nil : "of that name, there are: \(namesakes.joined(separator: ", "))"
    // That nobody is called so is said already.
    return ids.isEmpty ? others : ["“\(name)” \(role.verb) no motion", others].compactMap(\.self).joined(separator: "; ")
  }

  private func namesakes(_ word: String) throws -> [(id: Int64, name: String)] {
    try Row.fetchAll(
      db, sql: "SELECT id, name FROM person WHERE instr(' ' || key || ' ', ' ' || ? || ' ') > 0 ORDER BY name", arguments: [word]
    ).map { (id: $0[0], name: $0[1]) }
  }

  /// Whether a motion that the viewer may see names the person so.
  private func did(_ role: Role, _ person: Int64) throws -> Bool {
    try Bool.fetchOne(db.cachedStatement(sql: "SELECT \(role.condition)"), arguments: [question.viewer.rawValue, person]) ?? false
  }

  /// What people do with motions.
  private enum Role: CaseIterable {
    case mover, seconder, member

    var field: SearchQuery.Field {
      switch self {
      case .mover: .mover
      case .seconder: .seconder
      case .member: .member
      }
    }

    var verb: String {
      switch self {
      case .mover: "moved"
      case .seconder: "seconded"
      case .member: "moved, seconded or voted on"
      }
    }

    func option(of question: MotionQuestion) -> String? {
      switch self {
      case .mover: question.mover
      case .seconder: question.seconder
      case .member: question.member
      }
    }

    /// For a level, ?1, and a person, ?2.
    var condition: String {
      let moved = "EXISTS(SELECT 1 FROM motion WHERE level <= ?1 AND mover = ?2)"
      let seconded = "EXISTS(SELECT 1 FROM motion WHERE level <= ?1 AND seconder = ?2)"
      let voted = "EXISTS(SELECT 1 FROM vote v JOIN motion m ON m.id = v.motion WHERE m.level <= ?1 AND v.person = ?2)"
      return switch self {
      case .mover: moved
      case .seconder: seconded
      case .member: [moved, seconded, voted].joined(separator: " OR ")
      }
    }
  }
}
