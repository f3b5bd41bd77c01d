/// Scores one document's fields against its truth.
///
/// A field that is absent from truth is not scored; one that is null must not be found. Of an item that was made up, only
/// those fields count that truth speaks of in other items of its kind.
struct FieldScorer {
  private let spoken: SpokenFields
  /// By row name: "date", "motions.mover".
  private(set) var scores: [String: FieldScore] = [:]
  /// Rows that repeat what others count, or count items rather than values: kept out of micro and macro averages. The kind is
  /// among them, since it is what the extraction was asked for.
  private(set) var asideRows: Set<String> = []
  /// The output's own confidences and whether what they stand for was right, by kind of item: "motions".
  private(set) var judgements: [String: [Judgement]] = [:]

  /// `spoken` are the fields that the whole folder's truth speaks of.
  init(spoken: SpokenFields) { self.spoken = spoken }

  /// Scores a scan's documents (a drawer of forms has many), paired by kind and pages. What was extracted beside
  /// them is not scored: truth need not describe every page of a scan.
  mutating func score(outputs: [JSONValue], truths: [JSONValue]) {
    let likeness = truths.map { truth in
      outputs.map { output in
        let isSameKind = truth["kind"] == nil || truth["kind"] == output["kind"]
        let isSamePages = truth["pages"] == nil || truth["pages"] == output["pages"]
        return (isSameKind ? 0.5 : 0.1) + (isSamePages ? 0.4 : 0)
      }
    }
    let pairs = BestMatching(likeness: likeness, least: 0.1).pairs
    let paired = Dictionary(pairs.map { ($0.truth, $0.output) }, uniquingKeysWith: { $1 })
    for (place, truth) in truths.enumerated() {
      score(output: paired[place].map { outputs[$0] }, truth: truth)
    }
  }

  /// Scores a whole document; `output` is `nil` where nothing was extracted.
  mutating func score(output: JSONValue?, truth: JSONValue) {
    countField("kind", output: output, truth: truth, rule: .exact)
    asideRows.insert("kind")
    if let truths = truth.list("meetings") {
      scoreGroup(.meetings, outputs: output?.list("meetings") ?? [], truths: truths, path: "")
      scoreFlags(output: output, truth: truth)
    }
    if let truths = truth.list("fields") {
      scoreForm(outputs: output?.list("fields") ?? [], truths: truths)
    }
  }

  // MARK: Repeated groups

  private mutating func scoreGroup(
    _ layout: GroupLayout, outputs: [JSONValue], truths: [JSONValue], path: String
  ) {
    let row = path + layout.key
    let pairs = layout.pairs(outputs: outputs, truths: truths)
    let paired = Dictionary(pairs.map { ($0.truth, $0.output) }, uniquingKeysWith: { $1 })
    let used = Set(pairs.map(\.output))
    if layout.whole.isEmpty { asideRows.insert(row) }

    for (place, truth) in truths.enumerated() {
      let output = paired[place].map { outputs[$0] }
      scoreItem(layout, output: output, truth: truth, row: row)
    }
    let isOfMembersOnly = !truths.contains { $0["is_member"] == .bool(false) }
    for (place, output) in outputs.enumerated() where !used.contains(place) {
      // Truth that lists the members alone says nothing of staff and guests.
      if isOfMembersOnly && output["is_member"] == .bool(false) && !truths.isEmpty { continue }
      scoreSpurious(layout, output: output, row: row)
    }
  }

  private mutating func scoreItem(
    _ layout: GroupLayout, output: JSONValue?, truth: JSONValue, row: String
  ) {
    if output == nil {
      scores[row, default: FieldScore()].addToBoth(FieldTally(missed: 1))
    } else {
      scores[row, default: FieldScore()].strict += FieldScore.judge(
        isRight(layout.whole, output, truth) { $0.matchesStrictly($1, $2) })
      scores[row, default: FieldScore()].normalized += FieldScore.judge(
        isRight(layout.whole, output, truth) { $0.matches($1, $2) })
    }
    if let output {
      judge(
        output, row: row, isRight: isRight(layout.ownFields, output, truth) { $0.matches($1, $2) })
    }
    if let field = layout.breakdown {
      countBreakdown(field, output: output, truth: truth, row: row)
    }
    let path = layout.key == "meetings" ? "" : row + "."
    for field in layout.fields {
      countField(field.name, output: output, truth: truth, rule: field.rule, path: path)
    }
    for group in layout.groups {
      guard let truths = truth.list(group.key) else { continue }
      scoreGroup(group, outputs: output?.list(group.key) ?? [], truths: truths, path: path)
    }
  }

  /// Counts an item that truth does not have, and those of its values that truth speaks of elsewhere.
  private mutating func scoreSpurious(_ layout: GroupLayout, output: JSONValue, row: String) {
    scores[row, default: FieldScore()].addToBoth(FieldTally(spurious: 1))
    judge(output, row: row, isRight: false)
    if let field = layout.breakdown { countBreakdown(field, output: output, truth: nil, row: row) }
    let path = layout.key == "meetings" ? "" : row + "."
    for field in layout.fields
    where spoken.contains(field.name, of: layout) && output.stated(field.name) != nil {
      scores[path + field.name, default: FieldScore()].addToBoth(FieldTally(spurious: 1))
    }
    for group in layout.groups where spoken.contains(group.key, of: layout) {
      scoreGroup(group, outputs: output.list(group.key) ?? [], truths: [], path: path)
    }
  }

  // MARK: Single values

  private mutating func countField(
    _ name: String, output: JSONValue?, truth: JSONValue, rule: FieldRule, path: String = ""
  ) {
    guard truth[name] != nil else { return }
    scores[path + name, default: FieldScore()].count(
      output: output?.stated(name), truth: truth.stated(name), rule: rule)
  }

  /// Whether the output agrees with all that truth states of these fields.
  private func isRight(
    _ fields: [FieldLayout], _ output: JSONValue?, _ truth: JSONValue,
    matches: (FieldRule, JSONValue, JSONValue) -> Bool
  ) -> Bool {
    fields.allSatisfy { field in
      guard truth[field.name] != nil else { return true }
      switch (output?.stated(field.name), truth.stated(field.name)) {
      case (nil, nil): return true
      case (let output?, let truth?): return matches(field.rule, output, truth)
      default: return false
      }
    }
  }

  /// Counts the items of each value of a field apart: "attendance[absent]".
  private mutating func countBreakdown(
    _ field: String, output: JSONValue?, truth: JSONValue?, row: String
  ) {
    let (read, expected) = (output?.stated(field)?.text, truth?.stated(field)?.text)
    if truth != nil && expected == nil { return }
    if let expected {
      let tally = read == expected ? FieldTally(found: 1) : FieldTally(missed: 1)
      add(tally, toAside: "\(row)[\(expected)]")
    }
    if let read, read != expected {
      add(FieldTally(spurious: 1), toAside: "\(row)[\(read)]")
    }
  }

  private mutating func add(_ tally: FieldTally, toAside row: String) {
    asideRows.insert(row)
    scores[row, default: FieldScore()].addToBoth(tally)
  }

  private mutating func judge(_ output: JSONValue, row: String, isRight: Bool) {
    guard let confidence = output["confidence"]?.number else { return }
    judgements[row, default: []].append(Judgement(probability: confidence, isRight: isRight))
  }
}

// MARK: Flags

extension FieldScorer {
  /// Flags are compared as bags of codes: those of a meeting with its motions where truth lists the meeting's flags,
  /// otherwise those of the motions whose flags truth lists.
  private mutating func scoreFlags(output: JSONValue?, truth: JSONValue) {
    let truths = truth.list("meetings") ?? []
    let outputs = output?.list("meetings") ?? []
    let pairs = GroupLayout.meetings.pairs(outputs: outputs, truths: truths)
    for (place, meeting) in truths.enumerated() {
      let read = pairs.first { $0.truth == place }.map { outputs[$0.output] }
      let motions = meeting.list("motions") ?? []
      let readMotions = read?.list("motions") ?? []
      if let flags = meeting.list("flags") {
        countFlags(
          output: (read?.list("flags") ?? []) + readMotions.flatMap { $0.list("flags") ?? [] },
          truth: flags + motions.flatMap { $0.list("flags") ?? [] })
        continue
      }
      let motionPairs = GroupLayout.motions.pairs(outputs: readMotions, truths: motions)
      for (place, motion) in motions.enumerated() {
        guard let flags = motion.list("flags") else { continue }
        let read = motionPairs.first { $0.truth == place }.map { readMotions[$0.output] }
        countFlags(output: read?.list("flags") ?? [], truth: flags)
      }
    }
  }

  private mutating func countFlags(output: [JSONValue], truth: [JSONValue]) {
    var left: [String: Int] = [:]
    for code in truth.compactMap({ $0["code"]?.string }) { left[code, default: 0] += 1 }
    for code in output.compactMap({ $0["code"]?.string }) {
      if let count = left[code], count > 0 {
        left[code] = count - 1
        countFlag(code, FieldTally(found: 1))
      } else {
        countFlag(code, FieldTally(spurious: 1))
      }
    }
    for (code, count) in left where count > 0 { countFlag(code, FieldTally(missed: count)) }
  }

  private mutating func countFlag(_ code: String, _ tally: FieldTally) {
    add(tally, toAside: "flags")
    add(tally, toAside: "flags[\(code)]")
  }
}

// MARK: Forms

extension FieldScorer {
  /// Form fields are paired by name; several of one name (a table's rows) in their order. Checkboxes, which have a state,
  /// are scored apart from values, and one that is sent to a person ("ambiguous") is counted as such.
  private mutating func scoreForm(outputs: [JSONValue], truths: [JSONValue]) {
    var byName: [String: [JSONValue]] = [:]
    for output in outputs.reversed() {
      byName[output["name"]?.text ?? "", default: []].append(output)
    }
    for truth in truths {
      guard let name = truth["name"]?.string else { continue }
      let output = byName[name]?.popLast()
      if truth["value"] != nil {
        countField("value", output: output, truth: truth, rule: .text, as: "form.\(name)")
      }
      if let state = truth.stated("state")?.string { scoreState(state, output: output, name: name) }
      if let output {
        judge(
          output, row: "form",
          isRight: isRight(Self.formFields, output, truth) { $0.matches($1, $2) })
      }
    }
  }

  private static let formFields = [FieldLayout("value", .text), FieldLayout("state", .exact)]

  private mutating func countField(
    _ field: String, output: JSONValue?, truth: JSONValue, rule: FieldRule, as row: String
  ) {
    var score = FieldScore()
    score.count(output: output?.stated(field), truth: truth.stated(field), rule: rule)
    scores[row, default: FieldScore()] = scores[row, default: FieldScore()] + score
    scores["form values", default: FieldScore()] =
      scores["form values", default: FieldScore()] + score
    asideRows.insert("form values")
  }

  private mutating func scoreState(_ expected: String, output: JSONValue?, name: String) {
    let read = output?.stated("state")?.string
    let tally: FieldTally
    switch read {
    case expected: tally = FieldTally(found: 1)
    case "ambiguous":
      tally = FieldTally(missed: 1)
      add(FieldTally(spurious: 1), toAside: "checkboxes sent to review")
    case nil: tally = FieldTally(missed: 1)
    default: tally = FieldTally(missed: 1, spurious: 1)
    }
    if expected == "blank" && read == "marked" {
      add(FieldTally(spurious: 1), toAside: "blank read as marked")
    }
    scores["form.\(name).state", default: FieldScore()].addToBoth(tally)
    add(tally, toAside: "checkboxes")
  }
}

extension FieldTally {
  static func += (a: inout FieldTally, b: FieldTally) { a = a + b }
}
