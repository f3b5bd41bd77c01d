import Records

/// Holds a meeting's own values against each other.
struct MeetingCheck {
  let transcript: Transcript
  let draft: MeetingDraft

  func flags(of meeting: Meeting, quorumTold: Bool = false) -> [Flag] {
    var flags: [Flag] = []
    flags += weekday(meeting)
    flags += times(meeting)
    flags += quorum(meeting)
    flags += pages()
    flags += numbers(meeting)
    return flags
  }

  private func weekday(_ meeting: Meeting) -> [Flag] {
    for case .opening(let opening) in draft.openings.map(\.kind) {
      guard let date = opening.date, date.iso == meeting.date, let named = date.weekday, let real = Calendar.weekday(of: date.iso), named != real else { continue }
      return [
        Flag(
          code: "weekday-differs-from-date", detail: "\(date.iso) was a \(Calendar.weekdayNames[real - 1]), not a \(Calendar.weekdayNames[named - 1]).",
          evidence: transcript.evidence("date", date.range))
      ]
    }
    return []
  }

  /// A meeting that ends before four in the morning may have begun the evening before.
  private func times(_ meeting: Meeting) -> [Flag] {
    guard let start = meeting.startTime, let end = meeting.endTime, end < start, !(end < "04:00" && start > "12:00") else { return [] }
    let evidence = (meeting.evidence ?? []).filter { $0.field == "start_time" || $0.field == "end_time" }
    return [Flag(code: "end-before-start", detail: "It ends at \(end), and begins at \(start).", evidence: evidence)]
  }

  /// A majority of the members who are named must be there.
  private func quorum(_ meeting: Meeting) -> [Flag] {
    let members = (meeting.attendance ?? []).filter { $0.isMember == true }
    let absent = members.filter { $0.status == .absent || $0.status == .excused }
    // Where no list of members who were there was read, nobody can say how many they were.
    let isListed = draft.statements.contains { if case .attendance(let list) = $0.kind { list.status == .present && list.isMember != false } else { false } }
    guard isListed, members.count >= 3, !absent.isEmpty, (members.count - absent.count) * 2 <= members.count else { return [] }
    return [
      Flag(
        code: "no-quorum", detail: "\(members.count - absent.count) of \(members.count) members were present.",
        evidence: absent.flatMap { $0.evidence ?? [] })
    ]
  }

  /// The numbers printed on the pages.
  private func pages() -> [Flag] {
    let first = transcript.page(at: draft.range.lowerBound)
    let last = transcript.page(at: max(draft.range.lowerBound, draft.range.upperBound - 1))
    var before: (page: PageNumber, number: Int)?
    for line in transcript.furniture where line.page >= first && line.page <= last {
      guard let number = PageFoot.number(of: transcript.furnitureTokens[line.tokens]) else { continue }
      if let before, before.page < line.page, number - before.number > line.page.value - before.page.value, number - before.number < 6 {
        return [
          Flag(
            code: "page-missing", detail: "Page \(before.number) is followed by page \(number).",
            evidence: [Provenance(field: "pages", page: line.page, boxes: [line.box], text: Transcript.text(of: transcript.furnitureTokens[line.tokens]))])
        ]
      }
      before = (line.page, number)
    }
    return []
  }

  /// Resolutions, and the motions' own numbers, go up by one.
  private func numbers(_ meeting: Meeting) -> [Flag] {
    let resolutions = (meeting.bills ?? []).filter { $0.classification == "resolution" }.map { ($0.identifier, $0.evidence ?? []) }
    let motions = (meeting.motions ?? []).compactMap { motion in
      motion.identifier.map { ($0, (motion.evidence ?? []).filter { $0.field == "identifier" }) }
    }
    return series(resolutions) + series(motions)
  }

  private func series(_ papers: [(String, [Provenance])]) -> [Flag] {
    var flags: [Flag] = []
    var codes: Set<String> = []
    for (before, after) in zip(papers, papers.dropFirst()) {
      guard let a = PageFoot.lastNumber(before.0), let b = PageFoot.lastNumber(after.0), PageFoot.prefix(before.0) == PageFoot.prefix(after.0) else { continue }
      if a == b, codes.insert("number-repeats").inserted {
        flags.append(Flag(code: "number-repeats", detail: "\(after.0) is used twice.", evidence: before.1 + after.1))
      } else if b - a > 1, b - a < 10, codes.insert("number-skips").inserted {
        flags.append(Flag(code: "number-skips", detail: "\(before.0) is followed by \(after.0).", evidence: before.1 + after.1))
      }
    }
    return flags
  }
}

/// Numbers in running heads and in papers' names.
enum PageFoot {
  /// The page's number, as "Page 3", "- 3 -" or "3" print it.
  static func number(of tokens: ArraySlice<Token>) -> Int? {
    if let page = tokens.firstIndex(where: { $0.key == "page" || $0.key == "pg" }), page + 1 < tokens.endIndex {
      return NumberReader.digits(tokens[page + 1].key)
    }
    let words = tokens.filter { !$0.key.isEmpty }
    return words.count == 1 ? NumberReader.digits(words[0].key) : nil
  }

  /// The last run of digits: 305 of "Resolution No. 305", 12 of "R1974-12".
  static func lastNumber(_ text: String) -> Int? {
    let digits = text.utf8.reversed().drop { $0 < 0x30 || $0 > 0x39 }.prefix { $0 >= 0x30 && $0 <= 0x39 }
    return Int(String(decoding: digits.reversed(), as: UTF8.self))
  }

  /// What stands before it, letters and digits only.
  static func prefix(_ text: String) -> String {
    let bytes = Array(text.lowercased().utf8)
    guard let last = bytes.lastIndex(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return text }
    var first = last
    while first > 0, bytes[first - 1] >= 0x30, bytes[first - 1] <= 0x39 { first -= 1 }
    return String(decoding: bytes[..<first].filter { WordShape.isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) }, as: UTF8.self)
  }
}
