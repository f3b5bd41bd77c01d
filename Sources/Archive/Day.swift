import Foundation

/// A day of the proleptic Gregorian calendar, counted from 1600-01-01, which is day 0.
///
/// Rowids of the search tables begin with it, so that they grow with the meeting's date.
struct Day: Hashable, Comparable, Sendable {
  let number: Int

  static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  /// Years 1600 to 2400; `nil` outside them or where there is no such day.
  init?(year: Int, month: Int, day: Int) {
    guard (1600...2400).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year)
    else { return nil }
    number = Self.number(year, month, day)
  }

  init(number: Int) { self.number = number }

  /// Reads "1974-03-12"; `nil` for anything else.
  init?(iso: String) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The first and last day of "1974", "1974-03" or "1974-03-12".
  static func span(_ text: String) -> ClosedRange<Day>? {
    if let day = Day(iso: text) { return day...day }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = Int(parts[0]), parts[0].utf8.count == 4, parts.count <= 2 else { return nil }
    if parts.count == 1 {
      guard let first = Day(year: year, month: 1, day: 1),
        let last = Day(year: year, month: 12, day: 31)
      else { return nil }
      return first...last
    }
    guard let month = Int(parts[1]), let first = Day(year: year, month: month, day: 1),
      let last = Day(year: year, month: month, day: length(ofMonth: month, year))
    else { return nil }
    return first...last
  }

  /// "1974-03-12".
  var iso: String {
    let (year, month, day) = civil
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Year, month 1–12 and day 1–31. Counted in eras of 400 years that begin in March, so that a leap day
  /// is a year's last.
  var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + Self.marchOffset
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - marchOffset
  }

  /// Days from 0000-03-01 to 1600-01-01.
  private static let marchOffset = 584_328

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A day, or the whole month, year or ten years that hold one.
enum DatePeriod: Hashable {
  case day(Day)
  case month(of: Day)
  case year(of: Day)
  case decade(of: Day)

  /// What all its days begin with: "1974-03-12", "1974-03", "1974" or "197".
  var iso: String {
    switch self {
    case .day(let day): day.iso
    case .month(let day): String(day.iso.prefix(7))
    case .year(let day): String(day.iso.prefix(4))
    case .decade(let day): String(day.iso.prefix(3))
    }
  }

  /// From its first day to its last.
  var days: ClosedRange<Day> {
    switch self {
    case .day(let day): day...day
    case .month(let day), .year(let day): Day.span(iso) ?? day...day
    case .decade(let day): Day.span(iso + "0").flatMap { first in Day.span(iso + "9").map { first.lowerBound...$0.upperBound } } ?? day...day
    }
  }
}

/// The time now, "2026-03-12T19:30:05Z".
func timestamp() -> String {
  let seconds = Int(Date().timeIntervalSince1970)
  let day = Day(number: seconds / 86_400 + Day.epoch)
  let rest = seconds % 86_400
  func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
  return "\(day.iso)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
}

extension Day {
  /// 1970-01-01.
  static let epoch = number(1970, 1, 1)
}
