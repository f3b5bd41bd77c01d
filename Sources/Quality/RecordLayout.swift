/// The fields of minutes that are scored, by their names in a document's JSON.
struct GroupLayout: Sendable {
  /// The JSON name of the list: "motions".
  var key: String
  /// Fields that are scored one by one.
  var fields: [FieldLayout] = []
  /// Fields that are right or wrong together, as the item's own score: a vote is its voter and its option.
  /// Where there are none the item's score says only that it was found.
  var whole: [FieldLayout] = []
  /// What pairs an item with its truth, and how heavily.
  var identity: [Identity]
  /// The likeness, 0 to 1, below which two items are not taken for the same.
  var leastLikeness = 0.5
  /// One item against one item is a pair however unlike they are.
  var pairsLoneItems = false
  /// A field whose every value also gets its own row: absent members are harder to find than present ones.
  var breakdown: String?
  var groups: [GroupLayout] = []

  struct Identity: Sendable {
    var field: String
    var rule: FieldRule
    var weight: Double
  }

  /// What makes an item right: its own fields and those that are right or wrong together.
  var ownFields: [FieldLayout] { whole + fields }
}

struct FieldLayout: Sendable {
  var name: String
  var rule: FieldRule

  init(_ name: String, _ rule: FieldRule) {
    self.name = name
    self.rule = rule
  }
}

extension GroupLayout {
  static let meetings = GroupLayout(
    key: "meetings",
    fields: [
      FieldLayout("organization", .text), FieldLayout("classification", .exact),
      FieldLayout("date", .exact), FieldLayout("start_time", .time),
      FieldLayout("end_time", .time), FieldLayout("location", .text),
      FieldLayout("presiding_officer", .name), FieldLayout("clerk", .name),
      FieldLayout("pages", .exact),
    ],
    identity: [
      Identity(field: "date", rule: .exact, weight: 3),
      Identity(field: "classification", rule: .exact, weight: 1),
      Identity(field: "start_time", rule: .time, weight: 1),
      Identity(field: "organization", rule: .text, weight: 1),
    ],
    leastLikeness: 0.3, pairsLoneItems: true,
    groups: [attendance, agendaItems, motions, bills, pauses, speakers])

  static let attendance = GroupLayout(
    key: "attendance",
    fields: [
      FieldLayout("role", .text), FieldLayout("arrived", .time), FieldLayout("left", .time),
      FieldLayout("is_member", .exact),
    ],
    whole: [FieldLayout("name", .name), FieldLayout("status", .exact)],
    identity: [Identity(field: "name", rule: .name, weight: 1)],
    leastLikeness: 0.6, breakdown: "status")

  static let agendaItems = GroupLayout(
    key: "agenda_items",
    fields: [
      FieldLayout("order", .number), FieldLayout("description", .prose),
      FieldLayout("consent", .exact),
    ],
    identity: [
      Identity(field: "order", rule: .number, weight: 1),
      Identity(field: "description", rule: .prose, weight: 2),
    ])

  static let motions = GroupLayout(
    key: "motions",
    fields: [
      FieldLayout("identifier", .number), FieldLayout("motion_text", .prose),
      FieldLayout("mover", .name), FieldLayout("seconder", .name),
      FieldLayout("agenda_item", .number), FieldLayout("result", .exact),
      FieldLayout("result_as_written", .prose), FieldLayout("extended_result", .exact),
    ],
    identity: [
      Identity(field: "motion_text", rule: .prose, weight: 5),
      Identity(field: "identifier", rule: .number, weight: 3),
      Identity(field: "mover", rule: .name, weight: 1),
      Identity(field: "seconder", rule: .name, weight: 1),
      Identity(field: "result", rule: .exact, weight: 0.5),
      Identity(field: "agenda_item", rule: .number, weight: 0.5),
    ],
    groups: [counts, votes])

  static let counts = GroupLayout(
    key: "counts", whole: [FieldLayout("option", .exact), FieldLayout("value", .exact)],
    identity: [Identity(field: "option", rule: .exact, weight: 1)], leastLikeness: 1)

  static let votes = GroupLayout(
    key: "votes", whole: [FieldLayout("voter_name", .name), FieldLayout("option", .exact)],
    identity: [Identity(field: "voter_name", rule: .name, weight: 1)],
    leastLikeness: 0.6, breakdown: "option")

  static let pauses = GroupLayout(
    key: "pauses",
    fields: [
      FieldLayout("kind", .exact), FieldLayout("start_time", .time), FieldLayout("end_time", .time),
    ],
    identity: [
      Identity(field: "kind", rule: .exact, weight: 1),
      Identity(field: "start_time", rule: .time, weight: 1),
      Identity(field: "end_time", rule: .time, weight: 1),
    ], leastLikeness: 0.3)

  static let speakers = GroupLayout(
    key: "speakers", whole: [FieldLayout("name", .name)],
    identity: [Identity(field: "name", rule: .name, weight: 1)], leastLikeness: 0.6)

  static let bills = GroupLayout(
    key: "bills",
    fields: [
      FieldLayout("identifier", .number), FieldLayout("classification", .exact),
      FieldLayout("title", .prose), FieldLayout("action", .exact),
    ],
    identity: [
      Identity(field: "identifier", rule: .number, weight: 2),
      Identity(field: "title", rule: .prose, weight: 1),
    ])
}

extension GroupLayout {
  /// How alike two items are, 0 to 1, over what truth states; 0.5 where it states nothing that would tell.
  func likeness(_ output: JSONValue, _ truth: JSONValue) -> Double {
    var sum = 0.0
    var weights = 0.0
    for part in identity {
      guard let expected = truth.stated(part.field) else { continue }
      weights += part.weight
      if let value = output.stated(part.field) {
        sum += part.weight * part.rule.likeness(value, expected)
      }
    }
    return weights == 0 ? 0.5 : sum / weights
  }

  /// Pairs items with their truth. Among equals (three motions to adjourn) those at like places in the order go together.
  func pairs(outputs: [JSONValue], truths: [JSONValue]) -> [(truth: Int, output: Int)] {
    if pairsLoneItems && outputs.count == 1 && truths.count == 1 { return [(0, 0)] }
    let table = truths.enumerated().map { row, truth in
      outputs.enumerated().map { column, output in
        let likeness = likeness(output, truth)
        guard likeness >= leastLikeness else { return 0.0 }
        let distance = Double(row) / Double(truths.count) - Double(column) / Double(outputs.count)
        return 1 + likeness - 0.01 * abs(distance)
      }
    }
    return BestMatching(likeness: table, least: 0.5).pairs
  }
}
