import Foundation
import GRDB
import Records

/// A row of the tables that are derived from a document's JSON: written when the document is stored, and
/// worked out again when the archive is checked.
struct DerivedRow {
  var table: String
  var columns: [(name: String, value: Value)]
  var flags: [Flag] = []
  var evidence: [Provenance] = []
  var children: [DerivedRow] = []

  enum Value {
    case plain((any DatabaseValueConvertible)?)
    /// A name, kept once in `person` or `body` and referred to by its id.
    case person(String?)
    case body(String?)
  }

  init(_ table: String, _ columns: [(String, Value)]) {
    self.table = table
    self.columns = columns.map { (name: $0.0, value: $0.1) }
  }

  /// A column's text; empty where it has none.
  func text(_ column: String) -> String {
    guard case .plain(let value as String)? = columns.first(where: { $0.name == column })?.value else { return "" }
    return value
  }
}

extension DerivedRow {
  /// Every row that stands directly under the document.
  static func rows(of record: DocumentRecord) -> [DerivedRow] {
    record.meetings.enumerated().map { meeting($1, $0) }
      + record.fields.enumerated().map { field($1, $0) }
      + record.issues.map(issue)
  }

  private static func meeting(_ meeting: Meeting, _ ordinal: Int) -> DerivedRow {
    var row = DerivedRow(
      "meeting",
      [
        ("ordinal", .plain(ordinal)), ("body", .body(meeting.organization)),
        ("classification", .plain(meeting.classification)), ("date", .plain(meeting.date)),
        ("start_time", .plain(meeting.startTime)), ("end_time", .plain(meeting.endTime)),
        ("location", .plain(meeting.location)),
        ("presiding_officer", .plain(meeting.presidingOfficer)), ("clerk", .plain(meeting.clerk)),
        ("first_page", .plain(meeting.pages?.first.value)),
        ("last_page", .plain(meeting.pages?.last.value)),
        ("confidence", .plain(meeting.confidence?.thousandths)),
      ])
    row.flags = meeting.flags ?? []
    row.evidence = meeting.evidence ?? []
    row.children =
      (meeting.attendance ?? []).enumerated().map { attendee($1, $0) }
      + (meeting.agendaItems ?? []).enumerated().map { agendaItem($1, $0) }
      + (meeting.motions ?? []).enumerated().map { motion($1, $0, meeting) }
      + (meeting.bills ?? []).enumerated().map { bill($1, $0) }
    return row
  }

  private static func attendee(_ attendee: Attendee, _ ordinal: Int) -> DerivedRow {
    var row = DerivedRow(
      "attendee",
      [
        ("ordinal", .plain(ordinal)), ("person", .person(attendee.name)),
        ("as_written", .plain(attendee.asWritten)), ("role", .plain(attendee.role)),
        ("status", .plain(attendee.status.rawValue)), ("arrived", .plain(attendee.arrived)),
        ("left_at", .plain(attendee.left)), ("is_member", .plain(attendee.isMember)),
        ("confidence", .plain(attendee.confidence?.thousandths)),
      ])
    row.evidence = attendee.evidence ?? []
    return row
  }

  private static func agendaItem(_ item: AgendaItem, _ ordinal: Int) -> DerivedRow {
    var row = DerivedRow(
      "agenda_item",
      [
        ("ordinal", .plain(ordinal)), ("item", .plain(item.order)),
        ("description", .plain(item.description)),
      ])
    row.evidence = item.evidence ?? []
    return row
  }

  private static func motion(_ motion: Motion, _ ordinal: Int, _ meeting: Meeting) -> DerivedRow {
    var row = DerivedRow(
      "motion",
      [
        ("ordinal", .plain(ordinal)), ("body", .body(meeting.organization)),
        ("page", .plain((motion.evidence?.map(\.page).min() ?? meeting.pages?.first)?.value)),
        ("identifier", .plain(motion.identifier)), ("text", .plain(motion.motionText ?? "")),
        ("mover", .person(motion.mover)), ("seconder", .person(motion.seconder)),
        ("agenda_item", .plain(motion.agendaItem)), ("result", .plain(motion.result?.rawValue)),
        ("result_as_written", .plain(motion.resultAsWritten)),
        ("extended_result", .plain(motion.extendedResult)),
        ("confidence", .plain(motion.confidence?.thousandths)),
      ])
    row.flags = motion.flags ?? []
    row.evidence = motion.evidence ?? []
    row.children =
      (motion.counts ?? []).enumerated().map { ordinal, count in
        DerivedRow(
          "vote_count",
          [
            ("ordinal", .plain(ordinal)), ("option", .plain(count.option.rawValue)),
            ("value", .plain(count.value)),
          ])
      } + (motion.votes ?? []).enumerated().map { vote($1, $0) }
    return row
  }

  private static func vote(_ vote: Vote, _ ordinal: Int) -> DerivedRow {
    var row = DerivedRow(
      "vote",
      [
        ("ordinal", .plain(ordinal)), ("option", .plain(vote.option.rawValue)),
        ("person", .person(vote.voterName)), ("as_written", .plain(vote.asWritten)),
        ("confidence", .plain(vote.confidence?.thousandths)),
      ])
    row.evidence = vote.evidence ?? []
    return row
  }

  private static func bill(_ bill: Bill, _ ordinal: Int) -> DerivedRow {
    var row = DerivedRow(
      "bill",
      [
        ("ordinal", .plain(ordinal)), ("identifier", .plain(bill.identifier)),
        ("key", .plain(BillNumber.key(bill.identifier))),
        ("classification", .plain(bill.classification)), ("title", .plain(bill.title)),
        ("action", .plain(bill.action)), ("confidence", .plain(bill.confidence?.thousandths)),
      ])
    row.evidence = bill.evidence ?? []
    return row
  }

  private static func field(_ field: Field, _ ordinal: Int) -> DerivedRow {
    var row = DerivedRow(
      "field",
      [
        ("ordinal", .plain(ordinal)), ("name", .plain(field.name)), ("value", .plain(field.value)),
        ("key", .plain(field.value.map(Tokens.key))), ("as_written", .plain(field.asWritten)),
        ("state", .plain(field.state?.rawValue)), ("valid", .plain(field.valid)),
        ("confidence", .plain(field.confidence?.thousandths)),
      ])
    row.flags = field.flags ?? []
    row.evidence = field.evidence ?? []
    return row
  }

  private static func issue(_ issue: ParseIssue) -> DerivedRow {
    DerivedRow(
      "issue",
      [
        ("page", .plain(issue.page.value)), ("line", .plain(issue.line)),
        ("problem", .plain(issue.problem)), ("text", .plain(issue.text)),
      ])
  }
}

/// The number in "Ordinance No. 1123" or "R1974-12", however it is written.
enum BillNumber {
  /// "1123", "r1974-12": from the first word with a digit on; the whole where none has one.
  static func key(_ identifier: String) -> String {
    let words = Tokens.of(identifier)
    let start = words.firstIndex { $0.utf8.contains { (0x30...0x39).contains($0) } } ?? 0
    return words[start...].joined(separator: "-")
  }
}
