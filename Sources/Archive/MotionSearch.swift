import GRDB
import Records

extension Archive {
  /// Finds motions: "seconded by Reyes, failed, 1974 to 1978". Without a question, all of them.
  package func searchMotions(_ question: MotionQuestion) throws(ArchiveError) -> MotionAnswer {
    try read { db in try MotionSearch(question, db).answer() }
  }

  /// Finds forms by whole words of a field's value, compared without case, accents and marks. `kind` and `value` may be
  /// left open.
  package func fields(
    kind: String? = nil, name: String, value: String? = nil, viewer: AccessLevel = .everyone,
    limit: Int = 20, offset: Int = 0
  ) throws(ArchiveError) -> FieldAnswer {
    try read { db in
      let source = """
        FROM field f JOIN document d ON d.id = f.document
        WHERE f.name = ? AND (? IS NULL OR instr(' ' || f.key || ' ', ' ' || ? || ' ') > 0) AND (? IS NULL OR d.kind = ?) AND d.level <= ?
        """
      let key = value.map(Tokens.key)
      let arguments: StatementArguments = [name, key, key, kind, kind, viewer.rawValue]
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT f.id, f.name, f.value, f.as_written, d.public_id, d.kind,
            coalesce((SELECT name FROM receipt WHERE original = d.original ORDER BY id LIMIT 1), '') AS scan
          \(source) ORDER BY f.id LIMIT ? OFFSET ?
          """,
        arguments: arguments + [limit, offset])
      let hits = try rows.map { row in
        FieldHit(
          document: row["public_id"], scan: row["scan"], kind: row["kind"], name: row["name"],
          value: row["value"], asWritten: row["as_written"],
          evidence: try Self.evidence(of: "field", row["id"], db))
      }
      let total = try Self.total("SELECT 1 \(source)", arguments, db)
      let understood = [kind.map { "kind:\($0)" }, "\(name)=\(value ?? "")"].compactMap(\.self).joined(separator: " ")
      return FieldAnswer(
        understood: understood, notes: total.value == 0 ? try Self.otherFields(than: name, kind, viewer, db) : [],
        total: total, hits: hits)
    }
  }

  /// A sentence with the fields that the forms do have; none where the name is one of them.
  private static func otherFields(than name: String, _ kind: String?, _ viewer: AccessLevel, _ db: Database) throws -> [String] {
    let names = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT f.name FROM field f JOIN document d ON d.id = f.document
        WHERE (? IS NULL OR d.kind = ?) AND d.level <= ? ORDER BY 1
        """, arguments: [kind, kind, viewer.rawValue])
    guard !names.contains(name) else { return [] }
    let forms = kind.map { "no form of kind \($0)" } ?? "no form"
    return ["\(forms) has a field “\(name)”" + (names.isEmpty ? "" : "; there are: \(names.joined(separator: ", "))")]
  }

  /// The places that prove a derived row.
  static func evidence(of subject: String, _ id: Int64, _ db: Database) throws -> [Provenance] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT field, page, boxes, text FROM evidence WHERE subject = ? AND subject_id = ? ORDER BY id
          """), arguments: [subject, id]
    ).map { row in
      Provenance(
        field: row["field"], page: PageNumber(row["page"]) ?? .first,
        boxes: DerivedTables.boxes(row["boxes"]), text: row["text"])
    }
  }
}

/// One question put to the motions.
struct MotionSearch {
  private var question: MotionQuestion
  private let query: SearchQuery
  private let db: Database
  private var conditions: [String] = []
  private var arguments: [any DatabaseValueConvertible] = []
  private var notes: [String] = []
  private var isHopeless = false

  init(_ question: MotionQuestion, _ db: Database) throws {
    query = QueryParser.parse(question.text ?? "")
    self.question = MotionSearch.merged(question, query)
    self.db = db
    try addConditions()
  }

  func answer() throws -> MotionAnswer {
    var answer = MotionAnswer(
      understood: understood, notes: notes, total: Total(0), hits: [])
    guard !isHopeless else { return answer }
    let expression = FullTextExpression.pages(query.wanted, filters: [], hidden: nil)
    let text =
      expression == nil
      ? "" : "m.id IN (SELECT rowid FROM motion_search WHERE motion_search MATCH ?) AND "
    let values: [any DatabaseValueConvertible] = (expression.map { [$0] } ?? []) + arguments
    let given: StatementArguments = StatementArguments(values)
    let source = "FROM motion m WHERE \(text)\(conditions.joined(separator: " AND "))"
    let offset = max(0, question.offset)
    let limit = max(0, question.limit)
    // Counted and listed at once: finding them costs more than reading their ids.
    let ids = try Int64.fetchAll(
      db.cachedStatement(
        sql: "SELECT m.id \(source) ORDER BY m.id DESC LIMIT \(max(PageRows.countLimit + 1, offset + limit))"),
      arguments: given)
    answer.total = Total(
      min(ids.count, PageRows.countLimit), isExact: ids.count <= PageRows.countLimit)
    answer.hits = try ids.dropFirst(offset).prefix(limit).compactMap(hit)
    if question.facets { answer.facets = try facets(source, given) }
    return answer
  }

  private func facets(_ source: String, _ given: StatementArguments) throws -> MotionFacets {
    func counts(_ name: String, _ joins: String = "", order: String = "2 DESC, 1") throws -> [Facets.Count] {
      try Row.fetchAll(
        db,
        sql: """
          WITH found AS MATERIALIZED (SELECT m.* \(source) ORDER BY m.id DESC LIMIT \(PageRows.countLimit))
          SELECT \(name) AS name, count(*) FROM found f \(joins) WHERE name IS NOT NULL
          GROUP BY 1 ORDER BY \(order) LIMIT 20
          """, arguments: given
      ).map { Facets.Count(name: $0[0], count: $0[1]) }
    }
    return MotionFacets(
      years: try counts("substr(t.date, 1, 4)", "JOIN meeting t ON t.id = f.meeting", order: "1"),
      bodies: try counts("b.name", "JOIN body b ON b.id = f.body"),
      results: try counts("coalesce(f.extended_result, f.result)"),
      members: try counts("p.name", "JOIN person p ON p.id = f.mover OR p.id = f.seconder"))
  }

  private func hit(_ id: Int64) throws -> MotionHit? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT d.public_id, m.page, t.date, b.name AS body, m.identifier, m.text,
            a.name AS mover, s.name AS seconder, m.result, m.result_as_written, m.extended_result,
            coalesce((SELECT name FROM receipt WHERE original = d.original ORDER BY id LIMIT 1), '') AS scan
          FROM motion m JOIN document d ON d.id = m.document JOIN meeting t ON t.id = m.meeting
            LEFT JOIN body b ON b.id = m.body
            LEFT JOIN person a ON a.id = m.mover LEFT JOIN person s ON s.id = m.seconder
          WHERE m.id = ?
          """), arguments: [id])
    guard let row else { return nil }
    let flags = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT code, detail FROM flag WHERE subject = 'motion' AND subject_id = ? ORDER BY id"),
      arguments: [id])
    return MotionHit(
      document: row["public_id"], scan: row["scan"],
      page: (row["page"] as Int?).flatMap { PageNumber($0) }, date: row["date"], body: row["body"],
      identifier: row["identifier"], text: row["text"], mover: row["mover"],
      seconder: row["seconder"], result: (row["result"] as String?).flatMap(Motion.Result.init),
      resultAsWritten: row["result_as_written"], extendedResult: row["extended_result"],
      counts: try counts(of: id), votes: try votes(on: id),
      flags: flags.map { Flag(code: $0["code"], detail: $0["detail"]) },
      evidence: try Archive.evidence(of: "motion", id, db))
  }
}

extension MotionSearch {
  private func counts(of motion: Int64) throws -> [VoteCount] {
    try Row.fetchAll(
      db.cachedStatement(sql: "SELECT option, value FROM vote_count WHERE motion = ? ORDER BY ordinal"),
      arguments: [motion]
    ).compactMap { row in VoteOption(rawValue: row["option"]).map { VoteCount(option: $0, value: row["value"]) } }
  }

  private func votes(on motion: Int64) throws -> [Vote] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT v.option, p.name, v.as_written FROM vote v JOIN person p ON p.id = v.person
          WHERE v.motion = ? ORDER BY v.ordinal
          """), arguments: [motion]
    ).compactMap { row in
      VoteOption(rawValue: row["option"]).map { Vote(option: $0, voterName: row["name"], asWritten: row["as_written"]) }
    }
  }

  private mutating func addConditions() throws {
    let ids = SearchID.range(
      from: try day(question.from)?.lowerBound, to: try day(question.to)?.upperBound)
    // Whoever asks for a person is answered from that person's motions, which are few: the plus keeps SQLite from going
    // through all motions of those years.
    let namesSomeone = question.mover != nil || question.seconder != nil || question.member != nil
    add("\(namesSomeone ? "+" : "")m.id BETWEEN ? AND ?", ids.lowerBound, ids.upperBound)
    add("m.level <= ?", question.viewer.rawValue)
    try addPeople("m.mover", question.mover)
    try addPeople("m.seconder", question.seconder)
    if let result = question.result { add("m.result = ?", result.rawValue) }
    if let result = question.extendedResult { add("m.extended_result = ?", result) }
    if let flag = question.flag {
      add("m.id IN (SELECT subject_id FROM flag WHERE code = ? AND subject = 'motion')", flag)
    }
    if let number = question.number {
      let key = BillNumber.key(number)
      add(
        """
        m.id IN (SELECT rowid FROM motion_search WHERE motion_search MATCH ?)
        """, FullTextExpression.quoted(key.replacing("-", with: " ")))
    }
    try addVotes(ids)
    if let body = question.body {
      let ids = try ChosenFilters.bodies(named: body, db)
      isHopeless = isHopeless || ids.isEmpty
      add("m.body IN (\(Self.list(ids)))")
    }
  }

  private mutating func addVotes(_ ids: ClosedRange<Int64>) throws {
    guard question.member != nil || question.option != nil else { return }
    // The index of votes has the motions' ids, so those of other years need not be opened.
    var vote = "SELECT motion FROM vote WHERE motion BETWEEN \(ids.lowerBound) AND \(ids.upperBound)"
    if let member = question.member {
      let ids = try people(named: member)
      vote += " AND person IN (\(Self.list(ids)))"
    }
    if let option = question.option {
      add("m.id IN (\(vote) AND option = ?)", option.rawValue)
    } else {
      // All of them, so that the index of a person's votes, in which the option comes first, is entered at the years.
      let all = VoteOption.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      add("m.id IN (\(vote) AND option IN (\(all)))")
    }
  }

  private mutating func addPeople(_ column: String, _ name: String?) throws {
    guard let name, !name.isEmpty else { return }
    add("\(column) IN (\(Self.list(try people(named: name))))")
  }

  /// The people whom a name may mean. Where nobody is called so but somebody nearly, that is said.
  private mutating func people(named name: String) throws -> [Int64] {
    let found = try Names.matching(name, db, viewer: question.viewer)
    if found.ids.isEmpty {
      isHopeless = true
      notes.append("the archive knows nobody called “\(name)”")
    } else if !found.near.isEmpty {
      notes.append("nobody is called “\(name)”; taken for \(found.near.joined(separator: ", "))")
    }
    return found.ids
  }

  private mutating func add(_ condition: String, _ values: (any DatabaseValueConvertible)...) {
    conditions.append(condition)
    arguments += values
  }

  /// Ids are our own numbers, so they may stand in the SQL.
  private static func list(_ ids: [Int64]) -> String {
    ids.map(String.init).joined(separator: ", ")
  }

  private func day(_ text: String?) throws -> ClosedRange<Day>? {
    guard let text, !text.isEmpty else { return nil }
    guard let span = Day.span(text) else {
      throw ArchiveError.badFilter(text, expected: "a year, a month or a day: 1974, 1974-03, 1974-03-12")
    }
    return span
  }

  /// Adds what the text's own `field:value` parts ask.
  private static func merged(_ question: MotionQuestion, _ query: SearchQuery) -> MotionQuestion {
    var question = question
    for (field, value) in query.fields {
      switch field {
      case .from: question.from = value
      case .to: question.to = value
      case .year: (question.from, question.to) = (value, value)
      case .body: question.body = value
      case .mover: question.mover = value
      case .seconder: question.seconder = value
      case .member: question.member = value
      case .option: question.option = VoteOption(rawValue: value.lowercased())
      case .result: (question.result, question.extendedResult) = MotionQuestion.result(named: value)
      case .number: question.number = value
      case .kind: continue
      }
    }
    return question
  }

  private var understood: String {
    var parts = query.wanted.map { [$0.description(inside: false)] } ?? []
    let asked: [(String, String?)] = [
      ("mover", question.mover), ("seconder", question.seconder), ("member", question.member),
      ("option", question.option?.rawValue),
      ("result", question.result?.rawValue ?? question.extendedResult),
      ("number", question.number), ("from", question.from), ("to", question.to),
      ("body", question.body),
    ]
    for (name, value) in asked {
      guard let value else { continue }
      parts.append(value.contains(" ") ? "\(name):\"\(value)\"" : "\(name):\(value)")
    }
    return parts.joined(separator: " ")
  }
}
