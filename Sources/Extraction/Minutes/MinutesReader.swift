import Records

/// Reads the minutes of any English-speaking council: from recognised pages to the record that a clerk would make.
package enum MinutesReader {
  /// The meetings that the pages tell of. A document without any has none: nothing is made up.
  ///
  /// `roster` gives names of members that the minutes themselves need not list. `isCalibrated: false` leaves the items'
  /// confidences as the bare trust that `ItemConfidence` is fitted on.
  package static func read(_ pages: [RecognizedPage], of scan: Scan, roster: Roster? = nil, isCalibrated: Bool = true) -> DocumentRecord {
    let transcript = TranscriptBuilder.transcript(of: pages)
    let statements = StatementReader.statements(in: transcript)
    var record = DocumentRecord(kind: "minutes", scan: scan)
    if record.scan.pages == nil { record.scan.pages = pages.count }
    for draft in MeetingSplitter(transcript: transcript).split(statements) {
      var assembler = MeetingAssembler(transcript: transcript, draft: draft, roster: roster)
      if let meeting = assembler.meeting() { record.meetings.append(meeting) }
    }
    if !record.meetings.isEmpty { record.issues += IssueReader(transcript: transcript).issues() }
    DocumentCheck.flag(&record.meetings)
    if isCalibrated { ItemConfidence.calibrate(&record.meetings) }
    for page in transcript.overfullPages {
      record.issues.append(
        ParseIssue(page: page, line: 1, problem: "the page holds more than \(TranscriptBuilder.mostWordsOnAPage) words; the rest was not read", text: ""))
    }
    return record
  }
}

extension MinutesReader {
  /// Whether the pages are minutes at all: a letter, a form or an agenda is not.
  package static func looksLikeMinutes(_ pages: [RecognizedPage]) -> Bool {
    !read(pages, of: Scan(sha256: "", name: "")).meetings.isEmpty
  }
}
