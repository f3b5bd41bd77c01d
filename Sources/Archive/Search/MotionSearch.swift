import GRDB
import Records

extension Archive {
  /// Finds motions: "seconded by Reyes, failed, 1974 to 1978". Without a question, all of them.
  package func searchMotions(_ question: MotionQuestion) throws(ArchiveError) -> MotionAnswer {
    try read { db in try MotionSearch(question, kept, db).answer() }
  }
}

/// One question put to the motions.
struct MotionSearch {
  private let question: MotionQuestion
  private let query: SearchQuery
  private let kept: KeptBetweenQuestions
  private let db: Database
  private var conditions: [String] = []
  private var arguments: [any DatabaseValueConvertible] = []
  private var notes: [String] = []
  private var isHopeless = false
  /// The votes that are asked for, as SQL lists them; `nil` where any will do.
  private var optionsAsked: String?
  /// Where words are asked for that FTS5 finds at once, it goes first, from the newest: it stops when there are enough.
  private var beginsWithText = false

  init(_ question: MotionQuestion, _ kept: KeptBetweenQuestions, _ db: Database) throws {
    try self.init(question, QueryParser.parse(question.text ?? ""), kept, db)
  }

  private init(_ question: MotionQuestion, _ query: SearchQuery, _ kept: KeptBetweenQuestions, _ db: Database) throws {
    self.question = question
    self.query = query
    self.kept = kept
    self.db = db
    try addConditions()
  }

  func answer() throws -> MotionAnswer {
    var answer = MotionAnswer(
      understood: understood, notes: notes, total: Total(0), hits: [])
    if !isHopeless { try fill(&answer) }
    if answer.total.value == 0 {
      let isNearly = answer.nearTotal ?? 0 > 0
      answer.notes += try MotionNotes(question: question, query: query, db: db).sentences(isNearly: isNearly)
    }
    return answer
  }

  private func fill(_ answer: inout MotionAnswer) throws {
    let offset = max(0, question.offset)
    let limit = max(0, question.limit)
    let reader = MotionReader(db: db)
    let ids = try ids(max(PageRows.countLimit + 1, offset + limit))
    answer.total = Total(
      min(ids.count, PageRows.countLimit), isExact: ids.count <= PageRows.countLimit)
    answer.hits = try ids.dropFirst(offset).prefix(limit).compactMap { try reader.hit($0) }
    if question.facets { answer.facets = try facets() }
    if ids.count <= offset + limit, let wide = try WidenedQuery(query, question.viewer, kept, db) {
      let exact = Set(ids)
      var widened = query
      widened.wanted = wide.wanted
      let near = try MotionSearch(question, widened, kept, db).ids(PageRows.countLimit).filter { !exact.contains($0) }
      answer.nearTotal = near.count
      answer.hits += try near.dropFirst(max(0, offset - ids.count)).prefix(limit - answer.hits.count).compactMap { try reader.hit($0, wide) }
    }
  }

  /// The first motions that fulfil the conditions. Counted and listed at once: finding them costs more than reading their
  /// ids. The statement names people and bodies by their ids, so it is not kept: there would be one for each question.
  private func ids(_ limit: Int) throws -> [Int64] {
    try Int64.fetchAll(
      db, sql: "SELECT m.id \(source) ORDER BY \(id) \(question.isOldestFirst ? "ASC" : "DESC") LIMIT ?",
      arguments: StatementArguments(arguments + [limit]))
  }

  private var source: String {
    let tables = beginsWithText ? "motion_search CROSS JOIN motion m ON m.id = motion_search.rowid" : "motion m"
    return "FROM \(tables) WHERE \(conditions.joined(separator: " AND "))"
  }

  private var id: String { beginsWithText ? "motion_search.rowid" : "m.id" }

  private func facets() throws -> MotionFacets {
    // The twenty most frequent; but of the years all, since they come in order.
    func counts(_ name: String, _ joins: String = "", order: String = "2 DESC, 1 LIMIT 20") throws -> [Facets.Count] {
      try counted("SELECT \(name) AS name, count(*) FROM found f \(joins) WHERE name IS NOT NULL GROUP BY 1 ORDER BY \(order)")
    }
    return MotionFacets(
      years: try counts("substr(t.date, 1, 4)", "JOIN meeting t ON t.id = f.meeting", order: "1"),
      bodies: try counts("b.name", "JOIN body b ON b.id = f.body"),
      results: try counts("coalesce(f.extended_result, f.result)"),
      members: try counted(
        """
        SELECT p.name, d.motions FROM person p JOIN (
          SELECT person, count(*) AS motions FROM (\(deeds)) GROUP BY person
        ) d ON d.person = p.id ORDER BY 2 DESC, 1 LIMIT 20
        """))
  }

  /// Who did what `--member` asks of each motion in `found`: moved, seconded or voted; where votes are asked for, who voted so.
  private var deeds: String {
    let votes = "SELECT v.motion AS id, v.person FROM found f CROSS JOIN vote v ON v.motion = f.id"
    if let optionsAsked { return "SELECT DISTINCT id, person FROM (\(votes) WHERE v.option IN (\(optionsAsked)))" }
    return "SELECT id, mover AS person FROM found UNION SELECT id, seconder FROM found UNION \(votes)"
  }

  /// Names and numbers that a statement gives of the motions in `found`.
  private func counted(_ sql: String) throws -> [Facets.Count] {
    try Row.fetchAll(
      db,
      sql: "WITH found AS MATERIALIZED (SELECT m.* \(source) ORDER BY \(id) DESC LIMIT \(PageRows.countLimit)) \(sql)",
      arguments: StatementArguments(arguments)
    ).map { Facets.Count(name: $0[0], count: $0[1]) }
  }
}

/// What is asked, as conditions on the motions.
extension MotionSearch {
  private mutating func addConditions() throws {
    var filters = SearchFilters()
    (filters.from, filters.to, filters.body) = (question.from, question.to, question.body)
    let chosen = try ChosenFilters(filters, query)
    notes = query.notes + chosen.notes + ChosenFilters.notesOnPages(query)
    let namesSomeone = ![demands(.mover), demands(.seconder), demands(.member)].allSatisfy(\.isEmpty)
    beginsWithText = !namesSomeone && query.wanted.map(TextCondition.isForFTS) == true
    addText()
    try addNumbers(among: chosen.ids)
    // Whoever asks for a person is answered from that person's motions, which are few: the plus keeps SQLite from going
    // through all motions of those years.
    add("\(namesSomeone ? "+" : "")\(id) BETWEEN ? AND ?", chosen.ids.lowerBound, chosen.ids.upperBound)
    add("m.level <= ?", question.viewer.rawValue)
    for names in demands(.mover) { add("m.mover IN (\(Self.list(try people(named: names))))") }
    for names in demands(.seconder) { add("m.seconder IN (\(Self.list(try people(named: names))))") }
    addResults()
    try addVotes(chosen.ids)
    for ids in try chosen.bodyIDs(question.viewer, db) {
      if ids.isEmpty { giveUp(try ChosenFilters.noteOnBodies(question.viewer, db)) }
      add("m.body IN (\(Self.list(ids)))")
    }
  }

  private mutating func addText() {
    guard let wanted = query.wanted else { return }
    if beginsWithText { return add("motion_search MATCH ?", FullTextExpression.text(wanted)) }
    var text = TextCondition(id: "m.id", table: "motion_search") { period in
      let ids = SearchID.range(from: period.days.lowerBound, to: period.days.upperBound)
      return "m.id BETWEEN \(ids.lowerBound) AND \(ids.upperBound)"
    }
    conditions.append(text.sql(wanted))
    arguments += text.expressions as [any DatabaseValueConvertible]
  }

  /// What the options ask of a field, and what the text does; of the names in each list any will do.
  private func demands(_ field: SearchQuery.Field) -> [[String]] {
    let option =
      switch field {
      case .mover: question.mover
      case .seconder: question.seconder
      case .member: question.member
      case .number: question.number
      default: String?.none
      }
    return ChosenFilters.demands(option, query.values(of: field))
  }

  private mutating func addNumbers(among ids: ClosedRange<Int64>) throws {
    for numbers in demands(.number) {
      let found = try numbers.flatMap { try NumberedMotions(number: $0, db: db).ids(among: ids) }
      add("m.id IN (\(Self.list(found)))")
    }
  }

  private mutating func addResults() {
    if let result = question.result { add("m.result = ?", result.rawValue) }
    if let result = question.extendedResult { add("m.extended_result = ?", result) }
    let asked = query.values(of: .result).map(MotionQuestion.result(named:))
    guard !asked.isEmpty else { return }
    let names = asked.map { $0.0 == nil ? "m.extended_result = ?" : "m.result = ?" }
    conditions.append("(\(names.joined(separator: " OR ")))")
    arguments += asked.compactMap { $0.0?.rawValue ?? $0.1 } as [any DatabaseValueConvertible]
  }

  private mutating func addVotes(_ ids: ClosedRange<Int64>) throws {
    let asked = query.values(of: .option).compactMap(MotionQuestion.option(named:))
    let options = VoteOption.allCases.filter {
      (question.option == nil || $0 == question.option) && (asked.isEmpty || asked.contains($0))
    }
    let isAny = question.option == nil && asked.isEmpty
    let members = demands(.member)
    guard !isAny || !members.isEmpty else { return }
    // The index of votes has the motions' ids, so those of other years need not be opened. All options are named where any
    // will do, so that the index of a person's votes, in which the option comes first, is entered at the years.
    let named = options.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    if !isAny { optionsAsked = named }
    let vote = """
      SELECT motion FROM vote WHERE motion BETWEEN \(ids.lowerBound) AND \(ids.upperBound) AND option IN (\(named))
      """
    // So are votes that were seldom cast; of the others each motion that comes up is asked.
    if members.isEmpty, try areFew(vote) {
      add("m.id IN (\(vote))")
    } else if members.isEmpty {
      add("EXISTS (SELECT 1 FROM vote v WHERE v.option IN (\(named)) AND v.motion = m.id)")
    }
    for names in members {
      let people = Self.list(try people(named: names))
      let votes = "\(vote) AND person IN (\(people))"
      add("m.id IN (\(isAny ? "\(votes) UNION ALL \(Self.moved(by: people, ids))" : votes))")
    }
  }

  /// The motions that people moved or seconded. All results are named for the same reason: the indexes have them before the
  /// ids.
  private static func moved(by people: String, _ ids: ClosedRange<Int64>) -> String {
    ["mover", "seconder"].flatMap { column in
      ["IN ('pass', 'fail')", "IS NULL"].map { result in
        """
        SELECT id FROM motion WHERE \(column) IN (\(people)) AND result \(result)
          AND id BETWEEN \(ids.lowerBound) AND \(ids.upperBound)
        """
      }
    }.joined(separator: " UNION ALL ")
  }

  private func areFew(_ rows: String) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT NOT EXISTS(SELECT 1 FROM (\(rows)) LIMIT 1 OFFSET \(PageRows.countLimit))") ?? false
  }

  /// The people whom any of the names may mean. Where nobody is called so but somebody nearly, that is said.
  private mutating func people(named names: [String]) throws -> [Int64] {
    var ids: [Int64] = []
    for name in names {
      let found = try Names.matching(name, db, viewer: question.viewer)
      ids += found.ids
      if found.ids.isEmpty {
        notes.append("the archive knows nobody called “\(name)”")
      } else if !found.near.isEmpty {
        notes.append("nobody is called “\(name)”; taken for \(found.near.joined(separator: ", "))")
      }
    }
    isHopeless = isHopeless || ids.isEmpty
    return ids
  }

  private mutating func giveUp(_ note: String) {
    isHopeless = true
    notes.append(note)
  }

  private mutating func add(_ condition: String, _ values: (any DatabaseValueConvertible)...) {
    conditions.append(condition)
    arguments += values
  }

  /// Ids are our own numbers, so they may stand in the SQL.
  private static func list(_ ids: [Int64]) -> String {
    ids.map(String.init).joined(separator: ", ")
  }

  private var understood: String {
    let options: [(SearchQuery.Field, String?)] = [
      (.mover, question.mover), (.seconder, question.seconder), (.member, question.member),
      (.option, question.option?.rawValue), (.result, question.result?.rawValue ?? question.extendedResult),
      (.number, question.number), (.from, question.from), (.to, question.to), (.body, question.body),
    ]
    let asked = [query.understood] + options.compactMap { field, value in value.map(field.written) }
    return asked.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
