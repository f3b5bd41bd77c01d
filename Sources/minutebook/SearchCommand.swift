import ArgumentParser
import Archive
import Foundation
import Records

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find pages, motions or forms.",
    discussion: """
      Type what you remember. All words must be there; "words in quotes" stand together; OR, -not, begin*, \
      NEAR(one two, 5) and parentheses do what they say. Case, accents and punctuation do not matter, and nothing is a \
      syntax error; put the whole in single quotes, so that the shell leaves it alone. Exact matches come first; where there \
      are many for several words, those through an OCR error are weighed with them. These are marked as near, and pages that \
      lack something come last.

        minutebook search 'zoning -appeal "Main Street"' --from 1974 --to 1978
        minutebook search --motions --seconder Reyes --result fail
        minutebook search 'zoning seconder:Reyes result:fail'
        minutebook search 'zoning body:planning date:1974-03-12'
        minutebook search --kind dog-licence --field owner_name=Okafor

      A query may hold its own filters, with nothing between colon and value: from:, to:, year:, date: (the meeting's day), \
      body: and kind:; and for motions mover:, seconder:, member:, option:, result: and number:. A day, month or year \
      among the words, as March 12, 1974, 3/12/74, Dec 4, March 1974, 1974 or 1970s, is that of the meeting or one that a page \
      names, however it is written there; since 1974, before March 1974 and 1974 to 1978 are filters.

      --json gives `total`, the number of exact matches, and `near_total`, that of the others; near_total is left out where \
      nobody looked for those, since exact matches filled the list.

      Exit codes: 0 done, found or not; 2 a filter or the archive is not what it should be.
      """)

  @Argument(help: "What to look for.")
  var query: [String] = []

  @Flag(help: "Find motions rather than pages.")
  var motions = false

  @Flag(help: "Find agenda items rather than pages.")
  var items = false

  @Option(
    help: ArgumentHelp(
      "Ask every query in this CSV file's first column; prints CSV, or with --json an array.", valueName: "queries.csv"))
  var batch: String?

  @Option(help: ArgumentHelp("Only meetings from this day, month or year on.", valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp("Only meetings up to this day, month or year, included.", valueName: "date"))
  var to: String?

  @Option(help: ArgumentHelp("Only this body: its name, or a part of it.", valueName: "name"))
  var body: String?

  @Option(help: ArgumentHelp("Only minutes, or only one form.", valueName: "minutes|FORM"))
  var kind: String?

  @Option(help: ArgumentHelp("Motions by who moved them.", valueName: "name"))
  var mover: String?

  @Option(help: ArgumentHelp("Motions by who seconded them.", valueName: "name"))
  var seconder: String?

  @Option(help: ArgumentHelp("Motions that somebody moved, seconded or voted on, where the minutes name the votes.", valueName: "name"))
  var member: String?

  @Option(
    help: ArgumentHelp("Motions by votes: with --member, how that member voted.", valueName: "yes|no|abstain|absent"))
  var option: VoteOption?

  @Option(
    help: ArgumentHelp(
      "What became of the motion.", valueName: "pass|fail|tabled|…"))
  var result: String?

  @Option(help: ArgumentHelp("The number of a motion, resolution or ordinance.", valueName: "number"))
  var number: String?

  @Option(help: ArgumentHelp("Forms by words of a field's value, a box by marked or blank; “name=” alone for any value.", valueName: "name=value"))
  var field: String?

  @Option(help: "How many hits to show; without it 20, or with --csv all.")
  var limit: Int?

  @Option(help: ArgumentHelp("How many hits to pass over first.", valueName: "count"))
  var offset = 0

  @Option(help: ArgumentHelp("The order of the hits; for motions and agenda items relevance means newest.", valueName: "relevance|newest|oldest"))
  var sort: SearchFilters.Order = .relevance

  @Flag(help: "Count the hits by year, body and kind; motions by year, body, result and member.")
  var facets = false

  @Flag(help: "Take the words as an FTS5 MATCH expression.")
  var match = false

  @Flag(help: "Print the answer as JSON.")
  var json = false

  @Flag(help: "Print the answer as CSV, for a spreadsheet: in UTF-8 with a byte order mark.")
  var csv = false

  @OptionGroup var viewer: ViewerOption
  @OptionGroup var archive: ArchiveOption

  func validate() throws {
    guard 1...10_000 ~= shown else { throw ValidationError("--limit takes 1 to 10,000.") }
    guard 0...1_000_000 ~= offset else { throw ValidationError("--offset takes 0 to 1,000,000.") }
    if json && csv { throw ValidationError("Choose --json or --csv.") }
    if facets && csv { throw ValidationError("Choose --facets or --csv: a table of hits has no room for counts.") }
    if batch != nil, !query.isEmpty || hasMotionOptions || items || field != nil || facets {
      throw ValidationError("--batch asks pages only, and takes its queries from the file.")
    }
    if items, hasMotionOptions || field != nil || kind != nil || facets || match {
      throw ValidationError("--items goes with words, --from, --to, --body, --sort, --limit and --offset only.")
    }
    if batch == nil && !items && !asksForMotions && field == nil && query.isEmpty && from == nil && to == nil && body == nil && kind == nil {
      throw ValidationError("Say what to look for.")
    }
    if asksForMotions && (field != nil || kind != nil || match) {
      throw ValidationError("--field, --kind and --match do not go with a question about motions.")
    }
    if field != nil && !(query.isEmpty && from == nil && to == nil && body == nil && !facets && !match) {
      throw ValidationError("--field goes with --kind, --limit and --offset only.")
    }
    if let result, !MotionQuestion.knowsResult(result) {
      throw ValidationError("--result takes pass, fail, tabled, withdrawn, deferred, postponed, tie or died-for-lack-of-a-second.")
    }
    if let field, !field.contains("=") { throw ValidationError("--field takes name=value.") }
  }

  private var text: String { query.joined(separator: " ") }

  private var hasMotionOptions: Bool {
    motions || mover != nil || seconder != nil || member != nil || option != nil || result != nil
      || number != nil
  }

  /// What only motions have asks for motions, in an option or in the query.
  private var asksForMotions: Bool {
    hasMotionOptions || !items && !match && SearchFilters.asksForMotions(text)
  }

  func run() throws {
    let archive = try archive.openForReading()
    if let batch {
      try BatchSearch(file: batch).run(in: archive, filters, json: json)
    } else if items {
      let answer = try archive.searchAgenda(text, filters)
      let left = rest.line(answer.hits.count, of: answer.total, nearly: answer.nearTotal, "agenda items")
      try show(answer, answer.notes, left) { SearchText.items($0) + $1 } table: { SearchTables.items($0.hits) }
    } else if asksForMotions {
      let answer = try archive.searchMotions(motionQuestion)
      let left = rest.line(answer.hits.count, of: answer.total, nearly: answer.nearTotal, "motions")
      try show(answer, answer.notes, left) { SearchText.motions($0) + $1 } table: { SearchTables.motions($0.hits) }
    } else if let field {
      let answer = try forms(field, in: archive)
      let left = rest.line(answer.hits.count, of: answer.total, "forms")
      try show(answer, answer.notes, left) { SearchText.forms($0) + $1 } table: { SearchTables.forms($0.hits) }
    } else {
      let answer = try archive.search(text, filters)
      let isRanked = filters.ranks(text)
      let left = rest.line(answer.hits.count, of: answer.total, nearly: answer.nearTotal, "pages")
      try show(answer, answer.notes, left) {
        SearchText.pages($0, isRanked: isRanked) + $1
      } table: {
        SearchTables.pages($0.hits)
      }
    }
  }

  /// A spreadsheet is for all of them.
  private var shown: Int { limit ?? (csv && batch == nil ? 10_000 : 20) }

  private var rest: RestOfList { RestOfList(limit: shown, offset: offset) }

  private var filters: SearchFilters {
    var filters = SearchFilters()
    (filters.from, filters.to, filters.body, filters.kind) = (from, to, body, kind)
    (filters.limit, filters.offset, filters.order) = (shown, offset, sort)
    (filters.facets, filters.isRaw, filters.viewer) = (facets, match, viewer.viewer)
    return filters
  }

  private var motionQuestion: MotionQuestion {
    var question = MotionQuestion()
    question.text = query.isEmpty ? nil : text
    (question.from, question.to, question.body) = (from, to, body)
    (question.mover, question.seconder, question.member) = (mover, seconder, member)
    (question.option, question.number) = (option, number)
    (question.limit, question.offset, question.isOldestFirst) = (shown, offset, sort == .oldest)
    (question.facets, question.viewer) = (facets, viewer.viewer)
    if let result { (question.result, question.extendedResult) = MotionQuestion.result(named: result) }
    return question
  }

  private func forms(_ field: String, in archive: Archive) throws -> FieldAnswer {
    let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return try archive.fields(
      kind: kind, name: parts[0], value: parts[1].isEmpty ? nil : parts[1],
      viewer: viewer.viewer, limit: shown, offset: offset)
  }

  /// Prints an answer in the form that was chosen. A table has no room for notes, nor for what is left of the list, so they go
  /// to standard error.
  private func show<Answer: Encodable>(
    _ answer: Answer, _ notes: [String], _ left: String, _ text: (Answer, String) -> String, table: (Answer) -> String
  ) throws {
    if json { return print(try jsonText(answer)) }
    guard csv else { return print(text(answer, left.isEmpty ? "" : "\n\n" + left)) }
    for note in notes.map({ "note: " + $0 }) + [left] where !note.isEmpty { tell(note) }
    printTable(table(answer))
  }
}

extension SearchFilters.Order: ExpressibleByArgument {}

extension VoteOption: ExpressibleByArgument {
  /// "no", "nay" and whatever else `option:` takes in a query.
  package init?(argument: String) {
    guard let option = MotionQuestion.option(named: argument) else { return nil }
    self = option
  }
}
