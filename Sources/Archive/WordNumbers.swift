/// Numbers spellings from 0 on, each once. Two are the same only where their bytes are: Swift's own comparison takes
/// letters written in one scalar or in several for equal, which neither FTS5 nor the `word` table does.
struct WordNumbers {
  private var letters: [UInt8] = []
  private var ends: [Int] = []
  /// Numbers by hash; -1 is free. A power of two, at most half full.
  private var slots = [Int32](repeating: -1, count: 1024)

  var count: Int { ends.count }

  /// The spelling's number, a new one where it has none yet.
  mutating func number(of word: Tokens.Spelling) -> Int { number(of: word.letters, word.hash) }

  mutating func number(of word: String) -> Int {
    let letters = Array(word.utf8)[...]
    return number(of: letters, Self.hash(letters))
  }

  /// The number of a spelling that has one.
  @inline(__always)
  func known(_ word: Tokens.Spelling) -> Int? { known(word.letters, word.hash) }

  func known(_ word: String) -> Int? {
    let letters = Array(word.utf8)[...]
    return known(letters, Self.hash(letters))
  }

  private mutating func number(of word: ArraySlice<UInt8>, _ hash: UInt64) -> Int {
    if let known = known(word, hash) { return known }
    var slot = Self.slot(hash, slots.count)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(ends.count)
    letters.append(contentsOf: word)
    ends.append(letters.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  @inline(__always)
  private func known(_ word: ArraySlice<UInt8>, _ hash: UInt64) -> Int? {
    var slot = Self.slot(hash, slots.count)
    while slots[slot] >= 0 {
      if letters[place(Int(slots[slot]))] == word { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  func word(_ number: Int) -> String { String(decoding: letters[place(number)], as: UTF8.self) }

  /// All numbers in the order of the spellings' bytes, as SQLite sorts them.
  func sorted() -> [Int] {
    let keys = (0..<count).map { (first: firstLetters($0), number: $0) }
    return keys.sorted { a, b in
      a.first != b.first
        ? a.first < b.first
        : letters[place(a.number)].lexicographicallyPrecedes(letters[place(b.number)])
    }.map(\.number)
  }

  private func place(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  /// The first eight bytes as one number, so that most comparisons need no more.
  private func firstLetters(_ number: Int) -> UInt64 {
    let place = place(number)
    var first: UInt64 = 0
    for offset in 0..<8 {
      let at = place.lowerBound + offset
      first = first << 8 | (at < place.upperBound ? UInt64(letters[at]) : 0)
    }
    return first
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in 0..<count {
      var slot = Self.slot(Self.hash(letters[place(number)]), slots.count)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    word.reduce(Tokens.Spelling.emptyHash, Tokens.Spelling.hash)
  }

  /// Where to look first: the hash's upper bits folded in.
  @inline(__always)
  private static func slot(_ hash: UInt64, _ slots: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 29) & (slots - 1)
  }
}
