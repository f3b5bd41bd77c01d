/// The Gregorian calendar, as far as minutes need it.
enum Calendar {
  static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    (1...12).contains(month) && (1...length(of: month, year)).contains(day)
  }

  static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)-\(pad(month))-\(pad(day))"
  }

  /// 1 for Monday to 7 for Sunday, of an ISO date; `nil` where the text is none.
  static func weekday(of iso: String) -> Int? {
    days(of: iso).map { ($0 + 2) % 7 + 1 }
  }

  /// Days since 1 March of the year 0, which was a Wednesday; `nil` where the text is no ISO date.
  static func days(of iso: String) -> Int? {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, isDay(parts[0], parts[1], parts[2]) else { return nil }
    let year = parts[1] > 2 ? parts[0] : parts[0] - 1
    let month = (parts[1] + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + parts[2] - 1
  }

  static let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  private static func length(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
