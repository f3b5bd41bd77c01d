/// Spans of time as people say them: "since March 2020", "before 1974", "between 1974 and 1978", "1974 to 1978".
///
/// Only whole months and more are taken so: a sentence that is pasted from a page may well say "after January 1, 2024" of what
/// is to come.
struct SpokenSpan {
  /// Values for the fields `from` and `to`.
  var from: String?
  var to: String?
  /// How many words say it.
  var used: Int

  /// The span that the words begin with.
  init?(_ texts: [String]) {
    let words = texts.map { $0.lowercased() }
    guard let first = words.first else { return nil }
    switch first {
    case "since", "after", "before", "until", "till":
      guard let (time, length) = Self.time(texts.dropFirst()) else { return nil }
      used = 1 + length
      switch first {
      case "since": from = time.lowerBound.iso
      case "after": from = Day(number: time.upperBound.number + 1).iso
      case "before": to = Day(number: time.lowerBound.number - 1).iso
      default: to = time.upperBound.iso
      }
    default:
      let opening = ["between", "from"].contains(first) ? 1 : 0
      guard let (start, length) = Self.time(texts.dropFirst(opening)) else { return nil }
      let middle = opening + length
      guard middle < words.count, (first == "between" ? ["and", "to"] : ["to", "until", "through"]).contains(words[middle]),
        let (end, rest) = Self.time(texts.dropFirst(middle + 1)), start.lowerBound <= end.upperBound
      else { return nil }
      (from, to, used) = (start.lowerBound.iso, end.upperBound.iso, middle + 1 + rest)
    }
  }

  /// The month, year or ten years that the words begin with, and how many words say it: "1974", "the 1970s", "March of 1974".
  private static func time(_ texts: ArraySlice<String>) -> (ClosedRange<Day>, Int)? {
    if texts.first?.lowercased() == "the" { return time(texts.dropFirst()).map { ($0, $1 + 1) } }
    for length in (1...3).reversed() where length <= texts.count {
      if let span = WrittenDate.span(texts.prefix(length).joined(separator: " ")), span.lowerBound < span.upperBound,
        WrittenDate.years.contains(span.lowerBound.civil.year)
      {
        return (span, length)
      }
    }
    return nil
  }
}
