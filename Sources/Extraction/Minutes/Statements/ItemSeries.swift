/// Settles agenda items' numbers that OCR has damaged, by the series in which they stand: after "V." a heading "vil." is
/// VI. Numbers that were read without doubt stay as they are.
struct ItemSeries {
  private enum Style: Hashable { case digits, roman, letter }

  private var last: [Style: Int] = [:]

  /// Drops doubtful items that continue no series.
  static func settle(_ statements: [Statement]) -> [Statement] {
    var series = ItemSeries()
    return statements.compactMap { series.settled($0) }
  }

  private mutating func settled(_ statement: Statement) -> Statement? {
    if case .opening(let opening) = statement.kind, opening.isFormal, opening.date != nil { last = [:] }
    guard case .item(let order, let description, let isDoubtful) = statement.kind else { return statement }
    guard let settled = value(order, isDoubtful) else { return isDoubtful ? nil : statement }
    note(settled)
    var statement = statement
    statement.kind = .item(order: settled, description: description, isDoubtful: false)
    return statement
  }

  /// The number that stands in this place; `nil` where none is likely.
  private func value(_ order: String, _ isDoubtful: Bool) -> String? {
    let number = Self.number(order)
    let isMisread = number.map { value in last[value.style] == value.value } ?? true
    for style in [Style.roman, .digits, .letter] where isDoubtful || isMisread && Self.isRomanLike(order) && order.utf8.count > 1 {
      guard let expected = successor(style), Self.isLike(order, expected) else { continue }
      return expected
    }
    // "S. Adjournment" after "4. Reports".
    if let number, number.style == .letter, number.value != (last[.letter] ?? 0) + 1, let expected = successor(.digits), Self.isLike(order, expected) { return expected }
    if !isDoubtful { return order }
    // The first of a series, or one that jumps ahead by little.
    guard let number, number.style != .letter, order.utf8.count <= 3 else { return nil }
    let before = last[number.style]
    return before.map { (1...3).contains(number.value - $0) } ?? (number.value <= 2 || number.style == .digits && order.utf8.count == 2) ? order : nil
  }

  private func successor(_ style: Style) -> String? {
    switch style {
    case .digits: last[.digits].map { String($0 + 1) }
    case .roman: last[.roman].flatMap { Self.romans[safe: $0] }
    case .letter: last[.letter].flatMap { $0 < 26 ? String(UnicodeScalar(UInt8(ascii: "A") + UInt8($0))) : nil }
    }
  }

  private mutating func note(_ order: String) {
    if let number = Self.number(order) { last[number.style] = number.value }
  }

  private static let romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"]

  /// The place in its series: 4 for "4", "IV" and "D".
  private static func number(_ order: String) -> (style: Style, value: Int)? {
    if let value = NumberReader.digits(order) { return (.digits, value) }
    if let place = romans.firstIndex(of: order) { return (.roman, place + 1) }
    guard order.utf8.count == 1, let byte = order.utf8.first, byte >= 0x41, byte <= 0x5A else { return nil }
    return (.letter, Int(byte) - 0x40)
  }

  /// Made of strokes that numerals are made of, or are misread as.
  static func isRomanLike(_ text: String) -> Bool { text.utf8.allSatisfy { "IVXivxlL1|!yY".utf8.contains($0) } }

  /// Whether the word may be a damaged reading of a number.
  private static func isLike(_ read: String, _ meant: String) -> Bool {
    let a = strokes(read)
    let b = strokes(meant)
    return EditDistance.cost(of: a, for: b, limit: b.count > 1 ? 1 : 0.5) <= (b.count > 1 ? 1 : 0.5)
  }

  /// Letters and digits that look alike as one.
  private static func strokes(_ text: String) -> [UInt8] {
    text.utf8.map { byte in
      switch UnicodeScalar(byte) {
      case "l", "1", "|", "!", "i", "I", "L": UInt8(ascii: "i")
      case "Y", "y", "v", "V": UInt8(ascii: "v")
      case "S", "s", "5": UInt8(ascii: "s")
      case "O", "o", "0": UInt8(ascii: "o")
      case "B", "8": UInt8(ascii: "b")
      case "Z", "z", "2": UInt8(ascii: "z")
      default: byte | 0x20
      }
    }
  }
}

