/// The number in front of an agenda item: "7.", "7b)", "(a)", "iv.", "FC80/19", "15.3".
enum Enumerator {
  static func isEnumerator(_ text: String) -> Bool { value(of: text) != nil }

  /// The number as written, without its brackets and full stop; `nil` where the word is no such number.
  static func value(of text: String) -> String? {
    let bytes = Array(text.utf8)
    guard (1...10).contains(bytes.count) else { return nil }
    let core = bytes.drop { $0 == UInt8(ascii: "(") }
    let end = core.lastIndex { isDigit($0) || isLetter($0) } ?? core.startIndex
    let body = core.isEmpty ? core : core[core.startIndex...end]
    let tail = core.isEmpty ? core : core[(end + 1)...]
    guard !body.isEmpty, tail.count <= 2, tail.allSatisfy({ ".):_".utf8.contains($0) }) else { return nil }
    let value = String(decoding: body, as: UTF8.self)
    let hasMark = !tail.isEmpty
    if body.allSatisfy(isDigit) { return hasMark && body.count <= 3 ? value : nil }
    if body.count == 1 { return hasMark || bytes.first == UInt8(ascii: "(") ? value : nil }
    if isNumberAndLetter(body) || isSection(body) { return hasMark || body.count <= 6 ? value : nil }
    if isRoman(body) { return hasMark ? value : nil }
    return isMinuteNumber(body) ? value : nil
  }

  /// "7b", "15d"
  private static func isNumberAndLetter(_ body: ArraySlice<UInt8>) -> Bool {
    body.count <= 4 && isLetter(body[body.endIndex - 1]) && body.dropLast().allSatisfy(isDigit)
  }

  /// "15.3", "7.a", "4-b"
  private static func isSection(_ body: ArraySlice<UInt8>) -> Bool {
    let parts = body.split(whereSeparator: { $0 == UInt8(ascii: ".") })
    return parts.count >= 2 && parts.count <= 4 && parts[0].allSatisfy(isDigit) && parts[0].count <= 2
      && parts.dropFirst().allSatisfy { ($0.allSatisfy(isDigit) && $0.count <= 2) || ($0.count == 1 && isLetter($0[$0.startIndex])) }
  }

  private static func isRoman(_ body: ArraySlice<UInt8>) -> Bool {
    let upper = body.allSatisfy { "IVX".utf8.contains($0) }
    return body.count <= 5 && (upper || body.allSatisfy { "ivx".utf8.contains($0) })
  }

  /// "FC80/19", "123/24": letters, digits, a slash, digits.
  private static func isMinuteNumber(_ body: ArraySlice<UInt8>) -> Bool {
    let parts = body.split(separator: UInt8(ascii: "/"))
    guard parts.count == 2, parts[1].allSatisfy(isDigit), (2...4).contains(parts[1].count) else { return false }
    let digits = parts[0].drop(while: isLetter)
    return !digits.isEmpty && digits.count >= 2 && digits.allSatisfy(isDigit) && parts[0].count - digits.count <= 3
      && !(parts[0].count == digits.count && digits.count < 3)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
}
