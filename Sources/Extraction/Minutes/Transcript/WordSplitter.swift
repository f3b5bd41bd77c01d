import Records

/// Parts words that punctuation has joined: "Fuller/McCord", "Kallas-Aye;", "SECONDED:Smith". Dates, times,
/// resolution numbers and double-barrelled names stay whole.
enum WordSplitter {
  /// A part's text, and where it begins and ends in the word's bytes.
  struct Part: Equatable {
    var text: String
    var bytes: Range<Int>
  }

  /// No word of minutes is longer; the rest is left as one part.
  static let longestWord = 64

  static func parts(of word: String) -> [Part] {
    let bytes = Array(word.utf8)
    guard bytes.count > 2, bytes.count <= longestWord else { return [Part(text: word, bytes: 0..<bytes.count)] }
    var cuts: [Int] = []
    for i in 1..<bytes.count - 1 where isCut(bytes, i) { cuts.append(i + 1) }
    // "M/S/C" is one mark.
    if cuts.count + 1 == (bytes.count + 1) / 2 { cuts = [] }
    if cuts.isEmpty {
      cuts = dashCuts(bytes)
      if cuts.isEmpty { return [Part(text: word, bytes: 0..<bytes.count)] }
    }
    return zip([0] + cuts, cuts + [bytes.count]).map { start, end in
      Part(text: String(decoding: bytes[start..<end], as: UTF8.self), bytes: start..<end)
    }
  }

  /// Whether the mark at `i` parts two words: letters on both sides, or a label's colon before anything.
  private static func isCut(_ bytes: [UInt8], _ i: Int) -> Bool {
    let before = bytes[i - 1]
    let after = bytes[i + 1]
    switch bytes[i] {
    case UInt8(ascii: "/"), UInt8(ascii: ";"):
      return isLetter(before) && isLetter(after) && bytes.count > 3
    case UInt8(ascii: ","):
      return isLetter(before) && isLetter(after)
    case UInt8(ascii: ":"):
      return isLetter(before) && (isLetter(after) || isDigit(after))
    case UInt8(ascii: "."):
      if bytes.count > i + 3, bytes[(i + 1)...].elementsEqual("and".utf8) { return isLetter(before) }
      return isLetter(before) && isLetter(after) && isUpper(after) && !isUpper(before)
        || isLetter(before) && isUpper(after) && i + 2 < bytes.count && isLetter(bytes[i + 2])
    default:
      return false
    }
  }

  /// Dashes: an em or en dash between letters; a hyphen only beside a word of voting or moving.
  private static func dashCuts(_ bytes: [UInt8]) -> [Int] {
    for i in 1..<bytes.count - 1 {
      if bytes[i] == 0xE2, i + 2 < bytes.count, bytes[i + 1] == 0x80, bytes[i + 2] == 0x93 || bytes[i + 2] == 0x94,
        i + 3 < bytes.count, isLetter(bytes[i - 1]), isLetter(bytes[i + 3]) || isDigit(bytes[i + 3])
      {
        return [i + 3]
      }
      if bytes[i] == UInt8(ascii: "-"), isVoteWord(bytes[..<i]) || isVoteWord(bytes[(i + 1)...]) || bytes[(i + 1)...].allSatisfy({ $0 == UInt8(ascii: "-") }) { return [i + 1] }
    }
    return []
  }

  private static func isVoteWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    let word = bytes.filter { $0 < 0x80 && isLetter($0) }.map { $0 | 0x20 }
    return voteWords.contains(String(decoding: word, as: UTF8.self))
  }

  private static let voteWords: Set<String> = [
    "aye", "ayes", "yea", "yeas", "yes", "nay", "nays", "noes", "no", "abstain", "abstained", "absent", "present",
    "excused", "moved", "seconded", "motion", "second", "carried",
  ]

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
