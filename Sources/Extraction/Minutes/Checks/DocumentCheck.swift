import Records

/// Holds the meetings of one volume against each other.
enum DocumentCheck {
  static func flag(_ meetings: inout [Meeting]) {
    for index in meetings.indices.dropFirst() {
      if let before = meetings[index - 1].date, let date = meetings[index].date, date < before {
        append(Flag(code: "date-out-of-series", detail: "\(date) stands after the meeting of \(before).", evidence: (meetings[index].evidence ?? []).filter { $0.field == "date" }), to: &meetings[index])
      }
      corrections(of: index, &meetings)
    }
  }

  /// "… the minutes of May 6 be approved as corrected": what stands under May 6 is not all.
  private static func corrections(of index: Int, _ meetings: inout [Meeting]) {
    for motion in meetings[index].motions ?? [] {
      let words = (motion.motionText ?? "") + " " + (motion.resultAsWritten ?? "")
      let lower = words.lowercased()
      guard lower.contains("minutes"), lower.contains("corrected") || lower.contains("as amended") else { continue }
      let transcript = TranscriptBuilder.transcript(of: PlainText.pages(from: words))
      let dates = transcript.tokens.indices.compactMap { DateReader(transcript: transcript).read(at: $0)?.iso }
      guard let corrected = meetings[..<index].lastIndex(where: { $0.date.map(dates.contains) ?? false }) else { continue }
      append(
        Flag(
          code: "minutes-corrected-later", detail: "The meeting of \(meetings[index].date ?? "a later date") approved these minutes as corrected.",
          evidence: (motion.evidence ?? []).filter { $0.field == "motion_text" }), to: &meetings[corrected])
    }
  }

  private static func append(_ flag: Flag, to meeting: inout Meeting) { meeting.flags = (meeting.flags ?? []) + [flag] }
}
