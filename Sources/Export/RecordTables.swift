import Records

/// Records as tables for a spreadsheet.
package enum RecordTables {
  private static let motionHead = [
    "scan", "page", "body", "kind", "date", "agenda_item", "identifier", "motion_text", "mover",
    "seconder", "result", "extended_result", "result_as_written",
  ] + voteHead + ["flags", "confidence"]

  /// What `votes(_:_:)` fills.
  package static let voteHead = [
    "yes", "no", "abstain", "absent", "voted_yes", "voted_no", "abstained", "voted_otherwise",
  ]

  /// One row a motion. Counts are those that the minutes state; they are empty where the minutes state none.
  package static func motions(of records: [DocumentRecord]) -> String {
    var table = CSVTable(head: motionHead)
    for record in records {
      for meeting in record.meetings {
        for motion in meeting.motions ?? [] { table.add(row(motion, meeting, record)) }
      }
    }
    return table.text
  }

  private static func row(
    _ motion: Motion, _ meeting: Meeting, _ record: DocumentRecord
  ) -> [String?] {
    let place: [String?] = [
      record.scan.name, motion.evidence?.first.map { String($0.page.value) },
      meeting.organization, meeting.classification, meeting.date,
    ]
    let outcome: [String?] = [
      motion.agendaItem, motion.identifier, motion.motionText, motion.mover, motion.seconder,
      motion.result?.rawValue, motion.extendedResult, motion.resultAsWritten,
    ]
    let rest: [String?] = [
      (motion.flags ?? []).map(\.code).joined(separator: "; "),
      motion.confidence.map { String(($0.probability * 1000).rounded() / 1000) },
    ]
    return place + outcome + votes(motion.counts ?? [], motion.votes ?? []) + rest
  }

  /// A motion's vote in eight cells: the counts, empty where the minutes state none, and who voted how.
  package static func votes(_ counts: [VoteCount], _ votes: [Vote]) -> [String?] {
    let stated: [String?] = [VoteOption.yes, .no, .abstain, .absent].map { option in
      counts.first { $0.option == option }.map { String($0.value) }
    }
    let others = VoteOption.allCases.filter { ![.yes, .no, .abstain].contains($0) }
    return stated + [[VoteOption.yes], [.no], [.abstain], others].map { names(voting: $0, in: votes) }
  }

  /// "Reyes; Holt"; options other than yes, no and abstain are named behind the voter: "Holt (absent)".
  private static func names(voting options: [VoteOption], in votes: [Vote]) -> String {
    votes.filter { options.contains($0.option) }.map { vote in
      options.count == 1 ? vote.voterName : "\(vote.voterName) (\(vote.option.rawValue))"
    }.joined(separator: "; ")
  }

  /// One row a form, one column a field in the order of first appearance: its value, or a checkbox's state where it has
  /// no value.
  package static func forms(of records: [DocumentRecord]) -> String {
    var names: [String] = []
    for field in records.flatMap(\.fields) where !names.contains(field.name) {
      names.append(field.name)
    }
    var table = CSVTable(head: ["scan", "pages", "kind"] + names)
    for record in records where !record.fields.isEmpty {
      let values = names.map { name in
        let fields = record.fields.filter { $0.name == name }
        return fields.compactMap { $0.value ?? $0.state?.rawValue }.joined(separator: "; ")
      }
      table.add([record.scan.name, pages(of: record), record.kind] + values)
    }
    return table.text
  }

  private static func pages(of record: DocumentRecord) -> String? {
    record.pages.map { pages in
      pages.first == pages.last
        ? String(pages.first.value) : "\(pages.first.value) to \(pages.last.value)"
    }
  }
}
