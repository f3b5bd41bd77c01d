/// Times of day as people write them.
enum TimeValue {
  /// "7:30 P.M." → "19:30". "About" and its like may stand before. `nil` where the hour is not certain: "7:30"
  /// alone is taken as written.
  static func parse(_ text: String) -> String? {
    var words = text.lowercased().split(separator: " ").map(String.init)
    while let first = words.first, vague.contains(first) { words.removeFirst() }
    let rest = words.joined().replacing("o'clock", with: "").replacing("’", with: "'")
    if rest == "noon" { return "12:00" }
    if rest == "midnight" { return "00:00" }
    let digits = rest.prefix { NumberValue.isDigit($0) || $0 == ":" || $0 == "." }
    let half = rest.dropFirst(digits.count).filter { $0 != "." }
    let numbers = digits.split { $0 == ":" || $0 == "." }
    guard (1...2).contains(numbers.count), var hour = Int(numbers[0]) else { return nil }
    var minute = 0
    if numbers.count == 2 {
      guard numbers[1].count == 2, let read = Int(numbers[1]) else { return nil }
      minute = read
    }
    switch half {
    case "am", "a", "pm", "p":
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half.hasPrefix("p") ? 12 : 0)
    case "", "h", "hrs", "hours":
      guard numbers.count == 2 else { return nil }
    default: return nil
    }
    guard hour < 24, minute < 60 else { return nil }
    return pad(hour) + ":" + pad(minute)
  }

  private static let vague: Set<String> = ["about", "approx", "approx.", "abt", "abt.", "c.", "around", "at"]

  static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
