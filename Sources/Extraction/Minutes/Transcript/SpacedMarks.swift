import Records

/// Puts marks back to the word that they follow, where a typist or a recogniser set a space before them: "M . Holt , J . Burt",
/// "7 : 35 P . M .".
enum SpacedMarks {
  static func join(_ words: [Word]) -> [Word] {
    guard words.contains(where: { isMark($0.text) || isMinutes($0.text) }) else { return words }
    var out: [Word] = []
    for (index, word) in words.enumerated() {
      guard let last = out.last, joins(words, index, to: last) else {
        out.append(word)
        continue
      }
      out[out.count - 1].text = last.text + word.text
      out[out.count - 1].box = last.box.union(word.box)
    }
    return out
  }

  private static func joins(_ words: [Word], _ index: Int, to last: Word) -> Bool {
    let text = words[index].text
    if isMark(text) {
      // ". . . ." leads the eye over a table, and a rule or a bullet has no stop.
      let isLeader = text == "." && (last.text.hasSuffix(".") || index + 1 < words.count && words[index + 1].text == ".")
      return !isLeader && last.text.utf8.last.map { WordShape.isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: ")") } == true
    }
    // "7 :35", and "7 : 35", whose colon was joined before.
    if isMinutes(text) { return isHour(last.text) }
    return last.text.hasSuffix(":") && isHour(String(last.text.dropLast())) && words[index - 1].text == ":" && isSixty(text)
  }

  private static func isMark(_ text: String) -> Bool { [".", ",", ";", ":"].contains(text) }
  private static func isMinutes(_ text: String) -> Bool { text.hasPrefix(":") && isSixty(String(text.dropFirst())) }
  private static func isHour(_ text: String) -> Bool { text.utf8.count <= 2 && NumberReader.digits(text).map { (1...12).contains($0) } == true }
  private static func isSixty(_ text: String) -> Bool { text.utf8.count == 2 && NumberReader.digits(text).map { $0 < 60 } == true }
}
