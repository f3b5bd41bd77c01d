import Archive
import Export
import Foundation

/// Many questions at once, out of a spreadsheet: the first column of a CSV file. A first row that only names the column is
/// not asked, and blank rows keep their place.
struct BatchSearch {
  private let questions: [(row: Int, query: String)]

  private static let heads: Set = ["query", "question", "search"]

  /// - Throws: `CommandError` where the file cannot be read as such a table.
  init(file: String) throws {
    guard FileManager.default.fileExists(atPath: file) else {
      throw CommandError(.badInput, "\(file) does not exist. --batch takes the name of a CSV file")
    }
    guard let data = FileManager.default.contents(atPath: file), let text = String(validating: data, as: UTF8.self) else {
      throw CommandError(.badInput, "\(file) cannot be read as CSV in UTF-8. Save it from the spreadsheet as CSV UTF-8")
    }
    do {
      // Spreadsheets begin such a file with a byte order mark.
      let column = try FirstColumn(text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text)
      let numbered = column.values.enumerated().map { (row: $0 + 1, query: $1) }
      let hasHead = Self.heads.contains(column.values.first?.lowercased() ?? "")
      questions = Array(numbered.dropFirst(hasHead ? 1 : 0))
    } catch {
      throw CommandError(
        .badInput, "\(file): a quotation mark in row \(error.row) is never closed. Close it, or double it where it is part of the query")
    }
  }

  /// Asks row by row, and prints each answer before the next question: as CSV, one row a hit and one for a question
  /// without any; or as a JSON array.
  ///
  /// - Throws: `CommandError` at the end, where there were questions that could not be asked; their rows say why.
  func run(in archive: Archive, _ filters: SearchFilters, json: Bool) throws {
    try check(filters, in: archive)
    var output = BatchOutput(json: json)
    var refused = 0
    for (row, query) in questions {
      let answer = BatchAnswer(row: row, query: query, outcome: try ask(query, filters, in: archive))
      if case .failure = answer.outcome { refused += 1 }
      try output.add(answer)
    }
    output.close()
    guard refused > 0 else { return }
    throw CommandError(.badInput, "\(refused) of \(questions.count) questions could not be asked; their rows say why")
  }

  /// What is wrong with the options is wrong in every row: it is said once, before the first.
  private func check(_ filters: SearchFilters, in archive: Archive) throws {
    var check = filters
    (check.limit, check.near, check.isRaw) = (0, false, false)
    _ = try archive.search("", check)
  }

  /// What `--batch` makes of a question about motions, since it asks pages only.
  private static let noteOnMotions = "this asks for motions: its words were looked for on pages; ask it without --batch to find the motions"

  /// The answer, or what is wrong with the question.
  private func ask(_ query: String, _ filters: SearchFilters, in archive: Archive) throws -> Result<SearchAnswer, BatchAnswer.Refusal> {
    // The options alone would find something; a blank row asks nothing.
    if query.isEmpty { return .success(try archive.search("")) }
    let isOfMotions = !filters.isRaw && SearchFilters.asksForMotions(query)
    do {
      var answer = try archive.search(isOfMotions ? SearchFilters.askedOfPages(query) : query, filters)
      if isOfMotions { answer.notes.insert(Self.noteOnMotions, at: 0) }
      return .success(answer)
    } catch {
      switch error {
      case .badFilter, .badMatch: return .failure(.init(reason: error.description))
      default: throw error
      }
    }
  }
}

/// What became of one row of questions. As JSON the answer itself, with the row's number and its query.
struct BatchAnswer: Encodable {
  let row: Int
  let query: String
  let outcome: Result<SearchAnswer, Refusal>

  /// Why a question could not be asked.
  struct Refusal: Error {
    let reason: String
  }

  enum CodingKeys: String, CodingKey { case row, query, error }

  func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: CodingKeys.self)
    try keys.encode(row, forKey: .row)
    try keys.encode(query, forKey: .query)
    switch outcome {
    case .success(let answer): try answer.encode(to: encoder)
    case .failure(let error): try keys.encode(error.reason, forKey: .error)
    }
  }
}

/// Prints answers one by one.
struct BatchOutput {
  private let json: Bool
  private var table = CSVTable(head: ["query", "pages"] + SearchTables.pageHead + ["notes", "row"])
  private var isFirst = true

  init(json: Bool) {
    self.json = json
    if json { print("[", terminator: "") } else { printTable(table.taken()) }
  }

  mutating func add(_ answer: BatchAnswer) throws {
    if json {
      print((isFirst ? "\n" : ",\n") + (try jsonText(answer)), terminator: "")
      isFirst = false
    } else {
      addRows(answer)
      print(table.taken(), terminator: "")
    }
  }

  func close() {
    if json { print("\n]") }
  }

  private mutating func addRows(_ answer: BatchAnswer) {
    let noHit = [String?](repeating: nil, count: SearchTables.pageHead.count)
    switch answer.outcome {
    case .success(let found):
      let notes = found.notes.joined(separator: "; ")
      for hit in found.hits.isEmpty ? [noHit] : found.hits.map(SearchTables.page) {
        table.add([answer.query, "\(found.total)"] + hit + [notes, "\(answer.row)"])
      }
    case .failure(let error):
      table.add([answer.query, nil] + noHit + [error.reason, "\(answer.row)"])
    }
  }
}
