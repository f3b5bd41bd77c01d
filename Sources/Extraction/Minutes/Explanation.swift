import Records

/// What one line of a document was taken for.
package struct LineReading: Hashable, Codable, Sendable {
  package var page: PageNumber
  /// The line's place on its page, from 1.
  package var line: Int
  package var text: String
  /// "motion", "vote", "attendance" …, in the order in which they stand; "running head" for what is no text. Empty for
  /// lines that say nothing that is extracted.
  package var takenFor: [String]
}

extension MinutesReader {
  /// Tells, line by line, what the pages' lines were taken for.
  package static func explain(_ pages: [RecognizedPage]) -> [LineReading] {
    let transcript = TranscriptBuilder.transcript(of: pages)
    var taken = Array(repeating: [String](), count: transcript.lines.count)
    for statement in StatementReader.statements(in: transcript) where !statement.range.isEmpty {
      let lines = transcript.tokens[statement.range.lowerBound].line...transcript.tokens[statement.range.upperBound - 1].line
      for line in lines where taken[line].last != statement.kind.label { taken[line].append(statement.kind.label) }
    }
    var out = transcript.lines.indices.map { index in
      let line = transcript.lines[index]
      return LineReading(page: line.page, line: line.number, text: transcript.text(line.tokens), takenFor: taken[index])
    }
    out += transcript.furniture.map { line in
      LineReading(
        page: line.page, line: line.number, text: Transcript.text(of: transcript.furnitureTokens[line.tokens]), takenFor: ["running head"])
    }
    return out.sorted { ($0.page, $0.line) < ($1.page, $1.line) }
  }
}

extension Statement.Kind {
  /// The name of what is said, for people.
  var label: String {
    switch self {
    case .opening: "title"
    case .callToOrder: "call to order"
    case .presiding: "presiding officer"
    case .clerk: "clerk"
    case .attendance(let list): "attendance: \(list.status.rawValue)"
    case .movement: "arrival or departure"
    case .adjournment: "adjournment"
    case .item(let order, _, _): "agenda item \(order)"
    case .motion: "motion"
    case .second: "seconder"
    case .outcome: "outcome"
    case .ballots(let ballots): "votes: \(ballots.option.rawValue)"
    case .pause(let kind, _, _): kind == .recess ? "recess" : "closed session"
    case .resumption: "sitting again"
    case .speaker: "speaker"
    case .bill(let bill): bill.isCitation ? "citation" : bill.classification
    }
  }
}
