import GRDB

/// The ids of what can be found, made so that their order is the order of time: the meeting's day in the upper
/// bits, a running number in the lower 20. FTS5 walks its lists by id, so "newest first" and "from …
/// to …" cost nothing. Without a date they stand before all days.
enum SearchID {
  private static let dayBits: Int64 = 20
  /// Room for 68 thousand million undated pages.
  private static let firstDay: Int64 = 65_536

  static let undated: ClosedRange<Int64> = 1...(firstDay << dayBits) - 1

  static func range(_ day: Day) -> ClosedRange<Int64> {
    let first = (firstDay + Int64(day.number)) << dayBits
    return first...(first + (1 << dayBits) - 1)
  }

  /// A range that no id is in: they begin at 1.
  static let none: ClosedRange<Int64> = 0...0

  /// All ids from one day to another; `nil` leaves that side open. An open range takes in what has no date.
  static func range(from: Day?, to: Day?) -> ClosedRange<Int64> {
    let first = from.map { range($0).lowerBound } ?? (to == nil ? 1 : undated.upperBound + 1)
    let last = to.map { range($0).upperBound } ?? Int64.max
    return first <= last ? first...last : none
  }

  static func day(_ id: Int64) -> Day? {
    id > undated.upperBound ? Day(number: Int((id >> dayBits) - firstDay)) : nil
  }

  /// The next free id of a day, or among those without one. Throws `dayIsFull` after the day's last one, which is some
  /// million ids away.
  static func next(in table: String, on day: Day?, _ db: Database) throws -> Int64 {
    let range = day.map(range) ?? undated
    let find = try db.cachedStatement(
      sql: "SELECT max(id) FROM \(table) WHERE id BETWEEN ? AND ?")
    let last = try Int64.fetchOne(find, arguments: [range.lowerBound, range.upperBound])
    // The one after it belongs to the next day.
    guard last != range.upperBound else { throw ArchiveError.dayIsFull(day?.iso ?? "no date") }
    return (last ?? range.lowerBound - 1) + 1
  }
}
