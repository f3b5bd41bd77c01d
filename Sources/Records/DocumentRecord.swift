import Foundation

/// What a document says: its meetings or its form fields, each value with its evidence.
///
/// `extract`, `show --json` and the archive all hold this one JSON (`DocumentRecord.encode`).
package struct DocumentRecord: Hashable, Codable, Sendable {
  /// "minutes", or the name of a form's template.
  package var kind: String
  package var scan: Scan
  /// The pages of the scan that it takes up, first and last; `nil` for the whole scan.
  package var pages: ClosedPages?
  package var meetings: [Meeting]
  package var fields: [Field]
  package var issues: [ParseIssue]

  package init(
    kind: String, scan: Scan, pages: ClosedPages? = nil, meetings: [Meeting] = [],
    fields: [Field] = [], issues: [ParseIssue] = []
  ) {
    self.kind = kind
    self.scan = scan
    self.pages = pages
    self.meetings = meetings
    self.fields = fields
    self.issues = issues
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    kind = try values.decode(String.self, forKey: .kind)
    scan = try values.decodeIfPresent(Scan.self, forKey: .scan) ?? Scan(sha256: "", name: "")
    pages = try values.decodeIfPresent(ClosedPages.self, forKey: .pages)
    meetings = try values.decodeIfPresent([Meeting].self, forKey: .meetings) ?? []
    fields = try values.decodeIfPresent([Field].self, forKey: .fields) ?? []
    issues = try values.decodeIfPresent([ParseIssue].self, forKey: .issues) ?? []
  }
}

/// First and last page, both included. In JSON it is `[first, last]`.
package struct ClosedPages: Hashable, Sendable {
  package var first: PageNumber
  package var last: PageNumber

  package init(_ first: PageNumber, _ last: PageNumber) {
    self.first = min(first, last)
    self.last = max(first, last)
  }
}

extension ClosedPages: Codable {
  package init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    self.init(try list.decode(PageNumber.self), try list.decode(PageNumber.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    try list.encode(first)
    try list.encode(last)
  }
}

/// Where a value was read: the boxes on a page's image and the words in them, as written.
/// A value that runs over a page break has one for each page.
package struct Provenance: Hashable, Codable, Sendable {
  /// The JSON name of the field that it stands for: "mover", "date".
  package var field: String
  package var page: PageNumber
  /// One box a line, in reading order.
  package var boxes: [PixelBox]
  package var text: String

  package init(field: String, page: PageNumber, boxes: [PixelBox], text: String) {
    self.field = field
    self.page = page
    self.boxes = boxes
    self.text = text
  }
}

/// A disagreement that was found, and never repaired.
package struct Flag: Hashable, Codable, Sendable {
  /// A stable name: "tally-differs-from-roll-call".
  package var code: String
  /// A sentence for a person.
  package var detail: String
  package var evidence: [Provenance]?

  package init(code: String, detail: String, evidence: [Provenance]? = nil) {
    self.code = code
    self.detail = detail
    self.evidence = evidence
  }
}

/// A place that could not be understood.
package struct ParseIssue: Hashable, Codable, Sendable {
  package var page: PageNumber
  /// The line's place on its page, from 1.
  package var line: Int
  /// What was expected: "expected a name after “seconded by”".
  package var problem: String
  package var text: String

  package init(page: PageNumber, line: Int, problem: String, text: String) {
    self.page = page
    self.line = line
    self.problem = problem
    self.text = text
  }
}

/// One value of a form.
package struct Field: Hashable, Codable, Sendable {
  package var name: String
  /// The normalised value: ISO dates, digits of a phone number. `nil` where the paper says nothing
  /// that we can read.
  package var value: String?
  package var asWritten: String?
  /// For a checkbox; `handwritten` for a text field that a person must read.
  package var state: State?
  /// Whether the value keeps the template's rules; `nil` where there is no value to judge.
  package var valid: Bool?
  package var confidence: Confidence?
  package var flags: [Flag]?
  package var evidence: [Provenance]?

  package init(
    name: String, value: String? = nil, asWritten: String? = nil, state: State? = nil,
    valid: Bool? = nil, confidence: Confidence? = nil, flags: [Flag]? = nil,
    evidence: [Provenance]? = nil
  ) {
    self.name = name
    self.value = value
    self.asWritten = asWritten
    self.state = state
    self.valid = valid
    self.confidence = confidence
    self.flags = flags
    self.evidence = evidence
  }

  package enum State: String, Codable, Sendable {
    case marked, blank, ambiguous
    case crossedOut = "crossed-out"
    case handwritten
  }
}

extension DocumentRecord {
  /// The evidence of every value, in the order of the document's JSON.
  package var evidence: [Provenance] {
    let meetings = meetings.flatMap { meeting in
      let attendance = (meeting.attendance ?? []).flatMap { $0.evidence ?? [] }
      let items = (meeting.agendaItems ?? []).flatMap { $0.evidence ?? [] }
      let motions = (meeting.motions ?? []).flatMap { motion in
        (motion.evidence ?? []) + (motion.votes ?? []).flatMap { $0.evidence ?? [] }
      }
      let bills = (meeting.bills ?? []).flatMap { $0.evidence ?? [] }
      let others = (meeting.pauses ?? []).flatMap { $0.evidence ?? [] } + (meeting.speakers ?? []).flatMap { $0.evidence ?? [] }
      return (meeting.evidence ?? []) + attendance + items + motions + bills + others
    }
    return meetings + fields.flatMap { $0.evidence ?? [] }
  }

  /// The document's JSON: snake case, sorted keys, so that equal records are equal bytes.
  package func encode(pretty: Bool = false) throws -> Data {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return try encoder.encode(self)
  }

  package static func decode(_ json: Data) throws -> DocumentRecord {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(DocumentRecord.self, from: json)
  }
}
