/// The words after `minutebook search`, put so that the parser takes a word with one dash for part of the query:
/// `zoning -appeal` leaves out a word, and `search` has long options only.
enum SearchArguments {
  /// The options that have no value. Every other one takes the next word for its value.
  private static let flags: Set = ["--motions", "--items", "--facets", "--match", "--json", "--csv", "--help", "-h"]

  /// All arguments of the program; those of other commands as they are. Of a search the options come first, and after
  /// `--` the query.
  static func arranged(_ arguments: [String]) -> [String] {
    guard arguments.first == "search" else { return arguments }
    let (options, query) = parted(arguments.dropFirst())
    return ["search"] + options + (query.isEmpty ? [] : ["--"] + query)
  }

  private static func parted(_ words: ArraySlice<String>) -> (options: [String], query: [String]) {
    var (options, query): ([String], [String]) = ([], [])
    var left = words
    while let word = left.popFirst() {
      if word == "--" { return (options, query + left) }
      guard word.hasPrefix("--") || word == "-h" else {
        query.append(word)
        continue
      }
      guard !flags.contains(word), !word.contains("="), let value = left.first, !value.hasPrefix("--") else {
        options.append(word)
        continue
      }
      left.removeFirst()
      // A value may begin with a dash as well: "--limit -3" is a number that is too small.
      options += value.hasPrefix("-") ? [word + "=" + value] : [word, value]
    }
    return (options, query)
  }
}
